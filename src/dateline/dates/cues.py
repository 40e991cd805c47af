"""Whether the words around a date look back or ahead. No tagger: cue words, endings and the order of the clause."""

from enum import Enum

from dateline.dates.lexicon import cue_words
from dateline.dates.words import BREAK, Words, joined, skip_possessive

_MIN_VERB = 4
# The month of a deal stands so near "agreed to".
_DEAL = 25
# "left the apartment to go": a purpose lies so near its verb.
_PURPOSE = 5
# Words that open a clause which waits for something, and how far before its participle they stand.
_WAITS = ("when", "until", "once", "before")
_LEAD = 6
_LINKS = ("is", "are", "will", "and", "who")
STOPS = frozenset({"!", "?", BREAK, ";", "."})
"""What may end a sentence."""


class Tense(Enum):
    """The direction in time that a clause looks."""

    PAST = "past"
    FUTURE = "future"
    UNKNOWN = "unknown"


def describes_event(words: Words, first: int, last: int) -> bool:
    """Tell whether the date names which event is meant, one that is over: "Monday's shooting", "the Aug. 19 attack".

    The clause may look ahead all the same: "will be arraigned in Monday's shooting".
    """
    noun = skip_possessive(words, last)
    named = noun > last or (first and words[first - 1].lower == "the" and words[last].text[:1].islower())
    if not named or "function" in words[noun].kinds:
        return False
    coming = cue_words()["coming_events"]
    return not any(words[i].lower in coming for i in range(noun, min(noun + 4, len(words) - 1)))


def ends_sentence(words: Words, i: int) -> bool:
    """Tell whether a sentence ends with the word at `i`."""
    word = words[i]
    if word.text in ("!", "?", BREAK, ";"):
        return True
    if word.text != "." or joined(words, i):
        return False
    before, after = words[i - 1], words[i + 1]
    if i and (before.lower in cue_words()["abbreviations"] or "month_short" in before.kinds or len(before.text) == 1):
        return False
    return not after.text[:1].islower()


def follows_link(words: Words, first: int) -> bool:
    """Tell whether "is", "are" or "until" stands right before the date: "the hearing is on Monday"."""
    i = first - 1
    if i > 0 and words[i].lower in ("to", "until", "for") and words[i - 1].lower in cue_words()["postponing"]:
        return True
    if words[i].lower in ("on", "for", "set", "in"):
        i -= 1
    return i >= 0 and words[i].lower in ("is", "are", "until", "till")


def tense_at(words: Words, i: int) -> Tense | None:
    """Return the direction in time that the word at `i` gives its clause, None where it gives none."""
    cues = cue_words()
    word, after = words[i].lower, words[i + 1].lower
    if word in cues["future"] or (word == "ll" and words[i - 1].text in ("'", "’")):
        return Tense.FUTURE
    if word in cues["present"] and i and _is_subject(words, i - 1):
        return Tense.FUTURE
    if word in cues["planned"] and after in cues["planned_after"] and not _is_cause(words, i):
        lead = words[i - 1].lower
        return Tense.PAST if lead == "had" or (word == "set" and lead in cues["records"]) else Tense.FUTURE
    if word in cues["planning"] and i and words[i - 1].lower not in cues["nouns_after"]:
        return Tense.FUTURE
    if word == "to" and after in cues["infinitive"]:
        return _tense_of_infinitive(words, i)
    if looks_past(words, i):
        return _tense_of_participle(words, i)
    return None


def _is_subject(words: Words, i: int) -> bool:
    """Tell whether a verb's subject of more than one may end at `i`: "the Bears", "they", "Smith and Jones"."""
    word = words[i]
    plural = word.lower.endswith("s") and word.lower not in ("was", "is", "has", "does", "s")
    return plural or word.lower in ("they", "we", "who", "which") or (word.text[:1].isupper() and i > 0)


def awaits_ballot(words: Words, first: int, last: int) -> bool:
    """Tell whether a November is that of a vote to come by the words near it: "her chances of winning in November"."""
    cues = cue_words()["ballot"]
    return any(words[i].lower in cues for i in range(max(first - _DEAL, 0), min(last + _DEAL, len(words))))


def is_open(words: Words, first: int) -> bool:
    """Tell a month that need not be over though its clause looks back.

    "Oil for November delivery fell", "lent it money through May", "will pay by May", "agreed to buy it in May".
    """
    if first and words[first - 1].lower in ("for", "through", "by"):
        return True
    for i in range(first - 1, max(first - 1 - _DEAL, -1), -1):
        if words[i].text in STOPS and ends_sentence(words, i):
            break
        if words[i].lower == "to" and words[i - 1].lower in ("agreed", "agreement", "agreements", "deal"):
            return True
    return False


def _is_cause(words: Words, i: int) -> bool:
    """Tell "due to rain" from "due to appear"."""
    return (
        words[i].lower == "due" and words[i + 1].lower == "to" and words[i + 2].lower not in cue_words()["infinitive"]
    )


def looks_past(words: Words, i: int) -> bool:
    """Tell whether the word at `i` is a verb or participle of the past, by its ending or a list."""
    cues = cue_words()
    word = words[i]
    if not (word.lower in cues["past"] or (len(word.lower) > _MIN_VERB and word.lower.endswith("ed"))):
        return False
    if word.lower in cues["not_past"] or (word.text[:1].isupper() and i and not ends_sentence(words, i - 1)):
        return word.lower in ("was", "were", "had")
    return True


def _tense_of_infinitive(words: Words, i: int) -> Tense:
    """Tell "refused to appear" and "left home to go", which look back, from "is to appear" and a headline."""
    before = words[i - 1].lower if i else ""
    cues = cue_words()
    if before in cues["planned"]:
        return Tense.FUTURE
    if before in cues["past"] or (before.endswith("ed") and before not in cues["not_past"]):
        return Tense.PAST
    for j in range(i - 1, max(i - 1 - _PURPOSE, -1), -1):
        if ends_sentence(words, j) or words[j].lower in _LINKS:
            break
        if looks_past(words, j):
            return Tense.PAST
    return Tense.FUTURE


def _awaits(words: Words, i: int) -> bool:
    """Tell whether a participle is of a clause that waits for it: "when she is *sentenced*", "until he is tried"."""
    return (
        i > 0
        and words[i - 1].lower in ("is", "are")
        and any(words[j].lower in _WAITS for j in range(max(i - _LEAD, 0), i))
    )


def _tense_of_participle(words: Words, i: int) -> Tense:
    """Tell "will be arraigned", which looks ahead, from "was arraigned"."""
    cues = cue_words()
    j = i - 1
    while j >= 0 and i - j <= 4 and words[j].lower in cues["linking"]:
        j -= 1
    if words[i].lower in cues["steps"] and _awaits(words, i):
        return Tense.FUTURE
    if j == i - 1 or j < 0:
        return Tense.PAST
    governor = words[j].lower
    if governor == "to":
        return _tense_of_infinitive(words, j)
    return Tense.FUTURE if governor in cues["modal"] or governor in cues["future"] else Tense.PAST
