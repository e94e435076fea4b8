"""What the tables let in, and what frames look like."""

import dataclasses
import datetime as dt
import io

import matplotlib as mpl
import pandas as pd
import pandera.errors
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker import tables
from tracker.catalogue import TABLES
from tracker.errors import TableError
from tracker.records import Claim, Column, Kind, Reject, Report, columns_of
from tracker.vocabulary import CountQualifier, DateBasis, DatePrecision, Group, LegalStatus, Measure, Review

TEXT = "Eight officers fled to Greece. They asked for asylum on Friday."
QUOTE = "Eight officers fled to Greece."
REPORT = Report(
    report_id="r1",
    url=None,
    outlet="Evening Post",
    published=dt.date(2016, 7, 18),
    language="en",
    title=None,
    authors=None,
    text=TEXT,
    body_start=0,
    source="a.txt",
    source_sha256="0" * 64,
    also_in=None,
)
CLAIM = Claim(
    claim_id="r1:15",
    report_id="r1",
    legal_status=LegalStatus.FLED,
    country="GRC",
    origin="TUR",
    group=Group.OFFICERS,
    count_low=8,
    count_high=8,
    count_qualifier=CountQualifier.EXACT,
    measure=Measure.EVENT,
    date_start=dt.date(2016, 7, 16),
    date_end=dt.date(2016, 7, 16),
    date_precision=DatePrecision.DAY,
    date_basis=DateBasis.RELATIVE,
    attribution=None,
    quote=QUOTE,
    char_start=0,
    char_end=len(QUOTE),
    rule="active",
    confidence=0.9,
    review=Review.CANDIDATE,
)


def claims(*changes: dict[str, object]) -> pd.DataFrame:
    """One row of claims for each change to the claim above."""
    rows = [
        dataclasses.replace(CLAIM, **({"claim_id": f"r1:{n}"} | change)) for n, change in enumerate(changes)
    ]
    return tables.frame("claims", rows)


def failed(change: dict[str, object]) -> str:
    """The message of the one reject that the change leads to."""
    good, rejects = tables.validate("claims", claims(change), {"reports": tables.frame("reports", [REPORT])})
    assert good.empty
    assert rejects["reason"].tolist() == ["invalid_row"]
    return str(rejects["message"].iloc[0])


@pytest.mark.parametrize("name", TABLES)
def test_every_declared_column_has_its_type_everywhere(name: str) -> None:
    """One declaration gives the Arrow field, the dtype of the frame and the column of the pandera model."""
    frame = tables.frame(name, [])
    for column in columns_of(TABLES[name]):
        field = tables.schema(name).field(column.name)
        assert field.nullable == column.nullable
        assert field.metadata[b"description"].decode() == column.doc
        assert (
            str(frame.dtypes[column.name])
            == {
                Kind.STRING: str(pd.Series(["a"]).dtype),
                Kind.INTEGER: "Int64",
                Kind.NUMBER: "float64",
                Kind.DATE: "datetime64[ms]",
                Kind.CATEGORY: "category",
            }[column.kind]
        )
        if column.kind is Kind.CATEGORY:
            assert frame[column.name].cat.ordered
            assert tuple(frame[column.name].cat.categories) == column.categories
    assert list(tables.model(name).columns) == list(frame.columns)


def test_unknown_table_is_named_with_those_there_are() -> None:
    with pytest.raises(TableError, match=r"no table is called 'clams'; there are reports, claims"):
        tables.schema("clams")


def test_a_good_claim_passes_with_its_report() -> None:
    frame = claims({})
    good, rejects = tables.validate("claims", frame, {"reports": tables.frame("reports", [REPORT])})
    pd.testing.assert_frame_equal(good, frame)
    assert rejects.empty


@pytest.mark.parametrize(
    ("change", "check"),
    [
        ({"country": "Greece"}, "country: pattern: 'Greece'"),
        ({"country": "GRCX"}, "country: pattern"),
        ({"count_low": -1, "count_high": -1}, "count_low: minimum"),
        ({"confidence": 1.5}, "confidence: maximum"),
        ({"rule": None}, "rule: not_null"),
        ({"claim_id": "r2:15"}, "id_of_its_report"),
        ({"count_low": 9, "count_qualifier": CountQualifier.RANGE}, "counts_ordered"),
        ({"count_low": None}, "counts_fit_qualifier"),
        ({"count_qualifier": CountQualifier.AT_LEAST}, "counts_fit_qualifier"),
        ({"count_qualifier": CountQualifier.UNSTATED}, "counts_fit_qualifier"),
        ({"date_end": dt.date(2016, 7, 15)}, "dates_ordered"),
        ({"date_precision": None}, "date_precision_where_dated"),
        ({"date_start": None, "date_end": None, "date_basis": None}, "date_precision_where_dated"),
        ({"date_basis": None}, "date_basis_where_dated"),
        ({"date_start": None}, "event_has_both_dates"),
        ({"char_start": 30, "char_end": 30}, "span_not_empty"),
        ({"char_end": 29}, "quote_fills_span"),
        ({"char_start": 1, "char_end": 31}, "quote_stands_in_text"),
        ({"report_id": "r9", "claim_id": "r9:15"}, "report_exists"),
    ],
)
def test_a_claim_that_breaks_the_codebook_is_rejected_by_name(change: dict[str, object], check: str) -> None:
    assert check in failed(change)


@pytest.mark.parametrize(
    ("qualifier", "low", "high"),
    [
        ("exact", 8, 8),
        ("at_least", 8, None),
        ("at_most", None, 8),
        ("about", 40, 40),
        ("range", 2, 3),
        ("vague", 2000, None),
        ("unstated", None, None),
    ],
)
def test_each_qualifier_has_its_bounds(qualifier: str, low: int | None, high: int | None) -> None:
    """The table of the codebook, row by row; any other bounds fail."""
    bounds = {"count_low": low, "count_high": high}
    good, _ = tables.validate("claims", claims({"count_qualifier": CountQualifier(qualifier)} | bounds))
    assert len(good) == 1
    for other in CountQualifier:
        same = {"exact": "about", "at_least": "vague"}
        if other != qualifier and same.get(other) != qualifier and same.get(qualifier) != other:
            good, _ = tables.validate("claims", claims({"count_qualifier": other} | bounds))
            assert len(good) == (other == "range" and qualifier in {"exact", "about"}), other


def test_a_standing_stock_has_an_end_and_no_start() -> None:
    good, _ = tables.validate("claims", claims({"measure": Measure.CUMULATIVE, "date_start": None}))
    assert len(good) == 1


def test_a_reject_names_the_file_and_the_row() -> None:
    frame = claims({"country": "gr"})
    _, rejects = tables.validate("claims", frame, {"reports": tables.frame("reports", [REPORT])})
    row = rejects.iloc[0]
    assert (row["source"], row["source_sha256"]) == ("a.txt", "0" * 64)
    assert row["message"] == "claims, claim_id 'r1:0': country: pattern: 'gr'"


def test_one_reject_names_all_that_is_wrong_with_a_row() -> None:
    message = failed({"country": "gr", "confidence": -1.0})
    assert "country: pattern" in message
    assert "confidence: minimum" in message


def test_good_rows_stay_under_their_own_index() -> None:
    frame = claims({}, {"country": "gr"}, {}).set_axis(["x", "y", "y"])
    good, rejects = tables.validate("claims", frame)
    assert good.index.tolist() == ["x", "y"]
    assert good["claim_id"].tolist() == ["r1:0", "r1:2"]
    assert len(rejects) == 1


def test_the_first_of_two_rows_with_one_id_stays() -> None:
    good, rejects = tables.validate("claims", claims({"claim_id": "r1:7"}, {"claim_id": "r1:7"}))
    assert good.index.tolist() == [0]
    assert "claim_id: unique: 'r1:7'" in rejects["message"].iloc[0]


def test_a_report_of_white_space_is_rejected() -> None:
    frame = tables.frame("reports", [dataclasses.replace(REPORT, text=" \n", body_start=5)])
    _, rejects = tables.validate("reports", frame)
    assert "text_not_blank" in rejects["message"].iloc[0]
    assert "body_in_text" in rejects["message"].iloc[0]
    assert rejects["source"].iloc[0] == "a.txt"


def test_the_model_serves_anyone_on_their_own_frame() -> None:
    assert len(tables.model("claims").validate(claims({}))) == 1
    with pytest.raises(pandera.errors.SchemaError, match="counts_ordered"):
        tables.model("claims").validate(claims({"count_low": 9, "count_qualifier": CountQualifier.RANGE}))


def test_a_frame_from_csv_is_brought_to_its_types() -> None:
    frame = claims({}, {"count_low": None, "count_high": None, "count_qualifier": CountQualifier.UNSTATED})
    read = pd.read_csv(io.StringIO(frame.to_csv(index=False)))
    cast, unfit = tables.typed("claims", read)
    pd.testing.assert_frame_equal(cast, frame)
    assert not unfit.any(axis=None)


@pytest.mark.parametrize(
    ("column", "value", "message"),
    [
        ("count_low", "a few", "count_low: not a whole number: 'a few'"),
        ("count_low", 8.5, "count_low: not a whole number: '8.5'"),
        ("confidence", "high", "confidence: not a number: 'high'"),
        ("date_start", "last week", "date_start: not a date such as 2016-07-15: 'last week'"),
        ("date_start", "2016-07-15 12:00", "date_start: not a date such as 2016-07-15"),
        ("legal_status", "escaped", "legal_status: not a value of the codebook: 'escaped'"),
    ],
)
def test_a_cell_that_cannot_be_read_is_rejected_with_its_value(
    column: str, value: object, message: str
) -> None:
    frame = claims({}, {}).astype({column: object})
    frame.loc[1, column] = value
    good, rejects = tables.validate("claims", frame)
    assert len(good) == 1
    assert message in rejects["message"].iloc[0]
    assert f"{column}: not_null" not in rejects["message"].iloc[0]


@pytest.mark.parametrize(
    ("frame", "message"),
    [
        (claims({}).drop(columns="quote"), "claims: no column quote"),
        (claims({}).assign(note="x"), "claims: the codebook has no column note"),
        (pd.concat([claims({}), claims({})[["quote"]]], axis="columns"), "a column stands twice"),
    ],
)
def test_a_frame_with_other_columns_is_refused(frame: pd.DataFrame, message: str) -> None:
    with pytest.raises(TableError, match=message):
        tables.validate("claims", frame)


def test_only_a_typed_frame_becomes_arrow() -> None:
    with pytest.raises(TableError, match=r"not a frame of claims: .*rule"):
        tables.to_arrow("claims", claims({}).drop(columns="rule"))
    with pytest.raises(TableError, match="not a frame of claims"):
        tables.to_arrow("claims", claims({}).astype({"count_low": str}).assign(count_low="eight"))


def test_dates_compare_group_and_draw() -> None:
    """Why dates are datetime64: all of this fails on date32[pyarrow]."""
    mpl.use("Agg")
    frame = claims({}, {"date_start": None, "date_end": None}, {"date_start": dt.date(2016, 7, 15)})
    assert (frame["date_start"] >= "2016-07-16").tolist() == [True, False, False]
    assert frame["date_start"].between("2016-07-15", "2016-07-15").sum() == 1
    assert frame.groupby(pd.Grouper(key="date_start", freq="MS")).size().tolist() == [2]
    assert frame["date_start"].dt.year.max() == 2016
    assert frame.plot.scatter(x="date_start", y="confidence") is not None


def test_statuses_sort_in_the_order_of_the_codebook() -> None:
    frame = claims({"legal_status": LegalStatus.DISMISSED}, {"legal_status": LegalStatus.FLED})
    assert frame.sort_values("legal_status")["legal_status"].tolist() == ["fled", "dismissed"]
    assert (frame["legal_status"] < "asylum_sought").tolist() == [False, True]


BY_KIND = {
    Kind.STRING: st.text(max_size=8),
    Kind.INTEGER: st.integers(0, 2**63 - 1),
    Kind.NUMBER: st.floats(0, 1),
    Kind.DATE: st.dates(),
}


def any_value(column: Column) -> st.SearchStrategy[object]:
    """Any value of the right type for a column."""
    values = st.sampled_from(column.categories) if column.categories else BY_KIND[column.kind]
    return st.none() | values if column.nullable else values


ANY_CLAIMS = st.lists(
    st.builds(Claim, **{column.name: any_value(column) for column in columns_of(Claim)}), max_size=3
)
few = settings(max_examples=30, deadline=None)


@few
@given(ANY_CLAIMS)
def test_any_rows_survive_parquet(rows: list[Claim]) -> None:
    """Plain pandas gives back the frame that was written: dtypes, nulls, categories and all."""
    frame = tables.frame("claims", rows)
    file = io.BytesIO()
    pq.write_table(tables.to_arrow("claims", frame), file)
    back = pd.read_parquet(file)
    if rows:
        pd.testing.assert_frame_equal(back, frame)
    else:  # Parquet keeps no categories where there is no row
        pd.testing.assert_frame_equal(tables.typed("claims", back)[0], frame)


@few
@given(ANY_CLAIMS)
def test_typed_changes_nothing_in_a_typed_frame(rows: list[Claim]) -> None:
    frame = tables.frame("claims", rows)
    cast, unfit = tables.typed("claims", frame)
    pd.testing.assert_frame_equal(cast, frame)
    assert not unfit.any(axis=None)


@few
@given(ANY_CLAIMS)
def test_validate_loses_no_row(rows: list[Claim]) -> None:
    good, rejects = tables.validate("claims", tables.frame("claims", rows), {"reports": claims_reports()})
    assert len(good) + len(rejects) == len(rows)


def claims_reports() -> pd.DataFrame:
    """The one report that the claims stand in."""
    return tables.frame("reports", [REPORT])


def test_the_note_for_pandas_does_not_depend_on_the_version_of_pandas() -> None:
    assert tables.schema("rejects").metadata.keys() == {b"pandas"}
    assert pd.__version__.encode() not in tables.schema("rejects").metadata[b"pandas"]
    assert pa.__version__.encode() not in tables.schema("rejects").metadata[b"pandas"]
    assert Reject is TABLES["rejects"]
