"""`Page`: one view model in three forms, HTML, JSON and CSV."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

Cell = str | int | float | None


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under named columns: what a page is as CSV."""

    columns: tuple[str, ...]
    rows: Iterable[Sequence[Cell]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page: `model` is what its template shows as `page`; JSON and table are made when asked for.

    `address` is its own address without an ending, query included; `here` names the part of the
    site it belongs to. `decided` are the rulings that bear on what it shows (`web/decided.py`). All
    three forms must be made while the record is open.
    """

    template: str
    title: str
    model: object
    json: Callable[[], object]
    table: Callable[[], Table]
    address: str
    here: str = ""
    decided: tuple[object, ...] = ()

    def in_form(self, form: str) -> str:
        """Return the address of this page as "json" or "csv"."""
        path, mark, query = self.address.partition("?")
        return f"{path}.{form}{mark}{query}"


class Missing(Exception):  # noqa: N818 - # it names a state
    """There is nothing at this address; the message says of what."""


class Malformed(Exception):  # noqa: N818 - # it names a state
    """The address asks for something that cannot be: a wrong number, a date that is none."""
