"""Score how an archive's documents are put into cases by keys, on labelled crime news.

    python -m bench.archive.grouping [--articles FILE] [--readings FOLDER] [--json FILE]

What the keys count was chosen on 2013 and 2014; nothing was looked at in 2015. Beside it, in `python -m bench.story`,
are dateline's own cases, which need all documents at hand, and the plain way. In per cent.
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import pyarrow as pa
from pyarrow import parquet

from bench.story.labelled import ARTICLES, READINGS, Labelled, by_year, read_labelled
from bench.story.scoring import score_cases
from dateline.archive.cases import group_archive
from dateline.archive.rows import make_rows
from dateline.archive.schema import TABLES

PARTS = {"2013-2014": (2013, 2014), "2015": (2015, 2015), "all": (2013, 2015)}


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure; return 2 where there are no data."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--articles", type=Path, default=ARTICLES, metavar="FILE")
    options.add_argument("--readings", type=Path, default=READINGS, metavar="FOLDER", help="where readings are kept")
    options.add_argument("--json", type=Path, metavar="FILE")
    chosen = options.parse_args(arguments)
    if not chosen.articles.exists():
        print(f"no data at {chosen.articles}: nothing measured", file=sys.stderr)
        return 2
    articles = read_labelled(chosen.articles, chosen.readings)
    results = {}
    for name, years in PARTS.items():
        part = [articles[n] for n in by_year(articles, *years)]
        score = score_cases(part, group(part), range(len(part)))
        results[name] = {"articles": len(part), **score._asdict()}
        print(
            f"{name}: {len(part)} articles, pair P {100 * score.pair_precision:.1f} R {100 * score.pair_recall:.1f} "
            f"F1 {100 * score.pair_f1:.1f}, B3 {100 * score.b_cubed:.1f}"
        )
    if chosen.json:
        chosen.json.write_text(json.dumps(results, indent=1) + "\n", "utf-8")
    return 0


def group(articles: Sequence[Labelled]) -> list[str]:
    """Return the case of each article, as an archive of these articles alone has it."""
    with tempfile.TemporaryDirectory() as made:
        out = Path(made)
        tables = [make_rows(article.reading) for article in articles]
        for name in ("documents", "keys"):
            rows = [row for table in tables for row in table[name]]
            parquet.write_table(pa.Table.from_pylist(rows, TABLES[name]), out / f"{name}.parquet")
        group_archive([out], out)
        found = {row["document"]: row["case"] for row in parquet.read_table(out / "cases.parquet").to_pylist()}
    return [found[article.document.id] for article in articles]


if __name__ == "__main__":
    sys.exit(main())
