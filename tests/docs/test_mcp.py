"""docs/mcp.md is true: it has every tool with every argument, and its configuration is one."""

import json
import re
from pathlib import Path

from rashomon.show.mcp.server import Tools

PAGE = (Path(__file__).parents[2] / "docs" / "mcp.md").read_text(encoding="utf-8")


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
    (shown,) = re.findall(r"```json\n(.*?)```", PAGE, re.DOTALL)
    assert json.loads(shown)["mcpServers"]["desk"]["args"][0] == "mcp"
