"""Interleaved timing of jobs on a machine that others use too.

Processor time of this process is taken, not time by the clock; the jobs run in turn, round after round, so
that a slow spell hits all of them; of the rounds the median counts.
"""

import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Timing:
    """Seconds of processor time of one job, a figure for each round."""

    seconds: tuple[float, ...]

    @property
    def median(self) -> float:
        """The median over the rounds, in seconds."""
        return statistics.median(self.seconds)

    def speed_against(self, other: "Timing") -> tuple[float, ...]:
        """The speed as a share of that of ``other``, round by round."""
        return tuple(theirs / own for own, theirs in zip(self.seconds, other.seconds, strict=True))


def time_in_turn(jobs: Mapping[str, Callable[[], object]], rounds: int) -> dict[str, Timing]:
    """Runs all jobs once to warm up and then so many rounds; the timings by name."""
    for job in jobs.values():
        job()
    taken: dict[str, list[float]] = {name: [] for name in jobs}
    for _ in range(rounds):
        for name, job in jobs.items():
            started = time.process_time()
            job()
            taken[name].append(time.process_time() - started)
    return {name: Timing(tuple(seconds)) for name, seconds in taken.items()}


def spread(values: Sequence[float]) -> tuple[float, float, float]:
    """Median, least and greatest of some values."""
    return statistics.median(values), min(values), max(values)
