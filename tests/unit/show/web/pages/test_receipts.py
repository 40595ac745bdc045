"""The receipts say what was read, with hashes, and what was refused."""

from rashomon.show.web.clippings import Desk
from rashomon.show.web.pages.receipts import receipts_page


def test_every_input_is_listed_with_its_hash_and_every_refusal_with_its_reason(desk: Desk) -> None:
    page = receipts_page(desk, {})
    assert [row[1] for row in page.table().rows] == [
        "reports/first.txt", "reports/second.txt", "reports/third.txt",
    ]  # fmt: skip
    assert [one.detail for one in page.model.rejected] == ["not a zip file"]
