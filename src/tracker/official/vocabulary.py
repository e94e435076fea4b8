"""The values of the ``official`` table; the order of the members is the order in tables and legends."""

from enum import StrEnum


class Source(StrEnum):
    """Who publishes the figure."""

    UNHCR = "unhcr"
    EUROSTAT = "eurostat"


class OfficialMeasure(StrEnum):
    """What is counted."""

    APPLICATIONS = "applications"
    DECISIONS = "decisions"


class ProcedureKind(StrEnum):
    """Which step of the procedure; figures of different steps are about the same people."""

    NEW = "new"
    REPEAT = "repeat"
    NEW_AND_REPEAT = "new_and_repeat"
    FIRST_INSTANCE = "first_instance"
    APPEAL = "appeal"
    COURT = "court"
    NEW_AND_APPEAL = "new_and_appeal"
    FIRST_AND_APPEAL = "first_and_appeal"
    IMMIGRATION_COURT = "immigration_court"
    TEMPORARY_PROTECTION = "temporary_protection"
    SUBSIDIARY_PROTECTION = "subsidiary_protection"


class Unit(StrEnum):
    """Persons, or cases: one case can hold several persons."""

    PERSONS = "persons"
    CASES = "cases"


class Outcome(StrEnum):
    """How a decision came out. ``positive`` holds the forms of protection, ``total`` all outcomes."""

    RECOGNISED = "recognised"
    COMPLEMENTARY = "complementary"
    SUBSIDIARY = "subsidiary"
    HUMANITARIAN = "humanitarian"
    TEMPORARY = "temporary"
    POSITIVE = "positive"
    REJECTED = "rejected"
    CLOSED = "closed"
    TOTAL = "total"


PROTECTION = frozenset(
    {
        Outcome.RECOGNISED,
        Outcome.COMPLEMENTARY,
        Outcome.SUBSIDIARY,
        Outcome.HUMANITARIAN,
        Outcome.TEMPORARY,
    }
)
"""The outcomes that ``positive`` is the sum of."""

HALF_YEAR = "half_year"
"""Flag of the last year of a mid-year release of UNHCR's."""

UNKNOWN_LENGTH = "release_unknown_may_be_half_a_year"
"""Flag of the last year of a file of UNHCR's whose release no one states."""
