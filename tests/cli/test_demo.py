import re
from pathlib import Path

from tests.cli.conftest import Run


def test_the_demo_shows_the_example_case_and_leaves_the_file(run: Run) -> None:
    shown = run("demo")
    assert (shown.exit_code, shown.stderr) == (0, "")
    flat = " ".join(shown.stdout.split())
    assert "Read 28 documents, 2021-10-22 to 2024-12-23" in flat
    for part in ("1. The case as it stands", "2. The same case", "3. That day", "4. The decisive", "5. What does not"):
        assert part in flat
    path = re.search(r"dateline status (\S+/case\.db)", shown.stdout)
    assert path is not None
    assert Path(path[1]).is_file()
