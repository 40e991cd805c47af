"""An article held against the case: pasted or sent as a file, read, and forgotten."""

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

import msgspec
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from dateline import api, exports
from dateline.exports.page.citations import Quote
from dateline.exports.page.view import ChargeLine
from dateline.exports.vocabulary import CheckRow
from dateline.exports.words import say_interval, say_key
from dateline.model import Case, Evidence, Remark
from dateline.server.bodies import read_form
from dateline.server.frame import lay_frame
from dateline.server.index import Index
from dateline.server.replies import form_of, library_of, state_of, write_page, write_rows
from dateline.server.sight import Sight
from dateline.server.state import BadStateError, State

# What a file may be; everything else is read as text.
PAGES = (".html", ".htm")
# One article is read at a time: reading takes a core for a second or more.
_reading = Lock()


class Article(msgspec.Struct, frozen=True):
    """An article that a program sends."""

    text: str
    published: str | None = None


@dataclass(frozen=True, slots=True)
class RemarkLine:
    """A remark on the article, with the passages of the case that it rests on."""

    kind: str
    concerns: str
    explanation: str
    since: str | None
    sentences: tuple[str, ...]
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Checked:
    """What came of a check; `charges` are those of whom the article names."""

    title: str
    remarks: tuple[RemarkLine, ...]
    charges: tuple[ChargeLine, ...]


def show_form(request: Request) -> Response:
    """Show the form, empty."""
    return _write(request, state_of(request))


async def check_article(request: Request) -> Response:
    """Hold the article that was sent against the case; nothing of it is kept."""
    state = state_of(request)
    most = request.app.state.options.most_bytes
    if form_of(request):
        return await _answer_program(request, state)
    sent = await read_form(request, most)
    if not request.app.state.form_key.accepts(sent.text("key"), request.headers):
        raise BadStateError("The form is older than the server. Open the page again and send it once more.")
    text, published = sent.text("text", most), sent.text("published", 10)
    if not sent.file and not text:
        return _write(request, state, text, published, "Paste an article, or choose a file.")
    suffix = Path(sent.file_name).suffix.lower() if sent.file else ".txt"
    try:
        case, remarks = await run_in_threadpool(
            _check, request, state, sent.file or text.encode(), suffix if suffix in PAGES else ".txt", published
        )
    except ValueError as error:
        return _write(request, state, text, published, _explain(error))
    return await run_in_threadpool(_show_result, request, state, text, published, case, remarks)


async def _answer_program(request: Request, state: State) -> Response:
    """Check an article that a program sent as JSON: a page from elsewhere cannot send that without asking first."""
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != "application/json":
        raise BadStateError("Send a JSON object with text and published, as application/json.")
    try:
        sent = msgspec.json.decode(await request.body(), type=Article)
        _, remarks = await run_in_threadpool(_check, request, state, sent.text.encode(), ".txt", sent.published or "")
    except msgspec.MsgspecError as error:
        raise BadStateError(f"The body: {error}.") from error
    except ValueError as error:
        raise BadStateError(_explain(error)) from error
    return write_rows(form_of(request), CheckRow, exports.check_rows(remarks))


def _check(
    request: Request, state: State, content: bytes, suffix: str, published: str
) -> tuple[Case, Sequence[Remark]]:
    """Read the article from a file that is gone afterwards: it is content, never the name of one."""
    with _reading, tempfile.TemporaryDirectory(prefix="dateline-check-") as folder:
        path = Path(folder) / f"article{suffix}"
        path.write_bytes(content)
        return api.find_remarks(
            library_of(request).kept.place, path, published=published or None, known_by=state.known_by
        )


def _explain(error: ValueError) -> str:
    """Return what is wrong with an article, without the name of the file that it was for a moment."""
    if isinstance(error, api.UnusableError):
        return f"The article cannot be used: {error.problem.what}; {error.problem.do}."
    return str(error)


def _show_result(
    request: Request, state: State, text: str, published: str, case: Case, remarks: Sequence[Remark]
) -> Response:
    library = library_of(request)
    sight = Sight(Index(case), state)
    known = library.look(State()).index.documents
    article = next((r for r in case.readings if r.document.id not in known), None)
    here = article.document.id if article else next((p.document for r in remarks for p in r.sentences), "")
    lines = tuple(
        RemarkLine(
            say_key(remark.kind),
            remark.concerns,
            remark.explanation,
            say_interval(remark.since) if remark.since else None,
            tuple(piece.quote for piece in remark.sentences),
            sight.citations.quote(piece for piece in remark.evidence if piece.document in known),
        )
        for remark in remarks
    )
    whole = sight.index.documents.get(here)
    named = sight.naming_charges([Evidence(here, 0, len(whole.text), whole.text)]) if whole else ()
    title = (whole.title if whole else None) or "The article"
    return _write(request, state, text, published, checked=Checked(title, lines, named))


def _write(
    request: Request,
    state: State,
    text: str = "",
    published: str = "",
    problem: str | None = None,
    checked: Checked | None = None,
) -> Response:
    library = library_of(request)
    return write_page(
        request,
        "check.html",
        422 if problem else 200,
        frame=lay_frame(library.look(state), "Check an article", "/check", library.name, forms=False),
        text=text,
        published=published,
        problem=problem,
        checked=checked,
        key=request.app.state.form_key.make(),
    )
