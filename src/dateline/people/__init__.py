"""People: who is mentioned in a document, and who is the same across documents."""

from dateline.people.context import find_context
from dateline.people.finding import find_people
from dateline.people.identity import identify
from dateline.people.reach import find_family, find_reach

__all__ = ["find_context", "find_family", "find_people", "find_reach", "identify"]
