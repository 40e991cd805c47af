"""Time expressions: found in the text, resolved to intervals of days."""

from dateline.dates.find import find_times
from dateline.dates.read import read_times
from dateline.dates.timex import from_timex, to_timex

__all__ = ["find_times", "from_timex", "read_times", "to_timex"]
