import pytest

from rashomon.ingest.fetch.answers import Answer, Failure, Trouble
from rashomon.run.watching.schedule import Kind, Task
from rashomon.run.watching.taken import fault_of, led_on

TASK = Task(5.0, Kind.PAGE, "http://a.test/1", "http://a.test/1", hops=2)


def test_a_redirect_is_a_task_of_its_own_for_the_same_page() -> None:
    answer = Answer(url=TASK.url, status=301, location="http://b.test/2")
    assert led_on(TASK, answer, 9.0, 5) == Task(9.0, Kind.PAGE, TASK.key, "http://b.test/2", 3)


def test_redirects_end() -> None:
    answer = Answer(url=TASK.url, status=301, location="http://b.test/2")
    assert led_on(TASK, answer, 9.0, 2) == Failure(
        TASK.url, Trouble.DAMAGED, "more than 2 redirects"
    )
    assert isinstance(led_on(TASK, Answer(url=TASK.url, status=302), 9.0, 5), Failure)


def test_any_other_answer_stays() -> None:
    for answer in (Answer(url="u", status=200), Failure("u", Trouble.SLOW, "slow")):
        assert led_on(TASK, answer, 0.0, 5) is answer


def test_what_went_wrong_has_words() -> None:
    assert fault_of(Answer(url="u", status=500)) == "HTTP 500"
    assert fault_of(Failure("u", Trouble.SLOW, "took too long")) == "took too long"


@pytest.mark.parametrize(
    "location",
    ["file:///etc/passwd", "http://a.test:99999/", "http://u:p@a.test/", "http://a.test:22/"],
)
def test_a_redirect_to_no_address_of_the_web_is_no_task(location: str) -> None:
    led = led_on(TASK, Answer(url=TASK.url, status=302, location=location), 0.0, 5)
    assert isinstance(led, Failure)
    assert led.trouble is Trouble.ADDRESS
