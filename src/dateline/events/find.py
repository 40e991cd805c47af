"""Find the events of a document: match each trigger word's cues against the grammar around it."""

from collections.abc import Sequence
from pathlib import Path

from dateline.events.background import is_background, is_finished_term, is_past_perfect
from dateline.events.bounds import bound_by_others
from dateline.events.carried import carry_dates
from dateline.events.details import read_details
from dateline.events.factuality import judge_factuality
from dateline.events.granted import find_asker, grant_requests
from dateline.events.incidents import date_at_once, settle_weekdays, share_incident_dates
from dateline.events.lexicon import family_of, load_types
from dateline.events.matching import Match, find_matches
from dateline.events.offense_slots import find_deeds, find_offenses, leaves_unread
from dateline.events.participants import Who, fill_roles
from dateline.events.places import find_place
from dateline.events.relations import add_relations
from dateline.events.reported import Speech
from dateline.events.when import Clock, clock
from dateline.model import Document, EventMention, Factuality, People, Span, Statement, TimeExpression
from dateline.model.edtf import to_edtf
from dateline.text.parsing import Parse

# Outcomes that are of the offense named with them, and of no other where its name is not known.
NAMING = {"pleaded", "convicted", "acquitted"}


def find_events(
    document: Document,
    parse: Parse,
    times: Sequence[TimeExpression],
    people: People,
    statements: Sequence[Statement],
    folder: Path | None = None,
) -> tuple[EventMention, ...]:
    """Return the event mentions of a document, in text order.

    Args:
        document: the article.
        parse: its grammar.
        times: its time expressions.
        people: its mentions and actors.
        statements: what is said in it; an event inside a statement is attributed to the statement's source.
        folder: where the user's own event types are.

    Raises:
        ValueError: where a file of that folder is malformed.
        OSError: where the folder cannot be read.
    """
    matches = list(find_matches(parse, folder))
    triggers = frozenset(token.i for token, *_ in matches)
    who, when, speech = Who(parse, people), clock(document, parse, times), Speech(parse, tuple(statements))
    found = [
        _mention(document, parse, match, number, who, when, triggers, speech) for number, match in enumerate(matches, 1)
    ]
    found += grant_requests(document, parse, found, when, triggers)
    found.sort(key=lambda e: e.trigger.start)
    offenses = {p.evidence.span for event in found for p in event.participant("offense")}
    charged = frozenset(token.start for span in offenses for token in parse.within(span))
    whole = tuple(event for event in found if _is_whole(event, folder) and not _names_offense(event, charged))
    known = share_incident_dates(whole)
    related = add_relations(document, parse, known, times)
    dated = date_at_once(share_incident_dates(related))
    settled = settle_weekdays(dated, times, document.published)
    return bound_by_others(parse, carry_dates(document, parse, settled, times, people))


def _names_offense(event: EventMention, charged: frozenset[int]) -> bool:
    """Tell whether an incident's word is part of a charge: "charged with the murder of".

    `charged` holds the offsets at which the words of offenses begin.
    """
    return family_of(event.type) == "incident" and event.trigger.start in charged


def _is_whole(event: EventMention, folder: Path | None) -> bool:
    needs = load_types(folder)[event.type].needs_any
    return not needs or any(key in event.detail or event.participant(key) for key in needs)


def _mention(
    document: Document,
    parse: Parse,
    match: Match,
    number: int,
    who: Who,
    when: Clock,
    triggers: frozenset[int],
    speech: Speech,
) -> EventMention:
    trigger, event_type, cue, frame = match
    factuality = cue.factuality or judge_factuality(parse, trigger)
    sentence = parse.sentence_of(trigger.i)
    offenses = tuple(find_offenses(document, frame, cue))
    participants = [*fill_roles(document, frame, event_type, cue, who), *offenses]
    detail = read_details(document, frame, event_type, cue)
    if event_type.name in NAMING and leaves_unread(frame, cue, participants):
        detail["offense"] = "unread"
    elif "deed" in cue.offense and {parse.tokens[i].start for i in find_deeds(frame)} & {
        o.evidence.start for o in offenses
    }:
        detail["offense"] = "deed"
    if is_background(parse, trigger, tuple(offense.evidence.span for offense in offenses)):
        detail["background"] = "yes"
    if event_type.name == "sentenced" and is_finished_term(parse, trigger):
        detail["tense"] = "served"
    elif is_past_perfect(parse, trigger):
        detail["tense"] = "past perfect"
    asker = find_asker(parse, trigger) if factuality is Factuality.POSSIBLE else None
    if asker is not None:
        detail["asked_by"] = asker.text.lower()
    announced = when.date_announcement(trigger, triggers) if factuality is Factuality.PLANNED else None
    if announced is not None:
        detail["announced"] = to_edtf(announced)
    return EventMention(
        id=f"e{number}",
        type=event_type.name,
        trigger=document.cite(Span(trigger.start, trigger.end)),
        evidence=(document.cite(sentence.span),),
        occurred=when.bound(factuality)
        if cue.undated
        else when.date_event(trigger, factuality, triggers, incident=event_type.family == "incident"),
        factuality=factuality,
        place=find_place(document, frame),
        participants=tuple(sorted(dict.fromkeys(participants), key=lambda p: (p.role, p.evidence.start))),
        attribution=speech.attribute(trigger),
        detail=detail,
        rule=f"{event_type.name}:{trigger.lemma}",
    )
