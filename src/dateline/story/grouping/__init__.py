"""Which documents tell of the same case."""

from dateline.story.grouping.joining import group_cases
from dateline.story.grouping.profiles import profile
from dateline.story.grouping.rarity import count_mark
from dateline.story.grouping.telling import tell_stories

__all__ = ["count_mark", "group_cases", "profile", "tell_stories"]
