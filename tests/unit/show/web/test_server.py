"""Another address than this machine's own takes a token."""

import pytest

from rashomon.nouns.errors import UsageError
from rashomon.show.web.server import serve


@pytest.mark.parametrize("token", [None, "short"])
def test_without_a_long_token_others_are_not_served(record_path: str, token: str | None) -> None:
    with pytest.raises(UsageError, match="--token"):
        serve(record_path, host="0.0.0.0", port=1, token=token)
