"""Adapters from heavy libraries (spaCy, onnxruntime) to the protocols of `language.protocols`."""
