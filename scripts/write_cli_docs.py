"""Writes docs/cli.md from what the commands say of themselves: ``python scripts/write_cli_docs.py``."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from typer.main import get_command
from typer.testing import CliRunner

from tracker.cli import app

DOCS = Path(__file__).parent.parent / "docs" / "cli.md"


def reference() -> str:
    """The help of the application and of every command, as Markdown."""
    parts = [
        "# The command line",
        "Written by `scripts/write_cli_docs.py` from `--help`; not to be edited by hand.",
        _section("tracker", []),
        *(_section(" ".join(["tracker", *names]), names) for names in _commands(get_command(app))),
    ]
    return "\n\n".join(parts) + "\n"


def _commands(group: Any, above: tuple[str, ...] = ()) -> Iterator[list[str]]:
    """The names that lead to each command, groups before the commands in them."""
    for name in group.list_commands(None):
        yield [*above, name]
        command = group.get_command(None, name)
        if hasattr(command, "list_commands"):
            yield from _commands(command, (*above, name))


def _section(title: str, arguments: list[str]) -> str:
    shown = CliRunner().invoke(app, [*arguments, "--help"], prog_name="tracker", env={"COLUMNS": "80"})
    lines = [line.rstrip() for line in shown.stdout.strip().splitlines()]
    return f"## {title}\n\n```text\n" + "\n".join(lines) + "\n```"


if __name__ == "__main__":
    DOCS.write_text(reference(), encoding="utf-8")
