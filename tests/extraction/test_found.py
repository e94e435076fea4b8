"""Which statuses a text states, and how many people each is said of; and what only looks like one."""

import datetime as dt

import pytest

from tracker.extraction import extract_claims
from tracker.readers import report_from_text

PUBLISHED = dt.date(2016, 11, 18)


def found(text: str) -> list[str]:
    """Each claim of a text as status and lowest count, in order of the text."""
    claims = extract_claims(report_from_text(text, published=PUBLISHED))
    return [f"{claim.legal_status.value} {claim.count_low}" for claim in claims]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the participle stands before a person with a name
        ("The jailed Kyrgyz editor Bolot Asan began a hunger strike.", ["arrested 1"]),
        ("Supporters of the detained Kenyan senator Peter Oloo marched in Nairobi.", ["detained 1"]),
        ("News of the arrest of opposition MP Farai Moyo in Harare spread quickly.", ["arrested 1"]),
        # but what only describes a noun of another thing is said of nobody
        ("The Kenyan senator Peter Oloo visited a detained ship in Mombasa.", []),
    ],
)
def test_a_participle_or_noun_before_a_named_person(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ex-president Jorge Paz faces retrial in Bolivia over the killings.", ["charged 1"]),
        ("The Pakistani doctor is on retrial in Lahore, the defendant's brother said.", ["charged 1"]),
        ("The charges against two Kenyan editors include sedition.", ["charged 2"]),
        ("Charges against two Kenyan editors were dropped.", []),
        ("Three Jordanian teachers were served with dismissal notices.", ["dismissed 3"]),
        ("Serbian police pushed 60 Afghans back across the border.", ["returned 60"]),
        ("Denmark has given refuge to two Afghan pilots.", ["asylum_granted 2"]),
        ("A poet who gave his life to Peru was honoured by a judge.", []),
        ("Two colonels face arrest warrants in Chad.", ["wanted 2"]),
        ("A court in Lima cleared the two colonels in a corruption case.", ["acquitted 2"]),
        ("The Chadian editor was violently arrested.", ["arrested 1"]),
        ("Ten Kenyan teachers were unceremoniously and unfairly dismissed.", ["dismissed 10"]),
        ("Men in masks came for a Peruvian judge, Ana Prado, and took her away in custody.", ["detained 1"]),
    ],
)
def test_words_for_a_status(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # who has been in prison may never have been sentenced
        ("The Chadian editor spent 14 months in prison.", ["arrested 1"]),
        ("Two Chadian editors spent the night in custody.", ["detained 2"]),
        ("The Chadian editor must spend ten years in prison.", ["convicted 1"]),
        # what a verdict told in another sentence explains is no arrest
        (
            "The jailed Kyrgyz editor Bolot Asan fell ill. Asan was sentenced in Bishkek to ten years.",
            ["convicted 1"],
        ),
        # but an arrest with its own day is one
        (
            "Editor Bolot Asan was jailed in Bishkek on May 3. On Monday Asan was sentenced to ten years.",
            ["arrested 1", "convicted 1"],
        ),
    ],
)
def test_prison_and_verdict(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a verdict that is not said again: another number, or one more of the same people, with a term
        (
            "Two Gabonese officers were sentenced to ten years, a third to life.",
            ["convicted 2", "convicted 1"],
        ),
        (
            "In Ghana six men were jailed for 12 years and a seventh for three.",
            ["convicted 6", "convicted 1"],
        ),
        (
            "A court in Manama jailed five activists for life and 12 for between five and 15 years.",
            ["convicted 5", "convicted 12"],
        ),
        ("Two Chadian officers were arrested. A third was released.", ["arrested 2", "released 1"]),
        # but not what has a verb of its own, or is no person
        (
            "Two Gabonese officers were sentenced to ten years, a third testified to parliament.",
            ["convicted 2"],
        ),
        ("Six men were jailed for 12 years in Ghana and a third of the land was sold.", ["convicted 6"]),
    ],
)
def test_a_verdict_that_is_not_said_again(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The ministry in Riyadh denied that four clerics had been arrested.",
        "The Gabonese minister was nearly arrested in 2012.",
        "She was released from hospital in Dakar on Friday, a nurse said.",
        "The court in Accra dismissed the petition of three lawmakers.",
        "Fears of four lawmakers were dismissed by the minister in Accra.",
        "The death of a Peruvian student in police custody led to riots.",
        "He went to Pyongyang in North Korea to secure the release of detainees.",
        "The regime in Chad suppresses free speech and jails opponents.",
    ],
)
def test_what_only_looks_like_a_status(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ministry in Riyadh denied bail to four clerics who had been arrested.", ["arrested 4"]),
        ("Nearly 40 clerics were arrested in Riyadh.", ["arrested 40"]),
        ("The minister in Accra dismissed three prosecutors over a petition.", ["dismissed 3"]),
        ("The release of the detainees in Chad followed on Monday.", ["released None"]),
    ],
)
def test_near_misses_of_what_only_looks_like_a_status(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a participle opens the sentence, its people follow behind the comma
        ("Arrested in Chad in May, the two colonels deny the plot.", ["arrested 2"]),
        (
            "Having fled to Belgium in 2015, the Burundian senator applied for asylum.",
            ["fled 1", "asylum_sought 1"],
        ),
        ("After being arrested in May, three Kenyan editors lost their homes.", ["arrested 3"]),
        # but whoever acts is not acted on
        ("After sacking 40 judges, the Honduran government turned to the press.", ["dismissed 40"]),
        ("Granting three Kenyan editors asylum would add new tensions.", []),
        # a participle ends at a comma or "and"
        ("Of the 90 Djiboutians detained in May, 71 have been released.", ["detained 90", "released 71"]),
        (
            "Eleven Jordanian officers were cashiered, four of them arrested and two put on trial.",
            ["dismissed 11", "arrested 4", "charged 2"],
        ),
        ("Cuba: dissident rearrested days after his brother's death.", ["arrested 1"]),
        ("Kenya: six in court over church plot. A lawyer denied it.", ["charged 6"]),
        ("The organisation documented 312 arbitrary arrests in Burundi.", ["arrested 312"]),
        (
            "A court in Malta turned down a request for the extradition of two Libyans.",
            ["extradition_refused 2"],
        ),
        (
            "A court in Malta turned down Libya's request for the extradition of two men.",
            ["extradition_refused 2"],
        ),
        (
            "Three ministers, including the once powerful finance minister Ali Sow, were arrested in Lima.",
            ["arrested 3"],
        ),
    ],
)
def test_people_of_participles_and_nouns(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Police in Lusaka arrested Moses Banda on Tuesday. Banda's arrest was condemned by the church.",
            ["arrested 1"],
        ),
        (
            "Cuba arrested two graffiti artists on Sunday. The detained artists had mocked a minister.",
            ["arrested 2"],
        ),
        (
            "Kazakhstan has detained more than 200 protesters. The 213 were detained in Almaty on Thursday.",
            ["detained 213"],
        ),
        (
            "Police in Kampala rounded up scores of protesters, many of whom are being held without charge.",
            ["detained 40"],
        ),
        # but not where another day is told, or another status
        (
            "Police in Lusaka arrested Moses Banda on Tuesday. Banda's arrest on May 3 had been condemned.",
            ["arrested 1", "arrested 1"],
        ),
        (
            "Kazakhstan has detained more than 200 protesters. In all, 340 people were detained in Almaty.",
            ["detained 200", "detained 340"],
        ),
        (
            "Police in Kampala rounded up scores of protesters, many of whom have been charged.",
            ["detained 40", "charged 2"],
        ),
    ],
)
def test_second_mentions_are_no_new_claims(text: str, expected: list[str]) -> None:
    assert found(text) == expected


def test_what_is_wanted_is_not_there_yet() -> None:
    assert found("She urged the minister in Cairo to secure her nephew's release.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a ruler has no employer: who is overthrown is not dismissed
        ("The president was ousted from office by the army in Niger in May.", []),
        ("The army removed the president from power in Niger in May.", []),
        ("Bashir, the president, was ousted in what was described as a coup in Sudan.", []),
        # but others are, also by a decree or a king
        ("The mayor of Izmir was removed from office by decree in Turkey.", ["dismissed 1"]),
        ("A Thai general was removed from office by the king.", ["dismissed 1"]),
    ],
)
def test_who_is_overthrown_is_not_dismissed(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what rebels and crowds do gives no legal status
        ("The kidnappers in Haiti released two nuns, a judge said.", []),
        ("Taliban fighters near Kabul captured 12 Afghan soldiers on Monday.", []),
        ("Kyrgyz rioters freed a former minister from his cell.", []),
        # but what is done to them by others, or by those who took power
        ("Police fighting rebels near Kabul arrested 12 Afghan soldiers.", ["arrested 12"]),
        ("The putschists in Niger have arrested four ministers.", ["arrested 4"]),
    ],
)
def test_who_is_no_authority_gives_no_status(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A judge in Lima ordered that the minister be held in prison for 18 months.", ["arrested 1"]),
        ("The minister in Lima ordered that two editors be held.", []),
        ("There is no evidence that a Thai officer was ever charged.", []),
        ("There is evidence that a Thai officer was charged.", ["charged 1"]),
        ("Ukraine rejected claims that 40 soldiers had been arrested.", []),
        ("Egypt's police detain anybody who protests, a writer said.", []),
        ("There are now 47 journalists in Eritrean jails.", ["arrested 47"]),
        ("A cleric was freed in Riyadh after seven years in detention.", ["released 1", "detained 1"]),
        ("A cleric got seven years in prison in Riyadh.", ["convicted 1"]),
        ("Thousands flee South Sudan for Uganda. Soldiers held nobody.", ["fled 2000"]),
    ],
)
def test_what_holds_of_custody(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # whoever goes to court sues, who awaits a trial is held
        ("The Chadian exile has gone to court over his asylum.", []),
        ("Another 116 people are in custody in China awaiting trial.", ["detained 116"]),
        ("The Chadian exile was taken to court in May.", ["charged 1"]),
        # what is flown does not flee; a last flight is none
        ("Nicaragua freed 135 political prisoners and had them flown to Guatemala.", ["released 135"]),
        ("A Peruvian pilot was arrested in Spain on his last flight.", ["arrested 1"]),
        # a term that is suspended, a hospital that discharges
        ("A Polish pupil was sentenced to one year, suspended, for handing out leaflets.", ["convicted 1"]),
        ("Three Bangladeshi students were discharged from a hospital.", []),
        # an expulsion from or to a country is a return
        ("His expulsion to Algeria in May came suddenly.", ["returned 1"]),
        ("The expulsion of four Kenyan judges in May came suddenly.", ["dismissed 4"]),
        # of whom it may befall
        ("In Myanmar a doctor who is caught and found guilty can expect three years in prison.", []),
        ("Once arrested, a Filipino senator would be taken to a military jail.", []),
        ("In Myanmar a doctor who was caught in May has been found guilty.", ["detained 1", "convicted 1"]),
        # what was not asked for
        ("Ethiopia has not asked Washington to extradite the former minister.", []),
        ("No extradition request was ever filed against the former Ethiopian minister.", []),
        ("Ethiopia has asked Washington to extradite the former minister.", ["extradition_sought 1"]),
        # a row of figures, each with its day
        (
            "The board dismissed 2,847 judges in Turkey on August 24, 543 on August 31 and 66 on October 4.",
            ["dismissed 2847", "dismissed 543", "dismissed 66"],
        ),
        ("The general is now in the military prison of Blida in Algeria.", ["arrested 1"]),
    ],
)
def test_words_that_mean_something_else_as_well(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the people stand behind "is"
        ("Also being held in Ecuador is Fidel Mora, a retired judge.", ["detained 1"]),
        ("Also sentenced to death in Chad were two colonels.", ["convicted 2"]),
        ("Among those arrested in Algiers was the columnist Karim Ziad.", ["arrested 1"]),
        # a member of a group that is counted there is no claim of its own
        ("A court in Lima freed six men. Among the six freed is the poet Juan Lima.", ["released 6"]),
        # a thing is the subject
        ("Firefighters were called in and the strike was suspended in Tunis.", []),
        (
            "Some 300 people have been detained in Kyiv since the day the tanks crossed the border.",
            ["detained 300"],
        ),
    ],
)
def test_subjects_in_odd_places(text: str, expected: list[str]) -> None:
    assert found(text) == expected


def test_a_headline_without_number_is_told_by_the_lead() -> None:
    title = "Source: ex-ministers arrested in Niger"
    text = "Three men close to the president were arrested in Niamey, Niger, a source said."
    claims = extract_claims(report_from_text(text, title=title, published=PUBLISHED))
    assert [claim.count_low for claim in claims] == [3]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # headlines without a verb
        ("Guatemala: ten years for ex-minister who broke jail.", ["convicted 1"]),
        ("Life in prison for two Rwandan ex-mayors.", ["convicted 2"]),
        ("Malawi minister cleared. He had been under investigation.", ["acquitted 1"]),
        # but not where a sentence goes on
        ("The camp in Jordan was to be home for ten years for two ministers in exile.", []),
        # a possessive that points forward
        (
            "Ten months after his arrest, the Omani writer Salim Harthy is still waiting for a lawyer.",
            ["arrested 1"],
        ),
        ("Police in Uganda handed over to prosecutors 14 suspects whom they had detained.", ["detained 14"]),
        (
            "A Vietnamese court put the blogger away for nine years, far from other prisoners.",
            ["convicted 1"],
        ),
    ],
)
def test_headlines_and_forward_pointers(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # how a verdict falls on parts of those convicted is no verdict of its own
        (
            "Manama: a court convicted 21 activists on Monday. Eight were given life in prison.",
            ["convicted 21"],
        ),
        # but another verdict is, and one of more people
        (
            "Manama: a court convicted 21 activists on Monday. On Friday 40 others were given life.",
            ["convicted 21", "convicted 40"],
        ),
        # those who prosecute, and what is published
        ("The prosecution had wanted life for the two generals in Lima.", []),
        ("Ana Lima was questioned by the public prosecution in Lima and was not charged.", []),
        ("The prosecution of two generals for treason in Peru began in May.", ["charged 2"]),
        ("The two generals thanked Peru in a statement released on Friday.", []),
        ("The two generals were released on Friday in Peru.", ["released 2"]),
    ],
)
def test_verdicts_prosecutors_and_what_is_released(text: str, expected: list[str]) -> None:
    assert found(text) == expected


def test_others_are_no_second_mention() -> None:
    text = "At least 60 prisoners were freed in Cairo on Monday. Dozens more were freed in Minya."
    assert found(text) == ["released 60", "released 24"]
    again = "At least 60 prisoners were freed in Cairo on Monday. The prisoners were freed on bail."
    assert found(again) == ["released 60"]
