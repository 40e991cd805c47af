"""Hypothesis strategies for the types of `dateline.model`.

`model_objects(kind, evidence=…)` makes any object of the model, every field drawn from its annotation; `documents()`
and `readings()` make consistent ones: evidence quotes its document, ids are unique and references lead somewhere.
"""

import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, date, datetime, timedelta
from enum import Enum
from functools import cache, lru_cache
from hashlib import sha256
from typing import Any, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from dateline.model import (
    Actor,
    Attribution,
    Block,
    ChargeAction,
    Document,
    EventMention,
    Evidence,
    Finding,
    Interval,
    Mention,
    Participant,
    People,
    Precision,
    PublishedBasis,
    Reading,
    Span,
    Statement,
    TimeExpression,
)

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
OPTIONAL_TEXT = st.none() | TEXT
DAYS = st.dates(date(1900, 1, 2), date(2100, 1, 1))


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    """Intervals of at least one day, either end possibly open."""
    start = draw(st.none() | DAYS)
    end = (
        draw(st.none() | DAYS) if start is None else draw(st.none() | st.dates(start + timedelta(1), date(2100, 1, 3)))
    )
    precision = draw(st.sampled_from(Precision))
    return Interval(start, end, precision, draw(st.booleans()), draw(st.booleans()))


@st.composite
def spans(draw: st.DrawFn, length: int = 1_000) -> Span:
    """Spans inside a text of that many characters."""
    start = draw(st.integers(0, length))
    return Span(start, draw(st.integers(start, length)))


def any_evidence() -> st.SearchStrategy[Evidence]:
    """Evidence of no document in particular."""
    return st.builds(Evidence, TEXT, st.integers(0, 10**6), st.integers(0, 10**6), TEXT)


def evidence_in(document: Document) -> st.SearchStrategy[Evidence]:
    """Evidence that quotes a document."""
    return spans(len(document.text)).map(document.cite)


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


@lru_cache
def model_objects(
    hint: Any, evidence: st.SearchStrategy[Evidence] | None = None, depth: int = 0
) -> st.SearchStrategy[Any]:
    """Objects of a type of the model, or of any annotation that its fields use; nested evidence from `evidence`.

    The deeper a tuple lies the fewer parts it has, so that a whole case stays small.
    """
    origin, args = get_origin(hint), get_args(hint)
    simple: dict[Any, st.SearchStrategy[Any]] = {
        str: TEXT,
        int: st.integers(-(2**53), 2**53),
        bool: st.booleans(),
        float: st.floats(0, 1),
        date: DAYS,
        datetime: st.datetimes(timezones=st.just(UTC)),
        type(None): st.none(),
        Interval: intervals(),
        Span: spans(),
        Evidence: any_evidence() if evidence is None else evidence,
    }
    if hint in simple:
        return simple[hint]
    if origin in (types.UnionType, Union):
        return st.one_of([model_objects(arg, evidence, depth) for arg in args])
    if origin is tuple and args[1:] == (...,):
        return st.lists(model_objects(args[0], evidence, depth), max_size=max(0, 3 - depth)).map(tuple)
    if origin is tuple:
        return st.tuples(*(model_objects(arg, evidence, depth) for arg in args))
    if origin is Mapping:
        return st.dictionaries(*(model_objects(arg, evidence, depth) for arg in args), max_size=max(0, 3 - depth))
    if isinstance(hint, type) and issubclass(hint, Enum):
        return st.sampled_from(hint)
    if is_dataclass(hint):
        return st.builds(
            hint, **{f.name: model_objects(_hints(hint)[f.name], evidence, depth + 1) for f in fields(hint)}
        )
    raise TypeError(f"no strategy for {hint}")


@st.composite
def documents(
    draw: st.DrawFn, texts: st.SearchStrategy[str] = TEXT, urls: st.SearchStrategy[str | None] = OPTIONAL_TEXT
) -> Document:
    """Documents whose id is the hash of text and date and whose blocks lie inside the text."""
    text = draw(texts)
    published = draw(st.none() | st.dates(date(2020, 1, 1), date(2020, 1, 9)))
    block = st.builds(Block, spans(len(text)), model_objects(_hints(Block)["kind"]))
    return Document(
        id=sha256(f"{published}\n{text}".encode()).hexdigest(),
        text=text,
        published=published,
        published_basis=draw(st.sampled_from(PublishedBasis)),
        blocks=tuple(draw(st.lists(block, max_size=2))),
        url=draw(urls),
        title=draw(st.none() | TEXT),
        publisher=draw(st.none() | TEXT),
        byline=draw(st.none() | TEXT),
        retrieved=draw(st.none() | st.dates(date(2020, 1, 1), date(2020, 1, 9))),
        modified=draw(st.none() | st.dates(date(2020, 1, 1), date(2020, 1, 9))),
        places=tuple(sorted(draw(st.dictionaries(st.sampled_from(["published", "title"]), TEXT)).items())),
    )


@st.composite
def readings(draw: st.DrawFn, of: st.SearchStrategy[Document] | None = None) -> Reading:
    """Readings of one document each, without charges: unique ids, references within the reading, exact evidence."""
    document = draw(documents() if of is None else of)
    evidence = evidence_in(document)

    def some(kind: type) -> list[Any]:
        return draw(st.lists(model_objects(kind, evidence), max_size=2))

    actors = [replace(a, id=f"a{n}", roles=()) for n, a in enumerate(some(Actor))]
    statements = [
        replace(s, id=f"s{n}", source=replace(s.source, actors=tuple(a.id for a in actors[:1])))
        for n, s in enumerate(some(Statement))
    ]
    attribution = Attribution(statements[0].id if statements else None, draw(st.none() | TEXT))
    participants = tuple(Participant("defendant", draw(evidence), a.id) for a in actors)
    events = [
        replace(e, id=f"e{n}", participants=participants, relations=(), attribution=attribution)
        for n, e in enumerate(some(EventMention))
    ]
    actions = [
        replace(
            a, defendant=actors[0].id, mention=events[0].id, attribution=attribution,
            document=document.id, published=document.published,
        )
        for a in some(ChargeAction)
        if actors and events
    ]  # fmt: skip
    mentions = [replace(m, actor=actors[0].id if actors else None, candidates=()) for m in some(Mention)]
    return Reading(
        document=document,
        times=tuple(some(TimeExpression)),
        people=People(tuple(mentions), tuple(actors)),
        statements=tuple(statements),
        events=tuple(events),
        actions=tuple(actions),
        findings=tuple(some(Finding)),
    )
