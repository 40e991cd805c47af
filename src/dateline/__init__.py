"""dateline reads dated news coverage and keeps the case as it stands."""

__version__ = "0.1.0"
