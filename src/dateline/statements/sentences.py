"""Sentence ends that the parse sets wrongly: after "Sgt.", and before a word in lower case."""

from collections.abc import Sequence
from dataclasses import replace

from dateline.model import Span
from dateline.statements.lexicon import cue_words
from dateline.text.parsing import Parse, Sentence, Token

_LONGEST = 400  # tokens; the longest sentences of newspapers have about 200
_FINAL = ".?!”\"’'…:)"


def mend_sentences(text: str, parse: Parse) -> Parse:
    """Return the analysis with sentences joined that are one.

    Two neighbours in one line are one sentence where the first ends in the abbreviation of a title, or without any
    closing mark, where the second begins in lower case after a full stop, or with the day or the zone after "8 p.m.".
    """
    mended: list[Sentence] = []
    for sentence in parse.sentences:
        before = mended[-1] if mended else None
        if before is not None and before.block == sentence.block and _belong(text, parse.tokens, before, sentence):
            span = Span(before.span.start, sentence.span.end)
            mended[-1] = Sentence(span, before.first, sentence.last, before.block)
        else:
            mended.append(sentence)
    return replace(parse, sentences=tuple(mended))


def _belong(text: str, tokens: Sequence[Token], before: Sentence, sentence: Sentence) -> bool:
    if "\n" in text[before.span.end : sentence.span.start]:
        return False
    last, first = tokens[before.last - 1], tokens[sentence.first]
    if last.text[-1] not in _FINAL:
        return first.pos != "PUNCT"
    if is_title_end(tokens, before.last - 1):
        return True
    timed = first.text in cue_words().days or (first.text.isupper() and first.text.lower() in cue_words().zones)
    if timed and _ends_in_clock(tokens, before.last - 1):
        return True
    return last.text.endswith(".") and first.text[0].islower()


def _ends_in_clock(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether the token at `at` ends a time of day: "p.m.", also the full stop after "5:30p.m"."""
    word = tokens[at].text
    if word == "." and at > 0 and tokens[at - 1].end == tokens[at].start:
        word = tokens[at - 1].text.lstrip("0123456789:") + "."
    return word.lower() in cue_words().clocks


def is_overlong(parse: Parse, at: int) -> bool:
    """Tell whether a token stands in a sentence too long to be one: a list, or text made to be slow to read."""
    sentence = parse.sentence_of(at)
    return sentence.last - sentence.first > _LONGEST


def is_word(token: Token) -> bool:
    """Tell whether a token holds a letter or figure; marks that the parse takes for words do not."""
    return token.pos != "PUNCT" and any(c.isalnum() for c in token.text)


def is_title_end(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether the token at `at` ends the abbreviation of a title ("Sgt.", or the full stop after "Sgt")."""
    word = tokens[at].text
    if word == "." and at > 0 and tokens[at - 1].end == tokens[at].start:
        word = tokens[at - 1].text + "."
    return word.lower() in cue_words().titles
