"""What one document says."""

from collections import Counter

from dateline.cli.paper import Paper
from dateline.cli.views.citing import quote, write_quotes
from dateline.cli.views.findings import group_kinds, write_finding
from dateline.cli.views.links import say_links
from dateline.cli.views.standing import INNOCENCE, sort_charges
from dateline.cli.views.statements import write_statement
from dateline.cli.views.times import write_times
from dateline.cli.words import (
    clean,
    say_count,
    say_enhancement,
    say_key,
    say_step,
    shorten,
)
from dateline.exports import statement_rows
from dateline.exports.terse import EARLIER_CASE, say_charge, say_label, say_since, say_when
from dateline.model import INNER_DETAILS, Actor, Case, EventMention, Factuality, Reading

WHEN_WIDTH, TYPE_WIDTH, WORDS_WIDTH = 23, 14, 26


def write_reading(paper: Paper, reading: Reading) -> None:
    """Write all that was read in a document, a section for each kind of thing."""
    _write_header(paper, reading)
    for heading, write, present in (
        ("Times", _write_times, reading.times),
        ("People", _write_people, reading.people.actors),
        ("Statements", _write_statements, reading.statements),
        ("Events", _write_events, reading.events),
        (_charges_heading(reading), _write_charges, reading.charges),
        ("What does not fit", _write_findings, reading.findings),
    ):
        if present:
            paper.heading(heading)
            write(paper, reading)
    if reading.charges:
        paper.blank()
        paper.line((INNOCENCE, "dim"))


def _write_header(paper: Paper, reading: Reading) -> None:
    document = reading.document
    paper.line((clean(document.title or "") or shorten(clean(document.text[:400]), 72), "bold"))
    place = dict(document.places).get("published")
    basis = f"{document.published_basis}: {clean(place)}" if place else document.published_basis
    day = f"published {document.published} ({basis})" if document.published else "no date"
    changed = f"changed {document.changed}" if document.changed else ""
    length = say_count(len(document.text), "character")
    facts = [clean(document.publisher or ""), day, changed, f"id {document.id[:12]}", length]
    paper.line((" · ".join(filter(None, facts)), "dim"))
    if document.url:
        paper.line((document.url, "dim"))
    kinds = Counter(say_key(block.kind) for block in document.blocks)
    paper.line(("blocks: " + ", ".join(f"{number} {kind}" for kind, number in kinds.items()), "dim"), hang=2)


def _write_times(paper: Paper, reading: Reading) -> None:
    write_times(paper, reading.times)


def _write_people(paper: Paper, reading: Reading) -> None:
    counts = Counter(mention.actor for mention in reading.people.mentions)
    for actor in reading.people.actors:
        facts = _say_actor(actor, reading)
        paper.row(
            ([(actor.name, "bold" if actor.named else "")], WORDS_WIDTH),
            ([f"{facts}  " if facts else "", (f"({say_count(counts[actor.id], 'mention')})", "dim")], 0),
            indent=2,
        )


def _say_actor(actor: Actor, reading: Reading) -> str:
    roles = dict.fromkeys(clean(role.text) for role in actor.roles)
    facts = [str(actor.age) if actor.age is not None else "", *roles]
    if actor.kind != "person":
        facts.append(actor.kind)
    charged = [f"{say_charge(c)}: {say_label(c)}" for c in sort_charges(reading.charges) if c.defendant == actor.id]
    return "; ".join(filter(None, [", ".join(filter(None, facts)), *charged]))


def _write_statements(paper: Paper, reading: Reading) -> None:
    for row in statement_rows(_as_case(reading)):
        write_statement(paper, row)


def _as_case(reading: Reading) -> Case:
    return Case((reading,), (), (), (), ())


def _write_events(paper: Paper, reading: Reading) -> None:
    for event in reading.events:
        when = say_when(event.occurred.interval)
        paper.row(
            ([when], WHEN_WIDTH), ([say_key(event.type)], TYPE_WIDTH), ([_say_event(event, reading)], 0), indent=2
        )


def _say_event(event: EventMention, reading: Reading) -> str:
    names = {actor.id: actor.name for actor in reading.people.actors}
    parts = [f"{say_key(p.role)} {clean(names.get(p.actor or '', p.evidence.quote))}" for p in event.participants]
    parts += [f"at {clean(event.place.quote)}"] if event.place else []
    parts += [
        f"{say_key(key)} {clean(say_key(value))}" for key, value in event.detail.items() if key not in INNER_DETAILS
    ]
    parts += [f"according to {clean(event.attribution.source)}"] if event.attribution.source else []
    parts += say_links(event, reading.events)
    hedge = "" if event.factuality is Factuality.ASSERTED else f"{event.factuality}: "
    return hedge + ("; ".join(parts) or quote(event.trigger.quote))


def _charges_heading(reading: Reading) -> str:
    day = reading.document.published
    return f"Charges as of {day}" if day else "Charges"


def _write_charges(paper: Paper, reading: Reading) -> None:
    for charge in sort_charges(reading.charges):
        recalled = (f"  {EARLIER_CASE}" if charge.background else "", "dim")
        paper.line((charge.defendant_name, "bold"), f"  {say_charge(charge)}", recalled, indent=2, hang=2)
        paper.line((say_label(charge), "bold"), f", {say_since(charge)}", indent=6, hang=2)
        for note in (*map(say_enhancement, charge.enhancements), *charge.notes):
            paper.line(f"· {note}", indent=6, hang=2)
        for step in charge.steps:
            paper.row(([say_when(step.occurred.interval)], WHEN_WIDTH), ([say_step(step)], 0), indent=6)
        write_quotes(paper, charge.status_evidence, {reading.document.id: reading.document}, indent=6, most=1)


def _write_findings(paper: Paper, reading: Reading) -> None:
    sources = {reading.document.id: reading.document}
    for kind, found in group_kinds(reading.findings):
        for finding in found:
            paper.line((say_key(kind), "bold"), indent=2)
            write_finding(paper, finding, sources, indent=4)
