"""A watch: which address is asked when, what is done with the answer, and when it is built."""
