"""Reading short texts of invented people, for the tests of this room."""

import re

from dateline.model import (
    Actor,
    ActorKind,
    Block,
    BlockKind,
    Document,
    Evidence,
    Mention,
    MentionKind,
    People,
    PublishedBasis,
    Span,
    Statement,
)
from dateline.statements import find_statements
from dateline.text.parsing import Parse, parse


def make(text: str) -> Document:
    """A document with one body block a paragraph."""
    blocks = tuple(Block(Span(m.start(), m.end()), BlockKind.BODY) for m in re.finditer(r"\S[^\n]*", text))
    return Document("d", text, None, PublishedBasis.UNKNOWN, blocks)


def people(text: str, **names: str) -> People:
    """Actors by id, each with the words that mention it; "org_…" ids are organisations, lower case is a description."""
    actors, mentions = [], []
    for actor_id, wording in names.items():
        forms = wording.split("|")
        kind = ActorKind.ORGANISATION if actor_id.startswith("org") else ActorKind.PERSON
        cited = []
        for form in forms:
            for found in re.finditer(rf"\b{re.escape(form)}\b", text):
                evidence = Evidence("d", found.start(), found.end(), found.group())
                form_kind = MentionKind.NAME if form[0].isupper() else MentionKind.DESCRIPTION
                if form.lower() in ("he", "she", "they"):
                    form_kind = MentionKind.PRONOUN
                mentions.append(Mention(evidence, form_kind, actor_id, "given"))
                cited.append(evidence)
        actors.append(Actor(actor_id, forms[0], kind, tuple(cited), named=forms[0][0].isupper()))
    return People(tuple(sorted(mentions, key=lambda m: m.evidence)), tuple(actors))


def read(text: str, **names: str) -> tuple[Statement, ...]:
    """Find the statements of a text, with the actors given."""
    document = make(text)
    return find_statements(document, parse(document), people(text, **names))


def parsed(text: str) -> tuple[Document, Parse]:
    """A document and its grammar."""
    document = make(text)
    return document, parse(document)


def contents(statement: Statement) -> list[str]:
    """The pieces of a statement's content, as words."""
    return [piece.quote for piece in statement.content]
