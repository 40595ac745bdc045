"""One `Report` in, one `Reading` out: the order in which a report is read."""

from collections.abc import Sequence

from rashomon.language.own_tables import knowing_outlets
from rashomon.language.parses import Parse
from rashomon.language.protocols import Parser, Tools
from rashomon.nouns.options import ReadOptions
from rashomon.nouns.readings import TELLING, Masthead, Part, Reading
from rashomon.nouns.reports import Report
from rashomon.nouns.spans import Span
from rashomon.read.dating import own_words_date
from rashomon.read.entities import find_entities
from rashomon.read.events import find_events
from rashomon.read.inserts import Insert, find_inserts, parse_around
from rashomon.read.layout import Block, lay_out
from rashomon.read.masthead import read_masthead
from rashomon.read.own_actors import restate, restate_events
from rashomon.read.places import find_places
from rashomon.read.quotes import find_quotes
from rashomon.read.scars import find_scars
from rashomon.read.sentences import dateline_end, split
from rashomon.read.times import find_times


def read(report: Report, tools: Tools, options: ReadOptions) -> Reading:
    """Return everything the report says, in spans of its text.

    A report in a language outside `options.languages` is laid out and split into paragraphs, and
    not read further.
    """
    with knowing_outlets(options.outlets):
        return _read(report, tools, options)


def _read(report: Report, tools: Tools, options: ReadOptions) -> Reading:
    blocks = lay_out(report)
    masthead = read_masthead(report, blocks)
    if options.words_only:
        return _read_words(report, tools, blocks, masthead)
    if report.language not in options.languages:
        unread = split(report, _as_lines(blocks), Parse((), (), ()))
        return Reading(report=report.id, masthead=masthead, sentences=unread)
    inserts = find_inserts(report.text)
    parse = parse_blocks(report, blocks, tools.parser, inserts)
    sentences = split(report, blocks, parse)
    times = find_times(report, parse)
    found = find_entities(report, parse, sentences, options.offices)
    entities, listed = restate(report, found, options.actors)
    places = find_places(report, parse, entities, masthead)
    quotes = find_quotes(report, parse, sentences, entities, times, tagger=tools.tagger)
    events = find_events(
        report, parse, sentences, entities, times, places, quotes, tools.classifier
    )
    return Reading(
        report=report.id,
        masthead=masthead,
        sentences=sentences,
        entities=entities,
        times=times,
        places=places,
        quotes=quotes,
        events=restate_events(events, listed),
        scars=find_scars(report, parse, sentences, entities),
        inserts=tuple(Span(report.id, one.start, one.end) for one in inserts),
        written=own_words_date(report, times, sentences, masthead),
    )


def _read_words(
    report: Report, tools: Tools, blocks: tuple[Block, ...], masthead: Masthead
) -> Reading:
    """Return the names, times and places of the whole page, in whatever part they stand."""
    whole = tuple(Block(block.start, block.end, Part.BODY) for block in blocks)
    parse = parse_blocks(report, whole, tools.parser, find_inserts(report.text))
    sentences = split(report, whole, parse)
    entities = find_entities(report, parse, sentences)
    return Reading(
        report=report.id,
        masthead=masthead,
        sentences=sentences,
        entities=entities,
        times=find_times(report, parse),
        places=find_places(report, parse, entities, masthead, every=True),
    )


def parse_blocks(
    report: Report, blocks: tuple[Block, ...], parser: Parser, inserts: Sequence[Insert] = ()
) -> Parse:
    """Return the parse of the blocks that tell the story, offsets in the report's text.

    A dateline is parsed apart, or "OSLO (AP) — Norway agreed" would have Oslo agree. Inserts are
    passed over.
    """
    telling: list[tuple[int, int]] = []
    for block in blocks:
        if block.part in TELLING:
            behind = dateline_end(report, block)
            telling += (
                [(block.start, behind), (behind, block.end)]
                if behind
                else [(block.start, block.end)]
            )
    return parse_around(parser, report.text, telling, inserts)


def _as_lines(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return blocks whose parts need no parse, so that each becomes one sentence."""
    return tuple(
        Block(block.start, block.end, Part.CROSSHEAD) if block.part in TELLING else block
        for block in blocks
    )
