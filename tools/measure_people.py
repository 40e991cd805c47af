"""Measure the people stage on labelled articles: people, names, ages, and what mentions mean.

Usage: python tools/measure_people.py LABELS ARTICLES [CHARGE_LABELS] [--errors]. LABELS holds people with mentions,
CHARGE_LABELS actions with persons, ARTICLES the texts; all JSON lines, joined by the SHA-256 of the text.

Actors are matched one to one with the labelled people by the mentions that they share, names before descriptions before
pronouns. Of a labelled mention the stage's answer is then

- right: it means that person;
- apart: it means an actor that holds this person's mentions alone, but not the one that was matched: a person in two;
- wrong: it means somebody else;
- open: it is left open; missing: no mention was found there.

"Precision" counts what stands apart as wrong, "of links" does not; recall is of all labelled mentions. A mention of a
matched person that no label holds is counted as stray and is in neither: the labels leave out most appositions,
predicates ("was a kind man") and captions. An actor merges people where its names and descriptions are labelled as two
of them; a group that the labels list one by one ("the boys") is no merger as long as all its mentions mean the same.
"""

import argparse
import json
import re
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from dateline.model import (
    Actor,
    ActorKind,
    Block,
    BlockKind,
    Document,
    Mention,
    MentionKind,
    People,
    PublishedBasis,
    Span,
)
from dateline.people import find_people
from dateline.text.parsing import Parse, parse

PRONOUNS = frozenset(["he", "him", "his", "himself", "she", "her", "hers", "herself"])
PLURALS = frozenset(["they", "them", "their", "theirs", "themselves"])
OTHERS = frozenset(["it", "its", "itself", "who", "whose", "whom"])
DETERMINERS = frozenset(["the", "a", "an", "his", "her", "their", "my", "our", "this", "that", "two", "three", "four"])
KINDS = ("named", "descriptive", "pronoun", "they")
WEIGHTS = {MentionKind.NAME: 300, MentionKind.DESCRIPTION: 100, MentionKind.PRONOUN: 30}


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


@dataclass
class Article:
    """One article's labels beside what the stage found; `spans` maps labelled places to the numbers of people there."""

    where: str
    text: str
    people: People
    gold: list[dict[str, Any]]
    spans: dict[tuple[int, int], list[int]]
    found: dict[tuple[int, int], Mention]
    matched: dict[str, int]

    def kind_of(self, place: tuple[int, int]) -> str:
        """Return how a labelled mention refers."""
        words = self.text[place[0] : place[1]]
        low = words.lower()
        if low in PRONOUNS:
            return "pronoun"
        if low in PLURALS | OTHERS:
            return "they"
        named = {w for n in self.spans[place] for w in fold(self.gold[n]["name"]).split()}
        proper = words[0].isupper() and fold(words).split()[0] not in DETERMINERS
        return "named" if proper and fold(words).split()[-1] in named else "descriptive"

    def held_by(self, actor: str) -> set[int]:
        """Return the people whose names and descriptions an actor holds."""
        return {
            n
            for place, mention in self.found.items()
            if actor in actors_of(mention) and mention.kind is not MentionKind.PRONOUN
            for n in self.spans[place]
        }

    def parties_of(self, actor: str) -> set[frozenset[int]]:
        """Return whom an actor's names and descriptions mean: one person each, or several together ("the boys")."""
        return {
            frozenset(self.spans[place])
            for place, mention in self.found.items()
            if actor in actors_of(mention) and mention.kind is not MentionKind.PRONOUN
        }


def actors_of(mention: Mention) -> tuple[str, ...]:
    """Return the ids of all whom a mention means."""
    return (mention.actor,) if mention.actor else ()


def compare(where: str, gold: list[dict[str, Any]], text: str, people: People) -> Article:
    """Place the mentions that were found on the labelled ones, and match actors with people."""
    spans: dict[tuple[int, int], list[int]] = defaultdict(list)
    for number, person in enumerate(gold):
        for start, end in person["mentions"]:
            spans[start, end].append(number)
    ends: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for place in spans:
        ends[place[1]].append(place)
    near: dict[tuple[int, int], tuple[int, Mention]] = {}
    for mention in people.mentions:
        span = mention.evidence.span
        places = ends.get(span.end, [])
        if places:
            place = min(places, key=lambda p: abs(p[0] - span.start))
            gap = abs(place[0] - span.start)
            if place not in near or gap < near[place][0]:
                near[place] = gap, mention
    found = {place: mention for place, (_, mention) in near.items()}
    votes: Counter[tuple[str, int]] = Counter()
    for place, mention in found.items():
        for actor in actors_of(mention):
            for number in spans[place]:
                votes[actor, number] += WEIGHTS[mention.kind]
    matched: dict[str, int] = {}
    for (actor, number), _ in sorted(votes.items(), key=lambda v: (-v[1], v[0])):
        if actor not in matched and number not in matched.values():
            matched[actor] = number
    return Article(where, text, people, gold, spans, found, matched)


def measure_article(article: Article, tally: Tally, errors: list[str]) -> None:
    """Add one article to the tally."""
    gold, matched = article.gold, article.matched
    named = {n for n, person in enumerate(gold) if is_named(person, article.text)}
    persons = {n for n, person in enumerate(gold) if person["kind"] == "person"}
    ours = [a for a in article.people.actors if a.kind is ActorKind.PERSON]
    ours_named = [a for a in ours if a.named]
    for name, labelled, actors in (("named persons", named, ours_named), ("people", persons, ours)):
        right = sum(matched.get(a.id) in labelled for a in actors)
        tally[f"{name} gold"] += len(labelled)
        tally[f"{name} ours"] += len(actors)
        tally[f"{name} right"] += right
        if labelled or actors:
            tally[f"{name} articles"] += 1
            tally[f"{name} F1 sum"] += round(1e4 * 2 * right / (len(labelled) + len(actors)))
    found = {matched[a.id]: a for a in ours_named if matched.get(a.id) in named}
    errors.extend(f"{article.where} MISSED {gold[n]['name']}" for n in named - set(found))
    strangers = [a for a in ours_named if matched.get(a.id) not in named]
    errors.extend(f"{article.where} WRONG PERSON {a.name} -> {matched.get(a.id)}" for a in strangers)
    for n in sorted(found):
        measure_person(article.where, gold[n], found[n], tally, errors)
    for actor in ours:
        held = article.parties_of(actor.id)
        tally["actors held"] += bool(held)
        tally["actors merging"] += len(held) > 1
        if len(held) > 1:
            names = sorted(gold[n]["name"] for party in held for n in party)
            errors.append(f"{article.where} MERGED {actor.name}: {names}")
    measure_mentions(article, tally, errors)


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


def judge(article: Article, place: tuple[int, int]) -> str:
    """Return what the answer at a labelled mention is worth (see the top of this file)."""
    mention = article.found.get(place)
    if mention is None:
        return "missing"
    actors = actors_of(mention)
    if not actors:
        return "open"
    meant = set(article.spans[place])
    answers = {article.matched.get(a) for a in actors}
    if answers & meant:
        return "right" if answers <= meant else "wrong"
    return "apart" if answers == {None} and all(article.held_by(a) <= meant for a in actors) else "wrong"


def measure_mentions(article: Article, tally: Tally, errors: list[str]) -> None:
    """Compare what the mentions of people mean."""
    gold, text = article.gold, article.text
    for place, numbers in sorted(article.spans.items()):
        if all(gold[n]["kind"] != "person" for n in numbers):
            continue
        kind, verdict = article.kind_of(place), judge(article, place)
        tally[f"{kind} {verdict}"] += 1
        if verdict != "right":
            mention = article.found.get(place)
            ours = [article.people.actor(a).name for a in actors_of(mention)] if mention else []
            names = [gold[n]["name"] for n in numbers]
            before = text[max(0, place[0] - 90) : place[0]].replace("\n", " ")
            after = text[place[1] : place[1] + 40].replace("\n", " ")
            why = mention.why if mention else ""
            cut = f"…{before}[{text[place[0] : place[1]]}]{after}"
            errors.append(f"{article.where} {kind.upper()} {verdict}: {ours} for {names} ({why}): {cut}")
    labelled = {id(mention) for mention in article.found.values()}
    bodies = {a.id for a in article.people.actors if a.kind is ActorKind.ORGANISATION}
    for mention in article.people.mentions:
        if id(mention) in labelled or not any(a in article.matched and a not in bodies for a in actors_of(mention)):
            continue
        kind = {"name": "named", "description": "descriptive"}.get(str(mention.kind), "pronoun")
        kind = "they" if mention.evidence.quote.lower() in PLURALS else kind
        tally[f"{kind} stray"] += 1
        span = mention.evidence.span
        around = text[max(0, span.start - 60) : span.end + 20].replace("\n", " ")
        names = [article.people.actor(a).name for a in actors_of(mention)]
        errors.append(
            f"{article.where} {kind.upper()} stray: {names} ({mention.why}) [{mention.evidence.quote}]: …{around}"
        )


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("labels", type=Path)
    parser.add_argument("articles", type=Path)
    parser.add_argument("charges", type=Path, nargs="?")
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    texts = {sha256(r["text"].encode()).hexdigest(): r["text"] for r in read_lines(options.articles)}
    tally, errors, cost = Tally(), list[str](), Counter[str]()
    for row in read_lines(options.labels):
        text = texts[row["sha256"]]
        measure_article(compare(row["id"], row["people"], text, timed(text, cost)), tally, errors)
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
    for name, title in (("named persons", "named persons"), ("people", "people, unnamed ones too")):
        people = tally.share(f"{name} right", f"{name} ours"), tally.share(f"{name} right", f"{name} gold")
        mean = tally[f"{name} F1 sum"] / 1e4 / max(1, tally[f"{name} articles"])
        total = 2 * tally[f"{name} right"] / max(1, tally[f"{name} ours"] + tally[f"{name} gold"])
        print(f"{title}: precision {people[0]}, recall {people[1]}, F1 {total:.3f}, mean F1 of articles {mean:.3f}")
    tally["actors apart"] = tally["actors held"] - tally["actors merging"]
    print(f"actors that merge nobody: {tally.share('actors apart', 'actors held')}")
    print(f"full name exact: {tally.share('names exact', 'names')}")
    print(f"ages: precision {tally.share('ages right', 'ages ours')}, recall {tally.share('ages right', 'ages gold')}")
    for title, kinds in (*((k, (k,)) for k in KINDS), ("coreference", ("descriptive", "pronoun")), ("all", KINDS)):
        print_kind(title, kinds, tally)
    print(f"charged people with exactly that name: {tally.share('charged named exact', 'charged named')}")
    print(f"charged people without a name, same words: {tally.share('charged unnamed exact', 'charged unnamed')}")
    print(f"cost: {cost['people'] / max(1, cost['parse']):.3f} of the parse")


def print_kind(title: str, kinds: tuple[str, ...], tally: Tally) -> None:
    """Print the figures of some kinds of mentions together."""
    right, apart, wrong, still, missing, stray = (
        sum(tally[f"{kind} {verdict}"] for kind in kinds)
        for verdict in ("right", "apart", "wrong", "open", "missing", "stray")
    )
    precision = right / max(1, right + apart + wrong)
    links = right / max(1, right + wrong)
    recall = right / max(1, right + apart + wrong + still + missing)
    counts = f"right {right}, apart {apart}, wrong {wrong}, stray {stray}, open {still}, missing {missing}"
    print(f"{title} mentions: precision {precision:.3f}, of links {links:.3f}, recall {recall:.3f}; {counts}")


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
