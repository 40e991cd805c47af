"""What a visitor sends: never more than a page can need, and told apart by its kind."""

from collections.abc import Mapping
from dataclasses import dataclass

from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dateline.server.options import Options

# A form may hold that much beside an article: its names, and the reason of a correction.
ROOM = 20_000
TOO_LARGE = "That is larger than this server takes.\n"


class TooLargeError(ValueError):
    """More was sent than is taken."""


class SmallBodies:
    """Reads no more of a request than it may have."""

    def __init__(self, app: ASGIApp, options: Options) -> None:
        self.app, self.most = app, options.most_bytes + ROOM

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        declared = dict(scope["headers"]).get(b"content-length", b"0")
        if not declared.isdigit() or int(declared) > self.most:
            await PlainTextResponse(TOO_LARGE, 413, {"connection": "close"})(scope, receive, send)
            return
        taken = 0

        async def receive_some() -> Message:
            nonlocal taken
            message = await receive()
            taken += len(message.get("body", b""))
            if taken > self.most:
                raise TooLargeError(TOO_LARGE)
            return message

        await self.app(scope, receive_some, send)


@dataclass(frozen=True, slots=True)
class Sent:
    """What a form was filled with: its texts by name, and the file with its name, both empty where there is none."""

    texts: Mapping[str, str]
    file_name: str = ""
    file: bytes = b""

    def text(self, name: str, most: int = 2_000) -> str:
        """Return a field, "" where it is missing; no longer than `most` characters."""
        return self.texts.get(name, "")[:most].strip()


async def read_form(request: Request, most: int) -> Sent:
    """Return what a form holds, its texts at most `most` bytes each, and one file.

    Raises:
        HTTPException: where it is no form, or holds more.
    """
    async with request.form(max_files=1, max_fields=30, max_part_size=most) as form:
        texts = {name: value for name, value in form.multi_items() if isinstance(value, str)}
        for value in form.values():
            if isinstance(value, UploadFile):
                return Sent(texts, value.filename or "", await value.read())
    return Sent(texts)
