"""The case as one web page that needs nothing but itself."""

import base64
import hashlib
from functools import cache
from importlib import resources

from jinja2 import Environment, PackageLoader, StrictUndefined

from dateline.exports.history import NO_HISTORY, History
from dateline.exports.page.build import build_page
from dateline.model import Case

NAME = "html"


def render(case: Case, history: History = NO_HISTORY) -> str:
    """Return the case as one self-contained HTML page.

    It asks no host for anything and its content security policy forbids it to: style and script are allowed by their
    hashes only. Every word from outside is escaped.

    Args:
        case: The case.
        history: The statuses each charge had, by its id (see `exports.history`); with it the page can show the board
            as of any day. A charge without one is shown as it stands, and on earlier days points to its steps.
    """
    style, script = _read_asset("case.css"), _read_asset("case.js")
    return (
        _load_environment()
        .get_template("case.html")
        .render(
            page=build_page(case, history),
            style=style,
            script=script,
            policy=(
                f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
                "base-uri 'none'; form-action 'none'"
            ),
        )
    )


@cache
def _load_environment() -> Environment:
    return Environment(
        loader=PackageLoader("dateline.exports", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _read_asset(name: str) -> str:
    return resources.files("dateline.exports").joinpath("templates", name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
