"""An article held against a case: what in it no longer holds, or never did."""

from dateline.story.checking.remarks import check_article

__all__ = ["check_article"]
