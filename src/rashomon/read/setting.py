"""One sentence's acts, times and places -> the date, place and counts of each act."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from rashomon.language.parses import Parse
from rashomon.nouns.places import Place
from rashomon.nouns.times import TimeExpression
from rashomon.read.circumstances import Tie, anchors, dates_of, place_of
from rashomon.read.contexts import contexts_of
from rashomon.read.drafts import Draft, words_of
from rashomon.read.durations import find_durations
from rashomon.read.quantities import find_quantities
from rashomon.read.scene import Scene
from rashomon.read.triggers import Trigger

Times = Sequence[tuple[TimeExpression, Tie]]
Places = Sequence[tuple[Place, Tie]]


@dataclass(frozen=True, slots=True)
class Setting:
    """What one sentence holds: its acts, how many of them each token anchors, times, places, verbs."""

    indexes: frozenset[int]
    anchored: Counter[int]
    times: Times
    places: Places
    verbs: frozenset[int]
    contexts: tuple[str, ...]


def setting_of(
    parse: Parse, number: int, triggers: Sequence[Trigger], times: Times, places: Places
) -> Setting:
    """Return the setting of a sentence, made once for all its acts."""
    tokens = parse.tokens[slice(*parse.sentences[number])]
    return Setting(
        indexes=frozenset(one.index for one in triggers),
        anchored=Counter(index for one in triggers for index in anchors(parse, one)),
        times=times,
        places=places,
        verbs=frozenset(t.index for t in tokens if t.tag.startswith("VB") and t.dep != "amod"),
        contexts=contexts_of(tokens),
    )


def placed(scene: Scene, bare: Draft, setting: Setting) -> Draft:
    """Return a draft with the dates, place, quantities and contexts of its own clause."""
    index = bare.trigger.index
    known = index in setting.indexes
    own = frozenset(anchors(scene.parse, bare.trigger)) if known else frozenset()
    taken = frozenset(n for n, count in setting.anchored.items() if count > (n in own))
    others = setting.indexes - {index}
    heads = (*bare.roles.actors, *bare.roles.recipients)
    roots = tuple(dict.fromkeys((index, *bare.roles.recipients)))
    blocked = others | (setting.verbs - set(roots)) | frozenset(bare.roles.actors)
    return replace(
        bare,
        dates=dates_of(scene, bare.trigger, setting.times, others, taken),
        place=place_of(scene, bare.trigger, setting.places, words_of(scene, heads)),
        quantities=(
            *find_quantities(scene, roots, blocked),
            *find_durations(scene, index, others),
        ),
        contexts=setting.contexts,
    )
