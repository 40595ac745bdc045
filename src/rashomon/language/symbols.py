"""`Symbol`: the symbolic form of a time expression, before anything says when it was written.

A symbol is written as `head value` and modifiers, separated by "|":

    date 2021-06-16       a partial date; X stands for what is not said: XXXX-06-16 (June 16),
                          XXXX-06 (June), XXXX-WXX-2 (Tuesday), XXXX-SU, XXXX-Q3, XXXX-H1, 199X (the
                          1990s), 19XX (the century), XXXX-@thanksgiving (a feast that moves),
                          XXXX-@01_1_3 (the third Monday of January; day 0 any, 9 the last)
    rel -1 year           the calendar unit that lies so many units from that of the writing
    named -1 XXXX-11      the last (-1), this (0) or next (1) one of that name
    inyear -1 XXXX-07     that part of the year so many years from that of the writing
    shift -P3D            so long before or after the writing ("three days ago")
    ref 0 year            the same, from the expression before it ("that year")
    refnamed -1 XXXX-WXX-5   "the previous Friday"
    refshift P2D          "two days later"
    atshift 120 P7D       so long from the expression that starts at that code point ("a week after
                          June 3"); with bound=ended the stretch up to it ("the quarter ended June 3")
    office 150 P7D        so long from when `who` took office, told in words up to that code point
    weekof XXXX-03-06     the week of that day; with mod=WE the weekend
    range XXXX-06-14/XXXX-06-16    both days and all between
    dur P3M -1            a length of time; -1 up to the writing, 1 from it, 0 or nothing anywhere
    set P1W               how often; or which: XXXX-WXX-1
    word PRESENT_REF      also PAST_REF, FUTURE_REF

    |mod=START            also MID, END, EARLIER (before now in that unit), LATER, APPROX,
                          W1 to W5 (first to last week of a month), FISCAL (a company's year)
    |part=MO              part of the day (MO MI AF EV NI DT) or a clock time (T10:30)
    |bound=since          also until, from, to, before, after, in ("in two weeks"), within, ended
    |weekday=2            the weekday named beside a day ("Tuesday, June 16"), 1 = Monday
    |who=Ada_Byron        the holder of an office, "_" for blanks; |title=president where it is told
"""

from dataclasses import dataclass

FLAGS = ("mod", "part", "bound", "weekday", "who", "title")

HEADS = frozenset(
    [
        "date",
        "rel",
        "named",
        "inyear",
        "shift",
        "ref",
        "refnamed",
        "refshift",
        "atshift",
        "office",
        "weekof",
        "range",
        "dur",
        "set",
        "word",
    ]
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Symbol:
    """One expression read; the module says what the fields hold."""

    head: str
    number: int = 0
    value: str = ""
    mod: str = ""
    part: str = ""
    bound: str = ""
    weekday: str = ""
    who: str = ""
    title: str = ""


NUMBERED = frozenset({"rel", "named", "inyear", "ref", "refnamed", "atshift", "office"})


def write(symbol: Symbol) -> str:
    """Return the symbol as text."""
    words = [symbol.head]
    if symbol.head in NUMBERED:
        words.append(str(symbol.number))
    words.append(symbol.value)
    if symbol.head == "dur" and symbol.number:
        words.append(str(symbol.number))
    text = " ".join(words)
    for name in FLAGS:
        value = getattr(symbol, name)
        if value:
            text += f"|{name}={value}"
    return text


def parse(text: str) -> Symbol | None:
    """Return the symbol that the text writes, `None` when it is not one."""
    main, *flags = text.split("|")
    words = main.split(" ")
    if words[0] not in HEADS or len(words) < 2:
        return None
    number = 0
    try:
        if words[0] in NUMBERED:
            number, value = int(words[1]), words[2]
        else:
            value = words[1]
            number = int(words[2]) if len(words) > 2 else 0
    except (IndexError, ValueError):
        return None
    named = dict(flag.partition("=")[::2] for flag in flags)
    return Symbol(
        head=words[0],
        number=number,
        value=value,
        mod=named.get("mod", ""),
        part=named.get("part", ""),
        bound=named.get("bound", ""),
        weekday=named.get("weekday", ""),
        who=named.get("who", ""),
        title=named.get("title", ""),
    )
