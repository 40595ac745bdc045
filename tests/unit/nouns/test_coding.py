"""What the code command takes and gives."""

from rashomon.nouns.coding import CodedText, TextToCode
from support.builders import make_report


def test_a_text_is_asked_about_whole_unless_ranges_are_given() -> None:
    asked = TextToCode(id="a", text="Words.")
    assert (asked.source, asked.target, asked.day) == (None, None, None)


def test_a_coded_text_has_no_events_and_no_fault_by_itself() -> None:
    coded = CodedText(report=make_report("Words."))
    assert (coded.events, coded.failed) == ((), None)
