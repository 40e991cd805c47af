"""People without a person noun ("four others", "all three", "the wounded"), and how many several people are."""

from dateline.model import MentionKind, Span
from dateline.people.drafts import Reference
from dateline.people.lexicon import lexicon
from dateline.text.parsing import Parse, Token

_NUMBERS = {
    "one": 1, "two": 2, "both": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "dozen": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
}  # fmt: skip
_MOST = 60
# How many words a row of ages takes at most.
_AGES = 12
_WHOLE = frozenset({"the", "all", "those", "these"})
_PARTS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "conj"})
_APART = frozenset({"nsubj", "nsubjpass", "dobj"})


def number_of(token: Token) -> int | None:
    """Return the whole number that a word or figure says, or None."""
    low = token.text.lower()
    if low.isdecimal() and low.isascii() and len(low) < 5:
        return int(low)
    return _NUMBERS.get(low)


def count_of(parse: Parse, first: int, head: int) -> int | None:
    """Return how many the words before a plural noun say ("the [two] men"), or None."""
    for token in parse.tokens[first:head]:
        number = number_of(token)
        if number is not None and token.dep in ("nummod", "det", "predet", "preconj", "nsubj"):
            return number
    return None


def ages_of_group(parse: Parse, last: int) -> set[int]:
    """Return the two or more ages set after a plural that ends before token `last` ("two men, 27 and 32,")."""
    ages = set()
    for token in parse.tokens[last : last + _AGES]:
        low = token.text.lower()
        if low.isdecimal() and low.isascii() and len(low) < 3:
            ages.add(int(low))
        elif low not in (",", "and", "age", "ages", "aged", "both", "("):
            break
    return ages if len(ages) > 1 else set()


def find_groups(parse: Parse, sentence: int) -> list[Reference]:
    """Return the phrases of a sentence that mean people without a person noun, in text order."""
    place = parse.sentences[sentence]
    found = (_at(parse, i, place.first, sentence) for i in range(place.first, place.last))
    return [reference for reference in found if reference is not None]


def _at(parse: Parse, i: int, floor: int, sentence: int) -> Reference | None:
    token = parse.tokens[i]
    if token.dep not in _PARTS and token.dep not in _APART:
        return None
    low = token.text.lower()
    before = parse.tokens[i - 1] if i > floor else None
    if low == "others" and token.dep in _PARTS and before is not None:
        return _others(parse, i, floor, sentence)
    if low == "another" and token.dep in _APART and token.tag == "DT":
        return _make(parse, i, i, sentence, "indefinite", None) if _acts(parse, token) else None
    if before is None or token.dep not in _PARTS or before.text.lower() not in _WHOLE or _goes_on(parse, i):
        return None
    number = number_of(token)
    if number is not None and token.pos == "NUM" and 1 < number < _MOST and not token.text.isdigit():
        first = i - 1 if before.text.lower() != "those" else i
        return _make(parse, first, i, sentence, "definite", number) if _acts(parse, token) else None
    if token.lemma in lexicon().hurt and token.tag in ("VBN", "JJ", "NNS", "NN") and before.text.lower() == "the":
        return _make(parse, i - 1, i, sentence, "definite", None, noun="victim")
    return None


def _others(parse: Parse, i: int, floor: int, sentence: int) -> Reference | None:
    """Return "four others", "several others", "the two others"."""
    before = parse.tokens[i - 1]
    number = number_of(before)
    if number is None or number >= _MOST:
        return None
    first = i - 1
    while first > floor and parse.tokens[first - 1].text.lower() in ("the", "least", "at", "all"):
        first -= 1
    definite = parse.tokens[first].text.lower() in ("the", "all")
    return _make(parse, i - 1 if not definite else first, i, sentence, "definite" if definite else "indefinite", number)


def _goes_on(parse: Parse, i: int) -> bool:
    """Tell whether a noun follows that the word belongs to ("the three cars", "the injured horse", "the two of …")."""
    after = parse.tokens[i + 1] if i + 1 < len(parse.tokens) else None
    return after is not None and (after.pos in ("NOUN", "PROPN", "ADJ", "NUM") or after.text in ("-", "of", "/"))


def _acts(parse: Parse, token: Token) -> bool:
    """Tell whether a person does or suffers what is told of the word."""
    verb = parse.tokens[token.head]
    words = lexicon()
    return verb.lemma in words.human | words.harming | words.accusing | words.bringing | words.speech


def _make(
    parse: Parse, first: int, head: int, sentence: int, article: str, number: int | None, noun: str = "person"
) -> Reference:
    span = Span(parse.tokens[first].start, parse.tokens[head].end)
    plural = parse.tokens[head].text.lower() != "another"
    return Reference(
        first, head + 1, head, sentence, span, MentionKind.DESCRIPTION,
        plural=plural, noun=noun, article=article, number=number,
    )  # fmt: skip
