"""Triggers: the words that name an event, each with the cue that fits best what stands around it."""

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from dateline.events.details import filler
from dateline.events.frames import Frame
from dateline.events.hints import words_beside
from dateline.events.lexicon import Cue, EventType, cues_by_lemma, load_types
from dateline.events.words import words
from dateline.text.parsing import Parse, Token

Match = tuple[Token, EventType, Cue, Frame]


def find_matches(parse: Parse, folder: Path | None = None) -> Iterator[Match]:
    """Yield the triggers with the cue that fits best: the first type whose most demanding cue is met.

    `folder` holds further types of the user's.
    """
    cues = _cues_with_words(folder)
    sentence, beside = -1, frozenset[str]()
    for token in parse.tokens:
        possible = cues.get(_reading(token))
        if not possible or _is_attributive(parse, token):
            continue
        if (here := parse.sentence_of(token.i)).first != sentence:
            sentence, beside = here.first, _words_of(parse.sentence_tokens(here))
        options = [(kind, cue) for kind, cue, groups in possible if not any(map(beside.isdisjoint, groups))]
        if not options:
            continue
        frame = Frame(parse, token)
        if token.dep == "amod" and not frame.is_misread:
            continue  # "convicted felon", "wanted man": a description, not a step
        fitting = [(event_type, cue) for event_type, cue in options if _fits(frame, cue)]
        if fitting:
            alone = [found for found in fitting if not found[1].beside] or fitting
            event_type, cue = max(alone, key=_demands)
            second = next((found for found in fitting if found[1].beside and found[0] is not event_type), None)
            if cue.in_civil is not None and _in_civil_case(parse, token):
                event_type = load_types(folder)[cue.in_civil]
            yield token, event_type, cue, frame
            if second is not None:
                yield token, *second, frame


@cache
def _cues_with_words(
    folder: Path | None,
) -> dict[tuple[str, str], tuple[tuple[EventType, Cue, tuple[frozenset[str], ...]], ...]]:
    """Return the cues of a word with what must stand beside each, which is asked before the grammar is looked at."""
    return {
        (kind, lemma): tuple((event_type, cue, words_beside(lemma, cue)) for event_type, cue in cues)
        for (kind, lemma), cues in cues_by_lemma(folder).items()
    }


def _words_of(tokens: Sequence[Token]) -> frozenset[str]:
    return frozenset(word for token in tokens for word in (token.lemma, token.text.lower()))


def _demands(found: tuple[EventType, Cue]) -> tuple[int, int]:
    """Tell how much a cue asks of its surroundings, by which the best of those that fit is known."""
    return (len(found[1].require) + found[1].negated, len(found[1].forbid))


def _is_attributive(parse: Parse, token: Token) -> bool:
    """Tell whether a noun only describes the next one: "the *shooting* range", "a *murder* suspect"."""
    head = parse.tokens[token.head]
    return token.dep in {"compound", "nmod", "amod"} and head.i > token.i and head.lemma in words().attributive_heads


def _reading(token: Token) -> tuple[str, str]:
    """Return whether a word is read as a verb or as a noun, and its lemma as such.

    A gerund that is a subject is a noun: "sentencing is set".
    """
    if token.tag == "VBG" and token.dep in {"nsubj", "nsubjpass"}:
        return "noun", token.text.lower()
    verbal = token.tag.startswith("VB") or token.pos == "VERB"
    return ("verb" if verbal else "noun"), "be" if verbal and token.text.lower() in words().short_be else token.lemma


def _in_civil_case(parse: Parse, token: Token) -> bool:
    """Tell whether a lawsuit is spoken of in the sentence or in the one before it, and no criminal charge."""
    sentence = parse.sentence_of(token.i)
    first = parse.sentence_of(max(sentence.first - 1, 0)).first
    lemmas = {t.lemma for t in parse.tokens[first : sentence.last]}
    own = {t.lemma for t in parse.sentence_tokens(sentence)}
    return bool(lemmas & words().civil) and not own & words().criminal


def _fits(frame: Frame, cue: Cue) -> bool:
    if cue.passive is not None and frame.is_verb and frame.is_passive is not cue.passive:
        return False
    if cue.particles and not any(
        c.lemma in cue.particles for c in frame.children if c.dep in {"prt", "advmod", "prep"}
    ):
        return False
    for slot, lemmas in cue.require.items():
        if frame.is_misread and slot == "subject":
            continue
        if not any(_is_one_of(frame.parse, token, lemmas) for token in frame.slot(slot)):
            return False
    for slot, lemmas in cue.forbid.items():
        if any(_is_one_of(frame.parse, token, lemmas) for token in frame.slot(slot)):
            return False
    if any(frame.slot(slot) for slot in cue.lacks):
        return False
    if cue.negated and not any(child.dep == "neg" for child in frame.children):
        return False
    return frame.is_misread or all(frame.slot(slot) for slot in cue.needs)


def _is_one_of(parse: Parse, token: Token, lemmas: Sequence[str]) -> bool:
    read = filler(parse, token)
    return read in lemmas or (read == token.lemma and token.text.lower() in lemmas and token.pos != "ADJ")
