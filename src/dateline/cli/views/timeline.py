"""What happened, in order."""

from collections.abc import Mapping, Sequence

from dateline.cli.paper import Paper
from dateline.cli.views.standing import say_extent, say_view, write_standings
from dateline.cli.words import say_count, say_document, say_key
from dateline.exports.terse import say_when
from dateline.model import Case, Event, Factuality

WHEN_WIDTH, TYPE_WIDTH = 23, 14


def write_timeline(paper: Paper, case: Case, *, left_out: int = 0, explain: bool = False) -> None:
    """Write the events of a case, and how the charges stand that they are about.

    Args:
        paper: where to write.
        case: the case with the events to show.
        left_out: how many others there are.
        explain: whether to say why each has its date, why it matters, and why its accounts are of one event.
    """
    paper.title(f"Timeline of the case{say_view(case)}", say_extent(case))
    paper.blank()
    names = {reading.document.id: say_document(reading.document) for reading in case.readings}
    write_events(paper, case.events, names if explain else None)
    if left_out:
        paper.blank()
        paper.line((f"{say_count(left_out, 'event')} that matter less: without --length", "dim"))
    write_standings(paper, case.charges, case)


def write_events(paper: Paper, events: Sequence[Event], names: Mapping[str, str] | None = None) -> None:
    """Write events: when, of what type, what, and how many sources say so; with names of the documents also why."""
    for event in events:
        hedge = "" if event.factuality is Factuality.ASSERTED else f"{event.factuality}: "
        paper.row(
            ([say_when(event.occurred.interval)], WHEN_WIDTH),
            ([say_key(event.type)], TYPE_WIDTH),
            ([hedge, _say_summary(event), (f"  ({_say_support(event)})", "dim")], 0),
        )
        if names is not None:
            dated = [f"dated {reason}" if place == 0 else reason for place, reason in enumerate(event.why)]
            for reason in (*event.matters, *dated, *_say_joined(event, names)):
                paper.line((reason, "dim"), indent=WHEN_WIDTH + TYPE_WIDTH + 4, hang=2)


def _say_joined(event: Event, names: Mapping[str, str]) -> list[str]:
    """Return by what articles were taken to tell of one event, those together that were for the same reasons."""
    found: dict[str, list[str]] = {}
    for account in event.accounts:
        if account.joined:
            why = ", ".join(f"{trait.words} ({trait.share:+.1f})" for trait in account.joined)
            found.setdefault(why, []).append(names.get(account.document, ""))
    more = {why: f" and {say_count(len(told) - 1, 'other')}" if told[1:] else "" for why, told in found.items()}
    return [f"joined by {told[0]}{more[why]}: {why}" for why, told in found.items()]


def _say_summary(event: Event) -> str:
    """Return the summary without the type, which has its own column."""
    kind, colon, rest = event.summary.partition(": ")
    return rest if colon and kind.casefold() == say_key(event.type) else event.summary


def _say_support(event: Event) -> str:
    articles = len({account.document for account in event.accounts})
    if articles == 1:
        return "1 article"
    return f"{say_count(articles, 'article')}, {event.independent} independent"
