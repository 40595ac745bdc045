"""Every address answers in every form; what cannot be is a clean fault."""

import csv
import io
import json

import pytest
from starlette.applications import Starlette

from rashomon.nouns.errors import UsageError
from rashomon.show.web.app import make_app
from rashomon.show.web.drawings.registry import STORY_DRAWINGS
from rashomon.store.record import open_record
from support import exports, records
from support.web import ask

ADDRESSES = (
    "/index", "/search", "/receipts", "/reliability", "/story/story-1", "/story/story-1/facts",
    "/story/story-1/reports", "/story/story-1/findings",
    "/story/story-1/lineage", "/story/story-1/disagreements", "/story/story-1/timeline",
    "/story/story-1/places", "/story/story-1/network", f"/report/{records.FIRST.id}",
    "/copy/copy-1", "/event/event-1", "/quote/quote-1", "/origin/origin-1",
    "/events", "/quotes", "/origins", "/copies", "/disagreements", "/findings",
    "/disagreement/disagreement-1", "/finding/finding-1", "/actors", "/actor/USA", "/actor/USAGOV",
    f"/actor/{records.MAYOR.key}", "/actor/USA/acts", "/actor/USA/received", "/actor/USA/quotes",
    f"/actor/{records.WORKERS.key}/about", "/actor/USA/stories", f"/pair/USA-{records.WORKERS.key}",
    f"/pair/USA-{records.WORKERS.key}/all", "/rulings",
)  # fmt: skip


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_page_answers_as_html_json_and_csv(app: Starlette, address: str) -> None:
    page = ask(app, address)
    assert (page.status, page.headers["content-type"]) == (200, "text/html; charset=utf-8")
    assert "</html>" in page.text
    json.loads(ask(app, f"{address}.json").text)
    rows = list(csv.reader(io.StringIO(ask(app, f"{address}.csv").text)))
    assert {len(row) for row in rows} == {len(rows[0])}


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Starlette:
    place = str(tmp_path_factory.mktemp("hostile") / "r.db")
    with open_record(place, create=True) as record:
        exports.fill_hostile(record)
    return make_app(place)


@pytest.mark.parametrize(
    "address",
    [
        "/index", "/search", "/search?words=met", "/receipts", "/story/story-h",
        "/story/story-h/facts", "/story/story-h/reports", "/story/story-h/findings",
        *(f"/story/story-h/{one.name}" for one in STORY_DRAWINGS),
        f"/report/{exports.HOSTILE.id}", "/event/event-h", "/quote/quote-h", "/origin/origin-h",
        "/events", "/quotes", "/actors", "/actor/UNO", "/actor/UNO/acts", "/actor/UNO/stories",
    ],
)  # fmt: skip
def test_no_cell_of_a_page_is_a_formula(hostile: Starlette, address: str) -> None:
    path, _, asked = address.partition("?")
    answer = ask(hostile, f"{path}.csv?{asked}")
    assert answer.status == 200
    words = [
        cell
        for row in list(csv.reader(io.StringIO(answer.text, newline="")))[1:]
        for cell in row
        if not cell.lstrip("-").replace(".", "", 1).isdigit()
    ]
    assert not any(cell.lstrip().startswith(("=", "+", "-", "@")) for cell in words)
    assert not any(cell.startswith(("\t", "\r")) for cell in words)


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/nothing", 404),
        ("/story/story-9", 404),
        ("/story/story-1/weather", 404),
        ("/report/%3Cscript%3Ealert(1)%3C%2Fscript%3E", 404),
        ("/report/..%2F..%2Fetc%2Fpasswd", 404),
        ("/event/quote-1", 404),
        ("/ruling/ruling-0", 404),
        ("/rulings?page=x", 400),
        ("/static/..%2Fapp.py", 404),
        ("/story/story-1/findings?kind=none", 400),
        ("/event/event-1?page=x", 400),
        ("/?page=0", 400),
        ("/?page=x", 400),
        ("/?order=random", 400),
        ("/?period=now", 400),
        ("/search?since=yesterday", 400),
        ("/actor/ZZZ", 404),
        ("/actor/%3Cscript%3Ealert(1)%3C%2Fscript%3E", 404),
        ("/actor/USA%27%20OR%201", 404),
        ("/actor/USA/..%2F..%2Fetc", 404),
        ("/actor/USA/weather", 404),
        ("/actor/USA/acts?page=x", 400),
        ("/actors?country=%3Cscript%3E", 400),
        ("/actors?sector=gov", 400),
        ("/pair/USA", 404),
        ("/pair/USA-USA", 404),
        ("/pair/USA-RUS", 404),
        (f"/pair/USA-{records.WORKERS.key}/weather", 404),
        (f"/pair/USA-{records.WORKERS.key}/all?period=now", 400),
        (f"/pair/USA-{records.WORKERS.key}/all?toward=away", 400),
        (f"/pair/USA-{records.WORKERS.key}/all?score=1e9", 400),
        (f"/report/{records.FIRST.id}?mark=9-2", 400),
        (f"/report/{records.FIRST.id}?mark=0-99999", 400),
    ],
)
def test_what_cannot_be_is_a_clean_fault(app: Starlette, address: str, status: int) -> None:
    answer = ask(app, address)
    assert answer.status == status
    assert "</html>" in answer.text
    assert "Traceback" not in answer.text
    assert "<script>alert" not in answer.text


def test_a_fault_comes_in_the_form_asked_for(app: Starlette) -> None:
    assert json.loads(ask(app, "/story/story-9.json").text) == {
        "error": "This record has no story of this id."
    }


def test_no_record_ends_at_once() -> None:
    with pytest.raises(UsageError):
        make_app("no/such/record.db")


def test_own_files_are_served(app: Starlette) -> None:
    assert "--serif" in ask(app, "/static/style.css").text
