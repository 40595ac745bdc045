"""Every kind of page, by its address: in the made-up record, and in one that was read."""

from dataclasses import dataclass

from rashomon.nouns.account import FindingKind
from rashomon.nouns.actors import actor_key
from rashomon.nouns.listings import StoryOrder
from rashomon.store.record import open_record
from support import records

DRAWINGS = ("disagreements", "lineage", "timeline", "places", "network")

KINDS = (
    "/", "/search", "/search?words=workers", "/receipts", "/story/story-1", "/story/story-1/facts",
    "/story/story-1/lineage", "/story/story-1/disagreements", "/story/story-1/timeline",
    "/story/story-1/places", "/story/story-1/network", f"/report/{records.FIRST.id}",
    f"/report/{records.FIRST.id}?mark=0-7", "/copy/copy-1", "/event/event-1", "/quote/quote-1",
    "/origin/origin-1", "/disagreement/disagreement-1", "/finding/finding-1", "/events", "/quotes", "/findings?kind=undated",
    "/actors", "/actor/USA", f"/actor/{records.MAYOR.key}", "/actor/USA/acts",
    f"/actor/{actor_key('Ada Quill', None, None)}/office?office=mayor",
    f"/pair/USA-{records.WORKERS.key}", f"/pair/USA-{records.WORKERS.key}/all?toward=there",
    "/nothing",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Known:
    """Ids of a record, one of each kind, all of its largest story where it has such."""

    story: str
    report: str
    copy: str
    copied: str
    event: str
    quote: str
    origin: str
    finding: str
    disagreement: str

    def kinds(self) -> tuple[str, ...]:
        """Return every kind of page by its address."""
        story = f"/story/{self.story}"
        return (
            "/", "/?order=newest&period=2021", "/search", "/search?words=soldiers", "/receipts",
            "/reliability", "/rulings", story, f"{story}/facts", f"{story}/reports", f"{story}/findings",
            *(f"{story}/{name}" for name in DRAWINGS),
            f"/report/{self.report}", f"/report/{self.copied}?mark=0-40", f"/copy/{self.copy}",
            f"/event/{self.event}", f"/quote/{self.quote}", f"/origin/{self.origin}",
            f"/disagreement/{self.disagreement}", f"/finding/{self.finding}", "/events",
            "/quotes", "/origins", "/copies", "/disagreements", "/findings?kind=garbled_name",
            "/actors", "/actors?country=RUS", "/actor/RUS", "/actor/Q7747", "/actor/RUS/acts",
            "/actor/Q7747/office?office=president&country=RUS", "/pair/USA-RUS", "/pair/USA-RUS/contacts",
        )  # fmt: skip


def known(path: str) -> Known:
    """Return ids of a record that holds copies and disagreements."""
    with open_record(path) as record:
        (line,) = record.catalogue.stories(StoryOrder.LARGEST, 1, 0)
        account = record.view.account(line.id)
        copy = max(
            record.view.copies_of(account.reports), key=lambda one: (len(one.changed), one.id)
        )
        (disagreement,) = record.catalogue.ids("disagreements", "", 1, 0)
        finding = next(one for one in account.findings if one.kind is FindingKind.GARBLED_NAME)
        event = max(account.events, key=lambda one: (len(one.tellings), one.id))
    return Known(
        story=line.id, report=copy.source, copied=copy.copy, copy=copy.id, event=event.id,
        quote=account.quotes[0].id, origin=account.origins[0], finding=finding.id,
        disagreement=disagreement,
    )  # fmt: skip
