"""What is the matter with an article today, sentence by sentence."""

from collections.abc import Sequence

from dateline.cli.paper import Paper
from dateline.cli.views.citing import list_sources, quote, write_quotes
from dateline.cli.words import say_count, say_document, say_key
from dateline.exports.terse import say_when
from dateline.model import Case, Remark


def write_remarks(paper: Paper, case: Case, remarks: Sequence[Remark]) -> None:
    """Write each remark below the sentences that it is on, with the passages that it rests on."""
    sources = list_sources(case)
    article = sources[remarks[0].sentences[0].document]
    paper.title(
        f"{say_count(len(remarks), 'remark')} on {quote(article.title) if article.title else 'the article'}",
        f"{say_document(article)}; held against {say_count(len(sources) - 1, 'document')}",
    )
    for remark in remarks:
        paper.blank()
        for sentence in remark.sentences:
            paper.line(("» ", "bold"), quote(sentence.quote, 600), hang=2)
        since = f" since {say_when(remark.since)}" if remark.since else ""
        paper.line((f"{say_key(remark.kind)}{since}: ", "bold"), remark.concerns, indent=2, hang=2)
        paper.line(remark.explanation, indent=4)
        write_quotes(paper, remark.evidence, sources, indent=6)
