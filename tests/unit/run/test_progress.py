"""A watched stage counts what it gives and tells who watches."""

from rashomon.run.progress import Watch


class Told:
    def __init__(self) -> None:
        self.heard: list[object] = []

    def begin(self, stage: str, total: int | None) -> None:
        self.heard.append((stage, total))

    def advance(self, steps: int) -> None:
        self.heard.append(steps)

    def end(self) -> None:
        self.heard.append("end")


def test_a_stage_is_counted_and_told() -> None:
    told = Told()
    watch = Watch(told, lambda: 12.0)
    with watch.stage("read", 2) as run:
        assert list(watch.counted("ab", run)) == ["a", "b"]
    assert told.heard == [("read", 2), 1, 1, "end"]
    line = watch.stages[0].as_json()
    assert (line["stage"], line["out"], line["peak_mib"]) == ("read", 2, 12.0)


def test_a_stage_that_fails_is_ended_all_the_same() -> None:
    told = Told()
    watch = Watch(told, lambda: 0.0)
    try:
        with watch.stage("read"):
            raise ValueError
    except ValueError:
        pass
    assert told.heard[-1] == "end"
