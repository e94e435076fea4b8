"""Writes docs/cli.md from what the commands say of themselves: ``python scripts/write_cli_docs.py``."""

from pathlib import Path

from typer.main import get_command
from typer.testing import CliRunner

from tracker.cli import app

DOCS = Path(__file__).parent.parent / "docs" / "cli.md"


def reference() -> str:
    """The help of the application and of every command, as Markdown."""
    commands = list(get_command(app).commands)  # type: ignore[attr-defined]
    parts = [
        "# The command line",
        "Written by `scripts/write_cli_docs.py` from `--help`; not to be edited by hand.",
        _section("tracker", []),
        *(_section(f"tracker {name}", [name]) for name in commands),
    ]
    return "\n\n".join(parts) + "\n"


def _section(title: str, arguments: list[str]) -> str:
    shown = CliRunner().invoke(app, [*arguments, "--help"], prog_name="tracker", env={"COLUMNS": "80"})
    lines = [line.rstrip() for line in shown.stdout.strip().splitlines()]
    return f"## {title}\n\n```text\n" + "\n".join(lines) + "\n```"


if __name__ == "__main__":
    DOCS.write_text(reference(), encoding="utf-8")
