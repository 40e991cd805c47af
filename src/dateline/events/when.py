"""When an event happened: from the time words of its own clause, else a bound."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile

from dateline.events.clauses import goes_on, verb_above
from dateline.events.factuality import tells_how_long
from dateline.events.past import is_of_deed, read_ahead, read_past
from dateline.events.voice import is_day_before
from dateline.events.words import words
from dateline.model import (
    Document,
    Factuality,
    Interval,
    Occurrence,
    Span,
    TimeBasis,
    TimeExpression,
    TimeType,
)
from dateline.text.parsing import Parse, Sentence, Token

# How many words may stand between a date and the noun that it dates: "the Oct. 3 fatal shooting".
NOUN_PHRASE = 3
# Words that make of a date a limit: "since 1999", "until Friday"; "as of Friday" is another.
SUBORDINATED = {"mark", "nsubj", "nsubjpass", "aux", "auxpass"}
BOUNDS = {"since", "until", "till", "before", "after"}
LAST_RESORT = 20  # the distance of a date that closes the clause, whatever the parse hangs it on


@dataclass(frozen=True)
class Clock:
    """The dated time expressions of a document, each under the word that it belongs to by grammar."""

    document: Document
    parse: Parse
    times: tuple[TimeExpression, ...]

    def date_event(
        self, trigger: Token, factuality: Factuality, others: frozenset[int], *, incident: bool = False
    ) -> Occurrence:
        """Return when the event at `trigger` happened; `others` are the positions of all triggers.

        An `incident` is not of the day of the step that speaks of it: "arrested Tuesday for a shooting".

        Without a date in the clause the answer is a bound: on or before the day of publication for what has happened,
        open for what has not.
        """
        chosen = self._own_time(trigger, others, incident=incident)
        if chosen is None and not incident and goes_on(self.parse, trigger):
            chosen = self._own_time(self.parse.tokens[trigger.head], others)
        if chosen is None or chosen.interval is None:
            return self.bound(factuality)
        if factuality is Factuality.PLANNED:
            return Occurrence(
                read_ahead(chosen, chosen.interval, self.document.published), chosen.basis, chosen.evidence
            )
        happened = factuality in {Factuality.ASSERTED, Factuality.ALLEGED}
        told = read_past(chosen, self.document.published) if happened else chosen.interval
        return Occurrence(told, chosen.basis, chosen.evidence) if told is not None else self.bound(factuality)

    def date_announcement(self, trigger: Token, others: frozenset[int]) -> Interval | None:
        """Return when the plan at `trigger` was made known: the date of the verb that reports it, or None."""
        verb = self.parse.tokens[trigger.head]
        sentence = self.parse.sentence_of(trigger.i)
        reporting = verb.lemma in words().announcing and verb.i != trigger.i
        own = self._own_time(trigger, others)
        for time, head in self._dated_in(sentence):
            if reporting and time is not own and self._distance(head, verb, others) is not None:
                return time.interval
        return None

    def bound(self, factuality: Factuality) -> Occurrence:
        """Return what is known of an undated event's day: not after publication, if it is said to have happened."""
        published = self.document.published
        happened = factuality in {Factuality.ASSERTED, Factuality.ALLEGED}
        interval = Interval.until(published) if happened and published else Interval(None, None)
        return Occurrence(interval, TimeBasis.BOUND)

    def _own_time(self, trigger: Token, others: frozenset[int], *, incident: bool = False) -> TimeExpression | None:
        if trigger.pos in {"NOUN", "PROPN"}:
            return self._noun_time(trigger) or (self._time_below(trigger) if incident else None)
        sentence = self.parse.sentence_of(trigger.i)
        candidates: list[tuple[int, int, TimeExpression]] = []
        for time, head in self._dated_in(sentence):
            if self._is_beside(time, trigger):
                return time
            recited = trigger.lemma in words().reciting and time.evidence.start > trigger.end
            closed = recited or self._in_next_clause(head, trigger) or self._is_of_incident(time, trigger)
            closed = closed or (not incident and is_of_deed(self.parse, time, head))
            steps = None if closed else self._distance(head, trigger, others, incident=incident)
            if self._is_of_hearing(time, head, trigger):
                steps = 0
            if steps is None and not closed and self._closes_clause(time, head, trigger, incident=incident):
                steps = LAST_RESORT
            if steps is not None:
                inside = self._is_of_subject(time, trigger)
                candidates.append((steps + LAST_RESORT * inside, abs(time.evidence.start - trigger.start), time))
        if not candidates and incident:
            return self._time_below(trigger)
        if not candidates:
            return self._time_of_sitting(trigger, others)
        return min(candidates, key=lambda c: c[:2])[2]

    def _time_of_sitting(self, trigger: Token, others: frozenset[int]) -> TimeExpression | None:
        """Return the time of the day in court whose "where" tells a step: "was in court Monday, where he pleaded"."""
        opened = any(c.text.lower() == "where" and c.dep == "advmod" for c in self.parse.children(trigger.i))
        if not opened or trigger.dep != "relcl":
            return None
        host = self.parse.tokens[trigger.head]
        while host.head != host.i and host.pos not in {"VERB", "AUX"}:
            host = self.parse.tokens[host.head]
        between = self.parse.tokens[host.i + 1 : trigger.i]
        if host.i >= trigger.i or not any(token.lemma in words().court_nouns for token in between):
            return None
        return self._own_time(host, others)

    def _time_below(self, trigger: Token) -> TimeExpression | None:
        """Return the time behind an incident's place: "killed in a shooting at a home in Midvale on Tuesday"."""
        for time, head in self._dated_in(self.parse.sentence_of(trigger.i)):
            here = head
            while here.i > trigger.i and here.head != here.i:
                here = self.parse.tokens[here.head]
                nominal = here.pos in {"ADP", "NOUN", "PROPN"} or (here.tag == "VBG" and here.dep == "pobj")
                if here.i != trigger.i and not nominal:
                    break
            if here.i == trigger.i and time.evidence.start > trigger.end:
                return time
        return None

    def _is_of_subject(self, time: TimeExpression, trigger: Token) -> bool:
        """Tell whether a participle stands before a time before the verb: "The man charged Monday appeared Tuesday"."""
        if time.evidence.start > trigger.start:
            return False
        opening = Span(self.parse.sentence_of(trigger.i).span.start, time.evidence.start)
        return any(token.dep in {"acl", "relcl"} for token in self.parse.within(opening))

    def _is_beside(self, time: TimeExpression, trigger: Token) -> bool:
        """Tell whether a time stands right by the verb: "on Tuesday formally charged", "charged Tuesday"."""
        if time.evidence.start == trigger.end + 1:
            return True
        last = self.parse.token_at(time.evidence.end - 1)
        between = self.parse.tokens[last.i + 1 : trigger.i] if last is not None and last.i < trigger.i else None
        if self._is_of_subject(time, trigger) or self._is_of_verb_before(time, trigger):
            return False
        return between is not None and len(between) <= 3 and all(t.pos == "ADV" for t in between)

    def _is_of_verb_before(self, time: TimeExpression, trigger: Token) -> bool:
        """Tell whether a day is that of the verb that a participle goes along with: "appeared *Monday* charged"."""
        head = self.parse.head_of(time.evidence.span)
        if head is None or trigger.dep not in {"acl", "advcl"} or head.i > trigger.i:
            return False
        return is_day_before(trigger, head) or (head.dep == "npadvmod" and head.head not in {trigger.i, trigger.head})

    def _closes_clause(self, time: TimeExpression, head: Token, trigger: Token, *, incident: bool) -> bool:
        """Tell whether a bare day closes the clause of a verb: "sentenced to 97 years, 8 months in prison Tuesday"."""
        last = self.parse.token_at(time.evidence.end - 1)
        above = self.parse.tokens[head.head]
        dated = incident or trigger.lemma in words().court_verbs
        told_on = dated and head.dep == "pobj" and above.lemma in {"in", "on"}
        bare = head.dep == "npadvmod" or self._is_bare_weekday(time)
        if last is None or time.evidence.start < trigger.end or not (bare or told_on):
            return False
        behind = self.parse.tokens[last.i + 1] if last.i + 1 < len(self.parse.tokens) else None
        between = self.parse.within(Span(trigger.end, time.evidence.start))
        ends = behind is None or behind.pos in {"PUNCT", "ADP", "CCONJ", "SCONJ"} or behind.i >= self._end_of(trigger)
        return ends and not any(token.pos in {"VERB", "AUX"} for token in between)

    def _is_bare_weekday(self, time: TimeExpression) -> bool:
        """Tell whether a time opens with a weekday behind a noun: "on suspicion of murder Saturday at 10 p.m."."""
        first = self.parse.token_at(time.evidence.start)
        before = self.parse.tokens[first.i - 1] if first is not None and first.i > 0 else None
        weekday = first is not None and first.text.lower() in words().weekdays
        return weekday and before is not None and before.pos in {"NOUN", "PROPN"}

    def _is_of_hearing(self, time: TimeExpression, head: Token, trigger: Token) -> bool:
        """Tell whether a time names the sitting at which a step was taken: "charged at his Saturday arraignment"."""
        noun = self.parse.tokens[head.head]
        above = self.parse.tokens[noun.head]
        sat = noun.lemma in words().court_nouns and above.lemma in {"at", "during"} and above.pos == "ADP"
        between = self.parse.within(Span(trigger.end, time.evidence.start))
        verbs = (token for token in between if token.pos in {"VERB", "AUX"} and token.dep not in {"amod", "compound"})
        return sat and above.i > trigger.i and not any(verbs)

    def _end_of(self, token: Token) -> int:
        return self.parse.sentence_of(token.i).last

    def _is_of_incident(self, time: TimeExpression, trigger: Token) -> bool:
        """Tell whether an incident is named between a step and a time, which may then date either: left open."""
        if time.evidence.start < trigger.end:
            return False
        last = self.parse.token_at(time.evidence.end - 1)
        behind = self.parse.tokens[last.i + 1 : last.i + 1 + NOUN_PHRASE] if last is not None else ()
        if behind and behind[0].dep == "agent" and behind[0].head == trigger.i:
            return False  # "arrested in connection with the shooting at noon Sunday by deputies"
        named = takewhile(lambda token: token.pos in {"PUNCT", "ADJ", "NUM", "NOUN", "VERB"}, behind)
        if any(token.lemma in words().incident_nouns for token in named):
            return True  # "over the Aug. 9, 2012, attack"
        between = self.parse.within(Span(trigger.end, time.evidence.start))
        return any(
            not words().incident_nouns.isdisjoint({token.lemma, token.text.lower()})
            and (token.pos == "NOUN" or (token.tag == "VBG" and token.dep in {"pobj", "dobj"}))
            and self.parse.tokens[token.head].text.lower() != "without"
            and not any(c.text.lower().startswith("wrongful") for c in self.parse.children(token.i))
            for token in between
        )

    def _in_next_clause(self, head: Token, trigger: Token) -> bool:
        """Tell whether a time stands behind the "and" that opens the next clause: "is charged, and a week ago …"."""
        children = self.parse.children(trigger.i)
        opens = next((c for c in children if c.dep == "cc" and c.i < head.i), None)
        return opens is not None and any(
            c.dep == "conj" and c.i > head.i and c.pos in {"VERB", "AUX"} for c in children
        )

    def _dated_in(self, sentence: Sentence) -> Sequence[tuple[TimeExpression, Token]]:
        """Return the dates of a sentence that name when and not only until when, with their head words."""
        return self._by_sentence.get(sentence.first, ())

    @cached_property
    def _by_sentence(self) -> dict[int, list[tuple[TimeExpression, Token]]]:
        """The dates by the position of the first token of their sentence, in text order."""
        found: dict[int, list[tuple[TimeExpression, Token]]] = defaultdict(list)
        for time in self.times:
            if time.interval is None or time.type not in {TimeType.DATE, TimeType.TIME}:
                continue
            head = self.parse.head_of(time.evidence.span)
            sentence = self.parse.sentence_of(head.i) if head is not None else None
            if head is None or sentence is None or not sentence.span.contains(time.evidence.span):
                continue
            if not self._is_bound(head):
                found[sentence.first].append((time, head))
        return found

    def _noun_time(self, trigger: Token) -> TimeExpression | None:
        """Return the date inside a noun's own phrase: "the Oct. 3 shooting", "the shooting on Monday"."""
        sentence = self.parse.sentence_of(trigger.i)
        put_off = self._put_off_until(trigger)
        if put_off is not None:
            return put_off
        for time, head in self._dated_in(sentence):
            above = self.parse.tokens[head.head]
            behind = time.evidence.start > trigger.end
            hangs = above.i == trigger.i or (above.pos == "ADP" and above.head == trigger.i)
            if behind and hangs and min(head.i, above.i if above.pos == "ADP" else head.i) <= trigger.i + 2:
                return time
            if behind and trigger.dep in {"nsubj", "nsubjpass", "dobj"} and self._is_of_verb(head, trigger):
                return time
            last = self.parse.token_at(time.evidence.end - 1)
            between = self.parse.tokens[last.i + 1 : trigger.i] if last is not None and not behind else ()
            adjacent = not behind and len(between) <= NOUN_PHRASE
            if adjacent and all(t.pos in {"NOUN", "ADJ", "PROPN", "PUNCT"} for t in between):
                return time
        return None

    def _put_off_until(self, trigger: Token) -> TimeExpression | None:
        """Return the day to which a step was put off: "the hearing was set for May 3 but was postponed to May 9"."""
        verb = self.parse.tokens[trigger.head]
        joined = (verb, *(c for c in self.parse.children(verb.i) if c.dep == "conj"))
        verbs = {v.i for v in joined if v.lemma in words().factuality.postponing}
        if trigger.dep not in {"nsubjpass", "dobj"} or not verbs:
            return None
        for time, head in self._dated_in(self.parse.sentence_of(trigger.i)):
            above = self.parse.tokens[head.head]
            if above.pos in {"ADP", "SCONJ"} and above.lemma != "from" and above.head in verbs:
                return time
        return None

    def _is_of_verb(self, head: Token, trigger: Token) -> bool:
        """Tell whether a time dates the verb above the noun, where that verb only says that it took place."""
        verb = self.parse.tokens[trigger.head]
        above = self.parse.tokens[head.head]
        hangs = above.i == verb.i or (above.pos == "ADP" and above.head == verb.i)
        aside = any(c.dep == "prt" for c in self.parse.children(verb.i))  # "set aside his conviction in May"
        return hangs and verb.lemma in words().happening_verbs and not aside

    def _is_bound(self, head: Token) -> bool:
        """Tell whether a time only limits what it hangs on: "since 1999", "until Friday"."""
        above = self.parse.tokens[head.head]
        if head.dep in {"poss", "compound", "nmod"} and above.pos in {"NOUN", "PROPN"}:
            above = self.parse.tokens[above.head]  # "wounded before Sunday's news conference"
        as_of = above.text.lower() == "of" and above.i > 0 and self.parse.tokens[above.i - 1].text.lower() == "as"
        put_off = self.parse.tokens[above.head].lemma in words().factuality.postponing
        return as_of or (not put_off and above.lemma in BOUNDS and above.pos in {"ADP", "SCONJ"})

    def _distance(self, word: Token, trigger: Token, others: frozenset[int], *, incident: bool = False) -> int | None:
        """Count the steps up from a time word to the trigger; None where it belongs to another word on the way."""
        verb = self.parse.tokens[word.head]
        here, steps = (verb_above(self.parse, verb) if is_day_before(verb, word) else word), 0
        while steps < 12:
            if here.i == trigger.i:
                return steps
            if here.i in others and here.i != word.i and here.lemma not in words().legal_nouns:
                return self._shared(here, trigger, word, steps, conjoined=incident)
            above = self.parse.tokens[here.head]
            if above.i == here.i:
                return self._shared(here, trigger, word, steps)
            if not self._passes(here, above, trigger, others):
                return None
            here, steps = above, steps + 1
        return None

    def _passes(self, here: Token, above: Token, trigger: Token, others: frozenset[int]) -> bool:
        """Tell whether a time that hangs below `above` may date something higher up."""
        if here.dep == "acl" and here.lemma in words().given and above.lemma in words().rulings | words().filings:
            return True  # "in a verdict delivered Monday", "a charge filed in May"
        if here.pos in {"VERB", "AUX"} and here.dep in {"conj", "advcl", "ccomp", "parataxis"}:
            return self._is_joined_bare(here)  # else it is another verb's own time
        if above.lemma in BOUNDS and above.pos in {"ADP", "SCONJ"}:
            return False  # "jailed until a hearing on Feb. 19"
        if above.i == trigger.i or above.i in others or above.pos in {"ADP", "SCONJ", "ADV", "NUM", "PART"}:
            return True
        if above.pos == "ADJ" and above.dep in {"acomp", "oprd"}:
            return True  # "is due in court Thursday morning"
        if here.dep in {"relcl", "acl", "appos"}:
            return False
        if above.pos in {"VERB", "AUX"}:
            return True
        if above.lemma in words().legal_nouns or self._is_offense(above):
            return True
        if here.dep == "prep" and above.dep in {"dobj", "conj"} and above.pos in {"NOUN", "PROPN"}:
            return above.head == trigger.i or self.parse.tokens[above.head].head == trigger.i
        # A name before the verb carries no date of the step: "the Oct. 3 shooting", "the 2014 case".
        return above.pos in {"PROPN", "PRON", "SYM", "X"}

    def _is_offense(self, noun: Token) -> bool:
        """Tell whether a noun names a crime and no incident: "charged with *perjury* on Thursday"."""
        heads = words().offense.heads
        return noun.pos == "NOUN" and noun.lemma in heads and noun.lemma not in words().incident_nouns

    def _is_joined_bare(self, verb: Token) -> bool:
        """Tell whether a verb shares all but its objects with the one before: "was charged and jailed Tuesday"."""
        own = {child.dep for child in self.parse.children(verb.i)}
        return verb.dep == "conj" and verb.tag == "VBN" and not own & {"nsubj", "nsubjpass", "aux", "auxpass"}

    def _has_own_tense(self, verb: Token) -> bool:
        auxiliaries = [c for c in self.parse.children(verb.i) if c.dep in {"aux", "auxpass"}]
        return any(c.lemma in {"have", "will"} or c.tag in {"VBZ", "VBP"} for c in auxiliaries)

    def _shared(self, here: Token, trigger: Token, word: Token, steps: int, *, conjoined: bool = False) -> int | None:
        """A time of the governing or first verb also dates what hangs on it, where the words allow it.

        With `conjoined` only what is joined to it by "and".
        """
        above, up = trigger, 0
        while up < 4:
            head = self.parse.tokens[above.head]
            if head.i == above.i:
                return None
            if above.dep == "conj" and word.start > here.end and self._has_own_tense(above):
                return None  # "was sentenced in April and has appealed": the appeal is not dated
            if any(c.dep == "advmod" and c.text.lower() in words().later for c in self.parse.children(above.i)):
                return None  # "was charged in 2005, but the charge was eventually dropped"
            if above.dep == "relcl" and head.i == word.i == self.parse.sentence_of(word.i).first + 1:
                return steps + up + 3  # "The following day he was charged"
            if self._goes_along(above, head) and head.i == here.i and word.start < above.start:
                return steps + up + 3
            if above.dep == "advcl" and word.start < above.start and self._is_meanwhile(above):
                return steps + up + 3 if head.i == here.i else None
            if conjoined and above.dep != "conj":
                return None
            ruled = above.dep == "relcl" and head.lemma in words().rulings  # "handed down a verdict that cleared him"
            if not ruled and above.dep not in {"conj", "xcomp", "ccomp", "advcl", "acl", "prep", "dobj", "pobj"}:
                return None
            if above.dep in {"ccomp", "advcl"} and head.i == here.i and not tells_how_long(self.parse, head):
                return None  # "said Tuesday that he was arrested": the saying is dated
            if head.i == here.i:
                return steps + up + 3
            above, up = head, up + 1
        return None

    def _goes_along(self, verb: Token, head: Token) -> bool:
        """Tell whether a participle tells what was done along with the verb above it.

        "Arrested on Monday, *charged* with arson"; "appeared in court Monday, *pleading* not guilty".
        """
        if verb.dep != "advcl" or verb.i < head.i or any(c.dep in SUBORDINATED for c in self.parse.children(verb.i)):
            return False
        charged = verb.tag == "VBN" and verb.lemma == "charge" and head.lemma in words().arresting
        return charged or (verb.tag == "VBG" and verb.lemma in words().court_verbs)

    def _is_meanwhile(self, verb: Token) -> bool:
        """Tell whether a clause is of the time of the one above: "were on a porch Tuesday *when he shot her*"."""
        return any(
            c.text.lower() in {"when", "while"} and c.dep in {"advmod", "mark"} for c in self.parse.children(verb.i)
        )


def clock(document: Document, parse: Parse, times: Sequence[TimeExpression]) -> Clock:
    """Return a clock over the document's times."""
    return Clock(document, parse, tuple(times))
