"""The one place where an error becomes a line on stderr and an exit code."""

from typing import Any

import typer
from typer.core import TyperGroup

from tracker.errors import TrackerError

NEGATIVE = 1
"""Exit code of a command that did its work and whose answer is no."""
MISTAKE = 2
"""Exit code for what the user can mend; typer's own code for a wrong option, too."""


class Boundary(TyperGroup):
    """A group of commands whose user errors end as one line, never as a traceback.

    A bug still gives a traceback, and exit code 1.
    """

    def invoke(self, ctx: Any) -> Any:
        """Runs a command."""
        try:
            return super().invoke(ctx)
        except TrackerError as error:
            typer.echo(f"tracker: {' '.join(str(error).split())}", err=True)
            raise typer.Exit(MISTAKE) from error
