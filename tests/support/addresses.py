"""Every kind of page, by its address in the made-up record."""

from rashomon.nouns.actors import actor_key
from support import records

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
