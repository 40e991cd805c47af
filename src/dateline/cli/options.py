"""The options that commands share."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from dateline.api import Web

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]

FORMS = ("json", "jsonl", "csv")


class DayType(click.ParamType[date]):
    """A day: YYYY-MM-DD; unless `whole`, also YYYY-MM or YYYY for the last day of that month or year."""

    name = "date"

    def __init__(self, *, whole: bool = False) -> None:
        self.whole = whole

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Return the day; fail as a usage error where it is none."""
        from dateline.api.days import read_day  # noqa: PLC0415 - not for --help

        try:
            return read_day(value, whole=self.whole)
        except ValueError as error:
            self.fail(str(error), param, ctx)


def combine(*decorators: Decorator) -> Decorator:
    """Return decorators as one; the first stands first in the help."""

    def apply(function: Callable[..., Any]) -> Callable[..., Any]:
        for decorator in reversed(decorators):
            function = decorator(function)
        return function

    return apply


database = click.argument("database", metavar="CASE.db", type=click.Path())
sources = click.argument("sources", metavar="SOURCE...", nargs=-1, required=True)
published = click.option(
    "--published", metavar="DATE", type=DayType(whole=True), help="Publication day of documents that carry none."
)


Columns = tuple[tuple[str, str], ...]


class ColumnsType(click.ParamType[Columns]):
    """Pairs of a field and the column that holds it: "text=body,published=date"."""

    name = "columns"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Columns:
        """Return the pairs; fail as a usage error where a field is unknown or has no column."""
        from dateline.api.columns import read_columns  # noqa: PLC0415 - not for --help

        if isinstance(value, tuple):  # the default
            return value
        try:
            return read_columns(value)
        except ValueError as error:
            self.fail(str(error), param, ctx)


columns = click.option(
    "--columns",
    metavar="FIELD=COLUMN,...",
    type=ColumnsType(),
    default=(),
    help="Which column of a table, or key of a JSON object, holds text, published, title, publisher, byline or url.",
)
types = click.option(
    "--types",
    metavar="FOLDER",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Further event types of your own: a folder of TOML files, one each.",
)
workers = click.option(
    "--workers",
    metavar="N",
    type=click.IntRange(min=1),
    help="Processes that read; by default one for each core, or none of their own where there is little to read.",
)
as_of = click.option(
    "--as-of",
    metavar="DATE",
    type=DayType(),
    help="Only what had happened by this day: YYYY-MM-DD; YYYY-MM and YYYY mean their last day.",
)
known_by = click.option("--known-by", metavar="DATE", type=DayType(), help="Only what had been published by this day.")
person = click.option(
    "--person", metavar="NAME", help="Only this person or organisation: an id, a name or a part of one."
)


def _keep(ctx: click.Context, param: click.Parameter, value: object) -> None:
    """Keep how addresses are fetched in the context."""
    ctx.meta.setdefault("web", {})[param.name] = value


web = combine(
    click.option(
        "--contact", metavar="ADDRESS", expose_value=False, callback=_keep,
        help="Where the hosts of fetched pages can reach you; it is sent with each request.",
    ),
    click.option(
        "--private", is_flag=True, expose_value=False, callback=_keep,
        help="Also fetch from this machine and the network around it.",
    ),
)  # fmt: skip


def asked_web() -> Web:
    """Return how addresses are to be fetched; answers are kept in the user's folder for caches."""
    from dateline.api import Web  # noqa: PLC0415 - not for --help

    return Web(cache=cache_folder(), **click.get_current_context().meta["web"])


def cache_folder() -> Path:
    """Return where fetched pages are kept: the XDG Base Directory Specification's place for what can be had again."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "dateline"


def choose_type(help_text: str) -> Decorator:
    """Return the option --type, which can be given several times."""
    return click.option("--type", "types", metavar="TYPE", multiple=True, help=help_text)


def _choose_form(ctx: click.Context, param: click.Parameter, value: bool) -> None:
    """Keep the one form of output that was asked for in the context."""
    if not value:
        return
    asked = ctx.meta.setdefault("form", param.name)
    if asked != param.name:
        raise click.UsageError(f"--{asked} and --{param.name} cannot both be given.", ctx)


def _form_option(name: str, help_text: str) -> Decorator:
    return click.option(f"--{name}", name, is_flag=True, expose_value=False, callback=_choose_form, help=help_text)


form = combine(
    _form_option("json", "Print JSON: a list of objects."),
    _form_option("jsonl", "Print JSON lines: one object a line."),
    _form_option("csv", "Print CSV, the first line naming the columns."),
)


def asked_form() -> str | None:
    """Return the form of output that was asked for: "json", "jsonl", "csv", or None for text."""
    asked = click.get_current_context().meta.get("form")
    return asked if isinstance(asked, str) else None
