"""Running totals: cumulative claims by what they count, one figure told by many counted once."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from tracker.cases.belonging import belongs
from tracker.cases.estimate import estimate
from tracker.cases.mention import Mention
from tracker.cases.outlets import outlet_count, report_count
from tracker.cases.questions import contradicting_figures
from tracker.cases.records import CaseClaim, JoinRule, Scope, SeriesPoint, Window
from tracker.cases.wording import counts_several_kinds
from tracker.records import Claim
from tracker.vocabulary import CountQualifier, Group, LegalStatus


@dataclass(frozen=True, slots=True)
class Key:
    """What a series counts: figures of different keys are never put together."""

    legal_status: LegalStatus
    country: str | None
    origin: str | None
    group: Group
    scope: Scope
    window: Window

    @property
    def series_id(self) -> str:
        """A name that a person can read."""
        parts = (self.legal_status, self.country, self.origin, self.group, self.scope, self.window)
        return ".".join("none" if part is None else str(part) for part in parts)


@dataclass(slots=True, eq=False)
class _Point:
    """Claims of one figure, or of one day."""

    start: dt.date | None
    day: dt.date | None
    mentions: list[Mention] = field(default_factory=list)


def key_of(claim: Claim, day: dt.date | None) -> Key:
    """The series that a cumulative claim belongs to.

    Args:
        claim: The claim.
        day: Day up to which it counts.
    """
    scope = Scope.MIXED if counts_several_kinds(claim) else Scope.WHOLE
    window = window_of(claim.date_start, day)
    return Key(claim.legal_status, claim.country, claim.origin, claim.group, scope, window)


def window_of(start: dt.date | None, day: dt.date | None) -> Window:
    """What span a total counts, by its first and last day.

    From 1 January to a day of the same year: that year. From the first to the last day of a month, or of
    whole years: that period. Anything else runs on from its start, or from a start that is not named.

    >>> window_of(dt.date(2016, 1, 1), dt.date(2016, 11, 30))
    <Window.YEAR: 'year'>
    >>> window_of(dt.date(2018, 10, 1), dt.date(2018, 10, 31))
    <Window.PERIOD: 'period'>
    >>> window_of(dt.date(2016, 7, 15), dt.date(2017, 5, 8))
    <Window.RUNNING: 'running'>
    """
    if start is None or day is None:
        return Window.RUNNING
    if (start.month, start.day) == (1, 1):
        if start.year == day.year:
            return Window.YEAR
        return Window.PERIOD if (day.month, day.day) == (12, 31) else Window.RUNNING
    whole_months = start.day == 1 and (day + dt.timedelta(days=1)).day == 1
    return (
        Window.PERIOD
        if whole_months and (start.year, start.month) == (day.year, day.month)
        else Window.RUNNING
    )


def series_of(mentions: Iterable[Mention]) -> tuple[list[SeriesPoint], list[CaseClaim]]:
    """The points of all series, and where each claim stands.

    Args:
        mentions: The cumulative claims, in any order.
    """
    keyed: dict[Key, list[Mention]] = {}
    for mention in sorted(mentions, key=lambda mention: mention.order):
        keyed.setdefault(key_of(mention.claim, _day(mention)), []).append(mention)
    points: list[SeriesPoint] = []
    links: list[CaseClaim] = []
    for key in sorted(keyed, key=lambda key: key.series_id):
        for number, point in enumerate(_points(key.window, keyed[key]), start=1):
            points.append(_row(key, number, point, points))
            links.extend(_link(key, number, point, mention) for mention in point.mentions)
    return points, links


def _day(mention: Mention) -> dt.date | None:
    """Day up to which a total counts: its own, or that of the report where it only has a start."""
    return mention.claim.date_end or (mention.published if mention.claim.date_start else None)


def _points(window: Window, mentions: Sequence[Mention]) -> list[_Point]:
    """The claims of one series by what they count up to, in order of that day, the undated last.

    A running total that repeats a figure of the point before it is told again, and makes no point of its own.
    """
    spans: dict[tuple[dt.date | None, dt.date | None], list[Mention]] = {}
    for mention in mentions:
        start = None if window is Window.RUNNING else mention.claim.date_start
        spans.setdefault((start, _day(mention)), []).append(mention)
    points: list[_Point] = []
    for start, day in sorted(spans, key=lambda span: (span[1] or dt.date.max, span[0] or dt.date.min)):
        new = _Point(start, day)
        for mention in spans[start, day]:
            again = window is Window.RUNNING and points and _told_in(mention, points[-1])
            (points[-1] if again else new).mentions.append(mention)
        if new.mentions:
            points.append(new)
    for point in points:
        point.start = point.start or _start(point.mentions)
    return points


def _told_in(mention: Mention, point: _Point) -> bool:
    claim = mention.claim
    return any(
        (claim.count_low, claim.count_high) == (other.claim.count_low, other.claim.count_high)
        for other in point.mentions
    )


def _start(mentions: Sequence[Mention]) -> dt.date | None:
    return min((mention.claim.date_start for mention in mentions if mention.claim.date_start), default=None)


def _row(key: Key, number: int, point: _Point, before: Sequence[SeriesPoint]) -> SeriesPoint:
    figures = estimate(point.mentions)
    questions = contradicting_figures(point.mentions, f"the total up to {point.day}")
    previous = before[-1] if before and before[-1].series_id == key.series_id else None
    if previous is not None and _falls(key, point, previous, figures.high):
        questions.append(f"fewer than the {previous.low:,} up to {previous.day}")
    return SeriesPoint(
        series_id=key.series_id,
        point=number,
        legal_status=key.legal_status,
        country=key.country,
        origin=key.origin,
        group=key.group,
        scope=key.scope,
        window=key.window,
        date_start=point.start,
        day=point.day,
        low=figures.low,
        best=figures.best,
        high=figures.high,
        claims=len(point.mentions),
        reports=report_count(point.mentions),
        outlets=outlet_count(point.mentions),
        questions="; ".join(questions) or None,
    )


def _falls(key: Key, point: _Point, previous: SeriesPoint, high: int | None) -> bool:
    """Whether a running total is lower than it was: figures of different people, or one of them wrong."""
    running = key.window is Window.RUNNING and point.day is not None
    exact = all(mention.claim.count_qualifier is not CountQualifier.VAGUE for mention in point.mentions)
    return running and exact and high is not None and previous.low is not None and high < previous.low


def _link(key: Key, number: int, point: _Point, mention: Mention) -> CaseClaim:
    day = _day(mention)
    told = f"total up to {day or 'a day that is not known'}"
    if day != point.day:
        told += f", the figure of {point.day} told again"
    return belongs(mention, number, JoinRule.TOTAL, told, series_id=key.series_id)
