"""UNHCR's tables: three layouts of one content, and the six traps in it."""

import gzip
import json
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

from tracker.official.read import read_file, read_official

SHIPPED = Path(__file__).parents[2] / "data/raw/official"
Write = Callable[[str, str], Path]

API = "year,coo_name,coo,coo_iso,coa_name,coa,coa_iso,procedure_type,app_type,dec_level,app_pc,applied\n"
DECISIONS = (
    "year,coo_name,coo,coo_iso,coa_name,coa,coa_iso,procedure_type,dec_level,dec_pc,"
    "dec_recognized,dec_other,dec_rejected,dec_closed,dec_total\n"
)
RELEASED = '["{name}"]\nrelease = "{release}"\n'

# The check table that came with the rows: year, new persons, new cases, repeat, appeal and court, combined.
YEARS = """
2010 6944 59 646 1801 444
2011 7338 159 557 162 424
2012 6941 64 881 1946 574
2013 6667 48 740 2389 320
2014 6565 67 791 2586 0
2015 6184 130 829 2083 0
2016 16465 632 927 1958 0
2017 22313 1689 1035 2237 7
2018 28869 1140 1062 7997 0
2019 30020 1610 1286 2717 9
2020 17803 1035 1516 2289 11
2021 26414 0 1831 8889 24
2022 71727 0 2760 13458 40
2023 125435 0 4463 21069 29
2024 65550 0 5615 42362 47
2025 33682 0 7171 53773 339
"""


def applied(rows: pd.DataFrame, *kinds: str, unit: str | None = None) -> int:
    chosen = rows[(rows["measure"] == "applications") & rows["kind"].isin(kinds)]
    return int(chosen[chosen["unit"] == unit]["value"].sum() if unit else chosen["value"].sum())


@pytest.mark.parametrize("line", YEARS.split("\n")[1:-1], ids=lambda line: line[:4])
def test_the_yearly_totals_come_out_to_the_last_person(official: pd.DataFrame, line: str) -> None:
    year, *expected = (int(number) for number in line.split())
    rows = official[official["period_start"].dt.year == year]
    assert [
        applied(rows, "new", unit="persons"),
        applied(rows, "new", unit="cases"),
        applied(rows, "repeat"),
        applied(rows, "appeal", "court"),
        applied(rows, "new_and_appeal", "new_and_repeat", "first_and_appeal"),
    ] == expected


# Year, recognised, other protection, rejected, closed, all.
DECISION_YEARS = """
2010 1955 297 7788 2927 12967
2011 1182 243 7271 1194 9885
2012 1221 207 6120 1018 8888
2013 1168 529 6550 1281 9528
2014 1327 523 5821 1540 9211
2015 1107 382 4770 1633 7892
2016 1161 365 4945 2672 9143
2017 6747 686 11798 5233 24464
2018 9127 511 10334 6151 26123
2019 14633 598 11918 8909 35005
2020 12299 782 9976 8914 32018
2021 12665 682 15018 8064 36429
2022 14657 887 22482 13045 51071
2023 19364 946 39003 24539 83852
2024 17844 952 63904 30672 113372
2025 16432 1352 85411 28638 131833
"""


@pytest.mark.parametrize("line", DECISION_YEARS.split("\n")[1:-1], ids=lambda line: line[:4])
def test_the_decisions_of_a_year_come_out_to_the_last_person(official: pd.DataFrame, line: str) -> None:
    year, *expected = (int(number) for number in line.split())
    rows = official[(official["measure"] == "decisions") & (official["period_start"].dt.year == year)]
    sums = rows.groupby("outcome", observed=True)["value"].sum()
    outcomes = ["recognised", "complementary", "rejected", "closed", "total"]
    assert [int(sums[outcome]) for outcome in outcomes] == expected


def test_every_row_of_the_files_is_in_the_table(official: pd.DataFrame) -> None:
    applications = official[official["measure"] == "applications"]
    decisions = official[official["measure"] == "decisions"]
    assert (len(applications), int(applications["value"].sum())) == (1_325, 687_644)
    assert len(decisions) == 1_195 * 5
    assert official["official_id"].is_unique


def test_trap_1_the_code_na_is_no_gap(official: pd.DataFrame) -> None:
    """Germany's new applications of 2010 to 2020 have the stage "NA", which pandas takes for missing."""
    default = pd.read_csv(SHIPPED / "unhcr_asylum_applications_tur.csv")
    german = default[(default["coa_iso"] == "DEU") & (default["year"] <= 2020)]
    grouped = german.groupby(["year", "app_type", "dec_level"])["applied"].sum()
    assert int(german["applied"].sum() - grouped.sum()) == 49_093

    ours = official[(official["country"] == "DEU") & (official["measure"] == "applications")]
    series = ours[ours["codes"] == "G/N/NA/P"]
    assert list(series["period_start"].dt.year) == list(range(2010, 2021))
    assert int(series["value"].sum()) == 49_093
    assert int(ours.groupby(["period_start", "codes"])["value"].sum().sum()) == int(ours["value"].sum())


def test_trap_2_stages_are_told_apart(official: pd.DataFrame) -> None:
    german = official[(official["country"] == "DEU") & (official["period_start"].dt.year == 2018)]
    by_kind = german[german["measure"] == "applications"].groupby("kind", observed=True)["value"].sum()
    assert by_kind.to_dict() == {"new": 10_160, "repeat": 495, "court": 5_040}


def test_trap_3_cases_are_not_persons(official: pd.DataFrame) -> None:
    new = official[(official["measure"] == "applications") & (official["kind"] == "new")]
    assert new.groupby("unit", observed=True)["value"].sum().to_dict() == {"persons": 478_917, "cases": 6_633}


def test_trap_4_a_masked_figure_is_an_interval(official: pd.DataFrame) -> None:
    applications = official[official["measure"] == "applications"]
    masked = applications[applications["value"] == 5]
    assert len(masked) == 217
    assert set(masked["low"]) == {1}
    assert set(masked["high"]) == {5}
    assert set(masked["flag"].str.startswith("masked")) == {True}
    exact = applications[applications["value"] > 5]
    assert (exact["low"] == exact["value"]).all()
    assert (exact["high"] == exact["value"]).all()


def test_trap_4_small_decision_counts_are_uncertain_by_five(official: pd.DataFrame) -> None:
    decisions = official[official["measure"] == "decisions"]
    small = decisions[decisions["value"].between(1, 14)]
    assert ((small["high"] - small["value"]) == 5).all()
    assert (small["low"] >= 1).all()
    assert (decisions[decisions["value"] == 0]["high"] == 0).all()


def test_trap_5_parts_that_do_not_make_the_total_are_marked(official: pd.DataFrame) -> None:
    marked = official[official["flag"].fillna("").str.contains("parts_differ")]
    rows = marked[["country", "period_start", "codes"]].drop_duplicates()
    years = rows["period_start"].dt.year.astype(str)
    assert sorted(rows["country"] + " " + years) == [
        "CAN 2020",
        "CAN 2020",
        "CHE 2012",
        "JPN 2011",
        "JPN 2019",
        "JPN 2019",
    ]


@pytest.mark.parametrize(
    ("release", "year", "last_day", "flag"),
    [
        ("2023.6.0", 2023, "2023-06-30", "half_year"),
        ("2023.6.0", 2022, "2022-12-31", None),
        ("2023.12.0", 2023, "2023-12-31", None),
    ],
)
def test_trap_6_a_mid_year_release_holds_half_of_its_year(
    write: Write, release: str, year: int, last_day: str, flag: str | None
) -> None:
    path = write("a.csv", API + f"{year},Türkiye,TUR,TUR,Germany,GFR,DEU,G,N,FI,P,900\n")
    write("sources.toml", RELEASED.format(name="a.csv", release=release))
    (row,) = read_file(path).rows
    assert (row.period_end.isoformat(), row.flag) == (last_day, flag)


def test_without_a_release_the_last_year_is_marked_as_uncertain(write: Write) -> None:
    rows = "".join(f"{year},Türkiye,TUR,TUR,Germany,GFR,DEU,G,N,FI,P,900\n" for year in (2022, 2023))
    earlier, last = read_file(write("a.csv", API + rows)).rows
    assert earlier.flag is None
    assert last.flag == "release_unknown_may_be_half_a_year"


def test_countries_are_joined_on_iso_codes_only(write: Write) -> None:
    """UNHCR's AUS is Austria, and its AUL Australia."""
    text = API + "2016,Türkiye,TUR,TUR,Austria,AUS,AUT,G,N,FI,P,310\n"
    assert [row.country for row in read_file(write("a.csv", text)).rows] == ["AUT"]
    wrong = read_file(write("b.csv", text.replace("AUS,AUT", "AUT,GFR")))
    assert wrong.rows == []
    assert "coa_iso 'GFR' is not an ISO 3166-1" in wrong.rejects[0].message
    assert wrong.rejects[0].source == "b.csv#2"


def test_api_download_and_r_package_give_the_same_figures(write: Write, tmp_path: Path) -> None:
    api = {
        "page": 1,
        "maxPages": 1,
        "items": [
            {
                "year": 2016,
                "coo_name": "Türkiye",
                "coo": "TUR",
                "coo_iso": "TUR",
                "coa_name": "Germany",
                "coa": "GFR",
                "coa_iso": "DEU",
                "procedure_type": "G",
                "app_type": "N",
                "dec_level": "NA",
                "app_pc": "P",
                "applied": 5383,
            }
        ],
    }
    download = (
        "Year,Country of origin,Country of origin (ISO),Country of asylum,Country of asylum (ISO),Authority,"
        "Application type,Stage of procedure,Cases / Persons,applied\n"
        "2016,Türkiye,TUR,Germany,DEU,G,N,NA,P,5383\n"
    )
    package = API + '2016,"Türkiye","TUR","TUR","Germany","GFR","DEU","G","N","NA","P",5383\n'
    squeezed = tmp_path / "a.csv.gz"
    squeezed.write_bytes(gzip.compress(package.encode()))
    readings = [
        read_file(write("a.json", json.dumps(api))),
        read_file(write("a.csv", download)),
        read_file(write("b.csv", package.replace("\n", "\r\n"))),
        read_file(squeezed),
    ]
    assert {(row.official_id, row.value) for reading in readings for row in reading.rows} == {
        ("unhcr::asylum-applications:TUR:DEU:2016:G/N/NA/P", 5383)
    }


def test_decisions_of_the_csv_download(write: Write) -> None:
    text = (
        "Year,Country of origin,Country of origin (ISO),Country of asylum,Country of asylum (ISO),Authority,"
        "Stage of procedure,Cases / Persons,Recognized decisions,Complementary protection,Rejected decisions,"
        "Otherwise closed,Total decisions\n"
        "2018,Türkiye,TUR,Greece,GRC,G,FI,P,200,20,300,80,600\n"
    )
    rows = read_file(write("a.csv", text)).rows
    assert {str(row.outcome): row.value for row in rows} == {
        "recognised": 200,
        "complementary": 20,
        "rejected": 300,
        "closed": 80,
        "total": 600,
    }


def test_another_coups_country_needs_no_code(write: Write) -> None:
    rows = (
        "2021,Myanmar,MYA,MMR,India,IND,IND,U,N,FI,P,1200\n2021,Türkiye,TUR,TUR,India,IND,IND,U,N,FI,P,30\n"
    )
    reading = read_file(write("a.csv", API + rows), origin="MMR")
    assert [(row.origin, row.value) for row in reading.rows] == [("MMR", 1200)]
    assert reading.left_out == {"another nationality": 1}


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("2016,Türkiye,TUR,TUR,Germany,GFR,DEU,G,X,FI,P,10", "app_type 'X' is not a known code"),
        ("2016,Türkiye,TUR,TUR,Germany,GFR,DEU,G,,FI,P,10", "app_type '' is not a known code"),
        ("2016,Türkiye,TUR,TUR,Germany,GFR,DEU,G,N,FI,H,10", "app_pc 'H' is not a known code"),
        ("2016,Türkiye,TUR,TUR,Germany,GFR,DEU,G,N,FI,P,*", "applied '*' is not a whole number"),
        ("2016,Türkiye,TUR,TUR,Germany,GFR,DEU,G,N,FI,P,7.5", "applied '7.5' is not a whole number"),
        ("2016,Türkiye,TUR,TUR,Germany,GFR,DEU,G,N,FI,P," + "9" * 400, "more than there are people"),
        ("16,Türkiye,TUR,TUR,Germany,GFR,DEU,G,N,FI,P,10", "year '16' is not one"),
    ],
)
def test_a_row_that_makes_no_sense_is_rejected_with_its_reason(write: Write, row: str, message: str) -> None:
    reading = read_file(write("a.csv", API + row + "\n"))
    assert reading.rows == []
    assert message in reading.rejects[0].message


def test_reading_is_the_same_every_time() -> None:
    first, _ = read_official(SHIPPED)
    second, _ = read_official(SHIPPED)
    pd.testing.assert_frame_equal(first, second)
