"""One thing at a time a host, with a pause between; hosts do not wait for each other."""

from hypothesis import given
from hypothesis import strategies as st

from rashomon.run.watching.schedule import Kind, Schedule, Task


def page(name: str, due: float = 0.0, host: str = "a.test", kind: Kind = Kind.PAGE) -> Task:
    url = f"https://{host}/{name}"
    return Task(due, kind, url, url)


def test_the_earliest_comes_first_and_robots_before_pages() -> None:
    schedule = Schedule()
    late, soon, robots = page("late", 5), page("soon", 1), page("robots.txt", 1, kind=Kind.ROBOTS)
    for task in (late, soon, robots):
        schedule.add(task)
    found = []
    for now in (1, 2, 9):
        task = schedule.take(now)
        assert task is not None
        schedule.done(task, now)
        found.append(task)
    assert found == [robots, soon, late]
    assert len(schedule) == 0


def test_a_busy_host_gives_nothing_and_others_go_on() -> None:
    schedule = Schedule()
    for task in (page("1"), page("2"), page("3", host="b.test")):
        schedule.add(task)
    first = schedule.take(0)
    second = schedule.take(0)
    assert first is not None
    assert second is not None
    assert {first.url, second.url} == {"https://a.test/1", "https://b.test/3"}
    assert schedule.take(99) is None
    assert schedule.next_time() is None


def test_a_host_rests_between_two_questions() -> None:
    schedule = Schedule()
    schedule.add(page("1"))
    schedule.add(page("2"))
    first = schedule.take(0)
    assert first is not None
    schedule.done(first, 5.0)
    assert schedule.next_time() == 5.0
    assert schedule.take(4.9) is None
    assert schedule.take(5.0) is not None


def test_hosts_share_patience_over_schemes_and_ports() -> None:
    schedule = Schedule()
    schedule.add(Task(0, Kind.PAGE, "x", "https://a.test:8443/1"))
    schedule.add(Task(0, Kind.PAGE, "y", "http://a.test/2"))
    assert schedule.take(0) is not None
    assert schedule.take(0) is None


def test_what_is_due_later_does_not_hold_up_what_is_due_now() -> None:
    schedule = Schedule()
    schedule.add(page("later", 100))
    schedule.add(page("now", 1))
    task = schedule.take(1)
    assert task is not None
    assert task.key.endswith("now")


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 20), st.integers(0, 5)), max_size=40))
def test_every_task_is_taken_once_in_time(drawn: list[tuple[int, int, int]]) -> None:
    schedule = Schedule()
    tasks = [page(str(n), due, f"h{host}.test") for n, (host, due, _) in enumerate(drawn)]
    for task in tasks:
        schedule.add(task)
    now, taken = 0.0, []
    while len(schedule):
        time = schedule.next_time()
        assert time is not None
        now = max(now, time)
        task = schedule.take(now)
        assert task is not None
        assert task.due <= now
        taken.append(task)
        schedule.done(task, now + drawn[tasks.index(task)][2])
    assert sorted(taken) == sorted(tasks)
