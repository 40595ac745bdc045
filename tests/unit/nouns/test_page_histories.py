from rashomon.nouns.ids import ReportId
from rashomon.nouns.page_histories import PageHistory, Version


def test_a_first_version_has_nothing_revised() -> None:
    first = Version(report=ReportId("report-1"), seen=None)
    assert PageHistory(url="u", outlet=None, versions=(first,)).versions[0].revisions == ()
