"""The kept figures as rows of one table: what, how much, beside what."""

from collections.abc import Iterator, Mapping
from typing import Any

Row = tuple[str, str, str]


def list_figures(results: Mapping[str, Any]) -> Iterator[Row]:
    """Yield the rows of the parts that were measured.

    Args:
        results: what each part wrote, by its name; see `bench.__main__`.
    """
    for part, write in _WRITERS.items():
        if part in results:
            yield from write(results[part])


def _write_speed(found: Mapping[str, Any]) -> Iterator[Row]:
    for news, times in found["times"].items():
        words = times["words"]
        for key, name in (("full", "spaCy's full pipeline"), ("needed", "the parse that is needed")):
            yield f"{news}: {name}", f"{words / times[key]:,.0f} words/s", ""
        beside = (
            f"{times['against_full']:.2f} x spaCy's pipeline, {times['against_needed']:.2f} x the cost of the parse"
        )
        yield f"{news}: dateline, whole", f"{words / times['whole']:,.0f} words/s", beside


def _write_workers(found: Mapping[str, Any]) -> Iterator[Row]:
    one, two = found["runs"]
    runs = f"{min(one['seconds']) / min(two['seconds']):.2f} x faster in the best whole runs"
    yield (
        "add, one worker",
        f"{one['steady']:.1f} documents/s",
        f"{found['documents']} articles on {found['cores']} cores",
    )
    yield "add, two workers", f"{two['steady']:.1f} documents/s", f"{two['steady'] / one['steady']:.2f} x one; {runs}"


def _write_scale(found: Mapping[str, Any]) -> Iterator[Row]:
    before: Mapping[str, Any] = {}
    for row in found["cases"]:
        case = f"case of {row['documents']:,}"
        for key, name, unit, digits in (
            ("size", "size", "MB", 0), ("status_median", "status of a person, median", "s", 3),
            ("status_mean", "status of a person, mean", "s", 3), ("status_worst", "status of a person, worst", "s", 3),
            ("status_peak", "status, peak of memory", "MB", 0), ("whole_seconds", "the whole case", "s", 1),
            ("whole_peak", "the whole case, peak of memory", "MB", 0),
        ):  # fmt: skip
            if row[key] is not None:
                yield f"{case}: {name}", f"{row[key]:,.{digits}f} {unit}", _against(row, before, key)
        before = row
    before = {}
    for row in found["adding"]:
        yield (
            f"add of {row['documents']:,} short articles",
            f"{row['peak']:,.0f} MB at peak",
            _against(row, before, "peak"),
        )
        before = row


def _against(row: Mapping[str, Any], before: Mapping[str, Any], key: str) -> str:
    return f"{row[key] / before[key]:.2f} x that of {before['documents']:,}" if before.get(key) else ""


def _write_archive(found: Mapping[str, Any]) -> Iterator[Row]:
    first = next(iter(found["runs"].values()), {"seconds": 1})["seconds"]
    for name, run in found["runs"].items():
        beside = f"{run['seconds'] / first:.2f} x the first; {run['processor']:,.0f} s of processors"
        yield f"archive of {found['documents']:,}: {name}", f"{run['seconds']:,.1f} s", beside


def _write_dates(found: Mapping[str, Any]) -> Iterator[Row]:
    rows = found["sets"].get("timebank all", ())
    for row in rows:
        speed = row["kilobytes_per_second"]
        ratio = (
            "" if row is rows[0] or not speed else f"dateline {rows[0]['kilobytes_per_second'] / speed:,.1f} x as fast"
        )
        yield f"dates on TimeBank: {row['program']}", f"{speed:,.0f} kB/s", ratio


def _write_statements(found: Mapping[str, Any]) -> Iterator[Row]:
    for row in found["polnear"]:
        yield f"statements on PolNeAR: {row['program']}", f"{row['documents_per_second']:,.1f} documents/s", ""


def _write_copies(found: Mapping[str, Any]) -> Iterator[Row]:
    for name, value in found.items():
        if isinstance(value, Mapping) and "speed" in value:
            yield f"copies: {name}", f"{value['speed']:,.0f} texts/s", f"recall {value['recall']:.3f}"


_WRITERS = {
    "speed": _write_speed,
    "workers": _write_workers,
    "scale": _write_scale,
    "archive": _write_archive,
    "dates": _write_dates,
    "statements": _write_statements,
    "copies": _write_copies,
}
