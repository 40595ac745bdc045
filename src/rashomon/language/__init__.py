"""What the stages share about human language: pure functions and packaged tables."""
