"""`Options`: one frozen dataclass a stage; each field has a unit, a meaning and a safe default."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class IngestOptions:
    """Bounds on what is let in. Sizes are bytes, unless named otherwise; nothing is read past one.

    `max_text_chars`: code points of one report's text. `max_page_bytes`, `max_page_tags`,
    `max_page_depth`: one HTML page, its opening tags, and how deep they nest. `max_file_bytes`: a
    file that must be read whole (JSON, feed, Parquet). `max_line_bytes`: one line of JSON lines or
    CSV. `max_records`: records taken from one file, blank lines counted.

    `max_members`, `max_total_bytes`, `max_ratio`: members of one archive given, bytes they unpack
    to together, and unpacked bytes for one packed (looked at from 1 MiB on); what nested archives
    unpack to counts. `max_member_bytes`: one member. `max_archive_depth`: 1 is an archive, 2 an
    archive in an archive. `max_folder_depth`: folders below the one given.

    `page_seconds` (of processor time, so that a busy machine changes nothing) and
    `page_memory_bytes` (address space) bound the process that parses HTML pages and feeds.

    Below `min_language_letters` or the probability (`min_english_probability` for English,
    `min_language_probability` for others) a text's language is "und".
    """

    max_text_chars: int = 200_000
    max_page_bytes: int = 10_000_000
    max_page_tags: int = 200_000
    max_page_depth: int = 400
    max_file_bytes: int = 32_000_000
    max_line_bytes: int = 10_000_000
    max_records: int = 1_000_000
    max_members: int = 100_000
    max_member_bytes: int = 500_000_000
    max_total_bytes: int = 2_000_000_000
    max_ratio: int = 200
    max_archive_depth: int = 2
    max_folder_depth: int = 64
    page_seconds: float = 10.0
    page_memory_bytes: int = 1_000_000_000
    min_language_letters: int = 20
    min_language_probability: float = 0.5
    min_english_probability: float = 0.15


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadOptions:
    """How a report is read.

    `languages` are the ISO 639-1 codes that are read in full; "und" (too short to tell) is tried.
    `words_only` reads the names, times and places of every part of a page, and nothing else.

    `offices` are lines of who held which office when, in the columns of the packaged table
    `officeholders.tsv`; they say who people are whom neither a report nor that table places. In a
    file of options, `office_table` names a file of such lines instead. `actors` and `outlets` are
    lines of the user's tables of those (docs/own-tables.md); what they say goes before our tables.
    """

    languages: tuple[str, ...] = ("en", "und")
    words_only: bool = False
    offices: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CompareOptions:
    """How copies are found.

    Signatures: `permutations` minima a report; one 5-shingle in `sample_one_in` kept; at most
    `facts_kept` facts. Changing any of these three makes kept signatures useless.

    Candidates: minima are cut in bands of `band_rows`; a pair needs one band, or `shared_samples`
    shingles, or `shared_facts` facts in common that are also `fact_share` (0-1) of the poorer's. A
    band or shingle of more than `posting_limit` reports links each of them to the first few only,
    a fact of more than `common_fact` none, so that no step is quadratic.

    Copies: `seed_words` words in a row start a passage; gaps of up to `gap_words` words on either
    side stay inside one; a passage counts from `passage_words` words outside quotations. A pair is
    a copy when counting passages hold at least `copy_words` words and `copy_share` (0-1) of the
    shorter report's telling, unquoted words. Texts longer than `words_compared` words are compared
    by their first ones. `outlets` are the lines of the user's table of outlets, as in reading.

    Rewritten copies: sentences of likeness `rewrite_likeness` (0-1) or more are paired; two reports
    are a rewritten copy from `rewrite_probability` (0-1, `compare.evidence`) on; they are not looked
    at where they share less than `rewrite_facts` (0-1) of the poorer's facts. Chosen on half of
    the wikinews events and of the spinners and re-writes of our own (docs/copies.md).
    """

    permutations: int = 128
    sample_one_in: int = 8
    facts_kept: int = 256
    band_rows: int = 3
    shared_samples: int = 2
    shared_facts: int = 4
    fact_share: float = 0.05
    posting_limit: int = 48
    common_fact: int = 24
    seed_words: int = 5
    gap_words: int = 12
    passage_words: int = 8
    copy_words: int = 30
    copy_share: float = 0.25
    words_compared: int = 60_000
    rewrite_likeness: float = 0.12
    rewrite_probability: float = 0.8
    rewrite_facts: float = 0.42
    outlets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupOptions:
    """How stories are found.

    `languages` are the ISO 639-1 codes whose reports get a story. `threshold` is the likeness, in
    [0, 1], at which two lone reports are joined. Groups are joined where they are as alike across
    as inside; before its pairs are seen, a group is taken to be as alike as `threshold` inside,
    which counts as `expected_pairs` pairs a report. A likeness above `near_copy` counts as that
    much: it comes of shared sentences and tells little of other reports. `name_share` is the part
    of likeness that names make up, in [0, 1]; `lead_weight` how often a word of headline or lead
    counts; `words_read` how many words from the start of a report count. `rough_threshold` and
    `rough_pairs` stand for `threshold` and `expected_pairs` in a first, rough grouping;
    `collection_weight` is how much one story of it counts beside one report of the background in
    how rare a word is. A report is
    compared with the `neighbours` it is nearest to by its `heavy_terms` heaviest words; under a
    word that many have, it sees `longest_posting` before and after it in date only.
    Beyond `window_days` between days of writing likeness halves every `half_life_days`.

    More than `slice_reports` reports are grouped in slices of time that hold no more, and by days at
    least. Over the seam of two slices groups are joined by `seam_reports` reports of each, filed
    within `window_days` of it; not more than two slices are so joined, but within `seam_days`.
    """

    languages: tuple[str, ...] = ("en", "und")
    threshold: float = 0.085
    expected_pairs: float = 1.75
    rough_threshold: float = 0.15
    rough_pairs: float = 4.0
    near_copy: float = 0.5
    name_share: float = 0.05
    lead_weight: float = 3.0
    words_read: int = 1000
    collection_weight: float = 10.0
    heavy_terms: int = 60
    longest_posting: int = 200
    neighbours: int = 40
    window_days: int = 3
    half_life_days: float = 5.0
    slice_reports: int = 3000
    seam_reports: int = 8
    seam_days: int = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class ReconcileOptions:
    """How events are merged and disagreements stated.

    `threshold` is the mean likeness, in [0, 1], at which tellings are joined into one event;
    `longest_block` how many tellings each is compared with under one key at most, `most_pairs` how
    many comparisons a story is allowed, both bounds on time;
    `summary_sentences` how many sentences a summary has at most. A copy whose stated date lies
    `recycled_days` or more after its source's is a recycled one.
    """

    threshold: float = 0.5
    longest_block: int = 150
    most_pairs: int = 1_500_000
    summary_sentences: int = 3
    recycled_days: int = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """Every option of a build."""

    ingest: IngestOptions = field(default_factory=IngestOptions)
    read: ReadOptions = field(default_factory=ReadOptions)
    compare: CompareOptions = field(default_factory=CompareOptions)
    group: GroupOptions = field(default_factory=GroupOptions)
    reconcile: ReconcileOptions = field(default_factory=ReconcileOptions)
