"""Which reports share which keys, and which of them a key links."""

import numpy as np

from rashomon.compare.postings import Channel, Keys, keys_of, links, postings
from rashomon.compare.signatures import sign
from rashomon.nouns.options import CompareOptions
from support.copying import FERRY, read

OPTIONS = CompareOptions(posting_limit=4, common_fact=3)


def linked(
    members: dict[int, list[int]], channel: Channel, looked: list[int]
) -> set[tuple[int, int]]:
    """Return the pairs that keys with these members link, for some reports looked at."""
    rows = [(key * 4 + channel, report) for key, found in members.items() for report in found]
    keys = np.array([key for key, _ in rows], dtype=np.uint64)
    filed = postings(keys, np.array([report for _, report in rows], dtype=np.int64))
    met = list(links(filed, looked, OPTIONS))
    return {
        (min(pair), max(pair))
        for lot in met
        for pair in zip(lot.left.tolist(), lot.right.tolist(), strict=True)
    }


def channels(keys: Keys) -> list[int]:
    return (keys & np.uint64(3)).tolist()


def test_a_report_is_filed_under_each_of_its_bands_shingles_and_facts() -> None:
    signed = sign(read(FERRY), CompareOptions())
    found = channels(keys_of(signed, CompareOptions()))
    assert found.count(Channel.BAND) == 128 // 3
    assert found.count(Channel.SHINGLE) == len(signed.sampled())
    assert found.count(Channel.FACT) == len(signed.features())


def test_a_report_that_tells_nothing_is_filed_nowhere() -> None:
    assert len(keys_of(sign(read(""), CompareOptions()), CompareOptions())) == 0


def test_a_key_links_all_that_have_it() -> None:
    assert linked({1: [0, 1, 2]}, Channel.BAND, [0, 1, 2]) == {(0, 1), (0, 2), (1, 2)}


def test_an_overfull_key_links_each_to_the_first_two_alone() -> None:
    crowd = list(range(6))
    pairs = linked({1: crowd}, Channel.SHINGLE, crowd)
    assert pairs == {(0, n) for n in range(1, 6)} | {(1, n) for n in range(2, 6)}


def test_a_common_fact_links_nobody() -> None:
    assert linked({1: [0, 1, 2, 3]}, Channel.FACT, [0, 1, 2, 3]) == set()


def test_only_pairs_of_reports_looked_at_are_given() -> None:
    assert linked({1: [0, 1, 2], 2: [3, 4]}, Channel.BAND, [1]) == {(0, 1), (1, 2)}


def test_of_an_overfull_key_the_first_few_do_for_reports_looked_at() -> None:
    assert linked({1: [0, 1, 2, 3, 4, 9]}, Channel.BAND, [9]) == {(0, 9), (1, 9)}
