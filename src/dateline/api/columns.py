"""Reading the names of columns as a user writes them."""

from dateline.documents import FIELDS


def read_columns(written: str) -> tuple[tuple[str, str], ...]:
    """Return pairs of field and column from "text=body,published=date".

    Raises:
        ValueError: where a part is no such pair or names no field of a document; the message says so in words.
    """
    pairs = []
    for part in written.split(","):
        field, equals, column = (piece.strip() for piece in part.partition("="))
        if not equals or not column or field not in FIELDS:
            raise ValueError(f"{part.strip()!r} is not FIELD=COLUMN with a field of {', '.join(FIELDS)}.")
        pairs.append((field, column))
    return tuple(pairs)
