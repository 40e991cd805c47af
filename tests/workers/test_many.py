"""Reading many documents: when workers are used, and that the outcome is the same."""

import shutil
from pathlib import Path

import pytest

from dateline import api, workers
from dateline.api import adding
from dateline.documents import make_document
from dateline.model import Document, Problem, PublishedBasis
from dateline.settings import Settings
from dateline.store import Store
from dateline.workers import many
from dateline.workers.pool import Pool
from tests.workers.reading import read_after_death, read_nothing


def make(text: str) -> Document:
    return make_document(text, None, PublishedBasis.UNKNOWN)


@pytest.fixture
def pools(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Note how many workers each pool was made with."""
    made: list[int] = []

    class Noted(Pool):
        def __init__(self, number, *args, **kwargs):
            made.append(number)
            super().__init__(number, *args, **kwargs)

    monkeypatch.setattr(many, "Pool", Noted)
    monkeypatch.setattr(many, "count_cores", lambda: 2)
    return made


@pytest.mark.parametrize(
    ("chars", "number", "asked", "made"),
    [
        (100, 3, None, []),
        (60_000, 3, None, [2]),
        (20, 300, None, [2]),
        (60_000, 3, 1, []),
        (100, 3, 2, [2]),
    ],
)
def test_workers_are_used_where_there_is_enough_to_do(
    pools: list[int], chars: int, number: int, asked: int | None, made: list[int]
) -> None:
    items = [make(f"{n} {'x' * chars}") for n in range(number)]
    found = list(workers.read_many(items, Settings(), workers=asked, read=read_nothing))
    assert [item for item, _ in found] == items
    assert pools == made


def test_what_leads_and_is_known_is_not_kept_waiting(pools: list[int]) -> None:
    taken = []

    def items():
        for n in range(10):
            taken.append(n)
            yield make(f"known {n}")

    next(workers.read_many(items(), Settings(), wanted=lambda _: False, read=read_nothing))
    assert taken == [0]


@pytest.mark.parametrize("number", [1, 2])
def test_problems_pass_through_in_their_place(number: int) -> None:
    problem = Problem("a.txt", "the text is empty", "give an article")
    items = [make("one"), problem, make("two")]
    found = list(workers.read_many(items, Settings(), workers=number, read=read_nothing))
    assert [item for item, _ in found] == items
    assert [result is None for _, result in found] == [False, True, False]


@pytest.fixture(scope="module")
def folder(examples: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    chosen = tmp_path_factory.mktemp("some")
    for path in sorted(examples.glob("2023-*.txt"))[:5]:
        shutil.copy(path, chosen)
    return chosen


def dump(database: Path) -> tuple[str, ...]:
    with Store.open(database, read_only=True) as store:
        return store.dump()


@pytest.fixture(scope="module")
def by_one(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, ...]:
    database = tmp_path_factory.mktemp("one") / "case.db"
    api.add(database, folder, workers=1)
    return dump(database)


def test_two_workers_fill_a_case_file_as_one_does(folder: Path, tmp_path: Path, by_one: tuple[str, ...]) -> None:
    assert api.add(tmp_path / "case.db", folder, workers=2) == api.Added(5, 0, ())
    assert dump(tmp_path / "case.db") == by_one


def test_so_they_do_where_one_is_killed_at_its_work(
    folder: Path, tmp_path: Path, by_one: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DIE_ONCE", str(tmp_path / "died"))
    monkeypatch.setattr(adding, "read_document", read_after_death)
    assert api.add(tmp_path / "case.db", folder, workers=2) == api.Added(5, 0, ())
    assert dump(tmp_path / "case.db") == by_one
    assert (tmp_path / "died").exists()


def test_read_yields_the_same_with_two_workers(folder: Path) -> None:
    assert list(api.read(folder, workers=2)) == list(api.read(folder, workers=1))


def test_no_workers_are_refused_before_anything_is_read() -> None:
    with pytest.raises(ValueError, match="give 1 or more"):
        api.read("-", workers=0)
