"""Descriptions to actors: "the engineer", "his attorney", "a 34-year-old man"."""

from dateline.model import ActorKind
from dateline.people.clauses import is_accused_group, is_unsure, means_nobody, takes_part
from dateline.people.drafts import Draft, Reference, link
from dateline.people.fitting import agrees, explain, is_told_dead, is_too_much, listed_members, may_be_suspect
from dateline.people.history import History, first_of_row
from dateline.people.lexicon import lexicon
from dateline.people.newcomers import Newcomers, without_article
from dateline.people.phrase_features import PhraseFeatures
from dateline.people.relations import is_related, may_be_relative
from dateline.people.roles import give_role, note_noun
from dateline.people.told import cannot_be_accused, is_accused, told_of
from dateline.people.voices import Voices
from dateline.people.weighing import Observer, Table, keep_likely
from dateline.people.words import Quotes
from dateline.text.parsing import Parse

_OWNERS = {"his": "male", "her": "female"}
_KEPT = 4
# Nouns that many may be called by.
_LOOSE = frozenset({"general", "suspect", "victim", "kin", "young"})


class PhraseLinker:
    """Links the descriptions of one document, and makes drafts of unnamed people where a description needs one."""

    def __init__(
        self, text: str, parse: Parse, quotes: Quotes, voices: Voices, table: Table, observe: Observer | None = None
    ) -> None:
        """Start without unnamed people; `observe` is told of every description that is weighed."""
        self.text, self.parse, self.quotes, self.voices = text, parse, quotes, voices
        self.table, self.observe = table, observe
        self.features = PhraseFeatures(parse, quotes)
        self.newcomers = Newcomers(text, parse, quotes)
        self.group_ages: set[int] = set()

    def resolve(self, phrase: Reference, history: History, of: Draft | None) -> None:
        """Link `phrase` to an actor mentioned before, make a new one, or leave it open.

        `of` is whom "of" or "for" after the phrase names ("the mother of Ann Poe").
        """
        owner = self._owner(phrase, history)
        if phrase.article == "negative" or means_nobody(phrase, self.parse, self.quotes):
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
            self.newcomers.make(phrase)
        elif phrase.article == "bare" and phrase.plural:
            self._bare(phrase, history)

    def _is_pronoun(self, i: int | None) -> bool:
        return i is not None and self.parse.tokens[i].pos == "PRON"

    def _of_somebody(self, phrase: Reference, history: History) -> None:
        """Make a new one of "his mother", where it is open whose and nobody is called so yet.

        A son or brother is left out: "his" may go on to mean either.
        """
        called = [d for d in history.known() if phrase.noun in d.nouns and agrees(phrase, d, self.parse)]
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
                self.newcomers.make(phrase)

    def _bare(self, phrase: Reference, history: History) -> None:
        """Link "witnesses" that say or do something to those of that word before, or to a new group."""
        called = [d for d in history.known() if d.bare and phrase.noun in d.nouns]
        if called:
            link(phrase, called[0], "called so elsewhere")
        elif takes_part(phrase, self.parse, self.quotes):
            self.newcomers.make(phrase)
            if phrase.draft is not None:
                phrase.draft.bare = True

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
        return draft if draft is not None and not draft.named and agrees(phrase, draft, self.parse) else None

    def _sets_apart(self, phrase: Reference) -> bool:
        """Tell whether the phrase means somebody else than those before ("the other two men", "the younger boy")."""
        words = {t.text.lower() for t in self.parse.tokens[phrase.first : phrase.head]}
        return phrase.owner is None and bool(words & lexicon().apart)

    def _set_apart(self, phrase: Reference, history: History) -> None:
        """Link "the second man" to whoever was set apart in these words before, or to somebody new."""
        words = without_article(self.text, phrase).cut(self.text).lower()
        before = [d for d in history.known() if d.apart and d.name.lower() == words and agrees(phrase, d, self.parse)]
        if len(before) == 1 and phrase.article == "definite":
            link(phrase, before[0], "set apart in the same words")
            return
        self.newcomers.make(phrase)
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
        if verb.lemma != "be" or any(c.dep == "neg" for c in children) or is_unsure(self.parse, verb, children):
            return None
        subject = next((c for c in children if c.dep == "nsubj"), None)
        while subject is None and verb.dep == "conj" and self.parse.tokens[verb.i - 1].pos in ("CCONJ", "ADV"):
            verb = self.parse.tokens[verb.head]
            subject = next((c for c in self.parse.children(verb.i) if c.dep == "nsubj"), None)
        found = history.by_head.get(subject.i) if subject else None
        draft = found.draft if found else None
        if draft is None or draft.kind is not ActorKind.PERSON or is_too_much(phrase, draft):
            return None
        return draft if agrees(phrase, draft, self.parse) else None

    def _of_owner(self, phrase: Reference, owner: Draft, history: History) -> None:
        """Link "his mother", "Poe's attorney" to the one who is known as such, else to a new unnamed one."""
        inverse = lexicon().inverse
        others = [d for d in history.known() if d is not owner]
        same = [d for d in others if is_related(d, phrase.noun, owner) and agrees(phrase, d, self.parse)]
        if not same:
            targets = [
                role.of
                for role in owner.roles
                if role.of is not None and any((phrase.noun, n) in inverse for n in owner.nouns)
            ]
            same = [d for d in dict.fromkeys(targets) if d is not None and agrees(phrase, d, self.parse)]
        if len(same) == 1 and phrase.age is not None and same[0].age is None and same[0].named:
            phrase.candidates, phrase.why = tuple(same), "known as such, but of no known age"
        elif len(same) == 1:
            link(phrase, same[0], "known as such")
            note_noun(same[0], phrase.noun)
        elif same:
            phrase.candidates, phrase.why = tuple(same), "several are known as such"
        elif phrase.noun:
            self.newcomers.make(phrase, owner)

    def _fitting(self, phrase: Reference, history: History) -> list[Draft]:
        """Return the known people whom nothing forbids a definite description to mean."""
        fitting = [d for d in history.known() if agrees(phrase, d, self.parse) and not is_too_much(phrase, d)]
        if self.quotes.around(phrase.span.start) is not None:
            voices = self.voices.of(self.parse.sentences[phrase.sentence].block)
            fitting = [d for d in fitting if d not in voices]
        head = first_of_row(self.parse, self.parse.tokens[phrase.head])
        if is_accused(self.parse, head):
            fitting = [d for d in fitting if not cannot_be_accused(d)]
        if told_of(self.parse, head) == "says" and "victim" not in lexicon().nouns.get(phrase.noun, frozenset()):
            # "said the man" is another than the man who was killed; a victim may have spoken before.
            fitting = [d for d in fitting if "dead" not in d.classes]
        if phrase.plural and is_told_dead(phrase, self.parse):
            fitting = [d for d in fitting if "dead" in d.classes]
        if phrase.age is not None:
            # A name of no known age is not taken for "the 17-year-old".
            fitting = [d for d in fitting if d.age is not None or not d.named]
        kinds = lexicon().nouns.get(phrase.noun, frozenset())
        if "suspect" in kinds and not phrase.plural:
            return [d for d in fitting if may_be_suspect(d)]
        if "kin" in kinds and "general" not in kinds and not phrase.plural:
            return [d for d in fitting if not d.named or may_be_relative(phrase.noun, d)]
        return fitting

    def _definite(self, phrase: Reference, history: History) -> None:
        fitting = self._fitting(phrase, history)
        if phrase.plural and is_told_dead(phrase, self.parse):
            # "the three deceased" are none of whom the text has told nothing of the kind.
            fitting = [d for d in fitting if "dead" in d.classes]
        accused = is_accused(self.parse, first_of_row(self.parse, self.parse.tokens[phrase.head]))
        kinds = lexicon().nouns.get(phrase.noun, frozenset())
        if phrase.age in self.group_ages:
            phrase.candidates = tuple(d for d in fitting if d.age == phrase.age)
            phrase.why = "one of a group is of that age"
            return
        if "suspect" in kinds and not phrase.plural and not fitting:
            self.newcomers.make(phrase)
            return
        called = [d for d in fitting if phrase.noun in d.nouns]
        if phrase.noun and not phrase.plural and not kinds & _LOOSE and len(called) < 2:
            if called:
                link(phrase, called[0], "the only one called so elsewhere")
            else:
                self.newcomers.make(phrase)
            return
        counted = [d for d in fitting if phrase.plural and phrase.number is not None and d.number == phrase.number]
        families = "group" in kinds
        counted = [d for d in counted if families == any("group" in lexicon().nouns.get(n, ()) for n in d.nouns)]
        if len(counted) == 1:
            link(phrase, counted[0], "the only ones of that number")
            note_noun(counted[0], phrase.noun)
            return
        if members := listed_members(phrase, fitting, history.known()):
            phrase.candidates, phrase.why = tuple(members[:_KEPT]), "several who are told of one by one"
            return
        gathered = [d for d in fitting if phrase.noun == "group" and "group" in d.name.split()]
        if len(gathered) == 1:
            link(phrase, gathered[0], "the only group")
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
            link(phrase, best.draft, f"{explain(phrase, best.draft)}; {likely:.2f}")
            note_noun(best.draft, phrase.noun)
        elif new >= self.table.new and not (phrase.plural and is_accused_group(phrase, self.parse, kinds)):
            self.newcomers.make(phrase)
        else:
            phrase.candidates = keep_likely(weighed, beliefs)
            phrase.why = f"somebody known or somebody new, the likeliest by {max(likely, new):.2f}"
