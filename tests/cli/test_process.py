"""What only a process of its own can show: imports, streams, signals."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from dateline import api

NLP = ["spacy", "thinc", "numpy", "trafilatura", "htmldate", "lxml"]
# The stages that read articles; looking at a case needs none of them.
READING = ["dateline.dates", "dateline.events", "dateline.statements"]
HEAVY = [*NLP, "sqlalchemy", "alembic", "rich", "jinja2", "msgspec"]


def start(code: str, *args: str, **options: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code, *args],
        capture_output=True,
        text=True,
        check=False,
        **options,  # type: ignore[call-overload]
    )


def loaded_by(modules: list[str], *commands: list[str]) -> set[str]:
    """Run commands one after the other in one process; return which of the modules it has loaded then."""
    code = (
        "import sys\nfrom dateline.cli import app\n"
        f"for args in {list(commands)!r}:\n"
        "    try: app.main(args)\n    except SystemExit: pass\n"
        f"print('LOADED', *[name for name in {modules!r} if name in sys.modules])"
    )
    return set(start(code).stdout.splitlines()[-1].split()[1:])


def test_help_loads_nothing_heavy() -> None:
    commands = ["read", "add", "status", "timeline", "people", "statements", "findings", "documents", "export", "demo"]
    assert loaded_by(HEAVY, ["--help"], ["--version"], *([name, "--help"] for name in commands)) == set()


@pytest.mark.parametrize("command", ["status", "timeline"])
def test_looking_loads_no_language_library(case_file: str, command: str) -> None:
    assert loaded_by(NLP, [command, case_file]) == set()


def test_the_other_views_load_no_language_library_either(case_file: str) -> None:
    assert loaded_by(NLP, *([name, case_file] for name in ("people", "statements", "findings", "documents"))) == set()


@pytest.mark.parametrize("command", ["status", "timeline"])
def test_looking_loads_no_stage_that_reads_articles(case_file: str, command: str) -> None:
    assert loaded_by(READING, [command, case_file]) == set()


def test_the_package_itself_costs_nothing() -> None:
    done = start("import sys, dateline; print(*[name for name in sys.modules if name.startswith('dateline.')])")
    assert done.stdout.split() == []


def dateline(*args: str, **options: object) -> subprocess.CompletedProcess[str]:
    return start("from dateline.cli import main; main()", *args, **options)


@pytest.mark.parametrize("form", [[], ["--json"]])
def test_a_full_disk_is_one_line(case_file: str, form: list[str]) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full")
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "dateline", "status", case_file, *form],
            stdout=full, stderr=subprocess.PIPE, text=True, check=False,
        )  # fmt: skip
    assert done.returncode == 2
    assert (
        done.stderr
        == "dateline: standard output: No space left on device; check the path, its permissions and the disk\n"
    )


@pytest.mark.parametrize("form", [[], ["--json"]])
def test_a_closed_pipe_is_no_error_to_talk_about(case_file: str, form: list[str]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = subprocess.run(
            [sys.executable, "-m", "dateline", "status", case_file, *form],
            stdout=writing, stderr=subprocess.PIPE, text=True, check=False,
        )  # fmt: skip
    finally:
        os.close(writing)
    assert (done.returncode, done.stderr) == (141, "")


def test_no_colour_where_there_is_no_terminal(case_file: str) -> None:
    assert "\x1b" not in dateline("status", case_file).stdout


def test_no_color_is_obeyed_even_where_colour_is_forced(case_file: str) -> None:
    done = dateline("status", case_file, env={**os.environ, "NO_COLOR": "1", "FORCE_COLOR": "1"})
    assert "\x1b" not in done.stdout


def test_quotation_marks_on_a_terminal_without_them(case_file: str) -> None:
    done = dateline("status", case_file, "--explain", env={**os.environ, "PYTHONIOENCODING": "ascii"})
    assert (done.returncode, done.stderr) == (0, "")


def test_a_fault_of_the_program_is_one_line(case_file: str) -> None:
    code = (
        "from dateline import api\n"
        "def fail(*a, **k): raise KeyError('x')\n"
        "api.open_case = fail\n"
        "from dateline.cli import main; main()"
    )
    done = start(code, "status", case_file)
    assert done.returncode == 2
    assert done.stderr.startswith("dateline: a fault of dateline (KeyError: 'x')")
    assert done.stderr.count("\n") == 1


def test_progress_moves_on_a_terminal_only(articles: Path, tmp_path: Path) -> None:
    pty = pytest.importorskip("pty")
    main, side = pty.openpty()
    try:
        done = subprocess.run(
            [sys.executable, "-m", "dateline", "add", str(tmp_path / "case.db"), str(articles / "again.txt"), "no.txt"],
            stdout=subprocess.PIPE, stderr=side, text=True, check=False, env={**os.environ, "TERM": "xterm"},
        )  # fmt: skip
        shown = os.read(main, 100_000).decode()
    finally:
        os.close(side)
        os.close(main)
    assert "1 added, 1 problem" in shown
    assert "dateline: no.txt: no such file or folder; check the path" in shown
    assert done.stdout == f"{tmp_path / 'case.db'}: 1 document added, 1 problem\n"


ADD_ALOUD = """
import signal
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell has it ignored by what runs in its background
from dateline import api
add = api.add
def add_aloud(*args, progress, **options):
    return add(*args, progress=lambda *told: (progress(*told), print(told[0], flush=True)), **options)
api.add = add_aloud
from dateline.cli import main
main()
"""


@pytest.mark.parametrize("workers", ["1", "2"])
def test_ctrl_c_keeps_what_is_added(tmp_path: Path, workers: str) -> None:
    for n in range(30):
        article = f"---\npublished: 2024-05-08\n---\n\nPolice charged Laura Brandt with {n + 2} counts of forgery.\n"
        (tmp_path / f"{n:02}.txt").write_text(article + "The trial was adjourned until the autumn. " * 100)
    case = tmp_path / "case.db"
    with subprocess.Popen(
        [sys.executable, "-c", ADD_ALOUD, "add", str(case), str(tmp_path), "--workers", workers],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    ) as process:  # fmt: skip
        assert process.stdout is not None
        assert process.stdout.readline() == "added\n"
        process.send_signal(signal.SIGINT)
        told, errors = process.communicate()
    assert process.returncode == 130
    assert errors.splitlines() == [
        f"{case} holds every document added so far; the same command adds the rest",
        "dateline: interrupted",
    ]
    assert told.count("added") + 1 <= len(api.documents(case)) < 30
