"""Labelled documents: a text and what is attributed in it, piece by piece, as annotated or as a program gives it."""

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from dateline.model import Span
from dateline.statements.quotes import find_quotes, split_paragraphs

_WORD = re.compile(r"\w+")
_DOUBLE = ('"', "“", "''", "``")
# The cues by which an attribution counts as speech: forms of verbs of communication, and "according to".
COMMUNICATION = re.compile(
    r"\b(sa(y|ys|id|ying)|t(ell|ells|old|elling)|according to|add(s|ed|ing)?|wr(ite|ites|ote|iting|itten)"
    r"|ask(s|ed|ing)?|stat(e|es|ed|ing)|tweet\w*|announc\w+|argu\w+|explain\w*|claim\w*|repl(y|ies|ied)|respond\w*|warn\w*|insist\w*"
    r"|den(y|ies|ied)|declar\w+|testif\w+|report(s|ed)|not(es|ed|ing)|continu(es|ed)|suggest\w*)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Piece:
    r"""A contiguous stretch of content.

    `words` are the places of its words (`\\w+`). `sources` are the mentions of its source that count as right, or the
    one that was found; empty where there is none. `direct` is set where it is all in quotation marks, `speech` where
    the cue is a verb of communication. `labels` are further properties by name.
    """

    start: int
    end: int
    words: frozenset[int]
    sources: tuple[tuple[int, int], ...] = ()
    direct: bool = False
    speech: bool = True
    cue: str = ""
    labels: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Labelled:
    """A document with its annotated pieces; `silent` are the clauses by which somebody would not comment.

    `people` are the labelled people and organisations, where the labels have them. `cues` are the places of each
    attribution's cue beside its pieces, in PolNeAR alone.
    """

    name: str
    text: str
    gold: tuple[Piece, ...]
    silent: tuple[tuple[int, int], ...] = ()
    people: tuple[Mapping[str, Any], ...] = ()
    cues: tuple[tuple[tuple[tuple[int, int], ...], Piece], ...] = ()


def words_in(text: str, start: int, end: int) -> frozenset[int]:
    """Return the places of the words in a stretch of text."""
    return frozenset(start + found.start() for found in _WORD.finditer(text[start:end]))


def quoted_words(text: str) -> frozenset[int]:
    """Return the places of the words that stand in double quotation marks."""
    marks = find_quotes(text, split_paragraphs(text, [Span(0, len(text))]))
    return frozenset[int]().union(
        *(words_in(text, q.span.start, q.span.end) for q in marks if text.startswith(_DOUBLE, q.span.start))
    )


def read_polnear(folder: Path) -> list[Labelled]:
    """Return the documents of a PolNeAR folder with `text/` and `attributions/` in brat form, by name.

    Of a document with several annotators the first by name is taken; one with none is left out.
    """
    found = []
    for path in sorted((folder / "text").glob("*.txt")):
        annotated = sorted((folder / "attributions").glob(path.stem + "_*.ann"))
        if annotated:
            found.append(_read_brat(path, annotated[0]))
    return found


def _read_brat(path: Path, annotated: Path) -> Labelled:
    text = path.read_bytes().decode("utf-8")
    quoted = quoted_words(text)
    spans: dict[str, list[tuple[int, int]]] = {}
    cues = []
    for line in annotated.read_text("utf-8").splitlines():
        if line.startswith("T") and "\t" in line:
            key, place = line.split("\t")[:2]
            spans[key] = [_place(part) for part in place.split(" ", 1)[1].split(";")]
        elif line.startswith("E"):
            roles: dict[str, list[tuple[int, int]]] = {}
            for part in line.split("\t")[1].split():
                role, key = part.split(":")
                roles.setdefault(role.rstrip("0123456789"), []).extend(spans.get(key, []))
            cue = tuple(roles.get("Cue", ()))
            said = " ".join(text[start:end] for start, end in cue)
            for start, end in roles.get("Content", ()):
                words = words_in(text, start, end)
                direct = bool(words) and words <= quoted
                speech = COMMUNICATION.search(said) is not None
                cues.append((cue, Piece(start, end, words, tuple(roles.get("Source", ())), direct, speech, said)))
    return Labelled(path.stem, text, tuple(piece for _, piece in cues), cues=tuple(cues))


def _place(part: str) -> tuple[int, int]:
    start, end = part.split()[:2]
    return int(start), int(end)


def read_articles(articles: Path) -> dict[str, str]:
    """Map the SHA-256 of each article's text to the text; the file is JSON lines."""
    texts = {}
    for row in _rows(articles):
        texts[hashlib.sha256(row["text"].encode()).hexdigest()] = row["text"]
    return texts


def read_news(labels: Path, articles: Path) -> list[Labelled]:
    """Return labelled articles: labels name their text by its SHA-256. Those whose text is absent are left out."""
    texts = read_articles(articles)
    return [_join(row, texts[row["sha256"]]) for row in _rows(labels) if row["sha256"] in texts]


def _join(row: Mapping[str, Any], text: str) -> Labelled:
    mentions = {p["name"]: [tuple(m) for m in p["mentions"]] for p in row["people"]}
    gold = []
    for said in row["statements"]:
        source = said["source"]
        own = [] if source["start"] is None else [(source["start"], source["end"])]
        labels = {"kind": source["kind"], "act": said["act"], "mode": said["mode"]}
        if source["kind"] in ("named", "organisation"):
            labels["speaker"] = source["name"]
        places = tuple(own + mentions.get(source["name"], []))
        direct = said["mode"] == "direct"
        gold += [Piece(a, b, words_in(text, a, b), places, direct, labels=labels) for a, b in said["content"]]
    silent = tuple((n["start"], n["end"]) for n in row["no_comment"])
    return Labelled(str(row["id"]), text, tuple(gold), silent, tuple(row["people"]))


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines)


def find_pieces(text: str, found: Iterable[tuple[int, int, tuple[int, int] | None]]) -> list[Piece]:
    """Return stretches of text as pieces, each with the place of its source; direct ones are all in quotation marks."""
    quoted = quoted_words(text)
    pieces = []
    for start, end, source in found:
        words = words_in(text, start, end)
        sources = () if source is None else (source,)
        pieces.append(Piece(start, end, words, sources, bool(words) and words <= quoted))
    return pieces
