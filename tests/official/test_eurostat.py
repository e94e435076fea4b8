"""Eurostat's layouts, on small tables made for the tests: no real file of Eurostat's was at hand."""

import gzip
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest

from tracker.errors import ReadError
from tracker.official.figures import applications
from tracker.official.rates import recognition_rates
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
# The codes of 2023 and later: FRST and SSEQ make TOTAL, the POS_ codes make POS.
APPLICANTS_NOW = (
    "freq,unit,citizen,sex,applicant,age,geo\\TIME_PERIOD\t2023-01 \t2023-02 \n"
    "M,PER,TR,T,FRST,TOTAL,DE\t3000 \t3200 p\n"
    "M,PER,TR,T,SSEQ,TOTAL,DE\t85 \t: \n"
    "M,PER,TR,T,TOTAL,TOTAL,DE\t3085 \t3290 bp\n"
)
DECISIONS_NOW = (
    "freq,unit,citizen,sex,age,decision,geo\\TIME_PERIOD\t2023-Q1 \n"
    "Q,PER,TR,T,TOTAL,TOTAL,DE\t1000 \n"
    "Q,PER,TR,T,TOTAL,POS,DE\t180 \n"
    "Q,PER,TR,T,TOTAL,POS_RFG,DE\t150 \n"
    "Q,PER,TR,T,TOTAL,POS_SPROT,DE\t20 \n"
    "Q,PER,TR,T,TOTAL,POS_HUM,DE\t10 \n"
    "Q,PER,TR,T,TOTAL,NEG,DE\t820 \n"
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


def test_the_header_of_older_bulk_files_is_known(write: Write) -> None:
    older = (
        "citizen,sex,unit,age,asyl_app,geo\\time\t2016M07 \t2016M06 \nTR,T,PER,TOTAL,NASY_APP,EL\t40 \t: \n"
    )
    found = figures(write("migr_asyappctzm.tsv", older))
    assert (found["GRC", "2016-07", "new"].value, found["GRC", "2016-06", "new"].value) == (40, None)


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


def test_the_codes_of_applicants_since_2023(write: Write) -> None:
    path = write("migr_asyappctzm.tsv", APPLICANTS_NOW)
    found = figures(path)
    january = {kind: row.value for (_, month, kind), row in found.items() if month == "2023-01"}
    assert january == {"new": 3000, "repeat": 85, "new_and_repeat": 3085}
    assert found["DEU", "2023-02", "new_and_repeat"].flag == "break_in_series; provisional"
    assert read_file(path).rejects == []


def test_applicants_of_any_kind_are_not_added_to_the_kinds_that_they_hold(write: Write) -> None:
    frame, _ = read_official(write("migr_asyappctzm.tsv", APPLICANTS_NOW), origin="TUR")
    assert list(applications(frame, "TUR")["value"]) == [3085, 3290]
    assert list(applications(frame, "TUR")["new"]) == [3000, 3200]
    apart = frame[frame["kind"] != "new_and_repeat"]
    assert list(applications(apart, "TUR")["value"]) == [3085, 3200]


def test_first_time_applicants_alone_are_not_called_new_and_repeat(write: Write) -> None:
    frame, _ = read_official(write("migr_asyappctzm.tsv", APPLICANTS_NOW), origin="TUR")
    found = applications(frame[frame["kind"] == "new"], "TUR")
    assert list(found["new"]) == [3000, 3200]
    assert found["value"].isna().all()


def test_the_codes_of_decisions_since_2023(write: Write) -> None:
    found = figures(write("migr_asydcfstq.tsv", DECISIONS_NOW))
    assert {outcome: row.value for (_, _, outcome), row in found.items()} == {
        "total": 1000,
        "positive": 180,
        "recognised": 150,
        "subsidiary": 20,
        "humanitarian": 10,
        "rejected": 820,
    }
    frame, _ = read_official(write("migr_asydcfstq.tsv", DECISIONS_NOW))
    (rate,) = recognition_rates(frame)["rate"]
    assert rate == 180 / 1000


@pytest.mark.parametrize("month", ["2023-01", "2023-M01", "2023M01"])
def test_a_month_has_one_meaning_however_it_is_written(write: Write, month: str) -> None:
    text = APPLICANTS_NOW.replace("2023-01", month)
    assert ("DEU", "2023-01", "new") in figures(write("migr_asyappctzm.tsv", text))


def test_a_file_with_labels_is_no_file_without_figures(write: Write) -> None:
    labelled = SDMX.replace(",T,", ",T:Total,")
    reading = read_file(write("a.csv", labelled))
    assert "download the file with codes" in reading.rejects[0].message


def test_a_table_that_does_not_fit_into_memory_is_read_row_by_row(tmp_path: Path) -> None:
    """A row of another nationality costs nothing, however many there are."""
    head, turkish = APPLICANTS_NOW.split("\n")[:2]
    path = tmp_path / "migr_asyappctzm.tsv.gz"
    with gzip.open(path, "wt", encoding="utf-8") as file:
        file.write(f"{head}\n{turkish}\n")
        for _ in range(100):
            file.write("M,PER,SY,T,FRST,TOTAL,DE\t4000 \t5000 \n" * 1000)
    tracemalloc.start()
    reading = read_file(path, origin="TUR")
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(reading.rows) == 2
    assert reading.left_out == {"another nationality": 200_000}
    assert most < 2_000_000  # bytes; the unpacked file has 3,700,000


def test_the_table_validates(write: Write) -> None:
    frame, rejects = read_official(write("migr_asyappctza.tsv", BULK), origin="TUR")
    assert (len(frame), len(rejects)) == (12, 0)
    assert frame["value"].isna().sum() == 2


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (("NASY_APP,EL", "XASY,EL"), "asyl_app 'XASY' is not a known code"),
        (("40 ", "forty "), "'forty' is not a whole number"),
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
