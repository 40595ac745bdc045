"""7. The record to people and to other programs. Knows `api` and `nouns` only."""
