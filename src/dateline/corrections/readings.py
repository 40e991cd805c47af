"""Corrections of what happened: dates, events that are none, and steps that were missed."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from dateline.corrections.places import find_actor, find_events
from dateline.model import (
    ChargeAction,
    Correction,
    CorrectionKind,
    EventMention,
    Factuality,
    Occurrence,
    Offense,
    Participant,
    Proceeding,
    Reading,
    TimeBasis,
)
from dateline.model.edtf import from_edtf

HAPPENED = {CorrectionKind.DATE, CorrectionKind.REJECT, CorrectionKind.ADD}


def correct_readings(readings: Iterable[Reading], corrections: Sequence[Correction]) -> tuple[Reading, ...]:
    """Return the readings as they were corrected: events and the steps on charges that they are.

    A correction of words that are (by now) read as something else changes nothing.

    Args:
        readings: what was read in the documents.
        corrections: those that hold; see `still_standing`.
    """
    by_document: dict[str, list[Correction]] = {}
    for correction in corrections:
        if correction.kind in HAPPENED:
            for document in dict.fromkeys(place.document for place in correction.places):
                by_document.setdefault(document, []).append(correction)
    return tuple(_correct(reading, by_document.get(reading.document.id, ())) for reading in readings)


def _correct(reading: Reading, corrections: Iterable[Correction]) -> Reading:
    for correction in corrections:
        match correction.kind:
            case CorrectionKind.DATE:
                reading = _date(reading, correction)
            case CorrectionKind.REJECT:
                reading = _reject(reading, correction)
            case _:
                reading = _add(reading, correction)
    return reading


def _date(reading: Reading, correction: Correction) -> Reading:
    meant = _meant(reading, correction)
    when = Occurrence(from_edtf(correction.detail["date"]), TimeBasis.CORRECTED)
    return replace(
        reading,
        events=tuple(replace(e, occurred=when) if e.id in meant else e for e in reading.events),
        actions=tuple(replace(a, occurred=when) if a.mention in meant else a for a in reading.actions),
    )


def _reject(reading: Reading, correction: Correction) -> Reading:
    meant = _meant(reading, correction)
    return replace(
        reading,
        events=tuple(
            replace(e, relations=tuple(r for r in e.relations if r.target not in meant))
            for e in reading.events
            if e.id not in meant
        ),
        actions=tuple(a for a in reading.actions if a.mention not in meant),
    )


def _meant(reading: Reading, correction: Correction) -> set[str]:
    """Return the ids of the mentions of events that a correction is about."""
    places = (place for place in correction.places if place.document == reading.document.id)
    return {event.id for place in places for event in find_events(reading, place, correction.detail["type"])}


def _add(reading: Reading, correction: Correction) -> Reading:
    said, whom = correction.places
    defendant = find_actor(reading, whom)
    if defendant is None:
        return reading
    detail, mention = correction.detail, f"correction-{correction.id}"
    when = Occurrence(from_edtf(detail["date"]), TimeBasis.CORRECTED)
    offense = Offense(detail["offense"], detail["key"]) if "offense" in detail else None
    event = EventMention(
        mention, detail["type"], said, (said,), when, Factuality.ASSERTED,
        (Participant("defendant", whom, defendant.id),), rule="correction",
    )  # fmt: skip
    action = ChargeAction(
        action=detail["type"],
        proceeding=Proceeding.CRIMINAL,
        defendant=defendant.id,
        defendant_name=defendant.name,
        offense=offense,
        occurred=when,
        factuality=Factuality.ASSERTED,
        document=reading.document.id,
        published=reading.document.published,
        mention=mention,
        evidence=(said,),
    )
    return replace(reading, events=(*reading.events, event), actions=(*reading.actions, action))
