"""To whom something was told, where the parse takes the name of a station for a part of what was said."""

from collections.abc import Sequence

from dateline.statements.cues import Cue
from dateline.statements.layout import Layout
from dateline.statements.lexicon import cue_words
from dateline.statements.phrases import is_call_sign
from dateline.text.parsing import Token

_LONGEST = 8  # words of an outlet with its reporter


def end_of_outlet(layout: Layout, cue: Cue) -> Token | None:
    """Return the last word of the outlet right after "told", where it has a number: "News 2", "Channel 2's Ana Roe".

    Only such names are looked for: others ("told the Tribune") the parse does not mistake.
    """
    parse = layout.parse
    if cue.phrase or parse.tokens[cue.head].lemma != "tell":
        return None
    sentence = parse.sentence_of(cue.head)
    words = parse.tokens[cue.last + 1 : min(cue.last + 1 + _LONGEST, sentence.last)]
    number = next((n for n, t in enumerate(words[:4]) if t.text[0].isdigit()), 0)
    named = words[:number]
    if words and is_call_sign(words[0].text) and any(c.isdigit() for c in words[0].text):
        last = 0  # "told KWXY9"
    elif named and all(t.text[0].isupper() or t.text == "the" for t in named) and _names_outlet(named):
        last = number
    else:
        return None
    while last + 1 < len(words) and words[last + 1].text[0].isupper() and _names_outlet(words[last + 1 : last + 3]):
        last += 1  # "Channel 2 Action News"
    last = _with_place(words, last)
    owned = last + 1 < len(words) and words[last + 1].text.lower() in ("'s", "’s")
    stuck = words[last].text.lower().endswith(("'s", "’s"))
    if owned or stuck or (last + 1 < len(words) and words[last + 1].text.lower() == "reporter"):
        last += not stuck
        while last + 1 < len(words) and words[last + 1].text[0].isupper():
            last += 1
    return words[last]


def _with_place(words: Sequence[Token], last: int) -> int:
    """Take in the place after the number of a station: "NBC 6 South Florida" before "in", "that" or "she"."""
    end = last
    while end + 1 < len(words) and words[end + 1].text[0].isupper() and words[end + 1].pos == "PROPN":
        end += 1
    named = any(t.entity == "PERSON" for t in words[last + 1 : end + 1])
    following = words[end + 1].pos if end + 1 < len(words) else ""
    return end if not named and following in ("ADP", "SCONJ", "PRON") else last


def _names_outlet(words: Sequence[Token]) -> bool:
    return any(t.text.lower() in cue_words().outlets for t in words)
