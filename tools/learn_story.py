"""Learn how documents are put into cases, and write the two tables that the story stage reads.

    python tools/learn_story.py [--articles FILE] [--readings FOLDER] [--check]

Learned from local US crime news of 2013 and 2014 whose articles are marked with the incident that they report; the
articles of 2015 are not looked at. `rarity.toml` counts in how many incidents a word stands; `grouping_weights.toml`
holds the weights of a logistic regression on (document, case so far) pairs, fitted with the documents in the order of
publication and the cases as marked, and the score needed, which is the one of the best pair F1 on the same articles.
Needs numpy, which comes with the parser. With --check it writes nothing and returns 1 where a table differs.
"""

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import numpy as np

from bench.story.labelled import ARTICLES, READINGS, Labelled, read_labelled
from bench.story.scoring import score_cases
from dateline.model import ActorKind
from dateline.story.grouping.features import FEATURES, score_fit
from dateline.story.grouping.joining import Shelf
from dateline.story.grouping.profiles import Profile, name_key, profile
from dateline.story.grouping.rarity import Rarity

TABLES = Path(__file__).resolve().parents[1] / "src/dateline/story"
LAST_YEAR = 2014
FEWEST = 5  # incidents that hold a word which is counted
PENALTY = 1.0
TRIED = (0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5)
HEAD = """# Made by tools/learn_story.py from crime news of 2013 and 2014; do not edit by hand.
"""


def count_words(articles: Sequence[Labelled], profiles: Sequence[Profile]) -> tuple[int, dict[str, dict[str, int]]]:
    """Return the number of incidents, and in how many of them words and capitalised words stand; no people's names."""
    held: dict[str, dict[str, set[str]]] = {"words": defaultdict(set), "marks": defaultdict(set)}
    names = {
        key
        for article in articles
        for actor in article.reading.people.actors
        if actor.kind is ActorKind.PERSON and (key := name_key(actor.name))
    }
    for article, told in zip(articles, profiles, strict=True):
        held["words"][article.incident].update(told.words)
        held["marks"][article.incident].update(set(told.marks) - names)
    counts = {kind: _count(of.values()) for kind, of in held.items()}
    return len(held["words"]), counts


def _count(sets: Iterable[set[str]]) -> dict[str, int]:
    counts: dict[str, int] = defaultdict(int)
    for members in sets:
        for member in members:
            counts[member] += 1
    return {member: number for member, number in sorted(counts.items()) if number >= FEWEST}


def collect(
    articles: Sequence[Labelled], profiles: Sequence[Profile], shelf: Shelf
) -> tuple[list[tuple[float, ...]], list[bool]]:
    """Return the features of every document beside every case that it may belong to, and whether it does."""
    rows, right = [], []
    for article, told in zip(articles, profiles, strict=True):
        for found in () if told.roundup else shelf.propose(told):
            rows.append(found.fit.values)
            right.append(found.case == article.incident)
        shelf.put(told, article.incident)
    return rows, right


def fit(rows: Sequence[Sequence[float]], right: Sequence[bool]) -> dict[str, float]:
    """Return the weights of a logistic regression with a ridge penalty on standardised features."""
    values, wanted = np.array(rows), np.array(right, dtype=float)
    mean, spread = values.mean(0), values.std(0)
    spread[spread == 0] = 1
    scaled = np.hstack([(values - mean) / spread, np.ones((len(values), 1))])
    weights = np.zeros(scaled.shape[1])
    for _ in range(50):
        guess = 1 / (1 + np.exp(-np.clip(scaled @ weights, -30, 30)))
        slope = scaled.T @ (guess - wanted) + PENALTY * weights
        bend = (scaled.T * (guess * (1 - guess))) @ scaled + PENALTY * np.eye(len(weights))
        weights -= np.linalg.solve(bend, slope)
    raw = weights[:-1] / spread
    table = dict(zip(FEATURES, raw, strict=True)) | {"base": weights[-1] - raw @ mean}
    return {name: round(float(weight), 3) for name, weight in table.items()}


def choose_needed(
    articles: Sequence[Labelled], profiles: Sequence[Profile], start: tuple[int, dict[str, dict[str, int]]],
    weights: Mapping[str, float],
) -> float:  # fmt: skip
    """Return the score from which a document joins a case: the best of those tried."""
    return max(TRIED, key=lambda needed: _try(articles, profiles, Shelf(Rarity(*start)), weights, needed))


def _try(
    articles: Sequence[Labelled], profiles: Sequence[Profile], shelf: Shelf, weights: Mapping[str, float], needed: float
) -> float:
    places = []
    for told in profiles:
        near = () if told.roundup else shelf.propose(told)
        fits = [(score_fit(found.fit, weights), found.case) for found in near]
        score, case = max(fits, default=(0.0, ""))
        places.append(case if score >= needed else told.document)
        shelf.put(told, places[-1])
    return score_cases(articles, places).pair_f1


def write_tables(articles: Sequence[Labelled]) -> dict[str, str]:
    """Return the text of each table by the name of its file."""
    profiles = [profile(article.reading) for article in articles]
    start = count_words(articles, profiles)
    weights = fit(*collect(articles, profiles, Shelf(Rarity(*start))))
    needed = choose_needed(articles, profiles, start, weights)
    counts = "".join(
        f"\n[{kind}]\n" + "".join(f'"{member}" = {number}\n' for member, number in members.items())
        for kind, members in start[1].items()
    )
    learned = "".join(f"{name} = {weight}\n" for name, weight in weights.items())
    about = "# What a unit of each feature counts (see grouping/features.py), and from which score a document joins."
    return {
        "rarity.toml": f"{HEAD}# In how many incidents a word stands.\n\ncases = {start[0]}\n{counts}",
        "grouping_weights.toml": f"{HEAD}{about}\n\n{learned}needed = {needed}\n",
    }


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the tables, or check them."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--articles", type=Path, default=ARTICLES, metavar="FILE")
    options.add_argument("--readings", type=Path, default=READINGS, metavar="FOLDER", help="where readings are kept")
    options.add_argument("--check", action="store_true", help="only compare")
    chosen = options.parse_args(arguments)
    articles = [a for a in read_labelled(chosen.articles, chosen.readings) if a.year <= LAST_YEAR]
    changed = False
    for name, text in write_tables(articles).items():
        path = TABLES / name
        if path.exists() and path.read_text("utf-8") == text:
            print(f"{name} is up to date")
            continue
        changed = True
        if not chosen.check:
            path.write_text(text, "utf-8")
        print(f"{name} {'differs: run tools/learn_story.py' if chosen.check else 'written'}")
    return int(changed and chosen.check)


if __name__ == "__main__":
    sys.exit(main())
