"""The nouns: frozen dataclasses that the stages speak in. Standard library only, no I/O."""
