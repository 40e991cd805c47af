"""The facts of a sentence, slot by slot: money, numbers of things, ages and terms, dates, names, denial.

Slots are compared, not words: a spelling, a comma or "two" for "2" changes nothing.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from dateline.model import Span, TimeExpression, TimeType
from dateline.story.agreement import can_agree
from dateline.story.tables import read_table, word_set

_MONEY = re.compile(r"[$£€]\s?(\d+(?:,\d{3})*(?:\.\d+)?)(?:\s(thousand|million|billion|trillion))?")
_TOKEN = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?|[^\W\d_]+(?:[-’'][^\W\d_]+)*|[^\w\s]")
_NAME = re.compile(r"[A-Z][\w’'-]*(?:[ ](?:[A-Z][\w’'-]*))*")
_SCALE = {"": 1.0, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}


class Change(NamedTuple):
    """A slot whose value differs: its name ("amount", "counts"), and the value before and after, as worded."""

    slot: str
    before: str
    after: str


class Facts(NamedTuple):
    """The slots of one sentence: values compared, mapped to their wording. `dates` are the time expressions."""

    money: Mapping[float, str]
    numbers: Mapping[str, Mapping[float, str]]
    dates: tuple[TimeExpression, ...]
    names: Mapping[frozenset[str], str]
    denied: int


def read_facts(text: str, sentence: Span, times: Sequence[TimeExpression]) -> Facts:
    """Read the slots of the sentence at `sentence` of `text`; `times` are the document's time expressions."""
    dates = tuple(t for t in times if t.type in (TimeType.DATE, TimeType.TIME) and sentence.contains(t.evidence.span))
    words = list(sentence.cut(text))
    for time in dates:
        words[time.evidence.start - sentence.start : time.evidence.end - sentence.start] = "\n" * (
            time.evidence.end - time.evidence.start
        )
    rest = "".join(words)
    money = {_amount(found): found.group() for found in _MONEY.finditer(rest)}
    rest = _MONEY.sub(lambda found: "\n" * len(found.group()), rest)
    denials = sum(word in word_set("lexicon", "negators") for word in re.findall(r"[a-z]+", rest.casefold()))
    return Facts(money, _numbers(rest), dates, dict(_names(rest)), denials)


def _amount(found: re.Match[str]) -> float:
    return float(found.group(1).replace(",", "")) * _SCALE[found.group(2) or ""]


def _numbers(text: str) -> Mapping[str, Mapping[float, str]]:
    """Return numbers under the noun that they count ("count", "year"); a bare one, as an age is, under "age"."""
    values: Mapping[str, int] = read_table("lexicon")["numbers"]
    found: dict[str, dict[float, str]] = {}
    tokens = _TOKEN.findall(text)
    for n, token in enumerate(tokens):
        following = tokens[n + 1].casefold() if n + 1 < len(tokens) else ""
        word = token.casefold()
        if token[0].isdecimal():
            value = float(token.replace(",", ""))
        elif word in values and (word != "one" or following in word_set("lexicon", "counted_singly")):
            value = float(values[word])
        else:
            continue
        noun = following.rstrip("s") if following.isalpha() else "age"
        said = f"{token} {tokens[n + 1]}" if following.isalpha() else token
        found.setdefault(noun, {})[value] = said
    return found


def _names(text: str) -> Iterator[tuple[frozenset[str], str]]:
    for found in _NAME.finditer(text):
        words = found.group().split()
        if not text[: found.start()].strip(" \n\t“\"‘'(") and words[0].casefold() in word_set("lexicon", "openers"):
            words = words[1:]
        parts = frozenset(_plain(part) for word in words for part in re.split(r"[-\s]", word))
        if parts - {""}:
            yield parts - {""}, " ".join(words)


def _plain(word: str) -> str:
    """Return a word in lower case without accents, possessive and punctuation."""
    bare = re.sub(r"[’']s?$", "", word.casefold())
    return "".join(c for c in unicodedata.normalize("NFKD", bare) if c.isalnum())


def compare_facts(old: Facts, new: Facts) -> Iterator[Change]:
    """Yield the slots in which two wordings of one sentence differ; what only one of them has is no change."""
    yield from _differing("amount", old.money, new.money)
    for noun in sorted(old.numbers.keys() & new.numbers.keys()):
        yield from _differing(noun, old.numbers[noun], new.numbers[noun])
    gone = [t for t in old.dates if t.interval and not _has_date(new.dates, t)]
    come = [t for t in new.dates if t.interval and not _has_date(old.dates, t)]
    if gone and come:
        yield Change("date", gone[0].evidence.quote, come[0].evidence.quote)
    lost = [said for name, said in old.names.items() if not _has_name(new.names, name)]
    added = [said for name, said in new.names.items() if not _has_name(old.names, name)]
    if lost and added:
        yield Change("name", lost[0], added[0])
    if (old.denied > 0) != (new.denied > 0):
        yield Change("denial", "not denied" if new.denied else "denied", "denied" if new.denied else "not denied")


def _differing(slot: str, old: Mapping[float, str], new: Mapping[float, str]) -> Iterator[Change]:
    gone = [said for value, said in old.items() if value not in new]
    come = [said for value, said in new.items() if value not in old]
    if gone and come:
        yield Change(slot, gone[0], come[0])


def _has_date(dates: Sequence[TimeExpression], wanted: TimeExpression) -> bool:
    return any(t.interval is None or wanted.interval is None or can_agree(t.interval, wanted.interval) for t in dates)


def _has_name(names: Mapping[frozenset[str], str], wanted: frozenset[str]) -> bool:
    """Tell whether a name is there, in a longer or shorter form perhaps."""
    return any(name <= wanted or wanted <= name for name in names)
