"""Only our own host is answered, only to read, only with the token, and never with script inline."""

import pytest
from starlette.applications import Starlette

from rashomon.show.web.app import make_app
from rashomon.show.web.guard import COOKIE, host_is_ours
from support.web import ask

TOKEN = "a-long-token-of-our-own"


@pytest.fixture(scope="session")
def guarded(record_path: str) -> Starlette:
    return make_app(record_path, host="0.0.0.0", token=TOKEN)


def test_no_script_or_style_may_stand_in_a_page(app: Starlette) -> None:
    headers = ask(app, "/").headers
    policy = headers["content-security-policy"]
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"


def test_faults_and_files_carry_the_headers_too(app: Starlette) -> None:
    for address in ("/nothing", "/static/style.css"):
        assert "content-security-policy" in ask(app, address).headers


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", ""])
def test_a_foreign_host_is_refused(app: Starlette, host: str) -> None:
    assert ask(app, "/", host=host).status == 400


def test_pages_can_only_be_read(app: Starlette) -> None:
    assert ask(app, "/", method="POST").status == 405


def test_without_the_token_nothing_is_shown(guarded: Starlette) -> None:
    assert ask(guarded, "/").status == 403
    assert ask(guarded, "/static/style.css").status == 403
    assert ask(guarded, "/?token=wrong").status == 403
    assert ask(guarded, "/", cookie=f"{COOKIE}=wrong").status == 403


def test_the_token_is_taken_once_and_kept_in_a_cookie(guarded: Starlette) -> None:
    answer = ask(guarded, f"/search?words=a&token={TOKEN}")
    assert (answer.status, answer.headers["location"]) == (303, "/search?words=a")
    assert "HttpOnly" in answer.headers["set-cookie"]
    assert ask(guarded, "/", cookie=f"{COOKIE}={TOKEN}").status == 200


def test_the_token_leads_to_no_other_site(guarded: Starlette) -> None:
    assert ask(guarded, f"//evil.example/?token={TOKEN}").headers["location"] == "/evil.example/"


@pytest.mark.parametrize(
    ("given", "served", "ours"),
    [
        (["localhost:8765"], "127.0.0.1", True),
        (["[::1]:8765"], "127.0.0.1", True),
        (["desk.lan"], "desk.lan", True),
        (["10.0.0.7:80"], "0.0.0.0", True),
        (["desk.lan"], "0.0.0.0", False),
        ([], "127.0.0.1", False),
        (["localhost", "evil.example"], "127.0.0.1", False),
    ],
)
def test_which_hosts_are_ours(given: list[str], served: str, ours: bool) -> None:
    assert host_is_ours(given, served) is ours
