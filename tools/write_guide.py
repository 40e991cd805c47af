"""Run the examples of docs/guide.md on the example case and write their output into it (`--check`: only compare).

An example is a console block that begins with `$ dateline …`, perhaps ended by `| head -n N`. What depends on the
machine, the path of the temporary folder, is written as /tmp/dateline-demo.
"""

import os
import re
import shlex
import shutil
import sys
import tempfile
from importlib.resources import as_file, files
from pathlib import Path

from click.testing import CliRunner

from dateline.cli import app

GUIDE = Path(__file__).parent.parent / "docs" / "guide.md"
EXAMPLE = re.compile(r"(```console\n\$ dateline ([^\n]*)\n)(.*?)(```\n)", re.DOTALL)
DEMO_LINES = 40


def run_example(words: str) -> str:
    """Return what an example prints; raise RuntimeError where it fails."""
    command, _, most = words.partition(" | head -n ")
    done = CliRunner().invoke(app, shlex.split(command))
    if done.exit_code:
        raise RuntimeError(f"dateline {words}: exit status {done.exit_code}: {done.output}")
    lines = re.sub(r"\S*/dateline-demo-\w+", "/tmp/dateline-demo", done.stdout).splitlines()  # noqa: S108
    limit = int(most) if most else DEMO_LINES if command == "demo" else len(lines)
    return "".join(f"{line}\n" for line in (*lines[:limit], *(["…"] if limit < len(lines) else [])))


def write_examples(text: str) -> str:
    """Return the guide with the output of every example as it is now."""
    return EXAMPLE.sub(lambda found: found[1] + run_example(found[2]) + found[4], text)


def main() -> int:
    """Write the guide anew; with --check return 1 where it would change."""
    before = GUIDE.read_text(encoding="utf-8")
    os.environ["COLUMNS"] = "80"
    with tempfile.TemporaryDirectory() as folder, as_file(files("dateline") / "examples") as dispatches:
        shutil.copytree(dispatches, Path(folder) / "examples")
        os.chdir(folder)
        after = write_examples(before)
        os.chdir(GUIDE.parent)
    if "--check" in sys.argv[1:]:
        print("docs/guide.md is up to date" if after == before else "docs/guide.md: run tools/write_guide.py")
        return int(after != before)
    GUIDE.write_text(after, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
