"""Which reports are reprints of one text: near-duplicates count as one source.

A report is sketched by the smallest hashes of its four-word shingles (bottom-k sketch; A. Broder, "On the
resemblance and containment of documents", 1997). Two reports that share one of their smallest eight are
compared; from half of the joint sketch on, and within a week of each other, they are one source.
"""

import datetime as dt
import re
import zlib
from array import array
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from heapq import nsmallest
from typing import TypeAlias

from tracker.cases.clusters import UnionFind
from tracker.records import Report

_WORDS = 4
_SKETCH = 32
_KEYS = 8
_RESEMBLANCE = 0.5
_REPRINTED_WITHIN = 7
_COMPARED = 8
"""Reports of one key that a report is compared with, the last before it: bounds the work on boilerplate."""

_TOKEN = re.compile(r"\w+")

Sketch: TypeAlias = "array[int]"
"""Four bytes a hash: a million reports fit in memory."""


@dataclass(frozen=True, slots=True)
class Source:
    """What linking needs of a report, its text apart."""

    report_id: str
    published: dt.date | None
    outlet: str
    sketch: Sketch

    @property
    def order(self) -> tuple[dt.date, str]:
        """By day of publication, the undated last."""
        return self.published or dt.date.max, self.report_id


def source_of(report: Report) -> Source:
    """A report without its text. Without outlet it counts as an outlet of its own."""
    return Source(report.report_id, report.published, report.outlet or report.report_id, sketch(report.text))


def sketch(text: str) -> Sketch:
    """The smallest hashes of the text's shingles, ascending."""
    tokens = _TOKEN.findall(text.lower())
    shingles = {" ".join(tokens[i : i + _WORDS]) for i in range(max(len(tokens) - _WORDS + 1, 1))}
    return array("I", nsmallest(_SKETCH, {zlib.crc32(shingle.encode()) for shingle in shingles}))


def resemblance(one: Collection[int], other: Collection[int]) -> float:
    """Estimated share of shingles that two texts have in common.

    >>> resemblance([1, 2, 3], [1, 2, 3])
    1.0
    """
    first, second = set(one), set(other)
    joint = nsmallest(_SKETCH, first | second)
    return len((first & second).intersection(joint)) / len(joint)


def first_prints(sources: Iterable[Source]) -> dict[str, str]:
    """Report to the first report with its text: itself, unless it is a reprint."""
    ordered = sorted(sources, key=lambda source: source.order)
    joined = UnionFind(len(ordered))
    recent: dict[int, list[int]] = {}
    for number, source in enumerate(ordered):
        candidates: set[int] = set()
        for key in source.sketch[:_KEYS]:
            known = recent.setdefault(key, [])
            candidates.update(known)
            known.append(number)
            del known[:-_COMPARED]
        for other in sorted(candidates):
            if joined.find(other) != joined.find(number) and _same(source, ordered[other]):
                joined.union(other, number)
    return {source.report_id: ordered[joined.find(n)].report_id for n, source in enumerate(ordered)}


def _same(one: Source, other: Source) -> bool:
    if one.published and other.published and abs((one.published - other.published).days) > _REPRINTED_WITHIN:
        return False
    shared = len(set(one.sketch).intersection(other.sketch))
    if shared < _RESEMBLANCE * max(len(one.sketch), len(other.sketch)):
        return False  # too few even if all of them are among the smallest of both
    return resemblance(one.sketch, other.sketch) >= _RESEMBLANCE
