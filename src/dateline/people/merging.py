"""Unnamed people who get their name later in the text."""

from dateline.model import ActorKind
from dateline.people.clauses import is_unsure
from dateline.people.drafts import Draft, Reference
from dateline.people.history import History
from dateline.people.lexicon import lexicon
from dateline.text.parsing import Parse

# The sentences in which a name may stand before "a 40-year-old man" of the same person.
_LEAD = 3


def join_later_names(drafts: list[Draft], parse: Parse, history: History) -> None:
    """Join an unnamed person with the named one that the text shows to be the same.

    Shown by "identified as", or where one named person alone has the same age and no sentence sets the two apart.
    """
    _join_identified(parse, history)
    _join_called(parse, history)
    named = [d for d in drafts if d.named and d.kind is ActorKind.PERSON and d.references]
    for draft in drafts:
        if draft.named or draft.plural or draft.apart or draft.merged or draft.age is None or not draft.references:
            continue
        fitting = [d for d in named if d.age == draft.age and _fits(draft, d)]
        same_age = [
            d for d in drafts if d is not draft and not d.named and not d.merged and d.age == draft.age and d.references
        ]
        alone = len(fitting) == 1 and _same_part(draft, fitting[0]) and not _comes_anew(draft, fitting[0])
        if alone and not any(_fits(d, fitting[0]) for d in same_age):
            join(draft, fitting[0], "the named person of that age")


def _same_part(one: Draft, other: Draft) -> bool:
    """Tell whether two take the same part in the story: both suspects, both victims, or nothing that parts them."""
    parts = {"suspect", "victim"}
    if one.classes & parts:
        return bool(one.classes & other.classes & parts)
    return "official" not in other.classes and not other.roles


def _comes_anew(unnamed: Draft, named: Draft) -> bool:
    """Tell whether "a 40-year-old man" comes after the name, and so is somebody else, but for the lead's."""
    first, name = (min(d.references, key=lambda r: r.span.start) for d in (unnamed, named))
    return first.article == "indefinite" and _LEAD < name.sentence < first.sentence


def join_relative(draft: Draft, noun: str, of: Draft, people: list[Draft]) -> None:
    """Join an unnamed "Ann Poe's father" of before with the one who is now named as such."""
    for other in people:
        open_one = other is not draft and not other.named and not other.merged and noun in other.nouns
        if open_one and any(role.of is of for role in other.roles) and _can_join(other, draft):
            join(other, draft, "named later")


def join_introduced(draft: Draft, phrase: Reference, people: list[Draft]) -> None:
    """Join the only unnamed "father" of before with "the father, Al Poe", where the name is new."""
    if (
        phrase.article != "definite"
        or phrase.owner is not None
        or not phrase.noun
        or draft.kind is not ActorKind.PERSON
    ):
        return
    if min(r.span.start for r in draft.references if r is not phrase) < phrase.span.start:
        return
    called = [d for d in people if phrase.noun in d.nouns and d is not draft and not d.merged and not d.plural]
    if len(called) == 1 and not called[0].named and _can_join(called[0], draft):
        join(called[0], draft, "named later")


def _fits(unnamed: Draft, named: Draft) -> bool:
    if unnamed.gender and named.gender and unnamed.gender != named.gender:
        return False
    first, second = ({r.sentence for r in d.references} for d in (unnamed, named))
    return not first & second


def _join_identified(parse: Parse, history: History) -> None:
    """Join the two sides of "police identified the man as Al Roe"."""
    for references in list(history.by_sentence.values()):
        for reference in references:
            token = parse.tokens[reference.head]
            named = reference.draft
            if named is None or not named.named or token.dep != "pobj":
                continue
            above = parse.tokens[token.head]
            verb = parse.tokens[above.head]
            if above.text != "as" or verb.lemma not in ("identify", "name"):
                continue
            for child in parse.children(verb.i):
                other = history.by_head.get(child.i) if child.dep in ("dobj", "nsubjpass") else None
                if (
                    other
                    and other.draft
                    and not other.draft.named
                    and not other.draft.plural
                    and _can_join(other.draft, named)
                ):
                    join(other.draft, named, "identified as")


def _join_called(parse: Parse, history: History) -> None:
    """Join the two sides of "the suspect is Al Roe", unless that is denied or not certain."""
    for references in list(history.by_sentence.values()):
        for reference in references:
            token, named = parse.tokens[reference.head], reference.draft
            if named is None or not named.named or named.kind is not ActorKind.PERSON or token.dep != "attr":
                continue
            verb = parse.tokens[token.head]
            children = parse.children(verb.i)
            if verb.lemma != "be" or any(c.dep == "neg" for c in children) or is_unsure(parse, verb, children):
                continue
            subjects = (history.by_head.get(c.i) for c in children if c.dep == "nsubj")
            unnamed = next((s.draft for s in subjects if s is not None and s.draft is not None), None)
            if unnamed is None or unnamed.named or unnamed.plural or unnamed.merged or named.merged:
                continue
            if _can_join(unnamed, named) and not unnamed.nouns & lexicon().doers:
                join(unnamed, named, "called by name")


def _can_join(one: Draft, other: Draft) -> bool:
    """Tell whether neither kind nor gender nor age parts two."""
    same_age = one.age is None or other.age is None or one.age == other.age
    return one.kind is other.kind and same_age and not (one.gender and other.gender and one.gender != other.gender)


def join(unnamed: Draft, named: Draft, why: str) -> None:
    """Make an unnamed draft and all its mentions those of a named one."""
    unnamed.merged = named
    for reference in unnamed.references:
        reference.draft = named
        reference.why = f"{reference.why}; {why}"
        named.references.append(reference)
    unnamed.references.clear()
    named.roles.extend(unnamed.roles)
    named.nouns |= unnamed.nouns
    named.classes |= unnamed.classes - {"doer"}
    named.gender = named.gender or unnamed.gender
    named.age = named.age if named.age is not None else unnamed.age
