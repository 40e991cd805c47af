"""Words from outside as Markdown that shows exactly those words."""

import re

# All that Markdown (CommonMark, GFM) reads as mark-up within a line, and HTML.
_INLINE = re.compile(r"([\\`*_\[\]<>#|~&])")
_LINE_START = re.compile(r"^([-+=]|\d{1,9}(?=[.)]))")


def escape(words: str) -> str:
    """Return words on one line, with everything escaped that Markdown would read as mark-up."""
    line = _INLINE.sub(r"\\\1", " ".join(words.split()))
    start = _LINE_START.match(line)
    if start is None:
        return line
    if start[1].isdigit():
        return f"{start[1]}\\{line[start.end() :]}"
    return f"\\{line}"
