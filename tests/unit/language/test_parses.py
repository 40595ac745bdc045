"""Parses as a tree: what a token governs, and the names in it."""

from rashomon.language.parses import Parse, Token


def parse(heads: list[int], entities: list[str] | None = None) -> Parse:
    """Return one sentence of one-letter tokens with the given heads and IOB entities."""
    labels = entities or ["O"] * len(heads)
    tokens = tuple(
        Token(
            index=number,
            text="x",
            start=2 * number,
            end=2 * number + 1,
            lemma="x",
            pos="X",
            tag="X",
            dep="dep",
            head=head,
            entity=label[2:],
            entity_begins=label.startswith("B"),
            sentence=0,
        )
        for number, (head, label) in enumerate(zip(heads, labels, strict=True))
    )
    children = tuple(
        tuple(t.index for t in tokens if t.head == number and t.index != number)
        for number in range(len(heads))
    )
    return Parse(tokens, ((0, len(heads)),), children)


def test_a_subtree_is_all_a_token_governs_in_text_order() -> None:
    made = parse([1, 1, 4, 4, 1])
    assert made.subtree(1) == (0, 1, 2, 3, 4)
    assert made.subtree(4) == (2, 3, 4)
    assert made.subtree(0) == (0,)


def test_a_very_deep_tree_is_walked() -> None:
    depth = 5_000
    assert len(parse([max(0, n - 1) for n in range(depth)]).subtree(0)) == depth


def test_names_side_by_side_are_kept_apart() -> None:
    made = parse([0] * 5, ["B-PERSON", "I-PERSON", "B-PERSON", "O", "B-GPE"])
    assert made.names() == ((0, 2, "PERSON"), (2, 3, "PERSON"), (4, 5, "GPE"))


def test_a_name_goes_on_only_while_tokens_touch() -> None:
    made = parse([0] * 3, ["B-ORG", "O", "I-ORG"])
    assert made.names() == ((0, 1, "ORG"), (2, 3, "ORG"))


def test_an_empty_parse_has_no_names() -> None:
    assert Parse((), (), ()).names() == ()
