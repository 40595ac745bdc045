"""`rashomon man`: the manual page, made from the commands' own help."""

from collections.abc import Iterator
from inspect import cleandoc

import click

from rashomon.nouns.errors import BrokenRecord, NothingRead, UsageError

_ENDS = (
    ("0", "done; inputs that could not be read are listed on standard error and in the record"),
    ("1", NothingRead.__doc__ or ""),
    ("2", UsageError.__doc__ or ""),
    ("3", BrokenRecord.__doc__ or ""),
)


@click.command()
@click.pass_context
def man(context: click.Context) -> None:
    """Print the manual page.

    \b
      rashomon man | man -l -
      rashomon man > ~/.local/share/man/man1/rashomon.1
    """  # noqa: D301 - click wants the backspace itself
    root = context.find_root()
    if isinstance(root.command, click.Group):
        click.echo("\n".join(page(root.command)))


def page(group: click.Group) -> Iterator[str]:
    """Yield the lines of a page in man(7), one section a command."""
    context = click.Context(group, info_name="rashomon")
    yield '.TH RASHOMON 1 "" "rashomon" "User commands"'
    yield ".SH NAME"
    yield _text(f"rashomon - {group.get_short_help_str(200).rstrip('.')}")
    yield ".SH SYNOPSIS"
    yield ".B rashomon"
    yield _text("[OPTIONS] COMMAND [ARGUMENTS]")
    yield ".SH DESCRIPTION"
    yield from _help(group.help)
    yield ".SH OPTIONS"
    yield from _options(group, context)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if command is not None and not command.hidden:
            yield from _command(name, command, context)
    yield ".SH EXIT STATUS"
    for status, words in _ENDS:
        yield from (".TP", _text(status), _text(" ".join(words.split())))


def _command(name: str, command: click.Command, parent: click.Context) -> Iterator[str]:
    context = click.Context(command, info_name=name, parent=parent)
    yield f".SH RASHOMON {name.upper()}"
    yield f".B rashomon {name}"
    yield _text(" ".join(command.collect_usage_pieces(context)))
    yield ".PP"
    yield from _help(command.help)
    yield from _options(command, context)
    if command.epilog:
        yield ".PP"
        yield from _help(command.epilog)


def _options(command: click.Command, context: click.Context) -> Iterator[str]:
    for parameter in command.get_params(context):
        told = parameter.get_help_record(context)
        if told is not None and told[1]:
            yield from (".TP", f".B {_text(told[0])}", _text(" ".join(told[1].split())))


def _help(words: str | None) -> Iterator[str]:
    """Yield paragraphs; those that click is told not to wrap are not filled here either."""
    for number, paragraph in enumerate(cleandoc(words or "").split("\n\n")):
        if number:
            yield ".PP"
        marked = paragraph.lstrip().startswith("\b")
        lines = [_text(line) for line in paragraph.replace("\b", "").splitlines() if line.strip()]
        yield from (".nf", *lines, ".fi") if marked else lines


def _text(words: str) -> str:
    r"""Return words that roff takes for words: no escape, no request at the start of a line, ASCII.

    >>> _text(".a\\b-c…")
    '\\&.a\\eb\\-c\\[u2026]'
    """
    safe = words.replace("\\", "\\e").replace("-", "\\-")
    safe = "".join(char if char.isascii() else f"\\[u{ord(char):04X}]" for char in safe)
    return "\\&" + safe if safe.startswith((".", "'")) else safe
