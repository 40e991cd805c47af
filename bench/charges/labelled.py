"""Labelled crime news: what each article says was done on charges, and how it leaves each charge."""

import json
import re
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from dateline.charges.offenses import offense_key
from dateline.model import Interval
from dateline.model.edtf import from_edtf

_DAY = re.compile(r"\d{4}-\d\d-\d\d")


class Claim(NamedTuple):
    """That something was done on a charge against somebody: labelled, found or guessed."""

    person: str
    action: str
    offense: str | None
    day: Interval | None
    exact: bool  # the day is one, and not a stretch that it lies in
    words: str


class Standing(NamedTuple):
    """That a charge against somebody has a status."""

    person: str
    offense: str | None
    status: str


class Labelled(NamedTuple):
    """An article with its labels; `day` is that of publication in ISO form."""

    name: str
    text: str
    day: str
    claims: list[Claim]
    standings: list[Standing]


def read_labelled(labels: Path, texts: dict[str, str]) -> Iterator[Labelled]:
    """Yield the labelled articles of a file; `texts` are by the SHA-256 of their UTF-8.

    Of the actions those with a person are kept, of the statuses those of people with a name.
    """
    for line in labels.read_text("utf-8").splitlines():
        row = json.loads(line)
        text = texts[row["sha256"]]
        claims = [_claim(action, text) for action in row["actions"] if action["person"]]
        named = [s for s in row["status"] if s["person"] and s["person"][:1].isupper()]
        standings = [Standing(s["person"], key_of(s["offense"]), s["status"]) for s in named]
        yield Labelled(row["id"], text, row["date"][:10], claims, standings)


def read_texts(articles: Path, wanted: Sequence[Path]) -> dict[str, str]:
    """Return the texts that the label files speak of, by the hash that they give."""
    hashes = {json.loads(line)["sha256"] for path in wanted for line in path.read_text("utf-8").splitlines()}
    found = {}
    with articles.open(encoding="utf-8") as lines:
        for line in lines:
            text = json.loads(line)["text"]
            if (name := sha256(text.encode()).hexdigest()) in hashes:
                found[name] = text
    return found


def key_of(offense: str | None) -> str | None:
    """Return what the wordings of one offense share; None where none is named."""
    return (offense_key(offense) or None) if offense else None


def _claim(action: dict[str, Any], text: str) -> Claim:
    day = action["date"]
    return Claim(
        action["person"], action["action"], key_of(action["offense"]), from_edtf(day) if day else None,
        bool(day and _DAY.fullmatch(day)), text[action["start"] : action["end"]],
    )  # fmt: skip
