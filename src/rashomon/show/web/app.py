"""Every address of the pages, and what answers it. Each opens the record anew, to read only."""

from collections.abc import Callable, Mapping

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from rashomon import api
from rashomon.nouns.errors import BrokenRecord, RashomonError
from rashomon.nouns.listings import LISTS
from rashomon.show.web.clippings import Desk
from rashomon.show.web.guard import Guard
from rashomon.show.web.links import ServedLinks
from rashomon.show.web.memory import Answer, Memory
from rashomon.show.web.page import Malformed, Missing, Page
from rashomon.show.web.pages.actor import actor_page
from rashomon.show.web.pages.actor_part import actor_part_page
from rashomon.show.web.pages.actors import actors_page
from rashomon.show.web.pages.copy import copy_page
from rashomon.show.web.pages.evidence import KINDS, evidence_page
from rashomon.show.web.pages.listing import listing_page
from rashomon.show.web.pages.pair import pair_page, pair_part_page
from rashomon.show.web.pages.receipts import receipts_page
from rashomon.show.web.pages.record import record_page
from rashomon.show.web.pages.reliability import reliability_page
from rashomon.show.web.pages.report import report_page
from rashomon.show.web.pages.rulings import ruling_page, rulings_page
from rashomon.show.web.pages.search import search_page
from rashomon.show.web.pages.story import drawing_page, facts_page, story_page
from rashomon.show.web.pages.story_part import story_findings_page, story_reports_page
from rashomon.show.web.replies import FORMS, fault_reply, reply

Query = Mapping[str, str]
Maker = Callable[[Desk, Query, Mapping[str, str]], Page]

# Address to page. {id} is what the address names; every one answers with .json and .csv too.
PAGES: tuple[tuple[str, Maker], ...] = (
    ("/", lambda desk, query, _: record_page(desk, query)),
    ("/index", lambda desk, query, _: record_page(desk, query)),
    ("/search", lambda desk, query, _: search_page(desk, query)),
    ("/receipts", lambda desk, query, _: receipts_page(desk, query)),
    ("/reliability", lambda desk, _query, _path: reliability_page(desk)),
    *(
        (f"/{name}", lambda desk, query, _, name=name: listing_page(desk, name, query))
        for name in LISTS
    ),
    ("/story/{id}", lambda desk, _, path: story_page(desk, path["id"])),
    ("/story/{id}/facts", lambda desk, query, path: facts_page(desk, path["id"], query)),
    (
        "/story/{id}/reports",
        lambda desk, query, path: story_reports_page(desk, path["id"], query),
    ),
    (
        "/story/{id}/findings",
        lambda desk, query, path: story_findings_page(desk, path["id"], query),
    ),
    (
        "/story/{id}/{drawing}",
        lambda desk, _, path: drawing_page(desk, path["id"], path["drawing"]),
    ),
    ("/report/{id}", lambda desk, query, path: report_page(desk, path["id"], query)),
    ("/actors", lambda desk, query, _: actors_page(desk, query)),
    ("/actor/{id}", lambda desk, _, path: actor_page(desk, path["id"])),
    (
        "/actor/{id}/{part}",
        lambda desk, query, path: actor_part_page(desk, path["id"], path["part"], query),
    ),
    ("/pair/{id}", lambda desk, _, path: pair_page(desk, path["id"])),
    (
        "/pair/{id}/{part}",
        lambda desk, query, path: pair_part_page(desk, path["id"], path["part"], query),
    ),
    ("/copy/{id}", lambda desk, _, path: copy_page(desk, path["id"])),
    ("/rulings", lambda desk, query, _: rulings_page(desk, query)),
    ("/ruling/{id}", lambda desk, _, path: ruling_page(desk, path["id"])),
    *(
        (
            f"/{kind}/{{id}}",
            lambda desk, query, path, kind=kind: evidence_page(desk, kind, path["id"], query),
        )
        for kind in KINDS
    ),
)


def make_app(record_path: str, *, host: str = "127.0.0.1", token: str | None = None) -> Starlette:
    """Return the pages of a record as an ASGI application.

    Raises:
        UsageError, BrokenRecord: there is no such record, or it cannot be read.
    """
    memory = Memory(api.open_record(record_path))  # a wrong path ends the command here
    routes: list[Route | Mount] = [
        Route(f"{address}{ending}", _endpoint(record_path, memory, maker, form))
        for address, maker in PAGES
        for ending, form in _endings(address)
    ]
    routes.append(Mount("/static", StaticFiles(packages=[("rashomon.show.web", "static")])))
    return Starlette(
        routes=routes,
        middleware=[Middleware(Guard, host=host, token=token)],
        exception_handlers={HTTPException: _http_fault, Exception: _fault},
    )


def _endings(address: str) -> list[tuple[str, str]]:
    """Return the endings of an address with their forms; the longer ones must be tried first."""
    if address == "/":
        return [("", "html")]
    return [*((f".{form}", form) for form in FORMS if form != "html"), ("", "html")]


def _endpoint(
    record_path: str, memory: Memory, maker: Maker, form: str
) -> Callable[[Request], object]:
    def make(request: Request) -> Answer:
        try:
            with api.open_record(record_path) as record, record.snapshot():
                page = maker(Desk(record, ServedLinks()), request.query_params, request.path_params)
                return reply(page, form, record_path)
        except Missing as fault:
            return fault_reply(404, f"This record has no {fault} of this id.", form, record_path)
        except Malformed as fault:
            return fault_reply(400, f"{fault}.", form, record_path)
        except BrokenRecord as fault:
            return fault_reply(500, str(fault), form, record_path)
        except RashomonError as fault:
            return fault_reply(503, str(fault), form, record_path)

    async def answer(request: Request) -> Response:
        address = f"{request.url.path}?{request.url.query}"
        return _response(await run_in_threadpool(memory.answer, address, lambda: make(request)))

    return answer


def _response(answer: Answer) -> Response:
    status, media_type, body = answer
    return Response(body, status, media_type=media_type)


async def _http_fault(_request: Request, fault: Exception) -> Response:
    status = fault.status_code if isinstance(fault, HTTPException) else 500
    return _response(fault_reply(status, "There is no page at this address.", "html", ""))


async def _fault(_request: Request, _fault: Exception) -> Response:
    return _response(fault_reply(500, "The page could not be made.", "html", ""))
