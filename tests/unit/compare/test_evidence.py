"""What tells a re-written copy from an independent report of the same event."""

from dataclasses import replace

import pytest
from quality.handwritten import Event, events

from rashomon.compare.details import Bag, Details, details_of, facts_of
from rashomon.compare.evidence import Evidence, evidence, facts_shared
from rashomon.compare.rewrites import aligned
from rashomon.compare.texts import telling
from support.copying import read

ONE: tuple[Bag, ...] = tuple(
    {f"~name{n}": 6.0, f"{n}00": 6.0, f"word{n}": 3.0, f"other{n}": 3.0} for n in range(12)
)
EVENTS = {event.name: event for event in events()}


def plain(bags: tuple[Bag, ...], spoken: int = 0) -> Details:
    said = tuple(n < spoken for n in range(len(bags)))
    return Details(bags, said, facts_of(bags))


def weigh(left: Details, right: Details) -> Evidence:
    return evidence(aligned(left.bags, right.bags, 0.12), left, right)


def of(left: tuple[Bag, ...], right: tuple[Bag, ...]) -> Evidence:
    return weigh(plain(left), plain(right))


def read_details(text: str) -> Details:
    return details_of(telling(read(text.replace(". ", ".\n"))))


def test_the_same_details_in_one_order_are_surely_a_copy() -> None:
    assert of(ONE, ONE).probability() > 0.99


def test_other_details_are_surely_none() -> None:
    others = tuple({key + "x": weight for key, weight in bag.items()} for bag in ONE)
    assert of(ONE, others) == Evidence(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0, weight=144.0)
    assert of(ONE, others).probability() == 0.0


def test_turning_the_order_of_the_sentences_round_weakens_it() -> None:
    assert of(ONE, ONE[::-1]).probability() < of(ONE, ONE).probability()


def test_company_counts_where_halves_change_places() -> None:
    halves = (*ONE[6:], *ONE[:6])
    scattered = tuple(ONE[5 * n % 12] for n in range(12))
    assert of(ONE, halves).runs > of(ONE, scattered).runs


def test_two_sentences_alike_prove_nothing() -> None:
    assert of(ONE[:2], ONE[:2]).probability() == 0.0


def test_fewer_sentences_prove_less() -> None:
    assert of(ONE[:3], ONE[:3]).probability() < of(ONE, ONE).probability()


def test_a_brief_in_a_much_longer_report_needs_more() -> None:
    long = (*ONE, *({f"~own{n}": 6.0, f"thing{n}": 3.0} for n in range(60)))
    assert of(ONE, long).longer == pytest.approx(1.791759)
    assert of(ONE, long).probability() < of(ONE, ONE).probability()


def test_one_statement_quoted_by_both_is_no_evidence() -> None:
    spoken = weigh(plain(ONE, spoken=12), plain(ONE, spoken=12))
    assert (spoken.pairings, spoken.probability()) == (0, 0.0)


def test_a_quotation_in_other_words_is_evidence() -> None:
    other = tuple(
        {key if key[0] in "~0123456789" else key + "x": w for key, w in bag.items()} for bag in ONE
    )
    assert weigh(plain(ONE, spoken=12), plain(other, spoken=12)).pairings == 12


def test_facts_are_those_of_the_poorer_report() -> None:
    assert facts_shared(plain(ONE[:2]), plain(ONE)) == pytest.approx(24.0 / (24.0 + 12.0))


def test_both_ways_round_it_is_the_same() -> None:
    assert of(ONE[:4], ONE).probability() == of(ONE, ONE[:4]).probability()


def test_so_many_of_the_same_details_are_a_copy_in_any_order() -> None:
    chosen = Evidence(0.2, 0.2, 0.2, 0.9, 0.5, 0.0, 4, richer=0.7, weight=500.0)
    assert chosen.probability() > 0.8
    for few in (
        replace(chosen, weight=300.0), replace(chosen, richer=0.5), replace(chosen, facts=0.8),
    ):  # fmt: skip
        assert few.probability() < 0.8


@pytest.mark.parametrize(
    "event", [e for e in EVENTS.values() if not e.scored], ids=lambda e: e.name
)
def test_a_rewrite_by_hand_is_likelier_a_copy_than_any_independent_report(event: Event) -> None:
    source = read_details(event.source)
    rewritten = [weigh(source, read_details(r.text)).probability() for r in event.rewrites]
    independent = [weigh(source, read_details(t)).probability() for t in event.independent]
    assert min(rewritten) > 0.8 > max(independent)
