"""One file holds a story with all that its links lead to, and loads nothing."""

import hashlib
import re
from base64 import b64encode
from datetime import date
from pathlib import Path

import pytest

from rashomon.nouns.errors import UsageError
from rashomon.nouns.ids import StoryId
from rashomon.show.web.single_file import single_file
from rashomon.store.record import open_record
from support import records
from support.rulings import ruling


@pytest.fixture(scope="module")
def html(record_path: str) -> str:
    with open_record(record_path) as record:
        return single_file(record, StoryId("story-1"))


def test_it_loads_nothing(html: str) -> None:
    assert re.findall(r"\bsrc=|<link\b|@import|url\(", html) == []


def test_every_link_leads_to_a_place_in_it(html: str) -> None:
    ids = set(re.findall(r'\bid="([^"]+)"', html))
    links = re.findall(r'href="([^"]*)"', html)
    assert links
    assert [link for link in links if link[:1] != "#" or link[1:] not in ids] == []


def test_every_place_has_one_name(html: str) -> None:
    ids = re.findall(r'\bid="([^"]+)"', html)
    assert sorted(ids) == sorted(set(ids))


def test_its_policy_allows_its_own_style_only_and_it_holds_no_script(html: str) -> None:
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]+)"', html)
    assert policy.startswith("default-src &#39;none&#39;")
    (style,) = re.findall(r"<style>(.*?)</style>", html, re.DOTALL)
    digest = b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert digest.replace("+", "&#43;") in policy.replace("+", "&#43;")
    assert "<script" not in html


def test_its_drawings_stand_in_it(html: str) -> None:
    assert html.count("<svg ") >= 5


def test_without_a_story_the_largest_are_given(record_path: str) -> None:
    with open_record(record_path) as record:
        assert "Harbour talks fail" in single_file(record, None)


def test_an_unknown_story_is_wrong_usage(record_path: str) -> None:
    with open_record(record_path) as record, pytest.raises(UsageError):
        single_file(record, StoryId("story-9"))


def test_what_was_decided_stands_in_it_with_whom(tmp_path: Path) -> None:
    with open_record(str(tmp_path / "r.db"), create=True) as record:
        records.fill(record)
        record.rulings.add([ruling("date", records.FIRST, day=date(2023, 5, 2))])
        html = single_file(record, StoryId("story-1"))
    assert "this report was written on 2023-05-02" in html
    assert "<bdi>Nia Okoro</bdi>" in html
    assert 'href=""' not in html
