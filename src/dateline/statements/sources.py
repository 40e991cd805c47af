"""Who speaks: from the words of a source phrase to a `Source`."""

import re
from dataclasses import replace

from dateline.model import Actor, ActorKind, Document, Mention, MentionKind, People, Source, SourceKind, Span
from dateline.statements.cues import Cue
from dateline.statements.lexicon import cue_words, source_words
from dateline.statements.phrases import is_call_sign
from dateline.text.parsing import Parse, Token

_ADDRESS = re.compile(r"[\w-]+(\.[\w-]+)*\.(com|org|net|edu|gov|tv|news|us|co\.uk)")  # "town.com", an outlet on the web
_TITLED = ("PROPN", "NOUN", "VERB", "ADJ")  # a place that begins a sentence is taken for a verb
_PLACED = ("of", "with", "from")
_RANK = {MentionKind.NAME: 0, MentionKind.DESCRIPTION: 1, MentionKind.PRONOUN: 2}


def read_source(document: Document, parse: Parse, people: People, cue: Cue) -> Source | None:
    """Tell who the source phrase of a cue means; None where the cue has no source phrase."""
    span = cue.source_span(parse)
    if span is None:
        return None
    cue = _head_by_name(parse, people, cue)
    heads = _heads(parse, cue)
    actors = _actors(parse, people, heads, cue)
    if cue.source is None:
        return None
    kind = _kind(parse, parse.tokens[cue.source], actors, cue)
    described = _description(parse, cue)
    if kind in (SourceKind.DOCUMENT, SourceKind.ORGANISATION):
        actors = tuple(a for a in actors if a.kind is ActorKind.ORGANISATION) if kind is SourceKind.ORGANISATION else ()
        if kind is SourceKind.ORGANISATION and not actors:
            actors = _by_part_of_name(parse, people, cue)
    unnamed = kind is SourceKind.UNNAMED
    return Source(
        kind,
        _without_mark(document, described).cut(document.text),
        document.cite(_without_mark(document, span)),
        tuple(dict.fromkeys(actor.id for actor in actors)),
        _number(parse, parse.tokens[cue.source]) if unnamed else None,
        _reason(document, parse, cue) if unnamed else None,
    )


def _without_mark(document: Document, span: Span) -> Span:
    """Leave out a quotation mark that is stuck to the first word (`he left."Roe said`)."""
    stuck = span.end - span.start > 1 and document.text[span.start] in '"“”\x93\x94\xa0 '
    return Span(span.start + 1, span.end) if stuck else span


def _head_by_name(parse: Parse, people: People, cue: Cue) -> Cue:
    """Return a cue whose source is the person named, where the parse takes another word of the phrase for its head.

    That is a known name at its end after a title ("Town police Lt. Ana Roe"), or at its start before "of" or "with"
    ("Ana Roe of Town United").
    """
    if cue.source is None or len(cue.words) < 3:
        return cue
    head = parse.tokens[cue.source]
    tokens = [parse.tokens[i] for i in cue.words]
    persons = {actor.id for actor in people.actors if actor.kind is ActorKind.PERSON}
    names = [
        m.evidence
        for m in people.mentions
        if m.kind is MentionKind.NAME and m.actor in persons and tokens[0].start <= m.evidence.start < tokens[-1].end
    ]
    if any(e.start <= head.start < e.end for e in names):
        return cue
    for name in names:
        inside = [t for t in tokens if name.start <= t.start < name.end]
        before = [t for t in tokens if t.end <= name.start]
        after = next((t for t in tokens if t.start >= name.end), None)
        marks = (".", ",") if before and before[0].entity == "GPE" else (".",)  # "Town, WA, Police Chief Ana Roe"
        titled = after is None and before and all(t.pos in _TITLED or t.text in marks for t in before)
        placed = not before and after is not None and after.text in _PLACED and cue.source > inside[-1].i
        if inside and (titled or placed):
            return replace(cue, source=inside[-1].i)
    return cue


def _heads(parse: Parse, cue: Cue) -> list[Token]:
    """Return the head words of all who speak together: "Doe and Roe said"."""
    heads = []
    todo = [cue.source] if cue.source is not None else []
    while todo:
        token = parse.tokens[todo.pop(0)]
        heads.append(token)
        for child in parse.children(token.i):
            between = parse.tokens[token.i : child.i]
            if child.dep == "conj" and child.i in cue.words and not any(t.pos == "VERB" for t in between):
                todo.append(child.i)
    return heads


def _actors(parse: Parse, people: People, heads: list[Token], cue: Cue) -> tuple[Actor, ...]:
    known = {actor.id: actor for actor in people.actors}
    found = []
    for head in heads:
        near = [m for m in people.mentions if m.evidence.start < head.end and head.start < m.evidence.end]
        # "her lawyer, Ana Roe, said": the name beside the description says who it is.
        beside = [c for c in parse.children(head.i) if c.dep == "appos" and c.i in cue.words]
        near += [
            m
            for c in beside
            for m in people.mentions
            if m.kind is MentionKind.NAME and m.evidence.start <= c.start < m.evidence.end and c.pos == "PROPN"
        ]
        near = [m for m in near if m.actor in known]
        if near:
            best = min(near, key=_rank)
            if best.actor is not None:
                found.append(known[best.actor])
    return tuple(found)


def _by_part_of_name(parse: Parse, people: People, cue: Cue) -> tuple[Actor, ...]:
    """Return the one organisation whose name ends as the source does: "The Bee" after "The Town Bee"."""
    words = [parse.tokens[i].text.lower() for i in cue.words if parse.tokens[i].pos == "PROPN"]
    if not words or len(words) + 1 < len(cue.words):
        return ()
    found = []
    for actor in people.actors:
        name = actor.name.lower().split()
        if (
            actor.kind is ActorKind.ORGANISATION
            and actor.named
            and len(name) > len(words)
            and name[-len(words) :] == words
        ):
            found.append(actor)
    return tuple(found) if len(found) == 1 else ()


def _rank(mention: Mention) -> tuple[int, int]:
    return _RANK[mention.kind], mention.evidence.end - mention.evidence.start


def _kind(parse: Parse, head: Token, actors: tuple[Actor, ...], cue: Cue) -> SourceKind:
    words = source_words()
    text = head.text.lower()
    if text in words.documents and head.pos != "PROPN":
        return SourceKind.DOCUMENT
    if actors:
        first = actors[0]
        if first.kind is ActorKind.ORGANISATION:
            return SourceKind.ORGANISATION
        return SourceKind.NAMED if first.named else SourceKind.UNNAMED
    if text in words.bodies:
        return SourceKind.ORGANISATION
    if head.pos == "PROPN" and text in cue_words().outlets:
        return SourceKind.ORGANISATION  # "the Post-Dispatch"
    if text in words.documents:
        return SourceKind.DOCUMENT
    if text in words.named_pronouns:
        return SourceKind.NAMED
    if text in words.body_pronouns:
        return SourceKind.ORGANISATION
    if text in words.offices:
        return SourceKind.UNNAMED
    if _ADDRESS.fullmatch(text):
        return SourceKind.ORGANISATION
    named = [parse.tokens[i] for i in cue.words if parse.tokens[i].pos == "PROPN"]
    if head.pos == "PROPN" or any(t.dep == "appos" for t in named):
        outlet = head.text.lower() in cue_words().outlets or is_call_sign(head.text)
        return SourceKind.ORGANISATION if head.entity == "ORG" or outlet else SourceKind.NAMED
    return SourceKind.UNNAMED


def _description(parse: Parse, cue: Cue) -> Span:
    """Return the phrase without relative clauses and appositions: "two people familiar with the matter"."""
    words = cue.words
    end = words[-1]
    for i in words:
        token = parse.tokens[i]
        pronoun = parse.tokens[cue.source or 0].pos == "PRON"  # "those who knew her"
        starts_clause = (token.text.lower() in ("who", "which") and not pronoun) or (
            token.text == "," and i > (cue.source or 0)
        )
        if starts_clause and i > words[0]:
            end = i - 1
            break
        if token.i > (cue.source or 0) and token.dep in ("acl",) and token.tag == "VBG":
            end = i - 1
            break
    while end > words[0] and parse.tokens[end].pos == "PUNCT":
        end -= 1
    return Span(parse.tokens[words[0]].start, parse.tokens[end].end)


def _number(parse: Parse, head: Token) -> int | None:
    numbers = source_words().numbers
    for child in parse.children(head.i):
        if child.dep in ("nummod", "det", "amod") and child.i < head.i:
            word = child.text.lower()
            if word in numbers:
                return numbers[word]
            if child.dep == "nummod" and word.isdecimal() and len(word) < 6:
                return int(word)
    return None


def _reason(document: Document, parse: Parse, cue: Cue) -> str | None:
    """Return the stated reason for not naming the source, from its beginning to the end of the clause."""
    words = source_words()
    sentence = parse.sentence_of(cue.head)
    tokens = parse.tokens[cue.words[0] : sentence.last]
    lower = [t.text.lower() for t in tokens]
    for at in range(len(tokens)):
        for row in words.reasons:
            if tuple(lower[at : at + len(row)]) != row:
                continue
            start = at + 1 if row[0] in ("who",) else at
            stop = at + len(row)
            while (
                stop < len(tokens)
                and tokens[stop].i != cue.head
                and tokens[stop].text not in (",", ".", ";", ":", "”", '"', "“", ")")
            ):
                stop += 1
            if any(word in words.reason_topics for word in lower[at:stop]):
                return document.text[tokens[start].start : tokens[stop - 1].end]
    return None
