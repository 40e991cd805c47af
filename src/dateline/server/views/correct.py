"""What readers corrected, and the forms to correct more."""

from dataclasses import dataclass

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from dateline import api
from dateline.exports.page.citations import Quote, name_source
from dateline.exports.vocabulary import CorrectionRow
from dateline.exports.words import say_interval, say_iso_days, say_key
from dateline.model import Evidence
from dateline.server.bodies import read_form
from dateline.server.corrections import FORMS, Form
from dateline.server.frame import lay_frame
from dateline.server.index import NotFoundError
from dateline.server.replies import form_of, library_of, state_of, write_page, write_rows
from dateline.server.sight import Sight
from dateline.server.state import State

# A form offers no more people and reports than these: in a large case they are named by their ids.
MOST_CHOICES = 500
MOST_TEXT = 4_000
WHO_COOKIE = "dateline_who"
A_YEAR = 365 * 24 * 3600


@dataclass(frozen=True, slots=True)
class EntryLine:
    """A correction as it is listed; `undo` leads to the form that takes it back."""

    number: int
    kind: str
    detail: str
    gone: bool
    who: str
    why: str
    day: str
    quotes: tuple[Quote, ...]
    undo: str | None


def show_corrections(request: Request) -> Response:
    """Show what readers corrected, the last first."""
    library, state = library_of(request), state_of(request)
    sight, rows = library.look(state), library.kept.corrections()
    if form := form_of(request):
        return write_rows(form, CorrectionRow, rows)
    return write_page(
        request,
        "corrections.html",
        frame=lay_frame(sight, "Corrections", "/corrections", library.name, days=False),
        entries=[_write_entry(sight, row) for row in reversed(rows)],
        forms=[(form.title, state.days.to(f"/correct/{name}")) for name, form in FORMS.items() if name != "undo"],
    )


def show_form(request: Request) -> Response:
    """Show the form of a correction; the address may fill its fields."""
    form = _find_form(request)
    filled = {field.name: request.query_params.get(field.name, "")[:MOST_TEXT] for field in form.fields}
    return _write_form(request, form, filled | {"who": _remembered(request), "why": ""})


async def enter_correction(request: Request) -> Response:
    """Enter a correction, or show the form again with what is wrong."""
    form = _find_form(request)
    sent = await read_form(request, MOST_TEXT * 4)
    names = [field.name for field in form.fields] + ["who", "why"]
    filled = {name: sent.text(name, MOST_TEXT) for name in names}
    if not request.app.state.form_key.accepts(sent.text("key"), request.headers):
        problem = "The form is older than the server. Look it over and send it once more."
        return await run_in_threadpool(_write_form, request, form, filled, problem, 403)
    needed = [(field.name, field.words) for field in form.fields if field.needed]
    if missing := [words for name, words in [*needed, ("why", "Why"), ("who", "Who you are")] if not filled[name]]:
        return await run_in_threadpool(_write_form, request, form, filled, f"Still missing: {', '.join(missing)}.")
    try:
        row = await run_in_threadpool(form.enter, library_of(request).kept.place, filled)
    except (api.CorrectionError, api.UnknownPersonError, ValueError) as error:
        message = str(error)
        return await run_in_threadpool(_write_form, request, form, filled, f"{message[:1].upper()}{message[1:]}.")
    answer = RedirectResponse(State().to("/corrections", f"correction-{row.id}"), 303)
    answer.set_cookie(WHO_COOKIE, filled["who"][:80].encode().hex(), A_YEAR, httponly=True, samesite="strict")
    return answer


def _find_form(request: Request) -> Form:
    if form := FORMS.get(request.path_params["action"]):
        return form
    raise NotFoundError("There is no such correction.")


def _remembered(request: Request) -> str:
    """Return who corrected last in this browser, so that they need not write it again."""
    try:
        return bytes.fromhex(request.cookies.get(WHO_COOKIE, "")).decode()[:80]
    except ValueError:
        return ""


def _write_form(
    request: Request, form: Form, filled: dict[str, str], problem: str | None = None, status: int = 422
) -> Response:
    library = library_of(request)
    # A correction is of the case as it stands, from whatever day it is looked at.
    sight = library.look(State())
    event = sight.index.events.get(filled.get("type", ""))
    return write_page(
        request,
        "correct.html",
        status if problem else 200,
        frame=lay_frame(sight, form.title, request.url.path, library.name, forms=False, days=False),
        form=form,
        filled=filled,
        problem=problem,
        about=f"{event.summary}, {say_interval(event.occurred.interval)}" if event else None,
        most_choices=MOST_CHOICES,
        people=[(person.id, person.name) for person in sight.index.people_in_order],
        documents=[
            (document.id[:12], f"{name_source(document)}: {document.title or ''}".rstrip(": "))
            for document in sight.index.documents.values()
        ],
        key=request.app.state.form_key.make(),
    )


def _write_entry(sight: Sight, row: CorrectionRow) -> EntryLine:
    pieces = [Evidence(piece.document, piece.start, piece.end, piece.quote) for piece in row.evidence]
    details = [f"{say_key(key)} {say_iso_days(say_key(value))}" for key, value in row.detail.items() if key != "key"]
    return EntryLine(
        number=row.id,
        kind=say_key(row.kind),
        detail=", ".join(details) or " and ".join(dict.fromkeys(f"“{piece.quote}”" for piece in pieces)),
        gone=not row.holds and row.kind != "undo",
        who=row.who,
        why=row.why,
        day=say_iso_days(row.recorded[:10]),
        quotes=sight.citations.quote(pieces),
        undo=f"/correct/undo?number={row.id}" if row.holds and row.kind != "undo" else None,
    )
