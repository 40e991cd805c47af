"""Who said what."""

from dateline.cli.paper import Paper
from dateline.cli.views.citing import quote
from dateline.cli.views.standing import say_extent, say_view, write_standings
from dateline.cli.words import clean, say_document, say_key
from dateline.exports import statement_rows
from dateline.exports.vocabulary import StatementRow
from dateline.model import Case, Mode


def write_statements(paper: Paper, case: Case) -> None:
    """Write the statements under their documents, and how the charges stand."""
    paper.title(f"Who said what in the case{say_view(case)}", say_extent(case))
    titles = {reading.document.id: reading.document for reading in case.readings}
    here = None
    for row in statement_rows(case):
        if row.document != here:
            here = row.document
            document = titles[here]
            paper.heading(say_document(document))
        write_statement(paper, row)
    write_standings(paper, case.charges, case)


def write_statement(paper: Paper, row: StatementRow) -> None:
    """Write one statement: the source, what it does, its words."""
    how = ", ".join(filter(None, [say_key(row.act), clean(row.channel or "")]))
    withheld = f", not named because {quote(row.reason)}" if row.reason else ""
    paper.line((clean(row.actor or row.source), "bold"), (f"  {how}{withheld}", "dim"), indent=2, hang=4)
    if row.mode is Mode.DIRECT:
        words = " … ".join(quote(piece, 600) for piece in row.content)
    else:
        words = " … ".join(clean(piece) for piece in row.content)
    paper.line(words, indent=6)
