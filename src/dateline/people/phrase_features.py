"""What speaks for each person whom a description may mean ("the boy", "the suspect"), and for somebody new."""

from math import log2

from dateline.people.drafts import Draft, Reference
from dateline.people.history import History, is_subject
from dateline.people.lexicon import lexicon
from dateline.people.told import told_of
from dateline.people.weighing import Candidate, Weighed
from dateline.people.words import Quotes
from dateline.text.parsing import Parse

_DISTANCES = ("same", "before", "two", "three")
_FAR = 8
_EARLY = 3
_GROWN = 18
_PARTS = ("official", "suspect", "victim", "kin", "lawyer")
_KINDS = ("suspect", "victim", "general", "kin", "lawyer", "official")
_BEFORE_HEAD = frozenset({"ADJ", "NOUN", "PROPN", "NUM", "VERB"})


class PhraseFeatures:
    """Weighs the antecedents of the descriptions of one document."""

    def __init__(self, parse: Parse, quotes: Quotes) -> None:
        """Keep what the features look at."""
        self.parse, self.quotes = parse, quotes

    def find(self, phrase: Reference, fitting: list[Draft], history: History) -> Weighed:
        """Return the fitting people who were mentioned before, nearest first, with the features that hold of each."""
        last = {id(d): r for d in fitting if (r := history.last.get(id(d))) and r.span.start < phrase.span.start}
        drafts = sorted((d for d in fitting if id(d) in last), key=lambda d: -last[id(d)].span.start)
        kind = self._kind(phrase)
        alike = [_takes_such_part(phrase, kind, d) for d in drafts]
        counts = [history.counts[id(d)] for d in drafts]
        called = [phrase.noun in d.nouns for d in drafts]
        found = []
        for place, draft in enumerate(drafts):
            names = self._describe(phrase, draft, last[id(draft)], kind)
            names.append(("nearest", "second", "further")[min(2, place)])
            if len(drafts) == 1:
                names.append("alone")
            if alike[place]:
                names.append(f"{'only' if sum(alike) == 1 else 'one'}_such_{'group' if phrase.plural else kind}")
            if called[place]:
                names.append("only_called_so" if sum(called) == 1 else "called_so")
                if place == called.index(True):
                    names.append("last_called_so")
            if counts[place] > max((c for n, c in enumerate(counts) if n != place), default=0):
                names.append("most_mentioned")
            features = dict.fromkeys(names, 1.0)
            features["salience"] = log2(1 + counts[place])
            found.append(Candidate(draft, features, last[id(draft)]))
        return Weighed(phrase, found, dict.fromkeys(self._nobody(phrase, kind, any(called), any(alike)), 1.0))

    def _kind(self, phrase: Reference) -> str:
        """Return what sort of noun the description has."""
        if not phrase.noun:
            return "age"
        kinds = lexicon().nouns.get(phrase.noun, frozenset())
        return next((kind for kind in _KINDS if kind in kinds), "other")

    def _describe(self, phrase: Reference, draft: Draft, nearest: Reference, kind: str) -> list[str]:
        """Return the features of one candidate but for those that depend on the others."""
        away = phrase.sentence - nearest.sentence
        distance = _DISTANCES[away] if away < len(_DISTANCES) else "far" if away < _FAR else "very_far"
        names = [distance, f"near_{nearest.kind}", "is_named" if draft.named else "is_unnamed"]
        if is_subject(self.parse, self.parse.tokens[nearest.head]):
            names.append("near_subject")
        if self.parse.sentences[nearest.sentence].block == self.parse.sentences[phrase.sentence].block:
            names.append("same_block")
        parts: list[str] = [part for part in _PARTS if part in draft.classes]
        names.extend(f"{kind}_for_{part}" for part in parts or ["other"])
        told = told_of(self.parse, self.parse.tokens[phrase.head])
        if told != "plain":
            names.extend(f"{told}_{part}" for part in parts or ["other"])
        if "speaker" in draft.classes:
            names.append(f"{kind}_for_speaker")
        if "doer" in draft.classes and kind == "suspect":
            names.append("suspect_for_doer")
        if phrase.gender:
            names.append("same_gender" if draft.gender else "gender_unknown")
        if phrase.age is not None:
            names.append("same_age" if draft.age is not None else "age_unknown")
        else:
            names.extend(self._grown(phrase, draft))
        if self.quotes.around(phrase.span.start) is not None:
            names.append("quoted")
        return names

    def _grown(self, phrase: Reference, draft: Draft) -> list[str]:
        """Return what a "boy" or a "man" says beside what is known of somebody's age."""
        kinds = lexicon().nouns.get(phrase.noun, frozenset())
        called = "young" if "young" in kinds else "adult" if "adult" in kinds else ""
        if not called:
            return []
        if draft.age is not None:
            known = "young" if draft.age < _GROWN else "adult"
        else:
            known = next((k for k in ("young", "adult") if k in draft.classes), "")
        return [f"{called}_for_{known or 'unknown'}"]

    def _nobody(self, phrase: Reference, kind: str, called: bool, alike: bool) -> list[str]:
        """Return what speaks for somebody new."""
        tokens = self.parse.tokens
        names = ["nobody", f"nobody_{kind}", f"nobody_{phrase.article}"]
        if any(t.pos in _BEFORE_HEAD and t.i != phrase.owner for t in tokens[phrase.first : phrase.head]):
            names.append("nobody_modified")
        below = self.parse.children(phrase.head)
        if any(c.dep in ("relcl", "acl") or (c.dep == "prep" and c.text in ("of", "in", "with")) for c in below):
            names.append("nobody_explained")
        if phrase.plural:
            names.append("nobody_plural")
        if phrase.sentence < _EARLY:
            names.append("nobody_early")
        if self.quotes.around(phrase.span.start) is not None:
            names.append("nobody_in_quote")
        if called:
            names.append("nobody_called_so")
        names.append(f"nobody_{'though' if alike else 'without'}_such_{'group' if phrase.plural else kind}")
        return names


def _takes_such_part(phrase: Reference, kind: str, draft: Draft) -> bool:
    """Tell whether somebody is known for what the description says: accused, harmed, young, of that sex or number."""
    if phrase.plural and phrase.number is not None and draft.number is not None:
        return True
    if kind in ("suspect", "victim"):
        return kind in draft.classes or (kind == "suspect" and bool(draft.nouns & lexicon().doers))
    kinds = lexicon().nouns.get(phrase.noun, frozenset())
    if "young" in kinds:
        young = "young" in draft.classes or (draft.age is not None and draft.age < _GROWN)
        return young and (not phrase.gender or draft.gender == phrase.gender)
    if phrase.gender:
        return draft.gender == phrase.gender and not draft.classes & {"official", "lawyer", "young"}
    return phrase.noun in draft.nouns
