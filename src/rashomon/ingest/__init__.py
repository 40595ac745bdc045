"""1. Bytes in, `Report` or `Rejected` out."""
