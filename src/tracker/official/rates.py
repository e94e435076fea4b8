"""Recognition rates at first instance, with what masking and rounding leave open."""

import pandas as pd

from tracker.official.figures import KEYS, refuse_several
from tracker.official.vocabulary import PROTECTION, OfficialMeasure, Outcome, ProcedureKind, Unit

FIRST = (ProcedureKind.FIRST_INSTANCE, ProcedureKind.NEW, ProcedureKind.REPEAT)
"""The kinds of decision that are not on appeal; combined figures are left out, since appeals are in them."""

_BOUNDS = ["value", "low", "high"]


def recognition_rates(official: pd.DataFrame, by: tuple[str, ...] = ("country",)) -> pd.DataFrame:
    """The share of decisions on the merits that gave protection, at first instance, in persons.

    Protection is refugee status and any other form; decisions on the merits are those and rejections.
    Applications closed otherwise (withdrawn, another state responsible) are not decided on their merits.

    Args:
        official: The ``official`` table; one source, one release and one length of period at a time.
        by: Columns to part by, beside the period.

    Returns:
        One row a period (and ``by``) with ``protected``, ``rejected``, ``rate`` and the interval ``rate_low``
        to ``rate_high`` that masked and rounded figures allow; no rate where nothing was decided so. A
        country and period with a missing figure is in no row: half of its decisions make no rate.

    Raises:
        UsageError: The decisions are of several sources or releases, or of periods that overlap.
    """
    first = official[
        (official["measure"] == OfficialMeasure.DECISIONS)
        & official["kind"].isin(FIRST)
        & (official["unit"] == Unit.PERSONS)
    ]
    refuse_several(first)
    protected, rejected = _protected(first), _sums(first[first["outcome"] == Outcome.REJECTED])
    both = protected.add_prefix("protected_").join(rejected.add_prefix("rejected_"), how="inner").dropna()
    keys = [*by, "period_start", "period_end"]
    rates = both.reset_index().groupby(keys, observed=True)[list(both.columns)].sum()
    rates = rates.rename(columns={"protected_value": "protected", "rejected_value": "rejected"})
    rates = rates.astype("int64")
    rates["rate"] = _share(rates["protected"], rates["rejected"])
    rates["rate_low"] = _share(rates["protected_low"], rates["rejected_high"])
    rates["rate_high"] = _share(rates["protected_high"], rates["rejected_low"])
    return rates.reset_index()


def _protected(rows: pd.DataFrame) -> pd.DataFrame:
    """What the source gives as positive; where it gives none, the sum of the forms of protection."""
    positive: pd.DataFrame = _sums(rows[rows["outcome"] == Outcome.POSITIVE]).dropna()
    return positive.combine_first(_sums(rows[rows["outcome"].isin(sorted(PROTECTION))]))


def _sums(rows: pd.DataFrame) -> pd.DataFrame:
    """The sums a country and period; null where a figure is missing."""
    complete = rows.groupby(KEYS, observed=True)["value"].agg(lambda values: bool(values.notna().all()))
    sums = rows.groupby(KEYS, observed=True)[_BOUNDS].sum()
    return sums.where(complete.astype(bool), axis="index")


def _share(part: "pd.Series[int]", rest: "pd.Series[int]") -> "pd.Series[float]":
    both = (part + rest).astype("float64")
    return (part / both).where(both > 0)
