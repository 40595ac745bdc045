"""The answer of a page in, its report out: a new one, another version of one known, or none."""

from dataclasses import dataclass, replace

from rashomon.ingest.admit import admit
from rashomon.ingest.discover.found import address
from rashomon.ingest.fetch.answers import REASONS, Answer, Failure, Trouble
from rashomon.ingest.markup import looks_like_html
from rashomon.ingest.pages import Fields, Media, RawPage
from rashomon.ingest.web_archives import MEDIA
from rashomon.language.page_addresses import page_of
from rashomon.nouns.options import IngestOptions
from rashomon.nouns.rejected import Reason, Rejected
from rashomon.nouns.reports import Report
from rashomon.nouns.watching import Page, PageState, PageVersion, WatchOptions
from rashomon.run.watching.patience import Jitter, after_failure, asked_for, varied, written_time
from rashomon.run.watching.schedule import Kind, Task
from rashomon.run.watching.taken import Taken, fault_of
from rashomon.store.record import Record

HOUR = 3600.0
MISSING = frozenset({404, 410})
PASSING = frozenset({404, 408, 425, 429})
"""Statuses below 500 that another time may change; others say that a page is not for us, or gone."""

SNIFFED = 1000


@dataclass(frozen=True, slots=True)
class PageTaker:
    """Takes the answers of pages."""

    record: Record
    ingest: IngestOptions
    options: WatchOptions
    jitter: Jitter

    def take(self, page: Page, answer: Answer | Failure, now: float) -> Taken:
        """Return what follows from the answer of a page, redirects aside."""
        if isinstance(answer, Failure):
            return self._failed(page, answer, now)
        if answer.status == 304:
            return self._same(page, answer, now)
        if answer.status != 200:
            return self._ill(page, answer, now)
        answer = replace(answer, url=address(answer.url, answer.url) or answer.url)
        former = self._former(answer.url)
        raw = self._raw(page, answer, former)
        admitted = raw if isinstance(raw, Rejected) else admit(raw, self.ingest)
        if isinstance(admitted, Rejected):
            return self._unread(page, answer, admitted, now)
        if self.record.removals.bars(admitted):
            return self._kept_out(page, answer, now)
        return self._kept(page, answer, admitted, former, now)

    def refuse(self, page: Page) -> Taken:
        """Return what follows where robots.txt does not let a page be asked."""
        fault = "robots.txt does not allow it"
        return self._refused(page, Rejected(page.url, Reason.UNSUPPORTED, fault))

    def _unread(self, page: Page, answer: Answer, rejected: Rejected, now: float) -> Taken:
        """Give up a page without a text; one that had a text may have one again."""
        if page.state is not PageState.KEPT or rejected.reason is Reason.MISSING:
            return self._refused(page, rejected)
        asked = self._asked(page, replace(answer, etag=None, modified=None), now)
        return Taken(
            event="page unread", saved=(asked,), tasks=_tasks(asked), detail=rejected.detail
        )

    def _kept_out(self, page: Page, answer: Answer, now: float) -> Taken:
        """Leave what was removed from the record; a page of which versions stay is watched on."""
        if page.state is PageState.KEPT:
            return self._same(page, answer, now)
        bare = Page(url=page.url, feed=page.feed, due=None, state=PageState.REFUSED)
        return Taken(event="page kept out", saved=(bare,))

    def _former(self, url: str) -> Report | None:
        latest = self.record.watched.latest(url)
        return self.record.view.find_report(latest) if latest is not None else None

    def _raw(self, page: Page, answer: Answer, former: Report | None) -> RawPage | Rejected:
        if page_of(answer.url, None) is None and page_of(page.url, None) is not None:
            return Rejected(page.url, Reason.MISSING, "leads to the front page of a site")
        media = MEDIA.get(answer.media)
        if media is None and looks_like_html(answer.body[:SNIFFED].decode("latin-1")):
            media = Media.HTML
        if media is None:
            return Rejected(page.url, Reason.UNSUPPORTED, "of no type that is read")
        # What an outlet calls itself may change from one look to the next; whose page it is does not.
        fields = Fields(url=answer.url, outlet=former.outlet if former else page.outlet)
        return RawPage(
            path=answer.url, media=media, body=answer.body, charset=answer.charset, fields=fields
        )

    def _kept(
        self, page: Page, answer: Answer, report: Report, former: Report | None, now: float
    ) -> Taken:
        url, seen = answer.url, written_time(now)
        if former is not None and _words(former) == _words(report):
            return self._same(replace(page, final=url, report=former.id), answer, now)
        path = url if former is None else f"{url}#{seen}"
        report = replace(
            report,
            path=path,
            paths=(path,),
            title=report.title or page.title,
            date=report.date or page.day,
        )
        asked = self._asked(replace(page, final=url, report=report.id), answer, now)
        return Taken(
            event="page kept" if former is None else "page changed",
            given=(report,),
            saved=(asked, PageVersion(url, seen, report.id)),
            tasks=_tasks(asked),
        )

    def _same(self, page: Page, answer: Answer, now: float) -> Taken:
        asked = self._asked(page, answer, now)
        return Taken(event="page unchanged", saved=(asked,), tasks=_tasks(asked))

    def _asked(self, page: Page, answer: Answer, now: float) -> Page:
        """Return a page that was well answered, due again as long as it is to be looked after."""
        checks = page.checks + (page.state is PageState.KEPT)
        hours = self.options.recheck_hours
        wait = (
            varied(hours[checks] * HOUR, self.options, self.jitter) if checks < len(hours) else None
        )
        return replace(
            page,
            state=PageState.KEPT,
            due=None if wait is None else now + wait,
            checks=checks,
            failures=0,
            etag=answer.etag or (page.etag if answer.status == 304 else None),
            modified=answer.modified or (page.modified if answer.status == 304 else None),
        )

    def _failed(self, page: Page, failure: Failure, now: float) -> Taken:
        if failure.trouble is Trouble.STOPPED:
            return Taken(event="stopped")
        rejected = Rejected(page.url, REASONS[failure.trouble], failure.detail)
        if failure.trouble in {Trouble.ADDRESS, Trouble.LARGE, Trouble.TYPE}:
            return self._refused(page, rejected)
        gone = failure.trouble is Trouble.UNREACHABLE  # maybe our own network: have patience
        most = self.options.page_calls if gone else self.options.page_attempts
        if page.failures + 1 >= most:
            return self._refused(page, rejected)
        longest = self.options.feed_seconds if gone else None
        wait = after_failure(page.failures + 1, self.options, self.jitter, longest)
        return _later(page, now + wait, failure.detail)

    def _ill(self, page: Page, answer: Answer, now: float) -> Taken:
        passing = answer.status in PASSING or answer.status >= 500
        if not passing or page.failures + 1 >= self.options.page_attempts:
            reason = Reason.MISSING if answer.status in MISSING else Reason.UNSUPPORTED
            rejected = Rejected(page.url, reason, fault_of(answer))
            return self._refused(page, rejected)
        wait = after_failure(page.failures + 1, self.options, self.jitter)
        wait = max(wait, asked_for(answer.retry_after, now))
        return _later(page, now + wait, fault_of(answer))

    def _refused(self, page: Page, rejected: Rejected) -> Taken:
        """Give a page up; of one that is kept already, only what would have been a later version."""
        if page.state is PageState.KEPT:
            gone = rejected.reason is Reason.MISSING
            left = replace(page, due=None, state=PageState.GONE if gone else PageState.KEPT)
            return Taken(event="page left", saved=(left,), detail=rejected.detail)
        missing = rejected.reason is Reason.MISSING
        state = PageState.GONE if missing else PageState.REFUSED
        refused = replace(page, due=None, state=state)
        return Taken(
            event="page refused", given=(rejected,), saved=(refused,), detail=rejected.detail
        )


def _later(page: Page, due: float, fault: str) -> Taken:
    later = replace(page, due=due, failures=page.failures + 1)
    return Taken(event="page failed", saved=(later,), tasks=_tasks(later), detail=fault)


def _tasks(page: Page) -> tuple[Task, ...]:
    return () if page.due is None else (Task(page.due, Kind.PAGE, page.url, page.url),)


def _words(report: Report) -> list[str]:
    """Return what makes a version: its words, whatever white space lies between them."""
    return report.text.split()
