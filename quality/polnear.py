"""PolNeAR 1.0: articles and their attributions, read from brat stand-off files."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

Ranges = tuple[tuple[int, int], ...]
"""Half-open code-point ranges of an article, in text order."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """One gold attribution; a role that was not marked is empty."""

    source: Ranges
    cue: Ranges
    content: Ranges


@dataclass(frozen=True, slots=True)
class Article:
    """One article with the attributions of its first annotator by name."""

    name: str
    text: str
    attributions: tuple[Attribution, ...]


def articles(data: Path, part: str) -> Iterator[Article]:
    """Yield the articles of `part` ("train" or "dev") by name; those without annotation left out."""
    folder = data / "polnear" / part
    annotated: dict[str, Path] = {}
    for path in sorted((folder / "attributions").glob("*.ann")):
        annotated.setdefault(path.stem.rsplit("_", 1)[0], path)
    for name, path in annotated.items():
        text = (folder / "text" / f"{name}.txt").read_bytes().decode("utf-8")
        annotation = path.read_bytes().decode("utf-8")
        yield Article(name, text, tuple(_attributions(annotation)))


def _attributions(annotation: str) -> Iterator[Attribution]:
    spans: dict[str, Ranges] = {}
    events: list[list[str]] = []
    for line in annotation.split(
        "\n"
    ):  # six lines hold raw newlines: their tails are no T or E line
        fields = line.split("\t")
        if len(fields) < 2:
            continue
        if fields[0].startswith("T"):
            spans[fields[0]] = _ranges(fields[1])
        elif fields[0].startswith("E"):
            events.append(fields[1].split())
    for roles in events:
        held: dict[str, list[tuple[int, int]]] = {"Source": [], "Cue": [], "Content": []}
        for role, _, mark in (part.partition(":") for part in roles):
            kind = role.rstrip("0123456789")  # Content2, Source2, Cue2
            if kind in held:
                held[kind].extend(spans.get(mark, ()))
        if held["Content"]:
            yield Attribution(*(tuple(sorted(held[k])) for k in ("Source", "Cue", "Content")))


def _ranges(field: str) -> Ranges:
    _, _, places = field.partition(" ")
    pairs = [place.split() for place in places.split(";")]
    return tuple((int(pair[0]), int(pair[1])) for pair in pairs if len(pair) == 2)
