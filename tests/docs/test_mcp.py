"""docs/mcp.md is true: it has every tool with every argument, and its configuration is one."""

import json
import re
from pathlib import Path

import pytest

from rashomon.show.mcp.answers import Answers
from rashomon.show.mcp.server import Tools
from rashomon.store.record import open_record
from support.examples import built

PAGE = (Path(__file__).parents[2] / "docs" / "mcp.md").read_text(encoding="utf-8")

SHOWN = [json.loads(block) for block in re.findall(r"```json\n(.*?)```", PAGE, re.DOTALL)]


def test_every_tool_and_argument_is_in_it() -> None:
    rows = dict(re.findall(r"^\| `(\w+)` \| (.*)$", PAGE, re.MULTILINE))
    tools = {tool.name: tool.parameters for tool in Tools("desk.db").all()}
    assert list(rows) == list(tools)
    for name, schema in tools.items():
        for argument, about in schema["properties"].items():
            assert f"`{argument}`" in (PAGE if argument in {"limit", "offset"} else rows[name])
            kinds = schema.get("$defs", {}).get(about.get("$ref", "").rpartition("/")[2], {})
            assert [kind for kind in kinds.get("enum", ()) if kind not in rows[name]] == []


def test_its_configuration_is_json() -> None:
    assert SHOWN[0]["mcpServers"]["desk"]["args"][0] == "mcp"


@pytest.mark.xdist_group("examples")
def test_the_answer_it_shows_is_what_the_server_gives() -> None:
    with open_record(built("geneva-2021")[0]) as record:
        assert Answers(record).disagreements("", None, 10, 0) == SHOWN[1]
