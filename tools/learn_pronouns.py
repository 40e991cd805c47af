"""Learn the table of pronoun antecedents from labelled articles, and say how good it is on articles it has not seen.

Usage: python tools/learn_pronouns.py LABELS ARTICLES [-o TABLE | --check TABLE]. LABELS holds people with all their
mentions, ARTICLES the texts; both JSON lines, joined by the SHA-256 of the text.

For every labelled "he" or "she" the people stage gives the candidates with their features. The weights make the right
one likely against the others and against "nobody" (conditional logit, shrunk towards nought). As later pronouns lean on
what was made of earlier ones, learning and reading take turns, beginning with an empty table. Printed are the figures
from cross-validation: every tenth article is read with a table learned from the rest. `--check` compares a table with
what is learned anew and ends with 1 where they differ.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from math import exp
from pathlib import Path
from typing import Any, NamedTuple

from dateline.model import Document, MentionKind
from dateline.people.antecedents import Candidate
from dateline.people.drafts import Draft, Reference
from dateline.people.finding import study_people
from dateline.people.pronouns import PronounTable
from dateline.text.parsing import Parse, parse
from measure_people import PRONOUNS, make_document, read_lines, sha256

FOLDS = 10
ROUNDS = 3
STEPS = 300
RATE = 0.5
SHRINK = 1.5  # the strength of the pull towards nought, in pronouns
RARE = 4  # a feature must hold of this many candidates
ENOUGH = (0.8, 0.9)


class Article(NamedTuple):
    """An article with its parse, and the person labelled at each place."""

    document: Document
    parse: Parse
    spans: dict[tuple[int, int], frozenset[int]]


class Case(NamedTuple):
    """A labelled pronoun: the features of each candidate, and which are right; none where nobody is."""

    rows: list[dict[str, float]]
    right: frozenset[int]
    quoted: bool


def read_articles(labels: Path, texts: Path) -> list[Article]:
    """Return the labelled articles, parsed."""
    wanted = {row["sha256"]: row["people"] for row in read_lines(labels)}
    found = []
    for row in read_lines(texts):
        key = sha256(row["text"].encode()).hexdigest()
        if key in wanted:
            document = make_document(row["text"])
            found.append((key, Article(document, parse(document), read_spans(wanted.pop(key)))))
    return [article for _, article in sorted(found, key=lambda row: row[0])]


def read_spans(people: Sequence[dict[str, Any]]) -> dict[tuple[int, int], frozenset[int]]:
    """Return the numbers of the people labelled at each place."""
    spans: dict[tuple[int, int], set[int]] = {}
    for number, person in enumerate(people):
        for start, end in person["mentions"]:
            spans.setdefault((start, end), set()).add(number)
    return {place: frozenset(numbers) for place, numbers in spans.items()}


def observe(article: Article, table: PronounTable) -> list[Case]:
    """Read an article with a table; return its labelled pronouns with what was weighed for them."""
    seen: list[tuple[Reference, list[Candidate]]] = []
    study_people(article.document, article.parse, table, lambda p, c: seen.append((p, list(c))))
    ends = {place[1]: numbers for place, numbers in sorted(article.spans.items(), reverse=True)}
    cases = []
    for pronoun, candidates in seen:
        meant = article.spans.get((pronoun.span.start, pronoun.span.end))
        if meant is None or pronoun.span.cut(article.document.text).lower() not in PRONOUNS:
            continue
        right = frozenset(
            n for n, c in enumerate(candidates) if c.draft is not None and who(c.draft, article, ends) in meant
        )
        quoted = any("inside_quote" in c.features or "outside_quote" in c.features for c in candidates)
        cases.append(Case([c.features for c in candidates], right, quoted))
    return cases


def who(draft: Draft, article: Article, ends: dict[int, frozenset[int]]) -> int | None:
    """Return the labelled person that most of a draft's names and descriptions mean, or None."""
    while draft.merged is not None:
        draft = draft.merged
    votes: Counter[int] = Counter()
    for reference in draft.references:
        if reference.kind is not MentionKind.PRONOUN:
            span = (reference.span.start, reference.span.end)
            votes.update(article.spans.get(span) or ends.get(reference.span.end, ()))
    return min(votes, key=lambda n: (-votes[n], n)) if votes else None


def believe(case: Case, weights: dict[str, float]) -> list[float]:
    """Return the probability of each candidate, and last that of nobody."""
    scores = [sum(weights.get(k, 0.0) * v for k, v in row.items()) for row in case.rows]
    scores.append(weights.get("nobody", 0.0) + (weights.get("nobody_in_quote", 0.0) if case.quoted else 0.0))
    top = max(scores)
    parts = [exp(s - top) for s in scores]
    total = sum(parts)
    return [p / total for p in parts]


def learn(cases: Sequence[Case]) -> dict[str, float]:
    """Return the weights that make the labelled antecedents likeliest, with a pull towards nought."""
    common = Counter(k for case in cases for row in case.rows for k in row)
    known = {k for k, n in common.items() if n >= RARE}
    cases = [Case([{k: v for k, v in r.items() if k in known} for r in c.rows], c.right, c.quoted) for c in cases]
    weights: dict[str, float] = dict.fromkeys(sorted(known), 0.0) | {"nobody": 0.0, "nobody_in_quote": 0.0}
    speed = dict.fromkeys(weights, 1e-6)
    for _ in range(STEPS):
        slope = {k: -SHRINK * w / 2 for k, w in weights.items()}
        for case in cases:
            beliefs = believe(case, weights)
            rows = [*case.rows, {"nobody": 1.0} | ({"nobody_in_quote": 1.0} if case.quoted else {})]
            right = case.right or frozenset([len(case.rows)])
            mass = sum(beliefs[n] for n in right)
            for n, row in enumerate(rows):
                gain = (beliefs[n] / mass if n in right else 0.0) - beliefs[n]
                for k, v in row.items():
                    slope[k] += gain * v
        for k, g in slope.items():
            speed[k] += g * g
            weights[k] += RATE * g / speed[k] ** 0.5
    return weights


def train(articles: Sequence[Article]) -> dict[str, float]:
    """Let reading and learning take turns; return the weights."""
    weights: dict[str, float] = {}
    for _ in range(ROUNDS):
        table = PronounTable(weights, *ENOUGH)
        weights = learn([case for article in articles for case in observe(article, table)])
    return {k: round(w, 2) + 0.0 for k, w in sorted(weights.items())}


def validate(articles: Sequence[Article]) -> None:
    """Print precision and recall on articles that the table was not learned from, by the probability asked for."""
    answers: list[tuple[float, bool, bool]] = []
    for fold in range(FOLDS):
        weights = train([a for n, a in enumerate(articles) if n % FOLDS != fold])
        for article in articles[fold::FOLDS]:
            for case in observe(article, PronounTable(weights, *ENOUGH)):
                beliefs = believe(case, weights)[:-1]
                best = max(range(len(beliefs)), key=lambda n: beliefs[n], default=None)
                answers.append(
                    (beliefs[best], best in case.right, case.quoted) if best is not None else (0, False, False)
                )
    for title, of in (("all", (True, False)), ("in the text", (False,)), ("in quotations", (True,))):
        some = [a for a in answers if a[2] in of]
        print(f"{title}: {len(some)} pronouns")
        for enough in (0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95):
            given = [a for a in some if a[0] >= enough]
            right = sum(a[1] for a in given)
            shares = right / max(1, len(given)), right / max(1, len(some))
            print(f"  from {enough:.2f}: precision {shares[0]:.3f}, recall {shares[1]:.3f} ({right}/{len(given)})")


def write(weights: dict[str, float]) -> str:
    """Return the table as TOML."""
    lines = [
        "# Points for the antecedents of pronouns. Made by tools/learn_pronouns.py from labelled crime-news articles;",
        "# do not edit. A pronoun is linked where the likeliest antecedent is at least that likely.",
        "",
        f"enough = {ENOUGH[0]}",
        f"enough_in_quotes = {ENOUGH[1]}",
        "",
        "[weights]",
        *(f"{k} = {w}" for k, w in weights.items()),
    ]
    return "\n".join(lines) + "\n"


def main() -> int:
    """Learn, and print or check."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("labels", type=Path)
    parser.add_argument("articles", type=Path)
    parser.add_argument("-o", "--output", type=Path)
    parser.add_argument("--check", type=Path)
    options = parser.parse_args()
    articles = read_articles(options.labels, options.articles)
    if options.check is None:
        validate(articles)
    table = write(train(articles))
    if options.output is not None:
        options.output.write_text(table, encoding="utf-8")
    if options.check is not None and options.check.read_text(encoding="utf-8") != table:
        print(f"{options.check} is not what is learned now: write it anew with -o", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
