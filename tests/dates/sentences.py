"""What the tables of sentences ask: the times of a text of Monday, March 21, 2016."""

from datetime import date

from dateline.dates import find_times
from dateline.model.edtf import to_edtf

MONDAY = date(2016, 3, 21)


def found(text, published=MONDAY, **options):
    return find_times(text, published, **options)


def edtf(time):
    return time.interval and to_edtf(time.interval)


def only(text, published=MONDAY, **options):
    times = found(text, published, **options)
    assert len(times) == 1, [t.evidence.quote for t in times]
    return times[0]
