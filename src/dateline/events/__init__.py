"""Events: what happened, will happen or did not happen, and who took part."""

from dateline.events.find import find_events

__all__ = ["find_events"]
