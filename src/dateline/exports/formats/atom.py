"""The timeline as a feed (Atom, RFC 4287): an entry an event, the one that was reported last first."""

from datetime import date
from xml.etree import ElementTree

from dateline.exports.history import NO_HISTORY, History
from dateline.exports.links import web_link
from dateline.exports.page.build import find_title
from dateline.exports.telling import board_lines, documents_of, tell_event, tidy, title_event
from dateline.exports.words import say_key, say_view
from dateline.model import Case, Event

NAME = "atom"
ATOM = "http://www.w3.org/2005/Atom"
# An Atom feed must say when it was updated: one that tells of nothing, on no day of this age.
NEVER = date(1970, 1, 1)


def render(case: Case, history: History = NO_HISTORY) -> str:
    """Return the feed; all that comes from an article is plain text in it.

    Its entries keep their ids from one export to the next. An entry is updated when an event is reported again.
    """
    documents = documents_of(case)
    view = say_view(case)
    ElementTree.register_namespace("", ATOM)
    feed = ElementTree.Element(f"{{{ATOM}}}feed")
    first = min(documents, default="empty")
    days = [document.published for document in documents.values() if document.published]
    _add(feed, "id", f"urn:dateline:{first[:32]}")
    _add(feed, "title", tidy(find_title(case)) + (f", {view}" if view else ""))
    _add(feed, "subtitle", "; ".join(board_lines(case)) or "No charge is on record.")
    _add(feed, "updated", _write_moment(max(days, default=NEVER)))
    _add(_add(feed, "author"), "name", "dateline")
    for event in sorted(case.events, key=lambda event: (_last_told(event), event.id), reverse=True):
        entry = _add(feed, "entry")
        _add(entry, "id", f"urn:dateline:event:{event.id}")
        _add(entry, "title", title_event(event))
        _add(entry, "updated", _write_moment(_last_told(event)))
        _add(entry, "category").attrib.update(term=event.type, label=say_key(event.type))
        told = dict.fromkeys(web_link(documents[a.document].url) for a in event.accounts if a.document in documents)
        for address in filter(None, told):
            _add(entry, "link").attrib.update(rel="via", href=address)
        _add(entry, "content", "\n".join(tell_event(event, case, documents))).set("type", "text")
    ElementTree.indent(feed)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ElementTree.tostring(feed, encoding="unicode")}\n'


def _last_told(event: Event) -> date:
    return max((account.published for account in event.accounts if account.published), default=NEVER)


def _write_moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def _add(parent: ElementTree.Element, name: str, text: str | None = None) -> ElementTree.Element:
    child = ElementTree.SubElement(parent, f"{{{ATOM}}}{name}")
    child.text = text
    return child
