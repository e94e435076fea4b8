"""The words of the charts: names of countries and statuses, figures and days as a reader says them."""

import datetime as dt

from tracker.lexicon.countries import countries

NO_COUNTRY = "country not named"

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
"""Not ``strftime``: that follows the locale, and a chart must come out the same on every machine."""

_REPORTED = {
    "fled": "to have fled to {}",
    "asylum_sought": "to have sought asylum in {}",
    "asylum_granted": "to have been granted asylum in {}",
    "asylum_refused": "to have been refused asylum in {}",
    "asylum_revoked": "to have lost their asylum in {}",
    "extradition_sought": "to be wanted from {} for extradition",
    "extradition_approved": "to have been cleared for extradition from {}",
    "extradition_refused": "not to be extradited from {}",
    "returned": "to have been returned from {}",
    "wanted": "to be wanted in {}",
    "detained": "to have been detained in {}",
    "arrested": "to have been arrested in {}",
    "released": "to have been released in {}",
    "charged": "to have been charged in {}",
    "convicted": "to have been convicted in {}",
    "acquitted": "to have been acquitted in {}",
    "recalled": "to have been recalled by {}",
    "suspended": "to have been suspended in {}",
    "dismissed": "to have been dismissed in {}",
    "reinstated": "to have been reinstated in {}",
    "passport_cancelled": "to have lost their passports in {}",
}


def country_name(alpha3: str | None) -> str:
    """The English short name of a country; an unknown code stands for itself.

    >>> country_name("DEU"), country_name(None)
    ('Germany', 'country not named')
    """
    return NO_COUNTRY if alpha3 is None else countries()[alpha3].name if alpha3 in countries() else alpha3


def status_name(status: str) -> str:
    """A legal status as words.

    >>> status_name("asylum_sought")
    'asylum sought'
    """
    return status.replace("_", " ")


def reported(status: str, country: str) -> str:
    """What people in a status are reported to have done or met, and where.

    >>> reported("asylum_sought", "Greece")
    'to have sought asylum in Greece'
    """
    return _REPORTED[status].format(country)


def bounds_text(low: int | None, high: int | None) -> str:
    """Bounds of a count, as short as a label needs.

    >>> bounds_text(414, 414), bounds_text(400, None), bounds_text(400, 600), bounds_text(None, 50)
    ('414', '400+', '400–600', 'up to 50')
    """
    if low is None:
        return "no number" if high is None else f"up to {high:,}"
    if high is None:
        return f"{low:,}+"
    return f"{low:,}" if low == high else f"{low:,}–{high:,}"


def bounds_phrase(low: int | None, high: int | None) -> str:
    """What is known for sure, as a title says it: the lower bound where there is one.

    >>> bounds_phrase(414, 414), bounds_phrase(400, None)
    ('414', 'at least 400')
    """
    if low is None:
        return bounds_text(low, high)
    return f"{low:,}" if high == low else f"at least {low:,}"


def day_text(day: dt.date) -> str:
    """A day.

    >>> day_text(dt.date(2016, 7, 15))
    '15 Jul 2016'
    """
    return f"{day.day} {month_text(day)}"


def month_text(day: dt.date) -> str:
    """The month of a day.

    >>> month_text(dt.date(2016, 7, 15))
    'Jul 2016'
    """
    return f"{_MONTHS[day.month - 1]} {day.year:04d}"


def short_day_text(day: dt.date) -> str:
    """A day without its year.

    >>> short_day_text(dt.date(2016, 7, 15))
    '15 Jul'
    """
    return f"{day.day} {_MONTHS[day.month - 1]}"


def counted(number: int, noun: str, plural: str | None = None) -> str:
    """A number and its noun.

    >>> counted(1, "report"), counted(1200, "report")
    ('1 report', '1,200 reports')
    """
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def listed(items: list[str]) -> str:
    """Items joined as in a sentence.

    >>> listed(["a"]), listed(["a", "b", "c"])
    ('a', 'a, b and c')
    """
    return items[0] if len(items) == 1 else ", ".join(items[:-1]) + " and " + items[-1]
