"""Datelines: the place, outlet and day before a dash at the beginning of a paragraph."""

import re

from dateline.documents.blocks.rules import load_rules

LONGEST = 90
_DASH = re.compile(r"\s*(?:—|–|--|\s-|- (?=[A-Z“\"]))\s*")
_CAPS = r"[A-Z][A-Z.'’-]{1,25}(?:[ /-][A-Z][A-Z.'’-]{0,25}){0,4}"
_CITY = r"[A-Z][a-z.'’]{1,25}(?:[ -][A-Z][a-z.'’]{1,25}){0,2}"
_STATE = r"(?:,? (?:[A-Z][A-Za-z.]{1,20})(?: [A-Z][A-Za-z.]{1,20}){0,2})"
_OUTLET = r"(?: ?[(/][^()]{2,40}[)/])"
_MONTH = r"(?:Jan|Feb|March|Mar|Apr|April|May|June|July|Aug|Sept|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DAY = rf"(?:,? ?\(?{_MONTH} \d{{1,2}}(?:, \d{{4}})?\)?)"
_IN_CAPS = re.compile(rf"(?:{_CAPS},?{_STATE}?{_OUTLET}?{_DAY}?{_OUTLET}?|{_OUTLET}|{_MONTH} \d{{1,2}}, \d{{4}})")
_WITH_CITY = re.compile(rf"{_CITY}(?:,{_STATE})?{_OUTLET}?")
_UNDASHED = re.compile(rf"({_CAPS}, (?:[A-Z][a-z]{{1,5}}\.|[A-Z]\.[A-Z]\.)(?: {_OUTLET})?) (?=[A-Z“\"])")


def find_dateline(paragraph: str, *, opening: bool) -> int:
    """Return the length of the dateline that `paragraph` begins with, dash included; 0 where it has none.

    A city in capitals counts anywhere, one in small letters only where `opening` says that the story begins here.
    """
    head = paragraph[:LONGEST]
    dash = _DASH.search(head)
    if dash and dash.start() > 1:
        place = head[: dash.start()]
        rest = paragraph[dash.end() : dash.end() + 40]
        known = _IN_CAPS.fullmatch(place) or (opening and _WITH_CITY.fullmatch(place))
        if known and not _is_label(place) and (not rest or not rest.isupper()):
            return dash.end()
    undashed = _UNDASHED.match(head)
    return undashed.end() if undashed and opening else 0


def _is_label(place: str) -> bool:
    """Tell whether the words before the dash announce something ("UPDATE") rather than name a place."""
    first = re.split(r"[\W_]+", place.strip(), maxsplit=1)[0]
    return first in load_rules().not_places
