"""The commands that compare an article with another version, `diff`, and with a case, `check`."""

from __future__ import annotations

from datetime import date

import click

from dateline.cli import options
from dateline.cli.guard import FOUND_NOTHING, NothingFoundError
from dateline.cli.output import note, print_rows


@click.command()
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@options.published
@options.form
def diff(old: str, new: str, published: date | None) -> None:
    """Show which facts changed between two versions of an article.

    OLD and NEW are files with one article each, or - for standard input. Sentences are matched wherever they stand;
    what differs in no fact is only counted. The exit status is 1 where no fact differs.
    """
    from dateline import api, exports  # noqa: PLC0415 - not for --help
    from dateline.exports.vocabulary import ChangeRow  # noqa: PLC0415

    revision = api.compare(old, new, published=published)
    form = options.asked_form()
    if form:
        print_rows(form, exports.change_rows(revision), ChangeRow)
    elif revision.facts:
        from dateline.cli.paper import Paper  # noqa: PLC0415
        from dateline.cli.views.revision import write_revision  # noqa: PLC0415

        write_revision(Paper(), revision)
    if not revision.facts:
        only = "; only the wording differs" if revision.rewrites else ""
        raise NothingFoundError(f"no fact differs between the versions{only}")


@click.command()
@options.database
@click.argument("article", metavar="ARTICLE")
@options.published
@options.known_by
@options.form
@click.pass_context
def check(ctx: click.Context, database: str, article: str, published: date | None, known_by: date | None) -> None:
    """Show what in an article is out of date, contradicted or copied.

    ARTICLE is a file with one article, or - for standard input; it is held against the case and not stored. Each
    sentence that no longer holds is shown with what is the matter, since when, and the passages that say so. The exit
    status is 1 where there is something to report.
    """
    from dateline import api, exports  # noqa: PLC0415 - not for --help
    from dateline.exports.vocabulary import CheckRow  # noqa: PLC0415

    case, remarks = api.find_remarks(database, article, published=published, known_by=known_by)
    form = options.asked_form()
    if form:
        print_rows(form, exports.check_rows(remarks), CheckRow)
    elif remarks:
        from dateline.cli.paper import Paper  # noqa: PLC0415
        from dateline.cli.views.remarks import write_remarks  # noqa: PLC0415

        write_remarks(Paper(), case, remarks)
    if remarks:
        ctx.exit(FOUND_NOTHING)
    note(f"nothing to report: held against {len(case.readings) - 1} documents")
