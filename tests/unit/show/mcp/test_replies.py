"""Every tool says in advance what it answers; clients hold each answer to that, and the server does too."""

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any

import anyio
import pytest
from mcp import Client
from mcp.server import MCPServer

from rashomon.nouns.rulings import ActorName
from rashomon.nouns.spans import Span
from rashomon.show.mcp.answers import Answers, Part
from rashomon.show.mcp.bounds import WORDS
from rashomon.show.mcp.server import Tools, make_server
from rashomon.store.record import Record, open_record
from support import exports, records
from support.builders import make_report
from support.examples import built
from support.hostile_pages import make_hostile
from support.rulings import ruling, undo

TOOLS = tuple(tool.name for tool in Tools("none.db").all())
KINDS = ("event", "quote", "copy", "origin", "story", "finding", "disagreement", "ruling")


def all_asked(path: str) -> dict[str, list[dict[str, Any]]]:
    """Ask a record for everything with the SDK's client, which holds each answer to its schema."""

    async def session() -> dict[str, list[dict[str, Any]]]:
        found: dict[str, list[dict[str, Any]]] = {tool: [] for tool in TOOLS}

        async def ask(tool: str, **arguments: object) -> dict[str, Any]:
            result = await client.call_tool(tool, arguments)
            assert not result.is_error, result.content
            found[tool].append(result.structured_content or {})
            return found[tool][-1]

        async with Client(make_server(path)) as client:
            await client.list_tools()
            await ask("search", words="the", limit=50)
            await ask("copies", limit=50)
            await ask("disagreements", limit=50)
            for line in (await ask("stories", limit=50))["stories"]:
                for part in Part:
                    await ask("story", id=line["id"], part=part.value, limit=50)
                await ask("why", id=line["id"])
            for identity in named(path):
                await ask("why", id=identity, limit=50)
        return found

    return anyio.run(session)


def named(path: str) -> list[str]:
    """Return the ids of some things of each kind."""
    with open_record(path) as record:
        view = record.view
        kinds: tuple[Iterable[Any], ...] = (
            view.events(), view.quotes(), view.copies(), view.origins(), view.findings(),
            view.disagreements(),
        )  # fmt: skip
        rulings = [one.id for one in record.rulings.all()]
        return [*(one.id for things in kinds for one in [*things][:40]), *rulings]


def made(place: Path, fill: Callable[[Record], object]) -> str:
    with open_record(str(place), create=True) as record:
        fill(record)
    return str(place)


def fill_ruled(record: Record) -> None:
    """Put in the made-up record with a ruling of each shape."""
    records.fill(record)
    dated = ruling("date", records.FIRST, day=date(2023, 5, 4))
    first, second = Span(records.FIRST.id, 0, 5), Span(records.SECOND.id, 0, 9_999)
    record.rulings.add(
        (
            dated,
            undo(dated),
            ruling("same-actor", ActorName("A" * 900), ActorName("B", "NOR", "Q1")),
            ruling("same-event", first, second),
            ruling("not-copy", records.FIRST, records.SECOND),
            ruling("same-story", "report-" + "x" * 900, records.FIRST),
        )
    )


def test_answers_about_things_of_every_kind_are_what_was_published(tmp_path: Path) -> None:
    kinds: set[str] = set()
    for name, fill in (
        ("ruled", fill_ruled), ("copied", exports.fill_copied), ("hostile", exports.fill_hostile),
    ):  # fmt: skip
        found = all_asked(made(tmp_path / f"{name}.db", fill))
        kinds |= {one["kind"] for one in found["why"]}
        assert {one["part"] for one in found["story"]} == {part.value for part in Part}
    all_asked(make_hostile(tmp_path / "names.db"))
    assert kinds == set(KINDS)


@pytest.mark.slow
@pytest.mark.xdist_group("examples")
@pytest.mark.parametrize("name", ["geneva-2021", "every-kind"])
def test_answers_about_the_examples_are_what_was_published(name: str) -> None:
    found = all_asked(built(name)[0])
    assert len(found["why"]) > 50
    assert found["search"][0]["hits"]


def test_an_answer_that_was_not_published_neither_leaves_nor_arrives(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = made(tmp_path / "r.db", records.fill)
    honest = Answers.stories
    monkeypatch.setattr(Answers, "stories", lambda *given: {**honest(*given), "verdict": "made up"})

    kept = Tools(record).all()
    loose = Tools(record).all()
    loose[0].fn_metadata.output_model = None  # then only the client looks

    async def session() -> bool:
        async with Client(MCPServer("desk", tools=loose)) as client:
            with pytest.raises(RuntimeError, match="Invalid structured content returned by tool"):
                await client.call_tool("stories", {})
        async with Client(MCPServer("desk", tools=kept)) as client:
            return (await client.call_tool("stories", {})).is_error

    assert anyio.run(session)


def test_paths_and_names_too_long_are_cut_to_what_was_published(tmp_path: Path) -> None:
    report = make_report(f"Envoys met in the town of Ostby. {'More. ' * 90}", path="p/" * 2_000)
    record = made(tmp_path / "r.db", lambda one: records.fill(one, report))
    found = all_asked(record)
    assert max(len(hit["path"]) for hit in found["search"][0]["hits"]) == WORDS
    assert max(len(hit["snippet"]["path"]) for hit in found["search"][0]["hits"]) == WORDS
