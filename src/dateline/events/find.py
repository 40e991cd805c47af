"""Find the events of a document: match each trigger word's cues against the grammar around it."""

from collections.abc import Iterator, Sequence

from dateline.events.details import filler, read_details
from dateline.events.factuality import judge_factuality
from dateline.events.frames import Frame
from dateline.events.incidents import settle_weekdays, share_incident_dates
from dateline.events.lexicon import Cue, EventType, cues_by_lemma, load_types
from dateline.events.offenses import offense_before, read_offenses
from dateline.events.participants import Who, fill_roles
from dateline.events.places import find_place
from dateline.events.relations import add_relations
from dateline.events.reported import attribute
from dateline.events.when import Clock, clock
from dateline.events.words import words
from dateline.model import (
    Document,
    EventMention,
    Factuality,
    Participant,
    People,
    Span,
    Statement,
    TimeExpression,
)
from dateline.model.edtf import to_edtf
from dateline.text.parsing import Parse, Token

Match = tuple[Token, EventType, Cue, Frame]


def find_events(
    document: Document,
    parse: Parse,
    times: Sequence[TimeExpression],
    people: People,
    statements: Sequence[Statement],
) -> tuple[EventMention, ...]:
    """Return the event mentions of a document, in text order.

    Args:
        document: the article.
        parse: its grammar.
        times: its time expressions.
        people: its mentions and actors.
        statements: what is said in it; an event inside a statement is attributed to the statement's source.
    """
    matches = list(_matches(parse))
    triggers = frozenset(token.i for token, *_ in matches)
    who, when = Who(parse, people), clock(document, parse, times)
    found = [
        _mention(document, parse, match, number, who, when, triggers, statements)
        for number, match in enumerate(matches, 1)
    ]
    offenses = [p.evidence.span for event in found for p in event.participant("offense")]
    whole = tuple(event for event in found if _is_whole(event) and not _names_offense(event, offenses))
    dated = share_incident_dates(add_relations(document, parse, whole, times))
    return settle_weekdays(dated, times, document.published)


def _matches(parse: Parse) -> Iterator[Match]:
    """Yield the triggers with the cue that fits best: the first type whose most demanding cue is met."""
    for token in parse.tokens:
        kind, lemma = _reading(token)
        frame = Frame(parse, token)
        if _is_attributive(parse, token):
            continue
        if token.dep == "amod" and not frame.is_misread:
            continue  # "convicted felon", "wanted man": a description, not a step
        fitting = [(event_type, cue) for event_type, cue in cues_by_lemma().get((kind, lemma), ()) if _fits(frame, cue)]
        if fitting:
            event_type, cue = max(fitting, key=lambda found: (len(found[1].require), len(found[1].forbid)))
            if cue.in_civil is not None and _in_civil_case(parse, token):
                event_type = load_types()[cue.in_civil]
            yield token, event_type, cue, frame


def _is_attributive(parse: Parse, token: Token) -> bool:
    """Tell whether a noun only describes the next one: "the *shooting* range", "a *murder* suspect"."""
    head = parse.tokens[token.head]
    return token.dep in {"compound", "nmod", "amod"} and head.i > token.i and head.lemma in words().attributive_heads


def _names_offense(event: EventMention, offenses: Sequence[Span]) -> bool:
    """Tell whether an incident's word is part of a charge: "charged with the murder of"."""
    incident = load_types()[event.type].family == "incident"
    return incident and any(span.contains(event.trigger.span) for span in offenses)


def _reading(token: Token) -> tuple[str, str]:
    """Return whether a word is read as a verb or as a noun, and its lemma as such.

    A gerund that is a subject is a noun: "sentencing is set".
    """
    if token.tag == "VBG" and token.dep in {"nsubj", "nsubjpass"}:
        return "noun", token.text.lower()
    return ("verb" if token.tag.startswith("VB") or token.pos == "VERB" else "noun"), token.lemma


def _is_whole(event: EventMention) -> bool:
    needs = load_types()[event.type].needs_any
    return not needs or any(key in event.detail or event.participant(key) for key in needs)


def _in_civil_case(parse: Parse, token: Token) -> bool:
    """Tell whether a lawsuit is spoken of in the sentence or in the one before it, and no criminal charge."""
    sentence = parse.sentence_of(token.i)
    first = parse.sentence_of(max(sentence.first - 1, 0)).first
    lemmas = {t.lemma for t in parse.tokens[first : sentence.last]}
    own = {t.lemma for t in parse.sentence_tokens(sentence)}
    return bool(lemmas & words().civil) and not own & words().criminal


def _fits(frame: Frame, cue: Cue) -> bool:
    if cue.passive is not None and frame.is_verb and frame.is_passive is not cue.passive:
        return False
    if cue.particles and not any(
        c.lemma in cue.particles for c in frame.children if c.dep in {"prt", "advmod", "prep"}
    ):
        return False
    for slot, lemmas in cue.require.items():
        if frame.is_misread and slot == "subject":
            continue
        if not any(_is_one_of(frame.parse, token, lemmas) for token in frame.slot(slot)):
            return False
    for slot, lemmas in cue.forbid.items():
        if any(_is_one_of(frame.parse, token, lemmas) for token in frame.slot(slot)):
            return False
    return frame.is_misread or all(frame.slot(slot) for slot in cue.needs)


def _is_one_of(parse: Parse, token: Token, lemmas: Sequence[str]) -> bool:
    return filler(parse, token) in lemmas or (token.text.lower() in lemmas and token.pos != "ADJ")


def _mention(
    document: Document,
    parse: Parse,
    match: Match,
    number: int,
    who: Who,
    when: Clock,
    triggers: frozenset[int],
    statements: Sequence[Statement],
) -> EventMention:
    trigger, event_type, cue, frame = match
    factuality = cue.factuality or judge_factuality(parse, trigger)
    sentence = parse.sentence_of(trigger.i)
    participants = [*fill_roles(document, frame, event_type, cue, who), *_offenses(document, parse, frame, cue)]
    detail = read_details(document, frame, event_type, cue)
    if _is_background(parse, trigger):
        detail["background"] = "yes"
    announced = when.date_announcement(trigger, triggers) if factuality is Factuality.PLANNED else None
    if announced is not None:
        detail["announced"] = to_edtf(announced)
    return EventMention(
        id=f"e{number}",
        type=event_type.name,
        trigger=document.cite(Span(trigger.start, trigger.end)),
        evidence=(document.cite(sentence.span),),
        occurred=when.date_event(trigger, factuality, triggers),
        factuality=factuality,
        place=find_place(document, frame),
        participants=tuple(sorted(dict.fromkeys(participants), key=lambda p: (p.role, p.evidence.start))),
        attribution=attribute(trigger, statements),
        detail=detail,
        rule=f"{event_type.name}:{trigger.lemma}",
    )


def _offenses(document: Document, parse: Parse, frame: Frame, cue: Cue) -> Iterator[Participant]:
    """Yield the offense phrases that the cue says where to look for; the first place that has any wins."""
    for slot in cue.offense:
        spans = tuple(_offense_spans(parse, frame, slot))
        if spans:
            for span in spans:
                yield Participant("offense", document.cite(span))
            return


def _offense_spans(parse: Parse, frame: Frame, slot: str) -> Iterator[Span]:
    if slot in {"object", "subject"}:
        for token in frame.slot(slot):
            before = offense_before(parse, token) if token.lemma in words().offense.counters else None
            if before:
                yield before
            follow = next((c for c in parse.children(token.i) if c.lemma in {"of", "include", "for"}), None)
            follow = follow or _including(parse, token)
            if before is None and follow is not None and token.lemma in words().offense.counters:
                first = _count_start(parse, token)
                yield from read_offenses(parse, first if first != token.i else follow.i + 1)
            elif before is None and token.lemma not in words().offense.counters:
                first = min((t.i for t in parse.subtree(token.i)), default=token.i)
                yield from read_offenses(parse, first)
        return
    if slot == "trigger":
        before = offense_before(parse, frame.trigger)
        if before:
            yield before
        return
    preposition = frame.preposition(slot)
    if preposition is not None:
        host = parse.tokens[preposition.head]
        if host.lemma in words().offense.counters and _count_start(parse, host) != host.i:
            yield from read_offenses(parse, _count_start(parse, host))
            return
        pobj = next(iter(parse.children(preposition.i)), None)
        if pobj is not None and pobj.lemma in words().offense.counters:
            before = offense_before(parse, pobj)
            if before:
                yield before
                return
        yield from read_offenses(parse, _after_charges_of(parse, preposition.i + 1))


def _including(parse: Parse, noun: Token) -> Token | None:
    """Return "including" right behind a noun, over a comma: "10 felony charges, including"."""
    behind = parse.tokens[noun.i + 1 : min(noun.i + 3, parse.sentence_of(noun.i).last)]
    return next((token for token in behind if token.text.lower() == "including"), None)


def _after_charges_of(parse: Parse, start: int) -> int:
    """Skip "charges of" and "charges including": the offenses follow; a number before it is a count and stays."""
    sentence = parse.sentence_of(start)
    here = start
    while here < min(sentence.last, start + 6):
        token = parse.tokens[here]
        if token.lemma in words().offense.counters:
            after = parse.tokens[here + 1] if here + 1 < sentence.last else None
            counted = any(t.pos == "NUM" for t in parse.tokens[start:here])
            opens = after is not None and after.lemma in {"of", "include"} and not counted
            return here + 2 if opens else start
        if token.lemma in words().offense.heads or (token.pos in {"PROPN", "VERB", "PUNCT"} and token.pos != "NUM"):
            break
        here += 1
    return start


def _count_start(parse: Parse, noun: Token) -> int:
    """Return the position of the number before "counts", or the noun's own."""
    numbers = [c.i for c in parse.children(noun.i) if c.pos == "NUM" or c.text.lower() in {"a", "one", "single"}]
    return min(numbers, default=noun.i)


def _is_background(parse: Parse, trigger: Token) -> bool:
    """Tell whether the words around the trigger put it in another, earlier case."""
    near = {t.text.lower() for t in parse.children(trigger.i) if t.dep in {"advmod", "amod"}}
    clause = [t for t in parse.sentence_tokens(parse.sentence_of(trigger.i)) if _is_of_clause(parse, t, trigger)]
    text = " ".join(t.text.lower() for t in clause)
    return bool(near & words().background) or any(phrase in text for phrase in words().background_phrases)


def _is_of_clause(parse: Parse, token: Token, trigger: Token) -> bool:
    """Tell whether a word belongs to the trigger's clause and not to one that tells of somebody beside it."""
    here = token
    for _ in range(12):
        if here.i in {trigger.i, here.head}:
            return True
        if here.dep in {"relcl", "acl", "advcl"} and trigger.i not in {t.i for t in parse.subtree(here.i)}:
            return False
        here = parse.tokens[here.head]
    return True
