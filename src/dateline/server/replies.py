"""Answers: a page from its template, or the same state as JSON, JSON lines or CSV."""

import json
from collections.abc import Callable, Sequence
from functools import cache

from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined
from starlette.convertors import Convertor
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from dateline import exports
from dateline.exports.vocabulary import Record
from dateline.server.frame import list_pages
from dateline.server.library import Library
from dateline.server.state import BadStateError, State, read_state

MEDIA = {
    "json": "application/json",
    "jsonl": "application/x-ndjson",
    "csv": "text/csv; charset=utf-8",
}


class FormConvertor(Convertor[str]):
    """The end of a path that asks for another form than HTML: ".json", ".jsonl", ".csv" or nothing."""

    regex = r"(?:\.jsonl|\.json|\.csv)?"

    def convert(self, value: str) -> str:
        """Return the form: "json", "jsonl", "csv", or "" for HTML."""
        return value.removeprefix(".")

    def to_string(self, value: str) -> str:
        """Return the end of the path."""
        return f".{value}" if value else ""


class KeyConvertor(Convertor[str]):
    """An id within a path: anything up to a slash or a dot."""

    regex = r"[^/.]{1,200}"

    def convert(self, value: str) -> str:
        """Return the id."""
        return value

    def to_string(self, value: str) -> str:
        """Return the id."""
        return value


def library_of(request: Request) -> Library:
    """Return the library that the server was made with."""
    library: Library = request.app.state.library
    return library


def state_of(request: Request) -> State:
    """Return what the address asks for; raise BadStateError where that cannot be."""
    return read_state(request.query_params)


def form_of(request: Request) -> str:
    """Return the form that is asked for: "json", "jsonl", "csv", or "" for HTML."""
    form: str = request.path_params.get("form", "")
    return form


def write_page(request: Request, template: str, status: int = 200, **page: object) -> HTMLResponse:
    """Return a page; every word from outside is escaped."""
    body = _load_environment().get_template(template).render(request=request, **page)
    return HTMLResponse(body, status)


def write_rows(form: str, kind: type[Record], rows: Sequence[Record]) -> Response:
    """Return rows in a form for machines."""
    match form:
        case "json":
            text = exports.to_json(rows)
        case "jsonl":
            text = exports.to_jsonl(rows)
        case _:
            text = exports.to_csv(rows, kind)
    return Response(text, media_type=MEDIA[form])


def write_record(form: str, record: Record, rows: Callable[[], Response]) -> Response:
    """Return one thing: as JSON with all there is of it, in the other forms as `rows` writes it."""
    if form == "json":
        return Response(exports.to_json(record), media_type=MEDIA["json"])
    return rows()


def write_problem(request: Request, status: int, title: str, message: str) -> Response:
    """Return an error in the form that was asked for: a page, or JSON as of RFC 9457."""
    if form_of(request) or request.url.path.startswith("/api/"):
        body = {"type": "about:blank", "title": title, "status": status, "detail": message}
        return Response(json.dumps(body), status, media_type="application/problem+json")
    try:
        days = state_of(request).days
    except BadStateError:
        days = State()
    # What is not in the view of a day may be there in the case as it stands.
    whole = request.url.path if status == 404 and days != State() else None
    return write_page(
        request, "problem.html", status, title=title, message=message, days=days, pages=list_pages(days), whole=whole
    )


@cache
def _load_environment() -> Environment:
    return Environment(
        loader=ChoiceLoader(
            [PackageLoader("dateline.server", "templates"), PackageLoader("dateline.exports", "templates")]
        ),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
