"""Whether the words around a date look back or ahead. No tagger: cue words, endings and the order of the clause."""

from enum import Enum

from dateline.dates.lexicon import cue_words
from dateline.dates.words import BREAK, Words, joined

# A date leans on the verb of its own clause: further away than this, none is looked for.
_BEFORE, _AFTER = 16, 14
_MIN_VERB = 4


class Tense(Enum):
    """The direction in time that a clause looks."""

    PAST = "past"
    FUTURE = "future"
    UNKNOWN = "unknown"


def tense_around(words: Words, first: int, last: int) -> Tense:
    """Return the direction of the clause around `words[first:last]`: its nearest verb before, else after."""
    if _follows_link(words, first):
        return Tense.FUTURE
    steps = 0
    for i in range(first - 1, max(first - 1 - _BEFORE, -1), -1):
        if ends_sentence(words, i):
            break
        tense = _tense_at(words, i)
        if tense is not Tense.UNKNOWN:
            return tense
        steps += 1
    for i in range(last, min(last + _AFTER, len(words))):
        if ends_sentence(words, i):
            break
        tense = _tense_at(words, i)
        if tense is not Tense.UNKNOWN:
            return tense
    return Tense.UNKNOWN


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


def _follows_link(words: Words, first: int) -> bool:
    """Tell whether "is" or "are" stands right before the date: "the hearing is on Monday"."""
    i = first - 1
    if words[i].lower in ("on", "for", "set", "in"):
        i -= 1
    return i >= 0 and words[i].lower in ("is", "are", "isn")


def _tense_at(words: Words, i: int) -> Tense:
    cues = cue_words()
    word, after = words[i].lower, words[i + 1].lower
    if word in cues["future"] or (word == "ll" and words[i - 1].text in ("'", "’")):
        return Tense.FUTURE
    if word in cues["planned"] and after in cues["planned_after"]:
        return Tense.FUTURE
    if word == "to" and after in cues["infinitive"]:
        return _tense_of_infinitive(words, i)
    if _looks_past(words, i):
        return _tense_of_participle(words, i)
    return Tense.UNKNOWN


def _looks_past(words: Words, i: int) -> bool:
    cues = cue_words()
    word = words[i]
    if word.lower in cues["not_past"] or (word.text[:1].isupper() and i and not ends_sentence(words, i - 1)):
        return word.lower in ("was", "were", "had")
    return word.lower in cues["past"] or (len(word.lower) > _MIN_VERB and word.lower.endswith("ed"))


def _tense_of_infinitive(words: Words, i: int) -> Tense:
    """ "refused to appear" looks back, "is to appear" and a headline's "to appear" look ahead."""
    before = words[i - 1].lower if i else ""
    cues = cue_words()
    if before in cues["planned"]:
        return Tense.FUTURE
    if before in cues["past"] or (before.endswith("ed") and before not in cues["not_past"]):
        return Tense.PAST
    return Tense.FUTURE


def _tense_of_participle(words: Words, i: int) -> Tense:
    """ "will be arraigned" looks ahead though "arraigned" looks back."""
    cues = cue_words()
    j = i - 1
    while j >= 0 and i - j <= 4 and words[j].lower in cues["linking"]:
        j -= 1
    if j == i - 1 or j < 0:
        return Tense.PAST
    governor = words[j].lower
    if governor == "to":
        return _tense_of_infinitive(words, j)
    return Tense.FUTURE if governor in cues["modal"] or governor in cues["future"] else Tense.PAST
