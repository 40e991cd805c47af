from datetime import date
from pathlib import Path

import pytest

from dateline import api

FIRST = "---\npublished: 2024-05-08\n---\n\nOn Monday police charged Laura Brandt with forgery.\n"
LAST = "---\npublished: 2024-08-15\n---\n\nA judge dismissed the forgery charge against Laura Brandt on Tuesday.\n"


@pytest.fixture
def case_file(tmp_path: Path) -> Path:
    (tmp_path / "first.txt").write_text(FIRST)
    api.add(tmp_path / "case.db", tmp_path / "first.txt")
    return tmp_path / "case.db"


def test_the_same_file_gives_the_same_case(case_file: Path) -> None:
    kept = api.KeptCase(case_file)
    assert kept.look() is kept.look()
    assert kept.look(date(2024, 6, 1)) is kept.look(date(2024, 6, 1))


@pytest.mark.parametrize(
    "days",
    [
        {},
        {"as_of": date(2024, 6, 1)},
        {"known_by": date(2024, 6, 1)},
        {"as_of": date(2024, 5, 1), "known_by": date(2024, 6, 1)},
    ],
)
def test_it_is_the_case_that_open_case_gives(case_file: Path, days: dict[str, date]) -> None:
    assert api.KeptCase(case_file).look(**days) == api.open_case(case_file, **days)


def test_what_is_added_meanwhile_is_seen(case_file: Path) -> None:
    kept = api.KeptCase(case_file)
    before = kept.look(date(2024, 6, 1))
    (case_file.parent / "last.txt").write_text(LAST)
    api.add(case_file, case_file.parent / "last.txt")
    assert [charge.status for charge in kept.look().charges] == ["dismissed"]
    (charge,) = kept.look(date(2024, 6, 1)).charges
    assert (before.charges[0].latest, charge.latest) == (None, "dismissed by judge, since 2024-08-13")


def test_what_is_added_to_a_server_meanwhile_is_seen(database: str, tmp_path: Path) -> None:
    for name, text in (("first.txt", FIRST), ("last.txt", LAST)):
        (tmp_path / name).write_text(text)
    api.add(database, tmp_path / "first.txt")
    kept = api.KeptCase(database)
    assert kept.look() is kept.look()
    api.add(database, tmp_path / "last.txt")
    assert [charge.status for charge in kept.look().charges] == ["dismissed"]
    assert kept.name in ("case.db", "postgres")


def test_many_days_are_forgotten_in_turn(case_file: Path) -> None:
    kept = api.KeptCase(case_file)
    first = kept.look(date(2024, 6, 1))
    for day in range(2, 20):
        kept.look(date(2024, 6, day))
    assert kept.look(date(2024, 6, 1)) is not first


def test_words_are_searched_as_words(case_file: Path) -> None:
    kept = api.KeptCase(case_file)
    assert len(kept.search("forgery laura")) == 1
    assert kept.search('" OR 1=1 --') == ()


def test_a_missing_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(api.StoreError):
        api.KeptCase(tmp_path / "none.db").look()
