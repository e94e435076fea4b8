"""The words of the charts: names of countries and statuses, figures and days as a reader says them."""

import datetime as dt

from tracker.lexicon.countries import countries, with_article

NO_COUNTRY = "country not named"

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
"""Not ``strftime``: that follows the locale, and a chart must come out the same on every machine."""

_MET = {
    "fled": "fled to {}",
    "asylum_sought": "asked for asylum in {}",
    "asylum_granted": "[was] granted asylum in {}",
    "asylum_refused": "[was] refused asylum in {}",
    "asylum_revoked": "lost asylum in {}",
    "extradition_sought": "[was] wanted from {} for extradition",
    "extradition_approved": "[was] cleared for extradition from {}",
    "extradition_refused": "[was] not to be extradited from {}",
    "returned": "[was] returned from {}",
    "wanted": "[was] wanted in {}",
    "detained": "[was] detained in {}",
    "arrested": "[was] arrested in {}",
    "released": "[was] released in {}",
    "charged": "[was] charged in {}",
    "convicted": "[was] convicted in {}",
    "acquitted": "[was] acquitted in {}",
    "recalled": "[was] recalled by {}",
    "suspended": "[was] suspended in {}",
    "dismissed": "[was] dismissed in {}",
    "reinstated": "[was] reinstated in {}",
    "passport_cancelled": "lost a passport in {}",
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


def met(status: str, country: str | None, *, one: bool) -> str:
    """What people in a status did or met, and where.

    >>> met("asylum_sought", "GRC", one=False), met("detained", "TUR", one=True)
    ('asked for asylum in Greece', 'was detained in Türkiye')
    """
    where = "a country not named" if country is None else with_article(country_name(country))
    return _MET[status].replace("[was]", "was" if one else "were").format(where)


_PERSONS = {
    "officers": "officer",
    "soldiers": "soldier",
    "military": "member of the military",
    "police": "police officer",
    "diplomats": "diplomat",
    "judiciary": "judge or prosecutor",
    "officials": "official",
    "educators": "teacher or academic",
    "journalists": "journalist",
    "politicians": "politician",
}
_SEVERAL_PERSONS = {
    "military": "members of the military",
    "police": "police officers",
    "judiciary": "judges and prosecutors",
    "educators": "teachers and academics",
    "several groups": "people of several groups",
}


def persons(people: str, *, one: bool) -> str:
    """Whom a number counts, as a sentence names them.

    >>> persons("judiciary", one=False), persons("several groups", one=False), persons("people", one=True)
    ('judges and prosecutors', 'people of several groups', 'person')
    """
    return _PERSONS.get(people, "person") if one else _SEVERAL_PERSONS.get(people, people)


def window_text(first: dt.date, last: dt.date) -> str:
    """The months or years that a total counts.

    >>> window_text(dt.date(2023, 1, 1), dt.date(2023, 12, 31))
    'in 2023'
    >>> window_text(dt.date(2018, 1, 1), dt.date(2018, 11, 30))
    'in Jan–Nov 2018'
    >>> window_text(dt.date(2018, 10, 1), dt.date(2018, 10, 31))
    'in Oct 2018'
    """
    if (first.year, first.month) == (last.year, last.month):
        return f"in {month_text(last)}"
    if first.year == last.year:
        whole = (first.month, last.month) == (1, 12)
        return f"in {last.year}" if whole else f"in {_MONTHS[first.month - 1]}–{month_text(last)}"
    return f"from {month_text(first)} to {month_text(last)}"


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
