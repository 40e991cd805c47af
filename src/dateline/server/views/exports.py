"""The whole case as a file, in each of the formats of `dateline export`."""

from starlette.requests import Request
from starlette.responses import Response

from dateline import api
from dateline.server.index import NotFoundError
from dateline.server.replies import library_of, state_of

# The type of a format's file and the end of its name; what is not listed is JSON.
FILES = {
    "atom": ("application/atom+xml; charset=utf-8", "atom"),
    "csv": ("text/csv; charset=utf-8", "csv"),
    "ftm": ("application/x-ndjson", "ftm.jsonl"),
    "html": ("text/html; charset=utf-8", "html"),
    "ics": ("text/calendar; charset=utf-8", "ics"),
    "jsonl": ("application/x-ndjson", "jsonl"),
    "markdown": ("text/markdown; charset=utf-8", "md"),
    "webannotation": ("application/ld+json", "annotations.jsonld"),
}


def send_export(request: Request) -> Response:
    """Send the case as it is seen in the state, as a file to keep."""
    name, state = request.path_params["format"], state_of(request)
    if name not in api.export_formats():
        raise NotFoundError(f"There is no such format; there are {', '.join(api.export_formats())}.")
    media, end = FILES.get(name, ("application/json", f"{name}.json"))
    text = api.export(library_of(request).kept.place, name, as_of=state.as_of, known_by=state.known_by)
    return Response(text, media_type=media, headers={"content-disposition": f'attachment; filename="case.{end}"'})
