r"""Score the statements stage against labelled articles.

    python tools/measure_statements.py crime GOLD.jsonl ARTICLES.jsonl [--people] [--errors]
    python tools/measure_statements.py polnear FOLDER [--errors]

`GOLD.jsonl` holds labels by the guide of the statements gold, joined with the articles by the SHA-256 of the text;
`FOLDER` holds `text/` and `attributions/` in brat form. Figures, all over contiguous content pieces with words `\\w+`:
exact F1 (the same words), ov80 F1 (|g & p| / max(|g|, |p|) >= 0.8, one to one), source (the right one among matched
pieces), AR-F1 (matched and source right), and the same for direct speech alone. For matched pieces of the crime news
also: kind of source, act, mode, and whether the first speaker is the labelled person or organisation.
"""

import argparse
import json
import re
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from dateline.documents import make_document
from dateline.model import (
    Act,
    Actor,
    ActorKind,
    Document,
    Evidence,
    Mention,
    MentionKind,
    Mode,
    People,
    PublishedBasis,
    Span,
)
from dateline.people import find_people
from dateline.statements import find_statements
from dateline.statements.quotes import find_quotes, split_paragraphs
from dateline.text.parsing import Parse, parse

WORD = re.compile(r"\w+")
COMMUNICATION = re.compile(
    r"\b(sa(y|ys|id|ying)|t(ell|ells|old|elling)|according to|add(s|ed|ing)?|wr(ite|ites|ote|iting|itten)"
    r"|ask(s|ed|ing)?|stat(e|es|ed|ing)|tweet\w*|announc\w+|argu\w+|explain\w*|claim\w*|repl(y|ies|ied)|respond\w*|warn\w*|insist\w*"
    r"|den(y|ies|ied)|declar\w+|testif\w+|report(s|ed)|not(es|ed|ing)|continu(es|ed)|suggest\w*)\b",
    re.IGNORECASE,
)


@dataclass
class Piece:
    """A contiguous stretch of content, with what its source must be or is."""

    start: int
    end: int
    words: frozenset[int]
    source: list[tuple[int, int]] = field(default_factory=list)
    direct: bool = False
    speech: bool = True
    labels: dict[str, str] = field(default_factory=dict)


@dataclass
class Tally:
    """Counts over all documents."""

    gold: int = 0
    found: int = 0
    exact: int = 0
    matched: int = 0
    right: int = 0

    def line(self, name: str) -> str:
        """Say the figures."""
        total = (self.gold + self.found) / 2 or 1
        return (
            f"{name:8} gold {self.gold:5} found {self.found:5}  exact {100 * self.exact / total:5.1f}  "
            f"ov80 F1 {100 * self.matched / total:5.1f} (P {100 * self.matched / (self.found or 1):5.1f} "
            f"R {100 * self.matched / (self.gold or 1):5.1f})  source {100 * self.right / (self.matched or 1):5.1f}  "
            f"AR-F1 {100 * self.right / total:5.1f}"
        )


def words_in(text: str, start: int, end: int) -> frozenset[int]:
    """Return the places of the words in a stretch of text."""
    return frozenset(start + m.start() for m in WORD.finditer(text[start:end]))


def match(gold: list[Piece], found: list[Piece]) -> tuple[list[tuple[Piece, Piece]], int]:
    """Pair gold and found pieces one to one, best overlap first; count the exact ones too."""
    pairs = []
    for g in gold:
        for p in found:
            if g.start < p.end and p.start < g.end and (g.words or p.words):
                share = len(g.words & p.words) / max(len(g.words), len(p.words))
                if share >= 0.8:
                    pairs.append((share, id(g), id(p), g, p))
    used: set[int] = set()
    kept = []
    exact = 0
    for share, g_id, p_id, g, p in sorted(pairs, key=lambda r: (-r[0], r[3].start, r[4].start)):
        if g_id not in used and p_id not in used:
            used |= {g_id, p_id}
            kept.append((g, p))
            exact += share == 1.0
    return kept, exact


def head_place(parsed: Parse, start: int, end: int) -> int:
    """Return where the head word of a phrase starts: the last word in it that hangs on one outside."""
    inside = parsed.within(Span(start, end))
    places = {t.i for t in inside}
    outer = [t for t in inside if t.pos != "PUNCT" and (t.head not in places or t.head == t.i)]
    return outer[-1].start if outer else start


def same_source(parsed: Parse, g: Piece, p: Piece) -> bool:
    """Tell whether the head of the found source lies in a gold mention of the source."""
    if not g.source or not p.source:
        return not g.source and not p.source
    head = head_place(parsed, *p.source[0])
    return any(a <= head < b or head_place(parsed, a, b) == head for a, b in g.source)


def count(
    tallies: dict[str, Tally], agreed: dict[str, list[int]], parsed: Parse, gold: list[Piece], found: list[Piece]
) -> list[Piece]:
    """Add one document to the counts; return the pieces on either side that have no partner."""
    kept, exact = match(gold, found)
    for name, only in (("all", False), ("direct", True)):
        tally = tallies[name]
        g_side = [g for g in gold if g.direct or not only]
        f_side = [p for p in found if p.direct or not only]
        pairs, same = (kept, exact) if not only else match(g_side, f_side)
        tally.gold += len(g_side)
        tally.found += len(f_side)
        tally.exact += same
        tally.matched += len(pairs)
        tally.right += sum(same_source(parsed, g, p) for g, p in pairs)
    speech = tallies["speech"]
    speech.gold += sum(g.speech for g in gold)
    speech.found += len(found)
    speech.matched += sum(g.speech for g, _ in kept)
    speech.exact = speech.right = 0
    for g, p in kept:
        for key in g.labels.keys() & p.labels.keys():
            seen = agreed.setdefault(key, [0, 0])
            seen[0] += 1
            seen[1] += g.labels[key] == p.labels[key]
    paired = {id(x) for pair in kept for x in pair}
    wrong = [g for g, p in kept if not same_source(parsed, g, p)]
    return [x for x in (*gold, *found) if id(x) not in paired] + wrong


def found_pieces(
    text: str, document: Document, parsed: Parse, people: People
) -> tuple[list[Piece], list[tuple[int, int]]]:
    """Run the stage; return its pieces of content, and the clauses of its no-comments."""
    pieces, silent = [], []
    for s in find_statements(document, parsed, people):
        if s.act in (Act.DECLINES, Act.UNAVAILABLE):
            silent.append((s.evidence[0].start, s.evidence[-1].end))
        source = [(s.source.evidence.start, s.source.evidence.end)] if s.source.evidence else []
        names = sorted(people.actor(a).name for a in s.source.actors)
        labels = {
            "kind": s.source.kind.value,
            "act": s.act.value,
            "speaker": names[0] if names else "",
            "mode": s.mode.value,
        }
        pieces += [
            Piece(c.start, c.end, words_in(text, c.start, c.end), source, s.mode is Mode.DIRECT, True, labels)
            for c in s.content
        ]
    return pieces, silent


def gold_people(document: Document, labelled: list[dict[str, object]]) -> People:
    """Return the labelled people, so that the stage is scored apart from the people stage."""
    actors, mentions = [], []
    pronouns = {"he", "she", "they", "his", "her", "their", "him", "it", "its", "them", "who"}
    for n, p in enumerate(labelled):
        cited = [Evidence(document.id, a, b, document.text[a:b]) for a, b in p["mentions"]]  # type: ignore[attr-defined]
        name = str(p["name"])
        named = any(e.quote in name and e.quote[:1].isupper() for e in cited)
        kind = ActorKind(str(p["kind"]))
        actors.append(Actor(f"a{n}", name, kind, tuple(cited[:1]), named))
        for e in cited:
            form = MentionKind.PRONOUN if e.quote.lower() in pronouns else (
                MentionKind.NAME if e.quote[:1].isupper() and e.quote in name else MentionKind.DESCRIPTION
            )  # fmt: skip
            mentions.append(Mention(e, form, f"a{n}", "label"))
    return People(tuple(sorted(mentions, key=lambda m: m.evidence)), tuple(actors))


def crime(args: argparse.Namespace) -> None:
    """Score on the labelled crime news."""
    texts = {}
    with Path(args.articles).open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            texts[sha256(row["text"].encode()).hexdigest()] = row["text"]
    tallies = {name: Tally() for name in ("all", "direct", "speech")}
    silence = [0, 0, 0]
    agreed: dict[str, list[int]] = {}
    spent = [0.0, 0.0]
    for line in Path(args.gold).read_text("utf-8").splitlines():
        row = json.loads(line)
        text = texts[row["sha256"]]
        document = make_document(text, None, PublishedBasis.UNKNOWN)
        began = time.process_time()
        parsed = parse(document)
        spent[0] += time.process_time() - began
        people = find_people(document, parsed) if args.people else gold_people(document, row["people"])
        named = {p["name"]: p["mentions"] for p in row["people"]}
        began = time.process_time()
        found, silent = found_pieces(text, document, parsed, people)
        spent[1] += time.process_time() - began
        gold = []
        for s in row["statements"]:
            source = s["source"]
            places = [tuple(m) for m in named.get(source["name"], [])]
            if source["start"] is not None:
                places.insert(0, (source["start"], source["end"]))
            for a, b in s["content"]:
                labels = {"kind": source["kind"], "act": s["act"], "mode": s["mode"]}
                if source["kind"] in ("named", "organisation"):
                    labels["speaker"] = source["name"]
                gold.append(Piece(a, b, words_in(text, a, b), places, s["mode"] == "direct", True, labels))
        rest = count(tallies, agreed, parsed, gold, found)
        clauses = [(n["start"], n["end"]) for n in row["no_comment"]]
        hit = sum(any(a < d and c < b for c, d in silent) for a, b in clauses)
        silence[0] += len(clauses)
        silence[1] += len(silent)
        silence[2] += hit
        if args.errors:
            show(row["id"], text, rest, gold)
            for a, b in clauses:
                if not any(a < d and c < b for c, d in silent):
                    print("  NC missed:", text[a:b])
            for a, b in silent:
                if not any(a < d and c < b for c, d in clauses):
                    print("  NC wrong:", text[a:b])
    for name in ("all", "direct"):
        print(tallies[name].line(name))
    for key, (seen, same) in sorted(agreed.items()):
        print(f"{key}: {same} of {seen} right ({100 * same / seen:.1f} %)")
    print(f"no comment: gold {silence[0]}, found {silence[1]}, right {silence[2]}")
    print(f"CPU: parse {spent[0]:.1f} s, statements {spent[1]:.2f} s ({100 * spent[1] / spent[0]:.1f} %)")


def show(name: str, text: str, rest: list[Piece], gold: list[Piece]) -> None:
    """Print the pieces that found no partner, and the wrong sources."""
    print("==", name)
    in_gold = {id(g) for g in gold}
    for x in sorted(rest, key=lambda p: p.start):
        side = "gold " if id(x) in in_gold else "found"
        source = text[x.source[0][0] : x.source[0][1]] if x.source else "-"
        print(f"  {side} [{source}] {text[x.start : x.end]!r}")


def polnear_gold(text: str, path: Path) -> list[Piece]:
    """Read a brat file: one piece a contiguous stretch of each attribution's content."""
    spans: dict[str, list[tuple[int, int]]] = {}
    gold: list[Piece] = []
    marks = find_quotes(text, split_paragraphs(text, [Span(0, len(text))]))
    doubled = [q.span for q in marks if text[q.span.start] in '“"' or text.startswith(("''", "``"), q.span.start)]
    quoted = frozenset[int]().union(*(words_in(text, span.start, span.end) for span in doubled))
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("T") and line.count("\t") >= 1:
            key, place = line.split("\t")[:2]
            spans[key] = [tuple(map(int, p.split()[:2])) for p in place.split(" ", 1)[1].split(";")]  # type: ignore[misc]
        elif line.startswith("E"):
            roles: dict[str, list[tuple[int, int]]] = {}
            for part in line.split("\t")[1].split():
                role, key = part.split(":")
                roles.setdefault(role.rstrip("0123456789"), []).extend(spans.get(key, []))
            cue = " ".join(text[a:b] for a, b in roles.get("Cue", []))
            for a, b in roles.get("Content", []):
                words = words_in(text, a, b)
                direct = bool(words) and words <= quoted
                gold.append(Piece(a, b, words, roles.get("Source", []), direct, bool(COMMUNICATION.search(cue))))
    return gold


def polnear(args: argparse.Namespace) -> None:
    """Score on a PolNeAR folder."""
    folder = Path(args.folder)
    tallies = {name: Tally() for name in ("all", "direct", "speech")}
    for path in polnear_files(folder, args.limit):
        annotated = sorted((folder / "attributions").glob(path.stem + "_*.ann"))
        text = path.read_bytes().decode("utf-8")
        document = make_document(text, None, PublishedBasis.UNKNOWN)
        parsed = parse(document)
        found, _ = found_pieces(text, document, parsed, People())
        gold = polnear_gold(text, annotated[0])
        rest = count(tallies, {}, parsed, gold, found)
        if args.errors:
            show(path.stem, text, rest, gold)
    for name in ("all", "direct", "speech"):
        print(tallies[name].line(name))


def polnear_files(folder: Path, limit: int) -> Iterator[Path]:
    """Yield the texts that have annotations."""
    for n, path in enumerate(sorted((folder / "text").glob("*.txt"))):
        if n < limit and any((folder / "attributions").glob(path.stem + "_*.ann")):
            yield path


def main() -> None:
    """Read the arguments and score."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    kinds = parser.add_subparsers(required=True)
    one = kinds.add_parser("crime")
    one.add_argument("gold")
    one.add_argument("articles")
    one.add_argument("--people", action="store_true", help="find the people instead of taking the labelled ones")
    one.set_defaults(run=crime)
    two = kinds.add_parser("polnear")
    two.add_argument("folder")
    two.add_argument("--limit", type=int, default=sys.maxsize)
    two.set_defaults(run=polnear)
    for each in (one, two):
        each.add_argument("--errors", action="store_true")
    args = parser.parse_args()
    args.run(args)


if __name__ == "__main__":
    main()
