"""The statuses that a charge had, day by day, as they are handed to a format."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from dateline.model.edtf import from_edtf

# For each charge's id: from which date (ISO day or EDTF) which status holds, in words.
History = Mapping[str, Sequence[tuple[str, str]]]
NO_HISTORY: History = MappingProxyType({})


def first_days(entries: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return the entries with ISO days, in the order of the days.

    An imprecise date counts from its last possible day, as in the ledger: a step of "February 2023" is sure to have
    been taken on the 28th only. Entries without a last day are left out; of several on one day the last one holds.

    Raises:
        ValueError: A date is not EDTF.
    """
    by_day: dict[str, str] = {}
    for when, label in entries:
        latest = from_edtf(when).latest
        if latest is not None:
            by_day[latest.isoformat()] = label
    return sorted(by_day.items())
