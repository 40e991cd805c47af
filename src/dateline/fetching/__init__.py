"""Fetching: pages and feeds from the web, politely, and from nowhere that a stranger must not make a program look."""

from dateline.fetching.answers import Fetched, FetchError
from dateline.fetching.cache import write_whole
from dateline.fetching.fetcher import Fetcher
from dateline.fetching.limits import Limits

__all__ = ["FetchError", "Fetched", "Fetcher", "Limits", "write_whole"]
