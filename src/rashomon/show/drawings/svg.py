"""Elements and words in, SVG out: everything escaped, numbers rounded, the same bytes every time."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from rashomon.show.clean import clean
from rashomon.show.drawings.lettering import fitted

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"})
_TITLE = 200  # code points of words shown when a pointer rests on a mark

Value = str | int | float


class Markup(str):
    """SVG that is finished: it is put into other elements as it is, any other text is escaped."""

    __slots__ = ()

    def __html__(self) -> str:
        """Return itself: templates put it in as it is."""
        return self


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A drawing: its size in pixels, what it shows in words, its elements.

    `name` is its class; `label` is read aloud instead of it.
    """

    name: str
    label: str
    width: int
    height: int
    body: tuple[Markup, ...]

    def markup(self) -> Markup:
        """Return the drawing as one `<svg>` for a page whose stylesheet colours it."""
        return element(
            "svg", *self.body, xmlns="http://www.w3.org/2000/svg", class_=f"picture {self.name}",
            viewBox=f"0 0 {self.width} {self.height}", width=self.width, height=self.height,
            role="group", aria_label=self.label,
        )  # fmt: skip


def escaped(words: str) -> Markup:
    """Return words that can stand in an element or an attribute.

    >>> escaped('<b> & "c"')
    '&lt;b&gt; &amp; &quot;c&quot;'
    """
    return Markup(_NOT_XML.sub("\ufffd", words).translate(_ESCAPES))


def number(value: float) -> str:
    """Return a number to one decimal, without a zero that says nothing.

    >>> number(3.0), number(-0.04), number(2.25)
    ('3', '0', '2.2')
    """
    shown = f"{value:.1f}".removesuffix(".0")
    return "0" if shown == "-0" else shown


def element(name: str, /, *children: str, **attributes: Value) -> Markup:
    """Return an element; `class_` is `class`, other underscores are hyphens, empty ones are left out.

    >>> element("g", "a<b", class_="lane", stroke_width=1.26)
    '<g class="lane" stroke-width="1.3">a&lt;b</g>'
    """
    given = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{_shown(value)}"'
        for key, value in attributes.items()
        if value != ""
    )
    inside = "".join(one if isinstance(one, Markup) else escaped(one) for one in children)
    return Markup(f"<{name}{given}>{inside}</{name}>" if inside else f"<{name}{given}/>")


def _shown(value: Value) -> str:
    return escaped(value) if isinstance(value, str) else number(value)


def link(href: str, title: str, *children: str, class_: str = "") -> Markup:
    """Return marks that lead to an address and say what they are; without an address, a group."""
    said = element("title", clean(title[: 2 * _TITLE])[:_TITLE])
    if not href:
        return element("g", said, *children, class_=class_)
    return element("a", said, *children, href=href, class_=class_)


def text(
    x: float, y: float, words: str, *, room: float = 0, anchor: str = "", class_: str = ""
) -> Markup:
    """Return words on one line, made safe and, where `room` (pixels) is given, cut to fit it."""
    size = 11 if "small" in class_.split() else 12
    shown = fitted(words, room, size, bold="strong" in class_.split()) if room else clean(words)
    return element("text", shown, x=x, y=y, text_anchor=anchor, class_=class_)


def line(x1: float, y1: float, x2: float, y2: float, class_: str = "rule") -> Markup:
    """Return a straight line."""
    return element("path", d=f"M{number(x1)} {number(y1)}L{number(x2)} {number(y2)}", class_=class_)


def path(steps: Iterable[str | float], class_: str, **attributes: Value) -> Markup:
    """Return a path of letters and numbers: `["M", 0, 1, "L", 2, 3]`."""
    shown = [one if isinstance(one, str) else number(one) for one in steps]
    return element("path", d=" ".join(shown), class_=class_, **attributes)


def quad_mark(x: float, y: float, quad: int, size: float = 9) -> Markup:
    """Return the square of an event centred on a point: verbal hollow, material filled."""
    return element(
        "rect", x=x - size / 2, y=y - size / 2, width=size, height=size, class_=f"event quad{quad}"
    )


def diamond(x: float, y: float, size: float, class_: str) -> Markup:
    """Return a diamond centred on a point."""
    return path(
        ["M", x, y - size, "L", x + size, y, "L", x, y + size, "L", x - size, y, "Z"], class_
    )
