"""What is new in a case, as it comes."""

from dateline.cli.paper import Paper
from dateline.cli.views.citing import quote
from dateline.cli.words import say_key
from dateline.exports.vocabulary import DocumentRow, NoticeRow


def write_notice(paper: Paper, row: NoticeRow) -> None:
    """Write a notice with the sentences that it rests on, each with its document."""
    paper.line((f"{say_key(row.kind)}: ", "bold"), row.summary, hang=2)
    documents = {document.id: document for document in row.documents}
    for piece in row.evidence:
        where = _say_source(documents[piece.document]) if piece.document in documents else "another document"
        paper.line((f"{where}: ", "dim"), quote(piece.quote), indent=4, hang=2)
    paper.blank()


def _say_source(document: DocumentRow) -> str:
    name = document.publisher or document.title or f"document {document.id[:12]}"
    return f"{name}, {document.published or 'date unknown'}"
