r"""Score the actions and statuses of charges on labelled articles, beside a keyword floor.

    python tools/measure_charges.py LABELS.jsonl ARTICLES.jsonl [--limit N] [--errors [KIND]]

LABELS has an object an article: `sha256` of its text, `date`, `actions` (`person`, `action`, `offense`, `date`) and
`status` (`person`, `offense`, `status`). ARTICLES has the texts; both are JSON lines.

What is compared. Of dateline: the steps and pending steps of an article's criminal charges, the actions that the text
says did not happen, and the steps of people who have no charge. A step has the offense of its best report that names
one; a plea, verdict, sentence or dismissal that names none has the person's only charge. Each step counts once per
person, action, offense and background, except that two of different dates stay two. Of the labels: every action with a
person.

When two agree. Persons: the same last name (without Jr., Sr., II, III) and no two different first names. Actions: the
same word; an announced dismissal is a dismissal. Offenses: both none, or the same key (`dateline.charges.offenses`).
Dates: both none; the same day where the label is a day; else one day in common. One to one, at three levels: person and
action; with the offense; with the offense and the date.

Statuses are those shown for named persons on charges of the main case. Right: the person and the offense have it among
the labels. Other offense: the person has it for an offense in other words. Wrong: the person has labels, but not that
one. Extra: nobody of that name has any, which is the worst fault. The offense of a status may be a shorter name of the
labelled one. A status that dateline withholds is not shown.
"""

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from dateline.charges.offenses import offense_key, same_offense
from dateline.documents import make_document
from dateline.model import (
    Charge,
    ChargeAction,
    Factuality,
    Interval,
    Occurrence,
    Proceeding,
    PublishedBasis,
    Reading,
    TimeBasis,
)
from dateline.model.edtf import from_edtf, to_edtf
from dateline.pipeline import read_document
from dateline.settings import Settings
from naive_charges import guess_actions

SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
DAY = re.compile(r"\d{4}-\d\d-\d\d")
LEVELS = ("person+action", "+offense", "+date")
# Steps that take the person's only charge where they name none.
OUTCOMES = frozenset({"pleaded", "convicted", "acquitted", "sentenced", "dismissed", "plea_agreement", "mistrial"})
WITHHELD = "not_told"  # the status that says that none is shown
# The statuses of the labels that ours are; the rest have the same name.
STATUSES = {"not_charged": "declined", "pleaded_no_contest": "pleaded_guilty"} | dict.fromkeys(
    ("plea_agreement", "diverted", "amended", "dismissal_announced", "reversed", "retrial_ordered", "pardoned"), "other"
)


class Claim(NamedTuple):
    """That something was done on a charge against somebody: labelled, found or guessed."""

    person: str
    action: str
    offense: str | None
    day: Interval | None
    exact: bool  # the day is one, and not a stretch that it lies in
    words: str


class Standing(NamedTuple):
    """That a charge against somebody has a status."""

    person: str
    offense: str | None
    status: str


@dataclass
class Tally:
    """What was counted over all articles."""

    labelled: int = 0
    found: int = 0
    right: Counter[str] = field(default_factory=Counter)
    statuses: Counter[str] = field(default_factory=Counter)

    def describe(self, name: str) -> str:
        """Say the figures in two lines."""
        scores = []
        for level in LEVELS:
            precision, recall = self.right[level] / (self.found or 1), self.right[level] / (self.labelled or 1)
            f1 = 2 * self.right[level] / ((self.found + self.labelled) or 1)
            scores.append(f"{level} P {100 * precision:.1f} R {100 * recall:.1f} F1 {100 * f1:.1f}")
        shown = sum(self.statuses[kind] for kind in ("right", "other offense", "wrong", "extra"))
        shares = [
            f"{kind} {100 * self.statuses[kind] / (shown or 1):.1f} %"
            for kind in ("right", "other offense", "wrong", "extra")
        ]
        false = 100 * (self.statuses["wrong"] + self.statuses["extra"]) / (shown or 1)
        recall = 100 * self.statuses["right"] / (self.statuses["labelled"] or 1)
        return (
            f"{name} actions: {self.labelled} labelled, {self.found} given; {'; '.join(scores)}\n"
            f"{name} statuses: {self.statuses['labelled']} labelled, {shown} shown; {', '.join(shares)}; "
            f"not false {100 - false:.1f} %; of the labelled {recall:.1f} % right"
        )


def split_name(name: str) -> tuple[str, str]:
    """Return the first and the last word of a name in the form in which they are compared."""
    plain = name.lower().replace("’", "'")
    words = [w for w in re.findall(r"[^\W_]+(?:['.-][^\W_]+)*", plain) if w not in SUFFIXES]
    return (words[0], words[-1]) if words else ("", "")


def same_person(one: str, other: str) -> bool:
    """Tell whether two names, or two descriptions, can mean one person of an article."""
    (first, last), (other_first, other_last) = split_name(one), split_name(other)
    if last != other_last or not last:
        return False
    named = one[:1].isupper() and other[:1].isupper() and last not in (first, other_first)
    return not named or first == other_first or (first[0] == other_first[0] and 1 in (len(first), len(other_first)))


def same_date(label: Claim, ours: Claim) -> bool:
    """Tell whether the date given is the labelled one."""
    if label.day is None or ours.day is None:
        return label.day is ours.day
    if label.exact:
        return (label.day.start, label.day.end) == (ours.day.start, ours.day.end)
    return label.day.meets(ours.day)


def agree(label: Claim, ours: Claim, level: str) -> bool:
    """Tell whether a claim is the labelled one, as far as a level goes."""
    if label.action != ours.action or not same_person(label.person, ours.person):
        return False
    if level == LEVELS[0]:
        return True
    return label.offense == ours.offense and (level == LEVELS[1] or same_date(label, ours))


def read_labels(row: dict[str, Any], text: str) -> tuple[list[Claim], list[Standing]]:
    """Return the labelled actions and statuses of an article."""
    claims = [
        Claim(
            action["person"], action["action"], _key(action["offense"]), _interval(action["date"]),
            bool(action["date"] and DAY.fullmatch(action["date"])), text[action["start"] : action["end"]],
        )
        for action in row["actions"]
        if action["person"]
    ]  # fmt: skip
    named = [s for s in row["status"] if s["person"] and s["person"][:1].isupper()]
    return claims, [Standing(s["person"], _key(s["offense"]), s["status"]) for s in named]


def _key(offense: str | None) -> str | None:
    return (offense_key(offense) or None) if offense else None


def _interval(edtf: str | None) -> Interval | None:
    return from_edtf(edtf) if edtf else None


def find_claims(reading: Reading) -> list[Claim]:
    """Return the steps that dateline reads in an article, each once."""
    criminal = [charge for charge in reading.charges if charge.proceeding is Proceeding.CRIMINAL]
    charged = {charge.defendant for charge in criminal}
    claims: dict[tuple[Any, ...], list[Claim]] = {}
    for background, claim in (*_claims_of_charges(criminal), *_claims_apart(reading, charged)):
        key = (split_name(claim.person), claim.action, claim.offense, background)
        same = claims.setdefault(key, [])
        place = next((n for n, c in enumerate(same) if None in (c.day, claim.day) or c.day.meets(claim.day)), None)  # type: ignore[union-attr,arg-type]
        if place is None:
            same.append(claim)
        elif same[place].day is None:
            same[place] = claim
    return [claim for same in claims.values() for claim in same]


def _claims_of_charges(charges: Sequence[Charge]) -> Iterator[tuple[bool, Claim]]:
    count = Counter((charge.defendant, charge.background) for charge in charges)
    for charge in charges:
        only = count[charge.defendant, charge.background] == 1
        for step in (*charge.steps, *charge.pending_steps):
            offense = next((report.offense.key for report in step.reports if report.offense), None)
            if offense is None and only and step.action in OUTCOMES:
                offense = offense_key(charge.offense)
            yield charge.background, _claim(step.reports[0], step.occurred, offense)


def _claims_apart(reading: Reading, charged: set[str]) -> Iterator[tuple[bool, Claim]]:
    """Yield the actions that are on no charge: what did not happen, and the steps of people without any charge."""
    for action in reading.actions:
        denied = action.factuality is Factuality.NEGATED
        if action.proceeding is Proceeding.CRIMINAL and (denied or action.defendant not in charged):
            yield action.background, _claim(action, action.occurred, action.offense.key if action.offense else None)


def _claim(action: ChargeAction, occurred: Occurrence, offense: str | None) -> Claim:
    name = "dismissed" if action.action == "dismissal_announced" else action.action
    day = None if occurred.basis is TimeBasis.BOUND else occurred.interval
    return Claim(action.defendant_name, name, offense or None, day, False, action.evidence[0].quote)


def find_standings(reading: Reading) -> list[Standing]:
    """Return the statuses that dateline shows for the named persons of an article."""
    named = {actor.id for actor in reading.people.actors if actor.named}
    return [
        Standing(charge.defendant_name, offense_key(charge.offense) or None, STATUSES.get(charge.status, charge.status))
        for charge in reading.charges
        if charge.proceeding is Proceeding.CRIMINAL
        and not charge.background
        and charge.defendant in named
        and charge.status != WITHHELD
    ]


def guess(text: str) -> tuple[list[Claim], list[Standing]]:
    """Return what the keyword floor makes of a text; the last status of a person and offense is shown."""
    guesses = guess_actions(text)
    claims = [Claim(g.person, g.action, _key(g.offense), None, False, "") for g in guesses]
    last = {(g.person, _key(g.offense)): g.status for g in guesses}
    return claims, [Standing(person, offense, status) for (person, offense), status in last.items()]


def count_claims(tally: Tally, labels: list[Claim], ours: list[Claim]) -> tuple[list[Claim], list[Claim]]:
    """Add one article to the tally; return the labels and our claims without a partner at the last level."""
    tally.labelled += len(labels)
    tally.found += len(ours)
    missed, spurious = labels, ours
    for level in LEVELS:
        missed, spurious = list(labels), []
        for claim in ours:
            partner = next((label for label in missed if agree(label, claim, level)), None)
            if partner is None:
                spurious.append(claim)
            else:
                missed.remove(partner)
        tally.right[level] += len(labels) - len(missed)
    return missed, spurious


def judge(standing: Standing, labels: list[Standing]) -> str:
    """Return whether a status that is shown is right, and in what way it is not."""
    own = [label for label in labels if same_person(label.person, standing.person)]
    if not own:
        return "extra"
    if any(label.status == standing.status and _same_offense(label, standing) for label in own):
        return "right"
    if any(label.status == standing.status for label in own) and not any(
        _same_offense(label, standing) for label in own
    ):
        return "other offense"
    return "wrong"


def _same_offense(one: Standing, other: Standing) -> bool:
    if one.offense is None or other.offense is None:
        return one.offense is other.offense
    return same_offense(one.offense, other.offense)


def count_standings(tally: Tally, labels: list[Standing], given: list[Standing]) -> list[str]:
    """Add one article to the tally; return the false statuses in words."""
    tally.statuses["labelled"] += len(labels)
    verdicts = [(judge(standing, labels), standing) for standing in given]
    tally.statuses.update(verdict for verdict, _ in verdicts)
    faults = []
    for verdict, shown in verdicts:
        if verdict in ("wrong", "extra"):
            own = [label[1:] for label in labels if same_person(label.person, shown.person)]
            faults.append(f"{verdict}: {', '.join(map(str, shown))}; labelled {own}")
    return faults


def describe(claim: Claim) -> str:
    """Say a claim in one line."""
    day = to_edtf(claim.day) if claim.day else None
    return f"{claim.action} | {claim.person} | {claim.offense} | {day} | {' '.join(claim.words.split())[:200]}"


def measure(rows: Sequence[dict[str, Any]], texts: dict[str, str], report: Callable[[str, str], None]) -> list[str]:
    """Score all articles; return the lines to print. `report` is told each error with its kind."""
    tally, floor = Tally(), Tally()
    for row in rows:
        text = texts[row["sha256"]]
        labels, standings = read_labels(row, text)
        document = make_document(text, date.fromisoformat(row["date"][:10]), PublishedBasis.METADATA)
        reading = read_document(document, Settings())
        missed, spurious = count_claims(tally, labels, find_claims(reading))
        for mark, claims in (("missed", missed), ("spurious", spurious)):
            for claim in claims:
                report(claim.action, f"{row['id']} {mark:8} {describe(claim)}")
        for fault in count_standings(tally, standings, find_standings(reading)):
            report("status", f"{row['id']} status {fault}")
        guessed, shown = guess(text)
        count_claims(floor, labels, guessed)
        count_standings(floor, standings, shown)
    return [tally.describe("dateline"), floor.describe("keyword floor")]


def main() -> int:
    """Measure what the options name; return 2 where data is absent."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("labels", type=Path)
    options.add_argument("articles", type=Path)
    options.add_argument("--limit", type=int, help="how many articles, from the first")
    options.add_argument("--errors", nargs="?", const="", metavar="KIND", help='print errors, of an action or "status"')
    chosen = options.parse_args()
    absent = [path for path in (chosen.labels, chosen.articles) if not path.exists()]
    if absent:
        print(f"no data at {', '.join(map(str, absent))}: nothing measured", file=sys.stderr)
        return 2

    def report(kind: str, line: str) -> None:
        if chosen.errors is not None and chosen.errors in ("", kind):
            print(line)

    articles = (json.loads(line) for line in chosen.articles.read_text("utf-8").splitlines())
    texts = {sha256(article["text"].encode()).hexdigest(): article["text"] for article in articles}
    rows = [json.loads(line) for line in chosen.labels.read_text("utf-8").splitlines()]
    print("\n".join(measure(rows[: chosen.limit], texts, report)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
