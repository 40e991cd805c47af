"""The statuses that a charge had, day by day, as they are handed to a format."""

from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType

from dateline.model.edtf import from_edtf

# For each charge's id: from which date (a day, or EDTF) which status holds, in words.
History = Mapping[str, Sequence[tuple[date | str, str]]]
NO_HISTORY: History = MappingProxyType({})


def first_days(entries: Sequence[tuple[date | str, str]], until: date | None = None) -> list[tuple[str, str]]:
    """Return the entries with ISO days, in the order of the days; those after `until` are left out.

    An imprecise date counts from its last possible day, as in the ledger: a step of "February 2023" is sure to have
    been taken on the 28th only. Entries without a last day are left out; of several on one day the last one holds.

    Raises:
        ValueError: A date is not EDTF.
    """
    by_day: dict[str, str] = {}
    for when, label in entries:
        latest = when if isinstance(when, date) else from_edtf(when).latest
        if latest is not None and (until is None or latest <= until):
            by_day[latest.isoformat()] = label
    return sorted(by_day.items())
