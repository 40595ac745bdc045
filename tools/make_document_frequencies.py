"""Make `language/data/document_frequencies.txt`: in how many documents of a background each lemma is.

    .venv/bin/python -m tools.make_document_frequencies [DATA]

Background: UD English EWT (train), PolNeAR (train texts) and ECB+ (topics kept for training). The
table holds counts of single lemmas and nothing else of the texts.
"""

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from rashomon.language.lemmas import lemma
from rashomon.language.tokens import words

LEAST = 4  # a lemma in fewer documents says little and would make the table long
DEV_TOPICS = frozenset({"2", "5", "12", "18", "21", "23", "34", "35"})
TARGET = Path("src/rashomon/language/data/document_frequencies.txt")
HEAD = """\
# In how many of {count} English documents a lemma (language.lemmas) occurs, from {least} up.
# Counted by tools/make_document_frequencies.py on: UD English EWT 2.x train (CC BY-SA 4.0),
# PolNeAR 1.0 train texts (public research release), ECB+ topics outside our dev set (CC BY 3.0).
# Counts only; no text of the sets. Date: 2025-11.
{count} documents
"""


def documents(data: Path) -> Iterator[str]:
    """Yield the text of every background document."""
    text: list[str] = []
    for path in sorted((data / "ud_ewt").glob("*train.conllu")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("# newdoc"):
                yield "\n".join(text)
                text = []
            elif line.startswith("# text = "):
                text.append(line.removeprefix("# text = "))
    yield "\n".join(text)
    for path in sorted((data / "polnear" / "train" / "text").glob("*")):
        yield path.read_text(encoding="utf-8", errors="replace")
    for path in sorted((data / "ecbplus").glob("*/*.xml")):
        if path.parent.name not in DEV_TOPICS:
            tree = ElementTree.parse(path)
            yield " ".join(token.text or "" for token in tree.iter("token"))


def main(data: Path) -> None:
    """Count and write the table."""
    counts: Counter[str] = Counter()
    total = 0
    for text in documents(data):
        keys = {lemma(key) for key in words(text).keys}
        if keys:
            total += 1
            counts.update(key for key in keys if key.isalpha())
    kept = sorted(key for key, count in counts.items() if count >= LEAST)
    lines = [f"{key} {counts[key]}" for key in kept]
    TARGET.write_text(
        HEAD.format(count=total, least=LEAST) + "\n".join(lines) + "\n", encoding="utf-8"
    )
    print(f"{total} documents, {len(kept)} lemmas")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "../shared/data"))
