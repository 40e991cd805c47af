"""The application: which address is answered by which page."""

import logging

from starlette.applications import Starlette
from starlette.convertors import register_url_convertor
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from dateline.api import KeptCase, StoreError, UnknownPersonError
from dateline.server import assets
from dateline.server.bodies import SmallBodies, TooLargeError
from dateline.server.index import NotFoundError
from dateline.server.library import Library
from dateline.server.openapi import describe
from dateline.server.options import Options
from dateline.server.replies import FormConvertor, KeyConvertor, write_problem
from dateline.server.safety import FewRequests, FormKey, KnownVisitors, SafeHeaders
from dateline.server.state import BadStateError
from dateline.server.views import (
    case,
    cases,
    check,
    correct,
    document,
    event,
    exports,
    lists,
    person,
    search,
    statement,
)

_log = logging.getLogger(__name__)

register_url_convertor("form", FormConvertor())
register_url_convertor("key", KeyConvertor())


def show_openapi(request: Request) -> Response:
    """Show what the addresses answer to programs."""
    return JSONResponse(describe())


ROUTES = [
    Route("/", case.show_case),
    Route("/case{form:form}", case.show_case),
    Route("/status{form:form}", case.show_status),
    Route("/timeline{form:form}", lists.show_timeline),
    Route("/findings{form:form}", lists.show_findings),
    Route("/people{form:form}", lists.show_people),
    Route("/people/{person:key}{form:form}", person.show_person),
    Route("/statements{form:form}", lists.show_statements),
    Route("/documents{form:form}", lists.show_documents),
    Route("/documents/{document:key}{form:form}", document.show_document),
    Route("/documents/{document:key}/statements/{statement:key}{form:form}", statement.show_statement),
    Route("/events/{event:key}{form:form}", event.show_event),
    Route("/cases{form:form}", cases.show_cases),
    Route("/cases/{story:key}{form:form}", cases.show_story),
    Route("/search{form:form}", search.show_search),
    Route("/check", check.show_form),
    Route("/check{form:form}", check.check_article, methods=["POST"]),
    Route("/export/{format}", exports.send_export),
    Route("/corrections{form:form}", correct.show_corrections),
    Route("/correct/{action}", correct.show_form),
    Route("/correct/{action}", correct.enter_correction, methods=["POST"]),
    Route("/openapi.json", show_openapi),
    Route("/static/{name}", assets.show_asset),
]


def make_app(kept: KeptCase, options: Options | None = None) -> Starlette:
    """Return the application that shows a case file.

    Args:
        kept: the case file.
        options: how it runs; without any, as on the loopback.
    """
    options = options or Options()
    app = Starlette(
        routes=ROUTES,
        middleware=[
            Middleware(SafeHeaders),
            Middleware(KnownVisitors, options=options),
            Middleware(FewRequests, options=options),
            Middleware(SmallBodies, options=options),
        ],
        exception_handlers={
            BadStateError: _say_bad_state,
            NotFoundError: _say_not_found,
            TooLargeError: _say_too_large,
            UnknownPersonError: _say_not_found,
            StoreError: _say_unusable,
            HTTPException: _say_http,
            Exception: _say_fault,
        },
    )
    app.state.library = Library(kept)
    app.state.options = options
    app.state.form_key = FormKey()
    return app


def _say_bad_state(request: Request, error: Exception) -> Response:
    return write_problem(request, 400, "That address cannot be shown", str(error))


def _say_not_found(request: Request, error: Exception) -> Response:
    message = str(error)
    return write_problem(request, 404, "Not in this view of the case", message[:1].upper() + message[1:])


def _say_too_large(request: Request, error: Exception) -> Response:
    return write_problem(request, 413, "Too large", str(error))


def _say_unusable(request: Request, error: Exception) -> Response:
    return write_problem(request, 503, "The case file cannot be read", str(error))


# What to say where nothing in dateline says it better, by the status.
_HTTP = {
    404: ("No such page", "This address leads to no page of the case. It may have been written wrongly."),
    405: ("That cannot be done here", "The address is for something else than what was asked of it."),
}


def _say_http(request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 500
    title, words = _HTTP.get(status, ("That did not work", error.detail if isinstance(error, HTTPException) else ""))
    return write_problem(request, status, title, words)


def _say_fault(request: Request, error: Exception) -> Response:
    _log.error("%s %s", request.method, request.url.path, exc_info=error)
    return write_problem(request, 500, "A fault of dateline", "The page could not be made. Nothing was changed.")
