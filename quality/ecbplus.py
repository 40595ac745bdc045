"""ECB+ documents with their gold event mentions, as readings that `reconcile` can compare."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from rashomon.language.parses import Parse
from rashomon.language.protocols import Parser
from rashomon.nouns.actors import Actor, Entity
from rashomon.nouns.plover import EventType
from rashomon.nouns.readings import EventMention, Part, Reading, ReadReport, Sentence
from rashomon.nouns.reports import Report, report_id
from rashomon.nouns.spans import Span

ACTING = frozenset({"nsubj", "agent", "poss"})
RECEIVING = frozenset({"dobj", "nsubjpass", "dative"})
UPON = frozenset({"of", "on", "upon", "against", "to", "with", "between"})
"""Prepositions that tie to an act whom it befalls, and not where or when it was."""


@dataclass(frozen=True, slots=True)
class Document:
    """One document: its text, the range of each sentence, gold triggers and their instances."""

    report: Report
    sentences: tuple[tuple[int, int], ...]
    triggers: tuple[tuple[int, int, str], ...]  # start, end, instance id


def documents(data: Path, topics: Sequence[int]) -> dict[int, list[Document]]:
    """Return the documents of each topic, with gold mentions of the validated sentences only."""
    valid: dict[tuple[str, str], set[int]] = defaultdict(set)
    listed = data / "ecbplus" / "ECBplus_coreference_sentences.csv"
    for line in listed.read_text("utf-8").splitlines()[1:]:
        topic, name, sentence = line.split(",")
        valid[topic, name].add(int(sentence))
    found: dict[int, list[Document]] = {}
    for topic in topics:
        paths = sorted((data / "ecbplus" / str(topic)).glob("*.xml"))
        found[topic] = [
            document(path, valid[str(topic), path.stem.split("_", 1)[1]]) for path in paths
        ]
    return found


def document(path: Path, valid: set[int]) -> Document:
    """Read one CAT file; tokens are joined by spaces, sentences by line ends."""
    root = ElementTree.parse(path).getroot()
    text, places, sentences = _layout(root)
    report = Report(
        id=report_id(path.stem, None, text),
        path=str(path),
        paths=(str(path),),
        url=None,
        outlet=path.stem,
        title=None,
        authors=(),
        date=None,
        language="en",
        text=text,
        raw_sha256="",
        extractor="cat",
    )
    instances = _instances(root, path.stem)
    triggers = []
    for markable in root.find("Markables") or ():
        anchors = [anchor.attrib["t_id"] for anchor in markable.iter("token_anchor")]
        if "ACTION" not in markable.tag or not anchors or places[anchors[0]][2] not in valid:
            continue
        name = markable.attrib["m_id"]
        span = (places[anchors[0]][0], places[anchors[-1]][1])
        triggers.append((*span, instances.get(name, f"{path.stem}:{name}")))
    return Document(report, tuple(sentences), tuple(sorted(set(triggers))))


def _layout(
    root: ElementTree.Element,
) -> tuple[str, Mapping[str, tuple[int, int, int]], list[tuple[int, int]]]:
    pieces: list[str] = []
    places: dict[str, tuple[int, int, int]] = {}
    sentences: dict[int, tuple[int, int]] = {}
    at, last = 0, 0
    for token in root.iter("token"):
        number = int(token.attrib["sentence"])
        if pieces:
            pieces.append("\n" if number != last else " ")
            at += 1
        words = token.text or "_"
        places[token.attrib["t_id"]] = (at, at + len(words), number)
        sentences[number] = (sentences.get(number, (at, at))[0], at + len(words))
        pieces.append(words)
        at += len(words)
        last = number
    return "".join(pieces), places, [sentences[number] for number in sorted(sentences)]


def _instances(root: ElementTree.Element, name: str) -> dict[str, str]:
    """Return the instance of each mention by its id: across documents, else within this one."""
    instances: dict[str, str] = {}
    for relation in root.find("Relations") or ():
        across = relation.attrib.get("note") if relation.tag == "CROSS_DOC_COREF" else None
        instance = across or f"{name}:{relation.attrib['r_id']}"
        for source in relation.iter("source"):
            instances[source.attrib["m_id"]] = instance
    return instances


def reading(found: Document, parser: Parser) -> ReadReport:
    """Return the reading of a document, its events the gold triggers with grammar's participants."""
    from rashomon.read.entities import find_entities
    from rashomon.read.times import find_times

    report = found.report
    parse = parser.parse(report.text, found.sentences)
    sentences = tuple(
        Sentence(Span(report.id, start, end), Part.BODY if number else Part.LEAD)
        for number, (start, end) in enumerate(found.sentences)
    )
    entities = find_entities(report, parse, sentences)
    events = tuple(_mention(found, parse, entities, start, end) for start, end, _ in found.triggers)
    return ReadReport(
        report,
        Reading(
            report=report.id,
            sentences=sentences,
            entities=entities,
            times=find_times(report, parse),
            events=events,
        ),
    )


def _mention(
    found: Document, parse: Parse, entities: Sequence[Entity], start: int, end: int
) -> EventMention:
    report = found.report.id
    bounds = next(one for one in found.sentences if one[0] <= start < one[1])
    inside = [token for token in parse.tokens if start <= token.start < end]
    actors, recipients = [], []
    for token in inside:
        for child in parse.children[token.index]:
            role = _role(parse, child)
            for number in (child, *parse.children[child]):
                one = parse.tokens[number]
                actor = _actor(one.start, one.end, entities)
                if actor is not None and role is not None:
                    (actors if role in ACTING else recipients).append(actor)
    return EventMention(
        trigger=Span(report, start, end),
        sentence=Span(report, *bounds),
        type=EventType.COERCE,  # ECB+ has no types: one type for all adds the same to every pair
        plover=EventType.COERCE,
        actors=tuple(dict.fromkeys(actors)),
        recipients=tuple(dict.fromkeys(recipients)),
    )


def _role(parse: Parse, child: int) -> str | None:
    """Return the grammatical role that a word below a trigger gives its phrase, `None` for none."""
    token = parse.tokens[child]
    if token.dep in ACTING | RECEIVING:
        return token.dep
    return "dobj" if token.dep == "prep" and token.lemma.casefold() in UPON else None


def _actor(start: int, end: int, entities: Sequence[Entity]) -> Actor | None:
    for entity in entities:
        for mention in entity.mentions:
            if mention.span.start < end and start < mention.span.end:
                return Actor(
                    name=entity.name,
                    spans=(mention.span,),
                    country=entity.country,
                    sector=entity.sector,
                    sectors=entity.sectors,
                    wikidata=entity.wikidata,
                )
    return None
