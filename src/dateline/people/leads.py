"""The unnamed people of a lead and the names that follow: "A Perth man was killed … Al Roe, 24, died at the scene"."""

from dateline.model import ActorKind, MentionKind
from dateline.people.drafts import Draft, Reference
from dateline.people.lexicon import lexicon
from dateline.people.merging import join
from dateline.text.parsing import Parse

# How far a lead goes, in sentences; and the ages in years by which a "boy" and a "man" are told apart.
_LEAD = 6
_NEXT = 3
_CAPTION = 3
_FAR = 10
_YOUNG = 20
_GROWN = 15
_OFFICES = frozenset({"official", "lawyer"})
_PARTS = frozenset({"suspect", "victim"})


def join_lead(drafts: list[Draft], parse: Parse) -> None:
    """Join each unnamed person of the lead with the one named later who takes the same part in the story.

    What speaks for a name is summed up (`[lead]` in `data/evidence.toml`); it must be enough, and stand out from what
    speaks for the next best name and for the next best unnamed person who may bear it.
    """
    points = lexicon().lead
    named_most = max((len(d.references) for d in drafts if d.named and d.kind is ActorKind.PERSON), default=0)
    people = [d for d in drafts if d.kind is ActorKind.PERSON and d.references and not d.merged and not d.plural]
    scores: dict[tuple[int, int], float] = {}
    early = [d for d in people if not d.named and opens(d)]
    named = [d for d in people if d.named or d.age is not None]
    for one, unnamed in enumerate(early):
        for other, name in enumerate(named):
            if name is unnamed or (unnamed.age is not None and not name.named):
                continue
            told_apart = _refers_back(unnamed, name, named) or _is_another(name, parse)
            if can_be(unnamed, name) and _follows(unnamed, name, parse) and not told_apart:
                scores[one, other] = sum(points[f] for f in weigh(unnamed, name))
                scores[one, other] += points["main"] if len(name.references) == named_most else 0.0
                scores[one, other] += points["one_of_them"] if _is_one_of_them(unnamed, parse) else 0.0
    for (one, other), score in sorted(scores.items(), key=lambda row: -row[1]):
        rivals = [s for (u, n), s in scores.items() if u == one and n != other]
        rivals += [s for (u, n), s in scores.items() if n == other and u != one and are_apart(early[u], early[one])]
        alone = max(rivals, default=0.0) <= 0 and early[one].age is not None
        if (
            early[one].merged is None
            and score + (points["alone"] if alone else 0.0) >= points["enough"]
            and score - max(rivals, default=0) >= points["margin"]
        ):
            join(early[one], named[other], "the name that follows the lead")


def weigh(unnamed: Draft, named: Draft) -> list[str]:
    """Return the features that speak for and against the name, as `[lead]` has them."""
    first, told = min(unnamed.references, key=place_of), min(named.references, key=place_of)
    away = told.sentence - first.sentence
    one, other = unnamed.classes, named.classes
    features = {
        "same_suspect": "suspect" in one & other,
        "same_victim": "victim" in one & other,
        "same_dead": "dead" in one & other,
        "another_part": bool(one & _PARTS) and bool(other & _PARTS) and not one & other & _PARTS,
        "no_part": not one & other & (_PARTS | _OFFICES),
        "denies": "convicted" in one and "denies" in other,
        "unaccused": "suspect" in one and not other & _PARTS,
        "same_age": unnamed.age is not None and unnamed.age == named.age,
        "same_gender": bool(unnamed.gender) and unnamed.gender == named.gender,
        "same_noun": any("general" not in lexicon().nouns.get(n, ()) for n in unnamed.nouns & named.nouns),
        "named_with_age": any(r.age is not None for r in named.references),
        "official": bool(other & _OFFICES) and not one & _OFFICES,
        "same_office": bool(one & _OFFICES) and bool(unnamed.nouns & named.nouns),
        "speaks_only": "speaker" in other and not other & _PARTS,
        "relative": "kin" in other and bool(named.roles) and "kin" not in one,
        "other_work": bool(_work(unnamed)) and bool(_work(named)) and not _work(unnamed) & _work(named),
        "next": 0 <= away <= _NEXT,
        "far": away > _FAR,
    }
    return [name for name, holds in features.items() if holds]


def _is_another(draft: Draft, parse: Parse) -> bool:
    """Tell whether somebody is brought in as "another officer, Al Roe", and so as none told of before."""
    return parse.tokens[min(draft.references, key=place_of).first].text.lower() == "another"


def _is_one_of_them(draft: Draft, parse: Parse) -> bool:
    """Tell whether somebody is brought in as "one person", and so as one of several."""
    return parse.tokens[min(draft.references, key=place_of).first].text.lower() == "one"


def _work(draft: Draft) -> set[str]:
    """Return the words for what somebody does for a living, or belongs to."""
    kinds = lexicon().nouns
    return {n for n in draft.nouns if kinds.get(n, frozenset()) & {"other", "official", "lawyer"}}


def can_be(unnamed: Draft, named: Draft) -> bool:
    """Tell whether gender, age and the sentences in which they stand let the two be one."""
    if unnamed.gender and named.gender and unnamed.gender != named.gender:
        return False
    if unnamed.nouns & lexicon().doers and "convicted" not in named.classes:
        return False
    return not are_apart(unnamed, named) and _ages_agree(unnamed, named)


def are_apart(one: Draft, other: Draft) -> bool:
    """Tell whether some sentence has both, or their ages or genders differ."""
    if one.age is not None and other.age is not None and one.age != other.age:
        return True
    if one.gender and other.gender and one.gender != other.gender:
        return True
    first, second = ({r.sentence for r in d.references if r.kind is not MentionKind.PRONOUN} for d in (one, other))
    return bool(first & second)


def place_of(reference: Reference) -> int:
    """Return where a mention begins."""
    return reference.span.start


def opens(draft: Draft) -> bool:
    """Tell whether somebody is first described in the lead, and not as another than those before."""
    first = min(draft.references, key=place_of)
    return first.sentence < _LEAD and first.kind is MentionKind.DESCRIPTION and not draft.apart


def _ages_agree(unnamed: Draft, named: Draft) -> bool:
    if unnamed.age is not None and named.age is not None:
        return unnamed.age == named.age
    if unnamed.age is not None and unnamed.age <= _GROWN and "adult" in named.classes:
        return False
    young, grown = "young" in unnamed.classes, "adult" in unnamed.classes
    return named.age is None or not ((young and named.age > _YOUNG) or (grown and named.age < _GROWN))


def _refers_back(unnamed: Draft, named: Draft, people: list[Draft]) -> bool:
    """Tell whether "the engineer" may mean somebody other than `named` who is named before it."""
    first = min(unnamed.references, key=place_of)
    if first.article != "definite":
        return False
    return any(min(r.span.start for r in d.references) < first.span.start for d in people if d is not named)


def _follows(unnamed: Draft, named: Draft, parse: Parse) -> bool:
    """Tell whether the name comes after the description, but for names of pictures and of the dead in a headline."""
    told = [r for r in named.references if parse.tokens[r.head].dep != "ROOT"]
    if not told:
        return False
    first, name = min(unnamed.references, key=place_of), min(told, key=place_of)
    # A headline or caption may have the name already.
    captioned = name.sentence < _CAPTION and first.article != "definite" and "dead" in unnamed.classes & named.classes
    return place_of(first) < place_of(name) or (captioned and not of_another_day(unnamed, parse))


def of_another_day(draft: Draft, parse: Parse) -> bool:
    """Tell whether the sentences about somebody go back to something earlier ("last year", "two months ago")."""
    sentences = (parse.sentences[r.sentence] for r in draft.references)
    return any(t.text.lower() in lexicon().back for s in sentences for t in parse.sentence_tokens(s))
