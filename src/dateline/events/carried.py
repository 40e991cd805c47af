"""Steps told without a day of their own: the day of the sentences that they go on from, or the day in court."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cached_property

from dateline.events.past import read_past
from dateline.events.words import words
from dateline.model import (
    Document,
    EventMention,
    Factuality,
    Occurrence,
    People,
    Precision,
    TimeBasis,
    TimeExpression,
    TimeType,
)
from dateline.text.parsing import Parse, Sentence, Token

RECENT = timedelta(days=8)  # how long before the report a day in court may lie that the report is about
BACK = 3  # how many sentences of a paragraph a day is carried over
LEAD = 3  # how many sentences at its head tell a report's news
# Steps that a court takes, those of them that come before the last, and all that a story goes on to tell behind a day.
IN_COURT = {"hearing", "bail", "pleaded", "convicted", "acquitted", "sentenced"}
VERDICTS = {"pleaded", "convicted", "acquitted"}
GOING_ON = IN_COURT | {"arrested"}
AHEAD = IN_COURT | {"trial_started"}
SUBORDINATE = {"relcl", "acl", "advcl"}


def carry_dates(
    document: Document, parse: Parse, events: Sequence[EventMention], times: Sequence[TimeExpression], people: People
) -> tuple[EventMention, ...]:
    """Return the events, the undated steps with the day that the story gives for them.

    A step told in the simple past goes on from the last day that its paragraph gives. A step that a court takes is of
    the only recent day in court that the report tells of.
    """
    story = _Story(document, parse, tuple(events), tuple(times), people)
    return tuple(story.date(event) for event in events)


@dataclass(frozen=True)
class _Story:
    """The sentences of a document with their days."""

    document: Document
    parse: Parse
    events: tuple[EventMention, ...]
    times: tuple[TimeExpression, ...]
    people: People

    def date(self, event: EventMention) -> EventMention:
        """Return the event with the day that the story gives for it, or as it is."""
        trigger = self.parse.token_at(event.trigger.start)
        undated = event.occurred.basis is TimeBasis.BOUND and event.factuality is Factuality.ASSERTED
        older = event.detail.keys() & {"background", "tense"}
        trigger = self.parse.token_at(event.trigger.start)
        if not undated or older or trigger is None or not self._is_told(event, trigger):
            return event
        if event.type not in GOING_ON and not (event.type == "charged" and self._goes_on(trigger)):
            return event
        if self._by_sentence.get(self.parse.sentence_of(trigger.i).first):
            return event
        before = self._times_before(trigger)
        time = self._of_paragraph(event, trigger, before) if before else self._of_court_day(event, trigger)
        known = read_past(time, self.document.published) if time is not None else None
        if time is None or known is None:
            return event
        return replace(event, occurred=Occurrence(known, TimeBasis.EARLIER, time.evidence))

    def _goes_on(self, trigger: Token) -> bool:
        """Tell whether a charge is one more of those told before: "was also charged with theft"."""
        return any(c.dep == "advmod" and c.text.lower() == "also" for c in self.parse.children(trigger.i))

    def _is_told(self, event: EventMention, trigger: Token) -> bool:
        """Tell whether a step is told for its own sake, as a happening: neither as a state nor to tell who is meant."""
        above = self.parse.tokens[trigger.head]
        if above.lemma == "order" and trigger.dep in {"xcomp", "ccomp", "oprd"}:
            trigger = above  # "was ordered held without bond"
        if event.type in {"bail", "arrested"} and trigger.lemma in words().states:
            return False
        here = trigger
        while here.head != here.i:
            above = self.parse.tokens[here.head]
            if here.dep in SUBORDINATE or (here.dep == "ccomp" and above.lemma not in words().announcing):
                return False
            here = above
        adverbs = {c.text.lower() for c in self.parse.children(trigger.i) if c.dep == "advmod"}
        return adverbs.isdisjoint(words().later | words().elsewhen) and self._tense(trigger) is not None

    def _tense(self, verb: Token) -> str | None:
        """Return "past" or "perfect" for a verb of what has happened, also by the auxiliary that it shares."""
        while self._leans(verb):
            verb = self.parse.tokens[verb.head]
        auxiliaries = [c for c in self.parse.children(verb.i) if c.dep in {"aux", "auxpass"}]
        if any(c.lemma == "have" for c in auxiliaries):
            return "perfect"
        return "past" if any(c.tag == "VBD" for c in (auxiliaries or [verb])) else None

    def _leans(self, verb: Token) -> bool:
        """Tell whether a verb has its tense from the one above: "was tried *and convicted*", "ended up *setting*"."""
        gerund = verb.tag == "VBG" and verb.dep == "xcomp"
        joined = verb.dep == "conj" and not any(c.dep in {"aux", "auxpass"} for c in self.parse.children(verb.i))
        return gerund or joined

    def _times_before(self, trigger: Token) -> list[TimeExpression]:
        """Return the times of the last sentence of the paragraph before a step that gives any."""
        own = self.parse.sentence_of(trigger.i)
        number = self._numbers[own.first]
        for sentence in reversed(self.parse.sentences[max(number - BACK, 0) : number]):
            told = self._by_sentence.get(sentence.first, [])
            if sentence.block != own.block or told:
                return told if sentence.block == own.block else []
        return []

    def _of_paragraph(
        self, event: EventMention, trigger: Token, before: Sequence[TimeExpression]
    ) -> TimeExpression | None:
        """Return the day from which a step in the simple past goes on."""
        if (
            len({time.interval for time in before}) != 1
            or self._tense(trigger) != "past"
            or not self._is_of_story(before[0])
        ):
            return None
        # What police did about an incident of long ago was later than the incident that is told before it.
        near = event.type != "arrested" or self._is_recent(before[0])
        number = self._number_of(before[0])
        told_there = event.type != "charged" and any(
            e.type == event.type and e.occurred.evidence == before[0].evidence for e in self.events
        )
        known = near or self._speaks_of(self._defendants(event), number, number)
        return before[0] if known and not told_there else None

    def _is_of_story(self, time: TimeExpression) -> bool:
        """Tell whether a time says when the verb of its sentence took place, which is not one of saying."""
        here = self.parse.head_of(time.evidence.span)
        if here is None or time.interval is None:
            return False
        fronted = time.interval.precision is Precision.MONTH and self._opens(time)
        if time.interval.precision is not Precision.DAY and not fronted:
            return False
        while here.head != here.i:
            here = self.parse.tokens[here.head]
            if here.pos in {"VERB", "AUX"}:
                told = here.dep in {"ROOT", "conj"} and here.lemma not in words().announcing
                return told and self._tense(here) == "past"
        return False

    def _opens(self, time: TimeExpression) -> bool:
        """Tell whether a time sets the scene from before the subject: "Back in June, the jury cleared him"."""
        token = self.parse.token_at(time.evidence.start)
        if token is None:
            return False
        before = self.parse.tokens[self.parse.sentence_of(token.i).first : token.i]
        return all(t.pos in {"ADV", "ADP", "DET", "PUNCT"} for t in before)

    def _of_court_day(self, event: EventMention, trigger: Token) -> TimeExpression | None:
        """Return the recent day in court: the only one told, else that of the sentence before."""
        if event.type not in IN_COURT or self._is_overtaken(event, trigger):
            return None
        number = self._numbers[self.parse.sentence_of(trigger.i).first]
        if len({time.interval for _, time in self._court_days}) > 1:
            return next((time for at, time in self._court_days if at == number - 1), None)
        who = self._defendants(event)
        alone = event.type not in VERDICTS | {"sentenced"} and len(self._all_defendants) == 1
        own = (time for at, time in self._court_days if alone or self._speaks_of(who, at - 1, at + 1))
        return next(own, None)

    def _is_overtaken(self, event: EventMention, trigger: Token) -> bool:
        """Tell whether a plea or verdict is older than the news: told again behind the lead, beside a sentence."""
        if event.type not in VERDICTS:
            return False
        late = self._numbers[self.parse.sentence_of(trigger.i).first] >= LEAD
        sentenced = any(e.type == "sentenced" and e.factuality is Factuality.ASSERTED for e in self.events)
        return late and (sentenced or self._tense(trigger) == "perfect")

    @cached_property
    def _all_defendants(self) -> set[str]:
        current = (e for e in self.events if e.type in GOING_ON | {"charged"} and "background" not in e.detail)
        return {actor for event in current for actor in self._defendants(event)}

    def _defendants(self, event: EventMention) -> set[str]:
        return {p.actor for p in event.participant("defendant") if p.actor is not None}

    def _speaks_of(self, actors: set[str], first: int, last: int) -> bool:
        """Tell whether one of the actors is mentioned in the sentences with those numbers."""
        near = self.parse.sentences[max(first, 0) : last + 1]
        return any(s.span.contains(m.evidence.span) for s in near for m in self.people.mentions if m.actor in actors)

    def _is_recent(self, time: TimeExpression) -> bool:
        published, interval = self.document.published, time.interval
        latest = interval.latest if interval is not None and interval.is_day else None
        return published is not None and latest is not None and published - RECENT <= latest <= published

    @cached_property
    def _numbers(self) -> dict[int, int]:
        return {sentence.first: number for number, sentence in enumerate(self.parse.sentences)}

    def _number_of(self, time: TimeExpression) -> int:
        token = self.parse.token_at(time.evidence.start)
        return self._numbers[self.parse.sentence_of(token.i).first] if token is not None else -1

    @cached_property
    def _by_sentence(self) -> dict[int, list[TimeExpression]]:
        """The dated times by the first token of their sentence."""
        found: dict[int, list[TimeExpression]] = {}
        for time in self.times:
            token = self.parse.token_at(time.evidence.start)
            if token is not None and time.interval is not None and time.type in {TimeType.DATE, TimeType.TIME}:
                found.setdefault(self.parse.sentence_of(token.i).first, []).append(time)
        return found

    @cached_property
    def _court_days(self) -> tuple[tuple[int, TimeExpression], ...]:
        return tuple(self._find_court_days())

    def _find_court_days(self) -> Iterator[tuple[int, TimeExpression]]:
        """Yield the recent days on which something was done in court, with the number of the sentence."""
        ahead = {
            e.evidence[0].start for e in self.events if e.type in AHEAD and e.factuality is not Factuality.ASSERTED
        }
        outside = {e.occurred.evidence for e in self.events if e.type not in IN_COURT}
        for number, sentence in enumerate(self.parse.sentences):
            told = self._by_sentence.get(sentence.first, [])
            in_court = bool(told) and sentence.span.start not in ahead and self._is_in_court(sentence)
            for time in told:
                known = self._is_of_sitting(time) or (in_court and len(told) == 1)
                if known and self._is_recent(time) and time.evidence not in outside:
                    yield number, time

    def _is_of_sitting(self, time: TimeExpression) -> bool:
        """Tell whether a time is that of a step in court or stands by the sitting: "Thursday's hearing"."""
        head = self.parse.head_of(time.evidence.span)
        first = self.parse.token_at(time.evidence.start)
        before = self.parse.tokens[first.i - 1] if first is not None and first.i > 0 else None
        if before is not None and before.lemma.lower() in words().court_nouns and before.pos in {"NOUN", "PROPN"}:
            return True  # "admitted in court Thursday"
        of_step = any(
            e.type in IN_COURT - {"bail"}
            and e.factuality is Factuality.ASSERTED
            and e.occurred.evidence == time.evidence
            for e in self.events
        )
        return of_step or (head is not None and self.parse.tokens[head.head].lemma.lower() in words().court_nouns)

    def _is_in_court(self, sentence: Sentence) -> bool:
        """Tell whether a sentence is of what went on in court: not of its papers, of a "Court Street", or of plans."""
        tokens = self.parse.sentence_tokens(sentence)
        return not any(token.lemma in words().court_plans for token in tokens) and any(
            token.lemma.lower() in words().court_nouns and not (token.dep == "compound" and self._is_of_place(token))
            for token in tokens
        )

    def _is_of_place(self, token: Token) -> bool:
        """Tell whether a word describes a noun that is not of the court: "court records", and not "Judge Rita Cole"."""
        above = self.parse.tokens[token.head].lemma.lower()
        return token.lemma.lower() not in words().court_offices and above not in words().court_nouns
