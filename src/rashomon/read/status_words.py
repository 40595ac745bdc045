"""Words round a trigger that say whether its act happened: the tables of `status`."""

from rashomon.nouns.plover import Status

PLANS = frozenset(
    "set expect slate slat schedule plan intend prepare agree promise pledge vow aim announce decide "
    "commit arrange move threaten swear due ready poise travel leave go fly send dispatch invite "
    "urge_not work try attempt choose determine resolve appoint gather approve effort bid decision "
    "plan_to pledge promise commitment agreement intention goal confirm".split()
)
"""What is meant to be done."""

WISHES = frozenset(
    "offer propose suggest want hope seek wish like consider willing prefer desire recommend float "
    "willingness offer_to proposal open love ask_to eager weigh mull idea possibility".split()
)
"""What somebody would like."""

DEMANDS = frozenset(
    "ask urge call demand press order require tell request insist appeal plead petition implore beg "
    "instruct exhort lobby pressure need call_on push command".split()
)
"""What somebody asks of another."""

CALLS = frozenset(
    "call demand appeal plea request push protest demonstrate demonstration rally march vigil "
    "campaign".split()
)
"""Words behind which "for" names what is wanted, nouns and verbs."""

REFUSALS = frozenset(
    "failure inability unwillingness reluctance refuse decline fail avoid stop refusal prevent block forbid ban bar neglect "
    "dissuade deter discourage prohibit refrain abstain".split()
)
"""What is not done, or kept from being done."""

DOUBTS = frozenset(
    "accuse allege suspect believe think claim appear seem report charge rumour rumor blame fear "
    "accusation allegation suspicion claim_of".split()
)
"""What is said of another without proof."""

DENIALS = frozenset({"deny", "denial", "reject", "refute", "dismiss", "rebut"})
"""What is said not to be so."""

SPEECH = frozenset(
    "say tell announce declare state add explain note report insist maintain warn think believe "
    "know write confirm stress claim indicate predict reply respond promise argue".split()
)
"""Verbs of saying and thinking."""

MODALS = {
    "will": Status.PLANNED,
    "shall": Status.PLANNED,
    "’ll": Status.PLANNED,
    "'ll": Status.PLANNED,
    "wo": Status.PLANNED,
    "ca": Status.HYPOTHETICAL,
    "can": Status.HYPOTHETICAL,
    "could": Status.HYPOTHETICAL,
    "may": Status.HYPOTHETICAL,
    "might": Status.HYPOTHETICAL,
    "should": Status.DEMANDED,
    "must": Status.DEMANDED,
    "ought": Status.DEMANDED,
}
"""What a modal verb makes of its act."""

BESIDE = {
    "allege": Status.ALLEGED,
    "alleged": Status.ALLEGED,
    "suspected": Status.ALLEGED,
    "reported": Status.ALLEGED,
    "purported": Status.ALLEGED,
    "planned": Status.PLANNED,
    "upcoming": Status.PLANNED,
    "scheduled": Status.PLANNED,
    "forthcoming": Status.PLANNED,
    "proposed": Status.PROPOSED,
    "possible": Status.HYPOTHETICAL,
    "potential": Status.HYPOTHETICAL,
    "hypothetical": Status.HYPOTHETICAL,
    "ongoing": Status.ONGOING,
    "continuing": Status.ONGOING,
    "next": Status.PLANNED,
    "future": Status.PLANNED,
    "last": Status.HAPPENED,
    "previous": Status.HAPPENED,
    "past": Status.HAPPENED,
    "earlier": Status.HAPPENED,
    "recent": Status.HAPPENED,
}
"""What a word beside a noun makes of its act."""

COMMON = frozenset("have hold be attend host take give get receive".split())
"""Verbs that only carry the act their object names."""

HEDGES = frozenset({"allegedly", "reportedly", "supposedly", "purportedly"})
"""Adverbs that leave an act to whoever tells of it."""
