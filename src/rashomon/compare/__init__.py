"""3. Reports in, `Copy` and `Origin` out: who copied whom."""
