"""Reports in groups, and how alike each group is inside."""

from datetime import date

from rashomon.group.clusters import clusters
from rashomon.group.cohesion import Expected
from rashomon.group.profiles import profiles
from rashomon.nouns.options import GroupOptions
from support.outlines import told

OPTIONS = GroupOptions()
EXPECTED = Expected(OPTIONS.threshold, OPTIONS.expected_pairs)
DAY = date(2026, 3, 1)


def test_like_reports_are_one_cluster_and_others_none() -> None:
    made = profiles([told("ferry", 1, DAY), told("ferry", 2, DAY), told("chess", 3, DAY)], OPTIONS)
    found = clusters(made, (), EXPECTED, OPTIONS)
    assert found.members == ((0, 1), (2,))


def test_a_cluster_of_like_reports_is_tighter_than_one_report() -> None:
    made = profiles([told("ferry", 1, DAY), told("ferry", 2, DAY), told("chess", 3, DAY)], OPTIONS)
    found = clusters(made, (), EXPECTED, OPTIONS)
    assert found.within[0] > found.within[1] == OPTIONS.threshold


def test_bound_reports_are_one_cluster_whatever_they_tell() -> None:
    made = profiles([told("ferry", 1, DAY), told("chess", 2, DAY)], OPTIONS)
    assert clusters(made, [(0, 1)], EXPECTED, OPTIONS).members == ((0, 1),)
