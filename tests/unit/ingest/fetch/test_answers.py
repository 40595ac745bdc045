from rashomon.ingest.fetch.answers import PASSING, REASONS, Trouble


def test_every_trouble_has_a_reason_in_the_record() -> None:
    assert set(REASONS) == set(Trouble)


def test_what_an_answer_is_by_nature_does_not_pass() -> None:
    assert {Trouble.ADDRESS, Trouble.TYPE, Trouble.LARGE}.isdisjoint(PASSING)
