from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from dateline.people.slots import learned_slots
from dateline.text.parsing import parse

ROOT = Path(__file__).parents[2]


def test_slots_are_read_of_names_and_not_of_pronouns(tool: Any) -> None:
    document = tool.make_document("Police arrested Ann Poe on Monday. Ann Poe was charged. She said nothing.")
    assert tool.read_slots(document, parse(document)) == [Counter({"arrest:o": 1, "charge:o": 1})]


def test_pairs_of_one_person_and_of_two_are_counted(tool: Any) -> None:
    one, two = tool.count([[Counter({"die:s": 2, "shoot:o": 1}), Counter({"say:s": 1})]])
    assert one == {("die:s", "shoot:o"): 1, ("die:s", "die:s"): 1}
    assert two == {("die:s", "say:s"): 1, ("say:s", "shoot:o"): 1}


def test_only_what_is_common_is_weighed(tool: Any) -> None:
    common, rare = ("arrest:o", "charge:o"), ("drive:s", "sing:s")
    table = tool.weigh(Counter({common: 20, rare: 2}), Counter({("charge:o", "say:s"): 60}))
    assert table[common] > 0 > table["charge:o", "say:s"]
    assert rare not in table


def test_the_table_is_written_as_it_is_read(tool: Any, tmp_path: Path) -> None:
    text = (ROOT / "src/dateline/people/data/slots.toml").read_text(encoding="utf-8")
    pairs = {(one, other): odds for one, row in learned_slots().items() for other, odds in row.items() if one <= other}
    assert tool.write(dict(sorted(pairs.items()))) == text


@pytest.mark.parametrize("without", [0, 1])
def test_labelled_articles_are_left_out(tool: Any, tmp_path: Path, without: int) -> None:
    articles, labels = tmp_path / "articles.jsonl", tmp_path / "labels.jsonl"
    articles.write_text('{"text": "Poe left."}\n{"text": "Poe left."}\n{"text": "Roe came."}\n', encoding="utf-8")
    key = tool.sha256(b"Poe left.").hexdigest()
    labels.write_text(f'{{"sha256": "{key}"}}\n', encoding="utf-8")
    assert len(list(tool.read_articles(articles, [labels] * without))) == 2 - without
