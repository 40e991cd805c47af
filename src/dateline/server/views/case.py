"""The case: where every charge stands, and what happened."""

from dataclasses import replace
from itertools import islice

from starlette.requests import Request
from starlette.responses import Response

from dateline import api, exports
from dateline.exports.page.build import find_title, list_facts
from dateline.exports.vocabulary import StatusRow
from dateline.server.addresses import MOST_CHARGES, PER_PAGE
from dateline.server.frame import lay_frame
from dateline.server.listing import cut_page
from dateline.server.replies import form_of, library_of, state_of, write_page, write_rows

# These come with every long story; they stand beside what they concern and on the page of the findings.
QUIET = frozenset({"superseded", "single_source"})


def show_case(request: Request) -> Response:
    """Show the board, the findings that matter most, and the timeline."""
    library, state = library_of(request), state_of(request)
    sight = library.look(state)
    case, index = sight.case, sight.index
    if form := form_of(request):
        if form == "json":
            return Response(exports.to_json(exports.case_record(case)), media_type="application/json")
        return write_rows(form, StatusRow, exports.status_rows(case))
    events, pager = cut_page(case.events, state, "/")
    return write_page(
        request,
        "home.html",
        frame=lay_frame(sight, find_title(case), "/", library.name),
        facts=list_facts(case),
        charges=sight.write_charges(index.charges[:MOST_CHARGES]),
        more_charges=max(len(index.charges) - MOST_CHARGES, 0),
        all_charges=state.days.to("/status"),
        entries_shown=sight.write_entries(events),
        ticks=index.axis.ticks() if index.axis else (),
        pager=pager,
        findings=sight.remarks.of(islice((f for f in case.findings if f.kind not in QUIET), PER_PAGE)),
        all_findings=state.days.to("/findings"),
        all_stories=state.days.to("/cases"),
        formats=api.export_formats(),
    )


def show_status(request: Request) -> Response:
    """Show the whole board, or that of one person, in pages."""
    library, state = library_of(request), state_of(request)
    sight = library.look(state)
    wanted = {person.id for person in sight.find_people()} if state.person else None
    charges = [charge for charge in sight.index.charges if wanted is None or charge.defendant in wanted]
    if form := form_of(request):
        return write_rows(form, StatusRow, exports.status_rows(replace(sight.case, charges=tuple(charges))))
    shown, pager = cut_page(charges, state, "/status")
    return write_page(
        request,
        "status.html",
        frame=lay_frame(sight, "Status of every charge", "/status", library.name),
        charges=sight.write_charges(shown),
        pager=pager,
    )
