"""Charges: from events to actions, from actions to the status of every charge on any day."""

from dateline.charges.actions import find_actions
from dateline.charges.ledger import derive_charges
from dateline.charges.offenses import offense_key

__all__ = ["derive_charges", "find_actions", "offense_key"]
