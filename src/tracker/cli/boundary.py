"""The group of all commands: loads the one that is called, and makes a line on stderr out of an error."""

from difflib import get_close_matches
from importlib import import_module
from typing import Any

import typer
from typer.core import TyperGroup

from tracker.cli.commands import COMMANDS
from tracker.errors import TrackerError

NEGATIVE = 1
"""Exit code of a command that did its work and whose answer is no."""
MISTAKE = 2
"""Exit code for what the user can mend; typer's own code for a wrong option, too."""


class Boundary(TyperGroup):
    """The commands of ``COMMANDS``, whose user errors end as one line, never as a traceback.

    A bug still gives a traceback, and exit code 1.
    """

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002
        """Names of the commands, in the order of ``--help``."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002
        """The command or group of a name, loaded now; None where there is none."""
        if cmd_name not in COMMANDS:
            return None
        found = getattr(import_module(COMMANDS[cmd_name].module), cmd_name.replace("-", "_"))
        if isinstance(found, typer.Typer):
            return typer.main.get_group(found)
        alone = typer.Typer(add_completion=False, rich_markup_mode=None)
        alone.command(cmd_name)(found)
        return typer.main.get_command(alone)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command that is called; a misspelt one ends with the name that may be meant."""
        name = args[0] if args else ""
        near = get_close_matches(name, COMMANDS, n=1)
        if name not in COMMANDS and near:
            ctx.fail(f"No such command '{name}'. Did you mean '{near[0]}'?")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: Any, formatter: Any) -> None:  # noqa: ARG002
        """Lists the commands without loading them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, command.help) for name, command in COMMANDS.items()])

    def invoke(self, ctx: Any) -> Any:
        """Runs a command."""
        try:
            return super().invoke(ctx)
        except TrackerError as error:
            typer.echo(f"tracker: {' '.join(str(error).split())}", err=True)
            raise typer.Exit(MISTAKE) from error
