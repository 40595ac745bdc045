"""How sure a tagged statement is: the weights of `read/tagged.py`, fitted on articles not learnt from.

    python -m training.quote_surety --data ../shared/data

Fits a tagger on PolNeAR train before August 2016 and a logistic regression on the rest; prints the
weights and the F1 of some thresholds, to be set by hand in `read/tagged.py`.
"""

import argparse
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from unittest.mock import patch

from quality.quotes import Tally, overlap, read_quotes, words

from rashomon.language.protocols import QuoteTagger
from rashomon.read import tagged
from rashomon.read.clues import hint
from rashomon.read.quote_rules import state
from training.quote_examples import Row, counted_without, lay_out
from training.quote_tagger import early, fitted, parsed, read_by, sampled, shipped

THRESHOLDS = (0.25, 0.3, 0.35, 0.4)


def main() -> None:
    """Print the weights and what they give."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder that holds polnear/")
    parser.add_argument("--weights", type=Path, default=Path("src/rashomon/models/weights"))
    arguments = parser.parse_args()
    articles = parsed(arguments.data, "train")
    learnt = [row for row in articles if early(row[0])]
    rest = [row for row in articles if not early(row[0])]
    reader = read_by(arguments.weights)
    fit = fitted(sampled(learnt, reader), reader, seed=1)
    with tempfile.TemporaryDirectory() as folder, counted_without(articles, rest):
        report(rest, shipped(fit, arguments.weights, Path(folder)))


def report(rows: Sequence[Row], tagger: QuoteTagger) -> None:
    """Fit on the rows and print weights and scores."""
    from sklearn.linear_model import LogisticRegression

    signs, right = zip(*judged(rows, tagger), strict=True)
    model = LogisticRegression(C=1.0).fit(signs, right)
    constant, weights = float(model.intercept_[0]), tuple(map(float, model.coef_[0]))
    print("CONSTANT, WEIGHTS =", round(constant, 2), tuple(round(one, 2) for one in weights))
    for least in THRESHOLDS:
        tally = Tally()
        with (
            patch.object(tagged, "CONSTANT", constant),
            patch.object(tagged, "WEIGHTS", weights),
            patch.object(tagged, "LEAST", least),
        ):
            for article, parse in rows:
                tally.add(article, read_quotes(article, parse, tagger))
        print(least, tally.scores())


def judged(
    rows: Sequence[Row], tagger: QuoteTagger
) -> Iterator[tuple[tuple[float, float, float, float], bool]]:
    """Yield the signs of everything heard in the articles, and whether gold has it."""
    for article, parse in rows:
        text = article.text
        gold = [(words(text, one.content), words(text, one.source)) for one in article.attributions]
        told, ruled = lay_out(article, parse)
        hints = hint(parse, ruled)
        for paragraph in told:
            for one in tagged.weigh(parse, paragraph, ruled, hints, tagger=tagger):
                found = state(text, parse, one.candidate, paragraph, ruled.regions)
                if found is None:
                    continue
                content = words(text, found.content)
                tokens = [parse.tokens[number] for number in found.source]
                source = words(text, tuple((token.start, token.end) for token in tokens))
                yield (
                    one.signs,
                    any(
                        overlap(content, said) >= 0.5 and overlap(source, who) >= 0.5
                        for said, who in gold
                    ),
                )


if __name__ == "__main__":
    main()
