"""An event: what each source says of it, where its charges stand, what does not fit."""

from dataclasses import replace

from starlette.requests import Request
from starlette.responses import Response

from dateline import exports
from dateline.exports.case_records import event_record
from dateline.exports.vocabulary import TimelineRow
from dateline.server.addresses import to_person
from dateline.server.frame import Link, lay_frame
from dateline.server.index import NotFoundError
from dateline.server.replies import form_of, library_of, state_of, write_page, write_record, write_rows


def show_event(request: Request) -> Response:
    """Show an event with every account of it."""
    library, state = library_of(request), state_of(request)
    sight = library.look(state)
    event = sight.index.events.get(request.path_params["event"])
    if event is None:
        raise NotFoundError("No such event in this view of the case; it may be later than the days asked for.")
    if form := form_of(request):
        own = replace(sight.case, events=(event,))
        return write_record(
            form, event_record(event), lambda: write_rows(form, TimelineRow, exports.timeline_rows(own))
        )
    ((_, entry),) = sight.write_entries([event])
    people = [person for person in sight.case.people if event in sight.index.events_of.get(person.id, ())]
    return write_page(
        request,
        "event.html",
        frame=lay_frame(sight, event.summary, request.url.path, library.name),
        entry=entry,
        why=event.why,
        event_id=event.id,
        person_id=people[0].id if people else "",
        people=[Link(person.name, to_person(state, person.id)) for person in people],
        ticks=sight.index.axis.ticks() if sight.index.axis else (),
    )
