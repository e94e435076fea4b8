"""What may be summed, and what the refusal of anything else says."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

from tracker import tables
from tracker.errors import UsageError
from tracker.official.rates import recognition_rates
from tracker.official.read import read_official
from tracker.official.sums import claims_total, total
from tracker.records import Claim
from tracker.vocabulary import CountQualifier, DateBasis, DatePrecision, Group, LegalStatus, Measure, Review

Write = Callable[[str, str], Path]


def applications(official: pd.DataFrame, country: str, year: int, *kinds: str) -> pd.DataFrame:
    return official[
        (official["measure"] == "applications")
        & (official["country"] == country)
        & (official["period_start"].dt.year == year)
        & official["kind"].isin(kinds)
    ]


@pytest.mark.parametrize(
    ("country", "year", "expected"), [("DEU", 2017, 8_483), ("DEU", 2018, 10_655), ("GRC", 2018, 4_834)]
)
def test_new_and_repeat_make_the_figure_that_the_press_gives(
    official: pd.DataFrame, country: str, year: int, expected: int
) -> None:
    assert total(applications(official, country, year, "new", "repeat")).value == expected


def test_masked_figures_make_an_interval(official: pd.DataFrame) -> None:
    rows = applications(official, "GRC", 2016, "new", "repeat")
    rows = pd.concat([rows, applications(official, "MLT", 2016, "new")])
    found = total(rows)
    assert found.low <= found.value <= found.high


def test_years_of_several_countries_may_be_summed(official: pd.DataFrame) -> None:
    rows = official[(official["kind"] == "new") & (official["measure"] == "applications")]
    assert total(rows[rows["unit"] == "persons"]).value == 478_917


def test_cases_are_not_added_to_persons(official: pd.DataFrame) -> None:
    with pytest.raises(
        UsageError, match=r"cases and persons do not add up.*Choose one unit: cases or persons"
    ):
        total(applications(official, "USA", 2017, "new"))


def test_new_is_not_added_to_appeals(official: pd.DataFrame) -> None:
    with pytest.raises(UsageError, match=r"court and new do not add up.*Choose kind == 'new'"):
        total(applications(official, "DEU", 2018, "new", "court"))


def test_decisions_on_appeal_are_not_added_to_those_at_first_instance(official: pd.DataFrame) -> None:
    decided = official[(official["measure"] == "decisions") & (official["outcome"] == "rejected")]
    german = decided[(decided["country"] == "DEU") & (decided["period_start"].dt.year == 2018)]
    with pytest.raises(UsageError, match=r"decided again. Choose kind == 'first_instance'"):
        total(german)


def test_a_year_that_may_be_half_a_year_is_not_added_to_years(write: Write) -> None:
    header = "year,coo_iso,coa_iso,procedure_type,app_type,dec_level,app_pc,applied\n"
    rows = "".join(f"{year},TUR,DEU,G,N,FI,P,900\n" for year in (2022, 2023))
    frame, _ = read_official(write("a.csv", header + rows))
    with pytest.raises(UsageError, match=r"2023 of a.csv may be half a year.*name the release"):
        total(frame)
    assert total(frame[frame["period_start"].dt.year == 2022]).value == 900
    assert total(frame[frame["period_start"].dt.year == 2023]).value == 900


def test_a_half_year_is_not_added_to_years(official: pd.DataFrame) -> None:
    rows = applications(official, "DEU", 2018, "new")
    half = rows.assign(period_start=pd.Timestamp("2019-01-01"), period_end=pd.Timestamp("2019-06-30"))
    with pytest.raises(UsageError, match=r"half years and years do not add up.*one length"):
        total(pd.concat([rows, half]))


def test_decisions_are_not_added_to_applications(official: pd.DataFrame) -> None:
    rows = official[(official["country"] == "DEU") & (official["kind"] == "new")]
    with pytest.raises(UsageError, match="applications and decisions do not add up"):
        total(rows)


def test_the_total_is_not_added_to_its_parts(official: pd.DataFrame) -> None:
    rows = official[
        (official["country"] == "GRC")
        & (official["kind"] == "first_instance")
        & (official["unit"] == "persons")
    ]
    with pytest.raises(UsageError, match="'total' holds the other outcomes"):
        total(rows)


def test_two_releases_are_not_added(official: pd.DataFrame) -> None:
    rows = applications(official, "DEU", 2018, "new")
    with pytest.raises(UsageError, match=r"Germany 2018 .* more than once. Choose one release"):
        total(pd.concat([rows, rows.assign(release="2024.6.0")]))


def test_missing_figures_are_not_taken_for_zero(write: Write) -> None:
    text = (
        "freq,unit,citizen,sex,age,asyl_app,geo\\TIME_PERIOD\t2015 \t2016 \n"
        "A,PER,TR,T,TOTAL,NASY_APP,EL\t40 \t: c\n"
    )
    frame, _ = read_official(write("migr_asyappctza.tsv", text))
    with pytest.raises(UsageError, match="1 of 2 figures are missing or withheld"):
        total(frame)
    found = total(frame.dropna(subset=["value"]))
    assert (found.value, found.low, found.high) == (40, 38, 42)


def test_nothing_is_no_zero(official: pd.DataFrame) -> None:
    with pytest.raises(UsageError, match="no official figure"):
        total(official.iloc[:0])


def claim(number: int | None, day: int, measure: str = "event", **values: object) -> Claim:
    usual: dict[str, object] = {
        "claim_id": f"r{day}:{number}",
        "report_id": f"r{day}",
        "legal_status": LegalStatus.ASYLUM_SOUGHT,
        "country": "GRC",
        "origin": "TUR",
        "group": Group.OFFICERS,
        "count_low": number,
        "count_high": number,
        "count_qualifier": CountQualifier.EXACT,
        "measure": Measure(measure),
        "date_start": dt.date(2016, 11, day),
        "date_end": dt.date(2016, 11, day),
        "date_precision": DatePrecision.DAY,
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


def claims(*records: Claim) -> pd.DataFrame:
    return tables.frame("claims", records)


def test_events_of_different_days_may_be_summed() -> None:
    found = claims_total(claims(claim(8, 1), claim(3, 9, count_high=None)))
    assert (found.value, found.low, found.high) == (11, 11, None)


def test_one_helper_sums_both_kinds_of_table() -> None:
    assert total(claims(claim(8, 1), claim(3, 9))).value == 11
    with pytest.raises(UsageError, match="running totals and events do not add up"):
        total(claims(claim(8, 1), claim(40, 9, "cumulative")))


def test_a_table_without_its_columns_is_refused(official: pd.DataFrame) -> None:
    with pytest.raises(UsageError, match="keep all their columns"):
        total(official[["country", "value"]])


@pytest.mark.parametrize(
    ("records", "message"),
    [
        ((claim(8, 1), claim(40, 9, "cumulative")), "running totals and events do not add up"),
        ((claim(30, 1, "cumulative"), claim(40, 9, "cumulative")), "running totals are never summed"),
        ((claim(8, 1), claim(8, 9, legal_status=LegalStatus.FLED)), "same people pass through both"),
        ((claim(8, 1), claim(None, 9)), "no lower bound"),
        ((claim(8, 1), claim(7, 1)), "one event twice"),
        ((claim(8, 1), claim(7, 2, date_start=None, date_end=None)), "no date"),
        ((), "no claim"),
    ],
)
def test_claims_that_may_not_be_summed_are_refused(records: tuple[Claim, ...], message: str) -> None:
    with pytest.raises(UsageError, match=message):
        claims_total(claims(*records))


def test_recognition_is_at_first_instance_and_in_persons(official: pd.DataFrame) -> None:
    rates = recognition_rates(official)
    germany = rates[(rates["country"] == "DEU") & (rates["period_start"].dt.year == 2018)].iloc[0]
    rows = official[
        (official["country"] == "DEU")
        & (official["period_start"].dt.year == 2018)
        & official["codes"].isin(["G/NA/P", "G/RA/P", "G/FI/P"])
    ]
    by_outcome = rows.groupby("outcome", observed=True)["value"].sum()
    protected = by_outcome["recognised"] + by_outcome["complementary"]
    assert germany["rate"] == protected / (protected + by_outcome["rejected"])
    assert germany["rate_low"] <= germany["rate"] <= germany["rate_high"]


def test_a_rate_is_of_one_source_and_one_release(official: pd.DataFrame) -> None:
    german = official[official["country"] == "DEU"]
    with pytest.raises(UsageError, match="choose one release"):
        recognition_rates(pd.concat([german, german.assign(release="2024.6.0")]))
    with pytest.raises(UsageError, match="choose one source"):
        recognition_rates(pd.concat([german, german.assign(source="eurostat")]))


def test_a_missing_figure_makes_no_rate_of_a_hundred_percent(write: Write) -> None:
    text = (
        "freq,unit,citizen,sex,age,decision,geo\\TIME_PERIOD\t2023 \t2024 \n"
        "A,PER,TR,T,TOTAL,POS_RFG,DE\t150 \t200 \n"
        "A,PER,TR,T,TOTAL,NEG,DE\t850 \t: c\n"
        "A,PER,TR,T,TOTAL,POS_RFG,EL\t90 \t80 \n"
        "A,PER,TR,T,TOTAL,POS_HUM,EL\t: z\t: z\n"
        "A,PER,TR,T,TOTAL,POS,EL\t100 \t: \n"
        "A,PER,TR,T,TOTAL,NEG,EL\t100 \t20 \n"
    )
    frame, _ = read_official(write("migr_asydcfsta.tsv", text))
    rates = recognition_rates(frame).set_index("country")["rate"]
    assert rates.to_dict() == {"DEU": 0.15, "GRC": 0.5}
    (all_countries,) = recognition_rates(frame, by=()).itertuples()
    assert (all_countries.protected, all_countries.rejected) == (250, 950)
