"""A copy or an origin in, why it is one out: what is shared, who came second, what is near."""

from collections.abc import Iterator

from rich.text import Text

from rashomon import api
from rashomon.nouns.copies import Copy, CopyKind, Direction, Nearness, Origin
from rashomon.nouns.ids import ReportId
from rashomon.nouns.options import CompareOptions
from rashomon.show.cited import Cited, head, title
from rashomon.show.clean import clean
from rashomon.show.phrases import count

_NEAREST = 3  # reports beside an origin that are named
_BESIDE = 60  # reports of its story that an origin is held against
_OPTIONS = CompareOptions()

_HOW = {
    CopyKind.VERBATIM: "word for word",
    CopyKind.EDITED: "with words changed",
    CopyKind.EXCERPT: "as a part of it",
    CopyKind.REWRITTEN: "in other words",
    CopyKind.SHARED_WIRE: "since both print one agency's text, which is neither's own",
}
_ORDER = {
    Direction.KNOWN: "which came second is certain",
    Direction.INFERRED: "which came second is inferred, and may be wrong",
    Direction.UNKNOWN: "which of the two came first is not known",
}


def copy_lines(cited: Cited, copy: Copy) -> Iterator[Text]:
    """Yield why one report is a copy of another, then every passage and change."""
    yield from _copy_head(cited, copy)
    for passage in copy.passages:
        yield from cited.pair(f"passage {passage.kind.value}", passage.copy, passage.source)
    for change in copy.changed:
        yield from cited.pair(f"changed {change.what.value}", change.copy, change.source)


def _copy_head(cited: Cited, copy: Copy) -> Iterator[Text]:
    yield head(
        f"copy {copy.id}: {cited.path(copy.copy)} {copy.kind.value} of "
        f"{cited.path(copy.source)}, {copy.share:.1%} of it, direction {copy.direction.value}"
    )
    yield Text(
        f"  {copy.share:.0%} of {cited.path(copy.copy)} stands in {cited.path(copy.source)}, "
        f"{_HOW[copy.kind]}: {count(len(copy.passages), 'passage')}, "
        f"{count(len(copy.changed), 'change')}"
    )
    reasons, signs = copy.reasons, copy.reasons
    if copy.kind in {CopyKind.REWRITTEN, CopyKind.SHARED_WIRE}:
        reasons, signs = copy.reasons[:1], copy.reasons[1:]
        for reason in reasons:
            yield Text(f"  a copy, because: {clean(reason)}")
    contradict = ", for the signs contradict one another" if signs else ""
    unknown = copy.direction is Direction.UNKNOWN
    yield Text(f"  {_ORDER[copy.direction]}{contradict if unknown else ''}")
    for sign in signs:
        yield Text(f"    because: {clean(sign)}")


def origin_lines(cited: Cited, origin: Origin) -> Iterator[Text]:
    """Yield why the reports of an origin are one, and why those nearest to it are not of it."""
    reports = count(len(origin.reports), "report")
    yield head(f"origin {origin.id}: one independent piece of reporting, {reports}")
    yield Text(f"  {_how_one(cited, origin)}")
    for report in origin.reports:
        yield Text(f"  report {report}: {cited.report_words(report)}")
        for credit in cited.view.read_report(report).reading.masthead.credits:
            if credit.span is not None:
                yield from cited.at(f"credit {credit.kind.value}", credit.span)
    for family in cited.record.page_versions.among(origin.reports):
        named = ", ".join(cited.path(report) for report in family)
        yield title("why these reports are one origin: versions of one page")
        yield Text(f"    {named} are of one outlet and one address; see `rashomon versions`")
    members, touching = set(origin.reports), cited.view.copies_of(origin.reports)
    inside = [copy for copy in touching if {copy.copy, copy.source} <= members]
    if inside:
        yield title("why these reports are one origin: copies")
    for copy in inside:
        yield from _copy_briefly(cited, copy)
    yield from _beside(cited, origin, [c for c in touching if not {c.copy, c.source} <= members])


def _how_one(cited: Cited, origin: Origin) -> str:
    """Say in a sentence why the reports are one origin, and where its text is from."""
    versions = origin.reports in cited.record.page_versions.among(origin.reports)
    credit = f"credited to {clean(origin.credit)}" if origin.credit else ""
    if origin.root is None and credit:
        return f"its text is {credit}, and the original is not among these reports"
    if origin.root is None:
        if versions:
            return "they are versions of one page; which of them is the first is not known"
        return "they share a text; which of them had it first is not known"
    root = cited.path(origin.root)
    if len(origin.reports) == 1:
        return f"root: {root}; no other report shares its text"
    others = "are later versions of its page" if versions else "have their text from it"
    return f"root: {root}; the others {others}" + (credit and f", {credit}")


def _copy_briefly(cited: Cited, copy: Copy) -> Iterator[Text]:
    """Show what makes a report a copy, its longest passage, and how to see the rest."""
    yield from _copy_head(cited, copy)
    longest = max(copy.passages, key=lambda one: (len(one.copy), one.copy), default=None)
    if longest is not None:
        yield from cited.pair(
            f"longest passage, {longest.kind.value}", longest.copy, longest.source
        )
    yield Text(f"    all passages and changes: see {copy.id}")


def _beside(cited: Cited, origin: Origin, tied: list[Copy]) -> Iterator[Text]:
    """Show which other reports of the story come nearest, and what they lack to be of the origin."""
    others = _others(cited, origin)
    if not others:
        yield title("no other report tells its story")
        return
    yield title("why the other reports of its story are not of this origin")
    for copy in tied:
        yield Text(
            f"    {copy.id} ties {cited.path(copy.copy)} to {cited.path(copy.source)} by only "
            f"{copy.share:.0%} of its text: a report joins the origin of what makes up half of it"
        )
    beyond = {report for copy in tied for report in (copy.copy, copy.source)}
    free = [report for report in others if report not in beyond]
    near = api.nearest(cited.record, origin.reports, free)[:_NEAREST]
    for one in near:
        yield Text(f"    {_near_words(cited, one)}")
    if near:
        yield Text(
            f"    (words in quotation marks do not count; where few words are shared, the same "
            f"details in the same order make a copy from a probability of "
            f"{_OPTIONS.rewrite_probability:.2f} on)"
        )


def _others(cited: Cited, origin: Origin) -> list[ReportId]:
    """Return the reports beside an origin in the stories of its reports, by path."""
    standings = [cited.view.standing(report) for report in origin.reports]
    stories = sorted({one.story for one in standings if one is not None and one.story is not None})
    found = {report for story in stories for report in cited.record.excerpts.head(story).reports}
    return sorted(found - set(origin.reports), key=cited.path)[:_BESIDE]


def _near_words(cited: Cited, one: Nearness) -> str:
    shared = f"{one.words} of {one.of_words} words" if one.words else "no words"
    quoted = f", {one.quoted} more in quotations" if one.quoted else ""
    order = (
        f"the same details in the same order with a probability of {one.rewrite:.2f}"
        if one.rewrite
        else "too few names and numbers in common to be re-worded"
    )
    return (
        f"{cited.path(one.other)} and {cited.path(one.report)}: {shared} in common runs, where "
        f"{one.needed} would make a copy{quoted}; {order}"
    )
