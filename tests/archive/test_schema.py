"""The page on archives names every table and column."""

from pathlib import Path

import pytest

from dateline.archive.schema import TABLES

PAGE = Path(__file__).parents[2] / "docs" / "archive.md"


@pytest.mark.parametrize("table", sorted(TABLES))
def test_the_page_shows_the_columns_of_a_table(table: str) -> None:
    part = PAGE.read_text("utf-8").split(f"### {table}.parquet", 1)[1].split("###", 1)[0]
    shown = [line.split("`")[1] for line in part.splitlines() if line.startswith("| `")]
    assert shown == TABLES[table].names
