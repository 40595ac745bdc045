"""What ingest gives in, what a record can keep out: text that is Unicode all through."""

from dataclasses import replace

from rashomon.nouns.rejected import Reason, Rejected
from rashomon.nouns.reports import Report


def sound(given: Report | Rejected) -> Report | Rejected:
    r"""Return the report or refusal with paths that can be written as UTF-8.

    A file name may hold bytes that are no character; they are shown as `\udcff`. A text with half
    a surrogate pair cannot be kept code point for code point in UTF-8, and is refused.
    """
    if isinstance(given, Rejected):
        return Rejected(writable(given.path), given.reason, writable(given.detail))
    beside = (given.url, given.outlet, given.title, *given.authors)
    if not all(_is_whole(text) for text in (given.text, *beside) if text is not None):
        detail = "the text holds half of a surrogate pair"
        return Rejected(writable(given.path), Reason.BAD_ENCODING, detail)
    if all(_is_whole(path) for path in (given.path, *given.paths)):
        return given
    return replace(
        given,
        path=writable(given.path),
        paths=tuple(sorted(writable(path) for path in given.paths)),
    )


def _is_whole(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def writable(text: str) -> str:
    """Return a text as UTF-8 can hold it: halves of surrogate pairs are shown as their codes."""
    return text.encode("utf-8", "backslashreplace").decode()
