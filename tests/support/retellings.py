"""One attack as a paper tells it, as others copy it in every way there is, and as a rival tells it."""

from datetime import date
from functools import cache

from rashomon.nouns.options import Options
from rashomon.nouns.readings import ReadReport
from rashomon.read.read import read
from rashomon.run.tools import make_tools
from support.builders import make_report

_WHOLE = """Soldiers of Mali shelled the market of Gao on Wednesday and killed 14 people, the governor said.

Traders carried the wounded on carts to the hospital of the town, where two doctors worked
through the night by the light of lamps.

The market had opened again in June after three years in which nobody had dared to sell there.

France condemned the attack and sent a plane with blankets and medicine for 200 families.

A curfew from eight in the evening until six in the morning was set for Gao and four villages
along the river Niger.

The mayor said that 31 stalls had burned and that the mill beside them could no longer work.

Rebels denied that they had fired from the roofs of the market before the shells fell.

The governor will visit the hospital on Friday with officers of the United Nations."""
_SPUN = """Troops of Mali bombarded the bazaar of Gao on Wednesday and slew 14 persons, the governor
stated.

Merchants bore the injured on wagons to the clinic of the city, where two physicians laboured
all night by lamplight.

The bazaar had reopened in June following three years when no one had ventured to trade there.

France denounced the assault and dispatched an aircraft with covers and drugs for 200
households.

A night ban from eight at night to six at dawn was imposed on Gao and four hamlets on the river
Niger.

The mayor reported that 31 booths had been burnt and that the mill next to them could work no
more.

Insurgents rejected that they had shot from the tops of the bazaar ahead of the shelling.

The governor is going to call at the clinic on Friday with officials of the United Nations."""
_RIVAL = """At least 20 people died in Gao on Wednesday when the army of Mali shelled the market, a nurse
said.

The wounded lay in the corridors, and the hospital asked for blood.

Nobody in the capital would say who gave the order."""
_EDITED = _WHOLE.replace("carried the wounded", "brought the hurt").replace(
    "31 stalls", "35 stalls"
)
TEXTS = {
    "whole": _WHOLE,
    "edited": _EDITED.replace("by the light of lamps", "without sleep"),
    "cut": "\n\n".join(_WHOLE.split("\n\n")[:4]),
    "spun": _SPUN,
    "wire": f"BAMAKO (Reuters) — {_WHOLE}",
    "rival": _RIVAL,
}
"""Ways of telling it -> text."""

OPTIONS = Options()
_WRITTEN = date(2017, 7, 20)


@cache
def told_by(outlet: str, way: str) -> ReadReport:
    """Return the report of an outlet that tells the attack in one of the ways of `TEXTS`."""
    report = make_report(TEXTS[way], outlet=outlet, written=_WRITTEN, path=f"{outlet}/{way}.txt")
    return ReadReport(report, read(report, make_tools(), OPTIONS.read))
