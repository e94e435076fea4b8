"""Which commands there are, and where each is to be found.

A command is a function, or a group of commands, of its own name (``label_export`` for ``label-export``). Its
module is loaded when the command is called, so that ``tracker --help`` waits for no library.
"""

from typing import NamedTuple


class Command(NamedTuple):
    """Where a command is, and what ``tracker --help`` says of it: the first line of its docstring."""

    module: str
    help: str


COMMANDS: dict[str, Command] = {
    "run": Command("tracker.cli.run", "Read all reports of SOURCE and write what they claim."),
    "extract": Command("tracker.cli.extract", "Show what one report claims, each claim with its sentence."),
    "explain": Command(
        "tracker.cli.explain", "Show which words gave which column of a claim, and by which rule."
    ),
    "correct": Command("tracker.cli.correct", "Correct the tables by hand, once and for all."),
    "check": Command("tracker.cli.check", "Hold tables against the codebook, wherever they come from."),
    "export": Command(
        "tracker.cli.export", "Write every table as CSV, with a codebook and a Frictionless data package."
    ),
    "charts": Command("tracker.cli.charts", "Draw the tables: each chart as PNG and SVG."),
    "diff": Command("tracker.cli.diff", "Show what changed between two folders of tables, and why."),
    "release": Command(
        "tracker.cli.release",
        "Freeze the tables as one version: a folder for Zenodo, Dataverse or another repository.",
    ),
    "evaluate": Command(
        "tracker.evaluate.commands",
        "Score claims against hand-made codings, as the last section of the codebook says.",
    ),
    "agreement": Command(
        "tracker.evaluate.commands",
        "Agreement of two coders: scores as in evaluate, and Cohen's kappa for status and group.",
    ),
    "label-export": Command(
        "tracker.evaluate.commands",
        "Write reports as Label Studio tasks, with the labelling interface for the project.",
    ),
    "label-import": Command("tracker.evaluate.commands", "Turn a Label Studio export into gold files."),
}
"""Name to place, in the order of ``--help``."""
