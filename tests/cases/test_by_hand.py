"""Low, best and high can be redone by a reader who has ``case_claims`` and ``docs/cases.md`` alone.

The rule is written here a second time, as one would follow it on paper.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence

from tracker.cases import CaseClaim, link
from tracker.records import Claim, Report

Bounds = tuple[int | None, int | None, int | None]
SPECIFIC = ["exact", "about", "range", "at_least at_most", "vague"]


def redone(rows: Sequence[CaseClaim]) -> Bounds:
    """The rule, on some rows of ``case_claims``."""
    numbered = [row for row in rows if row.count_qualifier not in {"vague", "unstated"}]
    rows = numbered or [row for row in rows if row.count_qualifier == "vague" and row.count_low]
    if not rows:
        return None, None, None
    kind = next(kind for kind in SPECIFIC if any(row.count_qualifier in kind.split() for row in rows))
    rivals = [row for row in rows if row.count_qualifier in kind.split()]
    rivals = latest(rivals, lambda row: row.published)
    rivals = latest(rivals, lambda row: row.date_end)
    best = min(stands_for(row) for row in rivals)
    lows = [row.count_low for row in rows if row.count_low is not None]
    highs = [row.count_high for row in rows if row.count_high is not None]
    return min(lows + highs) if lows else None, best, max(lows + highs) if highs else None


def latest(rows: Sequence[CaseClaim], day: Callable[[CaseClaim], object]) -> list[CaseClaim]:
    days = [str(day(row) or "") for row in rows]
    return [row for row, one in zip(rows, days, strict=True) if one == max(days)]


def stands_for(row: CaseClaim) -> int:
    number = row.count_low if row.count_low is not None else row.count_high
    assert number is not None
    return number


def test_every_figure_of_the_hand_coded_cases_can_be_redone(
    gold_input: tuple[list[Claim], list[Report]],
) -> None:
    linked = link(*gold_input)
    behind: dict[object, list[CaseClaim]] = defaultdict(list)
    for row in linked.case_claims:
        behind[row.case_id].append(row)
        behind[row.case_id or row.series_id, row.step].append(row)
    for case in linked.cases:
        assert redone(behind[case.case_id]) == (case.low, case.best, case.high), case.name
    for step in linked.case_steps:
        assert redone(behind[step.case_id, step.step]) == (step.low, step.best, step.high)
    for point in linked.series:
        assert redone(behind[point.series_id, point.point]) == (point.low, point.best, point.high)
