"""Events: what happened, will happen or did not happen, and who took part."""

from dateline.events.find import find_events
from dateline.events.lexicon import load_types

__all__ = ["find_events", "load_types"]
