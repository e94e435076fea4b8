"""When: which date of a report belongs to a status, and what stands for one that is not named."""

import datetime as dt

import pytest

from tracker.extraction import extract_claims
from tracker.readers import report_from_text
from tracker.vocabulary import LegalStatus, Measure

pytestmark = pytest.mark.usefixtures("by_rules")

PUBLISHED = dt.date(2021, 10, 21)  # a Thursday


def days(text: str, status: str, published: dt.date | None = PUBLISHED) -> str:
    """The days of the last claim of a status, and its measure where that is a running total."""
    report = report_from_text(text, published=published)
    claim = [claim for claim in extract_claims(report) if claim.legal_status is LegalStatus(status)][-1]
    span = f"{claim.date_start or ''}..{claim.date_end or ''}"
    if claim.date_start == claim.date_end:
        span = str(claim.date_start or "none")
    return span + (" in all" if claim.measure is Measure.CUMULATIVE else "")


LEAD = "A court in Lima convicted four officers on Monday of taking part in a mutiny."


@pytest.mark.parametrize(
    ("text", "status", "expected"),
    [
        # a date in a clause of "since" dates what stands outside of it
        (
            "Since the army took power on February 1, police in Lima have arrested at least 700 teachers.",
            "arrested",
            "2021-02-01..2021-10-21 in all",
        ),
        # "since" tells when the state of an identified group began, and from when a figure runs
        ("Peru has held two reporters in detention since December.", "detained", "2020-12-01..2020-12-31"),
        ("Peru has detained 300 reporters since March.", "detained", "2021-03-01..2021-10-21 in all"),
        # a total is not of the day on which the lead has its people
        (
            (
                "Foreign diplomats have asked Peru for asylum, the ministry in Lima said on Monday. "
                "At the moment at least 136 such people have applications pending."
            ),
            "asylum_sought",
            "..2021-10-21 in all",
        ),
        # "so far this year" is the year up to now
        (
            "Peruvians have filed 90 asylum applications in Chile so far this year.",
            "asylum_sought",
            "2021-01-01..2021-10-21 in all",
        ),
        # a date that opens a sentence dates its main verbs, past a clause that tells who they are
        ("On October 4 four officers who had protested were detained in Peru.", "detained", "2021-10-04"),
        (
            "Last month a mutiny was put down in Peru; 21 officers were detained.",
            "detained",
            "2021-09-01..2021-09-30",
        ),
        # a clause that tells who they are keeps its date
        (
            "The officers arrested on September 3 have been released in Peru.",
            "released",
            "2021-10-21",
        ),
    ],
)
def test_a_date_of_the_sentence(text: str, status: str, expected: str) -> None:
    assert days(text, status) == expected


@pytest.mark.parametrize(
    ("text", "status", "expected"),
    [
        # the news goes on below
        (f"{LEAD} Peru has seen many trials. Two other soldiers were acquitted.", "acquitted", "2021-10-18"),
        # but what had happened before is background
        (f"{LEAD} Peru has seen many trials. Two other soldiers had been dismissed.", "dismissed", "none"),
        # words that count from the day that was spoken of
        (
            "On October 11 police in Lima detained nine judges. The next day they were released.",
            "released",
            "2021-10-12",
        ),
        (
            "The mayor of Lima was freed late on Tuesday, a day after he was detained in Peru.",
            "detained",
            "2021-10-18",
        ),
        # the day of a change of power that the report itself names
        (
            "They ousted Peru's president on June 3, 2019. Since the takeover 400 teachers were arrested.",
            "arrested",
            "2019-06-03..2021-10-21 in all",
        ),
    ],
)
def test_a_date_that_stands_elsewhere(text: str, status: str, expected: str) -> None:
    assert days(text, status) == expected


@pytest.mark.parametrize(
    ("text", "status", "expected"),
    [
        ("Thirty reporters are still being held in Peru.", "detained", "..2021-10-21 in all"),
        (
            f"{LEAD} Peru is far from calm. Hundreds of teachers have been jailed there.",
            "arrested",
            "..2021-10-21 in all",
        ),
        ("In all 120 judges were dismissed in Peru.", "dismissed", "2021-10-21"),
    ],
)
def test_a_figure_that_stands_is_a_total_and_the_news_is_none(text: str, status: str, expected: str) -> None:
    assert days(text, status) == expected


def test_without_a_day_of_publication_weekdays_give_none() -> None:
    assert days(LEAD, "convicted", published=None) == "none"


CALM = "Peru has seen many trials. The streets of Lima were quiet."


@pytest.mark.parametrize(
    ("text", "status", "expected"),
    [
        # months and years count from what was spoken of, as days do
        (
            "In July 2016 police in Peru held 40 cadets. They were indicted the following year.",
            "charged",
            "2017-01-01..2017-12-31",
        ),
        (
            "In December 2018 Peru held nine judges. On January 9 of that year it had sacked four judges.",
            "dismissed",
            "2018-01-09",
        ),
        # a range that the coup opens, or with a clause between its ends
        (
            "From the coup of February 1 to September 30 police in Peru arrested 900 teachers.",
            "arrested",
            "2021-02-01..2021-09-30 in all",
        ),
        (
            "From March 3, when the marches began, to March 9 police in Peru arrested 90 teachers.",
            "arrested",
            "2021-03-03..2021-03-09",
        ),
        (
            "In January and February 90 Peruvians asked for asylum in Chile.",
            "asylum_sought",
            "2021-01-01..2021-02-28",
        ),
        # a clause between commas keeps its date, and the sentence its own
        (
            "The trial in Lima, which opened on May 3, had 20 defendants, nine of them in custody.",
            "detained",
            "2021-10-21",
        ),
        ("Police in Lima arrested Ana Gomez, who sells bread, on May 14.", "arrested", "2021-05-14"),
        # "in July, when": the date of the clause
        (
            "The case began in July, when 49 soldiers were arrested in Lima.",
            "arrested",
            "2021-07-01..2021-07-31",
        ),
        # a period holds for every total of the sentence
        (
            "Since March 3 Peru has arrested more than 3,000 people and dismissed 900 teachers.",
            "dismissed",
            "2021-03-03..2021-10-21 in all",
        ),
        # what a state has come from is no date of it
        (
            "Ana Gomez, who is in prison in Lima over a march in 2019, wrote a letter.",
            "arrested",
            "2021-10-21",
        ),
    ],
)
def test_dates_by_the_words_around_them(text: str, status: str, expected: str) -> None:
    assert days(text, status) == expected


@pytest.mark.parametrize(
    ("text", "status", "expected"),
    [
        # a state that stands
        (f"{CALM} A warrant is out in Peru for General Juan Gomez.", "wanted", "2021-10-21"),
        (f"{CALM} Three of the reporters have been in prison in Peru for a year.", "arrested", "2021-10-21"),
        # a total told on a day stands on that day
        (
            f"{CALM} About 8,800 people were being held in Peru, a minister told the BBC on Tuesday.",
            "detained",
            "..2021-10-19 in all",
        ),
        # courts reach hundreds one by one, a decree dismisses them at once
        ("Courts in Peru have convicted 400 protesters.", "convicted", "..2021-10-21 in all"),
        ("Peru has dismissed 400 teachers.", "dismissed", "2021-10-21"),
    ],
)
def test_no_words_that_say_when(text: str, status: str, expected: str) -> None:
    assert days(text, status) == expected


@pytest.mark.parametrize(
    ("text", "status", "expected"),
    [
        # a month or weekday of the year or week that was spoken of
        (
            "In October 2013 Peru held nine judges. The following March it sacked them.",
            "dismissed",
            "2014-03-01..2014-03-31",
        ),
        (
            "In May 2013 Peru held nine judges. They were released that November.",
            "released",
            "2013-11-01..2013-11-30",
        ),
        (
            "In May 2013 Peru held nine judges. In March of the following year they were sacked.",
            "dismissed",
            "2014-03-01..2014-03-31",
        ),
        ("Peru held nine judges on May 6, 2013. They were released that Friday.", "released", "2013-05-10"),
        # but "that" behind a verb of saying is a conjunction
        (
            "Police in Lima said that Tuesday's raid was legal. It was that day they arrested nine men.",
            "arrested",
            "2021-10-19",
        ),
    ],
)
def test_names_that_count_from_a_date_spoken_of(text: str, status: str, expected: str) -> None:
    assert days(text, status) == expected


def test_without_a_day_of_publication_the_report_names_the_year() -> None:
    text = "Peru's army took power in May 2013. On 3 June police detained the mayor of Lima."
    assert days(text, "detained", published=None) == "2013-06-03"
    assert days("On 3 June police detained the mayor of Lima.", "detained", published=None) == "none"


@pytest.mark.parametrize(
    ("text", "status", "expected"),
    [
        ("April 2014: A court in Lima convicts nine miners.", "convicted", "2014-04-01..2014-04-30"),
        (
            "2013: The leader of Peru's opposition is sentenced to 12 years.",
            "convicted",
            "2013-01-01..2013-12-31",
        ),
        ("• May 3, 2014 – The mayor of Lima is arrested by Peru's police.", "arrested", "2014-05-03"),
        (
            "Peru: the years of fear\n\nApril 2014\n\nA court in Lima convicts nine miners.",
            "convicted",
            "2014-04-01..2014-04-30",
        ),
        (
            "May 3, 2014: Police in Lima raid a radio station. Nine reporters are arrested.",
            "arrested",
            "2014-05-03",
        ),
        # the day of the report heads no entry
        (
            "Fear in Lima\n\nOctober 21, 2021\n\nA court in Peru has acquitted nine miners.",
            "acquitted",
            "2021-10-21",
        ),
    ],
)
def test_a_date_heads_the_entry_of_a_timeline(text: str, status: str, expected: str) -> None:
    assert days(text, status) == expected


@pytest.mark.parametrize(
    ("text", "status", "expected"),
    [
        # the verb behind the clause or participle takes the date
        ("Nine pilots who had fled to Peru died in September in a crash.", "fled", "none"),
        ("Peru on Monday deported two men arrested for preaching in the street.", "arrested", "none"),
        ("Nine miners, convicted of arson by a court in Lima, went home on Monday.", "convicted", "none"),
        # its own date stays with it
        ("Nine miners convicted of arson by a court in Lima on Monday appealed.", "convicted", "2021-10-18"),
        ("Nine miners detained as they marched on Monday in Lima wrote a letter.", "detained", "2021-10-18"),
        # and a state keeps to today beside a verb that has a date
        ("Two judges had been arrested in Peru in 2019 and face trial.", "charged", "2021-10-21"),
    ],
)
def test_a_description_has_no_date_of_the_main_verb(text: str, status: str, expected: str) -> None:
    assert days(text, status) == expected


@pytest.mark.parametrize(
    ("text", "status", "expected"),
    [
        # "since" as an adverb counts from the date before, or tells when a state began
        ("Peru's mayor was held on May 3 and has since been indicted.", "charged", "2021-05-03..2021-10-21"),
        (
            "Peru's president was ousted on May 3 and has since been detained in Lima.",
            "detained",
            "2021-05-03",
        ),
        (f"{CALM} Juan Soto, the mayor of Lima, has since been released.", "released", "none"),
        (
            "There were marches in Peru in 2018. Since then thousands of Peruvians have fled to Chile.",
            "fled",
            "2018-01-01..2021-10-21 in all",
        ),
        # "a day after" counts from the date of its clause, or back from that of the sentence
        ("A day after she was detained in Lima on May 3, Ana Gomez was charged.", "charged", "2021-05-04"),
        (
            "Ana Gomez was freed on Monday, a week after a court in the north of Peru had sentenced her.",
            "convicted",
            "2021-10-11",
        ),
        # a time that is bounded, and one that nothing resolves
        (
            "Police in Peru arrested 30 men in the week after the vote on June 6.",
            "arrested",
            "2021-06-06..2021-06-13",
        ),
        (f"{LEAD} In the days after the vote police in Peru arrested 30 men.", "arrested", "none"),
        (f"{LEAD} Years later police in Peru arrested the mayor.", "arrested", "none"),
        ("Some 3,000 Peruvians fled to Chile in the 1980s.", "fled", "1980-01-01..1989-12-31 in all"),
        # brought out by "it was"
        (f"{CALM} It was only on Sunday that police in Lima arrested the mayor.", "arrested", "2021-10-17"),
    ],
)
def test_times_that_count_from_others(text: str, status: str, expected: str) -> None:
    assert days(text, status) == expected


@pytest.mark.parametrize(
    ("text", "status", "expected"),
    [
        # the perfect tells news of those held or tried, and less surely what was asked abroad
        (f"{CALM} Juan Soto, the mayor of Lima, has been released.", "released", "2021-10-21"),
        (f"{CALM} Chile has asked Peru to extradite Juan Soto.", "extradition_sought", "none"),
        (f"{CALM} Juan Soto has spent nine years in prison in Peru.", "arrested", "none"),
        # "now" is no date of what happened once
        (f"{CALM} Juan Soto, now a poet, was jailed for his verses in Peru.", "arrested", "none"),
        # some of whom a state is told are a stock, as are many who had gone before
        (f"{CALM} Several generals are wanted in Peru.", "wanted", "..2021-10-21 in all"),
        (f"{LEAD} Hundreds of officers had been convicted before them.", "convicted", "..2021-10-21 in all"),
        # what stood on a day, told with it or by a source
        ("Nine reporters were in prison in Peru on May 3.", "arrested", "..2021-05-03 in all"),
        ("In May a minister said that 90 men were being held in Peru.", "detained", "..2021-05-31 in all"),
        # a source's day holds for what it tells, not a month in which somebody remembered
        (
            f"{CALM} State radio reported on Tuesday that Juan Soto was arrested in Lima.",
            "arrested",
            "2021-10-19",
        ),
        (f"{CALM} He told the Lima daily Hoy in May that he had been sacked by Peru.", "dismissed", "none"),
        # the verb nearest to the day has it: reported on some day, or arrested on it
        (f"{LEAD} Five more officers were reported arrested in Peru on Sunday.", "arrested", "2021-10-17"),
    ],
)
def test_tense_and_source_tell_the_time(text: str, status: str, expected: str) -> None:
    assert days(text, status) == expected


def test_a_decree_dismisses_on_its_day_however_many_they_are() -> None:
    text = (
        "The Gazette of Turkey said on Sunday that 1,863 people had been dismissed in the new decree. "
        "Another 752 clerks have been fired. More than 11,000 have been removed by decree since 2016."
    )
    claims = extract_claims(report_from_text(text, published=dt.date(2018, 7, 8)))
    days = [(claim.count_low, claim.measure, claim.date_start) for claim in claims]
    assert days == [
        (1863, "event", dt.date(2018, 7, 8)),
        (752, "event", dt.date(2018, 7, 8)),
        (11000, "cumulative", dt.date(2016, 1, 1)),
    ]
