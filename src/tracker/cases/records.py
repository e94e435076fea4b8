"""The row types of the case tables: ``cases``, ``case_claims``, ``case_steps`` and ``series``."""

# ruff: noqa: RUF009 -- column returns a field

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from tracker.records import ISO3, column
from tracker.vocabulary import CountQualifier, Group, LegalStatus

QUESTIONS = "Open questions for a person to settle, separated by '; '; null where there are none."
LOW = "The least that the sources state, in people; null where none gives a lower bound."
BEST = "The most specific and most recent figure, in people; null where no source gives a number."
HIGH = "The most that the sources state, in people; null where all leave it open."
CLAIMS = "Number of claims behind the row; case_claims names them."
OUTLETS = "Number of independent outlets: reprints of one text, and reports of one outlet, count once."


class Scope(StrEnum):
    """Whether a total counts one kind of people or adds up several."""

    WHOLE = "whole"
    MIXED = "mixed"


class Window(StrEnum):
    """What span of time a total counts."""

    RUNNING = "running"
    YEAR = "year"
    PERIOD = "period"


class JoinRule(StrEnum):
    """Why a claim stands where it does; ``docs/cases.md`` defines each rule."""

    ALONE = "alone"
    SAME_WORDS = "same_words"
    SAME_NUMBER = "same_number"
    SAME_PERSON = "same_person"
    CARRIED_ON = "carried_on"
    PART_OF = "part_of"
    REPRINT = "reprint"
    SHARED_NAME = "shared_name"
    SAME_DAY = "same_day"
    KNOWN_GROUP = "known_group"
    NEAR_NUMBER = "near_number"
    SAME_STORY = "same_story"
    TOTAL = "total"
    BY_HAND = "by_hand"


@dataclass(frozen=True, slots=True)
class Case:
    """One group of people, followed through its legal statuses: what we believe, and what is open."""

    case_id: str = column(
        "A hash of the first claim's id, first by day of publication; later reports do not change it.",
        unique=True,
    )
    parent_id: str | None = column("The case of the whole group that these people were split off from.")
    name: str = column("The group in words, for people to read.")
    country: str | None = column(
        "ISO 3166-1 alpha-3 code of the authorities that most claims are about, those abroad first.",
        pattern=ISO3,
    )
    origin: str | None = column("ISO 3166-1 alpha-3 nationality of the people.", pattern=ISO3)
    group: Group = column("The narrowest group that most claims name.")
    low: int | None = column(LOW, minimum=0)
    best: int | None = column(BEST, minimum=0)
    high: int | None = column(HIGH, minimum=0)
    current_status: LegalStatus = column("The last step of the path.")
    since: dt.date | None = column("First day of that step; null where no report dates it.")
    path: str = column("The statuses in order, separated by ' > '; case_steps has them one by one.")
    first_report: dt.date | None = column("Day of the first report.")
    last_report: dt.date | None = column("Day of the last report.")
    claims: int = column(CLAIMS, minimum=1)
    reports: int = column("Number of reports behind the case.", minimum=1)
    outlets: int = column(OUTLETS, minimum=1)
    questions: str | None = column(QUESTIONS)


@dataclass(frozen=True, slots=True)
class CaseClaim:
    """Where one claim belongs: in a step of one case, or at a point of one series; and why.

    What low, best and high follow from stands beside it, so that they can be redone from this table alone.
    """

    claim_id: str = column("The claim; each stands in one row.")
    case_id: str | None = column("Its case; null for a running total.")
    series_id: str | None = column("Its series; null for an event.")
    step: int = column("Number of the step in case_steps, or of the point in series.", minimum=1)
    published: dt.date | None = column("Day of its report.")
    date_end: dt.date | None = column("Last day within which it happened, as in claims.")
    count_low: int | None = column("Lower bound that its words give, in people, as in claims.", minimum=0)
    count_high: int | None = column("Upper bound that its words give, in people, as in claims.", minimum=0)
    count_qualifier: CountQualifier = column("How its words bound the number, as in claims.")
    report_source: str = column(
        "The first report with this text: that of the claim itself, or the one that it reprints."
    )
    rule: JoinRule = column("The rule that put it there (docs/cases.md).")
    why: str = column("The rule's values: what agrees with which claim.")


@dataclass(frozen=True, slots=True)
class CaseStep:
    """One step on the legal path of a case."""

    case_id: str = column("The case.")
    step: int = column("Number of the step in the case, from 1, in order of time.", minimum=1)
    legal_status: LegalStatus = column("What happened.")
    country: str | None = column("ISO 3166-1 alpha-3 code of the authorities.", pattern=ISO3)
    date_start: dt.date | None = column("First day within which it happened, by the closest dating.")
    date_end: dt.date | None = column(
        "Last day within which it happened. Without date_start: it was so on that day, perhaps before too."
    )
    low: int | None = column(LOW, minimum=0)
    best: int | None = column(BEST, minimum=0)
    high: int | None = column(HIGH, minimum=0)
    claims: int = column(CLAIMS, minimum=1)
    reports: int = column("Number of reports behind the step.", minimum=1)
    outlets: int = column(OUTLETS, minimum=1)
    questions: str | None = column(QUESTIONS)


@dataclass(frozen=True, slots=True)
class SeriesPoint:
    """One figure of a running total; figures of one series are never added up."""

    series_id: str = column("Status, country, origin, group, scope and window, joined by dots.")
    point: int = column("Number of the point in the series, from 1, in order of day.", minimum=1)
    legal_status: LegalStatus = column("What is counted.")
    country: str | None = column("ISO 3166-1 alpha-3 code of the authorities.", pattern=ISO3)
    origin: str | None = column("ISO 3166-1 alpha-3 nationality of the people.", pattern=ISO3)
    group: Group = column("Who is counted.")
    scope: Scope = column("whole: one kind of people; mixed: several named kinds in one figure.")
    window: Window = column(
        "running: in all, up to the day; year: of one calendar year; period: of a shorter or closed span."
    )
    date_start: dt.date | None = column("First day that is counted; null where the sources name none.")
    day: dt.date | None = column("Day up to which is counted; null where it is not known.")
    low: int | None = column(LOW, minimum=0)
    best: int | None = column(BEST, minimum=0)
    high: int | None = column(HIGH, minimum=0)
    claims: int = column(CLAIMS, minimum=1)
    reports: int = column("Number of reports behind the point.", minimum=1)
    outlets: int = column(OUTLETS, minimum=1)
    questions: str | None = column(QUESTIONS)
