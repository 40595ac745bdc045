"""Make `language/data/place_homonyms.tsv`: names of towns that are also English words or surnames.

    .venv/bin/python -m tools.make_place_homonyms [DATA]

Counted on the texts of tools/make_document_frequencies.py, all of which may be learnt from. A single
word of the gazetteer is a *word* when it stands in small letters at least twice, and at least half as
often as with a capital within a sentence; it is a *surname* when it follows a common first name at
least twice and at least as often as "in", "near", "from" or "at". The few names under `_KNOWN`, which
those texts happen not to show, are from general knowledge.
"""

import re
import sys
from collections import Counter
from pathlib import Path

from tools.make_document_frequencies import documents

from rashomon.language.gazetteer import find, key
from rashomon.language.lexicon import TermKind, term_of
from rashomon.language.names import first_names

TARGET = Path("src/rashomon/language/data/place_homonyms.tsv")
HEAD = """\
# Names of towns that are also English words or surnames, as they are looked up in the gazetteer.
# Made by tools/make_place_homonyms.py, which says from which counts, on: UD English EWT 2.x train
# (CC BY-SA 4.0), PolNeAR 1.0 train texts (public research release), ECB+ topics outside our dev set
# (CC BY 3.0); with some from general knowledge. Single words; no text of the sets. Licence: CC BY-SA 4.0. Date: 2026-11-22.
kind\tnames
"""
_KNOWN = {
    "word": """
    earth mars venus hurricane latino band commonwealth gateway
    midtown downtown uptown zion euro met trek boulevard delta junior senior cross crown crescent anglo
    battery universal imperial royal supreme premier century champions titans giants eagles spurs jets
    """,
    "surname": """
    adams alvarez andrews arnold barnes bell benson bernard blake boyd bradford brooks bryant burns
    butler byrd campbell chandler chavez churchill cohen  costa cox crosby curtis cuban dalton
    darwin davidson dawson diaz dixon douglas duncan dyer eaton einstein ellison ericson fernandez
    fisher fleming fletcher ford foster fox francis franklin freeman fuller garcia gibson goldman gomez
    gonzalez goya grant griffith hammond hansen hardy harper harvey hernandez higgins hill hitler
    hitchcock hobbs holland hopkins hubbard hudson hunt hunter jackson jacobs jefferson jennings jensen
    johnston kelley kim klein knight lambert lane larson lee lenin lincoln lindsey little
    livingston lopez lowe lucas maduro mandela mann marsh martinez mccain mccarthy mccartney mccoy
    mckinley mclean medina mendoza meyer mills morales morgan moss mubarak myers napoleon newman newton
    nixon norman norris olson ortiz owens palmer parker parks parsons patterson payne peters phelps
    pierce porter pratt price putin quinn ramirez reed reeves reyes reynolds rivera rodgers romero rose
    rowe ruiz russell sanchez santos saunders schmidt schneider schultz schwartz sharp shelton shelby
    shepherd silva simon simpson sims sinclair singh singleton spencer stafford stalin steele stevenson
    stokes stuart suarez sutton swift tate thornton todd torres townsend trump truman tucker turing
    tyson valdez vance vega wade wagner walsh walton washburn watkins watson watts weaver webb weber
    webster wheeler white wilkins wilkinson willis wise wolf wolfe wood woods wyatt yeltsin
    """,
}


def _counts(data: Path) -> tuple[Counter[str], Counter[str], Counter[str], Counter[str]]:
    """Return how often a word is small, a capital in a sentence, after a first name, after "in"."""
    small: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    named: Counter[str] = Counter()
    placed: Counter[str] = Counter()
    for text in documents(data):
        small.update(re.findall(r"\b[a-z]+\b", text))
        capital.update(
            word.casefold() for word in re.findall(r"(?<=[a-zA-Z,] )([A-Z][a-z]+)\b", text)
        )
        placed.update(
            word.casefold() for word in re.findall(r"\b(?:in|near|from|at) ([A-Z][a-z]+)\b", text)
        )
        for first, last in re.findall(r"\b([A-Z][a-z]+) (?:[A-Z]\. )?([A-Z][a-z]+)\b", text):
            if first.casefold() in first_names():
                named[last.casefold()] += 1
    return small, capital, named, placed


def _apart(name: str) -> bool:
    """Say whether a name is one of the gazetteer that no table makes a country, capital or region."""
    kinds = {TermKind.COUNTRY, TermKind.CAPITAL, TermKind.REGION, TermKind.NATION}
    terms = (term_of(name.capitalize()), term_of(name.upper()))
    known = any(term is not None and term.kind in kinds for term in terms)
    return bool(find(name)) and key(name) == name and not known


def main(data: Path) -> None:
    """Count and write the table."""
    small, capital, named, placed = _counts(data)
    words = {w for w, n in small.items() if n >= 2 and 2 * n >= capital[w] and n > placed[w]}
    surnames = {w for w, n in named.items() if n >= 2 and n >= placed[w]}
    found = {"word": words, "surname": surnames}
    lines = []
    for kind, known in _KNOWN.items():
        names = sorted(w for w in found[kind] | set(known.split()) if _apart(w))
        lines.append(f"{kind}\t{' '.join(names)}\n")
        print(kind, len(names))
    TARGET.write_text(HEAD + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "../shared/data"))
