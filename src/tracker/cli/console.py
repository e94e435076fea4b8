"""Where claims are printed."""

import sys

from rich.console import Console

_ONE_LINE = 100_000
"""Width where no terminal sets one: lines are left whole for grep and the like."""


def console() -> Console:
    """Standard output, in colours and wrapped at a terminal, plain and unwrapped elsewhere."""
    return Console(highlight=False, width=None if sys.stdout.isatty() else _ONE_LINE)
