"""Corrections of who is who, and of which documents tell of one case."""

from collections.abc import Mapping, Sequence

from dateline.corrections.places import find_actor
from dateline.model import Correction, CorrectionKind, Decision, IdentityDecision, Reading

Member = tuple[str, str]
Pair = tuple[Member, Member]


def decide_identity(readings: Sequence[Reading], corrections: Sequence[Correction]) -> tuple[IdentityDecision, ...]:
    """Return what was decided of the actors of documents.

    The last word holds: of those who are said to be the same nobody is kept apart any more, and somebody who is said
    to be another leaves the rest together. A correction of words that mean nobody (any more), or that stand in a
    document which is not among the readings, decides nothing.

    Args:
        readings: what was read in the documents.
        corrections: those that hold; see `still_standing`.
    """
    by_id = {reading.document.id: reading for reading in readings}
    decided: dict[Pair, bool] = {}
    for correction in corrections:
        if correction.kind in {CorrectionKind.SAME_PERSON, CorrectionKind.OTHER_PERSON}:
            found = [
                (p.document, a.id) if (a := find_actor(by_id.get(p.document), p)) else None for p in correction.places
            ]
            members = list(dict.fromkeys(member for member in found if member is not None))
            if correction.kind is CorrectionKind.SAME_PERSON:
                _join(decided, members)
            elif found[0] is not None:
                _part(decided, found[0], members[1:])
    return tuple(IdentityDecision(*pair, same) for pair, same in decided.items())


def decide_cases(corrections: Sequence[Correction]) -> tuple[Decision, ...]:
    """Return what was decided of which documents tell of one case; the last word on two documents stands last."""
    return tuple(
        Decision(correction.places[0].document, other.document, correction.kind is CorrectionKind.SAME_CASE)
        for correction in corrections
        if correction.kind in {CorrectionKind.SAME_CASE, CorrectionKind.OTHER_CASE}
        for other in correction.places[1:]
    )


def name_cases(corrections: Sequence[Correction]) -> Mapping[str, str]:
    """Return the names that were given to cases, by a document of each, in the order in which they were given.

    A name stays with its document, in whatever case that document is put later.
    """
    names: dict[str, str] = {}
    for correction in corrections:
        if correction.kind is CorrectionKind.NAME_CASE:
            document = correction.places[0].document
            names.pop(document, None)
            names[document] = correction.detail["name"]
    return names


def _join(decided: dict[Pair, bool], members: Sequence[Member]) -> None:
    together = set(members)
    for pair in [pair for pair, same in decided.items() if not same and together.issuperset(pair)]:
        del decided[pair]
    _link(decided, members)


def _part(decided: dict[Pair, bool], one: Member, others: Sequence[Member]) -> None:
    linked = [other for other in others if decided.get(_pair(one, other))]
    decided.update({_pair(one, other): False for other in others})
    _link(decided, linked)


def _link(decided: dict[Pair, bool], members: Sequence[Member]) -> None:
    decided.update({_pair(members[0], other): True for other in members[1:]})


def _pair(one: Member, other: Member) -> Pair:
    return (one, other) if one <= other else (other, one)
