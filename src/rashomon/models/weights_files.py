"""A shipped model's name -> its onnxruntime session and the tokenizer that all share."""

from importlib.resources import files
from pathlib import Path
from typing import Any


def opened(name: str, folder: Path | None = None) -> tuple[Any, Any]:
    """Return the session of `<name>.onnx` and the tokenizer beside it, in `folder` or as shipped.

    One thread and deterministic kernels, so that answers do not hang on the machine's load.

    Raises:
        FileNotFoundError: the folder lacks either file.
    """
    import onnxruntime
    from tokenizers import Tokenizer

    weights = files("rashomon.models") / "weights" if folder is None else folder
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.use_deterministic_compute = True
    session = onnxruntime.InferenceSession(
        (weights / f"{name}.onnx").read_bytes(), options, providers=["CPUExecutionProvider"]
    )
    return session, Tokenizer.from_str((weights / "tokenizer.json").read_text(encoding="utf-8"))
