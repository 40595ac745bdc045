"""Rulings as pages show them: what they name leads there, what is not here leads nowhere."""

from datetime import date

from rashomon.nouns.rulings import ActorName
from rashomon.show.web.clippings import Desk
from rashomon.show.web.decided import decided_models
from support import records
from support.builders import span_of
from support.rulings import ruling


def hrefs(desk: Desk, *about: object) -> list[str]:
    from rashomon.nouns.verdicts import Listed, Standing, Verdict

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
