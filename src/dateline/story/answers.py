"""Steps that a document dates before the incident they answer: an arrest on Monday for a killing on Tuesday."""

from collections.abc import Iterator, Mapping, Sequence

from dateline.model import ChargeAction, EventMention, Finding, FindingKind, Occurrence, Reading, TimeBasis
from dateline.story.agreement import can_agree, gap_days, gives_date, is_dated, surely_before, width_days
from dateline.story.claims import CLAIMED
from dateline.story.dating import own_dates
from dateline.story.tables import read_table, speaks_of, word_set
from dateline.story.wording import say_interval, say_type

SAME_CASE = 45
"""A step on an offense of the incident's kind, so many days before it, is on another case. A choice."""
SAME_YEAR = 370
"""So far may the year of a date be off ("in October 2022" for 2021); what lies farther back is another incident."""


def find_early_answers(reading: Reading) -> Iterator[Finding]:
    """Yield steps on a case that the document dates surely before the incident which they answer.

    Only where all dates of its incidents can be one, where step and incident each have a date of their own sentence,
    explicit or a weekday, and where the step's words name the incident or an offense of its kind: an older case of the
    accused contradicts nothing.
    """
    dates = own_dates(reading)
    steps: dict[str, list[ChargeAction]] = {}
    for action in reading.actions:
        steps.setdefault(action.mention, []).append(action)
    incidents = [m for m in reading.events if m.type in word_set("events", "incidents") and _is_told(m, steps)]
    incident = _find_incident(incidents, dates)
    if incident is None:
        return
    happened = dates[incident.id]
    for step in reading.events:
        when = dates[step.id]
        if (
            step.type in word_set("order", "answers")
            and _is_told(step, steps)
            and _is_exact(step, when)
            and surely_before(when.interval, happened.interval)
            and (
                _names(step, incident, incidents, gap_days(when.interval, happened.interval))
                or _is_of_kind(steps.get(step.id, ()), incident, gap_days(when.interval, happened.interval))
            )
            and not speaks_of(" ".join(piece.quote for piece in step.evidence), "anew")
        ):
            yield Finding(
                FindingKind.ORDER_IMPOSSIBLE,
                f"{say_type(step.type)}: {say_type(incident.type)}",
                f"“{say_type(step.type)}” {_say(when)} comes before the {say_type(incident.type)} that it answers, "
                f"{_say(happened)}",
                (*step.evidence[:1], *incident.evidence[:1]),
            )


def _is_told(mention: EventMention, steps: Mapping[str, Sequence[ChargeAction]]) -> bool:
    older = "background" in mention.detail or any(action.background for action in steps.get(mention.id, ()))
    return mention.factuality in CLAIMED and not older


def _find_incident(incidents: Sequence[EventMention], dates: Mapping[str, Occurrence]) -> EventMention | None:
    """Return the incident with the narrowest date of its own, where all dates of incidents can be one."""
    dated = [m for m in incidents if is_dated(dates[m.id])]
    if not all(can_agree(dates[a.id].interval, dates[b.id].interval) for a in dated for b in dated):
        return None
    exact = [m for m in dated if _is_exact(m, dates[m.id])]
    return min(exact, key=lambda m: (width_days(dates[m.id].interval), m.trigger.start), default=None)


def _is_exact(mention: EventMention, when: Occurrence) -> bool:
    explicit = when.basis is TimeBasis.EXPLICIT or (when.basis is TimeBasis.PUBLICATION and when.interval.is_day)
    return explicit and gives_date(when, mention.evidence)


def _names(step: EventMention, incident: EventMention, incidents: Sequence[EventMention], gap: int) -> bool:
    """Tell whether a step's own sentence names the incident ("charged in the killing of …"), not one of others."""
    victims = _victims(incident)
    return gap <= SAME_YEAR and any(
        m.type == incident.type
        and set(m.evidence) & set(step.evidence)
        and not (victims and _victims(m) and not victims & _victims(m))
        for m in incidents
    )


def _victims(mention: EventMention) -> set[str | None]:
    return {p.actor or p.evidence.quote for p in mention.participant("victim")}


def _is_of_kind(actions: Sequence[ChargeAction], incident: EventMention, gap: int) -> bool:
    """Tell whether a step is on an offense of the incident's kind, shortly before it."""
    kinds: Sequence[str] = read_table("order")["offenses_of"].get(incident.type, ())
    offenses = [action.offense.name.casefold() for action in actions if action.offense]
    return gap <= SAME_CASE and any(kind in offense for kind in kinds for offense in offenses)


def _say(when: Occurrence) -> str:
    words = f"“{when.evidence.quote}” " if when.evidence else ""
    return f"{words}({say_interval(when.interval)})"
