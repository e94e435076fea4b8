"""The values that the codebook allows, spelled as the codebook spells them.

The order of the members is the order in which tables, legends and categoricals show them.
"""

from enum import StrEnum


class LegalStatus(StrEnum):
    """What happened to the people, by the word that the report uses."""

    FLED = "fled"
    ASYLUM_SOUGHT = "asylum_sought"
    ASYLUM_GRANTED = "asylum_granted"
    ASYLUM_REFUSED = "asylum_refused"
    ASYLUM_REVOKED = "asylum_revoked"
    EXTRADITION_SOUGHT = "extradition_sought"
    EXTRADITION_APPROVED = "extradition_approved"
    EXTRADITION_REFUSED = "extradition_refused"
    RETURNED = "returned"
    WANTED = "wanted"
    DETAINED = "detained"
    ARRESTED = "arrested"
    RELEASED = "released"
    CHARGED = "charged"
    CONVICTED = "convicted"
    ACQUITTED = "acquitted"
    RECALLED = "recalled"
    SUSPENDED = "suspended"
    DISMISSED = "dismissed"
    REINSTATED = "reinstated"
    PASSPORT_CANCELLED = "passport_cancelled"


class Family(StrEnum):
    """The five groups of legal statuses."""

    PROTECTION = "protection"
    EXTRADITION = "extradition"
    CUSTODY = "custody"
    COURT = "court"
    SERVICE = "service"


_S = LegalStatus
FAMILY_OF: dict[LegalStatus, Family] = {
    status: family
    for family, members in {
        Family.PROTECTION: (
            _S.FLED,
            _S.ASYLUM_SOUGHT,
            _S.ASYLUM_GRANTED,
            _S.ASYLUM_REFUSED,
            _S.ASYLUM_REVOKED,
        ),
        Family.EXTRADITION: (
            _S.EXTRADITION_SOUGHT,
            _S.EXTRADITION_APPROVED,
            _S.EXTRADITION_REFUSED,
            _S.RETURNED,
        ),
        Family.CUSTODY: (_S.WANTED, _S.DETAINED, _S.ARRESTED, _S.RELEASED),
        Family.COURT: (_S.CHARGED, _S.CONVICTED, _S.ACQUITTED),
        Family.SERVICE: (
            _S.RECALLED,
            _S.SUSPENDED,
            _S.DISMISSED,
            _S.REINSTATED,
            _S.PASSPORT_CANCELLED,
        ),
    }.items()
    for status in members
}


class Group(StrEnum):
    """Who the people are, by the report's own word."""

    OFFICERS = "officers"
    SOLDIERS = "soldiers"
    MILITARY = "military"
    POLICE = "police"
    DIPLOMATS = "diplomats"
    JUDICIARY = "judiciary"
    OFFICIALS = "officials"
    EDUCATORS = "educators"
    JOURNALISTS = "journalists"
    POLITICIANS = "politicians"
    PEOPLE = "people"


class CountQualifier(StrEnum):
    """How the words bound the number."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    ABOUT = "about"
    RANGE = "range"
    VAGUE = "vague"
    UNSTATED = "unstated"


class Measure(StrEnum):
    """One occasion, or a running total that must never be summed."""

    EVENT = "event"
    CUMULATIVE = "cumulative"


class DatePrecision(StrEnum):
    """How finely the words date the claim."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    RANGE = "range"


class DateBasis(StrEnum):
    """What the date rests on."""

    STATED = "stated"
    RELATIVE = "relative"
    CONTEXT = "context"
    PUBLICATION = "publication"


DATED_BY_WORDS = frozenset({DateBasis.STATED, DateBasis.RELATIVE})
"""Days by words about the event itself, and not carried over from elsewhere."""


class Review(StrEnum):
    """Whether a person has looked at the coding."""

    CANDIDATE = "candidate"
    CONFIRMED = "confirmed"
    CORRECTED = "corrected"


class RejectReason(StrEnum):
    """Why something of the input is not in the tables."""

    EMPTY = "empty"
    BINARY = "binary"
    TRUNCATED = "truncated"
    ENCODING = "encoding"
    MALFORMED = "malformed"
    NO_COLUMN = "no_column"
    NO_TEXT = "no_text"
    NO_DATE = "no_date"
    UNKNOWN_FORMAT = "unknown_format"
    UNREADABLE = "unreadable"
    DUPLICATE_ID = "duplicate_id"
    INVALID_ROW = "invalid_row"


class RejectScope(StrEnum):
    """How much of the input is not in the tables."""

    FILE = "file"
    REST = "rest"
    REPORT = "report"
    ROW = "row"
    VALUE = "value"
