"""The best date of a happening among differing accounts, with the reasons for choosing it."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from dateline.model import Account, Interval, Occurrence, TimeBasis
from dateline.story.agreement import can_agree, gives_date, is_dated, width_days
from dateline.story.wording import say_interval

_BASES = (TimeBasis.CORRECTED, TimeBasis.EXPLICIT, TimeBasis.PUBLICATION, TimeBasis.EARLIER, TimeBasis.BOUND)

SLACK = 30
"""Days: who was said to be dead too early may have died so soon after; a date farther off has the wrong year."""


class _Choice(NamedTuple):
    """A date that accounts give: how many independent sources agree with it, how wide it is, who is nearest."""

    account: Account
    sources: int
    width: int
    distance: int
    too_late: bool

    @property
    def rank(self) -> tuple[bool, int, int, int, int, date, str, int]:
        occurred = self.account.occurred
        return (
            self.too_late,
            -self.sources, self.width, self.distance, _BASES.index(occurred.basis),
            occurred.interval.start or date.max, self.account.document, self.account.evidence[0].start,
        )  # fmt: skip


def choose_date(
    accounts: Sequence[Account], copies: Mapping[str, str], reported: date | None = None
) -> tuple[Occurrence, tuple[str, ...]]:
    """Choose among the dates that accounts of one happening give.

    A date that a reader corrected stands. Else the date that most independent sources agree with is taken, then the
    most precise, then the one published nearest to the happening. A date after the first report that it has happened
    comes last, and where all are so by more than `SLACK` days, only the day by which it was told is known. A date that
    is only a wider form of another account's is not in the running.

    Args:
        accounts: at least one account.
        copies: from document id to the name of its group of copies (see `group_copies`).
        reported: the day by which an account told it as having happened, or None.

    Returns:
        The best account's occurrence, and why it was chosen, one reason a line.
    """
    corrected = [a for a in accounts if a.occurred.basis is TimeBasis.CORRECTED]
    if corrected:
        return corrected[0].occurred, ("a reader corrected it",)
    dated = [a for a in accounts if is_dated(a.occurred)]
    if not dated:
        tightest = min(accounts, key=lambda a: (width_days(a.occurred.interval), a.occurred.interval.end or date.max))
        return tightest.occurred, ("no account gives a date",)
    by_interval: dict[Interval, list[Account]] = {}
    for account in dated:
        by_interval.setdefault(account.occurred.interval, []).append(account)
    holders = {i: {copies.get(a.document, a.document) for a in held} for i, held in by_interval.items()}
    # A date that its own sentence gives goes before one taken over from another sentence.
    running = {a.occurred.interval for a in dated if gives_date(a.occurred, a.evidence)} or set(by_interval)
    narrowest = [i for i in by_interval if i in running and not any(_narrows(other, i) for other in running)]
    total = len(set().union(*holders.values()))
    choices = []
    for interval in narrowest:
        agreeing = set().union(*(holders[other] for other in by_interval if can_agree(interval, other)))
        nearest = min(by_interval[interval], key=lambda a: (_distance(a), _BASES.index(a.occurred.basis), a.document))
        too_late = reported is not None and interval.start is not None and interval.start > reported
        choices.append(_Choice(nearest, len(agreeing), width_days(interval), _distance(nearest), too_late))
    choices.sort(key=lambda choice: choice.rank)
    bounded = [a for a in accounts if not is_dated(a.occurred) and a.occurred.interval.end is not None]
    start = choices[0].account.occurred.interval.start
    if choices[0].too_late and bounded and reported and start and (start - reported).days > SLACK:
        earliest = min(bounded, key=lambda a: (a.occurred.interval.end or date.max, a.document))
        later = (
            f"not {say_interval(choice.account.occurred.interval)}: reported before that day" for choice in choices
        )
        return earliest.occurred, ("only by when it was told is known", *later)
    return choices[0].account.occurred, tuple(_reasons(choices, total))


def _narrows(one: Interval, other: Interval) -> bool:
    """Tell whether `one` lies inside `other` and is narrower: a more exact form of the same date."""
    if one.start is None or one.end is None or width_days(one) >= width_days(other):
        return False
    return (other.start is None or other.start <= one.start) and (other.end is None or one.end <= other.end)


def _distance(account: Account) -> int:
    """Return the days between the happening and the report; what has no publication date is far away."""
    latest = account.occurred.interval.latest or account.occurred.interval.start
    return 10**6 if account.published is None or latest is None else abs((account.published - latest).days)


def _reasons(choices: Sequence[_Choice], total: int) -> list[str]:
    best = choices[0]
    said = f" (“{best.account.occurred.evidence.quote}”)" if best.account.occurred.evidence else ""
    sources = "the only source with a date" if total == 1 else f"{best.sources} of {total} independent sources agree"
    reasons = [f"{say_interval(best.account.occurred.interval)}{said}: {sources}"]
    for other in choices[1:]:
        if other.too_late and not best.too_late:
            why = "reported before that day"
        elif other.sources < best.sources:
            why = f"fewer sources agree ({other.sources})"
        elif other.width > best.width:
            why = "less precise"
        elif other.distance > best.distance:
            why = "published farther from it"
        else:
            why = "no better supported"
        reasons.append(f"not {say_interval(other.account.occurred.interval)}: {why}")
    return reasons
