"""The case file: an append-only ledger of documents and of what they say, in SQLite."""

from dateline.store.errors import StoreError
from dateline.store.facts import Fact, FactKind
from dateline.store.ledger import Store

__all__ = ["Fact", "FactKind", "Store", "StoreError"]
