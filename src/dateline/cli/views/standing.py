"""Where charges stand, in one line each: no view names a charge without it."""

from collections.abc import Iterable, Sequence

from dateline.cli.paper import Paper, Part
from dateline.cli.words import clean
from dateline.exports.terse import EARLIER_CASE, say_charge, say_label, say_since
from dateline.model import Case, Charge

ORDER = ("criminal", "regulatory", "civil")
INNOCENCE = "A charge is an accusation: whoever is not shown as convicted is to be presumed innocent."


def sort_charges(charges: Iterable[Charge]) -> list[Charge]:
    """Return charges in the order of reading: criminal ones first, other cases that reports only recall last."""
    return sorted(charges, key=lambda c: (c.background, ORDER.index(c.proceeding)))


def say_standing(charge: Charge) -> tuple[Part, ...]:
    """Return a charge with its status, as parts of a line."""
    recalled = f" {EARLIER_CASE}" if charge.background else ""
    return (f"{say_charge(charge)}: ", (say_label(charge), "bold"), f", {say_since(charge)}", recalled)


def find_unnamed(case: Case) -> frozenset[str]:
    """Return the ids of those who are only described, not named."""
    return frozenset(person.id for person in case.people if not person.named)


def say_defendant(charge: Charge, unnamed: frozenset[str]) -> str:
    """Return whom a charge is against; a description is marked as one."""
    name = clean(charge.defendant_name)
    return f"unnamed ({name})" if charge.defendant in unnamed else name


def say_view(case: Case) -> str:
    """Return from which day a case is seen."""
    as_of = f" as of {case.as_of}" if case.as_of else ""
    known_by = f" as known by {case.known_by}" if case.known_by else ""
    return ",".join(filter(None, [as_of, known_by])) or " as it stands"


def say_extent(case: Case) -> str:
    """Return how many documents a case rests on, and from when."""
    if case.extent is not None:
        count, first, last = case.extent.documents, case.extent.first, case.extent.last
    else:
        days = [r.document.published for r in case.readings if r.document.published]
        count, first, last = len(case.readings), min(days, default=None), max(days, default=None)
    span = f", {first} to {last}" if first else ""
    return f"{count:,} document{'' if count == 1 else 's'}{span}"


def write_standings(paper: Paper, charges: Sequence[Charge], view: Case, *, indent: int = 2) -> None:
    """Write charges with their defendants and statuses, under a heading of their own."""
    if not charges:
        return
    paper.heading(f"How the charges stand{say_view(view).removesuffix(' as it stands')}")
    width = min(28, max(len(clean(charge.defendant_name)) for charge in charges))
    unnamed = find_unnamed(view)
    defendant = None
    for charge in sort_charges(charges):
        name = "" if charge.defendant == defendant else say_defendant(charge, unnamed)
        defendant = charge.defendant
        paper.row(([name], width), (say_standing(charge), 0), indent=indent)
        if charge.latest:
            paper.row(([], width), (["latest: ", (charge.latest, "bold")], 0), indent=indent)
