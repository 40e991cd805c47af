import hashlib
import json
from datetime import date
from pathlib import Path

import pytest

from bench.dates.labelled import Expression, read_news, read_timebank, read_timeml

TIMEML = """<?xml version="1.0"?><TimeML><DOCID>x</DOCID>
<DCT><TIMEX3 tid="t0" type="DATE" value="1996-03-27" functionInDocument="CREATION_TIME">03/27/96</TIMEX3></DCT>
<TEXT>A &amp; B <EVENT eid="e1">met</EVENT> <TIMEX3 tid="t1" type="DATE" value="1996-03-26">Tuesday</TIMEX3>
for <TIMEX3 tid="t2" type="DURATION" value="P2D">two days</TIMEX3>.</TEXT></TimeML>"""


def test_timeml_is_read_without_its_tags(tmp_path: Path) -> None:
    (tmp_path / "one.tml").write_text(TIMEML)
    read = read_timeml(tmp_path / "one.tml")
    assert read.published == date(1996, 3, 27)
    assert read.text == "A & B met Tuesday\nfor two days."
    assert [(read.text[e.start : e.end], e.type, e.value) for e in read.gold] == [
        ("Tuesday", "DATE", "1996-03-26"),
        ("two days", "DURATION", "P2D"),
    ]
    assert read_timebank(tmp_path) == [read]


@pytest.mark.parametrize("text", ["", "plain", TIMEML.replace("DCT", "X"), TIMEML.replace("</TEXT>", "")])
def test_what_is_no_timeml_is_refused_with_its_name(tmp_path: Path, text: str) -> None:
    (tmp_path / "one.tml").write_text(text)
    with pytest.raises(ValueError, match=r"one\.tml"):
        read_timeml(tmp_path / "one.tml")


def test_labels_find_their_text_by_its_hash(tmp_path: Path) -> None:
    text = "He fell Monday."
    label = {
        "url": "https://paper.example/1",
        "sha256": hashlib.sha256(text.encode()).hexdigest(),
        "published": "2014-03-05",
        "times": [{"start": 8, "end": 14, "type": "DATE", "value": None}],
    }
    (tmp_path / "labels.jsonl").write_text(f"{json.dumps(label)}\n{json.dumps({**label, 'sha256': 'other'})}\n")
    (tmp_path / "articles.jsonl").write_text(json.dumps({"text": text}) + "\n")
    (article,) = read_news(tmp_path / "labels.jsonl", tmp_path / "articles.jsonl")
    assert article == ("https://paper.example/1", text, date(2014, 3, 5), (Expression(8, 14, "DATE", None),))
