"""The quote tagger in torch: two MiniLM layers over pieces and parse, a cue head, an arc head.

Words, not pieces, are scored: a word's state is that of its first piece. Each piece also carries
what the parse and the rules say of its word, and the state of the word its own word hangs on, so
that two layers see a clause's structure that six would have to find.
"""

from dataclasses import dataclass

import torch
from torch import Tensor, nn

from training.minilm import EPSILON, WIDTH, Layer

ARC = 96
"""Width of the arc head's projections."""
FARTHEST = 40
"""Words; farther apart counts as this far."""
ROLES = 2
"""What a word may be to a cue: content, source."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """How many rows each table has: word pieces kept, places, and the values of each word feature."""

    pieces: int
    places: int
    features: tuple[int, ...]
    layers: int = 2


@dataclass(frozen=True, slots=True)
class Batch:
    """Sentences padded alike; B sentences, P pieces, W words, F features.

    `governors` gives for each piece the first piece of the word its word hangs on, `firsts` for
    each word its first piece; masks are 1.0 where there is a piece or word.
    """

    pieces: Tensor  # (B, P) int64
    features: Tensor  # (B, P, F) int64
    governors: Tensor  # (B, P) int64
    firsts: Tensor  # (B, W) int64
    piece_mask: Tensor  # (B, P) float
    word_mask: Tensor  # (B, W) float


class QuoteTagger(nn.Module):
    """Gives each word a cue logit, and each pair of words a content and a source logit."""

    def __init__(self, sizes: Sizes) -> None:
        super().__init__()
        self.words = nn.Embedding(sizes.pieces, WIDTH)
        self.positions = nn.Embedding(sizes.places, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.features = nn.ModuleList(nn.Embedding(rows, WIDTH) for rows in sizes.features)
        self.governed = nn.ModuleList(nn.Linear(WIDTH, WIDTH) for _ in range(sizes.layers))
        self.layers = nn.ModuleList(Layer() for _ in range(sizes.layers))
        self.dropout = nn.Dropout(0.1)
        self.cue = nn.Linear(WIDTH, 1)
        self.as_word = nn.Linear(WIDTH, ARC)
        self.as_cue = nn.Linear(WIDTH, ARC * ROLES)
        self.alone = nn.Linear(ARC, ROLES)
        self.apart = nn.Embedding(2 * FARTHEST + 1, ROLES)
        for table in self.features:
            nn.init.normal_(table.weight, std=0.02)
        for layer in self.governed:
            nn.init.normal_(layer.weight, std=0.01)

    def forward(self, batch: Batch, *, padded: bool = True) -> tuple[Tensor, Tensor]:
        """Return cue logits (B, W) and arc logits (B, cue word, word, role)."""
        states = self.states(batch, padded=padded)
        words = _rows(states, batch.firsts)
        return self.cue(words)[:, :, 0], self.arcs(words)

    def states(self, batch: Batch, *, padded: bool) -> Tensor:
        """Return the pieces' last states (B, P, WIDTH)."""
        places = self.positions.weight[: batch.pieces.shape[1]]
        states = self.norm(self.words(batch.pieces) + places)
        for number, table in enumerate(self.features):
            states = states + table(batch.features[:, :, number])
        states = self.dropout(states)
        hidden = (1.0 - batch.piece_mask)[:, None, None, :] * -1e9 if padded else None
        for above, layer in zip(self.governed, self.layers, strict=True):
            states = layer(states + _rows(above(states), batch.governors), hidden)
        return states

    def arcs(self, words: Tensor) -> Tensor:
        """Return (B, W, W, ROLES): what the second word is to the first, were the first a cue."""
        words = self.dropout(words)
        held = torch.relu(self.as_word(words))
        asked = self.as_cue(words).unflatten(2, (ROLES, ARC))
        scores = torch.einsum("bcrd,bwd->bcwr", asked, held) + self.alone(held)[:, None]
        count = words.shape[1]
        place = torch.arange(count, device=words.device)
        apart = (place[None, :] - place[:, None]).clamp(-FARTHEST, FARTHEST) + FARTHEST
        return scores + self.apart(apart)


def _rows(states: Tensor, wanted: Tensor) -> Tensor:
    """Return the wanted rows of each sentence's states."""
    return states.gather(1, wanted[:, :, None].expand(-1, -1, states.shape[2]))
