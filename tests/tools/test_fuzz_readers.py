"""The inputs that the fuzzers begin with."""

from pathlib import Path
from typing import Any

from dateline.documents import load
from dateline.documents.inputs import Context, make_input
from dateline.documents.readers import choose_reader, list_readers
from dateline.model import Document
from dateline.settings import Settings


def test_every_reader_has_a_sound_input(tool: Any, tmp_path: Path) -> None:
    met = set()
    for name, data in tool.make_seeds().items():
        path = tmp_path / name
        path.write_bytes(data)
        assert any(isinstance(item, Document) for item in load([str(path)], Settings())), name
        met.add(choose_reader(make_input(name, data, Context(), name=name)))
    assert met == set(list_readers())
