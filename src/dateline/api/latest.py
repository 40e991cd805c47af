"""Where the charges of an earlier view, or of a single document, stand at the latest on record."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from dateline.exports.terse import say_charge, say_standing, say_status
from dateline.model import Case, Charge

NOT_THERE = "no such charge is on record"


def mark_latest(view: Case, latest: Case) -> Case:
    """Return a view with `Charge.latest` filled in, for the charges of the case and those of its single documents.

    The two views may have brought people together differently, so that somebody is known by their documents: the
    person of the later view is one that shares a document's actor with the person of the earlier one.

    Args:
        view: the case on some day, or from some documents.
        latest: the same case file at its latest; it may be the view itself.
    """
    owner = {member: person.id for person in latest.people for member in person.members}
    charges: dict[str, list[Charge]] = defaultdict(list)
    for charge in latest.charges:
        charges[charge.defendant].append(charge)

    def mark(charge: Charge, defendants: Iterable[str]) -> Charge:
        known = [each for defendant in dict.fromkeys(defendants) for each in charges.get(defendant, ())]
        return replace(charge, latest=_say_latest(charge, known))

    members = {person.id: person.members for person in view.people}
    return replace(
        view,
        charges=view.charges
        if view is latest
        else tuple(
            mark(charge, [charge.defendant, *(owner[m] for m in members.get(charge.defendant, ()) if m in owner)])
            for charge in view.charges
        ),
        readings=tuple(
            replace(
                reading,
                charges=tuple(
                    mark(charge, [owner[m]] if (m := (reading.document.id, charge.defendant)) in owner else [])
                    for charge in reading.charges
                ),
            )
            for reading in view.readings
        ),
    )


def _say_latest(charge: Charge, known: Sequence[Charge]) -> str | None:
    """Return how a charge stands among those known of its defendant, or None where it stands the same.

    An amended charge is known by an offense that it named before. Where it cannot be told which charge is meant, all
    that may be are given. The charge is named where it is worded otherwise by then, or has other counts.
    """
    own = [c for c in known if c.proceeding is charge.proceeding and c.background == charge.background]
    same = [c for c in own if c.offense == charge.offense]
    amended = [c for c in own if any(version.offense == charge.offense for version in c.versions)]
    found = same or amended or own
    if not found:
        return NOT_THERE
    if len(found) > 1:
        return f"among these: {'; '.join(map(say_standing, found))}"
    if say_standing(found[0]) == say_standing(charge):
        return None
    return say_status(found[0]) if say_charge(found[0]) == say_charge(charge) else say_standing(found[0])
