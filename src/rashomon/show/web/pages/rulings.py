"""The pages of rulings: all that people decided, undone and overruled too; and one of them."""

from collections.abc import Mapping
from dataclasses import dataclass

from rashomon import api
from rashomon.nouns.verdicts import Listed
from rashomon.show.rulings import ruling_json, subject_words
from rashomon.show.web.clippings import Desk
from rashomon.show.web.decided import DecidedModel, decided_models
from rashomon.show.web.page import Missing, Page, Table
from rashomon.show.web.paging import Paging, page_number, paging

SHOWN = 50  # a page
COLUMNS = ("id", "kind", "about", "day", "undoes", "who", "when", "why", "standing", "by")


@dataclass(frozen=True, slots=True, kw_only=True)
class RulingsModel:
    """What the page shows: rulings, the latest first; `settled`: the record keeps to them."""

    rulings: tuple[DecidedModel, ...]
    paging: Paging
    settled: bool


def rulings_page(desk: Desk, query: Mapping[str, str]) -> Page:
    """Return the list of all rulings, the latest first.

    Raises:
        Malformed: the page asked for cannot be.
    """
    listed = api.rulings(desk.record)[::-1]
    number = page_number(query)
    shown = listed[(number - 1) * SHOWN : number * SHOWN]
    return _page(
        desk,
        shown,
        paging("/rulings", query, len(listed), SHOWN),
        "/rulings" + (f"?page={number}" if "page" in query else ""),
    )


def ruling_page(desk: Desk, identity: str) -> Page:
    """Return the page of one ruling.

    Raises:
        Missing: there is none of this id.
    """
    found = tuple(one for one in api.rulings(desk.record) if one.ruling.id == identity)
    if not found:
        raise Missing("ruling")
    return _page(desk, found, paging(f"/ruling/{identity}", {}, 1, SHOWN), f"/ruling/{identity}")


def _page(desk: Desk, shown: tuple[Listed, ...], of: Paging, address: str) -> Page:
    model = RulingsModel(
        rulings=decided_models(desk, shown), paging=of, settled=desk.view.is_settled()
    )
    return Page(
        template="rulings.html",
        title="Decided by hand",
        model=model,
        json=lambda: [ruling_json(desk.record, one) for one in shown],
        table=lambda: Table(COLUMNS, (_row(desk, one) for one in shown)),
        address=address,
        here="receipts",
    )


def _row(desk: Desk, listed: Listed) -> tuple[str | None, ...]:
    ruling = listed.ruling
    return (
        ruling.id,
        ruling.kind.value,
        "; ".join(subject_words(desk.record, subject) for subject in ruling.about),
        None if ruling.day is None else ruling.day.isoformat(),
        ruling.undoes,
        ruling.who,
        ruling.when,
        ruling.why,
        listed.verdict.standing.value,
        listed.verdict.by,
    )
