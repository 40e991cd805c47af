"""The command that compares two versions of an article: `diff`."""

from __future__ import annotations

from datetime import date

import click

from dateline.cli import options
from dateline.cli.guard import NothingFoundError
from dateline.cli.output import print_rows


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
