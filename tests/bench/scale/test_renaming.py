"""A reading under other names must be as sound as the one that it is made of."""

from datetime import timedelta

import pytest

from bench.scale.filling import fill_case, repeat_readings
from bench.scale.renaming import rename_reading
from dateline import api
from dateline.store import Store
from tests.evidence import find_faults
from tests.mill import ARTICLES


@pytest.fixture(scope="module")
def base(tmp_path_factory):
    folder = tmp_path_factory.mktemp("mill")
    for name, text in ARTICLES.items():
        (folder / name).write_text(text)
    return tuple(api.read(folder, workers=1))


def test_other_people_at_the_same_places(base):
    reading = base[0]
    other = rename_reading(reading, ["Marta", "Okonjo"], 1, 90)
    assert other.document.id != reading.document.id
    assert other.document.published - reading.document.published == timedelta(90)
    assert "Okonjo" not in other.document.text
    assert len(other.document.text) == len(reading.document.text)
    assert find_faults(other, [other.document]) == []
    assert [a.defendant for a in other.actions] == [a.defendant for a in reading.actions]
    assert {a.defendant_name for a in other.actions}.isdisjoint({"Marta Okonjo"})


def test_the_first_turn_is_the_base(base):
    assert tuple(repeat_readings(base, 0, 3)) == base
    assert len({r.document.id for r in repeat_readings(base, 0, 9)}) == 9


def test_a_case_is_filled_up(base, tmp_path):
    case = tmp_path / "case.db"
    for number in (2, 7, 5):
        fill_case(case, base, number)
    with Store.open(case) as store:
        assert store.extent().documents == 7
    assert len({row.defendant for row in api.status(case)}) > 2
