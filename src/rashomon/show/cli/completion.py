"""`rashomon completion`: what a shell needs to complete our commands, options and formats."""

import click
from click.shell_completion import get_completion_class

SHELLS = ("bash", "zsh", "fish")
VARIABLE = "_RASHOMON_COMPLETE"  # click's own name for it


@click.command()
@click.argument("shell", type=click.Choice(SHELLS))
@click.pass_context
def completion(context: click.Context, shell: str) -> None:
    """Print the completion script of SHELL.

    \b
      bash   rashomon completion bash > ~/.local/share/bash-completion/completions/rashomon
      zsh    rashomon completion zsh > ~/.zfunc/_rashomon    (~/.zfunc being in fpath)
      fish   rashomon completion fish > ~/.config/fish/completions/rashomon.fish
    """  # noqa: D301 - click wants the backspace itself
    made = get_completion_class(shell)
    if made is None:
        raise click.UsageError(f"no completion for {shell}")
    script = made(context.find_root().command, {}, "rashomon", VARIABLE)
    # Not `script.source()`: for bash it asks for a newer bash than some of those it would serve.
    click.echo(script.source_template % script.source_vars())
