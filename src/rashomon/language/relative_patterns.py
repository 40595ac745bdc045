"""Rules for dates told from another: "last November", "that weekend", "the year-ago quarter"."""

from rashomon.language.length_patterns import length
from rashomon.language.numerals import ordinal
from rashomon.language.symbols import Symbol
from rashomon.language.time_rules import Match, Rule, dated, day_of, rule, steps
from rashomon.language.time_words import (
    DAY,
    DAY_PARTS,
    FEAST,
    GAP,
    JOIN,
    MONTH,
    ORDINAL,
    PART,
    QUARTER,
    QUARTERS,
    SEASON,
    SEASONS,
    WEEKDAY,
    WIDE_UNIT,
    feast_value,
    month_number,
    weekday_number,
)
from rashomon.nouns.times import TimexType

BOOK: list[Rule] = []


@rule(
    BOOK,
    "part-of-relative-year",
    rf"(?:(?P<month>{MONTH})(?:{GAP}(?P<day>{DAY}))?|(?:the{GAP})?(?P<season>{SEASON})|(?:the{GAP})?(?P<feast>{FEAST}))"
    rf",?{GAP}(?:of{GAP}|in{GAP})?(?P<rel>last|this|next){GAP}year",
)
@rule(
    BOOK,
    "relative-year's-part",
    rf"(?P<rel>last|this|next){GAP}year['’]s{GAP}(?:(?P<month>{MONTH})(?:{GAP}(?P<day>{DAY}))?|(?P<season>{SEASON})|(?P<feast>{FEAST}))",
)
def _part_of_year(m: Match) -> tuple[TimexType, Symbol]:
    if m["month"]:
        value = f"XXXX-{month_number(m['month']):02d}"
        value += f"-{day_of(m['day']):02d}" if m["day"] else ""
    elif m["season"]:
        value = f"XXXX-{SEASONS[m['season'].lower()]}"
    else:
        value = feast_value(m["feast"])
    return TimexType.DATE, Symbol(head="inyear", number=steps(m["rel"]), value=value)


@rule(
    BOOK,
    "named",
    rf"(?:the{GAP})?(?P<rel>this{GAP}past|this{GAP}coming|last|next|this|past|coming){GAP}"
    rf"(?:(?P<month>{MONTH})(?:{GAP}(?P<day>{DAY}))?|(?P<wd>{WEEKDAY})|(?P<season>{SEASON})|(?P<feast>{FEAST}))"
    rf"(?:,{GAP}(?P<month2>{MONTH}){GAP}(?P<day2>{DAY}|{ORDINAL}))?",
)
@rule(
    BOOK,
    "ref-named",
    rf"(?:(?P<ref>the{GAP}(?:following|previous|preceding|same)){GAP}"
    rf"(?:(?P<month>{MONTH})(?P<day>)|(?P<wd>{WEEKDAY})|(?P<feast>{FEAST}))"
    # "that Monday" mostly is "said that Monday ..."; "that summer" is not
    rf"|(?P<ref2>that|the{GAP}(?:following|previous|preceding|same)){GAP}(?P<season>{SEASON}))",
)
def _named(m: Match) -> tuple[TimexType, Symbol]:
    groups = m.groupdict()
    if groups.get("day2"):
        day = day_of(m["day2"]) if m["day2"][0].isdigit() else ordinal(m["day2"])
        return dated(f"XXXX-{month_number(m['month2']):02d}-{day or 1:02d}")
    if m["month"]:
        value = f"XXXX-{month_number(m['month']):02d}"
        value += f"-{day_of(m['day']):02d}" if m["day"] else ""
    elif m["wd"]:
        value = f"XXXX-WXX-{weekday_number(m['wd'])}"
    elif m["season"]:
        value = f"XXXX-{SEASONS[m['season'].lower()]}"
    else:
        value = feast_value(m["feast"])
    if "ref" in groups:
        offset = steps(m["ref"] or m["ref2"])
        return TimexType.DATE, Symbol(head="refnamed", number=offset, value=value)
    return TimexType.DATE, Symbol(head="named", number=steps(m["rel"]), value=value)


@rule(
    BOOK,
    "year-earlier",
    rf"(?:the{GAP}(?:comparable{GAP}|same{GAP})?)?year{JOIN}(?:ago|earlier)"
    rf"(?:{GAP}(?:fiscal{GAP})?(?:(?P<n>{QUARTER}){JOIN})?(?P<of>quarter|period))?",
)
def _year_earlier(m: Match) -> tuple[TimexType, Symbol]:
    number = m["n"].lower() if m["n"] else ""
    if m["of"]:
        quarter = str(QUARTERS.get(number) or day_of(number)) if number else "X"
        value = f"XXXX-Q{quarter}"
        return TimexType.DATE, Symbol(head="inyear", number=-1, value=value)
    return TimexType.DATE, Symbol(head="refshift", value="-P1Y")


@rule(
    BOOK,
    "today",
    rf"(?P<w>today|yesterday|tomorrow|tonight|the{GAP}day{GAP}(?:before{GAP}yesterday|after{GAP}tomorrow))",
)
def _today(m: Match) -> tuple[TimexType, Symbol]:
    word = m["w"].lower()
    offset = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}.get(word)
    if offset is None:
        offset = 2 if word.endswith("tomorrow") else -2
    part = "NI" if word == "tonight" else ""
    kind = TimexType.TIME if part else TimexType.DATE
    return kind, Symbol(head="rel", number=offset, value="day", part=part)


@rule(BOOK, "day-part", rf"(?P<rel>last|this|next){GAP}(?P<part>{PART})|(?P<over>overnight)")
def _day_part(m: Match) -> tuple[TimexType, Symbol]:
    if m["over"]:
        return TimexType.TIME, Symbol(head="rel", value="day", part="NI")
    return TimexType.TIME, Symbol(
        head="rel", number=steps(m["rel"]), value="day", part=DAY_PARTS[m["part"].lower()]
    )


@rule(
    BOOK,
    "ref-part",
    rf"(?P<rel>that|the{GAP}(?:same|following|next|previous)){GAP}(?:very{GAP}|same{GAP})?(?P<part>{PART})",
)
def _ref_part(m: Match) -> tuple[TimexType, Symbol]:
    offset = steps(m["rel"])
    part = DAY_PARTS[m["part"].lower()]
    return TimexType.TIME, Symbol(head="ref", number=offset, value="day", part=part)


@rule(
    BOOK,
    "unit",
    rf"(?:the{GAP})?(?P<rel>this{GAP}past|last|past|this|next|current|coming|upcoming|latest){GAP}"
    rf"(?P<fiscal>fiscal{GAP}|calendar{GAP})?(?P<unit>{WIDE_UNIT}|period)(?P<own>['’]s{GAP}quarter)?(?P<of>(?={GAP}of(?!\w)))?",
)
def _unit(m: Match) -> tuple[TimexType, Symbol] | None:
    rel, unit = " ".join(m["rel"].lower().split()), m["unit"].lower()
    if rel == "past" and unit not in ("weekend", "period"):
        value = length(1.0, unit)
        return TimexType.DURATION, Symbol(head="dur", value=value, number=-1)
    if m["own"]:
        return TimexType.DATE, Symbol(head="inyear", number=steps(rel), value="XXXX-QX")
    if unit == "period" or (unit == "quarter" and rel == "latest"):
        return TimexType.DATE, Symbol(head="date", value="XXXX-QX")
    if unit == "day" and rel in ("last", "next", "latest"):
        if m["of"] is not None:
            return None  # "the last day of the trial"
        return TimexType.DATE, Symbol(head="ref", number=steps(rel), value="day")
    mod = "FISCAL" if (m["fiscal"] or "").lower().startswith("fiscal") else ""
    return TimexType.DATE, Symbol(head="rel", number=steps(rel), value=unit, mod=mod)


@rule(
    BOOK,
    "last-year-quarter",
    rf"the{GAP}(?:corresponding|comparable|same){GAP}(?:period|quarter){GAP}(?:last{GAP}year|a{GAP}year{GAP}(?:ago|earlier)|of{GAP}last{GAP}year)",
)
def _same_quarter(_: Match) -> tuple[TimexType, Symbol]:
    return TimexType.DATE, Symbol(head="inyear", number=-1, value="XXXX-QX")


@rule(
    BOOK,
    "ref-unit",
    rf"(?P<rel>(?:the|that){GAP}(?:same|following|next|previous|preceding|prior)|that|the{GAP}very){GAP}"
    rf"(?P<unit>{WIDE_UNIT})",
)
def _ref_unit(m: Match) -> tuple[TimexType, Symbol]:
    offset = steps(m["rel"].lower().split()[-1])
    return TimexType.DATE, Symbol(head="ref", number=offset, value=m["unit"].lower())


@rule(
    BOOK,
    "unit-before",
    rf"the{GAP}(?P<unit>day|week|month|year|weekend){GAP}(?P<way>before|after|earlier|later)(?!{GAP}(?:the|that|this|he|she|they|it|last|next|yesterday|tomorrow)(?!\w))",
)
def _unit_before(m: Match) -> tuple[TimexType, Symbol]:
    offset = -1 if m["way"].lower() in ("before", "earlier") else 1
    return TimexType.DATE, Symbol(head="ref", number=offset, value=m["unit"].lower())


@rule(
    BOOK,
    "the-unit",
    rf"the{GAP}(?:full{GAP}|(?P<fiscal>fiscal){GAP}|whole{GAP})?(?P<unit>{WIDE_UNIT})(?P<to>(?={GAP}(?:ended|ending){GAP}))?",
)
def _the_unit(m: Match) -> tuple[TimexType, Symbol]:
    if m["to"] is not None and m["unit"].lower() == "year":
        return TimexType.DURATION, Symbol(head="dur", value="P1Y")
    if m["unit"].lower() == "quarter":
        return TimexType.DATE, Symbol(head="date", value="XXXX-QX")
    mod = "FISCAL" if m["fiscal"] else ""
    return TimexType.DATE, Symbol(head="rel", value=m["unit"].lower(), mod=mod)


@rule(
    BOOK,
    "year-end",
    rf"(?:the{GAP})?(?:(?P<rel>this|last|next){GAP})?year(?:-|{GAP}|['’]s{GAP})end",
)
def _year_end(m: Match) -> tuple[TimexType, Symbol]:
    offset = steps(m["rel"]) if m["rel"] else 0
    return TimexType.DATE, Symbol(head="rel", number=offset, value="year", mod="END")
