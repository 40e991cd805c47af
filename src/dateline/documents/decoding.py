"""Bytes to text: UTF-8, UTF-16 with a byte order mark, else Windows-1252; never an exception for odd bytes."""

import codecs
import re

from dateline.documents.drafts import UnusableError
from dateline.settings import Settings

UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
# How many control characters a text may hold per character before it is taken for something else.
CONTROL_SHARE = 0.02
# How many characters of a UTF-16 text may be broken before the whole is taken for something else.
BROKEN_SHARE = 0.02
SAMPLE_CHARS = 100_000
# All but white space and the escape character, which a terminal's log holds.
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f]")


def most_bytes(settings: Settings) -> int:
    """Return how many bytes a file may have whose text is within the limit: four a character, and some room."""
    return 4 * settings.max_chars + 10_000


def decode(data: bytes, declared: str | None = None) -> str:
    """Return the text of `data`, without a byte order mark; line ends stay as they are.

    `declared` is an encoding that the data itself names, tried after the byte order marks and ignored where unknown.
    Raises UnusableError where the bytes are not text.
    """
    text = _decode(data, declared)
    text = text.removeprefix("\ufeff")
    sample = text[:SAMPLE_CHARS]
    if len(_CONTROL.findall(sample)) > CONTROL_SHARE * len(sample):
        raise UnusableError("this is not text but a binary file", "give plain text, HTML or JSON lines")
    return text


def _decode(data: bytes, declared: str | None) -> str:
    if data.startswith(UTF16_MARKS):
        text = data.decode("utf-16", "replace")
        if text.count("\ufffd") > BROKEN_SHARE * len(text):
            raise UnusableError("this is broken UTF-16", "save it again, as UTF-8")
        return text
    if declared and not data.startswith(codecs.BOM_UTF8):
        try:
            return data.decode(declared)
        except (LookupError, ValueError):
            pass
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        mended = data.decode("utf-8", "replace")
    # A stray byte in a UTF-8 file must not turn every accent and quotation mark of it into rubbish.
    broken = mended.count("\ufffd")
    sound = sum(1 for c in mended if c > "\x7f") - broken
    if broken * 5 < sound:
        return mended
    return data.decode("cp1252", "replace")
