"""Every PLOVER type has a CAMEO code; a mode tells it more precisely or not at all."""

from rashomon.nouns.plover import MODES, EventType
from rashomon.show.exports.cameo import cameo


def test_every_type_and_mode_has_a_code_in_a_root() -> None:
    for kind in EventType:
        for modes in ((), *((mode,) for mode in MODES[kind])):
            found = cameo(kind, modes)
            assert found.code.startswith(found.base)
            assert found.base.startswith(found.root)
            assert len(found.base) == 3


def test_a_mode_that_cameo_lacks_leaves_the_root() -> None:
    assert cameo(EventType.ASSAULT, ("crowd-control",)).code == "180"
    assert cameo(EventType.ASSAULT, ("crowd-control", "aerial")).code == "195"
