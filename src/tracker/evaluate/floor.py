"""The pinned floor: figures on the project's own gold below which the extractor must not fall."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from tracker.errors import UsageError
from tracker.evaluate.codings import CodedReport
from tracker.evaluate.files import write_json
from tracker.evaluate.gold import FLOOR_FILE
from tracker.evaluate.results import read_result, summary
from tracker.evaluate.score import Pair

PINNED = ("found", "right")
"""The figures that are pinned, by their F1."""


def floor_of(gold_folder: Path) -> Path:
    """Where the floor of a folder of gold lies."""
    return gold_folder / FLOOR_FILE


def shortfalls(floor: Mapping[str, Any], now: Mapping[str, Any]) -> list[str]:
    """Why figures do not hold to a floor, in words; empty where they do.

    Args:
        floor: What ``pin`` wrote.
        now: What ``summary`` gives.
    """
    if floor["gold"] != now["gold"]:
        return ["the gold is not the one that the floor was pinned on: pin it again"]
    return [
        f"{name} F1 fell from {floor[name]['f1']:.4f} to {now[name]['f1']:.4f}"
        for name in PINNED
        if now[name]["f1"] < floor[name]["f1"]
    ]


def pin(gold: Sequence[CodedReport], pairs: Sequence[Pair], path: Path, *, lower: bool = False) -> None:
    """Write the figures of an evaluation as the new floor.

    Args:
        gold: The reports evaluated; all of them with their text, so that a test can repeat it.
        pairs: Their pairs.
        path: The floor file.
        lower: Whether the floor may be lowered.

    Raises:
        UsageError: A figure is lower than the one pinned on the same gold, and ``lower`` is not set.
    """
    now = summary(gold, pairs)
    if path.is_file() and not lower:
        floor = read_result(path)
        if floor["gold"] == now["gold"] and (fallen := shortfalls(floor, now)):
            raise UsageError(f"{path}: {'; '.join(fallen)}; not pinned (--lower would)")
    write_json(path, now)
