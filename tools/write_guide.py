"""Run the examples of README.md and docs/guide.md on the example case and write their output into them.

With `--check` it only compares. An example is a console block that begins with `$ dateline …`, perhaps ended by
`| head -n N`. The examples of a page run in a folder that holds src/dateline/examples, as a checkout does; those that
add documents come first, so that a page can show a case before it tells how it was made. Where `head` would cut an
entry in two, N is raised: no page shows half a status. What depends on the machine, the path of the temporary folder,
is written as /tmp/dateline-demo. The examples of `archive`, `watch`, `correct`, `serve` and `mcp` are left as they
stand: there is no archive, nothing serves feeds here, the other examples show a case that nobody has
corrected, and servers do not end by themselves.
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

ROOT = Path(__file__).resolve().parent.parent
PAGES = (ROOT / "README.md", ROOT / "docs" / "guide.md")
EXAMPLE = re.compile(r"```console\n\$ dateline (?!archive|watch|correct|serve|mcp)([^\n]*)\n.*?```\n", re.DOTALL)
HEAD = " | head -n "
DEMO_LINES = 40
# Entries begin at the margin or two columns in; whatever belongs to one stands further in.
ENTRY_INDENT = 3


def run_example(words: str) -> str:
    """Return an example with what it prints; raise RuntimeError where it fails."""
    command, _, most = words.partition(HEAD)
    done = CliRunner().invoke(app, shlex.split(command))
    # `check` leaves with 1 where it has something to report.
    if done.exit_code > (command.partition(" ")[0] == "check"):
        raise RuntimeError(f"dateline {words}: exit status {done.exit_code}: {done.output[:300]}")
    # A command that writes a file reports it on standard error and prints nothing else.
    printed = done.stdout or done.stderr
    lines = re.sub(r"\S*/dateline-demo-\w+", "/tmp/dateline-demo", printed).splitlines()  # noqa: S108
    limit = find_cut(lines, int(most) if most else DEMO_LINES if command == "demo" else len(lines))
    shown = f"{command}{HEAD}{limit}" if most else command
    rest = ["…"] if limit < len(lines) else []
    return "".join(f"{line}\n" for line in (f"$ dateline {shown}", *lines[:limit], *rest))


def find_cut(lines: list[str], limit: int) -> int:
    """Return how many lines to show: `limit`, and what the entry cut by it goes on with, which is indented further."""
    while limit < len(lines) and lines[limit].startswith(" " * ENTRY_INDENT):
        limit += 1
    return min(limit, len(lines))


def write_examples(text: str) -> str:
    """Return a page with the output of every example as it is now."""
    examples = EXAMPLE.findall(text)
    printed = {words: run_example(words) for words in sorted(examples, key=lambda words: not words.startswith("add "))}
    return EXAMPLE.sub(lambda found: f"```console\n{printed[found[1]]}```\n", text)


def write_page(page: Path) -> str:
    """Return the text of a page as it should be now."""
    before = page.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder, as_file(files("dateline") / "examples") as dispatches:
        shutil.copytree(dispatches, Path(folder) / "src" / "dateline" / "examples")
        os.chdir(folder)
        after = write_examples(before)
        os.chdir(ROOT)
    return after


def main() -> int:
    """Write the pages anew; with --check return 1 where one would change."""
    os.environ["COLUMNS"] = "80"
    changed = False
    for page in PAGES:
        after = write_page(page)
        if after == page.read_text(encoding="utf-8"):
            print(f"{page.relative_to(ROOT)} is up to date")
            continue
        changed = True
        if "--check" in sys.argv[1:]:
            print(f"{page.relative_to(ROOT)} differs: run tools/write_guide.py")
        else:
            page.write_text(after, encoding="utf-8")
            print(f"wrote {page.relative_to(ROOT)}")
    return int(changed and "--check" in sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
