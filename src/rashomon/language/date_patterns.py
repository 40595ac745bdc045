"""Rules for dates that name a part of the calendar: "June 16, 2021", "the third quarter"."""

from rashomon.language.numerals import YEAR_WORDS, ordinal
from rashomon.language.symbols import Symbol
from rashomon.language.time_rules import MODS, Match, Rule, dated, day_of, rule, steps, year_of
from rashomon.language.time_words import (
    DAY,
    FEAST,
    GAP,
    HALVES,
    JOIN,
    MONTH,
    ORDINAL,
    QUARTER,
    QUARTERS,
    SEASON,
    SEASONS,
    SHORT_WEEKDAY,
    WEEKDAY,
    YEAR,
    feast_value,
    month_number,
    weekday_number,
)
from rashomon.nouns.times import TimexType

BOOK: list[Rule] = []


_WD = rf"(?:(?P<wd>{WEEKDAY}|{SHORT_WEEKDAY}),?{GAP}(?:the{GAP})?)?"
_YR = rf"(?:(?:,{GAP}?|{GAP}(?:of{GAP}|in{GAP})?)(?P<year>{YEAR}|{YEAR_WORDS}))?"


@rule(
    BOOK,
    "month-day",
    rf"{_WD}(?P<month>{MONTH}){GAP}?(?:the{GAP})?(?P<day>{DAY}|{ORDINAL})"
    rf"(?:{GAP}?(?:-|–|to|through){GAP}?(?P<last>{DAY}))?{_YR}",
)
@rule(
    BOOK,
    "day-month",
    rf"{_WD}(?:the{GAP})?(?P<day>{DAY})(?:(?:-|–){GAP}?(?P<last>{DAY}))?{GAP}(?:of{GAP})?(?P<month>{MONTH}){_YR}",
)
def _monthday_of(m: Match) -> tuple[TimexType, Symbol] | None:
    words = m["day"]
    day = day_of(words) if words[0].isdigit() else ordinal(words)
    if day is None or not 1 <= day <= 31:
        return None
    head = f"{year_of(m['year'])}-{month_number(m['month']):02d}"
    weekday = str(weekday_number(m["wd"])) if m["wd"] else ""
    if m["last"] and day_of(m["last"]) > day:
        value = f"{head}-{day:02d}/{head}-{day_of(m['last']):02d}"
        return TimexType.DATE, Symbol(head="range", value=value)
    if m["last"]:
        return None
    return dated(f"{head}-{day:02d}", weekday=weekday)


@rule(
    BOOK,
    "iso",
    r"(?P<y>1[5-9]\d\d|20\d\d)[-/](?P<m>0[1-9]|1[0-2])[-/](?P<d>0[1-9]|[12]\d|3[01])(?![-/]\d)",
)
@rule(
    BOOK,
    "slashed",
    r"(?P<m>0?[1-9]|1[0-2])/(?P<d>0?[1-9]|[12]\d|3[01])/(?P<y>(?:19|20)\d\d|\d\d)(?![-/]\d)",
)
def _numeric(m: Match) -> tuple[TimexType, Symbol]:
    year = int(m["y"])
    if len(m["y"]) == 2:
        year += 1900 if year >= 50 else 2000
    return dated(f"{year:04d}-{int(m['m']):02d}-{int(m['d']):02d}")


@rule(
    BOOK,
    "month-year",
    rf"(?P<month>{MONTH})(?:,{GAP}?|{GAP}(?:of{GAP})?)(?P<year>{YEAR}|{YEAR_WORDS}|['’]\d\d)",
)
def _month_year(m: Match) -> tuple[TimexType, Symbol]:
    year = m["year"]
    if year[0] in "'’":
        year = ("19" if int(year[1:]) >= 50 else "20") + year[1:]
    return dated(f"{year_of(year)}-{month_number(m['month']):02d}")


@rule(BOOK, "month", rf"(?P<month>{MONTH})")
def _month(m: Match) -> tuple[TimexType, Symbol]:
    return dated(f"XXXX-{month_number(m['month']):02d}")


@rule(BOOK, "weekday", rf"(?P<wd>{WEEKDAY})(?P<many>s)?")
def _weekday(m: Match) -> tuple[TimexType, Symbol]:
    value = f"XXXX-WXX-{weekday_number(m['wd'])}"
    if m["many"]:
        return TimexType.SET, Symbol(head="set", value=value)
    return dated(value)


@rule(
    BOOK,
    "season",
    rf"(?:the{GAP})?(?P<season>{SEASON})(?:(?:{GAP}of)?{GAP}(?P<year>{YEAR}|{YEAR_WORDS}))?",
)
@rule(BOOK, "year-season", rf"(?P<year>{YEAR})['’]s{GAP}(?P<season>{SEASON})")
def _season(m: Match) -> tuple[TimexType, Symbol]:
    return dated(f"{year_of(m['year'])}-{SEASONS[m['season'].lower()]}")


@rule(
    BOOK,
    "feast",
    rf"(?P<feast>{FEAST})(?:{GAP}(?P<wide>week(?:end)?))?(?:,?{GAP}(?P<year>{YEAR}))?",
)
def _feast(m: Match) -> tuple[TimexType, Symbol]:
    value = feast_value(m["feast"]).replace("XXXX", year_of(m["year"]))
    if not m["wide"]:
        return dated(value)
    mod = "WE" if m["wide"].lower() == "weekend" else ""
    return TimexType.DATE, Symbol(head="weekof", value=value, mod=mod)


_OF_MONTH = rf"{GAP}(?:of|in){GAP}(?P<month>{MONTH}){_YR}"


@rule(
    BOOK,
    "weekday-of-month",
    rf"(?:the{GAP})?(?P<n>{ORDINAL}|last){GAP}(?P<wd>{WEEKDAY}){_OF_MONTH}",
)
@rule(BOOK, "day-of-month", rf"(?:the{GAP})?(?P<n>last|final|first)(?:{GAP}(?P<wd>day)){_OF_MONTH}")
def _counted_day(m: Match) -> tuple[TimexType, Symbol] | None:
    """Read "the third Monday of January" and "the last day of May" as feasts that move."""
    last = m["n"].lower() in ("last", "final")
    count = 9 if last else ordinal(m["n"]) or 0
    weekday = 0 if m["wd"].lower() == "day" else weekday_number(m["wd"])
    if not last and not 1 <= count <= 5:
        return None
    return dated(f"{year_of(m['year'])}-@{month_number(m['month']):02d}_{weekday}_{count}")


_WEEKS = {"first": "W1", "second": "W2", "third": "W3", "fourth": "W4", "last": "W5", "final": "W5"}


@rule(
    BOOK,
    "week-of-month",
    rf"(?:the{GAP})?(?P<n>{'|'.join(_WEEKS)}){GAP}(?:week|(?:few{GAP})?days){_OF_MONTH}",
)
def _week_of_month(m: Match) -> tuple[TimexType, Symbol]:
    value = f"{year_of(m['year'])}-{month_number(m['month']):02d}"
    return dated(value, mod=_WEEKS[m["n"].lower()])


_NO_HYPHEN = rf"(?:[ \n][\w'’-]{{1,12}}){{1,4}}{GAP}quarter"
"""What follows "the" where it belongs to the expression: not in "the third-quarter loss"."""


@rule(
    BOOK,
    "quarter",
    rf"(?:the(?={_NO_HYPHEN}){GAP})?(?:(?P<pre>{YEAR})(?:['’]s)?{GAP})?"
    rf"(?:(?P<prel>last|this|next){GAP}year['’]s{GAP})?(?:fiscal{JOIN})?"
    rf"(?P<n>{QUARTER}){JOIN}quarter(?:{GAP}of{GAP}(?:(?:fiscal{GAP}(?:year{GAP})?)?(?P<of>{YEAR})"
    rf"|(?P<rel>last|this|next|the){GAP}(?:fiscal{GAP})?year)|{GAP}(?:(?P<of2>{YEAR})|(?P<rel2>last|this|next){GAP}year))?",
)
@rule(
    BOOK,
    "half",
    rf"(?:the{GAP})?(?:(?P<pre>{YEAR}){GAP})?(?:(?P<prel>last|this|next){GAP}year['’]s{GAP})?"
    rf"(?P<n>first|second|last|latter|final){JOIN}(?P<half>half){GAP}of{GAP}(?:(?P<of>{YEAR})"
    rf"|(?P<rel>last|this|next|the){GAP}(?:fiscal{GAP})?year)(?P<of2>)(?P<rel2>)",
)
@rule(BOOK, "q-figure", rf"(?-i:Q)(?P<n>[1-4])(?:{GAP}(?:of{GAP})?(?P<of>{YEAR}))?")
def _quarter(m: Match) -> tuple[TimexType, Symbol]:
    groups = m.groupdict()
    word = m["n"].lower()
    table = HALVES if groups.get("half") else QUARTERS
    part = ("H" if groups.get("half") else "Q") + str(table.get(word) or day_of(word))
    year = groups.get("pre") or groups.get("of") or groups.get("of2")
    mod = "FISCAL" if "fiscal" in m[0].lower() else ""
    if year:
        return dated(f"{year}-{part}", mod=mod)
    rel = groups.get("prel") or groups.get("rel") or groups.get("rel2")
    if rel and rel.lower() != "the":
        value = f"XXXX-{part}"
        return TimexType.DATE, Symbol(head="inyear", number=steps(rel), value=value, mod=mod)
    return dated(f"XXXX-{part}", mod=mod)


@rule(BOOK, "fiscal-year", rf"(?:the{GAP})?fiscal{GAP}(?:year{GAP})?(?P<year>{YEAR})")
def _fiscal_year(m: Match) -> tuple[TimexType, Symbol]:
    return dated(m["year"], mod="FISCAL")


@rule(BOOK, "year", rf"(?P<year>{YEAR})")
@rule(BOOK, "year-words", rf"(?:the{GAP}year{GAP})?(?P<year>{YEAR_WORDS}|{YEAR})")
def _year(m: Match) -> tuple[TimexType, Symbol]:
    return dated(year_of(m["year"]))


@rule(
    BOOK,
    "decade",
    rf"(?:the{GAP})?(?:(?P<mod>early|mid|late){JOIN})?(?:(?P<y>1[6-9]\d0|20\d0)['’]?|['’](?P<yy>\d0)|(?P<w>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties))s?",
)
def _decade(m: Match) -> tuple[TimexType, Symbol] | None:
    if not m["w"] and m[0][-1:].lower() != "s":
        return None
    if m["y"]:
        value = m["y"][:3]
    elif m["yy"]:
        value = ("20" if m["yy"] < "20" else "19") + m["yy"][0]
    else:
        value = "19" + str(
            ["twe", "thi", "for", "fif", "six", "sev", "eig", "nin"].index(m["w"][:3].lower()) + 2
        )
    return dated(f"{value}X", mod=MODS.get((m["mod"] or "").lower(), ""))


@rule(
    BOOK,
    "century",
    rf"(?:the{GAP})?(?:(?P<mod>early|mid|late){JOIN})?(?P<n>{ORDINAL}){JOIN}century",
)
def _century(m: Match) -> tuple[TimexType, Symbol] | None:
    count = ordinal(m["n"])
    if count is None or not 1 <= count <= 30:
        return None
    return dated(f"{count - 1:02d}XX", mod=MODS.get((m["mod"] or "").lower(), ""))


@rule(BOOK, "year-period", rf"the{GAP}(?P<year>{YEAR}){GAP}(?:period|quarter)")
def _year_period(m: Match) -> tuple[TimexType, Symbol]:
    return dated(f"{m['year']}-QX")


@rule(
    BOOK,
    "week-of",
    rf"the{GAP}week{GAP}(?:of|beginning|starting|ending|ended){GAP}(?P<month>{MONTH}){GAP}(?P<day>{DAY}){_YR}",
)
def _week_of(m: Match) -> tuple[TimexType, Symbol]:
    value = f"{year_of(m['year'])}-{month_number(m['month']):02d}-{day_of(m['day']):02d}"
    return TimexType.DATE, Symbol(head="weekof", value=value)
