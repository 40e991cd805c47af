"""The component `dateline_times`: the time expressions of a Doc.

    nlp.add_pipe("dateline_times", config={"published": "2021-06-10"})
    doc = nlp("She was charged on Friday.")
    [(span.text, span.label_, span._.timex["value"]) for span in doc.spans["dateline_times"]]

It needs no other component. The publication day of a single Doc is set by `doc._.published` (a `datetime.date` or ISO
text) before the component runs, as `nlp.pipe(..., as_tuples=True)` or a tokenizer of one's own may do.
"""

from datetime import date
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Span

from dateline.dates import find_times
from dateline.model import TimeExpression
from dateline.model.edtf import to_edtf

NAME = "dateline_times"


@Language.factory(
    NAME,
    default_config={"published": None, "month_first": True, "timeml": False, "spans_key": NAME},
    assigns=["doc.spans", "span._.timex"],
)
def make_times(
    nlp: Language, name: str, published: str | date | None, month_first: bool, timeml: bool, spans_key: str
) -> "TimesComponent":
    """Make the component.

    Args:
        nlp: the pipeline.
        name: the component's name in it.
        published: the day that relative words are reckoned from, where the Doc itself has none; ISO text.
        month_first: read 3/4/2021 as 4 March.
        timeml: also find "now" and the like, as the TimeML corpora do.
        spans_key: the key in `doc.spans`.

    Raises:
        ValueError: `published` is no ISO date.
    """
    return TimesComponent(_read_day(published), month_first=month_first, timeml=timeml, spans_key=spans_key)


class TimesComponent:
    """Fills `doc.spans[spans_key]`: one span an expression, labelled with its TIMEX3 type, in text order.

    `span._.timex` is a plain dict: `start` and `end` (characters of `doc.text`; a span covers whole tokens and may be
    wider), `value`, `mod`, `edtf` (None where it has no days), `basis`, `rule`, `alternatives` (EDTF), `confidence`.
    It can be serialised, and so can travel between the processes of `nlp.pipe`.
    """

    def __init__(self, published: date | None, *, month_first: bool, timeml: bool, spans_key: str) -> None:
        self._published, self._spans_key = published, spans_key
        self._month_first, self._timeml = month_first, timeml
        if not Doc.has_extension("published"):
            Doc.set_extension("published", default=None)
        if not Span.has_extension("timex"):
            Span.set_extension("timex", default=None)

    def __call__(self, doc: Doc) -> Doc:
        """Find the expressions of one Doc."""
        day = _read_day(doc._.published) or self._published
        spans = []
        for time in find_times(doc.text, day, month_first=self._month_first, timeml=self._timeml):
            place = time.span
            span = doc.char_span(place.start, place.end, label=time.type.value, alignment_mode="expand")
            if span is not None:
                span._.timex = _describe(time)
                spans.append(span)
        doc.spans[self._spans_key] = spans
        return doc


def _describe(time: TimeExpression) -> dict[str, Any]:
    return {
        "start": time.span.start,
        "end": time.span.end,
        "value": time.value,
        "mod": time.mod,
        "edtf": time.edtf,
        "basis": time.basis.value,
        "rule": time.rule,
        "alternatives": [to_edtf(interval) for interval in time.alternatives],
        "confidence": time.confidence,
    }


def _read_day(given: str | date | None) -> date | None:
    return date.fromisoformat(given) if isinstance(given, str) else given
