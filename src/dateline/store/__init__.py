"""A case as it is kept: an append-only ledger of documents and of what they say, in SQLite or PostgreSQL."""

from dateline.store.errors import Place, StoreError, show_place
from dateline.store.facts import Fact, FactKind
from dateline.store.ledger import Store
from dateline.store.locating import Database, hide_password, locate, name_place

__all__ = [
    "Database",
    "Fact",
    "FactKind",
    "Place",
    "Store",
    "StoreError",
    "hide_password",
    "locate",
    "name_place",
    "show_place",
]
