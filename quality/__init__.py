"""Scores on the train and dev sets of `$DATA`, with the floors already reached."""
