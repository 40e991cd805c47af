"""What a document claims of the steps of its charges, and of what befell its victims, in one comparable form."""

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.model import Evidence, Factuality, Interval, Occurrence, Offense, Reading, Stage
from dateline.story.dating import own_dates
from dateline.story.tables import manner_of, word_set

CLAIMED = frozenset({Factuality.ASSERTED, Factuality.ALLEGED})


@dataclass(frozen=True, slots=True)
class Claim:
    """A step or happening as told once.

    `who` is the id of the one it concerns, `name` the name; for `manner` see `tables.manner_of`.
    """

    action: str
    who: str
    name: str
    occurred: Occurrence
    factuality: Factuality
    evidence: tuple[Evidence, ...]
    offense: Offense | None = None
    counts: int | None = None
    stage: Stage | None = None
    victims: frozenset[str] = frozenset()
    manner: str = ""

    @property
    def interval(self) -> Interval:
        """When the step is said to have happened."""
        return self.occurred.interval

    @property
    def quote(self) -> str:
        """The words that tell it."""
        return " ".join(piece.quote for piece in self.evidence)

    @property
    def said(self) -> str:
        """The words of the date, in quotation marks."""
        return f"“{self.occurred.evidence.quote}”" if self.occurred.evidence else "a date"

    @property
    def passages(self) -> tuple[Evidence, ...]:
        """The evidence, with the words of the date where they stand elsewhere."""
        when = self.occurred.evidence
        if when is None or any(e.document == when.document and e.span.contains(when.span) for e in self.evidence):
            return self.evidence
        return (*self.evidence, when)

    @property
    def content(self) -> tuple[object, ...]:
        """What it says, wherever it says so."""
        offense = self.offense.key if self.offense else None
        basis = self.occurred.basis
        return self.action, self.interval, basis, offense, self.counts, self.stage, self.victims, self.manner

    @property
    def key(self) -> tuple[object, ...]:
        """What tells this claim from others of the document."""
        return self.action, self.who, self.occurred, self.evidence


def claim_steps(reading: Reading) -> list[Claim]:
    """Return the steps that the document reports of the cases at hand, in text order."""
    mentions = {mention.id: mention for mention in reading.events}
    dates = own_dates(reading)
    claims = []
    for action in reading.actions:
        if action.background or action.factuality not in CLAIMED:
            continue
        mention = mentions.get(action.mention)
        occurred = dates.get(action.mention, action.occurred)
        victims = frozenset(p.actor for p in mention.participant("victim") if p.actor) if mention else frozenset()
        claims.append(
            Claim(
                action.action, action.defendant, action.defendant_name, occurred, action.factuality,
                action.evidence, action.offense, action.counts, action.stage, victims,
                manner_of(mention.trigger.quote) if mention else "",
            )
        )  # fmt: skip
    return claims


def claim_suffering(reading: Reading) -> list[Claim]:
    """Return what the document says befell each victim, of the kinds that befall a victim once."""
    names = {actor.id: actor.name for actor in reading.people.actors}
    dates = own_dates(reading)
    return [
        Claim(mention.type, p.actor, names.get(p.actor, ""), dates[mention.id], mention.factuality, mention.evidence)
        for mention in reading.events
        if mention.type in word_set("order", "once_per_victim") and mention.factuality in CLAIMED
        for p in mention.participant("victim")
        if p.actor is not None
    ]


def same_offense(one: Claim, other: Claim, told: Sequence[Claim]) -> bool:
    """Tell whether two claims concern one offense; where one names none, the text must know of no other for the person.

    Args:
        one: a claim.
        other: another claim about the same person.
        told: all claims about that person.
    """
    if one.offense is not None and other.offense is not None:
        return one.offense.key == other.offense.key
    return len({claim.offense.key for claim in told if claim.offense is not None}) <= 1
