"""Our own files and the vendored ones, read from the package."""

from functools import cache
from importlib.resources import files

LIBRARY_FILES = {
    "d3": "d3.min.js",
    "Plot": "plot.min.js",
    "topojson": "topojson-client.min.js",
    "world": "countries-110m.json",
}


# What Observable Plot writes into its drawings: three rules of style, fixed by its version.
PLOT_STYLES = (
    "'sha256-jSYQUrW7J0b3jPqhZP9C2Xh1PyJKHKXd4s0fpGGKrww=' "
    "'sha256-rCZUQsEQJf1DmnfnMZmlj08XC7qbIZySA6bEtitbQ00=' "
    "'sha256-/jg3HOQ97BIOLIR7iXhepLJanBbw11P39q1Ne1E+6Jc='"
)


@cache
def asset(path: str) -> str:
    """Return a file under `static/` as text."""
    return files("rashomon.show.web").joinpath("static", *path.split("/")).read_text("utf-8")


@cache
def drawing_modules() -> frozenset[str]:
    """Return the names of the drawings that have a module."""
    folder = files("rashomon.show.web").joinpath("static", "draw")
    names = [entry.name for entry in folder.iterdir()] if folder.is_dir() else []
    return frozenset(name.removesuffix(".js") for name in names if name.endswith(".js"))
