import io
import json
import sys
from pathlib import Path

import pytest

from dateline.documents import load
from dateline.documents.inputs import Input
from dateline.model import Document
from dateline.settings import Settings

STORY = "Police charged Ada Quill with theft on Monday, and the court set bail at $500.\r\n"
PAGE = f"<!DOCTYPE html><html><body><article><p>{STORY}</p><p>She denied it on Tuesday.</p></article></body></html>"


class _Stdin:
    def __init__(self, data: bytes) -> None:
        self.buffer = io.BytesIO(data)


@pytest.mark.parametrize(
    ("given", "text"),
    [
        (STORY, STORY),
        (f" date 2019-05-06 {STORY}", STORY),
        (json.dumps({"text": STORY}) + "\n", STORY),
        (json.dumps([{"text": STORY}]), STORY),
        (PAGE, f"{STORY.strip()}\n\nShe denied it on Tuesday."),
    ],
)
def test_standard_input_is_recognised(monkeypatch: pytest.MonkeyPatch, given: str, text: str) -> None:
    monkeypatch.setattr(sys, "stdin", _Stdin(given.encode()))
    (found,) = load(["-"], Settings())
    assert isinstance(found, Document)
    assert found.text == text


@pytest.mark.parametrize("head", [0, 1, 3, 4, 5, 9])
def test_lines_across_the_head(head: int) -> None:
    data = b"one\n\ntwo\nthree"
    opened = Input("x", Path("x"), data[:head], io.BytesIO(data[head:]))
    assert list(opened.lines(10)) == [b"one\n", b"\n", b"two\n", b"three"]


def test_long_line_is_none() -> None:
    opened = Input("x", None, b"123", io.BytesIO(b"4567890\nab\n"))
    assert list(opened.lines(4)) == [None, b"ab\n"]
