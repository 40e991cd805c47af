"""Learn from unlabelled articles how often one person does and suffers two things in a story.

Usage: python tools/learn_slots.py ARTICLES [--without LABELS …] [-o TABLE | --check TABLE]. ARTICLES holds texts;
articles that a label file names by their SHA-256 are left out, so that nothing is learned from what is measured. All
are JSON lines.

The names and descriptions that the people stage links without any table, by full name, surname and apposition, tell
which slots ("arrest:o", "say:s", see `dateline.people.slots`) one person fills in an article and which another fills.
For a pair of slots the figure is the logarithm of the odds that one person fills both, less that of all pairs
together; pairs that are rare are pulled towards nought, and left out below MINIMUM. No name and no sentence is kept.
`--check` compares the table with what is learned anew and ends with 1 where they differ.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import combinations, product
from math import log
from pathlib import Path

from dateline.model import ActorKind, Document, MentionKind, Span
from dateline.people.finding import study_people
from dateline.people.slots import slot_of
from dateline.people.weighing import Table, Tables
from dateline.text.parsing import Parse, Token, parse
from measure_people import make_document, read_lines, sha256

MINIMUM = 10  # pairs of people or mentions
PULL = 10.0  # pairs that the pull towards nought counts for
LEAST = 0.2  # figures closer to nought than this are left out
LONGEST = 8000  # characters of an article
PEOPLE, SLOTS = 12, 15  # of one article and of one person
NO_TABLES = Tables(*[Table({}, 1.0, 1.0)] * 3)
Pair = tuple[str, str]


def read_articles(articles: Path, without: list[Path]) -> Iterator[Document]:
    """Yield the articles that no label file names, each once."""
    seen = {row["sha256"] for path in without for row in read_lines(path)}
    for row in read_lines(articles):
        key = sha256(row["text"].encode()).hexdigest()
        if key not in seen and len(row["text"]) <= LONGEST:
            seen.add(key)
            yield make_document(row["text"])


def read_slots(document: Document, grammar: Parse) -> list[Counter[str]]:
    """Return for each person of an article how often each slot is filled by a name or description of that person."""
    people = study_people(document, grammar, NO_TABLES)
    persons = {a.id for a in people.actors if a.kind is ActorKind.PERSON}
    found: dict[str, Counter[str]] = {}
    for mention in people.mentions:
        if mention.actor not in persons or mention.kind is MentionKind.PRONOUN:
            continue
        head = head_of(grammar, mention.evidence.span)
        slot = slot_of(grammar, head) if head is not None else ""
        if slot:
            found.setdefault(mention.actor, Counter())[slot] += 1
    return list(found.values())[:PEOPLE]


def head_of(grammar: Parse, span: Span) -> Token | None:
    """Return the token of a stretch that depends on nothing within it."""
    inside = [t for t in grammar.tokens if span.start <= t.start and t.end <= span.end]
    own = {t.i for t in inside}
    return next((t for t in inside if t.head not in own or t.head == t.i), None)


def count(stories: list[list[Counter[str]]]) -> tuple[Counter[Pair], Counter[Pair]]:
    """Return in how many articles one person fills two slots, and how often two people do."""
    one: Counter[Pair] = Counter()
    two: Counter[Pair] = Counter()
    for people in stories:
        rows = [sorted(slots)[:SLOTS] for slots in people]
        for slots, row in zip(people, rows, strict=True):
            one.update(combinations(row, 2))
            one.update((slot, slot) for slot in row if slots[slot] > 1)
        for first, second in combinations(rows, 2):
            two.update((min(pair), max(pair)) for pair in product(first, second))
    return one, two


def weigh(one: Counter[Pair], two: Counter[Pair]) -> dict[Pair, float]:
    """Return the figures of all pairs that are common enough and tell something."""
    share = one.total() / max(1, one.total() + two.total())
    found = {}
    for pair in sorted({*one, *two}):
        total = one[pair] + two[pair]
        if total < MINIMUM:
            continue
        part = (one[pair] + PULL * share) / (total + PULL)
        odds = round(log(part / (1 - part)) - log(share / (1 - share)), 1)
        if abs(odds) >= LEAST:
            found[pair] = odds
    return found


def write(table: dict[Pair, float]) -> str:
    """Return the table as TOML."""
    lines = [
        "# By how much one person fills two slots of a story more often than two people do (logarithms of odds).",
        "# Made by tools/learn_slots.py from unlabelled crime-news articles: do not edit.",
        "",
        "[odds]",
    ]
    rows: dict[str, list[str]] = {}
    for (first, second), odds in table.items():
        rows.setdefault(first, []).append(f"{second} {odds}")
    return "\n".join([*lines, *(f'"{slot}" = "{" ".join(others)}"' for slot, others in rows.items())]) + "\n"


def main() -> int:
    """Learn, and write or check."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--without", type=Path, nargs="*", default=[])
    parser.add_argument("-o", "--output", type=Path)
    parser.add_argument("--check", type=Path)
    options = parser.parse_args()
    documents = read_articles(options.articles, options.without)
    table = write(weigh(*count([read_slots(d, parse(d)) for d in documents])))
    if options.output is not None:
        options.output.write_text(table, encoding="utf-8")
    if options.check is not None and options.check.read_text(encoding="utf-8") != table:
        print(f"{options.check} is not what is learned now: write it anew with -o", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
