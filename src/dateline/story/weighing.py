"""Why an event matters: what kind of step it is, how many sources tell of it, and how many still do long after.

Each reason counts so many points; the sum orders the events of a timeline that is cut short.
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from math import log2

from dateline.model import Account, Factuality, Interval
from dateline.story.tables import read_table, word_set
from dateline.story.wording import say_count

LATER = timedelta(days=30)
"""A source that still tells of something so long after shows that it was more than the news of a day."""
NOT_SURE = 0.5
"""What is planned or only alleged counts by this share of what it would count as a fact."""


def weigh_event(
    kind: str,
    factuality: Factuality,
    occurred: Interval,
    accounts: Sequence[Account],
    copies: Mapping[str, str],
    days: Mapping[date, int],
) -> tuple[float, tuple[str, ...]]:
    """Return how much an event matters, in points, and the reasons, the weightiest first.

    Args:
        kind: its type.
        factuality: whether it is told as a fact.
        occurred: when it happened, as the best account has it.
        accounts: all accounts of it.
        copies: from document id to the name of its group of copies.
        days: how many independent sources speak of each day (see `count_days`).
    """
    reasons = [(points, words) for words, points, kinds in _kinds() if kind in kinds][:1]
    sources = {copies.get(account.document, account.document) for account in accounts}
    if len(sources) > 1:
        reasons.append((log2(len(sources)), f"{say_count(len(sources), 'independent source')} tell of it"))
    first = occurred.latest or min((a.published for a in accounts if a.published), default=None)
    later = {
        copies.get(account.document, account.document)
        for account in accounts
        if account.published is not None and first is not None and account.published - first > LATER
    }
    if later:
        told = "source still tells" if len(later) == 1 else "sources still tell"
        reasons.append((log2(1 + len(later)), f"{len(later)} {told} of it more than a month later"))
    others = days.get(occurred.start, 0) - len(sources) if occurred.is_day and occurred.start else 0
    if others > 0:
        reasons.append((log2(1 + others) / 2, f"{say_count(others, 'other source')} speak of its day"))
    total = sum(points for points, _ in reasons) * (1 if factuality is Factuality.ASSERTED else NOT_SURE)
    ranked = sorted(reasons, key=lambda reason: -reason[0])
    return round(total, 3), tuple(f"{words} (+{points:.1f})" for points, words in ranked)


def _kinds() -> list[tuple[str, float, frozenset[str]]]:
    """Return what a type of event counts: the reason, the points, and the types."""
    table = read_table("events")["weights"]
    return [
        ("somebody died", table["death"], word_set("events", "deaths")),
        ("it decides a charge", table["decides"], word_set("order", "decisive")),
        ("it changes where a charge stands", table["changes"], word_set("order", "makes_status")),
        ("people or things came to harm", table["incident"], word_set("events", "incidents")),
    ]
