"""robots.txt to what this robot may ask of a site, and how slowly (RFC 9309)."""

from dataclasses import dataclass

from protego import Protego

from rashomon.ingest.fetch.answers import Answer, Failure, Trouble
from rashomon.ingest.fetch.responses import REDIRECTS

AGENT = "rashomon"
"""The name sites may address this robot by in their robots.txt."""

LONGEST_DELAY = 86_400.0  # seconds
TOO_MANY = 429


@dataclass(frozen=True, slots=True)
class Rules:
    """What a site lets this robot do; `delay` is the seconds it wants between questions."""

    parsed: Protego
    delay: float

    def allow(self, url: str) -> bool:
        """Say whether a URL may be asked."""
        return bool(self.parsed.can_fetch(url, AGENT))


def rules_of(text: str) -> Rules:
    r"""Return the rules of a robots.txt; of an empty one, that all may be asked.

    >>> rules_of("User-agent: *\nDisallow: /x*y").allow("https://a.example/x/y")
    False
    """
    parsed = Protego.parse(text)
    stated = parsed.crawl_delay(AGENT)
    rate = parsed.request_rate(AGENT)
    delay = max(0.0, float(stated)) if stated is not None else 0.0
    if rate is not None and rate.requests > 0:
        delay = max(delay, rate.seconds / rate.requests)
    return Rules(parsed, min(delay, LONGEST_DELAY))


def robots_text(answer: Answer | Failure) -> str | None:
    """Return the text that an answer to /robots.txt stands for.

    "" allows everything: the site has none (4xx), or redirects on and on. `None` allows nothing:
    the site cannot say just now.
    """
    if isinstance(answer, Failure):
        return "" if answer.trouble is Trouble.TYPE else None
    if answer.status == 200:
        return answer.body.decode("utf-8-sig", "replace")
    if answer.status in REDIRECTS or (400 <= answer.status < 500 and answer.status != TOO_MANY):
        return ""
    return None
