"""Statements: who said what, who denied, promised or would not comment."""

from dateline.statements.find import find_statements

__all__ = ["find_statements"]
