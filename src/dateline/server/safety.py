"""What keeps a page harmless: who may ask, what a page may load, and whose forms are believed."""

import hashlib
import hmac
import secrets
import time
from collections import OrderedDict
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import HTTPConnection
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dateline.server.options import Options, is_loopback

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "content-security-policy": POLICY,
    # Not "no-referrer": a browser would then hide from us too where a form comes from.
    "referrer-policy": "same-origin",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}
TOKEN_COOKIE = "dateline_token"  # noqa: S105 - a name
MOST_VISITORS = 10_000


class SafeHeaders:
    """Puts the headers on every answer that keep a browser from running or loading anything from elsewhere."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""

        async def send_safely(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
                headers.setdefault("cache-control", "no-store")
            await send(message)

        await self.app(scope, receive, send_safely)


class KnownVisitors:
    """Answers only those who may ask.

    On the loopback, the host must be named as one of this machine: else a page from anywhere could have its own name
    point here and read the case (DNS rebinding). Off the loopback, the token must be shown, once in the address and
    from then on in a cookie, or in the header `Authorization: Bearer`.
    """

    def __init__(self, app: ASGIApp, options: Options) -> None:
        self.app, self.options = app, options

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        refused = self._refuse(HTTPConnection(scope))
        await (refused or self.app)(scope, receive, send)

    def _refuse(self, asked: HTTPConnection) -> Response | None:
        token = self.options.token
        if token is None:
            if is_loopback(_host_of(asked.headers)):
                return None
            return PlainTextResponse("This server answers to localhost and 127.0.0.1 only.\n", 421)
        given = asked.query_params.get("token")
        if given is not None and _same(given, token):
            answer = RedirectResponse(str(asked.url.remove_query_params("token").replace(scheme="", netloc="")), 303)
            answer.set_cookie(TOKEN_COOKIE, _proof(token), httponly=True, samesite="strict", path="/")
            return answer
        bearer = asked.headers.get("authorization", "").removeprefix("Bearer ")
        if _same(asked.cookies.get(TOKEN_COOKIE, ""), _proof(token)) or _same(bearer, token):
            return None
        return PlainTextResponse("Open the whole address that `dateline serve` printed: its token is missing.\n", 401)


class FewRequests:
    """Lets a visitor send only so many requests a minute of the kinds that cost the machine something."""

    def __init__(self, app: ASGIApp, options: Options) -> None:
        self.app = app
        self.buckets = {
            "/search": Buckets(options.heavy),
            "/check": Buckets(options.checks),
            "/export": Buckets(options.checks),
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if scope["type"] == "http" and (buckets := self._find(scope)):
            visitor = scope["client"][0] if scope.get("client") else ""
            wait = buckets.take(visitor, time.monotonic())
            if wait:
                headers = {"retry-after": str(wait)}
                text = f"Too many requests; try again in {wait} seconds.\n"
                await PlainTextResponse(text, 429, headers)(scope, receive, send)
                return
        await self.app(scope, receive, send)

    def _find(self, scope: Scope) -> "Buckets | None":
        path = scope["path"]
        if path.startswith("/check") and scope["method"] != "POST":
            return None
        return next((buckets for start, buckets in self.buckets.items() if path.startswith(start)), None)


class Buckets:
    """How many requests each visitor has left: `rate` a minute, and as many at once."""

    def __init__(self, rate: int) -> None:
        self.rate = rate
        self.left: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def take(self, visitor: str, now: float) -> int:
        """Take one request; return 0, or how many seconds there are to wait."""
        left, since = self.left.get(visitor, (float(self.rate), now))
        left = min(left + (now - since) * self.rate / 60, self.rate)
        allowed = left >= 1
        self.left[visitor] = (left - 1 if allowed else left, now)
        self.left.move_to_end(visitor)
        if len(self.left) > MOST_VISITORS:
            self.left.popitem(last=False)
        return 0 if allowed else max(round((1 - left) * 60 / self.rate), 1)


class FormKey:
    """Makes and checks the words by which a form is known to come from a page of this server (CSRF)."""

    def __init__(self) -> None:
        self._secret = secrets.token_bytes(32)

    def make(self) -> str:
        """Return new words for a form."""
        salt = secrets.token_hex(8)
        return f"{salt}.{self._sign(salt)}"

    def accepts(self, words: str, headers: Headers) -> bool:
        """Tell whether a form was made here and is sent from one of these pages."""
        salt, _, signed = words.partition(".")
        origin = headers.get("origin")
        from_here = origin is None or urlsplit(origin).netloc == headers.get("host")
        return from_here and headers.get("sec-fetch-site") in (None, "same-origin") and _same(signed, self._sign(salt))

    def _sign(self, salt: str) -> str:
        return hmac.new(self._secret, salt.encode(), hashlib.sha256).hexdigest()


def make_token() -> str:
    """Return a new token for visitors, of 192 bits."""
    return secrets.token_urlsafe(24)


def _host_of(headers: Headers) -> str:
    try:
        return urlsplit(f"//{headers.get('host', '')}").hostname or ""
    except ValueError:
        return ""


def _proof(token: str) -> str:
    """Return what the cookie holds: it shows that the token is known, and is not the token."""
    return hmac.new(token.encode(), b"cookie", hashlib.sha256).hexdigest()


def _same(some: str, other: str) -> bool:
    return hmac.compare_digest(some.encode(), other.encode())
