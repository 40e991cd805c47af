"""The component `dateline_statements`: who says what in a Doc, and who would not comment.

    nlp = spacy.load("en_core_web_sm")
    nlp.add_pipe("dateline_statements")
    doc = nlp('"The fire was an accident," said Dana Frey, a lawyer.')
    [(said["source"], said["act"], said["content"]) for said in doc._.statements]

It needs sentences, tags, lemmas, dependencies and entities, and stands last in the pipeline.
"""

from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Span

from dateline.documents import make_document
from dateline.model import People, PublishedBasis, Statement
from dateline.people import find_people
from dateline.statements import find_statements
from dateline.text.parsing import take_parse

NAME = "dateline_statements"


@Language.factory(
    NAME,
    default_config={"spans_key": NAME, "broad": False},
    requires=["token.dep", "token.tag", "token.lemma", "doc.sents", "doc.ents"],
    assigns=["doc.spans", "doc._.statements", "span._.statement"],
)
def make_statements(nlp: Language, name: str, spans_key: str, broad: bool) -> "StatementsComponent":
    """Make the component.

    Args:
        nlp: the pipeline.
        name: the component's name in it.
        spans_key: the key in `doc.spans`.
        broad: attribution in the broad sense (see `find_statements`).
    """
    return StatementsComponent(spans_key, broad=broad)


class StatementsComponent:
    """Fills `doc._.statements` and `doc.spans[spans_key]`.

    `doc._.statements` is a list of plain dicts in text order: `id`, `content` (a list of `[start, end]`, in characters
    of `doc.text`; empty where somebody would not comment), `cue` (`[start, end]` or None), `source` (as worded, or the
    full name where the text gives one), `kind` (named, organisation, document, unnamed), `actors` (names), `mode`,
    `act`, `channel`, `number` and `reason`. Each stretch of content is also a span, labelled with its mode, whose
    `span._.statement` is the id.
    """

    def __init__(self, spans_key: str, *, broad: bool = False) -> None:
        self._spans_key = spans_key
        self._broad = broad
        if not Doc.has_extension("statements"):
            Doc.set_extension("statements", default=None)
        if not Span.has_extension("statement"):
            Span.set_extension("statement", default=None)

    def __call__(self, doc: Doc) -> Doc:
        """Find the statements of one Doc."""
        document = make_document(doc.text, None, PublishedBasis.UNKNOWN)
        parse = take_parse(document, doc)
        people = find_people(document, parse)
        said = find_statements(document, parse, people, broad=self._broad)
        doc._.statements = [_describe(statement, people) for statement in said]
        spans = []
        for statement in said:
            for piece in statement.content:
                span = doc.char_span(piece.start, piece.end, label=statement.mode.value, alignment_mode="expand")
                if span is not None:
                    span._.statement = statement.id
                    spans.append(span)
        doc.spans[self._spans_key] = spans
        return doc


def _describe(statement: Statement, people: People) -> dict[str, Any]:
    source = statement.source
    actors = [people.actor(actor).name for actor in source.actors]
    return {
        "id": statement.id,
        "content": [[piece.start, piece.end] for piece in statement.content],
        "cue": [statement.cue.start, statement.cue.end] if statement.cue else None,
        "source": " and ".join(actors) or source.description,
        "kind": source.kind.value,
        "actors": actors,
        "mode": statement.mode.value,
        "act": statement.act.value,
        "channel": statement.channel,
        "number": source.number,
        "reason": source.reason,
    }
