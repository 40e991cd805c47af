"""The grammar around a word: who does it, to whom, with what, whatever the voice and wherever the subject stands."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from dateline.events.clauses import freeing_verb, misread_to
from dateline.events.hosts import inner_hosts
from dateline.events.subjects import (
    SUBJECTS,
    finite_above,
    is_finite,
    join_others,
    owner_meant,
    stray_object,
    stray_subject,
    subject_before,
    subject_of_participle,
)
from dateline.events.voice import is_day_before, is_passive, misread_sentence
from dateline.events.words import words
from dateline.text.parsing import Parse, Token

# Prepositions that are looked for behind the trigger where the parse hangs them on another word, and how far.
STRAY = {"with", "of", "against", "on"}
REACH = 14
NO_SUBJECTS = {"nolle"}  # the first half of "nolle prossed", which is one verb
# Slots that the words of another clause fill.
OTHER_CLAUSES = {
    "complement_object", "holder", "holder_subject", "holder_object", "governor", "governor_subject", "above",
    "charging", "freed", "bearer",
}  # fmt: skip
MEANWHILE = {"during", "after", "following", "since"}  # prepositions that only say when: "during a hearing, he set"
BACK = {"back", "over", "right"}  # adverbs that a preposition may hang on
# Governors whose own subject is not the doer of the infinitive: "ordered him held", "asked the judge to dismiss".
OBJECT_CONTROL = {"ask", "order", "urge", "force", "allow", "tell", "persuade", "want", "petition", "compel", "permit"}


@dataclass(frozen=True)
class Frame:
    """A trigger word with its grammatical surroundings."""

    parse: Parse
    trigger: Token

    @cached_property
    def children(self) -> tuple[Token, ...]:
        """The tokens that depend on the trigger."""
        return self.parse.children(self.trigger.i)

    @cached_property
    def is_verb(self) -> bool:
        """Tell whether the trigger is used as a verb."""
        return self.trigger.pos in {"VERB", "AUX"} or self.trigger.tag.startswith("VB")

    @cached_property
    def is_passive(self) -> bool:
        """Tell whether the verb is passive, also as a bare participle or sharing another verb's auxiliary."""
        return is_passive(self.parse, self.trigger)

    def _of(self, *deps: str) -> tuple[Token, ...]:
        return tuple(child for child in self.children if child.dep in deps)

    @cached_property
    def surface_subject(self) -> tuple[Token, ...]:
        """The grammatical subject, found through relative pronouns, conjunction and control."""
        own = tuple(t for t in self._of(*SUBJECTS) if t.lemma not in NO_SUBJECTS and not is_day_before(self.trigger, t))
        if own and any(c.tag == "WP$" for c in self.parse.children(own[-1].i)):
            own = own[-1:]  # "Roe, who testified and *whose conviction* was quashed": not "Roe" beside it
        if len(own) > 1:
            objects = stray_object(self.parse, self.trigger)
            own = tuple(t for t in own if t not in objects)
        own = own or self._of_auxiliary() or subject_of_participle(self.parse, self.trigger)
        if own:
            return tuple(self._antecedent(token) for token in own)
        if stray := stray_subject(self.parse, self.trigger):
            return stray
        head = self.parse.tokens[self.trigger.head]
        if head.i == self.trigger.i:
            return ()
        match self.trigger.dep:
            case "acl" if self.trigger.tag == "VB":
                return ()  # "the decision to drop": the decision drops nothing
            case "acl" if head.dep == "pobj" and head.lemma.lower() in words().court_offices:
                return self._who_stands_before(head)
            case "acl" | "relcl":
                return (head,)
            case "conj" if head.pos in {"VERB", "AUX"}:
                shared = finite_above(self.parse, head) if is_finite(self.parse, self.trigger) else head
                return subject_before(self.parse, self.trigger) or Frame(self.parse, shared).surface_subject
            case "xcomp" | "advcl" | "pcomp" | "ccomp" | "acomp" if self.trigger.tag not in {"VBZ", "VBP"}:
                return self._controller(head)  # a finite clause has a subject of its own, found or not
        return ()

    def _who_stands_before(self, judge: Token) -> tuple[Token, ...]:
        """Return who stands before a judge, where a participle is his: "*Roe* came before a judge charged with"."""
        here = judge
        while here.head != here.i and here.pos not in {"VERB", "AUX"}:
            here = self.parse.tokens[here.head]
        return Frame(self.parse, here).surface_subject if here.pos in {"VERB", "AUX"} else ()

    def _of_auxiliary(self) -> tuple[Token, ...]:
        """Return the subject that the parse hung on the verb's auxiliary: "the *charge* was nolle prossed"."""
        return tuple(
            token
            for auxiliary in self._of("auxpass")
            for token in self.parse.children(auxiliary.i)
            if token.dep in SUBJECTS and token.lemma not in NO_SUBJECTS
        )

    def _controller(self, head: Token) -> tuple[Token, ...]:
        """Return who is understood as the subject of an infinitive, participle or gerund under `head`."""
        if head.pos == "ADP":
            head = self.parse.tokens[head.head]
        if head.pos == "ADJ" and head.dep == "acomp":
            head = self.parse.tokens[head.head]  # "was unable to reach a verdict"
        if head.pos not in {"VERB", "AUX"}:
            return (head,) if self.trigger.dep == "acl" else ()
        frame = Frame(self.parse, head)
        if head.lemma in OBJECT_CONTROL and not frame.is_passive:
            return frame._of("dobj")
        return frame.surface_subject

    def _antecedent(self, token: Token) -> Token:
        """Return the noun that a relative pronoun stands for, else the token itself."""
        if token.tag in {"WP", "WDT"} and self.trigger.dep == "relcl":
            return self.parse.tokens[self.trigger.head]
        if token.tag in {"WP", "WDT"} and self.trigger.dep == "conj":
            first = self.parse.tokens[self.trigger.head]
            if first.dep == "relcl":
                return self.parse.tokens[first.head]
        return token

    def slot(self, name: str) -> tuple[Token, ...]:
        """Return the head words that fill a slot, joined ones included.

        Slots are "subject" and "object" (of the active form, whatever the voice), "remaining" (the object that a
        passive keeps), "joined" (what is joined to the object), "complement", "complement_object" (of the verb that
        is the complement), "possessor", "modifier", "holder" (the
        verb that a noun depends on), "holder_subject", "holder_object", "governor" (the verb above a verb),
        "governor_subject" (where the clause is what somebody says), "meanwhile"
        (the participles that go with it), "above" (the subject of a clause above), "bearer"
        (the noun that a noun hangs on by a preposition), and any preposition, which is looked for on the verb, its
        object and its subject.
        """
        if name not in self._slots:
            self._slots[name] = tuple(join_others(self.parse, self.trigger, self._fill(name)))
        return self._slots[name]

    @cached_property
    def _slots(self) -> dict[str, tuple[Token, ...]]:
        """What was looked up: many cues ask for the same slots."""
        return {}

    def _fill(self, name: str) -> tuple[Token, ...]:
        match name:
            case "subject" if self.is_verb:
                return self._agents() if self.is_passive else self.surface_subject
            case "object" if self.is_verb:
                return self.surface_subject if self.is_passive else self._objects()
            case "joined":
                return tuple(c for o in self._of("dobj") for c in self.parse.children(o.i) if c.dep == "conj")
            case "remaining":
                return self._of("dobj") or tuple(c for c in self._of("oprd", "npadvmod") if c.pos == "NOUN")
            case "complement":
                own = self._of("acomp", "oprd", "attr", "xcomp", "advmod", "ccomp", "amod", "prt")
                return own + (self._behind_object() or self._verdict())
            case "possessor":
                return tuple(owner_meant(self.parse, token) for token in self._nested(("poss",)))
            case "auxiliary":
                return self._of("aux")
            case "meanwhile":
                hosts = (self.trigger, *self._of("dobj", "prep", "npadvmod"))
                return tuple(c for h in hosts for c in self.parse.children(h.i) if c.tag == "VBG" and c.i > h.i)
            case "modifier":
                return tuple(self._nested(("amod", "compound", "nmod", "nummod", "det")))
        if name in OTHER_CLAUSES:
            return self._fill_elsewhere(name)
        return tuple(self._after_preposition(name)) or self._behind(name) or self._shared(name)

    def _shared(self, name: str) -> tuple[Token, ...]:
        """Return whom the verb above is against: "filed an indictment *against* Smith, adding a count".

        Of two joined nouns, what stands behind the second: "the indictment and arrest of *Smith*".
        """
        if not self.is_verb and self.trigger.dep == "conj":
            behind = (p for p in self.parse.children(self.trigger.head) if p.i > self.trigger.i and p.dep == "prep")
            return tuple(t for p in behind if p.lemma == name for t in self.parse.children(p.i) if t.dep == "pobj")
        if name != "against" or self.trigger.tag != "VBG" or self.trigger.dep != "advcl":
            return ()
        return Frame(self.parse, self.parse.tokens[self.trigger.head])._fill(name)

    def charging(self) -> Iterator[Token]:
        """Yield the "charging" that hangs on the trigger or a noun of it: "a warrant *charging* him with"."""
        papers = (p for t in self._of("prep") if t.lemma == "on" for p in self.parse.children(t.i))
        for host in (self.trigger, *self._of("dobj", "nsubjpass", "nsubj"), *papers):
            yield from (t for t in self.parse.children(host.i) if t.lemma == "charge" and t.tag == "VBG")

    def _fill_elsewhere(self, name: str) -> tuple[Token, ...]:
        """Fill a slot from another clause than the trigger's own."""
        match name:
            case "charging":
                return tuple(o for verb in self.charging() for o in Frame(self.parse, verb).slot("object"))
            case "complement_object":
                return tuple(o for verb in self._of("xcomp", "ccomp") for o in Frame(self.parse, verb).slot("object"))
            case "holder":
                return tuple(self._holder())
            case "holder_subject":
                return tuple(s for verb in self._holder() for s in Frame(self.parse, verb).surface_subject)
            case "holder_object":
                return tuple(o for verb in self._holder() for o in Frame(self.parse, verb)._of("dobj"))
            case "governor_subject" if self.trigger.dep == "ccomp":
                return Frame(self.parse, self.parse.tokens[self.trigger.head]).surface_subject
            case "governor" if self.trigger.dep in {"ccomp", "xcomp", "conj", "advcl"}:
                return (self.parse.tokens[self.trigger.head],)
            case "above":
                return self._subject_above()
            case "bearer":
                return self._bearer()
            case "freed":
                return tuple(
                    s
                    for verb in freeing_verb(self.parse, self.trigger)
                    for s in Frame(self.parse, verb).surface_subject
                )
        return ()

    def _bearer(self) -> tuple[Token, ...]:
        """Return the noun that a noun hangs on by a preposition: "a *warrant* for his arrest"."""
        preposition = self.parse.tokens[self.trigger.head]
        return (self.parse.tokens[preposition.head],) if preposition.dep == "prep" or preposition.pos == "ADP" else ()

    def _subject_above(self) -> tuple[Token, ...]:
        """Return the subject of the nearest clause above that has a person's name or a pronoun for it."""
        here = self.trigger
        if self._of(*SUBJECTS) or stray_subject(self.parse, self.trigger):
            return ()
        while here.head != here.i and here.dep not in {"ccomp", "relcl", "parataxis"}:
            here = self.parse.tokens[here.head]
            subjects = Frame(self.parse, here)._of("nsubj", "nsubjpass")
            if subjects and subjects[0].pos in {"PROPN", "PRON"} and subjects[0].tag not in {"WP", "WDT"}:
                return subjects
        return ()

    def _holder(self) -> Iterator[Token]:
        """Yield the verb that a noun is the object or subject of, also through a preposition or "a list of"."""
        if self.is_verb:
            return
        head, dep = self.parse.tokens[self.trigger.head], self.trigger.dep
        if head.lemma in MEANWHILE:
            return
        for _ in range(2):
            above = self.parse.tokens[head.head]
            through = head.lemma in {"of", "include"} and above.pos == "NOUN"
            if dep == "pobj" and (head.pos == "ADP" or through):
                head, dep = above, head.dep
                if through:
                    head, dep = self.parse.tokens[above.head], above.dep
        if head.pos in {"VERB", "AUX"} and head.i != self.trigger.i:
            yield head

    def _objects(self) -> tuple[Token, ...]:
        if (whole := misread_sentence(self.parse, self.trigger)) is not None:
            return (whole,)
        own = self._of("dobj", "dative") or stray_object(self.parse, self.trigger)
        own = own or self._small_clause() or self._of("oprd", "attr")
        if len(own) == 1 and own[0].text.lower() in {"him", "her", "them"} and self.trigger.dep == "conj":
            first = Frame(self.parse, self.parse.tokens[self.trigger.head])
            own = (first._of("dobj") if not first.is_passive else ()) or own  # "arrested a boy and charged him"
        if not own and self.trigger.dep == "relcl":
            subject = {token.i for token in self.surface_subject}
            head = self.parse.tokens[self.trigger.head]
            return () if head.i in subject else (head,)
        return own

    def _behind_object(self) -> tuple[Token, ...]:
        """Return adjectives behind the object: "found Smith *guilty*"."""
        return tuple(
            child
            for host in self._of("dobj")
            for child in self.parse.children(host.i)
            if child.pos == "ADJ" and child.i > host.i
        )

    def _verdict(self) -> tuple[Token, ...]:
        """Return the "guilty" of "found Smith, 34, *guilty* Thursday of", or the "dead", wherever the parse hung it."""
        if self.trigger.lemma != "find" or not self.is_verb:
            return ()
        last = min(self.parse.sentence_of(self.trigger.i).last, self.trigger.i + REACH)
        for token in self.parse.tokens[self.trigger.i + 1 : last]:
            if token.pos in {"VERB", "AUX", "SCONJ"}:
                return ()
            if token.lemma in {"guilty", "innocent", "dead"}:
                return (token,)
        return ()

    def _small_clause(self) -> tuple[Token, ...]:
        """Return the subject of a verbless clause that is the verb's object: "found *Smith* guilty"."""
        return tuple(
            inner
            for child in self._of("ccomp", "oprd", "xcomp")
            if child.pos == "ADJ"
            for inner in self.parse.children(child.i)
            if inner.dep == "nsubj"
        )

    def _doers(self) -> tuple[Token, ...]:
        """Return who does it, where the verb also has an object: "the *Court* of Appeal quashed the conviction"."""
        return self._agents() + (self._of("nsubj") if self._of("dobj") else ())

    def _agents(self) -> tuple[Token, ...]:
        return tuple(
            grandchild
            for child in self.children
            if child.dep == "agent" or (child.dep == "prep" and child.lemma == "by")
            for grandchild in self.parse.children(child.i)
            if grandchild.dep == "pobj"
        )

    @cached_property
    def _hosts(self) -> tuple[Token, ...]:
        """The trigger and, for a verb, its object: prepositions hang on either."""
        return tuple(self._find_hosts())

    def _find_hosts(self) -> Iterator[Token]:
        yield self.trigger
        if self.is_verb:
            yield from self.slot("object")
            yield from self._of("dobj", "attr", "oprd", "acomp")
            yield from (child for child in self._of("advmod") if child.lemma in BACK)  # "due back in court"
            yield from inner_hosts(self.parse, self.trigger)
            yield from self._agents()
            yield from self._of("nsubj", "nsubjpass")[-1:]
            yield from (child for child in self._of("prep") if child.lemma == "from")  # "from murder to assault"

    def _nested(self, deps: tuple[str, ...]) -> Iterator[Token]:
        seen = {t.i for t in self._doers()} if deps == ("poss",) else set()  # "the *state's* attorney dropped it"
        for host in (h for h in self._hosts if h.i not in seen):
            for child in self.parse.children(host.i):
                if child.dep in deps and child.i not in seen and (host is self.trigger or host.pos != "PROPN"):
                    seen.add(child.i)
                    yield child

    def _after_preposition(self, name: str) -> Iterator[Token]:
        seen = set()
        apart = {doer.i for doer in self._doers()} if name == "of" else set()  # "by the Court of Appeal"
        for host in (h for h in self._hosts if h.i not in apart):
            for prep in self.parse.children(host.i):
                if prep.dep in {"prep", "agent", "dative"} and name in {prep.lemma, prep.text.lower()}:
                    again = (t for t in self.parse.subtree(prep.i) if t.dep == "conj" and t.text == prep.text)
                    for token in (t for p in (prep, *again) for t in self.parse.children(p.i)):
                        plea = token.lemma == "guilty" and token.dep == "amod"  # "a verdict of not guilty"
                        if (plea or token.dep in {"pobj", "pcomp"}) and token.i not in seen:
                            seen.add(token.i)
                            yield token

    def prepositions(self, name: str) -> tuple[Token, ...]:
        """Return the prepositions `name` that hang on the trigger or its object, else one that hangs near."""
        own = (
            prep
            for host in self._hosts
            for prep in self.parse.children(host.i)
            if prep.dep in {"prep", "agent", "dative"} and prep.lemma == name
        )
        found = tuple(dict.fromkeys(own)) or misread_to(self.parse, self.trigger, name)
        stray = None if found else self._stray_preposition(name)
        return found if stray is None else (stray,)

    def _behind(self, name: str) -> tuple[Token, ...]:
        """Return what follows a preposition that the parse hung elsewhere, if it stands close behind in the clause."""
        prep = self._stray_preposition(name)
        if prep is None:
            return ()
        return tuple(t for t in self.parse.children(prep.i) if t.dep in {"pobj", "pcomp"})

    def _stray_preposition(self, name: str) -> Token | None:
        if name not in STRAY or (name == "of" and not self.is_verb):
            return None
        for host in (*self._of("dobj"), *self._of("nsubjpass")[-1:]) if name == "against" else ():
            for token in self.parse.subtree(host.i):
                if token.lemma == name and token.pos == "ADP":
                    return token  # "the suit that she brought against": inside the object's own clause
        first = max(t.i for t in (self.trigger, *self._verdict()))
        apart = {doer.i for doer in self._doers()} if name == "of" else set()  # "by the Court of Appeal"
        last = min(self.parse.sentence_of(first).last, first + REACH)
        for token in self.parse.tokens[first + 1 : last]:
            if token.lemma == name and token.pos == "ADP" and token.head not in apart:
                return token
            if token.pos == "VERB" or token.text in {";", ":", ","}:
                return None
        return None

    @cached_property
    def is_misread(self) -> bool:
        """Tell whether the parse took a charging verb for an adjective: "formally *charged* actor Ann Pell with"."""
        return self.trigger.dep == "amod" and self.trigger.lemma == "charge" and bool(self.prepositions("with"))
