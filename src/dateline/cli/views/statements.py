"""Who said what."""

from collections import defaultdict

from dateline.cli.paper import Paper
from dateline.cli.views.citing import quote
from dateline.cli.views.standing import say_extent, say_view, write_standings
from dateline.cli.words import clean, say_count, say_document, say_key
from dateline.exports import statement_rows
from dateline.exports.vocabulary import StatementRow
from dateline.model import Case, Document, Mode, SourceKind

HEADINGS = (
    (SourceKind.NAMED, "People"),
    (SourceKind.ORGANISATION, "Organisations"),
    (SourceKind.DOCUMENT, "Documents"),
    (SourceKind.UNNAMED, "Sources that are not named"),
    (None, "Speakers left open"),
)
# A channel begins with one of these, or names the outlet that something was told.
PREPOSITIONS = ("after", "at", "by", "during", "for", "from", "in", "on", "through", "to", "via", "with")
WORDED = (SourceKind.DOCUMENT, SourceKind.UNNAMED)  # who they are is what the words say


def write_statements(paper: Paper, case: Case) -> None:
    """Write the statements by speaker, those who say most first, and how the charges stand."""
    paper.title(f"Who said what in the case{say_view(case)}", say_extent(case))
    documents = {reading.document.id: reading.document for reading in case.readings}
    rows = statement_rows(case)
    for kind, heading in HEADINGS:
        said = _group_by_speaker([row for row in rows if _sort_speaker(row) is kind])
        if said:
            paper.heading(heading)
        for speaker in sorted(said, key=lambda name: (-len(said[name]), name.casefold())):
            _write_speaker(paper, speaker, said[speaker], documents)
    write_standings(paper, case.charges, case)


def write_statement(paper: Paper, row: StatementRow) -> None:
    """Write one statement: the source, what it does, its words."""
    paper.line((_name_speaker(row), "bold"), (f"  {_say_how(row)}", "dim"), indent=2, hang=4)
    _write_words(paper, row)


def _sort_speaker(row: StatementRow) -> SourceKind | None:
    """Return under which heading a statement stands; None where "she" or "it" could not be told."""
    return row.kind if row.actor or row.kind in WORDED else None


def _group_by_speaker(rows: list[StatementRow]) -> dict[str, list[StatementRow]]:
    said: dict[str, list[StatementRow]] = defaultdict(list)
    for row in rows:
        said[_name_speaker(row)].append(row)
    return said


def _write_speaker(paper: Paper, speaker: str, rows: list[StatementRow], documents: dict[str, Document]) -> None:
    paper.line((speaker, "bold"), (f"  ({say_count(len(rows), 'statement')})", "dim"), indent=2, hang=4)
    for row in rows:
        paper.line((f"{say_document(documents[row.document])}: {_say_how(row)}", "dim"), indent=4, hang=2)
        _write_words(paper, row)


def _name_speaker(row: StatementRow) -> str:
    return clean(row.actor or row.source)


def _say_how(row: StatementRow) -> str:
    withheld = f", not named because {quote(row.reason)}" if row.reason else ""
    return ", ".join(filter(None, [say_key(row.act), _say_channel(row)])) + withheld


def _say_channel(row: StatementRow) -> str:
    """Return how or to whom it was said: "in a statement", "to the Bee"."""
    channel = clean(row.channel or "")
    return channel if not channel or channel.split()[0].lower() in PREPOSITIONS else f"to {channel}"


def _write_words(paper: Paper, row: StatementRow) -> None:
    if row.mode is Mode.DIRECT:
        words = " … ".join(quote(piece, 600) for piece in row.content)
    else:
        words = " … ".join(clean(piece) for piece in row.content)
    paper.line(words, indent=6)
