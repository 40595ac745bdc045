"""2. One `Report` in, one `Reading` out."""
