"""A record whose every text tries to run script, break out of a page or turn its direction."""

from dataclasses import replace
from pathlib import Path

from rashomon.nouns.account import Account
from rashomon.nouns.actors import Actor
from rashomon.store.record import open_record
from support import records
from support.builders import make_report, span_of

SCRIPT = "<script>window.ran = 1</script>"
IMAGE = "\"'><img src=x onerror='window.ran = 2'>"
TURNED = "\u202egnihtemos\u202c \u2067עברית\u2069 مرحبا"
HOSTILE = make_report(
    f"{SCRIPT} {IMAGE}\n\n{{{{ 7 * 7 }}}} javascript:window.ran=3 {TURNED} </script></style> \x00\x1b[31m"
    " dock workers \U0001f6a2",
    path=f"reports/{SCRIPT}/../{IMAGE}.txt",
    outlet=IMAGE,
    url="javascript:window.ran=4",
    title=f"{SCRIPT}{TURNED}",
)


def hostile_account() -> Account:
    """Return the made-up account with hostile names, told by the hostile report too."""
    account = records.account()
    name = Actor(name=IMAGE, spans=(span_of(HOSTILE, "dock workers"),), country="USA")
    events = tuple(
        replace(event, actors=(name,), primary_sources=(SCRIPT,)) for event in account.events
    )
    findings = tuple(replace(one, detail=SCRIPT) for one in account.findings)
    return replace(account, title=f"{SCRIPT}{IMAGE}", events=events, findings=findings)


def make_hostile(place: Path) -> str:
    """Write the record to a file and return its path."""
    derived = replace(records.derived(), accounts=(hostile_account(),))
    origin = replace(derived.origins[0], id="origin-9", root=HOSTILE.id, reports=(HOSTILE.id,))
    with open_record(str(place), create=True) as record:
        records.fill(record, HOSTILE)
        record.writer.replace_derived(
            replace(derived, origins=(*derived.origins, origin)), "deriver 2"
        )
    return str(place)
