"""Write docs/performance.md from the figures that `python -m bench` kept.

    python -m bench.performance [--check]

With --check nothing is written; the exit status is 1 where the page is not what the figures give.
"""

import argparse
import math
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from bench.__main__ import load_results
from bench.table import list_figures

PAGE = Path(__file__).parents[1] / "docs/performance.md"
HEAD = """# Speed and scale

Made by `python -m bench.performance` from the figures that `python -m bench` keeps in `bench/results/`; do not edit by
hand. `python -m bench` measures again what it has data for, `python -m bench --show` prints the table below.
"""
CURVES = (
    ("size", "Size of the case file", "MB"),
    ("status_median", "`status NAME`, median of the people asked for", "s"),
    ("status_mean", "`status NAME`, mean", "s"),
    ("status_worst", "`status NAME`, the slowest", "s"),
    ("status_peak", "`status NAME`, peak of memory", "MB"),
    ("whole_seconds", "The whole case, as `serve` and the other views hold it", "s"),
    ("whole_peak", "The whole case, peak of memory", "MB"),
)
WIDTH = 40  # characters of the longest bar
LARGE = (10_000_000, 1_000_000_000)
PRICE_CORE_HOUR = 0.04  # dollars for an hour of a virtual core
PRICE_MONTH = 0.02  # dollars for a gigabyte a month in an object store


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the page, or check it; return 1 where it is out of date."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--check", action="store_true", help="only compare")
    page = write_page(load_results())
    if options.parse_args(arguments).check:
        same = PAGE.read_text("utf-8") == page
        print(f"{PAGE.name} is {'what the figures give' if same else 'out of date: run python -m bench.performance'}")
        return int(not same)
    PAGE.write_text(page, "utf-8")
    return 0


def write_page(results: Mapping[str, Any]) -> str:
    """Return the page that the figures of the parts give."""
    parts = [HEAD, *_write_table(results)]
    if "scale" in results:
        parts += _write_curves(results["scale"])
    if "scale" in results and "workers" in results:
        parts += _write_paper(results["scale"], results["workers"])
    return "\n".join(parts)


def _write_table(results: Mapping[str, Any]) -> Iterator[str]:
    yield "## All figures\n"
    for part, found in results.items():
        known = (("cores", "cores"), ("machine", ""), ("python", "Python"), ("load", "load at the start"))
        said = [f"{name} {found[key]}".strip() for key, name in known if key in found]
        yield f"- `{part}`: {', '.join(said) or 'no machine noted'}"
    yield "\nTimes of runs under load are longer than those of a quiet machine; ratios within a part are of one run.\n"
    yield "| what | figure | beside |\n| --- | ---: | --- |"
    yield from (f"| {what} | {figure} | {beside} |" for what, figure, beside in list_figures(results))
    yield ""


def _write_curves(scale: Mapping[str, Any]) -> Iterator[str]:
    yield "## From a thousand documents to a hundred thousand\n"
    yield (
        f"Cases made from the readings of real articles, each turn with other people (`bench/scale`); {scale['asked']} "
        "charged people of the smallest case\nare asked for in each. Names that five or more of the articles share "
        "stay, so common surnames grow with the case. Times are\nof the processor, bars are logarithmic.\n"
    )
    if "note" in scale:
        yield f"{scale['note']}\n"
    for key, title, unit in CURVES:
        if all(row[key] is None for row in scale["cases"]):
            continue
        yield f"{title}:\n\n```"
        rows = [(row["documents"], row[key]) for row in scale["cases"]]
        least = min(value for _, value in rows if value is not None) / 2
        most = max(value for _, value in rows if value is not None)
        for documents, value in rows:
            if value is None:
                yield f"{documents:>9,}  not measured"
                continue
            length = round(WIDTH * math.log(value / least) / math.log(most / least))
            yield f"{documents:>9,}  {'#' * length} {value:,.{3 if value < 10 else 0}f} {unit}"
        yield "```\n"


def _write_paper(scale: Mapping[str, Any], workers: Mapping[str, Any]) -> Iterator[str]:
    rate = workers["runs"][0]["steady"]
    last = scale["cases"][-1]
    kilobytes = 1000 * last["size"] / last["documents"]
    yield "## Ten million and a billion articles, on paper\n"
    yield (
        f"Reckoned from {rate} documents a second of one core (crime news, the costly kind; general news is parsed in "
        f"part only) and\n{kilobytes:.0f} kB a document in a case. Assumed, not measured: "
        f"${PRICE_CORE_HOUR:.2f} for an hour of a virtual core as fast as the one measured, and\n"
        f"${PRICE_MONTH:.2f} for a gigabyte a month in an object store. Look up what your provider asks.\n"
    )
    yield "| articles | core hours | on 2 cores | on 1,000 cores | computing | stored as a case | a month of that |"
    yield "| ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
    for number in LARGE:
        hours = number / rate / 3600
        gigabytes = number * kilobytes / 1e6
        yield (
            f"| {number:,} | {hours:,.0f} | {hours / 2 / 24:,.0f} days | {hours / 1000:,.1f} hours | "
            f"${hours * PRICE_CORE_HOUR:,.0f} | {gigabytes:,.0f} GB | ${gigabytes * PRICE_MONTH:,.0f} |"
        )
    yield PAPER


PAPER = """
What breaks first, and what would be done then:

1. **A look at the whole case.** `serve` and every view but `status NAME` hold the whole case in memory; of ten
   thousand documents that took more than a gigabyte. Next: tell who is who and which event is which once, as documents
   are added, keep that beside the ledger as something that can be made anew, and let each page read its part.
2. **Common surnames.** A surname alone joins the only person who bears it, so `status NAME` must look at all who bear
   it. That grows with the archive. Next: keep the people of each surname, and look at single documents only where a
   new one can change them; ask within one case of the archive, not across all.
3. **One file has one writer.** With more workers than one core can write for, the file is the limit. PostgreSQL takes
   several `add` at once, but puts them behind one another as well. Next: one case to a database, or `archive`, which
   writes shards of Parquet that nobody shares.
4. **A billion articles are no case.** They are an archive: `archive` reads shards without a common store and groups
   them by keys, not by pairs. There the largest groups break first - a name or a place that every article has. Next:
   split such groups by time before anything is compared, and leave out keys that say nothing.
5. **Names across the archive.** With a billion articles most names are borne by several people. A name then must not
   join people of two cases: wrong is worse than missing.
"""


if __name__ == "__main__":
    sys.exit(main())
