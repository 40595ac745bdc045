"""networkx reads the graph: who copies whom, from which origin, who tells what."""

import networkx

from rashomon.store.record import Record
from support import records


def test_networkx_reads_it(record: Record, write) -> None:  # type: ignore[no-untyped-def] # a fixture
    graph = networkx.read_graphml(write(record, "graphml"))
    kinds = [values.get("kind") for _, values in graph.nodes(data=True)]
    assert sorted(kinds) == ["event"] * 2 + ["origin"] * 3 + ["report"] * 3
    copy = graph.edges[records.SECOND.id, records.FIRST.id]
    assert (copy["relation"], copy["manner"], copy["share"]) == ("copy", "excerpt", 0.184211)
    assert graph.edges[records.EVENT, records.MEETING]["relation"] == "part-of"
    assert graph.nodes[records.EVENT]["lat"] == 44.5


def test_hostile_words_stay_words(hostile: Record, write) -> None:  # type: ignore[no-untyped-def] # a fixture
    graph = networkx.read_graphml(write(hostile, "graphml"))
    assert "url" not in graph.nodes["event-h"]
    assert "lat" not in graph.nodes["event-h"]
    (outlet,) = [values["outlet"] for _, values in graph.nodes(data=True) if "outlet" in values]
    assert outlet == "@SUM(1)"
