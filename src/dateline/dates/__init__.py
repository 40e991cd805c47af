"""Time expressions: found in the text, resolved to intervals of days."""

from dateline.dates.find import find_times
from dateline.dates.read import read_times

__all__ = ["find_times", "read_times"]
