"""What changed between two versions of an article."""

from dateline.story.revisions.comparing import compare_versions

__all__ = ["compare_versions"]
