"""The style, the script and htmx: the only files that a page loads, all of this package."""

import hashlib
from functools import cache
from importlib import resources

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

# Each with the package that holds it, the path there, and its type.
ASSETS = {
    "case.css": ("dateline.exports", "templates/case.css", "text/css"),
    "server.css": ("dateline.server", "static/server.css", "text/css"),
    "server.js": ("dateline.server", "static/server.js", "text/javascript"),
    "htmx.min.js": ("dateline.server", "static/htmx.min.js", "text/javascript"),
    "icon.svg": ("dateline.server", "static/icon.svg", "image/svg+xml"),
}


def show_asset(request: Request) -> Response:
    """Return a file; browsers keep it, and ask whether it is still the same."""
    name = request.path_params["name"]
    if name not in ASSETS:
        raise HTTPException(404)
    body, tag = _read(name)
    headers = {"etag": tag, "cache-control": "no-cache"}
    if request.headers.get("if-none-match") == tag:
        return Response(status_code=304, headers=headers)
    return Response(body, media_type=ASSETS[name][2], headers=headers)


@cache
def _read(name: str) -> tuple[bytes, str]:
    package, path, _ = ASSETS[name]
    body = resources.files(package).joinpath(*path.split("/")).read_bytes()
    return body, f'"{hashlib.sha256(body).hexdigest()[:20]}"'
