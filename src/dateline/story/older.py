"""Suspecting that a passage was carried over: its relative date fits an article of an earlier day."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta

from dateline.model import Document, Finding, FindingKind, Interval, Precision, TimeBasis, TimeExpression
from dateline.story.agreement import can_agree
from dateline.story.claims import Claim
from dateline.story.wording import say_day, say_interval, say_month

Resolve = Callable[[str, date], tuple[TimeExpression, ...]]
"""Reads the time expressions of a text as of a publication date."""

CLEARLY_OLDER = timedelta(days=7)
"""An article of the same week is the same news; what is carried over comes from farther back."""


def suspect_carried_over(
    document: Document, conflicts: Sequence[tuple[Claim, Claim]], resolve: Resolve | None
) -> Iterator[Finding]:
    """Yield a finding for each contradiction that vanishes if one passage was written for an older article.

    Args:
        document: the article.
        conflicts: pairs of accounts of one step, the earlier date first. A carried-over relative date comes out too
            late, so that it is always the second that is suspected.
        resolve: see `check_reading`.
    """
    seen = set()
    for fixed, relative in conflicts:
        words = relative.occurred.evidence
        if document.published is None or words is None or relative.occurred.basis is not TimeBasis.PUBLICATION:
            continue
        older = _fitting_date(relative, fixed, document.published, resolve)
        if older is None or words in seen:
            continue
        seen.add(words)
        by_month = relative.interval.precision in (Precision.MONTH, Precision.YEAR)
        when, meant = older
        yield Finding(
            FindingKind.CARRIED_OVER,
            f"the passage with {relative.said}",
            f"the passage with {relative.said} is possibly carried over from an older article: in an article of "
            f"{say_month(when) if by_month else say_day(when)}, {relative.said} would be {say_interval(meant)}, "
            f"which agrees with {fixed.said}; on {say_day(document.published)} it means "
            f"{say_interval(relative.interval)}",
            (*relative.passages, *fixed.passages),
        )


def _fitting_date(
    relative: Claim, fixed: Claim, published: date, resolve: Resolve | None
) -> tuple[date, Interval] | None:
    """Return an older publication day at which the relative date agrees with the fixed one, and its meaning then."""
    for day in _candidates(relative.interval, fixed.interval, published):
        if published - day < CLEARLY_OLDER:
            continue
        meant = _reread(relative, day, resolve) if resolve else _shifted(relative.interval, published, day)
        if meant is not None and can_agree(meant, fixed.interval):
            return day, meant
    return None


def _candidates(relative: Interval, fixed: Interval, published: date) -> Iterator[date]:
    """Yield days of publication that lie as far after the fixed date as `published` after the relative one."""
    if relative.start is None or fixed.start is None or fixed.start >= relative.start:
        return
    if relative.precision is Precision.MONTH:
        yield _month_on(published, _months(fixed.start) - _months(relative.start))
    elif relative.precision is Precision.YEAR:
        yield _month_on(published, 12 * (fixed.start.year - relative.start.year))
    elif fixed.end is not None and (fixed.end - fixed.start).days <= 31:
        lag = published - relative.start
        for days in range(7):
            yield fixed.start + lag + timedelta(days=days)


def _months(day: date) -> int:
    return day.year * 12 + day.month - 1


def _month_on(day: date, months: int) -> date:
    """Return the middle of the month so many months on: no month's edge can mislead there."""
    year, month = divmod(_months(day) + months, 12)
    return date(max(year, 1), month + 1, 15)


def _shifted(interval: Interval, published: date, older: date) -> Interval | None:
    """Return what an interval reckoned from `published` would be, reckoned from an older day."""
    if interval.start is None:
        return None
    if interval.precision is Precision.MONTH:
        moved = _month_on(interval.start, _months(older) - _months(published))
        return Interval.month(moved.year, moved.month)
    if interval.precision is Precision.YEAR:
        return Interval.year(interval.start.year + older.year - published.year)
    return Interval.day(interval.start + (older - published)) if interval.is_day else None


def _reread(claim: Claim, day: date, resolve: Resolve) -> Interval | None:
    words = claim.occurred.evidence
    for time in resolve(claim.quote, day):
        if words is not None and time.evidence.quote == words.quote and time.interval is not None:
            return time.interval
    return None
