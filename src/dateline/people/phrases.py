"""Descriptions to actors: "the engineer", "his attorney", "a 34-year-old man"."""

from dateline.model import ActorKind, Span
from dateline.people.drafts import Draft, Reference, link
from dateline.people.groups import number_of
from dateline.people.history import History, first_of_row
from dateline.people.lexicon import lexicon
from dateline.people.phrase_features import PhraseFeatures
from dateline.people.relations import is_related
from dateline.people.roles import give_role, note_noun
from dateline.people.told import cannot_be_accused, is_accused, told_of
from dateline.people.voices import Voices
from dateline.people.weighing import Observer, Table, keep_likely
from dateline.people.words import Quotes
from dateline.text.parsing import Parse, Token

_PARTICIPANTS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "dative", "ROOT", "appos", "poss", "conj"})
_STATES = frozenset({"have", "know", "want", "say", "need", "live", "face", "remain"})
_GROWN = 18
_OWNERS = {"his": "male", "her": "female"}
_KEPT = 4
# Nouns that many may be called by.
_LOOSE = frozenset({"general", "suspect", "victim", "kin"})


class PhraseLinker:
    """Links the descriptions of one document, and makes drafts of unnamed people where a description needs one."""

    def __init__(
        self, text: str, parse: Parse, quotes: Quotes, voices: Voices, table: Table, observe: Observer | None = None
    ) -> None:
        """Start without unnamed people; `observe` is told of every description that is weighed."""
        self.text, self.parse, self.quotes, self.voices = text, parse, quotes, voices
        self.table, self.observe = table, observe
        self.features = PhraseFeatures(parse, quotes)
        self.made: list[Draft] = []

    def resolve(self, phrase: Reference, history: History, of: Draft | None) -> None:
        """Link `phrase` to an actor mentioned before, make a new one, or leave it open.

        `of` is whom "of" or "for" after the phrase names ("the mother of Ann Poe").
        """
        owner = self._owner(phrase, history)
        if phrase.article == "negative" or self._means_nobody(phrase):
            return
        if subject := self._subject_of_copula(phrase, history):
            link(phrase, subject, "said of the subject")
            give_role(subject, phrase, self.parse, owner or of)
            return
        if of is not None and of.kind is ActorKind.PERSON and "kin" in lexicon().nouns.get(phrase.noun, ()):
            self._of_owner(phrase, of, history)
            return
        if (beside := self._beside(phrase, history)) is not None:
            link(phrase, beside, "set beside the other description")
        elif self._sets_apart(phrase):
            self._set_apart(phrase, history)
        elif owner is not None and owner.kind is ActorKind.PERSON:
            self._of_owner(phrase, owner, history)
        elif owner is None and self._is_pronoun(phrase.owner):
            self._of_somebody(phrase, history)
        elif (
            (phrase.article in ("definite", "possessive") and phrase.owner is None)
            or self._owned_by_thing(phrase)
            or (phrase.article == "bare" and phrase.age is not None and not phrase.plural)
        ):
            self._definite(phrase, history)
        elif phrase.article == "indefinite":
            self._make(phrase)
        elif phrase.article == "bare" and phrase.plural:
            self._bare(phrase, history)

    def _is_pronoun(self, i: int | None) -> bool:
        return i is not None and self.parse.tokens[i].pos == "PRON"

    def _of_somebody(self, phrase: Reference, history: History) -> None:
        """Make a new one of "his mother", where it is open whose and nobody is called so yet.

        A son or brother is left out: "his" may go on to mean either.
        """
        called = [d for d in history.known() if phrase.noun in d.nouns and self._agrees(phrase, d)]
        found = history.by_head.get(phrase.owner) if phrase.owner is not None else None
        owners = found.candidates if found is not None else ()
        if (
            len(called) == 1
            and all(r.of is None or r.of in owners for r in called[0].roles)
            and called[0] not in owners
        ):
            link(phrase, called[0], "the only one called so")
        elif called:
            phrase.candidates, phrase.why = tuple(called[:_KEPT]), "whose is open"
        elif phrase.owner is not None:
            owner = _OWNERS.get(self.parse.tokens[phrase.owner].text.lower())
            if owner is not None and (phrase.plural or phrase.gender != owner):
                self._make(phrase)

    def _bare(self, phrase: Reference, history: History) -> None:
        """Link "witnesses" that say or do something to those of that word before, or to a new group."""
        called = [d for d in history.known() if d.bare and phrase.noun in d.nouns]
        if called:
            link(phrase, called[0], "called so elsewhere")
        elif self._takes_part(phrase):
            self._make(phrase)
            if phrase.draft is not None:
                phrase.draft.bare = True

    def _takes_part(self, phrase: Reference) -> bool:
        """Tell whether people without an article have said something, or kin and onlookers have done so."""
        kinds = lexicon().nouns.get(phrase.noun, frozenset())
        if "general" in kinds or self.quotes.around(phrase.span.start) is not None:
            return False
        token = first_of_row(self.parse, self.parse.tokens[phrase.head])
        verb = self.parse.tokens[token.head]
        if token.dep != "nsubj" or verb.pos not in ("VERB", "AUX"):
            return False
        if any(c.tag == "MD" or c.dep in ("neg", "mark") for c in self.parse.children(verb.i)):
            return False
        said = verb.lemma in lexicon().speech - lexicon().answering
        return said or (verb.tag == "VBD" and bool(kinds & {"kin", "onlooker"}))

    def _owner(self, phrase: Reference, history: History) -> Draft | None:
        """Return who is meant by the word that says whose the description is; "my" is the one who speaks."""
        if phrase.owner is None:
            return None
        if self.parse.tokens[phrase.owner].text.lower() in ("my", "our"):
            inside = self.quotes.around(phrase.span.start) is not None
            voices = self.voices.of(self.parse.sentences[phrase.sentence].block) if inside else []
            return voices[0] if len(voices) == 1 else None
        found = history.by_head.get(phrase.owner)
        return found.draft if found is not None else None

    def _means_nobody(self, phrase: Reference) -> bool:
        """Tell whether the phrase means no certain one.

        So do "the person responsible", "an attorney to be hired", and in a quotation what is said of anybody ("the
        robber breaks in and you call us").
        """
        tokens = self.parse.tokens
        if phrase.last < len(tokens) and tokens[phrase.last].text.lower() == "responsible":
            return True
        below = self.parse.children(phrase.head)
        if phrase.article == "indefinite" and any(
            c.dep in ("acl", "relcl") and c.tag == "VBN" and {"TO", "VB"} <= {b.tag for b in self.parse.children(c.i)}
            for c in below
        ):
            return True
        token = tokens[phrase.head]
        verb = tokens[token.head]
        plain = token.dep == "nsubj" and verb.tag in ("VBZ", "VBP") and verb.pos == "VERB" and verb.lemma not in _STATES
        simple = plain and not any(c.dep in ("aux", "neg") for c in self.parse.children(verb.i))
        return simple and phrase.owner is None and self.quotes.around(phrase.span.start) is not None

    def _beside(self, phrase: Reference, history: History) -> Draft | None:
        """Return who is described just before the comma: "another man, a 19-year-old, was hurt"."""
        tokens = self.parse.tokens
        aged = phrase.age is not None and not phrase.noun
        general = phrase.article == "indefinite" and "general" in lexicon().nouns.get(phrase.noun, ())
        told = aged or (general and tokens[phrase.head].dep == "appos" and not phrase.plural)
        if not told or phrase.first < 2 or tokens[phrase.first - 1].text != ",":
            return None
        if phrase.last >= len(tokens) or tokens[phrase.last].text not in (",", "."):
            return None
        before = history.by_head.get(phrase.first - 2)
        draft = before.draft if before is not None and before.sentence == phrase.sentence else None
        return draft if draft is not None and not draft.named and self._agrees(phrase, draft) else None

    def _sets_apart(self, phrase: Reference) -> bool:
        """Tell whether the phrase means somebody else than those before ("the other two men", "the younger boy")."""
        words = {t.text.lower() for t in self.parse.tokens[phrase.first : phrase.head]}
        return phrase.owner is None and bool(words & lexicon().apart)

    def _set_apart(self, phrase: Reference, history: History) -> None:
        """Link "the second man" to whoever was set apart in these words before, or to somebody new."""
        words = _without_article(self.text, phrase).cut(self.text).lower()
        before = [d for d in history.known() if d.apart and d.name.lower() == words and self._agrees(phrase, d)]
        if len(before) == 1 and phrase.article == "definite":
            link(phrase, before[0], "set apart in the same words")
            return
        self._make(phrase)
        if phrase.draft is not None:
            phrase.draft.apart = True

    def _owned_by_thing(self, phrase: Reference) -> bool:
        return phrase.owner is not None and self.parse.tokens[phrase.owner].pos in ("NOUN", "PROPN")

    def _subject_of_copula(self, phrase: Reference, history: History) -> Draft | None:
        token = self.parse.tokens[phrase.head]
        if token.dep != "attr" or phrase.plural:
            return None
        verb = self.parse.tokens[token.head]
        children = self.parse.children(verb.i)
        if verb.lemma != "be" or any(c.dep == "neg" for c in children) or self._is_unsure(verb, children):
            return None
        subject = next((c for c in children if c.dep == "nsubj"), None)
        while subject is None and verb.dep == "conj" and self.parse.tokens[verb.i - 1].pos in ("CCONJ", "ADV"):
            verb = self.parse.tokens[verb.head]
            subject = next((c for c in self.parse.children(verb.i) if c.dep == "nsubj"), None)
        found = history.by_head.get(subject.i) if subject else None
        draft = found.draft if found else None
        if draft is None or draft.kind is not ActorKind.PERSON or _is_too_much(phrase, draft):
            return None
        return draft if self._agrees(phrase, draft) else None

    def _is_unsure(self, verb: Token, children: tuple[Token, ...]) -> bool:
        """Tell whether a clause is not asserted ("whether Al Poe is the gunman", "they thought he was the owner")."""
        if any((c.dep == "mark" and c.text.lower() in ("whether", "if")) or c.tag == "MD" for c in children):
            return True
        above = self.parse.tokens[verb.head]
        return verb.dep == "ccomp" and above.i != verb.i and above.lemma in lexicon().doubts

    def _of_owner(self, phrase: Reference, owner: Draft, history: History) -> None:
        """Link "his mother", "Poe's attorney" to the one who is known as such, else to a new unnamed one."""
        inverse = lexicon().inverse
        others = [d for d in history.known() if d is not owner]
        same = [d for d in others if is_related(d, phrase.noun, owner) and self._agrees(phrase, d)]
        if not same:
            targets = [
                role.of
                for role in owner.roles
                if role.of is not None and any((phrase.noun, n) in inverse for n in owner.nouns)
            ]
            same = [d for d in dict.fromkeys(targets) if d is not None and self._agrees(phrase, d)]
        if len(same) == 1 and phrase.age is not None and same[0].age is None and same[0].named:
            phrase.candidates, phrase.why = tuple(same), "known as such, but of no known age"
        elif len(same) == 1:
            link(phrase, same[0], "known as such")
            note_noun(same[0], phrase.noun)
        elif same:
            phrase.candidates, phrase.why = tuple(same), "several are known as such"
        elif phrase.noun:
            self._make(phrase, owner)

    def _definite(self, phrase: Reference, history: History) -> None:
        fitting = [d for d in history.known() if self._agrees(phrase, d) and not _is_too_much(phrase, d)]
        if self.quotes.around(phrase.span.start) is not None:
            voices = self.voices.of(self.parse.sentences[phrase.sentence].block)
            fitting = [d for d in fitting if d not in voices]
        accused = is_accused(self.parse, first_of_row(self.parse, self.parse.tokens[phrase.head]))
        fitting = [d for d in fitting if not (accused and cannot_be_accused(d))]
        if phrase.age is not None:
            # A name of no known age is not taken for "the 17-year-old".
            fitting = [d for d in fitting if d.age is not None or not d.named]
        kinds = lexicon().nouns.get(phrase.noun, frozenset())
        if "suspect" in kinds and not phrase.plural:
            fitting = [d for d in fitting if _may_be_suspect(d)]
            if not fitting:
                self._make(phrase)
                return
        called = [d for d in fitting if phrase.noun in d.nouns]
        if phrase.noun and not phrase.plural and not kinds & _LOOSE and len(called) < 2:
            if called:
                link(phrase, called[0], "the only one called so elsewhere")
            else:
                self._make(phrase)
            return
        counted = [d for d in fitting if phrase.plural and phrase.number is not None and d.number == phrase.number]
        if len(counted) == 1:
            link(phrase, counted[0], "the only ones of that number")
            note_noun(counted[0], phrase.noun)
            return
        suspects = [d for d in fitting if "suspect" in d.classes]
        if accused and len(suspects) == 1 and kinds & {"general", "suspect"}:
            link(phrase, suspects[0], "the only one accused")
            return
        weighed = self.features.find(phrase, fitting, history)
        if self.observe is not None:
            self.observe(weighed)
        beliefs, new = self.table.believe(weighed)
        likely, best = max(zip(beliefs, weighed.candidates, strict=True), key=lambda r: r[0], default=(0.0, None))
        quoted = self.quotes.around(phrase.span.start) is not None
        if best is not None and best.draft and likely >= (self.table.enough_in_quotes if quoted else self.table.enough):
            link(phrase, best.draft, f"{self._explain(phrase, best.draft)}; {likely:.2f}")
            note_noun(best.draft, phrase.noun)
        elif new >= self.table.new and not (phrase.plural and self._is_accused_group(phrase, kinds)):
            self._make(phrase)
        else:
            phrase.candidates = keep_likely(weighed, beliefs)
            phrase.why = f"somebody known or somebody new, the likeliest by {max(likely, new):.2f}"

    def _is_accused_group(self, phrase: Reference, kinds: frozenset[str]) -> bool:
        """Tell whether several are called suspects or told to be accused: each is one, not all together."""
        if kinds & {"suspect", "official", "lawyer"}:
            return True
        below = self.parse.children(phrase.head)
        steps = any(c.dep == "acl" and c.lemma in lexicon().accusing for c in below)
        return steps or told_of(self.parse, self.parse.tokens[phrase.head]) in ("court", "answers")

    def _explain(self, phrase: Reference, draft: Draft) -> str:
        """Say in a few words why a description fits somebody."""
        if phrase.age is not None and draft.age is not None:
            return "of that age"
        if phrase.noun in draft.nouns:
            return "called so elsewhere"
        kinds = lexicon().nouns.get(phrase.noun, frozenset())
        part = next((k for k in ("suspect", "victim") if k in kinds and k in draft.classes), "")
        return f"a {part} of the story" if part else "it fits best"

    def _agrees(self, phrase: Reference, draft: Draft) -> bool:
        if draft.kind is not ActorKind.PERSON or draft.plural != phrase.plural:
            return False
        if phrase.number is not None and draft.number is not None and phrase.number != draft.number:
            return False
        if draft.number is not None and draft.number <= self._taken_of(phrase):
            return False
        if phrase.gender and draft.gender and phrase.gender != draft.gender:
            return False
        if phrase.age is not None and draft.age is not None and phrase.age != draft.age:
            return False
        kinds = lexicon().nouns.get(phrase.noun, frozenset())
        if "young" in kinds and (draft.nouns & lexicon().grown_kin or ("adult" in draft.classes and draft.age is None)):
            return False
        if "adult" in kinds and "young" in draft.classes and draft.age is None:
            return False
        if draft.age is not None and not kinds & {"kin"}:
            return not (("young" in kinds and draft.age > _GROWN + 2) or ("adult" in kinds and draft.age < _GROWN - 3))
        return not ("general" in kinds and "young" in kinds and (draft.classes & {"official", "lawyer", "adult"}))

    def _taken_of(self, phrase: Reference) -> int:
        """Return how many are taken out of a group ("four of the victims" is of more than four)."""
        before = self.parse.tokens[max(0, phrase.first - 2) : phrase.first]
        return (number_of(before[0]) or 0) if len(before) == 2 and before[1].text == "of" else 0

    def _make(self, phrase: Reference, owner: Draft | None = None) -> None:
        """Make an unnamed actor of a phrase that takes part in something."""
        token = first_of_row(self.parse, self.parse.tokens[phrase.head])
        lead = self.parse.tokens[phrase.first].text.lower()
        told = token.dep == "attr" and any(c.dep == "expl" for c in self.parse.children(token.head))
        if (token.dep not in _PARTICIPANTS and not told) or lead in ("any", "every", "each", "no", "some"):
            return
        above = self.parse.tokens[token.head]
        if token.dep == "pobj" and above.text.lower() in ("as", "like", "than"):
            return
        if "group" in lexicon().nouns.get(phrase.noun, ()) and not self._is_one_group(phrase, token):
            return
        if (
            token.dep == "pobj"
            and self.parse.tokens[above.head].lemma in lexicon().offense_nouns
            and phrase.age is None
        ):
            return
        by = token.dep == "pobj" and above.text == "by" and above.dep != "agent"
        if by and phrase.noun in lexicon().status_nouns:
            return  # "possession of a firearm by a felon"
        span = _without_article(self.text, phrase)
        name = " ".join(span.cut(self.text).split())
        if owner is not None:
            ending = "'" if owner.name.endswith("s") else "'s"
            name = f"{owner.name}{ending} {self._whole_noun(phrase)}" if owner.named else name
        draft = Draft(ActorKind.PERSON, name, False, span, plural=phrase.plural)
        self.made.append(draft)
        link(phrase, draft, "first mention")
        give_role(draft, phrase, self.parse, owner)

    def _whole_noun(self, phrase: Reference) -> str:
        """Return the noun of a phrase with what hyphens join to it ("mother-in-law")."""
        tokens, first = self.parse.tokens, phrase.head
        while (
            first - 2 >= phrase.first and tokens[first - 1].text == "-" and tokens[first - 1].end == tokens[first].start
        ):
            first -= 2
        return self.text[tokens[first].start : tokens[phrase.head].end]

    def _is_one_group(self, phrase: Reference, token: Token) -> bool:
        """Tell whether a "family" or "pair" is one, and does or suffers something."""
        one = self.parse.tokens[phrase.head].tag == "NN" and phrase.number is None
        if token.dep == "pobj" and self.parse.tokens[token.head].dep == "agent":
            return one
        harmed = token.dep == "dobj" and self.parse.tokens[token.head].lemma in lexicon().harming
        return one and (token.dep in ("nsubj", "nsubjpass", "appos") or harmed)


def _may_be_suspect(draft: Draft) -> bool:
    """Tell whether the text makes somebody a suspect, or tells that he did harm."""
    called = any("suspect" in lexicon().nouns.get(n, ()) for n in draft.nouns)
    return called or bool(draft.classes & {"suspect", "doer"})


def _is_too_much(phrase: Reference, draft: Draft) -> bool:
    """Tell whether the phrase says who did it of somebody named who is not convicted, nor called so beside the name."""
    if phrase.noun not in lexicon().doers or not draft.named:
        return False
    return "convicted" not in draft.classes and not draft.nouns & lexicon().doers


def _without_article(text: str, phrase: Reference) -> Span:
    words = phrase.span.cut(text)
    head, _, rest = words.partition(" ")
    if rest and head.lower() in ("his", "her", "their", "a", "an", "the", "this", "that", "another", "one", "some"):
        return Span(phrase.span.end - len(rest.lstrip()), phrase.span.end)
    return phrase.span
