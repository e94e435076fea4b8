"""Recognition rates at first instance, with what masking and rounding leave open."""

import pandas as pd

from tracker.official.figures import refuse_several
from tracker.official.vocabulary import PROTECTION, OfficialMeasure, Outcome, ProcedureKind, Unit

FIRST = (ProcedureKind.FIRST_INSTANCE, ProcedureKind.NEW, ProcedureKind.REPEAT)
"""The kinds of decision that are not on appeal; combined figures are left out, since appeals are in them."""


def recognition_rates(official: pd.DataFrame, by: tuple[str, ...] = ("country",)) -> pd.DataFrame:
    """The share of decisions on the merits that gave protection, at first instance, in persons.

    Protection is refugee status and any other form; decisions on the merits are those and rejections.
    Applications closed otherwise (withdrawn, another state responsible) are not decided on their merits.

    Args:
        official: The ``official`` table; one source, one release and one length of period at a time.
        by: Columns to part by, beside the period.

    Returns:
        One row a period (and ``by``) with ``protected``, ``rejected``, ``rate`` and the interval ``rate_low``
        to ``rate_high`` that masked and rounded figures allow; no rate where nothing was decided so.

    Raises:
        UsageError: The decisions are of several sources or releases, or of periods that overlap.
    """
    first = official[
        (official["measure"] == OfficialMeasure.DECISIONS)
        & official["kind"].isin(FIRST)
        & (official["unit"] == Unit.PERSONS)
    ]
    refuse_several(first)
    keys = [*by, "period_start", "period_end"]
    protected = _summed(first[first["outcome"].isin(sorted(PROTECTION))], keys, "protected")
    rejected = _summed(first[first["outcome"] == Outcome.REJECTED], keys, "rejected")
    rates = protected.join(rejected, how="outer").fillna(0).astype("int64")
    rates["rate"] = _share(rates["protected"], rates["rejected"])
    rates["rate_low"] = _share(rates["protected_low"], rates["rejected_high"])
    rates["rate_high"] = _share(rates["protected_high"], rates["rejected_low"])
    return rates.reset_index()


def _summed(rows: pd.DataFrame, keys: list[str], name: str) -> pd.DataFrame:
    sums = rows.groupby(keys, observed=True)[["value", "low", "high"]].sum()
    return sums.rename(columns={"value": name, "low": f"{name}_low", "high": f"{name}_high"})


def _share(part: "pd.Series[int]", rest: "pd.Series[int]") -> "pd.Series[float]":
    both = (part + rest).astype("float64")
    return (part / both).where(both > 0)
