"""6. Nouns to rows of the one database file, and back."""
