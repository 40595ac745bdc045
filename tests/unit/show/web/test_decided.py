"""Rulings as pages show them: what they name leads there, what is not here leads nowhere."""

import shutil
from datetime import date
from pathlib import Path

from rashomon.nouns.rulings import ActorName
from rashomon.nouns.verdicts import Listed, Standing, Verdict
from rashomon.show.web.clippings import Desk
from rashomon.show.web.decided import decided_models
from rashomon.show.web.links import ServedLinks
from rashomon.store.record import open_record
from support import records
from support.builders import span_of
from support.rulings import ruling, undo


def hrefs(desk: Desk, *about: object) -> list[str]:
    kind = "same-actor" if isinstance(about[0], ActorName) else "same-event"
    day = date(2023, 5, 3) if len(about) == 1 else None
    one = ruling("date" if day else kind, *about, day=day)  # type: ignore[arg-type]
    (model,) = decided_models(desk, [Listed(one, Verdict(Standing.IN_FORCE), waits=False)])
    assert model.holds
    return [href for _, href in model.about]


def test_words_lead_to_their_place_in_the_text(desk: Desk) -> None:
    met = span_of(records.FIRST, "met")
    found = hrefs(desk, met, span_of(records.SECOND, "met"))
    assert any(f"mark={met.start}-{met.end}" in href for href in found)


def test_actors_lead_to_their_pages(desk: Desk) -> None:
    assert f"/actor/{records.MAYOR.key}" in hrefs(
        desk, ActorName("Ada Quill", "USA"), ActorName("A")
    )


def test_reports_lead_to_theirs_and_nowhere_when_not_here(desk: Desk) -> None:
    assert hrefs(desk, records.FIRST) == [f"/report/{records.FIRST.id}"]
    assert hrefs(desk, "report-elsewhere") == [""]


def test_what_does_not_hold_says_by_what_and_what_undoes_says_what(desk: Desk) -> None:
    one = ruling("date", records.FIRST, day=date(2023, 5, 3))
    listed = Listed(one, Verdict(Standing.UNDONE, undo(one).id), waits=False)
    (model,) = decided_models(desk, [listed])
    assert (model.standing, model.by, model.holds) == ("undone", undo(one).id, False)
    assert model.by_href == f"/ruling/{undo(one).id}"
    assert model.day == one.when[:10] + " " + one.when[11:16]


def test_an_undoing_names_what_it_undoes(record_path: str, tmp_path: Path) -> None:
    path = str(shutil.copy(record_path, tmp_path / "r.db"))
    one = ruling("date", records.FIRST, day=date(2023, 5, 3))
    with open_record(path, create=True) as record:
        record.rulings.add([one, undo(one)])
        listed = Listed(undo(one), Verdict(Standing.IN_FORCE), waits=False)
        (model,) = decided_models(Desk(record, ServedLinks()), [listed])
    assert model.about == (("this report was written on 2023-05-03", f"/ruling/{one.id}"),)
