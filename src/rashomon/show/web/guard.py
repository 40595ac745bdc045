"""Who may ask, and what a browser may do with the answer: host, token, headers."""

import hmac
from collections.abc import Iterable
from ipaddress import ip_address
from urllib.parse import parse_qsl, urlencode

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import cookie_parser
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from rashomon.show.web.server import LOCAL

COOKIE = "rashomon_token"
ANY = ("0.0.0.0", "::")

POLICY = "; ".join(
    (
        "default-src 'none'", "script-src 'self'", "style-src 'self'",
        "img-src 'self' data:", "connect-src 'self'", "font-src 'self'", "base-uri 'none'",
        "form-action 'self'", "frame-ancestors 'none'",
    )
)  # fmt: skip

HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
    "cache-control": "no-cache",
}


class Guard:
    """Stands before the pages: refuses foreign hosts, writes, and callers without the token."""

    def __init__(self, app: ASGIApp, *, host: str, token: str | None) -> None:
        self._app = app
        self._host = host
        self._token = token

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or refuse it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        refusal = self._refusal(scope)

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        await (refusal or self._app)(scope, receive, send_guarded)

    def _refusal(self, scope: Scope) -> Response | None:
        headers = Headers(scope=scope)
        if scope["method"] not in {"GET", "HEAD"}:
            return PlainTextResponse("the pages can only be read\n", 405, {"allow": "GET, HEAD"})
        if not host_is_ours(headers.getlist("host"), self._host):
            return PlainTextResponse("this host name is not served here\n", 400)
        if self._token is None:
            return None
        query = parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True)
        if _same(self._token, (value for name, value in query if name == "token")):
            return self._welcome(scope, query)
        cookies = cookie_parser(headers.get("cookie", ""))
        if _same(self._token, (cookies.get(COOKIE, ""),)):
            return None
        return PlainTextResponse("open the address with its token once: /?token=...\n", 403)

    def _welcome(self, scope: Scope, query: list[tuple[str, str]]) -> Response:
        """Keep the token in a cookie and take it out of the address."""
        rest = urlencode([pair for pair in query if pair[0] != "token"])
        path = "/" + str(scope["path"]).lstrip("/")
        reply = RedirectResponse(path + (f"?{rest}" if rest else ""), 303)
        reply.set_cookie(COOKIE, self._token or "", httponly=True, samesite="strict")
        return reply


def host_is_ours(given: Iterable[str], served: str) -> bool:
    """Say whether the Host header names this machine, so that no foreign name is rebound to it.

    Served on every address, any address in numbers will do, but no name other than localhost.
    """
    named = list(given)
    if len(named) != 1:
        return False
    name = host_name(named[0])
    if name in LOCAL or name == served.lower():
        return True
    if served not in ANY:
        return False
    try:
        ip_address(name)
    except ValueError:
        return False
    return True


def host_name(header: str) -> str:
    """Return the name of a Host header, without port and brackets, in small letters."""
    if header.startswith("["):
        return header[1:].partition("]")[0].lower()
    return header.partition(":")[0].lower()


def _same(token: str, given: Iterable[str]) -> bool:
    wanted = token.encode("utf-8")
    return any(hmac.compare_digest(wanted, one.encode("utf-8")) for one in given)
