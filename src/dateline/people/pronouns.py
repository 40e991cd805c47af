"""Pronouns to people: antecedents weighed by gender, number, nearness and syntax; a close call is left open."""

from dateline.model import ActorKind, MentionKind
from dateline.people.drafts import Draft, Reference, link
from dateline.people.history import History, is_subject, subject_of, verb_over
from dateline.people.lexicon import lexicon
from dateline.people.words import Quotes
from dateline.text.parsing import Parse, Token

_BACK = 3


class PronounLinker:
    """Links the pronouns of one document; `speakers` maps a block to the people whose names speak in it."""

    def __init__(self, parse: Parse, quotes: Quotes, speakers: dict[int, set[int]]) -> None:
        """Keep what the rules look at; `speakers` holds identities of drafts."""
        self.parse, self.quotes, self.speakers = parse, quotes, speakers
        self.points = lexicon().pronoun

    def resolve(self, pronoun: Reference, history: History) -> None:
        """Link `pronoun` to the best antecedent in `history`, or leave it open with its candidates."""
        if pronoun.plural:
            self._resolve_plural(pronoun, history)
            return
        if (subject := self._reflected(pronoun, history)) is not None:
            link(pronoun, subject, "the subject of its verb")
            return
        scores: dict[int, tuple[float, Draft, str]] = {}
        unclear: list[tuple[float, Reference]] = []
        for reference in history.recent(pronoun.sentence, _BACK):
            draft = reference.draft
            if draft is None:
                if self._is_unclear(pronoun, reference):
                    unclear.append((self._score(pronoun, reference, reference.candidates[0])[0], reference))
                continue
            if draft.kind is not ActorKind.PERSON or draft.plural or not self._can_be(pronoun, reference, draft):
                continue
            score, why = self._score(pronoun, reference, draft)
            if id(draft) not in scores or scores[id(draft)][0] < score:
                scores[id(draft)] = (score, draft, why)
        ranked = sorted(scores.values(), key=lambda s: -s[0])
        if self._answers(pronoun) and any("suspect" in draft.classes for _, draft, _ in ranked):
            # A plea is never a victim's, nor a relative's who speaks for one, while somebody accused is in reach.
            ranked = [s for s in ranked if "suspect" in s[1].classes or not s[1].classes & {"victim", "kin"}]
        if not ranked:
            pronoun.why = "nobody fits"
            return
        self._choose(pronoun, ranked, max(unclear, default=None, key=lambda u: u[0]))

    def _answers(self, pronoun: Reference) -> bool:
        """Tell whether the pronoun stands for somebody who answers a charge, or against whom a step is taken."""
        token = self.parse.tokens[pronoun.head]
        verb = self.parse.tokens[token.head]
        if token.dep == "nsubj":
            return verb.lemma in lexicon().answering
        return token.dep == "nsubjpass" and verb.lemma in lexicon().accusing

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

    def _is_unclear(self, pronoun: Reference, reference: Reference) -> bool:
        """Tell whether a reference that could not be placed may be the pronoun's antecedent all the same."""
        if not reference.candidates:
            return False
        if reference.kind is MentionKind.PRONOUN:
            return reference.gender == pronoun.gender and reference.sentence == pronoun.sentence
        return reference.kind is MentionKind.NAME

    def _choose(
        self, pronoun: Reference, ranked: list[tuple[float, Draft, str]], unclear: tuple[float, Reference] | None
    ) -> None:
        """Link to the best of the ranked candidates where it stands out, also from a name that could not be placed."""
        points = self.points
        score, draft, why = ranked[0]
        rival = max([s for s, _, _ in ranked[1:2]] + ([unclear[0]] if unclear else []), default=float("-inf"))
        quoted = self.quotes.around(pronoun.span.start) is not None
        enough = points["enough_in_quotes"] if quoted else points["enough"]
        if score >= enough and score - rival >= points["margin"]:
            pronoun.strength = min(1.0, (score - rival) / 4, score / 4)
            link(pronoun, draft, why)
        else:
            pronoun.why = "two or more fit" if len(ranked) > 1 or unclear else "too far from its antecedent"
            others = unclear[1].candidates if unclear else ()
            pronoun.candidates = tuple(dict.fromkeys([*(d for _, d, _ in ranked[:4]), *others]))

    def _can_be(self, pronoun: Reference, reference: Reference, draft: Draft) -> bool:
        if draft.gender and draft.gender != pronoun.gender:
            return False
        tokens = self.parse.tokens
        token = tokens[pronoun.head]
        quoted = self.quotes.around(token.start)
        if quoted is not None:
            inside = self.quotes.around(reference.span.start) == quoted
            if not inside and id(draft) in self.speakers.get(self.parse.sentences[pronoun.sentence].block, ()):
                return False
        if (
            not draft.named
            and draft.nouns & lexicon().doers
            and "speaker" not in draft.classes
            and token.dep == "nsubj"
            and tokens[token.head].lemma in lexicon().speech - lexicon().answering
            and quoted is None
        ):
            return False
        if (
            reference.sentence == pronoun.sentence
            and token.dep in ("dobj", "pobj", "dative")
            and not token.text.endswith("self")
        ):
            verb = verb_over(self.parse, token)
            subject = subject_of(self.parse, verb)
            if subject is not None and subject.i == reference.head:
                return False
        # "her mother": the pronoun stands inside the very phrase that would be its antecedent.
        return not (reference.first <= pronoun.first < reference.last)

    def _score(self, pronoun: Reference, reference: Reference, draft: Draft) -> tuple[float, str]:
        points, parse = self.points, self.parse
        token, other = parse.tokens[pronoun.head], parse.tokens[reference.head]
        away = pronoun.sentence - reference.sentence
        score = points[("same_sentence", "last_sentence", "two_before", "three_before")[away]]
        why = (
            "named in the same sentence",
            "named in the sentence before",
            "named two sentences before",
            "named three sentences before",
        )[away]
        subject = is_subject(parse, other)
        pronoun_subject = token.dep in ("nsubj", "nsubjpass")
        score += points["subject"] if subject else points["object"] if other.dep in ("dobj", "pobj") else 0.0
        if reference.kind is MentionKind.PRONOUN:
            score += points["chain"] - (1 - reference.strength) * points["doubt"]
        if other.dep in ("dobj", "dative") and parse.tokens[other.head].lemma in ("tell", "ask"):
            score += points["told"]
        if subject and pronoun_subject:
            score += points["parallel"]
        if away == 0:
            score += self._clause(token, other, draft)
        if subject:
            why += ", as subject"
        score += self._part(token, draft)
        if draft.gender:
            score += points["gender_known"]
        return score + points["salience"] * min(6, len(draft.references)), why

    def _clause(self, token: Token, other: Token, draft: Draft) -> float:
        """Weigh a candidate in the pronoun's own sentence: the subject of its clause, or of the verb of saying."""
        points = self.points
        verb = verb_over(self.parse, token)
        subject = subject_of(self.parse, verb)
        if subject is not None and subject.i == other.i and token.dep == "poss":
            return points["clause_subject"]
        above = self.parse.tokens[other.head]
        if other.dep == "nsubj" and above.lemma in lexicon().speech and above.i != verb.i:
            return points["official_speaker"] if "official" in draft.classes else points["reported_speaker"]
        return 0.0

    def _part(self, token: Token, draft: Draft) -> float:
        """Weigh a candidate's part in the story: suspects are charged, victims are shot, officials tell of it."""
        points, words = self.points, lexicon()
        verb = verb_over(self.parse, token)
        official = "official" in draft.classes
        score = points["official"] if official else 0.0
        if token.dep == "nsubj" and verb.lemma in words.speech - words.answering:
            return score + (points["spoke_before"] if "speaker" in draft.classes else points["never_spoke"])
        if official and self.quotes.around(token.start) is not None:
            score += points["official_in_quotes"]
        undergoes = token.dep in ("nsubjpass", "dobj")
        if self._is_of_court(token, verb):
            score += self._accused(draft)
        elif undergoes and verb.lemma in words.harming:
            score += (
                points["suspect"] if "victim" in draft.classes else points["official_in_quotes"] if official else 0.0
            )
        return score

    def _accused(self, draft: Draft) -> float:
        """Weigh a candidate for what is told of an accused: suspects before others, victims and officials last."""
        if "suspect" in draft.classes:
            return self.points["suspect"]
        if "official" in draft.classes:
            return self.points["official_in_quotes"]
        return self.points["victim_of_court"] if "victim" in draft.classes else 0.0

    def _is_of_court(self, token: Token, verb: Token) -> bool:
        """Tell whether the pronoun stands for somebody accused: "he was charged", "his bond", "she is due in court"."""
        words = lexicon()
        if token.dep == "poss":
            return self.parse.tokens[token.head].lemma in words.court_nouns
        if token.dep in ("nsubjpass", "dobj") and verb.lemma in words.accusing:
            return True
        due = verb.lemma == "be" and any(c.lemma == "due" for c in self.parse.children(verb.i))
        return token.dep in ("nsubj", "nsubjpass") and (due or verb.lemma in words.court_verbs)

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
