"""The status board: one row a person and charge."""

import tomllib
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from importlib import resources

from dateline.exports.history import NO_HISTORY, History, first_days
from dateline.exports.page.citations import Citations
from dateline.exports.page.remarks import Remarks
from dateline.exports.page.view import ChargeLine, StepLine
from dateline.exports.terse import say_appeal
from dateline.exports.words import say_basis, say_charge, say_enhancement, say_interval, say_iso_days, say_step
from dateline.model import Charge, Factuality, Proceeding, Step
from dateline.model.edtf import to_edtf


def list_charges(
    charges: Sequence[Charge],
    citations: Citations,
    remarks: Remarks,
    people: Mapping[str, str],
    history: History = NO_HISTORY,
    as_of: date | None = None,
    first: int = 1,
) -> tuple[ChargeLine, ...]:
    """Return the rows of the board, in the order of the case.

    Args:
        charges: The charges.
        citations: Hands out the links.
        remarks: The findings of the case.
        people: The links to persons by their ids.
        history: The statuses each charge had, by its id.
        as_of: The last day of the case; later statuses are left out.
        first: The number of the first row: its anchor is made of it.
    """
    return tuple(
        _write_row(
            number,
            charge,
            citations,
            remarks,
            people.get(charge.defendant),
            tuple(first_days(history.get(charge.id, ()), as_of)),
        )
        for number, charge in enumerate(charges, start=first)
    )


def _write_row(
    number: int,
    charge: Charge,
    citations: Citations,
    remarks: Remarks,
    person_href: str | None,
    history: tuple[tuple[str, str], ...],
) -> ChargeLine:
    since = charge.since
    last = since.interval.latest if since else None
    extras = [say_enhancement(added) for added in charge.enhancements]
    extras.extend(charge.notes)
    if appeal := say_appeal(charge):
        extras.append(appeal)
    if charge.background:
        extras.append("another, earlier case that a report recalls")
    return ChargeLine(
        anchor=f"charge-{number}",
        href=citations.addresses.part(f"charge-{number}"),
        person=charge.defendant_name,
        person_href=person_href,
        charge=say_charge(charge),
        kind=None if charge.proceeding is Proceeding.CRIMINAL else charge.proceeding.value,
        tone=_find_tone(charge.status),
        label=charge.label,
        latest=say_iso_days(charge.latest) if charge.latest else None,
        since=say_interval(since.interval) if since else None,
        since_edtf=to_edtf(since.interval) if since else None,
        since_day=last.isoformat() if last else None,
        inferred=say_basis(since) if since else None,
        extras=tuple(extras),
        quotes=citations.quote(charge.status_evidence),
        steps=tuple(_write_step(step, citations) for step in charge.steps),
        pending=tuple(_write_step(step, citations) for step in charge.pending_steps),
        remarks=remarks.naming(charge.defendant_name, charge.offense),
        history=history,
    )


def _write_step(step: Step, citations: Citations) -> StepLine:
    hedge = None if step.factuality is Factuality.ASSERTED else step.factuality.value
    return StepLine(
        date=say_interval(step.occurred.interval),
        edtf=to_edtf(step.occurred.interval),
        inferred=say_basis(step.occurred),
        words=say_step(step),
        hedge=hedge,
        quotes=citations.quote(step.evidence),
    )


@cache
def _load_tones() -> dict[str, str]:
    table = tomllib.loads(resources.files(__package__).joinpath("tones.toml").read_text(encoding="utf-8"))
    return {status: tone for tone, statuses in table.items() for status in statuses}


def _find_tone(status: str) -> str:
    return _load_tones().get(status, "plain")
