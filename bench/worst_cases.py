"""The worst sets of reports that can come: each would make a careless step quadratic."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import timedelta
from random import Random  # noqa: TID251 - # seeded by the number of what is made

from bench.made_reports import (
    FIRST_DAY,
    OUTLETS,
    Draft,
    Line,
    laid_out,
    made_reports,
    own_report,
    plot,
)
from rashomon.nouns.readings import ReadReport


def identical(number: int) -> Iterator[ReadReport]:
    """Yield one text, printed by ever new outlets."""
    rng = Random(1)
    draft = own_report(rng, plot(rng))
    for place in range(number):
        yield laid_out(replace(draft, outlet=f"Outlet {place}"), place)


def boilerplate(number: int) -> Iterator[ReadReport]:
    """Yield reports of stories of their own, each with the same 44 lines below, as if they told."""
    rng = Random(2)
    shared = tuple(line for _ in range(4) for line in own_report(rng, plot(rng)).lines[1:])
    for place in range(number):
        rng = Random(place)
        own = own_report(rng, plot(rng))
        yield laid_out(replace(own, lines=own.lines + shared), place)


def one_word(number: int) -> Iterator[ReadReport]:
    """Yield reports of one word, said up to 200 times."""
    for place in range(number):
        line = Line(("Word", *["word"] * (5 + place % 200)))
        yield laid_out(Draft((line,), OUTLETS[place % len(OUTLETS)], FIRST_DAY), place)


def one_story(number: int) -> Iterator[ReadReport]:
    """Yield independent reports of one story, all of one day."""
    rng = Random(3)
    told = plot(rng)
    for place in range(number):
        yield laid_out(replace(own_report(Random(place), told), day=FIRST_DAY), place)


def many_facts(number: int) -> Iterator[ReadReport]:
    """Yield independent reports of one story of three days, each with nine acts of its own."""
    rng = Random(4)
    told = plot(rng)
    for place in range(number):
        rng = Random(place)
        draft, own = own_report(rng, told), plot(rng)
        acts = tuple(
            Line((*actor, verb, *other, *rng.sample(told.topic, 12)), act=act)
            for actor, (verb, act), other in own.acts[:9]
        )
        told_lines = tuple(line for line in draft.lines if "counted" not in line.words)
        day = FIRST_DAY + timedelta(days=place * 3 // number)
        yield laid_out(replace(draft, lines=told_lines + acts, day=day), place)


CASES: Mapping[str, Callable[[int], Iterator[ReadReport]]] = {
    "made": made_reports,
    "identical": identical,
    "boilerplate": boilerplate,
    "one_word": one_word,
    "one_story": one_story,
    "many_facts": many_facts,
}
