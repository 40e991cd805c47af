import pytest

from dateline.statements.scores import EVERY, EVERY_HOLDER, Row, attribution_table, read_table
from tests.statements.reading import parsed

TABLE = "# a comment\n# threshold 0.4\nevery candidate\t10\t5\t0\ncue say/V\t4\t4\t2.5\ncue be/A\t900\t1\t-3\n"


def test_a_table_is_read():
    table = read_table(TABLE)
    assert table.threshold == 0.4
    assert table.rows["cue say/V"] == Row(4, 4, 2.5)


@pytest.mark.parametrize("text", ["every candidate\t10\t5\t0\n", "# threshold 0.4\nevery candidate\t10\n"])
def test_another_table_is_refused(text):
    with pytest.raises(ValueError, match=r"threshold|unpack"):
        read_table(text)


@pytest.mark.parametrize(
    ("features", "expected"),
    [
        ([], 0.5),
        (["unknown"], 0.5),
        (["cue say/V"], 0.924),
        (["cue say/V", "cue say/V"], 0.924),
        (["cue say/V", "cue be/A"], 0.378),
    ],
)
def test_a_score_adds_up_weights(features, expected):
    assert read_table(TABLE).score(features) == pytest.approx(expected, abs=0.001)


def test_a_score_is_explained_by_the_rows_it_met():
    met = read_table(TABLE).explain(["cue be/A", "cue say/V", "unknown"])
    assert [name for name, _ in met] == ["cue be/A", "cue say/V"]


def test_words_that_hardly_ever_attribute_are_told():
    _, parse = parsed("They say it is late. They whispered it.")
    table = read_table(TABLE)
    told = {t.text: table.attributes(t) for t in parse.tokens if t.text in ("say", "is", "late", "whispered")}
    assert told == {"say": True, "is": False, "late": False, "whispered": True}


def test_the_table_that_ships_is_whole():
    table = attribution_table()
    assert {EVERY, EVERY_HOLDER} <= table.rows.keys()
    assert 0.2 < table.threshold < 0.6
    assert all(row.attributed <= row.seen for row in table.rows.values())
    assert table.rows["cue say/V"].weight > 0 > table.rows["cue kill/V"].weight
