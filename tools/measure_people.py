"""Measure the people stage on labelled articles: people, names, ages, and what mentions mean.

Usage: python tools/measure_people.py LABELS ARTICLES [CHARGE_LABELS] [--errors]. LABELS holds people with mentions,
CHARGE_LABELS actions with persons, ARTICLES the texts; all JSON lines, joined by the SHA-256 of the text.
"""

import argparse
import json
import re
import time
from collections import Counter
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

from dateline.model import Actor, Block, BlockKind, Document, MentionKind, People, PublishedBasis, Span
from dateline.people import find_people
from dateline.text.parsing import Parse, parse

PRONOUNS = frozenset(["he", "him", "his", "himself", "she", "her", "hers", "herself"])


def make_document(text: str) -> Document:
    """Return a document of one body block a paragraph."""
    blocks = tuple(Block(Span(*m.span()), BlockKind.BODY) for m in re.finditer(r"\S[^\n]*", text))
    return Document(sha256(text.encode()).hexdigest(), text, None, PublishedBasis.UNKNOWN, blocks)


def read_lines(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the objects of a JSON-lines file."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def fold(name: str) -> str:
    """Return a name in the form in which it is compared."""
    return re.sub(r"[^a-z0-9 ]", "", name.lower().replace("-", " ")).strip()


def is_named(person: dict[str, Any], text: str) -> bool:
    """Tell whether a labelled person has a name, rather than a description."""
    words = person["name"].split()
    forms = {fold(text[a:b]) for a, b in person["mentions"]}
    named = (
        words[0][0].isupper() and words[-1][0].isupper() and "’s" not in person["name"] and "'s" not in person["name"]
    )
    return person["kind"] == "person" and named and fold(person["name"]) in forms


class Tally(Counter[str]):
    """Counts, shown as shares."""

    def share(self, part: str, whole: str) -> str:
        """Return `part` of `whole` in words."""
        return f"{self[part] / max(1, self[whole]):.3f} ({self[part]}/{self[whole]})"


def match_actors(
    people: People, gold: list[dict[str, Any]], text: str
) -> tuple[dict[str, int], dict[tuple[int, int], int]]:
    """Return which labelled person each actor is (one to one, by shared mentions), and the labelled mentions."""
    spans = {(a, b): n for n, person in enumerate(gold) for a, b in person["mentions"]}
    votes: Counter[tuple[str, int]] = Counter()
    for mention in people.mentions:
        if mention.actor and (place := find_gold(mention.evidence.span, spans)) is not None:
            weight = 3 if mention.kind is MentionKind.NAME else 1 if mention.kind is MentionKind.DESCRIPTION else 0.3
            votes[mention.actor, place] += weight  # type: ignore[assignment]
    matched: dict[str, int] = {}
    for (actor, number), _ in sorted(votes.items(), key=lambda v: (-v[1], v[0])):
        if actor not in matched and number not in matched.values():
            matched[actor] = number
    return matched, spans


def find_gold(span: Span, spans: dict[tuple[int, int], int]) -> int | None:
    """Return the labelled person meant at `span`: the mention with the same end, or that holds the same head."""
    if (span.start, span.end) in spans:
        return spans[span.start, span.end]
    found = [
        (abs(a - span.start) + abs(b - span.end), n) for (a, b), n in spans.items() if b == span.end and a < span.end
    ]
    return min(found)[1] if found else None


def measure_article(row: dict[str, Any], text: str, people: People, tally: Tally, errors: list[str]) -> None:
    """Add one article to the tally."""
    gold = row["people"]
    matched, spans = match_actors(people, gold, text)
    named = {n for n, person in enumerate(gold) if is_named(person, text)}
    actors = {a.id: a for a in people.actors}
    found = {n: actors[a] for a, n in matched.items() if actors[a].named and actors[a].kind.value == "person"}
    tally["named gold"] += len(named)
    tally["named found"] += len(named & set(found))
    errors.extend(f"{row['id']} MISSED {gold[n]['name']}" for n in named - set(found))
    for actor in people.actors:
        if actor.named and actor.kind.value == "person":
            tally["named ours"] += 1
            right = matched.get(actor.id) in named
            tally["named right"] += right
            if not right:
                errors.append(f"{row['id']} WRONG PERSON {actor.name} -> {matched.get(actor.id)}")
    for n in named & set(found):
        measure_person(row["id"], gold[n], found[n], tally, errors)
    measure_mentions(row["id"], text, people, (matched, spans, gold), tally, errors)


def measure_person(where: str, person: dict[str, Any], actor: Actor, tally: Tally, errors: list[str]) -> None:
    """Compare the name and age of one person."""
    tally["names"] += 1
    same = fold(person["name"]) == fold(actor.name)
    tally["names exact"] += same
    if not same:
        errors.append(f"{where} NAME {person['name']} <> {actor.name}")
    tally["ages gold"] += person["age"] is not None
    tally["ages ours"] += actor.age is not None
    tally["ages right"] += actor.age is not None and actor.age == person["age"]
    if actor.age != person["age"]:
        errors.append(f"{where} AGE {person['name']} {person['age']} <> {actor.age}")


def measure_mentions(
    where: str, text: str, people: People, match: tuple[Any, Any, Any], tally: Tally, errors: list[str]
) -> None:
    """Compare what the mentions mean; pronouns apart."""
    matched, spans, gold = match
    for (start, end), n in spans.items():
        word = text[start:end].lower()
        if gold[n]["kind"] == "person":
            tally[
                "pronouns gold"
                if word in PRONOUNS
                else "they gold"
                if word in ("they", "them", "their")
                else "other gold"
            ] += 1
    for mention in people.mentions:
        span = mention.evidence.span
        place = find_gold(span, spans)
        word = mention.evidence.quote.lower()
        kind = (
            str(mention.kind) if mention.kind is not MentionKind.PRONOUN else "pronoun" if word in PRONOUNS else "they"
        )
        if place is None or mention.actor is None:
            tally[f"{kind} {'open' if place is not None else 'not labelled'}"] += 1
            continue
        tally[f"{kind} linked"] += 1
        right = matched.get(mention.actor) == place
        tally[f"{kind} right"] += right
        if not right:
            ours = people.actor(mention.actor).name
            around = text[max(0, span.start - 60) : span.end + 20].replace("\n", " ")
            errors.append(f"{where} LINK {kind} {ours!r} not {gold[place]['name']!r} ({mention.why}): …{around}")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("labels", type=Path)
    parser.add_argument("articles", type=Path)
    parser.add_argument("charges", type=Path, nargs="?")
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    texts = {sha256(r["text"].encode()).hexdigest(): r["text"] for r in read_lines(options.articles)}
    tally, errors, cost = Tally(), list[str](), Counter[str]()
    for row in read_lines(options.labels):
        people = timed(texts[row["sha256"]], cost)
        measure_article(row, texts[row["sha256"]], people, tally, errors)
    for row in read_lines(options.charges) if options.charges else ():
        names = {a.name for a in timed(texts[row["sha256"]], cost).actors}
        for name in {a["person"] for a in row["actions"]} - {None}:
            form = "charged named" if name[0].isupper() and name.split()[-1][0].isupper() else "charged unnamed"
            tally[form] += 1
            tally[f"{form} exact"] += name in names
            if name not in names:
                errors.append(f"{row['id']} CHARGED {name}: {sorted(names)}")
    if options.errors:
        print("\n".join(errors))
    print_results(tally, cost)


def print_results(tally: Tally, cost: Counter[str]) -> None:
    """Print what was counted."""
    people = tally.share("named right", "named ours"), tally.share("named found", "named gold")
    print("named persons: precision {}, recall {}".format(*people))
    print(f"full name exact: {tally.share('names exact', 'names')}")
    print(f"ages: precision {tally.share('ages right', 'ages ours')}, recall {tally.share('ages right', 'ages gold')}")
    for kind in ("name", "description", "pronoun", "they"):
        right = tally.share(f"{kind} right", f"{kind} linked")
        print(f"{kind}: right {right}, open {tally[f'{kind} open']}, not labelled {tally[f'{kind} not labelled']}")
    print(f"pronouns: share of the labelled resolved rightly {tally.share('pronoun right', 'pronouns gold')}")
    print(f"charged people with exactly that name: {tally.share('charged named exact', 'charged named')}")
    print(f"charged people without a name, same words: {tally.share('charged unnamed exact', 'charged unnamed')}")
    print(f"cost: {cost['people'] / max(1, cost['parse']):.3f} of the parse")


def timed(text: str, cost: Counter[str]) -> People:
    """Run the stage on a text; add processor time in nanoseconds to `cost`."""
    document = make_document(text)
    start = time.process_time_ns()
    grammar: Parse = parse(document)
    middle = time.process_time_ns()
    people = find_people(document, grammar)
    cost["parse"] += middle - start
    cost["people"] += time.process_time_ns() - middle
    return people


if __name__ == "__main__":
    main()
