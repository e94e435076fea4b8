"""How many reports and independent outlets stand behind a figure."""

from collections.abc import Sequence

from tracker.cases.clusters import UnionFind
from tracker.cases.mention import Mention


def report_count(mentions: Sequence[Mention]) -> int:
    """Number of different reports."""
    return len({mention.claim.report_id for mention in mentions})


def outlet_count(mentions: Sequence[Mention]) -> int:
    """Number of independent outlets: reports of one outlet count once, and so do those with one text."""
    sets = UnionFind(len(mentions))
    first: dict[tuple[str, str], int] = {}
    for number, mention in enumerate(mentions):
        for key in (("outlet", mention.outlet), ("source", mention.source)):
            sets.union(number, first.setdefault(key, number))
    return len({sets.find(number) for number in range(len(mentions))})
