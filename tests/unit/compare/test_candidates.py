"""Signatures in, pairs worth comparing out."""

from rashomon.compare.candidates import candidate_pairs, neighbourhoods
from rashomon.compare.signatures import Signature, sign
from rashomon.nouns.ids import ReportId
from rashomon.nouns.options import CompareOptions
from rashomon.nouns.readings import ReadReport
from support.copying import AGROUND, COUNCIL, FERRY, read

OPTIONS = CompareOptions()


def signatures(*reports: ReadReport) -> list[Signature]:
    return [sign(report, OPTIONS) for report in reports]


def word(number: int, line: int, place: int) -> str:
    """Return a word of small letters that no other three numbers give."""
    digits = f"{number:02}{line:02}{place:02}"
    return "".join(chr(ord("a") + int(digit)) for digit in digits)


def story(number: int) -> str:
    """Return forty sentences that share nothing with another number's."""
    return "\n".join(
        " ".join(word(number, line, place) for place in range(14)) + "." for line in range(40)
    )


def test_edited_copy_is_proposed() -> None:
    one, other = read(FERRY, outlet="Tide"), read(FERRY.replace("tugs", "boats"), outlet="Buoy")
    ids = tuple(sorted((one.report.id, other.report.id)))
    assert candidate_pairs(signatures(one, other, read(COUNCIL)), OPTIONS) == (ids,)


def test_short_excerpt_of_a_long_report_is_proposed() -> None:
    whole, part = read(story(1)), read("\n".join(story(1).split("\n")[30:34]), outlet="Buoy")
    crowd = [read(story(number)) for number in range(2, 30)]
    ids = tuple(sorted((whole.report.id, part.report.id)))
    assert candidate_pairs(signatures(whole, part, *crowd), OPTIONS) == (ids,)


def test_unrelated_reports_are_not_proposed() -> None:
    assert candidate_pairs(signatures(read(COUNCIL), read(AGROUND), read("")), OPTIONS) == ()


def test_pairs_do_not_depend_on_the_order_of_signatures() -> None:
    signed = signatures(*(read(FERRY, outlet=str(n)) for n in range(6)), read(AGROUND))
    assert candidate_pairs(signed, OPTIONS) == candidate_pairs(signed[::-1], OPTIONS)


def test_a_thousand_copies_of_one_text_make_few_pairs() -> None:
    signed = signatures(*(read(FERRY, outlet=str(n)) for n in range(300)))
    assert 299 <= len(candidate_pairs(signed, OPTIONS)) <= 3 * 300


def test_reports_that_share_one_long_notice_make_few_pairs() -> None:
    signed = signatures(*(read(f"{FERRY} {story(n)}", outlet=str(n)) for n in range(99)))
    assert len(candidate_pairs(signed, OPTIONS)) <= 4 * 99


def test_one_word_said_over_and_over_makes_few_pairs() -> None:
    signed = signatures(*(read("word " * (n + 1) + ".", outlet=str(n)) for n in range(200)))
    assert len(candidate_pairs(signed, OPTIONS)) <= 4 * 200


def test_every_pair_is_in_one_neighbourhood_with_others_of_its_reports() -> None:
    ids = [ReportId(f"r{number:03}") for number in range(120)]
    pairs = [(ids[n], ids[n + 40]) for n in range(80)]
    found = list(neighbourhoods(pairs))
    assert sorted(pair for lot in found for pair in lot) == pairs
    assert max(len({report for pair in lot for report in pair}) for lot in found) <= 33


def test_signature_is_small_and_the_same_every_time() -> None:
    signed = sign(read(FERRY), OPTIONS)
    assert signed == sign(read(FERRY), OPTIONS)
    assert len(signed.minhash) == 4 * OPTIONS.permutations
    assert len(signed.minhash) + len(signed.sample) + len(signed.facts) < 3_000
