"""What is published of answers leaves nothing to guess: strict, described, bounded."""

from collections.abc import Iterator
from typing import Any

from rashomon.show.mcp.server import Tools

SCHEMAS = {tool.name: tool.output_schema for tool in Tools("none.db").all()}


def objects(schema: Any, at: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every schema inside one, and where it is."""
    if isinstance(schema, list):
        for number, one in enumerate(schema):
            yield from objects(one, f"{at}/{number}")
    elif isinstance(schema, dict):
        yield at, schema
        for name, one in schema.items():
            if name not in {"enum", "required", "discriminator"}:
                yield from objects(one, f"{at}/{name}")


ALL = [one for tool, schema in SCHEMAS.items() for one in objects(schema, tool)]


def test_every_tool_publishes_an_object() -> None:
    assert [schema and schema["type"] for schema in SCHEMAS.values()] == ["object"] * 6


def test_every_object_names_all_its_fields_and_says_what_they_are() -> None:
    exact = [(at, one) for at, one in ALL if "properties" in one and one.get("type") == "object"]
    assert len(exact) > 60
    for at, one in exact:
        assert one["additionalProperties"] is False, at
        assert "description" in one, at
        for name, field in one["properties"].items():
            assert field.get("description"), f"{at}: {name}"
        missing = set(one["properties"]) - set(one.get("required", ()))
        assert missing <= {"left_out", "goes_on_to", "start", "end"}, at


def test_every_string_and_list_is_bounded() -> None:
    for at, one in ALL:
        if one.get("type") == "string":
            assert {"maxLength", "enum", "const", "format"} & one.keys(), at
        if one.get("type") == "array":
            assert "maxItems" in one, at
