"""To whom something was told, where the parse takes the name of a station for a part of what was said."""

from dateline.statements.cues import Cue
from dateline.statements.layout import Layout
from dateline.statements.lexicon import cue_words
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
    if not named or not all(t.text[0].isupper() for t in named if t.text.lower() != "the"):
        return None
    if not any(t.text.lower() in cue_words().outlets for t in named):
        return None
    last = number
    owned = last + 1 < len(words) and words[last + 1].text.lower() in ("'s", "’s")
    stuck = words[last].text.lower().endswith(("'s", "’s"))
    if owned or stuck or (last + 1 < len(words) and words[last + 1].text.lower() == "reporter"):
        last += not stuck
        while last + 1 < len(words) and words[last + 1].text[0].isupper():
            last += 1
    return words[last]
