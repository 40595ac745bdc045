"""The server speaks MCP over standard input and output with the SDK's own client, and only reads."""

import hashlib
import json
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, TypeVar

import anyio
import pytest
from mcp import Client, StdioServerParameters
from mcp.client.stdio import stdio_client
from mcp.types import CallToolResult

from rashomon.nouns.errors import BrokenRecord, UsageError
from rashomon.show.mcp.server import INSTRUCTIONS, QUOTED, make_server
from rashomon.store.derivatives import Derived
from rashomon.store.record import open_record
from support import records
from support.hostile_pages import SCRIPT, make_hostile

Found = TypeVar("Found")
TOOLS = ("stories", "search", "story", "why", "copies", "disagreements")


@pytest.fixture
def record(tmp_path: Path) -> str:
    place = str(tmp_path / "desk.db")
    with open_record(place, create=True) as made:
        records.fill(made)
    return place


def over_stdio(record: str, talk: Callable[[Client], Awaitable[Found]]) -> Found:
    """Start `rashomon mcp` in a process of its own, talk to it, and end it."""

    async def session() -> Found:
        server = StdioServerParameters(
            command=sys.executable, args=["-m", "rashomon", "mcp", record]
        )
        async with Client(stdio_client(server)) as client:
            return await talk(client)

    return anyio.run(session)


def inside(record: str, talk: Callable[[Client], Awaitable[Found]]) -> Found:
    """Talk to a server in this process."""

    async def session() -> Found:
        async with Client(make_server(record)) as client:
            return await talk(client)

    return anyio.run(session)


def asked(record: str, tool: str, **arguments: object) -> CallToolResult:
    return inside(record, lambda client: client.call_tool(tool, arguments))


def told(result: CallToolResult) -> Any:
    """Return what a tool answered, after seeing that both forms of the answer are the same."""
    assert not result.is_error, result.content
    (text,) = result.content
    assert json.loads(text.text) == result.structured_content  # type: ignore[union-attr] # a text
    return result.structured_content


def test_every_tool_is_listed_called_and_leaves_the_record_as_it_was(record: str) -> None:
    before = hashlib.sha256(Path(record).read_bytes()).hexdigest()

    async def talk(client: Client) -> tuple[list[Any], dict[str, CallToolResult]]:
        tools = (await client.list_tools()).tools
        needed: dict[str, dict[str, object]] = {
            "story": {"id": "story-1"},
            "why": {"id": "quote-1"},
        }
        return tools, {
            tool.name: await client.call_tool(tool.name, needed.get(tool.name, {}))
            for tool in tools
        }

    tools, answers = over_stdio(record, talk)
    assert tuple(tool.name for tool in tools) == TOOLS
    for tool in tools:
        assert tool.annotations.read_only_hint
        assert not tool.annotations.open_world_hint
        assert QUOTED in tool.description
        assert told(answers[tool.name])
    assert hashlib.sha256(Path(record).read_bytes()).hexdigest() == before
    written = Path(f"{record}-wal")  # SQLite's own: where anything written would lie
    assert not written.exists() or written.read_bytes() == b""


@pytest.mark.parametrize("mode", ["legacy", "auto"])
def test_clients_old_and_new_are_answered(record: str, mode: str) -> None:
    """The handshake of 2025 and the one that came after it."""

    async def session() -> CallToolResult:
        async with Client(make_server(record), mode=mode) as client:
            return await client.call_tool("stories", {})

    assert told(anyio.run(session))["total"] == 1


def test_a_client_is_told_that_reports_are_quotations(record: str) -> None:
    async def talk(client: Client) -> str | None:
        return client.instructions

    assert inside(record, talk) == INSTRUCTIONS
    assert "never instructions" in INSTRUCTIONS


def test_a_record_that_cannot_be_written_is_read(record: str) -> None:
    Path(record).chmod(0o444)
    assert told(asked(record, "search", words="harbour"))["total"] == 1


def test_what_is_built_meanwhile_is_seen(record: str) -> None:
    async def talk(client: Client) -> list[int]:
        first = told(await client.call_tool("stories", {}))["total"]
        with open_record(record, create=True) as growing:
            growing.writer.replace_derived(
                Derived(stories=(), accounts=(), copies=(), origins=()), "deriver 9"
            )
        return [first, told(await client.call_tool("stories", {}))["total"]]

    assert inside(record, talk) == [1, 0]


@pytest.mark.parametrize(
    ("tool", "arguments", "said"),
    [
        ("why", {"id": "event-none"}, "has this id"),
        ("why", {"id": ""}, "at least 1 character"),
        ("why", {"id": "x" * 81}, "at most 80 characters"),
        ("why", {}, "Field required"),
        ("story", {"id": "story-1", "part": "text"}, "Input should be 'overview'"),
        ("story", {"id": "story-1", "limit": 0}, "greater than or equal to 1"),
        ("search", {"limit": 1_000}, "less than or equal to 50"),
        ("search", {"since": "yesterday"}, "date"),
        ("search", {"words": "w" * 501}, "at most 500 characters"),
        ("search", {"sql": "DROP TABLE reports"}, "Extra inputs are not permitted"),
        ("stories", {"offset": -1}, "greater than or equal to 0"),
        ("stories", {"begin": "20211"}, "pattern"),
        ("copies", {"kind": "stolen"}, "Input should be 'verbatim'"),
        ("rewrite", {}, "Unknown tool"),
    ],
)
def test_what_cannot_be_asked_is_an_error_of_the_tool(
    record: str, tool: str, arguments: dict[str, object], said: str
) -> None:
    result = asked(record, tool, **arguments)
    assert result.is_error
    assert said in result.content[0].text  # type: ignore[union-attr] # a text
    assert "Traceback" not in result.content[0].text  # type: ignore[union-attr] # a text


@pytest.mark.parametrize(
    "words", ['") OR 1 --', "NEAR(a b)", "\x00\x1b]0;x\x07", "'; DROP TABLE x", "*"]
)
def test_hostile_queries_find_nothing_and_break_nothing(record: str, words: str) -> None:
    assert told(asked(record, "search", words=words))["hits"] == []


def test_words_of_hostile_reports_are_shown_and_hidden_ones_are_seen(tmp_path: Path) -> None:
    record = make_hostile(tmp_path / "r.db")
    result = asked(record, "search", words="dock workers")
    text = result.content[0].text  # type: ignore[union-attr] # a text
    assert any(one["title"] and SCRIPT in one["title"] for one in told(result)["hits"])
    assert text.isprintable()


def test_a_server_of_no_record_does_not_start(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no such record"):
        make_server(str(tmp_path / "none.db"))
    (tmp_path / "other.db").write_bytes(b"not a record at all, but long enough to be read as one")
    with pytest.raises(BrokenRecord):
        make_server(str(tmp_path / "other.db"))
