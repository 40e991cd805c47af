"""People: who is mentioned in a document, and who is the same across documents."""

from dateline.people.finding import find_people
from dateline.people.identity import identify

__all__ = ["find_people", "identify"]
