"""Who occurs in a case."""

from collections import Counter

from dateline.cli.paper import Paper
from dateline.cli.views.standing import say_extent, say_standing, say_view, sort_charges
from dateline.cli.words import clean, say_count
from dateline.model import ActorKind, Case, Person

HEADINGS = ((ActorKind.PERSON, "People"), (ActorKind.ORGANISATION, "Organisations"))
MOST_ROLES = 6


def write_people(paper: Paper, case: Case) -> None:
    """Write the people and organisations, those in most documents first, each with the charges against them.

    Those who are only described and not charged, and of whom nothing more is known, stand together in a last line.
    """
    paper.title(f"Who occurs in the case{say_view(case)}", say_extent(case))
    charged = {charge.defendant for charge in case.charges}
    for kind, heading in HEADINGS:
        found = [person for person in case.people if person.kind is kind]
        if found:
            paper.heading(heading)
        passing = [person for person in found if not person.named and person.id not in charged]
        for person in sorted(found, key=lambda p: (-_count(p), p.name)):
            if person not in passing:
                _write_person(paper, person, case)
        if passing:
            counts = Counter(clean(person.name) for person in passing).most_common()
            names = (f"{name} ({number})" if number > 1 else name for name, number in counts)
            paper.line(("not named: ", "dim"), ", ".join(names), indent=2, hang=4)


def _count(person: Person) -> int:
    return len({document for document, _ in person.members})


def _say_ages(ages: tuple[int, ...]) -> str:
    """Say the ages that articles of different years give; none is said to hold today."""
    if len(ages) > 1:
        return f", age given as {', '.join(map(str, ages))}"
    return f", {ages[0]} years old" if ages else ""


def _write_person(paper: Paper, person: Person, case: Case) -> None:
    name = (person.name, "bold") if person.named else f"unnamed: {person.name}"
    paper.line(name, _say_ages(person.ages), (f"  ({say_count(_count(person), 'document')})", "dim"), indent=2, hang=4)
    roles = list(dict.fromkeys(clean(role.text) for role in person.roles))
    if roles:
        more = f"; and {len(roles) - MOST_ROLES} more" if len(roles) > MOST_ROLES else ""
        paper.line("; ".join(roles[:MOST_ROLES]) + more, indent=6, hang=2)
    if person.other_names:
        paper.line(("also: " + ", ".join(person.other_names), "dim"), indent=6, hang=2)
    for charge in sort_charges(c for c in case.charges if c.defendant == person.id):
        paper.line(*say_standing(charge), indent=6, hang=2)
        if charge.latest:
            paper.line("latest: ", (charge.latest, "bold"), indent=8, hang=2)
