"""What happened, in order."""

from collections.abc import Sequence

from dateline.cli.paper import Paper
from dateline.cli.views.standing import say_extent, say_view, write_standings
from dateline.cli.words import say_count, say_key
from dateline.exports.terse import say_when
from dateline.model import Case, Event, Factuality

WHEN_WIDTH, TYPE_WIDTH = 23, 14


def write_timeline(paper: Paper, case: Case, *, left_out: int = 0, explain: bool = False) -> None:
    """Write the events of a case, and how the charges stand that they are about.

    Args:
        paper: where to write.
        case: the case with the events to show.
        left_out: how many others there are.
        explain: whether to say why each has its date, and why it matters.
    """
    paper.title(f"Timeline of the case{say_view(case)}", say_extent(case))
    paper.blank()
    write_events(paper, case.events, explain=explain)
    if left_out:
        paper.blank()
        paper.line((f"{say_count(left_out, 'event')} that matter less: without --length", "dim"))
    write_standings(paper, case.charges, case)


def write_events(paper: Paper, events: Sequence[Event], *, explain: bool = False) -> None:
    """Write events: when, of what type, what, and how many sources say so."""
    for event in events:
        hedge = "" if event.factuality is Factuality.ASSERTED else f"{event.factuality}: "
        paper.row(
            ([say_when(event.occurred.interval)], WHEN_WIDTH),
            ([say_key(event.type)], TYPE_WIDTH),
            ([hedge, _say_summary(event), (f"  ({_say_support(event)})", "dim")], 0),
        )
        if explain:
            dated = [f"dated {reason}" if place == 0 else reason for place, reason in enumerate(event.why)]
            for reason in (*event.matters, *dated):
                paper.line((reason, "dim"), indent=WHEN_WIDTH + TYPE_WIDTH + 4)


def _say_summary(event: Event) -> str:
    """Return the summary without the type, which has its own column."""
    kind, colon, rest = event.summary.partition(": ")
    return rest if colon and kind.casefold() == say_key(event.type) else event.summary


def _say_support(event: Event) -> str:
    articles = len({account.document for account in event.accounts})
    if articles == 1:
        return "1 article"
    return f"{say_count(articles, 'article')}, {event.independent} independent"
