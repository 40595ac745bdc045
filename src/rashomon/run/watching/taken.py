"""What follows from one answer: what to keep, what to add to the record, what to ask next."""

from dataclasses import dataclass

from rashomon.ingest.fetch.addresses import url_fault
from rashomon.ingest.fetch.answers import Answer, Failure, Trouble
from rashomon.ingest.fetch.responses import REDIRECTS
from rashomon.nouns.rejected import Rejected
from rashomon.nouns.reports import Report
from rashomon.nouns.watching import Feed, Page, PageVersion
from rashomon.run.watching.schedule import Task


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What follows from an answer; `event` names it for the log, with what to say of it."""

    event: str
    given: tuple[Report | Rejected, ...] = ()
    saved: tuple[Feed | Page | PageVersion, ...] = ()
    tasks: tuple[Task, ...] = ()
    detail: str | None = None
    count: int | None = None


def led_on(task: Task, answer: Answer | Failure, now: float, most: int) -> Task | Answer | Failure:
    """Return the task that a redirect asks for; any other answer as it is.

    Where it leads is asked as anything is: robots.txt, patience and address are its own.
    """
    if not isinstance(answer, Answer) or answer.status not in REDIRECTS:
        return answer
    if answer.location is None:
        return Failure(answer.url, Trouble.DAMAGED, "a redirect that leads nowhere")
    fault = url_fault(answer.location)
    if fault is not None:
        return Failure(answer.url, Trouble.ADDRESS, f"a redirect to {fault}")
    if task.hops >= most:
        return Failure(answer.url, Trouble.DAMAGED, f"more than {most} redirects")
    return Task(now, task.kind, task.key, answer.location, task.hops + 1)


def fault_of(answer: Answer | Failure) -> str:
    """Return what went wrong, in a fixed template."""
    return answer.detail if isinstance(answer, Failure) else f"HTTP {answer.status}"
