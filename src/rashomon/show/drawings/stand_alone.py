"""A drawing in, a file of its own out: SVG that needs no stylesheet, and PNG made of it."""

import re
from functools import cache

from rashomon.nouns.errors import UsageError
from rashomon.show.drawings.svg import Markup, Picture, element, text
from rashomon.show.web.assets import asset

MARGIN, HEAD = 24, 56  # pixels round a drawing, and above it for its two lines of title
ZOOM = 2  # pixels of a PNG for one of the drawing: sharp on paper and on fine screens

_PROPERTY = re.compile(r"--([\w-]+):\s*([^;]+);")
_USED = re.compile(r"var\(--([\w-]+)\)")
_COMMENT = re.compile(r"/\*.*?\*/\s*", re.DOTALL)


def svg_file(picture: Picture, story: str, heading: str) -> str:
    """Return a drawing as the text of an SVG file, in light colours, under its story and heading."""
    width, height = picture.width + 2 * MARGIN, picture.height + HEAD + 2 * MARGIN
    made = element(
        "svg",
        element("style", Markup(style())),
        element("rect", width=width, height=height, class_="paper"),
        text(MARGIN, MARGIN + 12, story, room=picture.width - 120, class_="title"),
        text(MARGIN, MARGIN + 32, heading, class_="faint"),
        element("g", *picture.body, transform=f"translate({MARGIN} {MARGIN + HEAD})"),
        xmlns="http://www.w3.org/2000/svg", class_=f"picture {picture.name}", width=width, height=height,
        viewBox=f"0 0 {width} {height}", role="group", aria_label=f"{heading}: {picture.label}",
    )  # fmt: skip
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{made}\n'


@cache
def style() -> str:
    """Return the rules of drawings with every custom property replaced by its light value."""
    light = asset("style.css").partition("@media")[0]
    values = dict(_PROPERTY.findall(light))
    rules = _COMMENT.sub("", asset("drawings.css")).partition("@media")[0]
    resolved = _USED.sub(lambda found: values[found[1]], rules)
    return resolved.replace("&", "&amp;").replace("<", "&lt;")


def png(svg: str) -> bytes:
    """Return an SVG file as a PNG of twice its size.

    Raises:
        UsageError: the renderer is not installed, or this machine has no font to draw words with.
    """
    try:
        import resvg_py  # noqa: PLC0415 - # an extra: only PNG needs it
    except ImportError as fault:
        raise UsageError(
            "PNG needs resvg_py: pip install 'rashomon[png]'; or ask for a .svg file"
        ) from fault
    sample = '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20">{}</svg>'
    words = sample.format('<text x="2" y="16">M</text>')
    if resvg_py.svg_to_bytes(svg_string=words) == resvg_py.svg_to_bytes(
        svg_string=sample.format("")
    ):
        raise UsageError(
            "PNG needs a font, and this machine has none: install one, DejaVu Sans say; "
            "or ask for a .svg file"
        )
    return bytes(resvg_py.svg_to_bytes(svg_string=svg, zoom=ZOOM))
