"""A small case about invented people, with one article that means harm, behind the server."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from dateline import api
from dateline.server import Options, make_app
from tests.mill import ARTICLES

SERVED = {
    **ARTICLES,
    "hostile.txt": f"""---
title: <script>alert("title")</script> and 'quotes'
published: 2023-04-01
publisher: "<img src=x onerror=alert(1)>"
byline: "By <b onclick=alert(2)>Nobody</b>"
url: "javascript:alert(3)"
---

Prosecutors charged Jo <script>alert(4)</script> Marsh with fraud on Friday.

"<img src=x onerror=alert(5)> \u202eesrever\u202c {{{{ 7 * 7 }}}}," said Jo Marsh.

{"W" * 400}
""",
}

Get = Callable[..., str]


@pytest.fixture(scope="session")
def case_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("served")
    for name, text in SERVED.items():
        (folder / name).write_text(text, encoding="utf-8")
    api.add(folder / "case.db", sorted(folder.glob("*.txt")))
    return folder / "case.db"


@pytest.fixture(scope="session")
def client(case_file: Path) -> Iterator[TestClient]:
    with TestClient(
        make_app(api.KeptCase(case_file), Options(heavy=100_000, checks=100_000)),
        base_url="http://127.0.0.1",
        raise_server_exceptions=False,
    ) as opened:
        yield opened


@pytest.fixture(scope="session")
def get(client: TestClient) -> Get:
    """Return the text of a page, which must be there."""

    def fetch(path: str) -> str:
        answer = client.get(path)
        assert answer.status_code == 200, answer.text[:300]
        return answer.text

    return fetch


@pytest.fixture(scope="session")
def document(client: TestClient) -> Callable[[str], str]:
    """Return the address of the document whose title begins so."""

    def find(title: str) -> str:
        rows = client.get("/documents.json").json()
        return f"/documents/{next(row['id'] for row in rows if row['title'].startswith(title))[:12]}"

    return find
