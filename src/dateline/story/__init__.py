"""The story: events across documents, independent sources, and findings."""

from dateline.story.across import check_case
from dateline.story.checking import check_article
from dateline.story.copies import group_copies, text_pieces
from dateline.story.events import merge_events
from dateline.story.grouping import count_mark, group_cases, profile, tell_stories
from dateline.story.groups import Groups
from dateline.story.novelty import list_news, take_standing
from dateline.story.revisions import compare_versions
from dateline.story.timeline import shorten_timeline
from dateline.story.within import check_reading

__all__ = [
    "Groups",
    "check_article",
    "check_case",
    "check_reading",
    "compare_versions",
    "count_mark",
    "group_cases",
    "group_copies",
    "list_news",
    "merge_events",
    "profile",
    "shorten_timeline",
    "take_standing",
    "tell_stories",
    "text_pieces",
]
