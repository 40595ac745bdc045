"""What cannot be done without says so."""

import pytest

from rashomon.nouns.errors import RashomonError
from rashomon.run.engine import indispensable


def test_an_indispensable_row_ends_the_build_with_what_to_try() -> None:
    with pytest.raises(RashomonError, match="its worker process died; try again with fewer"):
        indispensable("row", "its worker process died")
