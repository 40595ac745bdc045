"""What the float tagger hears in sentences of our own, for a test that the shipped one hears the same."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from rashomon.language.tagging import Clues
from rashomon.models.parser import SpacyParser
from rashomon.models.quote_input import Reader
from rashomon.read.clues import hint, read_clues
from rashomon.read.paragraphs import Paragraph
from rashomon.read.quotation_marks import Regions, quoted
from rashomon.read.quote_rules import rule
from training.labelled import read_own

STEP = 40
"""Of our own sentences, by length, each so-manieth is taken."""


def write_parity(tagger: Any, reader: Reader, to: Path) -> None:
    """Write quote_tagger.parity.jsonl to a folder: clues, and the float tagger's probabilities."""
    lines = []
    for clues in _own_clues():
        cues, arcs = heard(tagger, reader, clues)
        row = {"clues": asdict(clues), "cues": cues, "arcs": arcs}
        lines.append(json.dumps(row, ensure_ascii=False) + "\n")
    (to / "quote_tagger.parity.jsonl").write_text("".join(lines), encoding="utf-8")


def heard(
    tagger: Any, reader: Reader, clues: Clues
) -> tuple[list[float], dict[str, list[list[float]]]]:
    """Return each word's chance as a cue, and by likely cue each word's as (content, source)."""
    import torch

    from training.quote_fitting import Sample, batch_of

    batch = batch_of([Sample(reader.read(clues), {})])
    with torch.no_grad():
        cues, arcs = (logits.sigmoid()[0] for logits in tagger(batch, padded=False))
    likely = [word for word, chance in enumerate(cues.tolist()) if chance > 0.5]
    rounded = [round(chance, 4) for chance in cues.tolist()]
    return rounded, {
        str(word): [[round(chance, 4) for chance in pair] for pair in arcs[word].tolist()]
        for word in likely
    }


def _own_clues() -> Iterator[Clues]:
    parser = SpacyParser()
    texts = sorted({example.text for example in read_own()}, key=lambda text: (len(text), text))
    for text in texts[::STEP]:
        parse = parser.parse(text, [(0, len(text))])
        told = (Paragraph(0, len(text), 0, len(parse.tokens)),)
        regions = Regions(quoted(text, [(0, len(text))]))
        hints = hint(parse, rule(text, parse, told, regions))
        for sentence in parse.sentences:
            read = read_clues(parse, sentence, hints, regions)
            if read is not None:
                yield read[0]
