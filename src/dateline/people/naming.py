"""From capitalised runs to named people: which runs are persons, and which of them are the same one."""

from collections import defaultdict
from itertools import pairwise

from dateline.model import ActorKind, MentionKind, Span
from dateline.people.ages import age_after
from dateline.people.drafts import Draft, Reference, link
from dateline.people.history import History
from dateline.people.lexicon import lexicon
from dateline.people.names import NameParts, can_be_same, fold, spelt_alike, split_name
from dateline.people.namesakes import Namesakes
from dateline.people.runs import Run
from dateline.people.words import bare, singular
from dateline.text.parsing import Parse

_LONGEST_LINK = 9
# A name of fewer words may be taken for a person's by its surname alone, and so many points may speak against it.
_LONG = 4
_DOUBT = 1.0
_SURNAME_SIGNS = frozenset({"speaks", "acts", "suffers", "answers", "title"})
_SURE_SIGNS = frozenset({"title", "role_before", "age", "role_beside", "relative_who", "speaks", "answers"})


def choose_persons(runs: list[Run], shapes: list[str]) -> list[Run]:
    """Return the runs that are persons' names, judging each name by all places where it stands."""
    words = lexicon()
    # "Ben Poe" of "Ben Poe Hospital" is the hospital, unless something else shows a person.
    bodies = {run.words[:n] for run, form in zip(runs, shapes, strict=True) if form for n in range(2, len(run.words))}
    groups: dict[tuple[str, ...], list[Run]] = defaultdict(list)
    for run, form in zip(runs, shapes, strict=True):
        if not form and len("".join(run.words)) > 1 and (run.words not in bodies or run.features.keys() & _SURE_SIGNS):
            groups[run.words].append(run)
    totals = {key: _total(members) for key, members in groups.items()}
    persons = {key for key, points in totals.items() if len(key) > 1 and points >= words.person_points}
    surnames = {key[-1] if key[-1] not in words.suffixes or len(key) < 3 else key[-2] for key in persons}
    near = words.person_points - words.weights["shared_surname"]
    persons |= {key for key, points in totals.items() if len(key) > 1 and key[-1] in surnames and points >= near}
    # "Cornell Vickers", whatever the parse takes it for, where "Vickers, 51," stands for a person.
    alone = {k[0] for k, points in totals.items() if len(k) == 1 and points >= words.single_points}
    alone = {word for word in alone if _single_is_person(groups[word,])}
    persons |= {k for k, points in totals.items() if 1 < len(k) < _LONG and k[-1] in alone and points >= near - _DOUBT}
    tails = {tail for key in persons for tail in _tails(key)}
    parts = {word for key in persons for word in key if len(word) > 1}
    parts |= {split_name(run.text).nickname for key in persons for run in groups[key] if run.nickname}
    # "Hall said" where Ann Hall is known: a word for places, as a surname.
    chosen = [
        run
        for run, form in zip(runs, shapes, strict=True)
        if form == "place" and len(run.words) == 1 and run.words[0] in surnames and run.features.keys() & _SURNAME_SIGNS
    ]
    for key, members in groups.items():
        if key in persons:
            chosen.extend(members)
        elif len(key) == 1 and key[0] in words.titles:
            chosen.extend(m for m in members if key[0] in surnames and "article_before" not in m.features)
        elif all(word in parts for word in key) or key in tails:
            chosen.extend(m for m in members if "quoted" not in m.features or "title" in m.features)
        elif len(key) == 1 and totals[key] >= words.single_points and _single_is_person(members):
            chosen.extend(members)
    return sorted(chosen, key=lambda run: run.first)


def _total(members: list[Run]) -> float:
    """Sum the features of all places, each kind once at its strongest; what speaks against it, by its share.

    A credit counts in full: whoever took the picture is called "reporter" elsewhere.
    """
    best: dict[str, float] = {}
    against = 0.0
    credited = min((run.features.get("credited", 0.0) for run in members), default=0.0)
    for run in members:
        for name, points in run.features.items():
            if points > 0:
                best[name] = points
            elif name != "credited":
                against += points
    return sum(best.values()) + against / len(members) + credited


def _single_is_person(members: list[Run]) -> bool:
    """A single word needs more than a habit of speaking: a title, a role, an age, kin, or the parser's word."""
    seen = {name for run in members for name in run.features}
    if lexicon().places & {members[0].words[0]} and not seen & {"title", "age", "role_before"}:
        return False
    if singular(members[0].words[0]) and not seen & {"title", "role_before"}:
        return False  # "Inmate claims …"
    if all("place_before" in run.features for run in members) and not seen & {"title", "age"}:
        return False
    return bool(
        seen & {"title", "role_before", "age", "kin", "relative_who"}
        or (
            {"tagged_person"} <= seen & {"tagged_person", "speaks", "acts", "suffers"}
            and len(seen & {"speaks", "acts", "suffers"}) > 0
        )
    )


class NameLinker:
    """Makes drafts of the full names, then links shorter forms to them."""

    def __init__(self, parse: Parse) -> None:
        """Start without anybody."""
        self.parse = parse
        self.drafts: list[Draft] = []
        self.namesakes = Namesakes(parse)
        self._by_word: dict[str, list[Draft]] = defaultdict(list)
        self._aliases: dict[tuple[str, ...], Draft] = {}

    def link_all(self, runs: list[Run]) -> list[Reference]:
        """Return a reference for each run, linked to a draft or left with its candidates."""
        full: dict[int, Draft] = {}
        tails = {tail for run in runs for tail in _tails(run.words)}
        other_names = self._find_aliases(runs)
        aliases = {run.words for run in other_names}
        for run in sorted(runs, key=lambda r: (r.words in aliases, -len(r.words), r.first)):
            if run in other_names and (owner := full.get(other_names[run].first)) is not None:
                self._add_alias(run, owner)
            if _is_full(run, tails):
                full[run.first] = self._full(run)
        self.drafts.sort(key=lambda d: d.span.start)
        references = [self._reference(run) for run in runs]
        known = History(self.parse)
        for run, reference in zip(runs, references, strict=True):
            draft = full.get(run.first)
            if draft is not None:
                link(reference, draft, "full name" if draft.span == run.span else "the same name")
                known.add(reference)
        for run, reference in zip(runs, references, strict=True):
            if reference.draft is None:
                self._short(run, reference)
        return references

    def _find_aliases(self, runs: list[Run]) -> dict[Run, Run]:
        """Map each run that another name of the person before it is to the run of that name ("Al Roe, aka Al Poe")."""
        found: dict[Run, Run] = {}
        for run, following in pairwise(sorted(runs, key=lambda r: r.first)):
            between = self.parse.tokens[run.last : following.start]
            if len(between) <= _LONGEST_LINK:
                words = " ".join(bare(t) for t in between if bare(t).isalpha())
                # The parser may end a sentence after "a.k.a."
                if words in lexicon().aliases and (run.sentence == following.sentence or words == "aka"):
                    found[following] = found.get(run, run)
        return found

    def _add_alias(self, run: Run, owner: Draft) -> None:
        self._aliases[run.words] = owner
        for word in {run.words[0], run.words[-1]}:
            if owner not in self._by_word[word]:
                self._by_word[word].append(owner)

    def _reference(self, run: Run) -> Reference:
        words = lexicon()
        aged = age_after(self.parse, run.last)
        gender = next((words.title_genders[t] for t in run.titles if t in words.title_genders), None)
        return Reference(
            run.first, run.last, run.last - 1, run.sentence, run.span, MentionKind.NAME,
            gender=gender, age=aged[0] if aged else None,
        )  # fmt: skip

    def _full(self, run: Run) -> Draft:
        if run.words in self._aliases:
            return self._aliases[run.words]
        whole = " ".join(run.words)
        called = [d for d in self._by_word.get(whole, []) if d.parts and d.parts.nickname == whole]
        if len(called) == 1:
            return called[0]
        parts = split_name(run.text)
        namesakes = self._by_word.get(parts.surname, [])
        aged = age_after(self.parse, run.last)
        years = aged[0] if aged else None
        fitting = [d for d in namesakes if d.parts and can_be_same(d.parts, parts)] or [
            d for d in self._misspelt(parts.surname)
            if d.parts and can_be_same(d.parts, parts._replace(surname=d.parts.surname)) == "same name"
        ]  # fmt: skip
        # A father and his son may share a name.
        fitting = [d for d in fitting if years is None or d.age in (None, years)]
        fitting = [d for d in fitting if not self._is_child_of(d, run)]
        if len(fitting) == 1:
            return fitting[0]
        exact = [d for d in fitting if d.parts and d.parts.given == parts.given]
        if len(exact) == 1:
            return exact[0]
        gender = lexicon().given.get(parts.given)
        draft = Draft(ActorKind.PERSON, run.text, True, run.span, parts=parts, gender=gender, age=years)
        self.drafts.append(draft)
        for word in {parts.surname, parts.given, parts.nickname, *parts.middle} - {""}:
            self._by_word[word].append(draft)
        return draft

    def _is_child_of(self, draft: Draft, run: Run) -> bool:
        """Tell whether a name is told before "his son, Ed Roe Jr." without the "Jr.": it is the father's."""
        named_after = draft.parts is not None and bool(draft.parts.suffix) and not run.suffix
        return named_after and run.span.start < draft.span.start and self.namesakes.is_relative(draft)

    def _short(self, run: Run, reference: Reference) -> None:
        """Link a surname, a first name or a tail of a name."""
        suffix = run.words[-1] if run.suffix and len(run.words) > 1 else ""
        words = run.words[:-1] if suffix else run.words
        bearers = [d for d in self._by_word.get(words[-1], []) if d.parts and _fits(d.parts, words, suffix)]
        bearers = [d for d in bearers if d.parts and suffix and d.parts.suffix == suffix] or bearers
        if reference.gender:
            bearers = [d for d in bearers if d.gender in (None, reference.gender)]
        family = [d for d in bearers if d.parts and d.parts.surname == words[-1]]
        # "Roe", told before Ada Roe Poe, is somebody of that family and not she.
        bearers = family or [d for d in bearers if not (_is_middle(d, words[-1]) and d.span.start > run.span.start)]
        if len(words) == 1 and not family and self.namesakes.follows_kin(run):
            bearers = [d for d in bearers if self.namesakes.is_relative(d)]
        if not bearers and not run.titles and len(words) == 1:
            bearers = self._misspelt(words[-1])
        if not bearers:
            self._newcomer(run, reference)
        elif len(bearers) == 1:
            link(
                reference,
                bearers[0],
                "surname of the full name" if family else "first name or nickname of the full name",
            )
        else:
            self._one_of_family(run, reference, bearers)

    def _misspelt(self, surname: str) -> list[Draft]:
        """Return whom a surname that nobody bears means by a slip of the pen."""
        return [d for d in self.drafts if d.parts and d.parts.given and spelt_alike(d.parts.surname, surname)]

    def _one_of_family(self, run: Run, reference: Reference, bearers: list[Draft]) -> None:
        """Choose among people who share the name; leave it open where nothing tells (see `Namesakes`)."""
        found, why = self.namesakes.choose(run, bearers)
        if len(found) == 1:
            link(reference, found[0], why)
        else:
            reference.why, reference.candidates = why, tuple(found)

    def _newcomer(self, run: Run, reference: Reference) -> None:
        """A name that stands alone throughout ("Ms. Poe")."""
        parts = NameParts("", (), run.words[-1])
        draft = Draft(ActorKind.PERSON, run.text, True, run.span, parts=parts)
        if run.words[-1] in lexicon().given and len(run.words) == 1:
            draft.gender = lexicon().given[run.words[-1]]
        self.drafts.append(draft)
        self._by_word[run.words[-1]].append(draft)
        link(reference, draft, "name")


def _is_full(run: Run, tails: set[tuple[str, ...]]) -> bool:
    """A name of two words or more is full, unless it is the tail of a longer one ("Varga Holt")."""
    words = [w for w in run.words if w not in lexicon().suffixes] if run.suffix else run.words
    return len(words) > 1 and run.words not in tails


def _tails(words: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Return the ends of a name that are shorter than it and longer than one word."""
    return [words[n:] for n in range(1, len(words) - 1)]


def _fits(parts: NameParts, words: tuple[str, ...], suffix: str) -> bool:
    if suffix and parts.suffix and suffix != parts.suffix:
        return False
    whole = (parts.given, *parts.middle, parts.surname)
    if len(words) == 1:
        return True
    return whole[-len(words) :] == words


def _is_middle(draft: Draft, word: str) -> bool:
    parts = draft.parts
    return parts is not None and word in parts.middle and word not in {parts.given, parts.nickname}


def _surname(draft: Draft) -> str:
    return draft.parts.surname if draft.parts else ""


def find_known_names(parse: Parse, sentence: int, drafts: list[Draft], text: str) -> list[Run]:
    """Return the known names in a sentence that is set in capitals or title case throughout."""
    place = parse.sentences[sentence]
    rows: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for draft in drafts:
        if draft.parts:
            for words in (_row(draft), (_surname(draft),)):
                rows[words[0]].add(words)
    folded = [fold(t.text) for t in parse.tokens[place.first : place.last]]
    found: list[Run] = []
    i = 0
    while i < len(folded):
        fitting = [r for r in rows.get(folded[i], ()) if tuple(folded[i : i + len(r)]) == r]
        row = max(fitting, default=None, key=len)
        if row is None or not parse.tokens[place.first + i].text[0].isupper():
            i += 1
            continue
        first = place.first + i
        last = first + len(row)
        span = Span(parse.tokens[first].start, parse.tokens[last - 1].end)
        found.append(Run(first, first, last, sentence, span, span.cut(text), row))
        i += len(row)
    return found


def _row(draft: Draft) -> tuple[str, ...]:
    parts = draft.parts
    return (parts.given, *parts.middle, parts.surname) if parts and parts.given else (_surname(draft),)


def find_capital_names(parse: Parse, sentence: int, text: str) -> list[Run]:
    """Return what looks like full names in a sentence set in capitals: a known first name, an initial, a surname."""
    words = lexicon()
    place = parse.sentences[sentence]
    tokens = parse.tokens
    found = []
    i = place.first
    while i + 1 < place.last:
        last = i + 1
        if bare(tokens[last]) and len(bare(tokens[last])) == 1 and last + 1 < place.last:
            last += 1
        surname = bare(tokens[last])
        common = surname in words.organisation_words | words.place_words | words.never_names
        if (
            bare(tokens[i]) in words.given
            and tokens[last].pos == "PROPN"
            and tokens[last].text.isalpha()
            and not common
        ):
            if last + 1 < place.last and bare(tokens[last + 1]) in words.suffixes - {"v"}:
                last += 1
            span = Span(tokens[i].start, tokens[last].end)
            folded = tuple(fold(span.cut(text)).split())
            found.append(
                Run(i, i, last + 1, sentence, span, span.cut(text), folded, suffix=folded[-1] in words.suffixes)
            )
            i = last
        i += 1
    return found


def join_couples(runs: list[Run], parse: Parse) -> None:
    """Give each of "John, Ann and Mary Smith" the surname of the last."""
    surnames = {run.words[-1] for run in runs if len(run.words) > 1}
    for place in range(len(runs) - 1, 0, -1):
        run, following = runs[place - 1], runs[place]
        between = [t.text for t in parse.tokens[run.last : following.start]]
        joined = between in (["and"], ["&"]) or (between in ([","], [",", "and"]) and following.shared)
        if not joined or len(run.words) != 1 or len(following.words) != 2 or following.titles:
            continue
        one, other = run.words[0], following.words[0]
        fits = one in lexicon().given or following.shared
        if fits and (other in lexicon().given or following.shared) and one not in surnames:
            run.words = (one, following.words[-1])
            run.text = f"{run.text} {following.text.split()[-1]}"
            run.shared = True
