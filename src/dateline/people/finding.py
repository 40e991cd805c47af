"""From a parsed document to its people: the steps in order."""

from dataclasses import dataclass

from dateline.model import ActorKind, Document, MentionKind, People
from dateline.people.ages import age_after, find_age_phrases
from dateline.people.appositions import AppositionLinker
from dateline.people.bodies import BodyLinker
from dateline.people.chains import Chains
from dateline.people.descriptions import DescriptionFinder, find_pronouns
from dateline.people.drafts import Draft, Reference
from dateline.people.evidence import is_credit, is_signature, shape, weigh
from dateline.people.groups import ages_of_group
from dateline.people.history import History
from dateline.people.leads import join_lead
from dateline.people.lexicon import lexicon
from dateline.people.merging import join, join_introduced, join_later_names, join_relative
from dateline.people.naming import NameLinker, choose_persons, find_capital_names, find_known_names, join_couples
from dateline.people.phrases import PhraseLinker
from dateline.people.pronouns import PronounLinker
from dateline.people.relations import join_related, join_surnames, note_owner
from dateline.people.retold import join_dead, join_doers, join_speakers, join_twice_told
from dateline.people.roles import give_role
from dateline.people.runs import Run, RunFinder, style_of
from dateline.people.voices import Voices
from dateline.people.weighing import Observer, Tables, learned_tables
from dateline.people.words import Quotes, singular
from dateline.people.writing import write_people
from dateline.text.parsing import Parse


@dataclass(slots=True)
class _Found:
    """What the first reading of a document gives: references of every kind, in no order."""

    names: list[Reference]
    bodies: list[Reference]
    phrases: list[Reference]
    pronouns: list[Reference]
    drafts: list[Draft]
    appositions: AppositionLinker


def find_people(document: Document, parse: Parse) -> People:
    """Return the mentions of people and bodies in the mined blocks of `document`, and the actors that they mean.

    `parse` is the analysis of the same document. Mentions are in text order; a mention whose actor the text leaves open
    has none, but its candidates. Actors are numbered in the order of their first mention, people p1, p2 …, bodies o1 ….
    """
    return study_people(document, parse, learned_tables())


def study_people(document: Document, parse: Parse, tables: Tables, observe: Observer | None = None) -> People:
    """Do what `find_people` does with tables of one's own; `observe` is told of every mention that is weighed."""
    quotes = Quotes(document)
    found = _read_names(document, parse, quotes)
    references = sorted(
        [*found.names, *found.bodies, *found.phrases, *found.pronouns], key=lambda r: (r.span.start, r.span.end)
    )
    drafts = list(found.drafts)
    reader = _Reader(document, parse, quotes, found.appositions, tables, observe)
    reader.read(references, drafts, last=False)
    _forget_pronouns([r for r in references if id(r) not in found.appositions.plural])
    reader.read(references, drafts, last=True)
    return write_people(document, drafts, references)


@dataclass(slots=True)
class _Reader:
    """Reads through a document; what it looks at, and who is told of what is weighed."""

    document: Document
    parse: Parse
    quotes: Quotes
    beside: AppositionLinker
    tables: Tables
    observe: Observer | None

    def read(self, references: list[Reference], drafts: list[Draft], *, last: bool) -> None:
        """Resolve what is open among the references from the first to the last; add the unnamed people to `drafts`.

        The last reading knows what the first has learned: who is accused, whose mother somebody is, which name follows
        the lead. Pronouns are told of in the last one alone.
        """
        parse, quotes = self.parse, self.quotes
        history = History(parse)
        voices = Voices(parse, quotes)
        phrases = PhraseLinker(self.document.text, parse, quotes, voices, self.tables.description, self.observe)
        chains = Chains(parse, quotes, references)
        plurals = [r for r in references if r.kind is MentionKind.DESCRIPTION and r.plural]
        phrases.group_ages = {age for r in plurals for age in ages_of_group(parse, r.last)}
        pronouns = PronounLinker(parse, quotes, voices, chains, self.tables, self.observe if last else None)
        for reference in _in_order_of_reading(references, parse, quotes):
            if reference.kind is MentionKind.PRONOUN:
                pronouns.resolve(reference, history)
            elif reference.kind is MentionKind.DESCRIPTION and (reference.noun or reference.age is not None):
                _settle(reference, phrases, history, parse, self.beside)
            history.add(reference)
            voices.hear(reference)
            note_owner(reference, parse, history)
        drafts.extend(phrases.newcomers.made)
        join_later_names(drafts, parse, history)
        join_twice_told(drafts, parse)
        join_lead(drafts, parse)
        join_dead(drafts, parse)
        join_doers(drafts)
        join_speakers(drafts, parse)
        while joined := join_related(drafts):
            for unnamed, named in joined:
                join(unnamed, named, "the same relative")
        for unnamed, named in join_surnames(drafts):
            if unnamed.merged is None:
                join(unnamed, named, "the only relative of that surname")


def _forget_pronouns(references: list[Reference]) -> None:
    """Take back the links of the pronouns, and what was left open."""
    for reference in references:
        if reference.kind is MentionKind.PRONOUN and reference.draft is not None:
            reference.draft.references.remove(reference)
            reference.draft, reference.strength = None, 1.0
        if reference.draft is None and reference.kind is not MentionKind.NAME:
            reference.candidates, reference.why = (), ""


def _in_order_of_reading(references: list[Reference], parse: Parse, quotes: Quotes) -> list[Reference]:
    """Put what is quoted, but for names, after the rest of its block, where it is told who speaks."""
    return sorted(
        references,
        key=lambda r: (
            parse.sentences[r.sentence].block,
            r.kind is not MentionKind.NAME and quotes.around(r.span.start) is not None,
            r.span.start,
            r.span.end,
        ),
    )


def _settle(
    reference: Reference, phrases: PhraseLinker, history: History, parse: Parse, beside: AppositionLinker
) -> None:
    """Resolve a description, or give the role that it says to those it stands beside."""
    if reference.draft is not None and reference.draft.kind is ActorKind.ORGANISATION:
        return
    several = beside.plural.get(id(reference))
    if reference.draft is None and several is None:
        if not reference.candidates:
            phrases.resolve(reference, history, _named_after(reference, beside, parse))
        return
    owner = history.by_head.get(reference.owner) if reference.owner is not None else None
    of = owner.draft if owner else _named_after(reference, beside, parse)
    if several is None and reference.draft is not None and reference.draft.named:
        join_introduced(reference.draft, reference, history.known())
    for draft in several or ([reference.draft] if reference.draft else []):
        give_role(draft, reference, parse, of if of is not draft else None)
        if of is not None and of is not draft and draft.named:
            join_relative(draft, reference.noun, of, history.known())


def _named_after(reference: Reference, beside: AppositionLinker, parse: Parse) -> Draft | None:
    """Return whom "for" or "of" after a description names ("attorney for Ann Poe")."""
    i = reference.last
    if i >= len(parse.tokens) or parse.tokens[i].text not in ("for", "of"):
        return None
    for j in range(i + 1, min(i + 5, len(parse.tokens))):
        name = beside.starts.get(j)
        if name is not None:
            return name.draft
        if parse.tokens[j].pos in ("VERB", "PUNCT", "ADP"):
            return None
    return None


def _read_names(document: Document, parse: Parse, quotes: Quotes) -> _Found:
    text = document.text
    ages = find_age_phrases(text, parse)
    ages_before = {age.last: age for age in ages}
    finder = RunFinder(text, parse, quotes)
    describer = DescriptionFinder(parse, ages, _nouns_in_apposition(parse))
    runs: list[Run] = []
    phrases: list[Reference] = []
    pronouns: list[Reference] = []
    set_apart: list[int] = []
    for number, sentence in enumerate(parse.sentences):
        tokens = parse.sentence_tokens(sentence)
        before = parse.sentences[number - 1].span.cut(text) if number else ""
        if is_credit(sentence.span.cut(text)) or is_signature(sentence.span.cut(text), before):
            continue
        style = style_of(tokens)
        if style == "plain":
            runs.extend(finder.find(number, sentence))
        else:
            set_apart.append(number)
        if style == "capitals":
            runs.extend(find_capital_names(parse, number, text))
        phrases.extend(describer.find(number))
        pronouns.extend(find_pronouns(parse, number))
    join_couples(runs, parse)
    beside: dict[int, list[Reference]] = {}
    for phrase in phrases:
        for place in {phrase.first, phrase.last - 1}:
            beside.setdefault(place, []).append(phrase)
    for run in runs:
        run.features = weigh(run, parse, quotes, ages_before, beside, finder.lower_words)
    shapes = [shape(run, aged=run.start in ages_before or _is_aged(parse, run)) for run in runs]
    persons = choose_persons(runs, shapes)
    linker = NameLinker(parse)
    names = linker.link_all(persons)
    covered = {i for r in names for i in range(r.first, r.last)}
    for number in set_apart:
        known = [r for r in find_known_names(parse, number, linker.drafts, text) if r.first not in covered]
        names.extend(linker.link_all(known))
    taken = {i for r in names for i in range(r.first, r.last)}
    bodies = BodyLinker(text, parse)
    body_runs = [
        r
        for r, form in zip(runs, shapes, strict=True)
        if r.first not in taken and (form == "organisation" or _speaks_as_body(r, form))
    ]
    places = [
        r
        for r, form in zip(runs, shapes, strict=True)
        if form == "place" and r.first not in taken and _before_body(r, parse)
    ]
    body_references = bodies.link_all([*body_runs, *places], taken)
    drafts = [*linker.drafts, *bodies.drafts.values()]
    run_starts = {run.start: run.first for run in persons} | {r.first: r.first for r in names}
    appositions = AppositionLinker(
        parse, [*names, *(r for r in body_references if r.kind is MentionKind.NAME)], phrases
    )
    appositions.link_titles(persons, ages_before)
    kept = appositions.link_phrases(run_starts)
    bodily = {i for r in body_references for i in range(r.first, r.last)}
    kept = [p for p in kept if p.head not in bodily and p.head not in taken]
    return _Found(names, body_references, kept, pronouns, drafts, appositions)


def _speaks_as_body(run: Run, form: str) -> bool:
    return not form and "speaks" in run.features and "tagged_other" in run.features and "title" not in run.features


def _is_aged(parse: Parse, run: Run) -> bool:
    """Tell whether an age follows a name that no preposition opens: not "Ann Poe of Elm Hill, 24"."""
    placed = run.start > 0 and parse.tokens[run.start - 1].pos == "ADP"
    return not placed and age_after(parse, run.last) is not None


def _before_body(run: Run, parse: Parse) -> bool:
    return run.last < len(parse.tokens) and parse.tokens[run.last].text in lexicon().bodies


def _nouns_in_apposition(parse: Parse) -> frozenset[str]:
    """Return nouns that the document sets beside a person's name, so that "the stuntwoman" can be understood later."""
    found = set()
    for token in parse.tokens:
        if token.tag != "NN" or token.dep not in ("appos", "nsubj") or not token.text.islower():
            continue
        below = parse.children(token.i)
        if token.dep == "appos":
            person = parse.tokens[token.head].entity == "PERSON" and any(c.dep in ("det", "poss") for c in below)
        else:
            person = token.text.endswith("er") and any(c.dep == "appos" and c.entity == "PERSON" for c in below)
        if person:
            found.add(token.text)
    endings = lexicon().agent_endings
    return frozenset(word for word in found if not singular(word) and word.isalpha() and word.endswith(endings))
