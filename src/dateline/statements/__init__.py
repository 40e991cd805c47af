"""Statements: who said what, who denied, promised or would not comment."""

from dateline.statements.find import find_statements
from dateline.statements.hints import find_spoken, hint_words, may_tell_statements

__all__ = ["find_spoken", "find_statements", "hint_words", "may_tell_statements"]
