"""One drawing a file: an account in, the data of the drawing and of the table that says the same out."""
