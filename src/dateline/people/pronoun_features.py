"""What speaks for each person whom a pronoun may mean, as named features."""

from math import log2
from typing import NamedTuple

from dateline.model import ActorKind, MentionKind
from dateline.people.chains import Chains, belief_in
from dateline.people.drafts import Draft, Reference
from dateline.people.history import History, first_of_row, is_subject, subject_of, verb_over
from dateline.people.lexicon import lexicon
from dateline.people.slots import Story
from dateline.people.told import told_of
from dateline.people.trees import is_above, noun_behind, report_over
from dateline.people.voices import Voices
from dateline.people.weighing import Candidate, Weighed
from dateline.people.words import Quotes
from dateline.text.parsing import Parse, Token

# How many sentences back an antecedent can lie.
_BACK = 6
_BACK_IN_QUOTES = 10
_DISTANCES = ("same", "before", "two", "three", "far", "far", "far")
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_OBJECTS = frozenset({"dobj", "dative", "pobj"})
_OBJECT_FORMS = frozenset({"him", "her", "them"})


class Context(NamedTuple):
    """What the sentence around a pronoun tells: the pronoun's part in it, and the quotation that it stands in."""

    token: Token
    verb: Token
    role: str
    part: str
    quote: tuple[int, int] | None
    clause: Token | None
    block: int


class PronounFeatures:
    """Weighs the antecedents of the pronouns of one document."""

    def __init__(self, parse: Parse, quotes: Quotes, voices: Voices, chains: Chains) -> None:
        """Keep what the features look at."""
        self.parse, self.quotes, self.voices, self.chains = parse, quotes, voices, chains
        self._before: dict[tuple[str | None, bool], Reference] = {}
        self.story = Story(parse)

    def find(self, pronoun: Reference, history: History) -> Weighed:
        """Return everybody whom the pronoun may mean, nearest first, with the features that hold of each."""
        context = self._read(pronoun)
        mentions: dict[int, list[Reference]] = {}
        silent = context.part == "says" and context.quote is None
        for reference in history.recent(pronoun.sentence, _BACK if context.quote is None else _BACK_IN_QUOTES):
            if reference.span.start >= pronoun.span.start or self._is_predicate(reference):
                continue
            draft = reference.draft
            if draft is None:
                if self._is_unplaced(pronoun, reference) and not (silent and reference.noun in lexicon().doers):
                    mentions.setdefault(id(reference), []).append(reference)
            elif _agree_in_number(pronoun, draft) and self._can_be(pronoun, reference, draft, context):
                mentions.setdefault(id(draft), []).append(reference)
        rows = [sorted(row, key=lambda r: -r.span.start) for row in mentions.values()]
        rows.sort(key=lambda row: -row[0].span.start)
        counts = [history.counts[id(row[0].draft)] for row in rows]
        told = [_times_told(row[0].draft) for row in rows]
        spoken = [n for n, row in enumerate(rows) if row[0].draft and "speaker" in row[0].draft.classes]
        near = [n for n, row in enumerate(rows) if row[0].sentence == pronoun.sentence]
        known = [n for n, row in enumerate(rows) if row[0].draft is not None and row[0].draft.gender]
        found = []
        for place, row in enumerate(rows):
            features = self._describe(pronoun, row, context)
            features["salience"] = log2(1 + counts[place])
            if counts[place] > max((c for n, c in enumerate(counts) if n != place), default=0):
                features["most_mentioned"] = 1.0
            features[("nearest", "second", "further")[min(2, place)]] = 1.0
            if told[place] > max((c for n, c in enumerate(told) if n != place), default=1):
                features["quote_main" if context.quote is not None else "main"] = 1.0
            if len(rows) == 1:
                features["alone"] = 1.0
            if near == [place]:
                features["only_in_sentence"] = 1.0
            if known == [place]:
                features["only_of_gender"] = 1.0
            if context.part == "says" and spoken == [place]:
                features["only_speaker"] = 1.0
            found.append(Candidate(row[0].draft, features, row[0]))
        self._mark_first(pronoun, rows, found)
        nobody = ["nobody", *(["nobody_in_quote"] if context.quote is not None else [])]
        if pronoun.plural and (singles := self._singles(pronoun, history)):
            nobody.append("nobody_single" if singles == 1 else "nobody_several")
        return Weighed(pronoun, found, dict.fromkeys(nobody, 1.0))

    def _singles(self, pronoun: Reference, history: History) -> int:
        """Return how many single people "they" may mean together: those of this sentence and the one before."""
        about = history.recent(pronoun.sentence, 1)
        return len({id(r.draft) for r in about if r.draft is not None and _is_single_person(r.draft)})

    def _is_unplaced(self, pronoun: Reference, reference: Reference) -> bool:
        """Tell whether a name or description that was left open may be the antecedent all the same."""
        if (
            reference.plural != pronoun.plural
            or reference.kind is MentionKind.PRONOUN
            or reference.article == "negative"
        ):
            return False
        inside = reference.first <= pronoun.first < reference.last
        return not inside and (pronoun.plural or reference.gender in (None, pronoun.gender))

    def _is_predicate(self, reference: Reference) -> bool:
        """Tell whether a description that means nobody yet only says what somebody is ("he was a big man")."""
        token = self.parse.tokens[reference.head]
        told = token.dep == "attr" or (token.dep == "pobj" and self.parse.tokens[token.head].text.lower() == "as")
        return reference.draft is None and reference.kind is MentionKind.DESCRIPTION and told

    def remember(self, pronoun: Reference) -> None:
        """Note a pronoun as the last one of its gender, with what was believed of it."""
        self._before[pronoun.gender, self.quotes.around(pronoun.span.start) is not None] = pronoun

    def _mark_first(self, pronoun: Reference, rows: list[list[Reference]], found: list[Candidate]) -> None:
        """Mark the first subject of the nearest earlier sentence that has one among the candidates."""
        subjects = [
            (-r.sentence, r.span.start, n)
            for n, row in enumerate(rows)
            for r in row
            if r.sentence < pronoun.sentence and is_subject(self.parse, self.parse.tokens[r.head])
        ]
        if subjects:
            found[min(subjects)[2]].features["first_subject"] = 1.0

    def _read(self, pronoun: Reference) -> Context:
        token = self.parse.tokens[pronoun.head]
        verb = verb_over(self.parse, token)
        role = "subject" if token.dep in _SUBJECTS else "object" if token.dep in _OBJECTS else "owner"
        return Context(
            token,
            verb,
            role,
            told_of(self.parse, token),
            self.quotes.around(token.start),
            noun_behind(self.parse, subject_of(self.parse, verb)),
            self.parse.sentences[pronoun.sentence].block,
        )

    def _can_be(self, pronoun: Reference, reference: Reference, draft: Draft, context: Context) -> bool:
        """Tell whether nothing forbids that the pronoun means the draft by way of this mention."""
        if pronoun.gender and draft.gender and draft.gender != pronoun.gender:
            return False
        # "her mother": the pronoun stands inside the very phrase that would be its antecedent.
        if reference.first <= pronoun.first < reference.last:
            return False
        if context.quote is not None:
            inside = self.quotes.around(reference.span.start) == context.quote
            if not inside and draft in self.voices.of(context.block):
                return False
        elif (
            context.part == "says"
            and not draft.named
            and draft.nouns & lexicon().doers
            and "speaker" not in draft.classes
        ):
            return False
        # "Poe saw him": the object of a verb is not its subject. "The boy was his son": nobody is his own relative.
        bound = context.token.dep in ("dobj", "pobj", "dative") and not context.token.text.endswith("self")
        clause = context.clause
        if context.token.dep == "nsubj" and context.token.text.lower() in _OBJECT_FORMS:
            # "Poe heard him say": nor is what stands over it.
            bound, clause = True, subject_of(self.parse, self.parse.tokens[context.verb.head])
        if (bound or self._is_owner_in_predicate(context)) and reference.sentence == pronoun.sentence:
            head = first_of_row(self.parse, self.parse.tokens[reference.head])
            return clause is None or head.i != clause.i
        return True

    def _is_owner_in_predicate(self, context: Context) -> bool:
        """Tell whether a pronoun owns what somebody is said to be, which is never his own self."""
        owned = self.parse.tokens[context.token.head]
        own = any(c.text.lower() == "own" for c in self.parse.children(owned.i))
        return context.role == "owner" and owned.dep == "attr" and not own

    def _describe(self, pronoun: Reference, row: list[Reference], context: Context) -> dict[str, float]:
        """Return the features that hold of one candidate, whose mentions `row` are given nearest first."""
        nearest = row[0]
        draft, parse = nearest.draft, self.parse
        away = pronoun.sentence - nearest.sentence
        distance = _DISTANCES[min(away, len(_DISTANCES) - 1)]
        other = parse.tokens[nearest.head]
        subject = is_subject(parse, other)
        role = (
            "subject" if subject else "object" if other.dep in _OBJECTS else "owner" if other.dep == "poss" else "other"
        )
        names = [distance, f"near_{nearest.kind}", f"{distance if away < 2 else 'earlier'}_{role}"]
        if context.role == role:
            names.append(f"parallel_{role}")
        if parse.sentences[nearest.sentence].block == parse.sentences[pronoun.sentence].block:
            names.append("same_block")
        if context.quote is not None:
            inside = self.quotes.around(nearest.span.start) == context.quote
            names.append("inside_quote" if inside else "outside_quote")
            names.append(f"quote_{distance}")
        elif self.quotes.around(nearest.span.start) is not None:
            names.append("from_quote")
        if away == 0:
            names.extend(self._in_clause(nearest, other, context))
        elif any(r.sentence == pronoun.sentence - 1 and is_subject(parse, parse.tokens[r.head]) for r in row):
            names.append("subject_before")
        if other.dep in ("dobj", "dative") and parse.tokens[other.head].lemma in ("tell", "ask"):
            names.append("told")
        if draft is None:
            names.append("unplaced" if nearest.candidates else "unlinked")
            return dict.fromkeys(names, 1.0)
        if pronoun.plural:
            names.append("group" if draft.kind is ActorKind.PERSON else "body")
            names.append(f"{context.part}_{names[-1]}")
        names.extend(self._of_person(draft, context, "reported_speaker" in names))
        features = dict.fromkeys(names, 1.0)
        for same, name in ((True, "chain"), (False, "chain_across")):
            before = self._before.get((pronoun.gender, (context.quote is not None) is same))
            if before is not None and before.beliefs and pronoun.sentence - before.sentence <= _BACK:
                features[name] = belief_in(before, draft)
                if before.sentence == pronoun.sentence:
                    features[f"{name}_same"] = features[name]
        likely, others = self.chains.belief(pronoun, draft)
        if others:
            features["chain_of_two" if others == 1 else "chain_of_more"] = likely
        features.update(self.story.compare(context.token, draft))
        return features

    def _in_clause(self, nearest: Reference, other: Token, context: Context) -> list[str]:
        """Return what holds of a candidate in the pronoun's own sentence."""
        parse = self.parse
        top = first_of_row(parse, other)
        names = []
        owned = parse.tokens[context.token.head]
        if context.role == "owner" and owned.dep in ("conj", "appos") and owned.head == other.i:
            names.append("in_row_with_owned")
        if context.clause is not None and top.i == context.clause.i:
            names.append(f"clause_subject_{context.role}")
        above = parse.tokens[top.head]
        if top.dep == "nsubj" and above.lemma in lexicon().speech and above.i != context.verb.i:
            names.append("reported_speaker")
        elif top.dep in _SUBJECTS and above.i != context.verb.i and is_above(parse, above, context.verb):
            names.append(f"over_{context.role}")
        report = report_over(parse, context.token)
        if report is not None and "reported_speaker" not in names:
            names.append("in_report" if is_above(parse, report, other) else "out_of_report")
        if nearest.last <= context.token.i <= nearest.last + 8 and any(
            c.dep == "relcl" for c in parse.children(nearest.head)
        ):
            names.append("in_relative_clause")
        return names

    def _of_person(self, draft: Draft, context: Context, reported: bool) -> list[str]:
        """Return what holds of a candidate's part in the story, beside what is told of the pronoun."""
        part = "reported" if reported and context.part == "plain" else context.part
        names = ["gender_known" if draft.gender else "gender_unknown", "is_named" if draft.named else "is_unnamed"]
        kinds: list[str] = [k for k in ("official", "suspect", "victim", "kin", "lawyer") if k in draft.classes]
        if part != "plain":
            names.extend(f"{part}_{kind}" for kind in kinds or ["other"])
        if context.quote is not None and "official" in kinds:
            names.append("quote_official")
        if context.quote is not None and any(_are_related(draft, voice) for voice in self.voices.of(context.block)):
            names.append("relative_of_speaker")
        if part == "says":
            if "dead" in draft.classes:
                names.append("says_dead")
            names.append("spoke" if "speaker" in draft.classes else "never_spoke")
        if draft is self.voices.last:
            names.append("last_speaker_says" if part == "says" else "last_speaker")
        return names


def _are_related(one: Draft, other: Draft) -> bool:
    return any(role.of is other for role in one.roles) or any(role.of is one for role in other.roles)


def _times_told(draft: Draft | None) -> int:
    """Return how often the whole text names or describes somebody."""
    return sum(r.kind is not MentionKind.PRONOUN for r in draft.references) if draft is not None else 0


def _is_single_person(draft: Draft) -> bool:
    return draft.kind is ActorKind.PERSON and not draft.plural


def _agree_in_number(pronoun: Reference, draft: Draft) -> bool:
    """Tell whether "he" can mean an actor, or "they", which means groups and bodies."""
    return _is_single_person(draft) is not pronoun.plural
