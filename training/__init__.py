"""How each weight is made: one command a weight, from public data and our own sentences."""
