"""4. Readings in, `Story` out: which reports tell the same story."""
