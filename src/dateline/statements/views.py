"""A cue as the table of attributions sees it: its form, its surroundings, and who holds what it attributes."""

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.statements.cues import Cue
from dateline.statements.holders import find_holder, mend_source
from dateline.statements.layout import Layout
from dateline.statements.lexicon import cue_words, source_words
from dateline.text.parsing import Parse, Token

MODALS = frozenset(
    ("can", "could", "may", "might", "must", "should", "will", "would", "shall", "'d", "’d", "'ll", "’ll", "ca", "wo")
)
_NAMED_ROLES = ("xcomp", "dobj", "acomp", "attr", "acl")
_BESIDE = ("ccomp", "xcomp", "dobj", "oprd", "prep", "attr", "acomp", "dative")
_LISTS = ("clause", "question", "quotation", "infinitive", "object", "gerund", "naming")


def name_cue(token: Token) -> str:
    """Return a cue as the table names it: "say/V", "claim/N"."""
    return f"{token.lemma}/{token.pos[0]}"


@dataclass(frozen=True, slots=True)
class CueView:
    """What is the same for all candidates of a cue: its features, and who holds what it attributes.

    `source` is the head of the phrase that names the holder, or None, `words` the phrase, `kind` the kind of its head.
    """

    features: tuple[str, ...]
    source: int | None
    words: tuple[int, ...]
    kind: str


def view_cue(layout: Layout, index: int | None) -> CueView:
    """Look at a cue, by the index of its token; None stands for a quotation that has none."""
    if index is None:
        return CueView((), None, (), "absent")
    parse = layout.parse
    cue = parse.tokens[index]
    source, words = find_holder(parse, cue)
    if source is not None:
        mended = mend_source(layout, Cue(cue.i, cue.i, source, words))
        source, words = mended.source, mended.words
    return CueView(tuple(_describe_cue(layout, cue)), source, words, _kind(parse, cue, source))


def _describe_cue(layout: Layout, cue: Token) -> Iterator[str]:
    parse = layout.parse
    yield f"tag {cue.tag}"
    yield f"role {cue.dep}"
    children = parse.children(cue.i)
    for child in children:
        if child.dep == "neg":
            yield "negated"
        elif child.dep == "aux":
            yield "modal" if child.text.lower() in MODALS else f"aux {child.lemma}"
        elif child.dep == "prt":
            yield f"particle {child.text.lower()}"
        elif child.dep in _BESIDE and child.i > cue.i:
            yield f"beside {child.dep}"
    if any(c.dep in ("auxpass", "nsubjpass") for c in children):
        yield "passive"
    if layout.quoted[cue.i] >= 0:
        yield "quoted cue"
    head = parse.tokens[cue.head]
    yield f"under {cue.dep} {head.lemma if cue.dep in _NAMED_ROLES else head.pos}"
    known = cue_words()
    for name in _LISTS if cue.pos == "VERB" else ():
        if cue.lemma in getattr(known, name):
            yield f"listed {name}"


def _kind(parse: Parse, cue: Token, source: int | None) -> str:
    if source is None:
        return "passive" if any(c.dep == "auxpass" for c in parse.children(cue.i)) else "none"
    token = parse.tokens[source]
    if token.pos == "PRON":
        return f"pronoun {token.text.lower()}"
    if token.entity in ("PERSON", "ORG", "NORP", "GPE"):
        return f"entity {token.entity}"
    known = source_words()
    if token.text.lower() in known.documents:
        return "document"
    if token.text.lower() in known.bodies | known.offices:
        return "body"
    return f"other {token.pos}"
