"""Records come back by part, in their order, and leave nothing behind."""

from pathlib import Path

import pytest

from dateline.archive import spilling
from dateline.archive.spilling import Spill


@pytest.mark.parametrize("flush", [1, 20, 16_384])
def test_records_come_back_by_part_and_in_order(tmp_path: Path, flush: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spilling, "FLUSH_BYTES", flush)
    spill = Spill(tmp_path / "spill", "<IB", 3)
    records = [(n * 7_919 % 1000, n % 200) for n in range(100)]
    for one, other in records:
        spill.add(one % 3, one, other)
    assert [list(part) for part in spill.take()] == [[r for r in records if r[0] % 3 == part] for part in range(3)]
    assert not (tmp_path / "spill").exists()
