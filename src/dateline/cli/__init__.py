"""The command line: thin over `dateline.api`. Nothing heavy is imported before a command runs."""

from dateline.cli.app import app, main

__all__ = ["app", "main"]
