"""A small case about invented people, read once for all tests of the command line."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dateline import api
from dateline.cli import app

ARTICLES = {
    "charged.txt": """---
title: Two charged after mill fire
published: 2022-05-10
publisher: Elm Valley News
url: https://elm-valley.example/mill
---

Prosecutors charged Marta Okonjo with arson on Monday over the fire of May 2 at the Elmdale mill.

Piet Lindqvist, her brother-in-law, was charged with perjury on Monday.

"The fire was an accident," said Dana Frey, a lawyer for Okonjo.
""",
    "dropped.txt": """---
title: Arson case dropped
published: 2022-09-02
publisher: Harrow Post
---

Prosecutors on Thursday dismissed the arson charge against Marta Okonjo without prejudice.

Piet Lindqvist pleaded guilty to perjury on Aug. 30, 2022.
""",
    "again.txt": """---
title: Okonjo indicted again
published: 2023-03-15
publisher: Elm Valley News
---

A grand jury indicted Marta Okonjo on Tuesday on a charge of arson.
""",
}

Run = Callable[..., Result]


@pytest.fixture(scope="session")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("articles")
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def case_file(articles: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    database = tmp_path_factory.mktemp("case") / "case.db"
    api.add(database, articles)
    return str(database)


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command line in an 80-column terminal without colours."""
    monkeypatch.setenv("COLUMNS", "80")

    def call(*args: str, stdin: str | None = None) -> Result:
        return CliRunner().invoke(app, args, input=stdin)

    return call
