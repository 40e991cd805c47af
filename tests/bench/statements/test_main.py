import hashlib
import json
from pathlib import Path

import pytest

from bench.statements.__main__ import main
from bench.statements.own import match_people
from dateline.documents import make_document
from dateline.model import PublishedBasis
from dateline.people import find_people
from dateline.text.parsing import parse
from tests.bench.statements.test_labelled import folder  # noqa: F401 - a fixture

STORY = (
    "Deputies arrested Marta Okonjo on Monday. Sheriff Dana Frey said Okonjo hid in a barn. Frey would not comment.\n"
)


def place(words: str, nth: int = 0) -> list[int]:
    start = [n for n in range(len(STORY)) if STORY.startswith(words, n)][nth]
    return [start, start + len(words)]


@pytest.fixture
def news(tmp_path: Path) -> list[str]:
    """The options that name a labelled article."""
    source = {"kind": "named", "name": "Dana Frey", "start": place("Dana Frey")[0], "end": place("Dana Frey")[1]}
    frey = {"name": "Dana Frey", "kind": "person", "mentions": [place("Dana Frey"), place("Frey", 1)]}
    said = {"content": [place("Okonjo hid in a barn")], "mode": "indirect", "act": "asserts", "source": source}
    start, end = place("Frey would not comment")
    label = {
        "id": "one",
        "sha256": hashlib.sha256(STORY.encode()).hexdigest(),
        "people": [frey],
        "statements": [said],
        "no_comment": [{"start": start, "end": end}],
    }
    (tmp_path / "dev.jsonl").write_text(json.dumps(label) + "\n")
    (tmp_path / "articles.jsonl").write_text(json.dumps({"text": STORY}) + "\n")
    return ["--news", str(tmp_path / "dev.jsonl"), "--articles", str(tmp_path / "articles.jsonl")]


def test_news_is_scored(news: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(news) == 0
    printed = capsys.readouterr().out
    assert "ov80 F1 100.0" in printed
    assert "speaker: 1 of 1 right" in printed
    assert "no comment: gold 1, found 1, right 1, F1 100.0" in printed


def test_polnear_is_scored(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]  # noqa: F811
) -> None:  # fmt: skip
    assert main(["--polnear", str(folder), "--errors", "--json", str(tmp_path / "out.json")]) == 0
    printed = capsys.readouterr().out
    assert "PolNeAR: 1 documents, 3 pieces" in printed
    assert [row["program"] for row in json.loads((tmp_path / "out.json").read_text())["polnear"]] == [
        "dateline, broad", "dateline",
    ]  # fmt: skip


def test_absent_data_are_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--polnear", "no-such-folder"]) == 2
    assert capsys.readouterr().err == "no data at no-such-folder: nothing measured\n"


def test_an_actor_is_the_labelled_one_with_most_mentions_in_common() -> None:
    document = make_document(STORY, None, PublishedBasis.UNKNOWN)
    who = find_people(document, parse(document))
    labelled = [
        {"name": "Marta Okonjo", "mentions": [place("Marta Okonjo"), place("Okonjo", 1)]},
        {"name": "Dana M. Frey", "mentions": [place("Dana Frey"), place("Frey", 1)]},
    ]
    found = match_people(who, labelled)
    assert {who.actor(actor).name: name for actor, name in found.items()} == {
        "Marta Okonjo": "Marta Okonjo",
        "Dana Frey": "Dana M. Frey",
    }
