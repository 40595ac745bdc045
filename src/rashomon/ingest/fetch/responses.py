"""An HTTP response as it comes in, an `Answer` out: headers told plainly, its body within bounds."""

from dataclasses import replace
from urllib.parse import urldefrag, urljoin

import httpx

from rashomon.ingest.fetch.addresses import MAX_URL_CHARS
from rashomon.ingest.fetch.answers import Answer, Failure, Request, Trouble
from rashomon.ingest.http_bodies import unsent
from rashomon.ingest.refusals import Refused
from rashomon.nouns.rejected import Reason

MAX_HEADER_CHARS = 1000
MEDIA_CHARS = 100
OK = 200
REDIRECTS = frozenset({301, 302, 303, 307, 308})
NO_TEXT = ("audio/", "font/", "image/", "model/", "video/", "application/pdf", "application/zip")
"""What is no text, whatever is asked for."""


def answer_of(request: Request, response: httpx.Response) -> Answer | Failure:
    """Return the answer; its body is read only where the request takes its type.

    Raises:
        Refused: the body is too large, packed or unpacked, or damaged.
    """
    media, charset = _type(_header(response, "content-type"))
    answer = Answer(
        url=request.url,
        status=response.status_code,
        media=media,
        charset=charset,
        etag=_header(response, "etag"),
        modified=_header(response, "last-modified"),
        retry_after=_header(response, "retry-after"),
    )
    if answer.status in REDIRECTS:
        return replace(answer, location=_location(request, response))
    if answer.status != OK:
        return answer
    if media and (media.startswith(NO_TEXT) or (request.types and media not in request.types)):
        return Failure(request.url, Trouble.TYPE, f"is of type {media[:MEDIA_CHARS]}")
    packing = _header(response, "content-encoding")
    body = unsent(_body(request, response), None, packing, request.max_bytes)
    return replace(answer, body=body)


def _location(request: Request, response: httpx.Response) -> str | None:
    """Return where a redirect leads; its part after "#", which no server hears of, is left out."""
    told: str = response.headers.get("location", "")
    return urldefrag(urljoin(request.url, told)).url if 0 < len(told) <= MAX_URL_CHARS else None


def _body(request: Request, response: httpx.Response) -> bytes:
    claimed = _header(response, "content-length") or ""
    if claimed.isdigit() and int(claimed[:20]) > request.max_bytes:
        raise Refused(Reason.TOO_LARGE, f"more than {request.max_bytes} bytes")
    body = bytearray()  # not a list of parts: they may be of one byte each
    for part in response.iter_raw():
        body += part
        if len(body) > request.max_bytes:
            raise Refused(Reason.TOO_LARGE, f"more than {request.max_bytes} bytes")
    return bytes(body)


def _header(response: httpx.Response, name: str) -> str | None:
    """Return a header of plain characters and bounded length, `None` for any other."""
    value = response.headers.get(name)
    if value is None or len(value) > (
        4 * MAX_HEADER_CHARS if name == "location" else MAX_HEADER_CHARS
    ):
        return None
    return value if value.isascii() and value.isprintable() else None


def _type(header: str | None) -> tuple[str, str | None]:
    """Return media type and charset of a Content-Type."""
    media, _, rest = (header or "").partition(";")
    for parameter in rest.split(";"):
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset":
            return media.strip().lower(), value.strip().strip("\"'") or None
    return media.strip().lower(), None
