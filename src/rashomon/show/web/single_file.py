"""A record in, one self-contained HTML file out: its style stands in it, its drawings are part of it.

Nothing in it is loaded from anywhere and it holds no script; its policy allows its style by the hash.
"""

import hashlib
import re
from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath

from rashomon.api import Record
from rashomon.nouns.account import Account
from rashomon.nouns.copies import Copy
from rashomon.nouns.excerpts import Excerpt
from rashomon.nouns.ids import StoryId
from rashomon.nouns.listings import StoryLine, StoryOrder
from rashomon.show.web.assets import asset
from rashomon.show.web.clippings import Desk
from rashomon.show.web.decided import DecidedModel, decided_models
from rashomon.show.web.links import FileLinks
from rashomon.show.web.pages.copy import CopyModel, copy_model
from rashomon.show.web.pages.report import ReportModel, report_model
from rashomon.show.web.pages.story import StoryModel, story_model
from rashomon.show.web.templating import environment

STORIES = 5  # given whole when no story is asked for; one of 25 reports is about 1.3 MB
COPIES_BESIDE = 60  # copies of one story whose texts stand side by side

_NO_LINK = re.compile(r'(<a\b[^>]*?) href=""')


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeStory:
    """A story with everything that its links lead to, and the rulings that bear on it."""

    story: StoryModel
    copies: tuple[CopyModel, ...]
    reports: tuple[ReportModel, ...]
    decided: tuple[DecidedModel, ...]


def single_file(record: Record, story: StoryId | None) -> str:
    """Return a story, or the largest of a record, as one HTML document.

    Raises:
        UsageError: there is no such story.
    """
    total = record.catalogue.story_count()
    lines: Sequence[StoryLine] = ()
    if story is None:
        lines = record.catalogue.stories(StoryOrder.LARGEST, max(1, total), 0)
    wanted = [line.id for line in lines[:STORIES]] if story is None else [story]
    accounts = [record.view.account(one) for one in wanted]
    wholes = [_whole(record, account, _present(record, account)) for account in accounts]
    style = asset("style.css") + asset("drawings.css")
    html = environment().get_template("file.html").render(
        record=PurePath(record.path).name,
        title=wholes[0].story.title if wholes else PurePath(record.path).name,
        lines=lines if len(lines) > 1 else (),
        present={one.story.id for one in wholes},
        wholes=wholes,
        style=style,
        policy=_policy(style),
    )  # fmt: skip
    return _NO_LINK.sub(r"\1", html)


def _present(record: Record, account: Account) -> frozenset[str]:
    """Return the ids that have an anchor in the file."""
    inside = set(account.reports)
    copies = [c for c in record.view.copies_of(account.reports) if {c.copy, c.source} <= inside]
    return frozenset(
        {
            account.story, *account.reports, *account.origins,
            *(event.id for event in account.events),
            *(disagreement.id for disagreement in account.disagreements),
            *(finding.id for finding in account.findings),
            *(copy.id for copy in copies[:COPIES_BESIDE]),
        }
    )  # fmt: skip


def _whole(record: Record, account: Account, present: frozenset[str]) -> WholeStory:
    desk = Desk(record, FileLinks(present))
    excerpt = Excerpt(account, record.excerpts.totals(account.story))
    model = story_model(desk, excerpt, "", most=None)
    copies = [one for one in map(desk.view.find, sorted(present)) if isinstance(one, Copy)]
    reports = (desk.view.report(report.id) for report in model.reports)
    return WholeStory(
        story=model,
        copies=tuple(copy_model(desk, copy) for copy in copies),
        reports=tuple(report_model(desk, report) for report in reports),
        decided=decided_models(desk, desk.bearing.on(account)),
    )


def _policy(style: str) -> str:
    return (
        f"default-src 'none'; img-src data:; style-src {_hash(style)}; base-uri 'none';"
        " form-action 'none'"
    )


def _hash(source: str) -> str:
    return f"'sha256-{b64encode(hashlib.sha256(source.encode()).digest()).decode()}'"
