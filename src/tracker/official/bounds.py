"""What a published figure can stand for, once masking and rounding are undone.

UNHCR states no rule for its masking; what stands here was read off all 234,526 figures of release 2025.12.1:
no application count is below 5 and 5 is crowded; no decision count is 1-4 or 6-9, and 5 and 10 are crowded.
Eurostat says that its figures are rounded to the nearest 5 (reference metadata of migr_asyapp, migr_asydec).
"""

from dataclasses import dataclass

_MASK = 5
_UNCERTAIN_BELOW = 15


@dataclass(frozen=True, slots=True)
class Bounds:
    """The least and the most that a figure can stand for, and whether it is masked."""

    low: int
    high: int
    masked: bool = False


def of_unhcr_applications(value: int) -> Bounds:
    """A 5 stands for 1 to 5, everything else for itself.

    >>> of_unhcr_applications(5), of_unhcr_applications(6)
    (Bounds(low=1, high=5, masked=True), Bounds(low=6, high=6, masked=False))
    """
    return Bounds(1, _MASK, masked=True) if value == _MASK else Bounds(value, value)


def of_unhcr_decisions(value: int) -> Bounds:
    """Counts below 15 are uncertain by 5, but are not 0; a 0 is a 0.

    >>> of_unhcr_decisions(5), of_unhcr_decisions(0)
    (Bounds(low=1, high=10, masked=True), Bounds(low=0, high=0, masked=False))
    """
    if 0 < value < _UNCERTAIN_BELOW:
        return Bounds(max(1, value - _MASK), value + _MASK, masked=True)
    return Bounds(value, value)


def of_eurostat(value: int) -> Bounds:
    """A multiple of 5 is rounded from up to 2 below or above; another figure was not rounded.

    >>> of_eurostat(0), of_eurostat(485)
    (Bounds(low=0, high=2, masked=False), Bounds(low=483, high=487, masked=False))
    """
    if value % 5:
        return Bounds(value, value)
    return Bounds(max(0, value - 2), value + 2)
