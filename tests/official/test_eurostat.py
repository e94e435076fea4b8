"""Eurostat's layouts, on small tables made for the tests: no real file of Eurostat's was at hand."""

import gzip
from collections.abc import Callable
from pathlib import Path

import pytest

from tracker.errors import ReadError
from tracker.official.read import read_file, read_official
from tracker.official.record import Official

Write = Callable[[str, str], Path]

BULK = (
    "freq,unit,citizen,sex,age,asyl_app,geo\\TIME_PERIOD\t2015 \t2016 \t2017 \n"
    "A,PER,TR,T,TOTAL,NASY_APP,DE\t1510 \t5385 p\t8025 \n"
    "A,PER,TR,T,TOTAL,NASY_APP,EL\t40 \t180 \t: \n"
    "A,PER,TR,T,TOTAL,NASY_APP,UK\t235 \t: c\t0 bp\n"
    "A,PER,TR,T,TOTAL,ASY_APP,DE\t1765 \t5740 \t8480 \n"
    "A,PER,TR,M,TOTAL,NASY_APP,DE\t900 \t3000 \t5000 \n"
    "A,PER,TR,T,Y_LT18,NASY_APP,DE\t300 \t900 \t2000 \n"
    "A,PER,TR,T,TOTAL,NASY_APP,EU27_2020\t2900 \t9000 \t14000 \n"
    "A,PER,TOTAL,T,TOTAL,NASY_APP,DE\t440000 \t720000 \t198000 \n"
    "A,PER,SY,T,TOTAL,NASY_APP,DE\t158000 \t266000 \t48000 \n"
)
SDMX = (
    "DATAFLOW,LAST UPDATE,freq,unit,citizen,sex,age,applicant,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG,"
    "CONF_STATUS\n"
    "ESTAT:MIGR_ASYAPPCTZA(1.0),08/01/26 11:00:00,A,PER,TR,T,TOTAL,FRST,DE,2016,5385,p,\n"
    "ESTAT:MIGR_ASYAPPCTZA(1.0),08/01/26 11:00:00,A,PER,TR,T,TOTAL,FRST,UK,2016,,,C\n"
)
DECISIONS = (
    "freq,unit,citizen,sex,age,decision,geo\\TIME_PERIOD\t2016-Q3 \t2016-Q4 \n"
    "Q,PER,TR,T,TOTAL,TOTAL,DE\t400 \t600 \n"
    "Q,PER,TR,T,TOTAL,TOTAL_POS,DE\t40 \t90 \n"
    "Q,PER,TR,T,TOTAL,GENCONV,DE\t30 \t70 \n"
    "Q,PER,TR,T,TOTAL,REJECTED,DE\t360 \t510 \n"
)


def figures(path: Path) -> dict[tuple[str, str, str], Official]:
    rows = read_file(path, origin="TUR").rows
    return {(row.country, f"{row.period_start:%Y-%m}", str(row.outcome or row.kind)): row for row in rows}


def test_the_bulk_table_gives_one_figure_a_cell(write: Write) -> None:
    found = figures(write("migr_asyappctza.tsv", BULK))
    assert len(found) == 12
    germany = found["DEU", "2016-01", "new"]
    assert (germany.value, germany.flag, germany.period_end.isoformat()) == (
        5385,
        "provisional",
        "2016-12-31",
    )
    assert found["DEU", "2016-01", "new_and_repeat"].value == 5740


def test_greece_and_the_united_kingdom_have_codes_of_their_own(write: Write) -> None:
    found = figures(write("migr_asyappctza.tsv", BULK))
    assert found["GRC", "2016-01", "new"].value == 180
    assert found["GBR", "2015-01", "new"].value == 235


def test_rounding_is_carried_as_an_interval(write: Write) -> None:
    found = figures(write("migr_asyappctza.tsv", BULK))
    germany, britain = found["DEU", "2016-01", "new"], found["GBR", "2017-01", "new"]
    assert (germany.low, germany.high) == (5383, 5387)
    assert (britain.low, britain.high, britain.flag) == (0, 2, "break_in_series; provisional")


def test_a_colon_is_no_zero(write: Write) -> None:
    found = figures(write("migr_asyappctza.tsv", BULK))
    greece, britain = found["GRC", "2017-01", "new"], found["GBR", "2016-01", "new"]
    assert (greece.value, greece.low, greece.high, greece.flag) == (None, None, None, "missing")
    assert (britain.value, britain.flag) == (None, "confidential")


def test_breakdowns_and_groups_are_left_out_and_counted(write: Write) -> None:
    reading = read_file(write("migr_asyappctza.tsv", BULK), origin="TUR")
    assert reading.left_out == {
        "a breakdown by sex or age": 6,
        "a group of countries of asylum": 3,
        "a group of nationalities": 3,
        "another nationality": 3,
    }
    assert reading.rejects == []


def test_the_bulk_file_is_read_as_it_is_downloaded(tmp_path: Path) -> None:
    path = tmp_path / "estat_migr_asyappctza.tsv.gz"
    path.write_bytes(gzip.compress(BULK.encode()))
    assert len(read_file(path, origin="TUR").rows) == 12


@pytest.mark.parametrize(
    "text",
    [
        SDMX,
        SDMX.replace("DATAFLOW,LAST UPDATE", "STRUCTURE,STRUCTURE_ID").replace(
            "ESTAT:MIGR_ASYAPPCTZA(1.0),08/01/26 11:00:00", "dataflow,ESTAT:MIGR_ASYAPPCTZA(1.0)"
        ),
    ],
    ids=["SDMX-CSV 1.0", "SDMX-CSV 2.0"],
)
def test_sdmx_csv_gives_the_same_figures(write: Write, text: str) -> None:
    found = figures(write("download.csv", text))
    germany, britain = found["DEU", "2016-01", "new"], found["GBR", "2016-01", "new"]
    assert (germany.dataset, germany.value, germany.flag) == ("migr_asyappctza", 5385, "provisional")
    assert (britain.value, britain.flag) == (None, "confidential")


def test_the_day_of_the_last_update_is_the_release(write: Write) -> None:
    assert figures(write("a.csv", SDMX))["DEU", "2016-01", "new"].release == "08/01/26 11:00:00"


def test_decisions_by_quarter(write: Write) -> None:
    found = figures(write("migr_asydcfstq.tsv", DECISIONS))
    rejected = found["DEU", "2016-10", "rejected"]
    assert (rejected.value, rejected.kind, rejected.period_end.isoformat()) == (
        510,
        "first_instance",
        "2016-12-31",
    )
    assert {row.outcome for row in found.values()} == {"total", "positive", "recognised", "rejected"}


def test_the_table_validates(write: Write) -> None:
    frame, rejects = read_official(write("migr_asyappctza.tsv", BULK), origin="TUR")
    assert (len(frame), len(rejects)) == (12, 0)
    assert frame["value"].isna().sum() == 2


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (("NASY_APP,EL", "XASY,EL"), "asyl_app 'XASY' is not a known code"),
        (("40 ", "forty "), "'forty' is neither a whole number nor ':'"),
        (("A,PER,TR,T,TOTAL,NASY_APP,EL", "A,PC,TR,T,TOTAL,NASY_APP,EL"), "unit 'PC' is not PER"),
        (("2015 \t", "FY15 \t"), "'FY15' is not a period"),
    ],
)
def test_a_cell_that_makes_no_sense_is_rejected(write: Write, change: tuple[str, str], message: str) -> None:
    reading = read_file(write("migr_asyappctza.tsv", BULK.replace(*change)), origin="TUR")
    assert message in reading.rejects[0].message


def test_an_unknown_dataset_is_refused(write: Write) -> None:
    with pytest.raises(ReadError, match="which of Eurostat's datasets"):
        read_file(write("download.tsv", BULK))


def test_sdmx_csv_without_a_period_is_refused(write: Write) -> None:
    with pytest.raises(ReadError, match="no column TIME_PERIOD"):
        read_file(write("migr_asyappctza.csv", SDMX.replace("TIME_PERIOD", "TIME")))
