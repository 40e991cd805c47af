"""The case as a file to read: where every charge stands, what happened, what does not fit, who said what."""

from collections.abc import Iterable, Iterator

from dateline.exports.case_records import statement_records
from dateline.exports.charge_records import order_charges
from dateline.exports.history import NO_HISTORY, History
from dateline.exports.links import web_link
from dateline.exports.markdown_text import escape
from dateline.exports.terse import say_appeal, say_charge
from dateline.exports.vocabulary.reading import StatementRecord
from dateline.exports.vocabulary.shared import EvidenceRecord
from dateline.exports.words import (
    count_of,
    say_day,
    say_enhancement,
    say_interval,
    say_key,
    say_speech,
    say_step,
    say_view,
)
from dateline.model import Case, Charge, Event, Evidence, Factuality, Reading

NAME = "markdown"
INNOCENCE = (
    "A charge is an accusation. Everyone named here is to be presumed innocent of it unless a conviction is shown."
)


def render(case: Case, history: History = NO_HISTORY) -> str:
    """Return the case as Markdown; every line points to the numbered source it rests on."""
    sources = {reading.document.id: number for number, reading in enumerate(case.readings, start=1)}
    parts = [
        f"# The case {say_view(case) or 'as it stands'}",
        _say_extent(case),
        f"*{INNOCENCE}*",
        "## Status of every charge",
        "\n".join(_write_board(case)),
        *(_write_charge(charge, sources) for charge in order_charges(case.charges)),
        "## Timeline",
        *(_write_event(event, sources) for event in case.events),
        "## Findings",
        *(
            "\n".join(
                [
                    f"- **{say_key(finding.kind)}**, {escape(finding.concerns)}: {escape(finding.explanation)}",
                    *_write_quotes(finding.evidence, sources),
                ]
            )
            for finding in case.findings
        ),
        "## Statements",
        *(_write_statement(said, sources) for said in statement_records(case)),
        "## Sources",
        "\n".join(_write_source(reading, sources[reading.document.id]) for reading in case.readings),
    ]
    return "\n\n".join(part for part in _say_where_empty(parts) if part) + "\n"


def _say_where_empty(parts: list[str]) -> Iterator[str]:
    for part, following in zip(parts, [*parts[1:], "## "], strict=True):
        yield part
        if part.startswith("## ") and (not following or following.startswith("## ")):
            yield "Nothing on record."


def _say_extent(case: Case) -> str:
    later = (
        " Where a charge stands otherwise at the latest on record, that is said beside it." if say_view(case) else ""
    )
    return f"From {count_of(len(case.readings), 'document')}.{later}"


def _write_board(case: Case) -> Iterator[str]:
    columns = ["Defendant", "Charge", "Status", "Since", *(["Latest on record"] if say_view(case) else [])]
    if case.charges:
        yield f"| {' | '.join(columns)} |"
        yield f"|{' --- |' * len(columns)}"
    for charge in order_charges(case.charges):
        since = say_interval(charge.since.interval) if charge.since else "not known"
        cells = (charge.defendant_name, say_charge(charge), charge.label, since, charge.latest or "the same")
        yield f"| {' | '.join(map(escape, cells[: len(columns)]))} |"


def _write_charge(charge: Charge, sources: dict[str, int]) -> str:
    lines = [f"### {escape(charge.defendant_name)}: {escape(say_charge(charge))}", ""]
    lines.append(f"**{escape(charge.label)}**")
    if charge.background:
        lines.append("(another, earlier case that a report recalls)")
    if charge.latest:
        lines.extend(["", f"Latest on record: **{escape(charge.latest)}**"])
    lines.extend(["", *_write_quotes(charge.status_evidence, sources, indent="")])
    appeal = say_appeal(charge)
    notes = [*map(say_enhancement, charge.enhancements), *charge.notes, *([appeal] if appeal else [])]
    if notes:
        lines.extend(["", *(f"- {escape(note)}" for note in notes)])
    lines.extend(["", "Steps:", ""] if charge.steps else [])
    for step in charge.steps:
        words = filter(None, [say_interval(step.occurred.interval), say_step(step), _say_factuality(step.factuality)])
        lines.append(f"- {escape(', '.join(words))} {_point_to(step.evidence, sources)}".rstrip())
    return "\n".join(lines).strip()


def _write_event(event: Event, sources: dict[str, int]) -> str:
    hedge = f" ({said})" if (said := _say_factuality(event.factuality)) else ""
    head = f"- **{escape(say_interval(event.occurred.interval))}** {escape(event.summary)}{hedge}"
    count = count_of(event.independent, "independent source")
    pieces = [piece for account in event.accounts for piece in account.evidence]
    return "\n".join([f"{head} – {count}", *_write_quotes(pieces, sources)])


def _say_factuality(factuality: Factuality) -> str | None:
    return None if factuality is Factuality.ASSERTED else factuality.value


def _write_statement(said: StatementRecord, sources: dict[str, int]) -> str:
    who = said.source.actor or said.source.description
    words = say_speech((piece.quote for piece in said.content), said.mode)
    reason = f"name withheld: {said.source.reason}" if said.source.reason else None
    how = ", ".join(filter(None, [say_key(said.act), said.channel, reason]))
    told = f": {escape(words)}" if words else ""
    return f"- **{escape(who)}** ({escape(how)}){told} {_point_to(said.evidence, sources)}".rstrip()


def _write_source(reading: Reading, number: int) -> str:
    document = reading.document
    day = say_day(document.published) if document.published else "date unknown"
    words = [escape(document.publisher or ""), escape(document.title or document.id[:12]), day]
    link = web_link(document.url)
    return f"{number}. {', '.join(filter(None, words))}{f' <{link}>' if link else ''}"


def _write_quotes(evidence: Iterable[Evidence], sources: dict[str, int], indent: str = "  ") -> Iterator[str]:
    """Yield quotations as block quotes; the same words from several documents are one quotation."""
    found: dict[str, list[Evidence]] = {}
    for piece in evidence:
        found.setdefault(" ".join(piece.quote.split()), []).append(piece)
    for number, (words, pieces) in enumerate(found.items()):
        if number:
            yield f"{indent}>"
        yield f"{indent}> {escape(words)} {_point_to(pieces, sources)}".rstrip()


def _point_to(evidence: Iterable[Evidence | EvidenceRecord], sources: dict[str, int]) -> str:
    numbers = sorted({sources[piece.document] for piece in evidence if piece.document in sources})
    return f"(source {', '.join(map(str, numbers))})" if numbers else ""
