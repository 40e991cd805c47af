"""Events: what happened, will happen or did not happen, and who took part."""

from dateline.events.find import find_events
from dateline.events.hints import hint_words, may_tell_events
from dateline.events.lexicon import load_types

__all__ = ["find_events", "hint_words", "load_types", "may_tell_events"]
