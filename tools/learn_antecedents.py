"""Learn the tables of antecedents from labelled articles, and say how good they are on articles not seen.

Usage: python tools/learn_antecedents.py ARTICLES LABELS [LABELS …] [-o TABLE | --check TABLE]. LABELS hold people with
all their mentions, ARTICLES the texts; all JSON lines, joined by the SHA-256 of the text.

For every labelled "he", "she", "they" or description that is weighed the people stage gives the candidates with their
features. The weights make the right one likely against the others and against nobody (conditional logit, pulled towards
points that are known beforehand). As later mentions lean on what was made of earlier ones, learning and reading take
turns, beginning with empty tables. Printed are the figures from cross-validation: every sixth article is read with
tables learned from the rest. `--check` compares the tables with what is learned anew and ends with 1 where they differ.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from math import exp
from pathlib import Path
from typing import Any, NamedTuple

from dateline.model import Document, MentionKind
from dateline.people.drafts import Reference
from dateline.people.finding import study_people
from dateline.people.weighing import Candidate, Table, Tables, Weighed
from dateline.people.words import Quotes
from dateline.text.parsing import Parse, parse
from measure_people import make_document, read_lines, sha256

FOLDS = 6
ROUNDS = 2
STEPS = 200
RATE = 0.5
SHRINK = 8.0  # the strength of the pull towards what is known beforehand
RARE = 4  # a feature must hold of this many candidates
# Points that are known beforehand, from how reporters write: an official who tells of a case is neither its victim nor
# its accused; whoever has spoken speaks again; what fits by name, age or part is meant.
BEFOREHAND = {
    "pronoun": {
        "harmed_official": -3.0,
        "court_official": -3.0,
        "harms_official": -2.0,
        "quote_official": -1.5,
        "court_victim": -2.0,
        "court_suspect": 1.0,
        "answers_suspect": 3.0,
        "answers_victim": -3.0,
        "answers_official": -3.0,
        "says_dead": -2.0,
        "harmed_suspect": -1.0,
        "never_spoke": -1.0,
        "only_speaker": 2.0,
        "spoke": 1.0,
        "last_speaker_says": 1.5,
        "chain": 1.5,
        "far": -1.0,
        "in_row_with_owned": 3.0,
        "clause_subject_owner": 1.0,
        "relative_of_speaker": 1.0,
        "same": 1.0,
        "same_subject": 0.5,
        "same_block": 0.5,
        "gender_known": 0.5,
        "parallel_subject": 0.5,
        "subject_before": 0.5,
        "first_subject": 0.5,
        "two": -0.5,
        "three": -1.0,
        "reported_speaker": 1.0,
        "reported_kin": 0.5,
        "reported_other": 0.5,
        "reported_official": -1.0,
        "out_of_report": -0.5,
        "chain_of_two": 1.0,
        "chain_of_more": 1.5,
        "salience": 0.2,
        "only_in_sentence": 0.5,
        "only_of_gender": 0.5,
    },
    "plural": {
        "harmed_body": -3.0,
        "court_body": -2.0,
        "reported_speaker": 1.0,
        "clause_subject_owner": 1.0,
        "over_subject": 0.5,
        "unlinked": 0.5,
        "far": -2.0,
        "three": -1.0,
        "nobody_several": 1.0,
    },
    "description": {
        "general_for_official": -3.0,
        "suspect_for_official": -3.0,
        "victim_for_official": -3.0,
        "age_for_official": -3.0,
        "suspect_for_suspect": 2.0,
        "victim_for_victim": 2.0,
        "suspect_for_victim": -2.0,
        "victim_for_suspect": -2.0,
        "official_for_official": 1.5,
        "lawyer_for_lawyer": 1.5,
        "same_age": 3.0,
        "only_called_so": 2.0,
        "court_suspect": 1.5,
        "court_official": -3.0,
        "court_victim": -2.0,
        "harmed_victim": 1.5,
        "harmed_official": -2.0,
        "harmed_suspect": -1.0,
        "last_called_so": 0.5,
        "only_such_suspect": 2.0,
        "only_such_victim": 1.5,
        "only_such_group": 1.0,
        "nobody_without_such_suspect": 1.5,
        "nobody_without_such_group": 1.5,
    },
}
STEPS_OF_TRUST = (0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95)
# Of each kind: from which probability on a link is made outside and within quotation marks, and somebody is new.
ENOUGH = {"pronoun": (0.8, 0.85, 1.0), "plural": (0.8, 0.95, 1.0), "description": (0.7, 0.8, 0.6)}
KINDS = tuple(BEFOREHAND)


class Article(NamedTuple):
    """An article with its parse, and the person labelled at each place."""

    document: Document
    parse: Parse
    spans: dict[tuple[int, int], frozenset[int]]


class Case(NamedTuple):
    """A labelled mention: the features of each candidate and last of nobody, and which of these are right."""

    kind: str
    rows: list[dict[str, float]]
    right: frozenset[int]
    quoted: bool


def read_articles(labels: Sequence[Path], texts: Path) -> list[Article]:
    """Return the articles of all the label files, parsed, in the order of their hashes."""
    wanted = {row["sha256"]: row["people"] for path in labels for row in read_lines(path)}
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


def observe(article: Article, tables: Tables) -> list[Case]:
    """Read an article with tables; return its labelled mentions with what was weighed for them."""
    seen: list[Weighed] = []
    study_people(article.document, article.parse, tables, seen.append)
    ends = {place[1]: numbers for place, numbers in sorted(article.spans.items(), reverse=True)}
    quotes = Quotes(article.document)
    cases = []
    for reference, candidates, nobody in seen:
        kind = "plural" if reference.kind is MentionKind.PRONOUN and reference.plural else str(reference.kind)
        meant = article.spans.get((reference.span.start, reference.span.end))
        if meant is None and kind == "description":
            meant = ends.get(reference.span.end)
        if meant is None:
            continue
        people = [who(c, reference, article, ends) for c in candidates]
        right = frozenset(n for n, person in enumerate(people) if person in meant) or frozenset([len(candidates)])
        quoted = quotes.around(reference.span.start) is not None
        cases.append(Case(kind, [*(c.features for c in candidates), nobody], right, quoted))
    return cases


def who(candidate: Candidate, but: Reference, article: Article, ends: dict[int, frozenset[int]]) -> int | None:
    """Return the labelled person that most of a candidate's other names and descriptions mean, or None."""
    draft = candidate.draft
    while draft is not None and draft.merged is not None:
        draft = draft.merged
    votes: Counter[int] = Counter()
    for reference in draft.references if draft is not None else [candidate.nearest]:
        if reference.kind is not MentionKind.PRONOUN and reference is not but:
            span = (reference.span.start, reference.span.end)
            votes.update(article.spans.get(span) or ends.get(reference.span.end, ()))
    return min(votes, key=lambda n: (-votes[n], n)) if votes else None


def believe(case: Case, weights: dict[str, float]) -> list[float]:
    """Return the probability of each candidate, and last that of nobody."""
    scores = [sum(weights.get(k, 0.0) * v for k, v in row.items()) for row in case.rows]
    top = max(scores)
    parts = [exp(s - top) for s in scores]
    total = sum(parts)
    return [p / total for p in parts]


def learn(cases: Sequence[Case], beforehand: Mapping[str, float]) -> dict[str, float]:
    """Return the weights that make the labelled antecedents likeliest, with a pull towards what is known beforehand."""
    common = Counter(k for case in cases for row in case.rows for k in row)
    known = {k for k, n in common.items() if n >= RARE} | set(beforehand)
    cases = [c._replace(rows=[{k: v for k, v in row.items() if k in known} for row in c.rows]) for c in cases]
    weights = {k: beforehand.get(k, 0.0) for k in sorted(known)}
    speed = dict.fromkeys(weights, 1e-6)
    for _ in range(STEPS):
        slope = {k: SHRINK * (beforehand.get(k, 0.0) - w) / 2 for k, w in weights.items()}
        for case in cases:
            beliefs = believe(case, weights)
            mass = sum(beliefs[n] for n in case.right)
            for n, row in enumerate(case.rows):
                gain = (beliefs[n] / mass if n in case.right else 0.0) - beliefs[n]
                for k, v in row.items():
                    slope[k] += gain * v
        for k, g in slope.items():
            speed[k] += g * g
            weights[k] += RATE * g / speed[k] ** 0.5
    return weights


def train(articles: Sequence[Article]) -> Tables:
    """Let reading and learning take turns; return the tables."""
    tables = Tables(*(Table({}, *ENOUGH[kind]) for kind in KINDS))
    for _ in range(ROUNDS):
        cases = [case for article in articles for case in observe(article, tables)]
        tables = Tables(*(learn_table(kind, [case for case in cases if case.kind == kind]) for kind in KINDS))
    return tables


def learn_table(kind: str, cases: Sequence[Case]) -> Table:
    """Return the table of one kind of mention."""
    return Table({k: round(w, 2) + 0.0 for k, w in learn(cases, BEFOREHAND[kind]).items()}, *ENOUGH[kind])


def validate(articles: Sequence[Article]) -> None:
    """Print precision and recall on articles that the tables were not learned from, by the probability asked for."""
    answers: list[tuple[str, list[float], Case]] = []
    for fold in range(FOLDS):
        tables = train([a for n, a in enumerate(articles) if n % FOLDS != fold])
        for article in articles[fold::FOLDS]:
            for case in observe(article, tables):
                title = f"{case.kind} {'quoted' if case.quoted else 'in the text'}"
                answers.append((title, believe(case, getattr(tables, case.kind).weights), case))
    for title in sorted({a[0] for a in answers}):
        some = [(beliefs, case) for t, beliefs, case in answers if t == title]
        print_answers(title, some)


def print_answers(title: str, answers: list[tuple[list[float], Case]]) -> None:
    """Print the figures of one kind of mention: links to somebody known, and people who are new."""
    known = sum(max(case.right) < len(case.rows) - 1 for _, case in answers)
    print(f"{title}: {len(answers)} mentions, {known} of somebody known")
    for enough in STEPS_OF_TRUST:
        linked = [(b, c) for b, c in answers if max(b[:-1], default=0.0) >= enough]
        right = sum(b.index(max(b[:-1])) in c.right for b, c in linked)
        new = [c for b, c in answers if b[-1] >= enough]
        newly = sum(len(c.rows) - 1 in c.right for c in new)
        print(
            f"  from {enough:.2f}: precision {right / max(1, len(linked)):.3f}, recall {right / max(1, known):.3f} "
            f"({right}/{len(linked)}); new {newly / max(1, len(new)):.3f} ({newly}/{len(new)})"
        )


def write(tables: Tables) -> str:
    """Return the tables as TOML."""
    lines = [
        "# Points for the antecedents of pronouns and descriptions, and how likely the likeliest must be to be linked.",
        "# Made by tools/learn_antecedents.py from labelled crime-news articles: do not edit.",
    ]
    for name, table in zip(KINDS, (tables.pronoun, tables.plural, tables.description), strict=True):
        lines += ["", f"[{name}]", f"enough = {table.enough}", f"enough_in_quotes = {table.enough_in_quotes}"]
        lines += [f"new = {table.new}", "", f"[{name}.weights]"]
        lines += [f"{k} = {w}" for k, w in sorted(table.weights.items())]
    return "\n".join(lines) + "\n"


def main() -> int:
    """Learn, and print or check."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path)
    parser.add_argument("labels", type=Path, nargs="+")
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
