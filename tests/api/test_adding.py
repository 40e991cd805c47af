from pathlib import Path

import pytest

import dateline
from dateline import api
from dateline.api import adding
from dateline.model import Problem, Reading

TEXT = "---\npublished: 2024-05-08\n---\n\nPolice charged Laura Brandt with forgery on Monday.\n"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(TEXT)
    return path


def test_read_yields_readings_and_problems_in_order(article: Path) -> None:
    items = list(api.read([article, "missing.txt"]))
    assert [type(item) for item in items] == [Reading, Problem]


def test_one_source_may_stand_alone(article: Path) -> None:
    assert len(list(api.read(article))) == len(list(api.read(str(article)))) == 1


def test_a_bad_day_is_refused_before_anything_is_read() -> None:
    with pytest.raises(ValueError, match="is no date"):
        api.read("-", published="soon")


def test_a_known_document_is_not_read_again(article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database = tmp_path / "case.db"
    assert api.add(database, article) == api.Added(1, 0, ())
    monkeypatch.setattr(adding, "read_document", lambda *_: pytest.fail("it was read again"))
    assert api.add(database, article) == api.Added(0, 1, ())


def test_a_document_that_breaks_a_stage_does_not_stop_the_rest(
    article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "breaks.txt").write_text("---\npublished: 2024-05-08\ntitle: Breaks\n---\n\nNothing happened here.\n")
    whole = adding.read_document

    def read_document(document, settings):
        if document.title == "Breaks":
            raise IndexError("list index out of range")
        return whole(document, settings)

    monkeypatch.setattr(adding, "read_document", read_document)
    done = api.add(tmp_path / "case.db", [tmp_path / "breaks.txt", article])
    assert done.added == 1
    assert [str(problem) for problem in done.problems] == [
        "Breaks: reading it failed (IndexError: list index out of range); "
        "this is a fault of dateline: report it together with the article"
    ]


def test_progress_is_told_document_by_document(article: Path, tmp_path: Path) -> None:
    seen = []
    for _ in range(2):
        api.add(tmp_path / "case.db", [article, "missing.txt"], progress=lambda outcome, _: seen.append(outcome))
    assert seen == ["added", "problem", "known", "problem"]


def test_an_interrupted_run_is_taken_up_again(article: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text(TEXT.replace("Laura Brandt", "Ruben Thorsby"))

    def interrupt(*_args: object) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        api.add(tmp_path / "case.db", [article, other], progress=interrupt)
    assert api.add(tmp_path / "case.db", [article, other]) == api.Added(1, 1, ())


def test_the_package_offers_the_functions_itself(article: Path, tmp_path: Path) -> None:
    dateline.add(tmp_path / "case.db", article)
    assert [row.defendant for row in dateline.status(tmp_path / "case.db")] == ["Laura Brandt"]
    assert dateline.api is api


def test_an_unknown_name_of_the_package() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'stat'"):
        dateline.stat  # noqa: B018
