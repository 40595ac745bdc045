"""Signatures in, keys out under which a report is filed: those it may share text with have some too."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

import numpy as np
import numpy.typing as npt

from rashomon.compare.signatures import Signature
from rashomon.nouns.options import CompareOptions

Numbers = npt.NDArray[np.int64]
Keys = npt.NDArray[np.uint64]

STARS = 2  # reports of an overfull posting that every other of it is still compared with
_CHANNEL = np.uint64(3)
_MIX = np.uint64(0x9E3779B97F4A7C15)
_ROWS = 1_000_000  # rows of others laid out at a time


class Channel(IntEnum):
    """What a key stands for; its two lowest bits say so."""

    BAND = 0  # minima in a row: near-identical reports
    SHINGLE = 1  # five words of the sample: a short report inside a long one
    FACT = 2  # what a re-wording keeps


def keys_of(signature: Signature, options: CompareOptions) -> Keys:
    """Return the keys of one report, ascending, each once."""
    found = [
        *_channel(Channel.BAND, _bands(signature, options)),
        *_channel(Channel.SHINGLE, signature.sampled()),
        *_channel(Channel.FACT, signature.features()),
    ]
    return np.unique(np.array(found, dtype=np.uint64))


def _channel(channel: Channel, hashes: Keys) -> Keys:
    return (hashes & ~_CHANNEL) | np.uint64(channel)


def _bands(signature: Signature, options: CompareOptions) -> Keys:
    """Return a hash of each band of minima and its place, none of a report that tells nothing."""
    count = options.permutations // options.band_rows if signature.told > 0 else 0
    keys = np.arange(1, count + 1, dtype=np.uint64)
    minima = signature.minima().astype(np.uint64)[: count * options.band_rows]
    for row in minima.reshape(count, options.band_rows).T:
        keys = (keys ^ row) * _MIX
        keys ^= keys >> np.uint64(29)
    return keys


@dataclass(frozen=True, slots=True)
class Postings:
    """Rows (key, report), by key and then by report; reports are numbers in the order of their ids.

    A posting is the rows of one key. `begins` and `ends` bound, a row, its posting (half-open).
    """

    keys: Keys
    reports: Numbers
    begins: Numbers
    ends: Numbers

    def sizes(self) -> Numbers:
        """Return, a row, how many reports its posting has."""
        return self.ends - self.begins

    def overfull(self, options: CompareOptions) -> npt.NDArray[np.bool_]:
        """Say, a row, whether so many have its key that it links them no more to one another."""
        limits = np.array([options.posting_limit, options.posting_limit, options.common_fact])
        return np.asarray(self.sizes() > limits[self.channels()])

    def channels(self) -> Numbers:
        """Return, a row, what its key stands for (`Channel`)."""
        return (self.keys & _CHANNEL).astype(np.int64)


def postings(keys: Keys, reports: Numbers) -> Postings:
    """Return rows, given in any order, as postings."""
    order = np.lexsort((reports, keys))
    keys, reports = keys[order], reports[order]
    opens = np.flatnonzero(np.diff(keys, prepend=keys[:1] + np.uint64(1)))
    lengths = np.diff(np.append(opens, len(keys)))
    return Postings(keys, reports, np.repeat(opens, lengths), np.repeat(opens + lengths, lengths))


@dataclass(frozen=True, slots=True)
class Links:
    """What links two reports: a row for each key that both have. A report may stand on either side."""

    left: Numbers
    right: Numbers
    channel: Numbers


def links(filed: Postings, looked: Sequence[int], options: CompareOptions) -> Iterator[Links]:
    """Yield what links some reports (numbers) to all others of the postings, each pair in one lot.

    The rows must hold all keys of the reports looked at, and of each key all its reports; of an
    overfull one the first `options.posting_limit` + 1 and those looked at will do where none of
    these is among the first `STARS`.
    """
    wanted = np.zeros(int(filed.reports.max(initial=-1)) + 1, dtype=bool)
    wanted[[number for number in looked if number < len(wanted)]] = True
    overfull, channels = filed.overfull(options), filed.channels()
    star = np.arange(len(filed.keys)) - filed.begins < STARS
    until = np.where(overfull & ~star, filed.begins + STARS, filed.ends)
    until = np.where(overfull & (channels == Channel.FACT), filed.begins, until)
    rows = np.flatnonzero(wanted[filed.reports] & (until - filed.begins > 0) & (filed.sizes() > 1))
    rows = rows[np.argsort(filed.reports[rows], kind="stable")]
    for lot in _lots(rows, filed.reports, until - filed.begins):
        lengths = until[lot] - filed.begins[lot]
        left = np.repeat(filed.reports[lot], lengths)
        right = filed.reports[ranges(filed.begins[lot], lengths)]
        once = (left != right) & (~wanted[right] | (right > left))
        yield Links(left[once], right[once], np.repeat(channels[lot], lengths)[once])


def _lots(rows: Numbers, reports: Numbers, lengths: Numbers) -> Iterator[Numbers]:
    """Yield the rows, given report by report, in lots of whole reports."""
    if not len(rows):
        return
    opens = np.flatnonzero(np.diff(reports[rows], prepend=-1))
    before = np.concatenate(([0], np.cumsum(lengths[rows])))[opens]
    cuts = opens[np.flatnonzero(np.diff(before // _ROWS, prepend=-1))]
    yield from np.split(rows, cuts[1:])


def ranges(begins: Numbers, lengths: Numbers) -> Numbers:
    """Return the numbers of several ranges, one range after the other."""
    shift: Numbers = np.repeat(begins - (np.cumsum(lengths) - lengths), lengths)
    return shift + np.arange(len(shift))
