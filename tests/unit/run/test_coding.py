"""A sentence is coded alone, its date counted from the day given."""

from datetime import date

from rashomon.nouns.coding import TextToCode
from rashomon.run.coding import code_one, code_sentences


def test_spans_name_the_sentence_and_dates_are_resolved() -> None:
    (coded,) = code_one(
        TextToCode(id="s", text="Norway expelled a diplomat on Friday.", day=date(2023, 5, 8))
    )
    event = coded.events[0]
    assert event.event.trigger.report == "s"
    assert event.when is not None
    assert event.when.start == date(2023, 5, 5)


def test_without_a_day_a_weekday_stays_unknown() -> None:
    (coded,) = code_one(TextToCode(id="s", text="Norway expelled a diplomat on Friday."))
    assert coded.events[0].when is None


def test_a_range_outside_the_text_is_given_up_and_said() -> None:
    (coded,) = code_one(TextToCode(id="s", text="Short.", source=(0, 99), target=(0, 2)))
    assert coded.events == ()
    assert coded.failed is not None


def test_order_is_kept() -> None:
    texts = [TextToCode(id=str(n), text="It rained.") for n in range(5)]
    coded = code_sentences(texts, workers=0, progress=None)
    assert [one.report.id for one in coded] == ["0", "1", "2", "3", "4"]
