"""Quotations with where they stand."""

from collections.abc import Iterable, Mapping

from dateline.cli.paper import Paper
from dateline.cli.words import clean, say_count, say_document, shorten
from dateline.model import Case, Document, Evidence

Sources = Mapping[str, Document]


def list_sources(case: Case) -> Sources:
    """Return the documents of a case by their ids."""
    return {reading.document.id: reading.document for reading in case.readings}


def quote(words: str, most: int = 240) -> str:
    """Return words from a document as a quotation; the marks inside them are set single."""
    inner = clean(words).strip().replace("“", "‘").replace("”", "’").replace('"', "'")
    if len(inner) > 1 and inner[0] in "‘'" and inner[-1] in "’'" and not set(inner[1:-1]) & set("‘"):
        inner = inner[1:-1]  # the marks of the quotation itself
    return f"“{shorten(inner, most)}”"


def write_quotes(paper: Paper, evidence: Iterable[Evidence], sources: Sources, *, indent: int, most: int = 4) -> None:
    """Write each passage with its document; the same words in several documents stand once, with all of them.

    Where there is but one document, it is not named with each passage.
    """
    places: dict[str, list[str]] = {}
    for piece in evidence:
        names = places.setdefault(quote(piece.quote), [])
        name = say_document(sources[piece.document]) if piece.document in sources else "another document"
        if name not in names:
            names.append(name)
    for words, names in list(places.items())[:most]:
        where = f"{'; '.join(names)}: " if len(sources) > 1 else ""
        paper.line((where, "dim"), words, indent=indent, hang=2)
    if len(places) > most:
        paper.line((f"and {say_count(len(places) - most, 'more passage')}", "dim"), indent=indent)
