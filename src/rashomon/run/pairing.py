"""Which pairs of reports are worth comparing now, and which are no longer: found from what changed.

A pair hangs on nothing but how many reports have the keys that both have. So a report that is added
changes, besides its own pairs, only those that one of its keys linked until it became too common.
The pairs are those of `compare.candidates.candidate_pairs` over all reports, always.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import numpy as np
import numpy.typing as npt

from rashomon.compare.candidates import Sizes, filed, pairs_among
from rashomon.compare.postings import STARS, Channel, Keys, Numbers, Postings, keys_of, postings
from rashomon.compare.signatures import Signature
from rashomon.nouns.ids import ReportId
from rashomon.nouns.options import CompareOptions
from rashomon.run.signature_bytes import from_bytes
from rashomon.store.pairings import Pairing, Pairings, number_of, report_of
from rashomon.store.view import View

Pair = tuple[int, int]

_ROWS = 1_000_000  # rows made of arrays at a time


class Pairer:
    """Pairs the reports of one record."""

    def __init__(self, view: View, kept: Pairings, options: CompareOptions) -> None:
        self._view = view
        self._kept = kept
        self._options = options

    def changes(self, stale: Iterable[ReportId], *, anew: bool) -> Pairing:
        """Return what changes when some reports have come, changed or gone since the last pairing.

        Added reports cost what they cost; when one was changed or has gone, or with `anew`, all are
        paired again.
        """
        numbers = [number_of(report) for report in stale]
        if anew:
            return self._all(frozenset())
        if any(self._kept.is_filed(number) for number in numbers):
            return self._all(frozenset(self._kept.pairs()))
        bodies = (
            (report_of(number), self._view.signature(report_of(number))) for number in numbers
        )
        return self._added(
            [from_bytes(report, body) for report, body in bodies if body is not None]
        )

    def _all(self, trusted: frozenset[Pair]) -> Pairing:
        signed = [from_bytes(report, body) for report, body in self._view.signatures()]
        numbers = [number_of(one.report) for one in signed]
        rows = filed(signed, self._options)
        found = pairs_among(rows, Sizes.of(signed), range(len(signed)), self._options)
        now = {(numbers[left], numbers[right]) for left, right in found}
        still = now & trusted
        return Pairing(
            anew=True,
            sizes=_sizes(signed),
            rows=_written(rows, np.array(numbers, dtype=np.int64)),
            gone=tuple(pair for pair in self._kept.pairs() if pair not in still),
            new=tuple(sorted(now - still)),
        )

    def _added(self, signed: Sequence[Signature]) -> Pairing:
        if not signed:
            return Pairing(anew=False, sizes={}, rows=(), gone=(), new=())
        there = _Gathered.of({number_of(s.report): keys_of(s, self._options) for s in signed})
        sizes = _sizes(signed)
        known = self._with_heads(there)
        crowded = _crowded(known, there, self._options)
        whole = self._whole(known, crowded)
        now = self._among(whole, sorted(sizes), sizes)
        doubtful = self._doubtful(whole, crowded, frozenset(sizes))
        gone = frozenset(doubtful) - self._still(doubtful, there)
        return Pairing(
            anew=False,
            sizes=sizes,
            rows=list(zip(_signed(there.keys), there.reports.tolist(), strict=True)),
            gone=tuple(sorted(gone)),
            new=now,
        )

    def _with_heads(self, there: "_Gathered") -> "_Gathered":
        """Return rows with the first of those filed before under the same keys."""
        most = self._options.posting_limit + 1
        return there.joined(self._kept.heads(_signed(np.unique(there.keys)), most))

    def _whole(self, known: "_Gathered", crowded: Keys) -> "_Gathered":
        """Return rows with all that are filed under some keys."""
        return known.joined(self._kept.heads(_signed(crowded), -1))

    def _among(
        self, rows: "_Gathered", looked: Sequence[int], fresh: dict[int, tuple[int, int]]
    ) -> tuple[Pair, ...]:
        """Return the pairs that have one of the reports looked at in them."""
        ids, numbered = rows.numbered()
        sizes = {**self._kept.sizes(ids.tolist()), **fresh}
        known = np.array([sizes[each] for each in ids.tolist()], dtype=np.int64).reshape(-1, 2)
        found = pairs_among(
            numbered,
            Sizes(known[:, 0], known[:, 1]),
            np.searchsorted(ids, np.array(looked, dtype=np.int64)).tolist(),
            self._options,
        )
        return tuple((int(ids[left]), int(ids[right])) for left, right in found)

    def _doubtful(self, rows: "_Gathered", crowded: Keys, new: frozenset[int]) -> list[Pair]:
        """Return the former pairs that have one of the crowded keys in common."""
        members: dict[int, list[int]] = defaultdict(list)
        inside = np.isin(rows.keys, crowded)
        for key, report in zip(
            rows.keys[inside].tolist(), rows.reports[inside].tolist(), strict=True
        ):
            if report not in new:
                members[key].append(report)
        beside: dict[int, set[int]] = defaultdict(set)
        for one, other in self._kept.pairs_of({r for found in members.values() for r in found}):
            beside[one].add(other)
        return sorted(
            {
                (one, other)
                for found in members.values()
                for one in found
                if one in beside
                for other in beside[one].intersection(found)
            }
        )

    def _still(self, pairs: Sequence[Pair], there: "_Gathered") -> frozenset[Pair]:
        """Return those of some former pairs that the keys they share still link."""
        if not pairs:
            return frozenset()
        ends = sorted({report for pair in pairs for report in pair})
        keys = {report: self._keys(report) for report in ends}
        shared = [
            np.intersect1d(keys[one], keys[other], assume_unique=True) for one, other in pairs
        ]
        asked = np.unique(np.concatenate(shared))
        own = _Gathered.of({report: found[_inside(found, asked)] for report, found in keys.items()})
        added = there.under(asked)
        rows = self._with_heads(_Gathered.join(own, added))
        fresh = dict.fromkeys(set(added.reports.tolist()), (0, 0))  # never looked at
        found = self._among(rows, ends, fresh)
        return frozenset(found).intersection(pairs)

    def _keys(self, report: int) -> Keys:
        body = self._view.signature(report_of(report))
        assert body is not None
        return keys_of(from_bytes(report_of(report), body), self._options)


class _Gathered:
    """Rows (key, report), each once."""

    def __init__(self, keys: Keys, reports: Numbers) -> None:
        order = np.lexsort((reports, keys))
        keys, reports = keys[order], reports[order]
        fresh = np.ones(len(keys), dtype=bool)
        fresh[1:] = (keys[1:] != keys[:-1]) | (reports[1:] != reports[:-1])
        self.keys, self.reports = keys[fresh], reports[fresh]

    @classmethod
    def of(cls, keys: dict[int, Keys]) -> "_Gathered":
        """Return the rows of reports by their keys."""
        owners = np.repeat(
            np.array(list(keys), dtype=np.int64), [len(found) for found in keys.values()]
        )
        return cls(np.concatenate([np.empty(0, np.uint64), *keys.values()]), owners)

    @classmethod
    def join(cls, one: "_Gathered", other: "_Gathered") -> "_Gathered":
        """Return the rows of both."""
        return cls(
            np.concatenate((one.keys, other.keys)), np.concatenate((one.reports, other.reports))
        )

    def joined(self, rows: Iterable[tuple[int, str]]) -> "_Gathered":
        """Return these rows and others: signed keys, each with its reports parted by commas."""
        more = list(rows)
        reports = np.fromstring(",".join(text for _, text in more), dtype=np.int64, sep=",")
        counts = [text.count(",") + 1 for _, text in more]
        keys = np.repeat(np.array([key for key, _ in more], dtype=np.int64), counts)
        return _Gathered.join(self, _Gathered(keys.view(np.uint64), reports))

    def under(self, keys: Keys) -> "_Gathered":
        """Return the rows of some keys."""
        inside = _inside(self.keys, keys)
        return _Gathered(self.keys[inside], self.reports[inside])

    def numbered(self) -> tuple[Numbers, Postings]:
        """Return the reports sorted, and the rows with their places there as numbers."""
        ids, places = np.unique(self.reports, return_inverse=True)
        return ids, postings(self.keys, places.astype(np.int64))


def _crowded(known: _Gathered, there: _Gathered, options: CompareOptions) -> Keys:
    """Return the keys that link fewer of the former reports than they did, sorted.

    Those that new reports made overfull, and those overfull before of which one is now a star.
    """
    keys, begins, sizes = np.unique(known.keys, return_index=True, return_counts=True)
    came = np.zeros(len(keys), dtype=np.int64)
    own, counts = np.unique(there.keys, return_counts=True)
    came[np.searchsorted(keys, own)] = counts
    channel = (keys & np.uint64(3)).astype(np.int64)
    limits = np.array([options.posting_limit, options.posting_limit, options.common_fact])[channel]
    new = np.isin(known.reports, np.unique(there.reports))
    starred = np.zeros(len(keys), dtype=bool)
    for place in range(STARS):
        at = np.minimum(begins + place, begins + sizes - 1)
        starred |= new[at]
    overfull = sizes > limits
    crossed = overfull & (sizes - came <= limits)
    return np.asarray(keys[crossed | (overfull & starred & (channel != Channel.FACT))])


def _inside(keys: Keys, among: Keys) -> npt.NDArray[np.bool_]:
    """Say of each key whether it is among others, which are sorted and not none."""
    at = np.minimum(np.searchsorted(among, keys), len(among) - 1)
    return np.asarray(among[at] == keys)


def _sizes(signed: Sequence[Signature]) -> dict[int, tuple[int, int]]:
    return {number_of(one.report): (len(one.sampled()), len(one.features())) for one in signed}


def _signed(keys: Keys) -> list[int]:
    found: list[int] = np.ascontiguousarray(keys).view(np.int64).tolist()
    return found


def _written(rows: Postings, numbers: Numbers) -> Iterator[tuple[int, int]]:
    """Yield the rows as the record keeps them, in the order of its table."""
    keys = rows.keys.view(np.int64)
    order = np.argsort(keys, kind="stable")
    for start in range(0, len(order), _ROWS):
        some = order[start : start + _ROWS]
        yield from zip(keys[some].tolist(), numbers[rows.reports[some]].tolist(), strict=True)
