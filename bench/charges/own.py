"""What dateline reads in an article, in the form in which it is compared with the labels."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from bench.charges.labelled import Claim, Labelled, Standing
from bench.charges.scoring import split_name
from dateline.charges.offenses import offense_key
from dateline.documents import make_document
from dateline.model import (
    Charge,
    ChargeAction,
    Factuality,
    Occurrence,
    Proceeding,
    PublishedBasis,
    Reading,
    TimeBasis,
)
from dateline.pipeline import read_document
from dateline.settings import Settings

# Steps that take the person's only charge where they name none.
_OUTCOMES = frozenset({"pleaded", "convicted", "acquitted", "sentenced", "dismissed", "plea_agreement", "mistrial"})
_WITHHELD = "not_told"  # the status that says that none is shown


def read_own(article: Labelled) -> Reading:
    """Return what dateline reads in an article."""
    day = date.fromisoformat(article.day)
    return read_document(make_document(article.text, day, PublishedBasis.METADATA), Settings())


def find_claims(reading: Reading) -> list[Claim]:
    """Return the steps of the criminal charges of an article, each once.

    Among them the pending ones, the actions that the text says did not happen, and the steps of people who have no
    charge. A step has the offense of its best report that names one; an outcome that names none has the person's only
    charge. Each counts once per person, action, offense and background, except that two of different dates stay two.
    """
    criminal = [charge for charge in reading.charges if charge.proceeding is Proceeding.CRIMINAL]
    charged = {charge.defendant for charge in criminal}
    claims: dict[tuple[Any, ...], list[Claim]] = {}
    for background, claim in (*_claims_of_charges(criminal), *_claims_apart(reading, charged)):
        same = claims.setdefault((split_name(claim.person), claim.action, claim.offense, background), [])
        place = next((n for n, c in enumerate(same) if _may_be_one_day(c, claim)), None)
        if place is None:
            same.append(claim)
        elif same[place].day is None:
            same[place] = claim
    return [claim for same in claims.values() for claim in same]


def _may_be_one_day(one: Claim, other: Claim) -> bool:
    return one.day is None or other.day is None or one.day.meets(other.day)


def _claims_of_charges(charges: Sequence[Charge]) -> Iterator[tuple[bool, Claim]]:
    count = Counter((charge.defendant, charge.background) for charge in charges)
    for charge in charges:
        only = count[charge.defendant, charge.background] == 1
        for step in (*charge.steps, *charge.pending_steps):
            offense = next((report.offense.key for report in step.reports if report.offense), None)
            if offense is None and only and step.action in _OUTCOMES:
                offense = offense_key(charge.offense)
            yield charge.background, _claim(step.reports[0], step.occurred, offense)


def _claims_apart(reading: Reading, charged: set[str]) -> Iterator[tuple[bool, Claim]]:
    """Yield the actions that are on no charge: what did not happen, and the steps of people without any charge."""
    for action in reading.actions:
        denied = action.factuality is Factuality.NEGATED
        if action.proceeding is Proceeding.CRIMINAL and (denied or action.defendant not in charged):
            yield action.background, _claim(action, action.occurred, action.offense.key if action.offense else None)


def _claim(action: ChargeAction, occurred: Occurrence, offense: str | None) -> Claim:
    name = "dismissed" if action.action == "dismissal_announced" else action.action
    day = None if occurred.basis is TimeBasis.BOUND else occurred.interval
    return Claim(action.defendant_name, name, offense or None, day, False, action.evidence[0].quote)


def find_standings(reading: Reading) -> list[Standing]:
    """Return the statuses shown for the named persons of an article on charges of its main case."""
    named = {actor.id for actor in reading.people.actors if actor.named}
    return [
        Standing(charge.defendant_name, offense_key(charge.offense) or None, charge.status)
        for charge in reading.charges
        if charge.proceeding is Proceeding.CRIMINAL
        and not charge.background
        and charge.defendant in named
        and charge.status != _WITHHELD
    ]
