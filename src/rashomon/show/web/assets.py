"""Our own files and the vendored ones, read from the package."""

from functools import cache
from importlib.resources import files


@cache
def asset(path: str) -> str:
    """Return a file under `static/` as text."""
    return files("rashomon.show.web").joinpath("static", *path.split("/")).read_text("utf-8")
