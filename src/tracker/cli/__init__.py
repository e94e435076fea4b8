"""The command ``tracker``: arguments, one call into the library, a message, an exit code."""

from tracker.cli.app import app, main

__all__ = ["app", "main"]
