"""Official applications beside what reports say, a row a country and period."""

import pandas as pd

from tracker.coups import Coup
from tracker.official.figures import KEYS, applications

_NUMBERS = ("official_value", "official_low", "official_high", "official_cases", "official_since_coup")
_NEWS = ("news_period_total", "news_running_total", "news_event")


def compare(claims: pd.DataFrame, official: pd.DataFrame, coup: Coup) -> pd.DataFrame:
    """Official asylum applications and reported ones since a coup, side by side and never mixed.

    The two count different people: registers all nationals, reports mostly officers and officials. The ratio
    says how much of the one the other tells of, not how right it is.

    Args:
        claims: The claims table.
        official: The ``official`` table; one source and one release.
        coup: Its nationals, since its day.

    Returns:
        One row a host country and period with

        - ``official_value`` (new and repeat applications, persons), ``official_low`` and ``official_high``,
          ``official_cases`` (not in the value) and ``official_since_coup``, the sum of the periods from the
          coup's own on;
        - ``news_events``, how many claims tell of a single occasion; the highest number of each sort, never a
          sum: ``news_event`` of one occasion, ``news_period_total`` of a total for this very period,
          ``news_running_total`` of a total since the coup; ``claim_ids``;
        - ``basis``, which of the three is compared, with ``ratio`` (news / official) and ``gap`` (official -
          news): a running total with ``official_since_coup``, the others with ``official_value``.

    Raises:
        UsageError: ``official`` holds several sources or releases.
    """
    registered = _registered(official, coup)
    told = _told(claims, registered, coup)
    both = registered.merge(told, on=KEYS, how="outer")
    return _with_ratio(both).sort_values(KEYS, ignore_index=True)


def _registered(official: pd.DataFrame, coup: Coup) -> pd.DataFrame:
    found = applications(official, coup.origin)
    found = found[found["period_end"] >= pd.Timestamp(coup.day)].sort_values(KEYS)
    found["since_coup"] = found.groupby("country")["value"].cumsum()
    names = {name: f"official_{name}" for name in ("value", "low", "high", "cases", "since_coup")}
    return found.drop(columns=["new"]).rename(columns=names)


def _told(claims: pd.DataFrame, registered: pd.DataFrame, coup: Coup) -> pd.DataFrame:
    """The highest number of each sort that reports give, a row a country and period."""
    chosen = claims[
        (claims["legal_status"] == "asylum_sought")
        & (claims["origin"] == coup.origin)
        & claims["country"].notna()
        & (claims["date_end"] >= pd.Timestamp(coup.day))
        & claims[["count_low", "count_high"]].notna().any(axis="columns")
    ]
    chosen = _in_periods(chosen, registered)
    chosen["number"] = chosen["count_low"].fillna(chosen["count_high"])
    chosen["sort"] = _sorts(chosen)
    groups = chosen.groupby(KEYS)
    highest = chosen.pivot_table(index=KEYS, columns="sort", values="number", aggfunc="max")
    told = highest.reindex(columns=list(_NEWS)).astype("Int64")
    told["news_events"] = groups["sort"].agg(lambda sorts: int((sorts == "news_event").sum())).astype("Int64")
    told["claim_ids"] = groups["claim_id"].agg("; ".join)
    return told.reset_index()


def _in_periods(claims: pd.DataFrame, registered: pd.DataFrame) -> pd.DataFrame:
    """The claims with the period that they end in: the official one where there is one, else the year."""
    year = claims["date_end"].dt.year.astype(str)
    found = claims.assign(
        period_start=pd.to_datetime(year + "-01-01").astype("datetime64[ms]"),
        period_end=pd.to_datetime(year + "-12-31").astype("datetime64[ms]"),
    )
    periods = registered[["period_start", "period_end"]].drop_duplicates()
    for start, end in periods.itertuples(index=False):
        inside = found["date_end"].between(start, end)
        found.loc[inside, ["period_start", "period_end"]] = start, end
    return found


def _sorts(claims: pd.DataFrame) -> "pd.Series[str]":
    whole_period = (claims["date_start"] == claims["period_start"]) & (
        claims["date_end"] == claims["period_end"]
    )
    cumulative = claims["measure"] == "cumulative"
    sorts = pd.Series("news_event", index=claims.index)
    return sorts.mask(cumulative, "news_running_total").mask(whole_period, "news_period_total")


def _with_ratio(both: pd.DataFrame) -> pd.DataFrame:
    for column in (*_NUMBERS, *_NEWS, "news_events"):
        both[column] = both[column].astype("Int64")
    both["news_events"] = both["news_events"].fillna(0)
    both["basis"] = pd.Series(pd.NA, index=both.index, dtype="string")
    news = pd.Series(pd.NA, index=both.index, dtype="Int64")
    for column in reversed(_NEWS):
        known = both[column].notna()
        both["basis"] = both["basis"].mask(known, column)
        news = news.mask(known, both[column])
    running = (both["basis"] == "news_running_total").fillna(False)
    counted = both["official_since_coup"].where(running, both["official_value"])
    both["ratio"] = news.astype("Float64") / counted.astype("Float64").where(counted > 0)
    both["gap"] = counted - news
    return both
