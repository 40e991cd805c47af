"""Pronouns to people: antecedents weighed by a learned table; a close call is left open."""

from dateline.model import ActorKind
from dateline.people.drafts import Draft, Reference, link
from dateline.people.history import History, is_subject, subject_of, verb_over
from dateline.people.lexicon import lexicon
from dateline.people.pronoun_features import PronounFeatures
from dateline.people.told import cannot_be_accused, is_accused
from dateline.people.voices import Voices
from dateline.people.weighing import Candidate, Observer, Table, Weighed, keep_likely
from dateline.people.words import Quotes
from dateline.text.parsing import Parse

# What is told of an accused is told of somebody accused: that makes up for some doubt.
_ENOUGH_FOR_ACCUSED = 0.6
_PLACES = ("in the same sentence", "in the sentence before", "two sentences before", "three sentences before")


class PronounLinker:
    """Links the pronouns of one document; `observe` is told of every single pronoun and its candidates."""

    def __init__(
        self, parse: Parse, quotes: Quotes, voices: Voices, table: Table, observe: Observer | None = None
    ) -> None:
        """Keep what the rules look at."""
        self.parse, self.quotes, self.table, self.observe = parse, quotes, table, observe
        self.features = PronounFeatures(parse, quotes, voices)

    def resolve(self, pronoun: Reference, history: History) -> None:
        """Link `pronoun` to the likeliest antecedent in `history`, or leave it open with its candidates."""
        if pronoun.plural:
            self._resolve_plural(pronoun, history)
            return
        if (subject := self._reflected(pronoun, history)) is not None:
            link(pronoun, subject, "the subject of its verb")
            pronoun.beliefs = {id(subject): 1.0}
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
        beliefs, _ = self.table.believe(weighed)
        # What rests on an earlier pronoun is no surer than that one.
        beliefs = [b * c.nearest.strength for b, c in zip(beliefs, weighed.candidates, strict=True)]
        pronoun.beliefs = {
            id(c.draft): b for c, b in zip(weighed.candidates, beliefs, strict=True) if c.draft is not None
        }
        if not beliefs:
            pronoun.why = "nobody fits"
            return
        likely, best = max(zip(beliefs, weighed.candidates, strict=True), key=lambda row: row[0])
        enough = self.table.enough_in_quotes if quoted else self.table.enough
        suspects = [c for c in weighed.candidates if c.draft is not None and "suspect" in c.draft.classes]
        if accused and suspects == [best]:
            enough = min(enough, _ENOUGH_FOR_ACCUSED)
        if best.draft is not None and likely >= enough:
            pronoun.strength = likely
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

    def _reflected(self, pronoun: Reference, history: History) -> Draft | None:
        """Return whom "himself" means: the subject of its verb."""
        token = self.parse.tokens[pronoun.head]
        if not token.text.endswith("self") or token.dep not in ("dobj", "pobj"):
            return None
        subject = subject_of(self.parse, verb_over(self.parse, token))
        found = history.by_head.get(subject.i) if subject is not None else None
        draft = found.draft if found is not None else None
        fits = draft is not None and draft.kind is ActorKind.PERSON and not draft.plural
        return draft if fits and draft is not None and draft.gender in (None, pronoun.gender) else None

    def _resolve_plural(self, pronoun: Reference, history: History) -> None:
        """Link "they" to the one plural actor or body in sight."""
        fitting: dict[int, tuple[Draft, int]] = {}
        for reference in history.recent(pronoun.sentence, 1):
            draft = reference.draft
            if draft is None or not self._can_be_plural(pronoun, reference, draft):
                continue
            fitting.setdefault(id(draft), (draft, pronoun.sentence - reference.sentence))
        found = list(fitting.values())
        near = [draft for draft, away in found if away == 0] or [draft for draft, _ in found]
        people = [draft for draft, _ in found if draft.kind is ActorKind.PERSON]
        if len(found) == 1 and not self._people_about(pronoun, history):
            link(pronoun, near[0], "the only plural in sight")
        else:
            pronoun.why = "several fit" if found else "nobody fits"
            pronoun.candidates = tuple(people or near)[:4]

    def _can_be_plural(self, pronoun: Reference, reference: Reference, draft: Draft) -> bool:
        if not draft.plural and draft.kind is ActorKind.PERSON:
            return False
        token = self.parse.tokens[pronoun.head]
        if not is_subject(self.parse, self.parse.tokens[reference.head]):
            return False
        harmed = token.dep in ("nsubjpass", "dobj") and verb_over(self.parse, token).lemma in lexicon().harming
        if harmed and draft.kind is ActorKind.ORGANISATION:
            return False
        if token.dep in ("dobj", "pobj"):
            subject = subject_of(self.parse, verb_over(self.parse, token))
            return reference.sentence == pronoun.sentence and (subject is None or subject.i != reference.head)
        return reference.span.end <= pronoun.span.start

    def _people_about(self, pronoun: Reference, history: History) -> bool:
        """Tell whether single people stand nearby, who could be among "they"."""
        single = {
            id(r.draft)
            for r in history.recent(pronoun.sentence, 1)
            if r.draft and r.draft.kind is ActorKind.PERSON and not r.draft.plural
        }
        return len(single) > 0


def _who_may_be_accused(candidates: list[Candidate]) -> list[Candidate]:
    """Leave out who is only a victim or an official, and the relatives who speak where somebody accused is in reach."""
    kept = [c for c in candidates if c.draft is None or not cannot_be_accused(c.draft)]
    if any(c.draft is not None and "suspect" in c.draft.classes for c in kept):
        return [c for c in kept if c.draft is None or "suspect" in c.draft.classes or "kin" not in c.draft.classes]
    return kept
