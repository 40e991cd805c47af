"""What readers corrected, applied to what was read: it goes before the machine, and can be taken back."""

from dateline.corrections.decisions import decide_cases, decide_identity, name_cases
from dateline.corrections.places import find_place
from dateline.corrections.readings import correct_readings
from dateline.corrections.standing import still_standing

__all__ = ["correct_readings", "decide_cases", "decide_identity", "find_place", "name_cases", "still_standing"]
