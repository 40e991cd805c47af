"""What is lost where only those blocks are parsed in which something may be told."""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple

from dateline.model import ActorKind, Document, Reading
from dateline.pipeline import choose_blocks, read_parsed
from dateline.settings import Settings
from dateline.text.parsing import parse_documents

Found = tuple[object, ...]


class Loss(NamedTuple):
    """Findings of one kind: how many there are with all parsed, how many of them not or otherwise, how many new."""

    found: int
    lost: int
    new: int

    @property
    def recall(self) -> float:
        """The share that is found all the same."""
        return 1 - self.lost / self.found if self.found else 1.0


def compare(documents: Sequence[Document]) -> dict[str, Loss]:
    """Read documents with all blocks parsed and with the chosen ones, and compare the findings by kind.

    A finding is the same where all its parts are: its words, people by name, date, status. "people" are the named
    people of the documents, which are no findings; some stand only where nothing is told.
    """
    found: Counter[str] = Counter()
    lost: Counter[str] = Counter()
    new: Counter[str] = Counter()
    settings = Settings()
    whole = parse_documents(documents)
    chosen = parse_documents(documents, partial(choose_blocks, settings=settings))
    for (document, all_of_it), (_, some) in zip(whole, chosen, strict=True):
        before = Counter(_list(read_parsed(document, all_of_it, settings)))
        after = Counter(_list(read_parsed(document, some, settings)))
        found.update(_kinds(before))
        lost.update(_kinds(before - after))
        new.update(_kinds(after - before))
    return {kind: Loss(found[kind], lost[kind], new[kind]) for kind in found | new}


def _kinds(found: Counter[Found]) -> Counter[str]:
    return Counter(str(one[0]) for one in found.elements())


def _list(reading: Reading) -> Iterator[Found]:
    """Yield all that is found, without the numbers that documents give."""
    names = {actor.id: (actor.name, actor.named, actor.kind) for actor in reading.people.actors}
    spoken = {s.id: s.evidence for s in reading.statements}
    for s in reading.statements:
        source = (s.source.kind, s.source.description, s.source.number, tuple(names[a] for a in s.source.actors))
        yield ("statements", s.evidence, s.content, s.cue, source, s.mode, s.act, s.channel)
    for e in reading.events:
        took_part = tuple((p.role, p.evidence, names.get(p.actor or "")) for p in e.participants)
        said = (spoken.get(e.attribution.statement or ""), e.attribution.source)
        yield (
            "events", e.type, e.trigger, e.evidence, e.occurred, e.factuality, e.place, took_part, said,
            tuple(sorted(e.detail.items())),
        )  # fmt: skip
    for a in reading.actions:
        yield (
            "actions", a.action, a.proceeding, names[a.defendant], a.offense, a.occurred, a.factuality, a.evidence,
            a.counts, a.stage, a.by, a.instrument, a.background, tuple(sorted(a.detail.items())),
        )  # fmt: skip
    for c in reading.charges:
        yield ("charges", c.defendant_name, c.offense, c.status, c.label, c.since, c.counts)
    for actor in reading.people.actors:
        if actor.named and actor.kind is ActorKind.PERSON:
            yield ("people", actor.name)
