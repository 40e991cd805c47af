"""The place line before the first sentence of a report: "PERTH (AP) — A man was charged"."""

import re

# The town in capitals, a state, the agency in brackets, and a dash before a capital or a figure.
_DATELINE = re.compile(
    r"[A-Z][A-Z.\u2019']+(?:[ -][A-Z][A-Z.\u2019']*){0,4}(?:, [A-Z][A-Za-z.]{1,14}(?: [A-Z][A-Za-z.]{1,14})?)?,?"
    r"(?: ?\([^()\n]{1,40}\))?,?(?: ?(?:[–—]|--) ?| - )(?=[A-Z0-9“\"])"
)


def dateline_end(text: str) -> int:
    """Return the length of the place line that `text` begins with, dash and space included; 0 without one."""
    found = _DATELINE.match(text)
    return found.end() if found else 0
