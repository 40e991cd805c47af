"""Pronouns to people: antecedents weighed by learned tables; a close call is left open."""

from dateline.model import ActorKind
from dateline.people.chains import Chains
from dateline.people.drafts import Reference, link
from dateline.people.history import History, is_subject, subject_of, verb_over
from dateline.people.pronoun_features import PronounFeatures
from dateline.people.told import cannot_be_accused, is_accused
from dateline.people.trees import noun_behind
from dateline.people.voices import Voices
from dateline.people.weighing import Candidate, Observer, Tables, Weighed, keep_likely
from dateline.people.words import Quotes
from dateline.text.parsing import Parse

# What is told of an accused is told of somebody accused: that makes up for some doubt.
_ENOUGH_FOR_ACCUSED = 0.6
_PLACES = ("in the same sentence", "in the sentence before", "two sentences before", "three sentences before")


class PronounLinker:
    """Links the pronouns of one document; `observe` is told of every pronoun and its candidates."""

    def __init__(
        self, parse: Parse, quotes: Quotes, voices: Voices, chains: Chains, tables: Tables, observe: Observer | None
    ) -> None:
        """Keep what the rules look at."""
        self.parse, self.quotes, self.tables, self.observe = parse, quotes, tables, observe
        self.features = PronounFeatures(parse, quotes, voices, chains)

    def resolve(self, pronoun: Reference, history: History) -> None:
        """Link `pronoun` to the likeliest antecedent in `history`, or leave it open with its candidates."""
        subject = self._reflected(pronoun, history)
        if subject is not None and subject.draft is not None:
            pronoun.strength = subject.strength
            link(pronoun, subject.draft, "the subject of its verb")
            pronoun.beliefs = [(subject.draft, 1.0)]
        elif subject is not None:
            pronoun.candidates, pronoun.why = subject.candidates, "the subject of its verb, which is open"
            pronoun.beliefs = list(subject.beliefs)
        else:
            weighed = self.features.find(pronoun, history)
            accused = is_accused(self.parse, self.parse.tokens[pronoun.head])
            if accused:
                weighed = weighed._replace(candidates=_who_may_be_accused(weighed.candidates))
            if self.observe is not None:
                self.observe(weighed)
            self._choose(pronoun, weighed, accused=accused)
        self.features.remember(pronoun)

    def _choose(self, pronoun: Reference, weighed: Weighed, *, accused: bool) -> None:
        quoted = self.quotes.around(pronoun.span.start) is not None
        table = self.tables.plural if pronoun.plural else self.tables.pronoun
        beliefs, _ = table.believe(weighed)
        pronoun.beliefs = [
            (c.draft, b) for c, b in zip(weighed.candidates, beliefs, strict=True) if c.draft is not None
        ]
        if not beliefs:
            pronoun.why = "nobody fits"
            return
        likely, best = max(zip(beliefs, weighed.candidates, strict=True), key=lambda row: row[0])
        enough = table.enough_in_quotes if quoted else table.enough
        suspects = [c for c in weighed.candidates if c.draft is not None and "suspect" in c.draft.classes]
        if accused and suspects == [best]:
            enough = min(enough, _ENOUGH_FOR_ACCUSED)
        if best.draft is not None and likely >= enough:
            # What rests on an earlier pronoun is no surer than that one.
            pronoun.strength = likely * best.nearest.strength
            link(pronoun, best.draft, self._explain(pronoun, best, likely))
            return
        several = len(beliefs) > 1
        pronoun.why = f"two or more fit, the likeliest by {likely:.2f}" if several else "too far from its antecedent"
        pronoun.candidates = keep_likely(weighed, beliefs)

    def _explain(self, pronoun: Reference, best: Candidate, likely: float) -> str:
        away = min(pronoun.sentence - best.nearest.sentence, len(_PLACES))
        place = f"meant {_PLACES[away]}" if away < len(_PLACES) else "meant before"
        subject = ", as subject" if is_subject(self.parse, self.parse.tokens[best.nearest.head]) else ""
        return f"{place}{subject}; {likely:.2f}"

    def _reflected(self, pronoun: Reference, history: History) -> Reference | None:
        """Return the mention that "himself" takes up: the subject of its verb."""
        token = self.parse.tokens[pronoun.head]
        if pronoun.plural or not token.text.endswith("self") or token.dep not in ("dobj", "pobj"):
            return None
        subject = noun_behind(self.parse, subject_of(self.parse, verb_over(self.parse, token)))
        found = history.by_head.get(subject.i) if subject is not None else None
        if found is None or found.plural or found.gender not in (None, pronoun.gender):
            return None
        draft = found.draft
        fits = draft is None or (draft.kind is ActorKind.PERSON and draft.gender in (None, pronoun.gender))
        return found if fits else None


def _who_may_be_accused(candidates: list[Candidate]) -> list[Candidate]:
    """Leave out who is only a victim or an official, and the relatives who speak where somebody accused is in reach."""
    kept = [c for c in candidates if c.draft is None or not cannot_be_accused(c.draft)]
    if any(c.draft is not None and "suspect" in c.draft.classes for c in kept):
        return [c for c in kept if c.draft is None or "suspect" in c.draft.classes or "kin" not in c.draft.classes]
    return kept
