"""Sums of official figures and of claims, for what may be summed; anything else is refused with a way out."""

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd

from tracker.errors import UsageError
from tracker.lexicon.countries import country_name
from tracker.official.periods import length_name
from tracker.official.vocabulary import PROTECTION, UNKNOWN_LENGTH, OfficialMeasure, Outcome, ProcedureKind

# Sets of kinds whose figures are about different applications, or different decisions.
_ADDABLE = (
    frozenset({ProcedureKind.NEW, ProcedureKind.REPEAT}),
    frozenset({ProcedureKind.FIRST_INSTANCE, ProcedureKind.NEW, ProcedureKind.REPEAT}),
)

_APPLIED = (
    "an appeal, a court case or a combined figure is about applications that are counted already. Choose "
    "kind == 'new', or new and repeat together, which is what authorities and the press call applications"
)
_DECIDED = (
    "on appeal or in court the same application is decided again. Choose kind == 'first_instance' (with new "
    "and repeat, where a country parts it so), or one other kind"
)

_MOST_NAMED = 4


@dataclass(frozen=True, slots=True)
class Total:
    """A sum with what masking and rounding (or the words of the reports) leave open.

    Attributes:
        value: The sum of the published figures; of claims, the sum of the lower bounds.
        low: The least that it can stand for.
        high: The most that it can stand for; None where a claim has no upper bound.
        rows: How many figures it is the sum of.
    """

    value: int
    low: int
    high: int | None
    rows: int


def total(rows: pd.DataFrame) -> Total:
    """The sum of rows of the ``official`` table, or of claims (see ``claims_total``).

    Raises:
        UsageError: They may not be summed; the message says what to choose instead.
    """
    if "claim_id" in rows:
        return claims_total(rows)
    if "official_id" not in rows:
        raise UsageError(
            "these are rows of neither the official table nor the claims; keep all their columns"
        )
    if rows.empty:
        raise UsageError("there is no official figure to sum")
    for refuse in _RULES:
        refuse(rows)
    value, low, high = (int(rows[column].sum()) for column in ("value", "low", "high"))
    return Total(value, low, high, len(rows))


def claims_total(claims: pd.DataFrame) -> Total:
    """The sum of claims that each tell of another event.

    Raises:
        UsageError: A claim is a running total or has no number, the statuses differ, or two claims can be
            about the same event; the message says what to choose instead.
    """
    if claims.empty:
        raise UsageError("there is no claim to sum")
    cumulative = claims["measure"] == "cumulative"
    if cumulative.any() and not cumulative.all():
        raise UsageError(
            "running totals and events do not add up: a running total holds the events before it. "
            "Choose measure == 'event', or the latest running total of each country"
        )
    if cumulative.any() and len(claims) > 1:
        raise UsageError(
            "running totals are never summed; choose the latest of each country and show them apart"
        )
    statuses = sorted(claims["legal_status"].astype(str).unique())
    if len(statuses) > 1:
        raise UsageError(
            f"{' and '.join(statuses)} are not added: the same people pass through both; choose one"
        )
    if claims["count_low"].isna().any():
        raise UsageError("some claims give no lower bound; choose those with count_low")
    _refuse_same_event(claims)
    high = None if claims["count_high"].isna().any() else int(claims["count_high"].sum())
    low = int(claims["count_low"].sum())
    return Total(low, low, high, len(claims))


def _refuse_same_event(claims: pd.DataFrame) -> None:
    if len(claims) == 1:
        return
    if claims[["date_start", "date_end"]].isna().any(axis=None):
        raise UsageError("some claims have no date, so that they can be about one event; choose dated ones")
    for country, group in claims.groupby(claims["country"].astype(object).fillna("no country"), sort=True):
        ordered = group.sort_values(["date_start", "date_end"])
        ends = ordered["date_end"].cummax().shift()
        overlapping = ordered[ordered["date_start"] <= ends]
        if len(overlapping):
            raise UsageError(
                f"claims for {country} overlap in time (such as {overlapping['claim_id'].iloc[0]}), so "
                "that they can tell of one event twice; choose one claim an event, or use the cases"
            )


def _listed(names: list[str], last: str) -> str:
    """Names as a message gives them: few of them, joined by commas and a word.

    >>> _listed(["court", "new", "repeat"], "and")
    'court, new and repeat'
    """
    few = names if len(names) <= _MOST_NAMED else [*names[:_MOST_NAMED], f"{len(names) - _MOST_NAMED} more"]
    return f"{', '.join(few[:-1])} {last} {few[-1]}"


def _one_of(column: str, why: str) -> Callable[[pd.DataFrame], None]:
    def refuse(rows: pd.DataFrame) -> None:
        found = sorted(rows[column].astype(str).unique())
        if len(found) > 1:
            raise UsageError(
                f"{_listed(found, 'and')} do not add up: {why}. Choose one {column}: {_listed(found, 'or')}"
            )

    return refuse


def _refuse_kinds(rows: pd.DataFrame) -> None:
    found = sorted(rows["kind"].astype(str).unique())
    if len(found) > 1 and not any(set(found) <= kinds for kinds in _ADDABLE):
        choice = _DECIDED if (rows["measure"] == OfficialMeasure.DECISIONS).all() else _APPLIED
        raise UsageError(f"{_listed(found, 'and')} do not add up: {choice}")


def _refuse_outcomes(rows: pd.DataFrame) -> None:
    found = set(rows["outcome"].dropna().astype(str))
    if Outcome.TOTAL in found and len(found) > 1:
        raise UsageError(
            "the outcome 'total' holds the other outcomes; choose outcome == 'total', or leave it out"
        )
    if Outcome.POSITIVE in found and found & PROTECTION:
        raise UsageError("the outcome 'positive' holds the forms of protection; choose it, or them")


def _refuse_periods(rows: pd.DataFrame) -> None:
    days = (rows["period_end"] - rows["period_start"]).dt.days + 1
    names = list(dict.fromkeys(f"{length_name(int(number))}s" for number in sorted(days.unique())))
    if len(names) > 1:
        raise UsageError(
            f"{_listed(names, 'and')} do not add up to a comparable figure. Choose periods of one length; a "
            "mid-year release of UNHCR's holds half of its last year"
        )


def _refuse_unknown_length(rows: pd.DataFrame) -> None:
    """A year that may be half a year is not added to others; by itself it is what it is."""
    unknown = rows[rows["flag"].fillna("").str.contains(UNKNOWN_LENGTH)]
    if len(unknown) and len(rows["period_start"].unique()) > 1:
        year, file = unknown["period_start"].iloc[0].year, unknown["file"].iloc[0]
        raise UsageError(
            f"{year} of {file} may be half a year, since its release is not known. Choose the years "
            "before, or name the release in sources.toml beside the file"
        )


def _refuse_twice(rows: pd.DataFrame) -> None:
    key = ["country", "origin", "period_start", "outcome", "codes"]
    twice = rows[rows.duplicated(key)]
    if len(twice):
        row = twice.iloc[0]
        where = f"{country_name(row['country'])} {row['period_start']:%Y} ({row['codes']})"
        raise UsageError(f"{where} stands there more than once. Choose one release")


def _refuse_missing(rows: pd.DataFrame) -> None:
    missing = int(rows["value"].isna().sum())
    if missing:
        raise UsageError(
            f"{missing} of {len(rows)} figures are missing or withheld, so that the sum would be too low by "
            "an unknown number. Choose rows with a value, and say what is left out"
        )


_RULES: tuple[Callable[[pd.DataFrame], None], ...] = (
    _one_of("source", "two sources count the same applications"),
    _one_of("measure", "a decision is about an application that is counted already"),
    _one_of("origin", "the figures are about people of different nationalities"),
    _one_of("unit", "one case can hold several persons"),
    _refuse_kinds,
    _refuse_outcomes,
    _refuse_periods,
    _refuse_unknown_length,
    _refuse_twice,
    _refuse_missing,
)
