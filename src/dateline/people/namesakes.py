"""Which of several people who share a name is meant where the name stands alone."""

from collections import Counter

from dateline.model import MentionKind
from dateline.people.drafts import Draft
from dateline.people.history import first_of_row
from dateline.people.lexicon import lexicon
from dateline.people.runs import Run
from dateline.people.words import is_plural_noun, singular
from dateline.text.parsing import Parse, Token

# In sentences: how near the last mention must be, how much nearer than that of the next one, and how far a speaker
# may be from what is told of the same one; and how often a name alone makes it somebody's usual one.
_NEAR = 2
_APART = 2
_VOICE = 25
_USUAL = 2
_FAMILY = 4
# In years: who is younger is not meant by what is said of an accused, where somebody older has the name.
_OLD_ENOUGH = 10
# How far before a name stands whom it is "identified as".
_IDENTIFIED = 9


class Namesakes:
    """Chooses among the bearers of a name, and remembers who was called by it before the others came."""

    def __init__(self, parse: Parse) -> None:
        """Start without any name."""
        self.parse = parse
        self._alone: Counter[tuple[str, int]] = Counter()

    def choose(self, run: Run, bearers: list[Draft]) -> tuple[list[Draft], str]:
        """Return whom the name means and why; several where it stays open.

        It means, in this order: the only one so far; the only one who has spoken, where it speaks; whoever was called
        by it before the others came, unless another who is no relative has just been named; the only one named in this
        or the sentence before; the last one mentioned by some distance. What is said of an accused is never said of
        somebody who is only a victim, nor a victim's fate of one who is only accused.
        """
        key = run.words[-1]
        accused = self._is_accused(run)
        if accused:
            bearers = [d for d in bearers if d.age is None or d.age >= _OLD_ENOUGH] or bearers
            bearers = [d for d in bearers if d.classes & {"victim", "suspect"} != {"victim"}] or bearers
            if len(bearers) == 1:
                return bearers, "the only one of that name who is no victim and no child"
        elif self._is_harmed(run):
            victims = [d for d in bearers if "victim" in d.classes]
            bearers = [d for d in bearers if d in victims or "suspect" not in d.classes] if victims else bearers
            if len(bearers) == 1:
                return bearers, "the only one of that name who is no suspect"
        introduced = [d for d in bearers if d.span.start < run.span.start]
        if len(introduced) == 1:
            self._alone[key, id(introduced[0])] += 1
            return introduced, "the only one of that name so far"
        last = {id(d): self._last(d, run) for d in introduced}
        if self._speaks(run):
            voices = [d for d in introduced if "speaker" in d.classes and run.sentence - last[id(d)] <= _VOICE]
            if len(voices) == 1:
                return voices, "the only one of that name who speaks"
        near = [d for d in introduced if run.sentence - last[id(d)] <= 1]
        usual = [d for d in introduced if self._is_usual(d, key, introduced)]
        fresh = len(near) == 1 and not self.is_relative(near[0])
        fresh = fresh and not (accused and "speaker" in near[0].classes and "suspect" not in near[0].classes)
        if len(usual) == 1 and (usual == near or not fresh):
            return usual, "called by the name alone before the others came"
        if fresh and len(introduced) < _FAMILY:
            return near, "the only one of that name who has just been named"
        suspects = [d for d in introduced if "suspect" in d.classes]
        if accused and suspects:
            return suspects, "the only one of that name who is accused" if len(suspects) == 1 else "several are accused"
        silent = [d for d in introduced if "speaker" not in d.classes]
        if accused and len(silent) == 1:
            return silent, "the only one of that name who does not speak"
        ranked = sorted(introduced, key=lambda d: -last[id(d)])
        lately = bool(ranked) and run.sentence - last[id(ranked[0])] <= _NEAR
        if lately and len(introduced) < _FAMILY and self._stands_out(ranked, last):
            return ranked[:1], "the last one of that name to be mentioned"
        mains = [d for d in introduced if not self.is_relative(d)]
        if (
            len(mains) == 1
            and mains == ranked[:1]
            and not self._speaks(run)
            and ("suspect" in mains[0].classes or not suspects)
        ):
            return mains, "the others of that name are brought in as relatives"
        return introduced or bearers, "several people share the name"

    def _is_usual(self, draft: Draft, key: str, bearers: list[Draft]) -> bool:
        """Tell whether a name alone means somebody as a rule.

        It does where it did so twice before, or once where all others are relatives who were harmed.
        """
        others = [d for d in bearers if d is not draft]
        main = all(self.is_relative(d) and d.classes & {"victim", "suspect"} == {"victim"} for d in others)
        return self._alone[key, id(draft)] >= (1 if main or not _is_surname(draft, key) else _USUAL)

    def _stands_out(self, ranked: list[Draft], last: dict[int, int]) -> bool:
        return last[id(ranked[0])] - last[id(ranked[1])] >= _APART

    def _last(self, draft: Draft, run: Run) -> int:
        """Return the last sentence before the run that names the draft."""
        return max(
            (r.sentence for r in draft.references if r.kind is MentionKind.NAME and r.span.start < run.span.start),
            default=-9,
        )

    def _head(self, run: Run) -> Token:
        return first_of_row(self.parse, self.parse.tokens[run.last - 1])

    def _speaks(self, run: Run) -> bool:
        token = self._head(run)
        return token.dep == "nsubj" and self.parse.tokens[token.head].lemma in lexicon().speech - lexicon().answering

    def _is_accused(self, run: Run) -> bool:
        """Tell whether a step against an accused is told of the name ("Poe was charged", "the case against Poe")."""
        words, token = lexicon(), self._head(run)
        above = self.parse.tokens[token.head]
        if token.dep in ("nsubjpass", "dobj"):
            return above.lemma in words.accusing
        if token.dep == "nsubj":
            return above.lemma in words.answering | {"face"} or self._is_held(above)
        if token.dep == "poss":
            return above.lemma in words.court_nouns
        return above.text == "against" and self.parse.tokens[above.head].lemma in words.charges

    def _is_held(self, verb: Token) -> bool:
        """Tell whether a clause says that somebody is in jail or custody."""
        places = (c for p in self.parse.children(verb.i) if p.dep == "prep" for c in self.parse.children(p.i))
        return any(place.lemma in lexicon().jails for place in places)

    def _is_harmed(self, run: Run) -> bool:
        """Tell whether what befalls a victim is told of the name ("Poe was shot", "Poe died", "Poe was buried")."""
        token = self._head(run)
        above = self.parse.tokens[token.head]
        if token.dep == "nsubjpass":
            return above.lemma in lexicon().harming | lexicon().mourning
        return token.dep == "nsubj" and above.lemma == "die"

    def follows_kin(self, run: Run) -> bool:
        """Tell whether the name is that of a relative who is brought in by it ("Ann Poe's child, Al")."""
        tokens = self.parse.tokens
        if run.start < 3 or tokens[run.start - 1].text != "," or is_plural_noun(tokens[run.start - 2]):
            return False
        owned = any(t.tag in ("POS", "PRP$") for t in tokens[max(0, run.start - 5) : run.start - 2])
        return owned and "kin" in lexicon().nouns.get(singular(tokens[run.start - 2].text.lower()), ())

    def is_relative(self, draft: Draft) -> bool:
        """Tell whether somebody is brought in as another's relative ("his wife, Ada Moss", "Ada Moss, his wife")."""
        first = self.parse.token_at(draft.span.start)
        last = self.parse.token_at(draft.span.end - 1)
        if first is None or last is None:
            return False
        tokens = self.parse.tokens
        before = tokens[max(self.parse.sentence_of(first.i).first, first.i - _IDENTIFIED) : first.i]
        if not any(t.lemma in ("identify", "name") for t in before):
            before = before[-2:]
        beside = (*before, *tokens[last.i + 1 : last.i + 5])
        return any(
            t.tag not in ("NNS", "NNPS") and "kin" in lexicon().nouns.get(singular(t.text.lower()), ()) for t in beside
        )


def _is_surname(draft: Draft, word: str) -> bool:
    return draft.parts is not None and draft.parts.surname == word
