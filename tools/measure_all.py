"""The gate on quality: measure everything on the labelled data, and compare it with the floors in quality.toml.

    python tools/measure_all.py [--only NAME …] [--raise] [--lower FIGURE --because TEXT]

Prints each figure beside its floor and its peer. Exit status: 0 all is as good as it was, or there is no data to
measure with; 1 a figure fell below its floor; 2 nothing could be compared. `--raise` writes better floors, a hair below
what was measured, and never a lower one. Only `--lower` lowers the floor of one figure, and keeps the reason.
"""

import argparse
import json
import math
import re
import subprocess
import sys
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

import msgspec

ROOT = Path(__file__).resolve().parents[1]
FLOORS = ROOT / "quality.toml"
TOOLS = ROOT / "tools"
HAIR = 0.1  # points between what was measured and the floor that is set


class Figure(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A figure that a tool prints: found by a pattern with one group, in per cent after scaling.

    `peer` says in words what others reach; `peer_pattern` finds the figure of a peer that ran beside.
    """

    name: str
    pattern: str
    peer: str = ""
    peer_pattern: str = ""
    scale: float = 1.0


class Measure(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A program with its arguments, in which {NAME} stands for the path of data, and the figures that it prints.

    The program is a file in tools/, or a package of the repository ("bench.dates").
    """

    name: str
    command: list[str]
    figures: list[Figure]

    @property
    def needs(self) -> set[str]:
        """The names of the data that the tool reads."""
        return set(re.findall(r"\{(\w+)\}", " ".join(self.command)))


class Data(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Outside data: its path from the repository, and the hash of what the floors were set on."""

    path: str
    sha256: str


class Lowered(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"old": "from", "new": "to"}):
    """A floor that was lowered, and why."""

    figure: str
    old: float
    new: float
    because: str


class Quality(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """quality.toml."""

    data: dict[str, Data]
    measure: list[Measure]
    floors: dict[str, float] = {}
    lowered: list[Lowered] = []


class Result(NamedTuple):
    """A figure as measured, in per cent, beside its floor and its peer."""

    name: str
    value: float
    floor: float | None
    peer: str

    @property
    def fell(self) -> bool:
        """Tell whether the figure is below its floor."""
        return self.floor is not None and self.value < self.floor


class GateError(Exception):
    """Nothing can be compared; the message says why and what to do."""


def hash_data(path: Path) -> str:
    """Return the SHA-256 of a file, or of the names and contents of all files in a folder, in hexadecimal."""
    if path.is_file():
        return sha256(path.read_bytes()).hexdigest()
    whole = sha256()
    for file in sorted(p for p in path.rglob("*") if p.is_file()):
        whole.update(f"{file.relative_to(path).as_posix()}\n{sha256(file.read_bytes()).hexdigest()}\n".encode())
    return whole.hexdigest()


def find_data(quality: Quality, names: set[str], root: Path) -> tuple[dict[str, Path], list[Path]]:
    """Return the paths of the data that is there, and the paths where some is absent.

    Raises:
        GateError: the data is not what the floors were set on.
    """
    present, absent = {}, []
    for name in sorted(names):
        path = (root / quality.data[name].path).resolve()
        if not path.exists():
            absent.append(path)
        elif (found := hash_data(path)) != quality.data[name].sha256:
            raise GateError(
                f"{path} is not the data that the floors were set on; restore it, or put its hash {found} into "
                f"{FLOORS.name} and set the floors anew"
            )
        else:
            present[name] = path
    return present, absent


def run_tool(measure: Measure, paths: dict[str, Path]) -> str:
    """Run a tool and return what it prints.

    Raises:
        GateError: it failed.
    """
    arguments = [argument.format_map(paths) for argument in measure.command]
    program = [str(TOOLS / arguments[0])] if arguments[0].endswith(".py") else ["-m", arguments[0]]
    done = subprocess.run(
        [sys.executable, *program, *arguments[1:]], check=False, capture_output=True, text=True, cwd=ROOT
    )
    if done.returncode != 0:
        last = (done.stderr.strip().splitlines() or ["no message"])[-1]
        raise GateError(f"{arguments[0]} ended with {done.returncode}: {last}; run it alone to see more")
    return done.stdout


def read_results(measure: Measure, printed: str, floors: dict[str, float]) -> list[Result]:
    """Return the figures that a tool printed.

    Raises:
        GateError: one is missing.
    """
    results = []
    for figure in measure.figures:
        name = f"{measure.name}: {figure.name}"
        value = find_number(figure.pattern, printed)
        if value is None:
            raise GateError(f"{measure.command[0]} prints no {figure.pattern!r}; mend the pattern of {name!r}")
        beside = find_number(figure.peer_pattern, printed) if figure.peer_pattern else None
        peer = " ".join(part for part in (figure.peer, "" if beside is None else f"{beside:.1f}") if part)
        results.append(Result(name, round(value * figure.scale, 3), floors.get(name), peer))
    return results


def find_number(pattern: str, printed: str) -> float | None:
    """Return the number that a pattern's group finds on a line, or None."""
    found = re.search(pattern, printed, re.MULTILINE)
    return float(found.group(1)) if found else None


def set_floor(text: str, name: str, value: float) -> str:
    """Return the text of quality.toml with a floor set, its line replaced or put at the end of the floors."""
    line = f"{json.dumps(name)} = {value:.1f}"
    replaced, count = re.subn(rf"^{re.escape(json.dumps(name))} = .*$", lambda _: line, text, flags=re.MULTILINE)
    if count:
        return replaced
    before, header, after = text.partition("[floors]\n")
    own, gap, rest = after.partition("\n[")
    return before + header + "\n".join([*own.splitlines(), line, ""]) + gap + rest


def floor_under(value: float) -> float:
    """Return the floor for a measured value: a hair below, to one place."""
    return math.floor(round((value - HAIR) * 10, 6)) / 10


def raise_floors(text: str, results: Sequence[Result]) -> str:
    """Return the text of quality.toml with every floor raised that can be."""
    for result in results:
        better = floor_under(result.value)
        if result.floor is None or better > result.floor:
            text = set_floor(text, result.name, better)
    return text


def lower_floor(text: str, results: Sequence[Result], name: str, because: str) -> str:
    """Return the text of quality.toml with one floor lowered to what was measured, and the reason at its end.

    Raises:
        GateError: there is no such figure, or it is above its floor.
    """
    result = next((r for r in results if r.name == name), None)
    if result is None:
        raise GateError(f"no figure {name!r} was measured: choose one of {', '.join(r.name for r in results)}")
    if result.floor is None or not result.fell:
        raise GateError(f"{name!r} is not below its floor: there is nothing to lower")
    new = floor_under(result.value)
    entry = ["", "[[lowered]]", f"figure = {json.dumps(name)}", f"from = {result.floor:.1f}", f"to = {new:.1f}"]
    return set_floor(text, name, new) + "\n".join([*entry, f"because = {json.dumps(because)}", ""])


def print_table(results: Sequence[Result]) -> None:
    """Print the figures in columns."""
    width = max(len(result.name) for result in results)
    print(f"{'figure':{width}}  measured  floor        peer")
    for result in results:
        floor = "    –" if result.floor is None else f"{result.floor:5.1f}"
        print(
            f"{result.name:{width}}  {result.value:8.1f}  {floor}  {'FELL' if result.fell else '    '}  {result.peer}"
        )


def read_options(arguments: Sequence[str] | None) -> argparse.Namespace:
    """Return the options of the command line."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--only", nargs="+", metavar="NAME", help="measure only these, e.g. dates")
    options.add_argument("--raise", dest="better", action="store_true", help="write better floors")
    options.add_argument("--lower", metavar="FIGURE", help="lower the floor of one figure to what is measured")
    options.add_argument("--because", metavar="TEXT", help="why it is lowered")
    chosen = options.parse_args(arguments)
    if bool(chosen.lower) != bool(chosen.because):
        options.error("--lower and --because go together")
    return chosen


def check(chosen: argparse.Namespace) -> int:
    """Measure, print and compare; return the exit status.

    Raises:
        GateError: nothing can be compared.
    """
    text = changed = FLOORS.read_text("utf-8")
    quality = msgspec.toml.decode(text, type=Quality)
    wanted = [m for m in quality.measure if chosen.only is None or m.name in chosen.only]
    paths, absent = find_data(quality, {name for measure in wanted for name in measure.needs}, ROOT)
    for path in absent:
        print(f"no data at {path}: what needs it is not measured", file=sys.stderr)
    results: list[Result] = []
    for measure in wanted:
        if measure.needs <= paths.keys():
            print(f"measuring {measure.name} …", file=sys.stderr, flush=True)
            results += read_results(measure, run_tool(measure, paths), quality.floors)
    if not results:
        print("nothing measured")
        return 0
    print_table(results)
    if chosen.better:
        changed = raise_floors(changed, results)
    if chosen.lower:
        changed = lower_floor(changed, results, chosen.lower, chosen.because)
    if changed != text:
        FLOORS.write_text(changed, "utf-8")
    return int(any(result.fell and result.name != chosen.lower for result in results))


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the gate."""
    try:
        return check(read_options(arguments))
    except GateError as error:
        print(f"measure: {error}", file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
