"""The death of the accused, which ends an open case whether a court has said so yet or not."""

from collections.abc import Collection, Iterator, Sequence

from dateline.model import ChargeAction, EventMention, Factuality, Proceeding

ABATED = "abated"
OPENINGS = {"charged", "arrested", "wanted"}
DYING = {"died", "dies", "dead", "dying", "death", "pronounced", "found"}


def find_deaths(actions: Sequence[ChargeAction], events: Sequence[EventMention]) -> Iterator[ChargeAction]:
    """Yield a step for each accused of whose death a document tells, on his case as a whole.

    A criminal case does not outlive the accused (abatement by death). So only those are meant whose open case the
    document reports: not the dead of a story who had a record, and nobody of whom it tells that he was tried since.
    """
    for event in events:
        if event.type != "killing" or event.factuality is not Factuality.ASSERTED:
            continue
        for victim in event.participant("victim"):
            case = [a for a in actions if a.defendant == victim.actor and _is_of_case(a)]
            if any(a.action in OPENINGS for a in case) and not any(_is_after(a, event) for a in case):
                yield _death(case[0], event)


def is_of_accused(death: EventMention, actions: Sequence[ChargeAction], events: Sequence[EventMention]) -> bool:
    """Tell whether somebody died whom the report is against: nobody killed him, nobody is charged apart from him.

    Who took his own life after he had harmed others has not been charged with that: what is told is older.
    """
    victims = {participant.actor for participant in death.participant("victim")}
    by = {participant.actor for participant in death.participant("by")}
    if by - victims or (by and any(_harms_others(event, by) for event in events)):
        return False
    told = [a for a in actions if a.action in OPENINGS | {"pleaded"} and a.factuality is Factuality.ASSERTED]
    # "Was killed in the wreck" may be told of any victim: only of somebody who was being sought is it the accused's.
    sought = not by and death.trigger.quote.lower() not in DYING
    kinds = {"wanted"} if sought else {"charged", "wanted"}
    own = [a for a in told if a.action in kinds and a.detail.get("tense") != "past perfect"]
    before = not sought or all(a.evidence[0].start < death.trigger.start for a in own)
    together = {a.evidence for a in own if a.defendant in victims}  # charged with others, in one sentence
    partners = {a.defendant for a in told if a.evidence in together}
    return bool(together) and before and all(a.defendant in victims | partners for a in told)


def _harms_others(event: EventMention, by: Collection[str | None]) -> bool:
    """Tell whether an event tells that some of these harmed somebody else."""
    harmed = {participant.actor for participant in event.participant("victim")}
    return not harmed <= set(by) and any(participant.actor in by for participant in event.participant("by"))


def _is_of_case(action: ChargeAction) -> bool:
    asserted = action.factuality is Factuality.ASSERTED
    return asserted and not action.background and action.proceeding is Proceeding.CRIMINAL


def _is_after(action: ChargeAction, death: EventMention) -> bool:
    """Tell whether a step that only the living take is dated behind the death: then somebody else has died."""
    taken = action.action not in {"dismissed", "dismissal_announced", ABATED}
    return taken and death.occurred.interval.before(action.occurred.interval) is True


def _death(action: ChargeAction, event: EventMention) -> ChargeAction:
    return ChargeAction(
        action=ABATED,
        proceeding=Proceeding.CRIMINAL,
        defendant=action.defendant,
        defendant_name=action.defendant_name,
        offense=None,
        occurred=event.occurred,
        factuality=event.factuality,
        document=action.document,
        published=action.published,
        mention=event.id,
        evidence=event.evidence,
        attribution=event.attribution,
        detail={"cause": "death"},
    )
