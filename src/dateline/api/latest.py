"""Where a charge of an earlier view stands in a later one."""

from dateline.model import Case, Charge


def find_latest(charge: Charge, view: Case, latest: Case) -> Charge | None:
    """Return the charge as it stands in another view of the same case file, or None where it is not found there.

    The two views may have brought people together differently, so that somebody is known by their documents: the
    person of the later view is one that shares a document's actor with the person of the earlier one.
    """
    members = {m for person in view.people if person.id == charge.defendant for m in person.members}
    same = {p.id for p in latest.people if p.id == charge.defendant or not members.isdisjoint(p.members)}
    own = [
        c
        for c in latest.charges
        if c.defendant in same and c.proceeding is charge.proceeding and c.background == charge.background
    ]
    exact = [c for c in own if c.offense == charge.offense]
    return next(iter(exact or (own if len(own) == 1 else [])), None)
