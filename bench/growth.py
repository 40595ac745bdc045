"""How the index for finding copies grows with the number of reports: a simulation of its keys.

`python -m bench.growth [COUNT ...] [--table N]`. No text is made: each simulated report is
the keys that `compare.postings` would file it under. Names follow a Zipf-Mandelbrot law over an open
vocabulary, half of them drawn from a cast that the reports of a story share; a fact is a name or two
neighbours; sizes of stories follow a power law, none over a twentieth of all; a quarter of reports are copies that keep 30 to 100 %
of another's shingles and facts. The constants were fitted to the 2,631 allsides articles, whose
figures are printed first for comparison. Of keys one in `SAMPLE` is followed, which is exact in the
mean and lets millions of reports be counted. `--table` also files so many in SQLite, as a growing
record does. How many pairs are proposed hangs on what reports tell, and is measured in `bench.scale`.
"""

import argparse
import sqlite3
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt

from rashomon.compare.postings import Channel, keys_of
from rashomon.compare.signatures import Signature
from rashomon.nouns.ids import ReportId
from rashomon.nouns.options import CompareOptions

COUNTS = (2_631, 10_000, 100_000, 1_000_000)
SAMPLE = 8
NAMES, OFFSET, SLOPE = 1e6, 4.0, 1.0001
"""How many names there are to be drawn, and the law of the r-th: as (r + OFFSET) ** -SLOPE."""
CAST, OF_CAST, WHOLE = 30, 0.4, 0.4
"""Names of a story, how often one of them is meant, how often its second part follows."""
MENTIONS, SPREAD, NUMBERS = 190, 0.55, 0.12
WORDS_A_MENTION = 4.3
TAIL, LARGEST = 1.5, 3_000
COPIED = 0.2

REAL = "real 2631\trows 377.6\tkeys 257.5\tfacts once 0.807\tcrowded 1747\trows crowded 0.160\tlinks 434"

Keys = npt.NDArray[np.uint64]
_MIX = np.uint64(0x9E3779B97F4A7C15)


def stories(count: int) -> Iterator[list[Signature]]:
    """Yield the signatures of simulated reports, story by story, until there are `count`."""
    rng = np.random.default_rng(20210616)
    made = 0
    while made < count:
        size = min(int((1 - rng.random()) ** (-1 / TAIL)), LARGEST, count // 20, count - made)
        cast = _names(rng, CAST)
        told: list[Signature] = []
        for place in range(size):
            copied = told and rng.random() < COPIED
            one = _copy(rng, told[int(rng.integers(len(told)))]) if copied else _own(rng, cast)
            told.append(_named(one, made + place))
        yield told
        made += size


def _names(rng: np.random.Generator, many: int) -> Keys:
    """Draw names by their rank: the inverse of the law's distribution."""
    least, most = OFFSET ** (1 - SLOPE), (NAMES + OFFSET) ** (1 - SLOPE)
    drawn = least + rng.random(many) * (most - least)
    return (drawn ** (1 / (1 - SLOPE)) - OFFSET).astype(np.uint64)


def _own(rng: np.random.Generator, cast: Keys) -> Signature:
    many = max(4, int(MENTIONS * np.exp(SPREAD * rng.standard_normal())))
    words = int(many * WORDS_A_MENTION)
    names = _names(rng, many)
    inside = rng.random(many) < OF_CAST
    names[inside] = cast[(len(cast) * rng.random(int(inside.sum())) ** 2).astype(int)]
    named = _mixed(names)
    follow = 1 + np.flatnonzero(rng.random(many - 1) < WHOLE)
    named[follow] = _mixed(named[follow - 1])
    pairs = _mixed(named[:-1] ^ (named[1:] << np.uint64(1)))
    both = np.empty(2 * many - 1, dtype=np.uint64)
    both[::2], both[1::2] = named, pairs
    _, first = np.unique(both, return_index=True)
    facts = both[np.sort(first)][:256]
    return Signature(
        report=ReportId(""),
        told=words,
        minhash=rng.integers(0, 2**32, 128, dtype=np.uint32).tobytes(),
        sample=np.sort(rng.integers(0, 2**63, words // 8, dtype=np.uint64)).tobytes(),
        facts=facts.tobytes(),
    )


def _copy(rng: np.random.Generator, source: Signature) -> Signature:
    part = 0.3 + 0.7 * rng.random()
    minima = source.minima().copy()
    lost = rng.random(len(minima)) > part / (2 - part)
    minima[lost] = rng.integers(0, 2**32, int(lost.sum()), dtype=np.uint32)
    sample, facts = source.sampled(), source.features()
    return Signature(
        report=ReportId(""),
        told=int(source.told * part),
        minhash=minima.tobytes(),
        sample=sample[rng.random(len(sample)) < part].tobytes(),
        facts=facts[: max(1, int(len(facts) * part))].tobytes(),
    )


def _named(one: Signature, number: int) -> Signature:
    spread = int((np.array([number + 1], dtype=np.uint64) * _MIX)[0])
    return Signature(
        report=ReportId(f"report-{spread:016x}"),
        told=one.told, minhash=one.minhash, sample=one.sample, facts=one.facts,
    )  # fmt: skip


def _mixed(numbers: Keys) -> Keys:
    mixed = numbers * _MIX
    return (mixed ^ (mixed >> np.uint64(29))) * _MIX


def counted(count: int) -> dict[str, float]:
    """Return how the keys of so many reports are spread."""
    options = CompareOptions()
    kept: list[Keys] = []
    rows = 0
    for told in stories(count):
        for one in told:
            keys = keys_of(one, options)
            rows += len(keys)
            kept.append(keys[(keys >> np.uint64(2)) % np.uint64(SAMPLE) == 0])
    keys, sizes = np.unique(np.concatenate(kept), return_counts=True)
    return {"rows": rows / count, **_spread(keys, sizes, count, SAMPLE, options)}


def _spread(
    keys: Keys, sizes: npt.NDArray[np.int64], count: int, sample: int, options: CompareOptions
) -> dict[str, float]:
    facts = (keys & np.uint64(3)) == Channel.FACT
    crowded = sizes > np.where(facts, options.common_fact, options.posting_limit)
    return {
        "keys": sample * len(keys) / count,
        "facts once": float(np.mean(sizes[facts] == 1)),
        "crowded": float(sample * crowded.sum()),
        "rows crowded": float(sizes[crowded].sum() / sizes.sum()),
        "links": float(2 * (sizes[~crowded] * (sizes[~crowded] - 1) / 2).sum() * sample / count),
    }


def filed(count: int) -> dict[str, float]:
    """Return bytes and processor seconds of postings in SQLite, filed 1,000 reports at a time."""
    options = CompareOptions()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "postings.db"
        database = sqlite3.connect(path)
        database.execute(
            "CREATE TABLE postings (key INTEGER NOT NULL, report INTEGER NOT NULL,"
            " PRIMARY KEY (key, report)) WITHOUT ROWID"
        )
        batch: list[tuple[int, int]] = []
        rows, took, number = 0, 0.0, 0
        for told in stories(count):
            for one in told:
                number += 1
                who = int(one.report.removeprefix("report-"), 16) - 2**63
                batch += [(int(key) - 2**63, who) for key in keys_of(one, options)]
                if number % 1_000 == 0 or number == count:
                    batch.sort()
                    began = time.process_time()
                    with database:
                        database.executemany("INSERT INTO postings VALUES (?, ?)", batch)
                    took += time.process_time() - began
                    rows += len(batch)
                    batch = []
        database.close()
        size = path.stat().st_size
    return {"KB a report": size / count / 1e3, "bytes a row": size / rows, "ms": 1e3 * took / count}


def main() -> None:
    """Print a row a count."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("counts", nargs="*", type=int, default=COUNTS)
    parser.add_argument("--table", type=int, action="append", default=[])
    given = parser.parse_args()
    print(REAL, flush=True)
    for count in given.counts:
        _print(str(count), counted(count))
    for count in given.table:
        _print(f"table {count}", filed(count))


def _print(name: str, found: dict[str, float]) -> None:
    print(name, *(f"{key} {value:.4g}" for key, value in found.items()), sep="\t", flush=True)


if __name__ == "__main__":
    main()
