"""The numbers of the roles are rows of a trained table and must not move."""

from rashomon.language.tagging import Role


def test_roles_keep_their_numbers() -> None:
    assert [role.name for role in sorted(Role)] == ["NONE", "CUE", "SOURCE", "CONTENT", "SPEECH"]
    assert [int(role) for role in Role] == [0, 1, 2, 3, 4]
