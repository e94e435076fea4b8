"""Official figures beside reported ones, and claims that retell an official figure."""

import datetime as dt

import pandas as pd
import pytest

from tracker import tables
from tracker.coups import find_coup
from tracker.errors import UsageError
from tracker.official.compare import compare
from tracker.official.figures import applications
from tracker.official.retold import retold
from tracker.records import Claim
from tracker.vocabulary import CountQualifier, DateBasis, DatePrecision, Group, LegalStatus, Measure, Review

COUP = find_coup("turkey-2016")


def claim(number: int | None, **values: object) -> Claim:
    usual: dict[str, object] = {
        "claim_id": f"r:{number}",
        "report_id": "r",
        "legal_status": LegalStatus.ASYLUM_SOUGHT,
        "country": "DEU",
        "origin": "TUR",
        "group": Group.PEOPLE,
        "count_low": number,
        "count_high": number,
        "count_qualifier": CountQualifier.EXACT,
        "measure": Measure.CUMULATIVE,
        "date_start": COUP.day,
        "date_end": dt.date(2017, 5, 8),
        "date_precision": DatePrecision.RANGE,
        "date_basis": DateBasis.STATED,
        "attribution": None,
        "quote": "q",
        "char_start": 0,
        "char_end": 1,
        "rule": "r",
        "confidence": 0.9,
        "review": Review.CANDIDATE,
    }
    return Claim(**(usual | values))  # type: ignore[arg-type]


def year(number: int) -> dict[str, dt.date]:
    return {"date_start": dt.date(number, 1, 1), "date_end": dt.date(number, 12, 31)}


def official_sum(official: pd.DataFrame, country: str, first: int, last: int) -> int:
    found = applications(official, "TUR")
    years = found["period_start"].dt.year.between(first, last)
    return int(found[(found["country"] == country) & years]["value"].sum())


def frame(*records: Claim) -> pd.DataFrame:
    return tables.frame("claims", records)


def row(found: pd.DataFrame, country: str, number: int) -> "pd.Series[object]":
    chosen = found[(found["country"] == country) & (found["period_start"].dt.year == number)]
    assert len(chosen) == 1
    return chosen.iloc[0]


def test_applications_are_new_and_repeat_in_persons(official: pd.DataFrame) -> None:
    found = applications(official, "TUR")
    germany = row(found, "DEU", 2017)
    assert (germany["new"], germany["value"]) == (8_027, 8_483)
    america = row(found, "USA", 2017)
    assert (america["value"], america["cases"]) == (126, 1_600)


def test_repeat_applications_alone_are_not_called_new_and_repeat(official: pd.DataFrame) -> None:
    """Belgium published 236 repeat applications of 2024 and no new ones, between 2,402 and 2,104 new ones."""
    belgium = applications(official, "TUR").query("country == 'BEL'").set_index("period_start")["value"]
    assert belgium.loc["2023":"2025"].to_list() == [2_570, 2_370]
    assert retold(frame(claim(236, country="BEL", **year(2024))), official).empty


def test_a_sum_since_the_coup_ends_where_a_year_has_no_figure(official: pd.DataFrame) -> None:
    found = compare(frame(), official, COUP)
    since = found[found["country"] == "BEL"].set_index("period_start")["official_since_coup"]
    assert since.loc["2023-01-01"] == official_sum(official, "BEL", 2016, 2023)
    assert pd.isna(since.loc["2025-01-01"])
    japan = found[found["country"] == "JPN"].set_index("period_start")["official_since_coup"]
    assert japan.loc["2019-01-01"] == official_sum(official, "JPN", 2016, 2019)
    assert japan.loc["2022":].isna().all()  # 2020 and 2021 are missing


def test_a_running_total_stands_beside_the_sum_since_the_coup(official: pd.DataFrame) -> None:
    found = compare(frame(claim(414), claim(249, date_end=dt.date(2017, 1, 31))), official, COUP)
    germany = row(found, "DEU", 2017)
    since = official_sum(official, "DEU", 2016, 2017)
    assert germany["basis"] == "news_running_total"
    assert germany["news_running_total"] == 414  # the highest, not the sum
    assert germany["official_since_coup"] == since
    assert germany["ratio"] == pytest.approx(414 / since)
    assert germany["gap"] == since - 414
    assert germany["claim_ids"] == "r:414; r:249"
    assert (germany["news_start"].date(), germany["news_end"].date()) == (COUP.day, dt.date(2017, 5, 8))


def test_a_total_of_another_time_is_no_running_total_and_is_not_compared(official: pd.DataFrame) -> None:
    months = {"date_start": dt.date(2018, 1, 1), "date_end": dt.date(2018, 11, 30)}
    standing = {"date_start": None, "date_end": dt.date(2018, 12, 28)}
    found = compare(frame(claim(1_180, country="NLD", **months), claim(6_000, **standing)), official, COUP)
    for country, number in (("NLD", 1_180), ("DEU", 6_000)):
        told = row(found, country, 2018)
        assert (told["basis"], told["news_other"]) == ("news_other", number)
        assert pd.isna(told["news_running_total"])
        assert pd.isna(told["ratio"])
        assert pd.isna(told["gap"])


def test_each_group_of_people_has_a_row_of_its_own(official: pd.DataFrame) -> None:
    several = "So far 414 soldiers, diplomats and judges asked for asylum."
    found = compare(
        frame(claim(900), claim(414, quote=several), claim(40, group=Group.OFFICERS)), official, COUP
    )
    germany = found[(found["country"] == "DEU") & found["basis"].notna()]
    told = germany[["group", "scope", "news_running_total"]].itertuples(index=False, name=None)
    assert list(told) == [("officers", "whole", 40), ("people", "mixed", 414), ("people", "whole", 900)]
    assert list(germany["official_value"]) == [8_483] * 3


def test_no_ratio_where_the_register_counted_cases_too(official: pd.DataFrame) -> None:
    day = dt.date(2016, 12, 22)
    event = {"country": "USA", "measure": Measure.EVENT, "date_start": day, "date_end": day}
    america = row(compare(frame(claim(24, **event)), official, COUP), "USA", 2016)
    assert (america["official_value"], america["official_cases"]) == (51, 632)
    assert pd.isna(america["ratio"])
    assert pd.isna(america["gap"])


def test_events_are_counted_and_the_largest_is_shown(official: pd.DataFrame) -> None:
    day = dt.date(2016, 7, 16)
    event = {"country": "GRC", "measure": Measure.EVENT, "date_start": day, "date_end": day}
    found = compare(frame(claim(8, **event), claim(7, **event)), official, COUP)
    greece = row(found, "GRC", 2016)
    assert (greece["news_events"], greece["news_event"], greece["basis"]) == (2, 8, "news_event")
    assert greece["ratio"] == pytest.approx(8 / 189)
    assert greece["gap"] == 181


def test_a_total_of_the_very_year_is_compared_with_that_year(official: pd.DataFrame) -> None:
    germany = row(compare(frame(claim(8_483, **year(2017))), official, COUP), "DEU", 2017)
    assert (germany["basis"], germany["ratio"], germany["gap"]) == ("news_period_total", 1.0, 0)


def test_a_claim_that_retells_the_register_has_its_rows_as_source_of_record(official: pd.DataFrame) -> None:
    found = compare(frame(claim(8_483, **year(2017)), claim(414)), official, COUP)
    germany = row(found, "DEU", 2017)
    assert germany["claim_ids"] == "r:8483; r:414"
    assert germany["retold_by"] == "r:8483"
    rows = official[official["official_id"].isin(germany["source_of_record"].split("; "))]
    assert dict(zip(rows["kind"], rows["value"], strict=True)) == {"new": 8_027, "repeat": 456}
    assert found.loc[found["country"] == "JPN", ["retold_by", "source_of_record"]].isna().all(axis=None)


def test_countries_known_from_one_side_only_are_kept(official: pd.DataFrame) -> None:
    found = compare(frame(claim(12, country="VAT")), official, COUP)
    vatican = row(found, "VAT", 2017)
    assert pd.isna(vatican["official_value"])
    assert pd.isna(vatican["ratio"])
    japan = row(found, "JPN", 2017)
    assert (japan["news_events"], pd.isna(japan["basis"])) == (0, True)


def test_other_nationals_and_times_are_not_compared(official: pd.DataFrame) -> None:
    before = {"date_start": dt.date(2015, 1, 1), "date_end": dt.date(2015, 12, 31)}
    found = compare(frame(claim(900, origin="SYR"), claim(800, **before), claim(None)), official, COUP)
    assert found["claim_ids"].isna().all()
    assert (found["period_end"] >= pd.Timestamp(COUP.day)).all()


def test_two_sources_are_refused(official: pd.DataFrame) -> None:
    one = official[official["country"] == "DEU"]
    with pytest.raises(UsageError, match="eurostat and unhcr count the same people"):
        compare(frame(), pd.concat([one, one.assign(source="eurostat")]), COUP)
    with pytest.raises(UsageError, match="choose one release"):
        compare(frame(), pd.concat([one, one.assign(release="2024.6.0")]), COUP)


def test_months_and_years_of_one_country_are_refused(official: pd.DataFrame) -> None:
    one = official[official["country"] == "DEU"]
    january = one[one["period_start"].dt.year == 2018].assign(period_end=pd.Timestamp("2018-01-31"))
    with pytest.raises(UsageError, match=r"Germany overlap at 2018-01-01 .* choose one dataset"):
        compare(frame(), pd.concat([one, january]), COUP)


@pytest.mark.parametrize(
    ("number", "qualifier", "figure"),
    [
        (8_483, CountQualifier.EXACT, "new and repeat"),
        (8_027, CountQualifier.EXACT, "new"),
        (8_500, CountQualifier.ABOUT, "new and repeat"),
        (8_500, CountQualifier.EXACT, "new and repeat"),
        (8_000, CountQualifier.AT_LEAST, "new and repeat"),
        (8_400, CountQualifier.AT_LEAST, "new and repeat"),
        (8_484, CountQualifier.EXACT, None),
        (8_300, CountQualifier.AT_LEAST, None),
        (7_000, CountQualifier.ABOUT, None),
    ],
)
def test_a_claim_retells_a_figure_of_the_same_number_within_rounding(
    official: pd.DataFrame, number: int, qualifier: CountQualifier, figure: str | None
) -> None:
    high = None if qualifier is CountQualifier.AT_LEAST else number
    told = claim(number, count_high=high, count_qualifier=qualifier, **year(2017))
    found = retold(frame(told), official)
    assert list(found["figure"]) == ([] if figure is None else [figure])


def test_the_source_of_record_is_named_row_by_row(official: pd.DataFrame) -> None:
    found = retold(frame(claim(8_483, **year(2017))), official)
    ids = found["official_ids"].iloc[0].split("; ")
    assert int(official[official["official_id"].isin(ids)]["value"].sum()) == 8_483


def test_first_time_applicants_of_eurostats_are_not_called_new_and_repeat(official: pd.DataFrame) -> None:
    new = official[(official["country"] == "DEU") & (official["kind"] == "new")]
    first_time = new[new["measure"] == "applications"].assign(source="eurostat")
    assert list(retold(frame(claim(8_027, **year(2017))), first_time)["figure"]) == ["new"]


def test_another_country_period_or_nationality_is_no_retelling(official: pd.DataFrame) -> None:
    others = [
        claim(8_483, **year(2017), country="GRC"),
        claim(8_483, **year(2017), origin="SYR"),
        claim(8_483),
    ]
    assert retold(frame(*others), official).empty


def test_decisions_can_be_retold_too(official: pd.DataFrame) -> None:
    rows = official[
        (official["country"] == "DEU")
        & (official["period_start"].dt.year == 2017)
        & official["codes"].isin(["G/NA/P", "G/RA/P", "G/FI/P"])
    ]
    rejected = int(rows[rows["outcome"] == "rejected"]["value"].sum())
    told = claim(rejected, **year(2017), legal_status=LegalStatus.ASYLUM_REFUSED)
    assert list(retold(frame(told), official)["figure"]) == ["rejected"]
