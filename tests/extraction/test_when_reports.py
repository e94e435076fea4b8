"""When, across the sentences of a report: what goes on with the news, and what does not."""

import datetime as dt

import pytest

from tracker.extraction import extract_claims
from tracker.readers import report_from_text
from tracker.vocabulary import LegalStatus, Measure

pytestmark = pytest.mark.usefixtures("by_rules")

PUBLISHED = dt.date(2016, 11, 18)  # a Friday


def days(text: str, status: str) -> str:
    """The days of the last claim of a status, and its measure where that is a running total."""
    report = report_from_text(text, published=PUBLISHED)
    claim = [claim for claim in extract_claims(report) if claim.legal_status is LegalStatus(status)][-1]
    span = f"{claim.date_start or ''}..{claim.date_end or ''}"
    if claim.date_start == claim.date_end:
        span = str(claim.date_start or "none")
    return span + (" in all" if claim.measure is Measure.CUMULATIVE else "")


MARCH = "Thousands marched through Quito on Tuesday."
TAKEN = "Ecuador's army took power on October 20."
SOTO = "Juan Soto, a former general of Ecuador, was arrested in Santiago de Chile on Tuesday."


@pytest.mark.parametrize(
    ("text", "status", "expected"),
    [
        (f"{MARCH} Police in Quito said they had detained 40 people.", "detained", "2016-11-15"),
        (f"{MARCH} By evening police in Quito had detained 40 people.", "detained", "2016-11-15"),
        # but not what had gone before, nor who is known from before
        (
            f"{MARCH} Police said they had detained 40 people in Quito in May.",
            "detained",
            "2016-05-01..2016-05-31",
        ),
        (f"{MARCH} Ana Vega, 30, had been detained by police in Quito.", "detained", "none"),
        # what has come of what began on a day counts from it
        (
            "Marches have shaken Quito since Monday. At least 40 people have been detained in Ecuador.",
            "detained",
            "2016-11-14..2016-11-18 in all",
        ),
        # the change of power that the report tells of
        (f"{TAKEN} The day after the coup, soldiers arrested 80 politicians.", "arrested", "2016-10-21"),
        (f"{TAKEN} Soldiers arrested 80 politicians that night.", "arrested", "2016-10-20"),
        (f"{TAKEN} In the following days soldiers arrested 80 men.", "arrested", "2016-10-20..2016-10-27"),
        (
            "The general landed in Peru on Friday. On May 3, 2015, the day of the coup, he was detained.",
            "detained",
            "2015-05-03",
        ),
        # a day nobody knows stays unknown, and so does what counts from it
        (
            "Quito charged a general. He fled in the night of the coup but was sent back a week later.",
            "returned",
            "none",
        ),
        # "later" after a month is another time; after a day it is the same story
        ("In May Quito's mayor was detained in Ecuador. She was later released.", "released", "none"),
        (
            "On Tuesday Quito's mayor was detained in Ecuador. She was later released.",
            "released",
            "2016-11-15",
        ),
        # demands stand today
        (f"{SOTO} Ecuador wants him extradited.", "extradition_sought", "2016-11-18"),
    ],
)
def test_what_goes_on_with_the_news(text: str, status: str, expected: str) -> None:
    assert days(text, status) == expected


@pytest.mark.parametrize(
    ("text", "status", "expected"),
    [
        # a participle behind the people keeps the date beside it
        ("Ecuador on Tuesday deported a teacher arrested on Sunday at a march.", "returned", "2016-11-15"),
        ("Ecuador has released 40 prisoners jailed over riots in 2013.", "released", "2016-11-18"),
        ("Ecuador on Tuesday deported a teacher who was arrested at a march.", "arrested", "none"),
        # but one far from it dates the main verb
        ("Ecuador freed a teacher jailed for insulting the president on Tuesday.", "released", "2016-11-15"),
        # the present perfect goes with no month that is over
        ("Under a law passed in October, Ecuador has released 40 prisoners.", "released", "2016-11-18"),
        # part of a group that the sentence tells of
        ("Of 90 officers arrested in Ecuador over the plot, 60 are in custody.", "detained", "2016-11-18"),
        ("In Ecuador 60 officers are in custody.", "detained", "..2016-11-18 in all"),
        # a weekday told in apposition is no other day
        ("On November 3, a Thursday, police in Ecuador arrested two men.", "arrested", "2016-11-03"),
        (
            "In the first ten months of the year Ecuador dismissed more than 600 officers.",
            "dismissed",
            "2016-01-01..2016-10-31 in all",
        ),
        # what emerged on a day
        ("On Monday it emerged that the mayor had been arrested in Quito.", "arrested", "2016-11-14"),
    ],
)
def test_dates_beside_participles_and_states(text: str, status: str, expected: str) -> None:
    assert days(text, status) == expected


@pytest.mark.parametrize(
    ("text", "status", "expected"),
    [
        # a date behind a semicolon or colon opens what stands there
        (
            "Ecuador is calm; on Monday state radio reported that two men had been arrested in Quito.",
            "arrested",
            "2016-11-14",
        ),
        (
            f"{SOTO} Quito was slow: in April, after a plea by Chile, it freed Ana Vega.",
            "released",
            "2016-04-01..2016-04-30",
        ),
        # "that" before a noun opens no clause
        (f"{SOTO} On Monday nine men held over that plot were freed in Ecuador.", "released", "2016-11-14"),
        # the date of an aside between commas is not that of the verb behind it
        (
            f"{SOTO} Ana Vega, mayor until she lost the vote in 2012, was detained too.",
            "detained",
            "2016-11-15",
        ),
        ("Ana Vega, on Monday, was detained in Ecuador.", "detained", "2016-11-14"),
        # another verb of the row has it
        (
            "A general fled Ecuador for Peru in May 2015, was given asylum there and vanished in July.",
            "asylum_granted",
            "2015-05-01..2015-05-31",
        ),
        # when the noun happened
        (
            "Little is known of the arrest of Juan Soto in Ecuador, which took place in late May.",
            "arrested",
            "2016-05-21..2016-05-31",
        ),
        # a clause that opens the sentence without a comma counts from something else
        (f"{SOTO} Two days before the vote Chile had detained the lawyer Ana Vega.", "detained", "none"),
        (f"{SOTO} Nine men were held overnight in Ecuador.", "detained", "2016-11-17"),
        ("Judges in Quito confirmed on Monday the life sentence of Juan Soto.", "convicted", "2016-11-14"),
    ],
)
def test_which_clause_has_the_date(text: str, status: str, expected: str) -> None:
    assert days(text, status) == expected


RIOTS = "The riots broke out in Quito on September 9."


@pytest.mark.parametrize(
    ("text", "status", "expected"),
    [
        # an event whose day the report gives elsewhere, before or after
        (
            f"{SOTO} {RIOTS} At least 90 men have been arrested in Ecuador since the riots.",
            "arrested",
            "2016-09-09..2016-11-18 in all",
        ),
        (
            f"{SOTO} Since the riots 90 men have been arrested in Ecuador. {RIOTS}",
            "arrested",
            "2016-09-09..2016-11-18 in all",
        ),
        (
            "Ecuador has arrested 90 men since the riots that shook Quito in September.",
            "arrested",
            "2016-09-01..2016-11-18 in all",
        ),
        (
            "At least 38 soldiers have been arrested in Ecuador since Tuesday's attempt on its president.",
            "arrested",
            "2016-11-15..2016-11-18 in all",
        ),
        # one that nobody dates leaves the beginning open, and "after" it says nothing
        (
            f"{SOTO} Quito is calm. Since the vote 90 men have been arrested in Ecuador.",
            "arrested",
            "..2016-11-18 in all",
        ),
        # a total ends on the day that it was told, or up to which it was counted
        (
            "Since September 9 Ecuador has arrested 90 men, a minister said on Monday.",
            "arrested",
            "2016-09-09..2016-11-14 in all",
        ),
        # "since" alone behind the verb
        (
            f"{SOTO} {RIOTS} At least 90 men have been arrested in Ecuador since.",
            "arrested",
            "2016-09-09..2016-11-18 in all",
        ),
        (
            f"{SOTO} In August Chile sent Ana Vega back to Ecuador, where she has been detained since.",
            "detained",
            "2016-08-01",
        ),
        # a trial began once for all
        (
            "Forty-seven officers have been on trial in Quito since February.",
            "charged",
            "2016-02-01..2016-02-29",
        ),
        # who is held is held today
        (
            f"{SOTO} The wife of the jailed editor Luis Mora said in Ecuador that he was ill.",
            "arrested",
            "2016-11-18",
        ),
        # a reminder of another day is not carried to the next sentence
        (
            "Quito on Monday convicted nine officers for the rising of May 3. Juan Soto was acquitted.",
            "acquitted",
            "2016-11-14",
        ),
    ],
)
def test_totals_since_events(text: str, status: str, expected: str) -> None:
    assert days(text, status) == expected


@pytest.mark.parametrize(
    ("text", "status", "expected"),
    [
        # a month without a year is that of the row or of the months just told, else the last one
        (
            "The general was arrested in Ecuador in June 2014, released in August and held again in 2015.",
            "released",
            "2014-08-01..2014-08-31",
        ),
        (
            "Nine men were arrested in Ecuador in March and April 2013. Ana Vega was detained on March 7.",
            "detained",
            "2013-03-07",
        ),
        (
            f"{SOTO} Ana Vega, arrested in Ecuador in June 2014, was released in August.",
            "released",
            "2016-08-01..2016-08-31",
        ),
        # the noun that tells the status has the date before it as its own
        ("Friday's conviction of Juan Soto by a court in Quito drew protests.", "convicted", "2016-11-18"),
        ("The 2014 conviction of Juan Soto in Ecuador drew protests.", "convicted", "2014-01-01..2014-12-31"),
        # what they are arrested for has a date of its own
        ("Police in Ecuador arrested 25 men over a raid on November 6.", "arrested", "2016-11-18"),
        # a clause that tells who they are is over where another verb stands
        (
            "A general who fled Ecuador in 2012 came back on Monday and was arrested in Quito.",
            "arrested",
            "2016-11-14",
        ),
        ("Ecuador said the colonel had asked Chile for asylum.", "asylum_sought", "2016-11-18"),
        (f"{SOTO} In Ecuador an estimated 600 men languish in jail.", "arrested", "..2016-11-18 in all"),
    ],
)
def test_years_rows_and_nouns(text: str, status: str, expected: str) -> None:
    assert days(text, status) == expected
