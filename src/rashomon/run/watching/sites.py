"""Whether a site may be asked something: its robots.txt, kept a day, and the time it asked for."""

from dataclasses import dataclass, replace
from enum import Enum

from rashomon.ingest.fetch.addresses import site_of
from rashomon.ingest.fetch.answers import Answer, Failure, Trouble
from rashomon.ingest.robots import Rules, robots_text, rules_of
from rashomon.nouns.watching import Site, WatchOptions
from rashomon.run.watching.patience import Jitter, after_failure, asked_for
from rashomon.store.watched import Watched

RULES_AT_HAND = 64
"""Parsed again when needed, in a millisecond or so; a hostile one may take 20 MB."""

BUSY = frozenset({429, 503})


class May(Enum):
    """Whether an address may be asked now."""

    YES = "yes"
    NO = "no"
    LATER = "later"
    UNKNOWN = "unknown"  # its robots.txt is to be asked first


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether, when at the earliest, and how many seconds the site wants between two questions."""

    may: May
    ready: float = 0.0
    delay: float = 0.0


class Sites:
    """Knows the sites of one watch; what it learns is kept in the record."""

    def __init__(self, watched: Watched, options: WatchOptions, jitter: Jitter) -> None:
        self._watched = watched
        self._options = options
        self._jitter = jitter
        self._rules: dict[str, tuple[Site, Rules]] = {}

    def verdict(self, url: str, now: float) -> Verdict:
        """Return whether a URL may be asked now."""
        site = self._watched.site(site_of(url))
        if site is not None and site.ready > now:
            return Verdict(May.LATER, ready=site.ready)
        if site is None or site.robots is None or now - site.asked >= self._options.robots_seconds:
            return Verdict(May.UNKNOWN)
        rules = self._rules_of(site)
        may = May.YES if rules.allow(url) else May.NO
        return Verdict(may, delay=rules.delay)

    def learn(self, name: str, answer: Answer | Failure, now: float) -> Site:
        """Keep what a site answered to /robots.txt; while it cannot say, it is asked ever later."""
        former = self._watched.site(name)
        text = robots_text(answer)
        failures = 0 if text is not None else (former.failures if former else 0) + 1
        gone = isinstance(answer, Failure) and answer.trouble is Trouble.UNREACHABLE
        longest = self._options.feed_seconds if gone else None
        wait = after_failure(failures, self._options, self._jitter, longest) if failures else 0.0
        if isinstance(answer, Answer):
            wait = max(wait, asked_for(answer.retry_after, now) if answer.status in BUSY else 0.0)
        site = Site(site=name, robots=text, asked=now, ready=now + wait, failures=failures)
        self._watched.save(site)
        return site

    def heed(self, answer: Answer | Failure, now: float) -> None:
        """Leave a site alone for the time it asks for (429 or 503 with Retry-After)."""
        if not isinstance(answer, Answer) or answer.status not in BUSY:
            return
        wait = asked_for(answer.retry_after, now)
        site = self._watched.site(site_of(answer.url))
        if wait and site is not None:
            self._watched.save(replace(site, ready=max(site.ready, now + wait)))

    def _rules_of(self, site: Site) -> Rules:
        known = self._rules.pop(site.site, None)
        if known is None or known[0].robots != site.robots:
            known = (site, rules_of(site.robots or ""))
        self._rules[site.site] = known
        if len(self._rules) > RULES_AT_HAND:
            del self._rules[next(iter(self._rules))]
        return known[1]
