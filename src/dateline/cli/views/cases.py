"""The cases of a file."""

from collections.abc import Sequence

from dateline.cli.paper import Paper
from dateline.cli.views.standing import INNOCENCE, find_unnamed, say_defendant, say_extent, say_standing, sort_charges
from dateline.cli.words import say_count, say_document
from dateline.exports.rows import say_place
from dateline.model import Case, Story


def write_cases(paper: Paper, case: Case, stories: Sequence[Story], *, explain: bool = False) -> None:
    """Write each story with its days, its documents and where its charges stand; with `explain` why each belongs."""
    known_by = f", as known by {case.known_by}" if case.known_by else ""
    paper.title(f"{say_count(len(stories), 'case')} told by the documents{known_by}", say_extent(case))
    for story in stories:
        _write_story(paper, case, story, explain=explain)
    if any(story.charges for story in stories):
        paper.blank()
        paper.line((INNOCENCE, "dim"))


def _write_story(paper: Paper, case: Case, story: Story, *, explain: bool) -> None:
    paper.blank()
    paper.line((story.name, "bold"), hang=2)
    days = f"{story.first} to {story.last}" if story.first != story.last else str(story.first or "no date")
    paper.line((f"{days}, {say_count(len(story.documents), 'document')}, id {story.id[:12]}", "dim"), indent=2)
    unnamed = find_unnamed(case)
    for charge in sort_charges(story.charges):
        paper.line(f"{say_defendant(charge, unnamed)}: ", *say_standing(charge), indent=2, hang=4)
        if charge.latest:
            paper.line("latest: ", (charge.latest, "bold"), indent=6, hang=2)
    if explain:
        documents = {reading.document.id: reading.document for reading in case.readings}
        for grouping in story.groupings:
            document = documents[grouping.document]
            paper.line((f"{say_document(document)}: ", "dim"), say_place(grouping), indent=2, hang=4)
