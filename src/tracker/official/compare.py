"""Official applications beside what reports say, a row a country, period and group of people."""

import pandas as pd

from tracker.coups import Coup
from tracker.official.figures import KEYS, applications
from tracker.official.retold import retold
from tracker.official.scopes import scopes
from tracker.vocabulary import Group

_OFFICIAL = ("value", "low", "high", "cases", "since_coup")
_NEWS = ("news_period_total", "news_running_total", "news_event", "news_other")
"""In the order in which they are compared."""

_SINCE_THE_COUP = pd.Timedelta(days=31)
"""A total that starts within a month of the coup is one since the coup."""

_ROW = [*KEYS, "group", "scope"]


def compare(claims: pd.DataFrame, official: pd.DataFrame, coup: Coup) -> pd.DataFrame:
    """Official asylum applications and reported ones since a coup, side by side and never mixed.

    The two count different people: registers all nationals, reports mostly officers and officials. The ratio
    says how much of the one the other tells of, not how right it is.

    Args:
        claims: The claims table.
        official: The ``official`` table; one source and one release.
        coup: Its nationals, since its day.

    Returns:
        One row a host country, period, and ``group`` and ``scope`` (``mixed``: several named groups in one
        figure) of the people that reports count, null where they are silent. The official columns say the
        same in each row of a country and period:

        - ``official_value`` (new and repeat applications, persons), ``official_low`` and ``official_high``,
          ``official_cases`` (not in the value) and ``official_since_coup``, the sum of the periods from the
          coup's own on, null from the first of them on that has no figure;
        - the highest number of each sort, never a sum: ``news_period_total`` of a total for this very period,
          ``news_running_total`` of a total since the coup, ``news_event`` of one occasion since it, and
          ``news_other`` of any other time (the first months of a year; a total with no start named);
          ``news_events``, how many claims tell of a single occasion; ``claim_ids``;
        - ``retold_by``, those of the claims that retell an official figure, and ``source_of_record``, the
          ``official_id`` of the rows behind that figure (see ``retold``);
        - ``basis``, the first of these sorts that there is, with the days that its number counts
          (``news_start``, null where none is named, and ``news_end``), ``ratio`` (news / official) and
          ``gap`` (official - news): a running total with ``official_since_coup``, a total of the period and
          an occasion with ``official_value``. Neither is given for ``news_other``, since no official figure
          is for that time, and where the register counted some of the applications in cases.

    Raises:
        UsageError: ``official`` holds several sources or releases.
    """
    registered = _registered(official, coup)
    told = _told(claims.merge(_records(claims, official), on="claim_id", how="left"), registered, coup)
    both = registered.merge(told, on=KEYS, how="outer")
    return _with_ratio(both).sort_values(_ROW, ignore_index=True)


def _registered(official: pd.DataFrame, coup: Coup) -> pd.DataFrame:
    found = applications(official, coup.origin)
    found = found[found["period_end"] >= pd.Timestamp(coup.day)].sort_values(KEYS)
    found["since_coup"] = _since(found, pd.Timestamp(coup.day))
    in_cases = found["cases"].fillna(0).gt(0)
    found["in_cases"] = in_cases
    found["ever_in_cases"] = in_cases.groupby(found["country"]).cummax()
    return found.drop(columns=["new"]).rename(columns={name: f"official_{name}" for name in _OFFICIAL})


def _since(found: pd.DataFrame, day: pd.Timestamp) -> "pd.Series[int]":
    """The running sum of each country, as long as no period is missing."""
    country = found["country"]
    follows = found["period_start"] == found.groupby(country)["period_end"].shift() + pd.Timedelta(days=1)
    holds_day = found["period_start"] <= day
    missing = found["value"].isna() | ~(follows | holds_day)
    return found.groupby(country)["value"].cumsum().mask(missing.groupby(country).cummax())


def _records(claims: pd.DataFrame, official: pd.DataFrame) -> pd.DataFrame:
    """The claims that retell an official figure, with the rows behind it."""
    found = retold(claims, official)
    return found.assign(retold_by=found["claim_id"], source_of_record=found["official_ids"])[
        ["claim_id", "retold_by", "source_of_record"]
    ]


def _told(claims: pd.DataFrame, registered: pd.DataFrame, coup: Coup) -> pd.DataFrame:
    """The highest number of each sort that reports give, a row a country, period and group."""
    chosen = claims[
        (claims["legal_status"] == "asylum_sought")
        & (claims["origin"] == coup.origin)
        & claims["country"].notna()
        & (claims["date_end"] >= pd.Timestamp(coup.day))
        & claims[["count_low", "count_high"]].notna().any(axis="columns")
    ]
    chosen = _in_periods(chosen, registered).assign(scope=scopes(chosen))
    chosen["number"] = chosen["count_low"].fillna(chosen["count_high"])
    chosen["basis"] = _sorts(chosen, coup)
    groups = chosen.groupby(_ROW, observed=True)
    told = chosen.pivot_table(index=_ROW, columns="basis", values="number", aggfunc="max", observed=True)
    told = told.reindex(columns=list(_NEWS)).astype("Int64")
    told["news_events"] = (
        groups["basis"].agg(lambda sorts: int((sorts == "news_event").sum())).astype("Int64")
    )
    told["claim_ids"] = groups["claim_id"].agg(_joined).astype("string")
    told["retold_by"] = groups["retold_by"].agg(_joined).astype("string")
    told["source_of_record"] = groups["source_of_record"].agg(_joined).astype("string")
    return told.reset_index().merge(_compared(chosen), on=_ROW)


def _joined(ids: "pd.Series[str]") -> str | None:
    """Ids, or lists of ids, in their order and each once; None where there is none."""
    return "; ".join(dict.fromkeys(one for text in ids.dropna() for one in text.split("; "))) or None


def _compared(chosen: pd.DataFrame) -> pd.DataFrame:
    """The claim of each row that is compared: of the first sort there is, the highest, the latest, by id."""
    order = {name: place for place, name in enumerate(_NEWS)}
    ranked = chosen.assign(place=chosen["basis"].map(order)).sort_values(
        ["place", "number", "date_end", "claim_id"], ascending=[True, False, False, True]
    )
    first = ranked.groupby(_ROW, observed=True, sort=False).head(1)
    days = {"date_start": "news_start", "date_end": "news_end"}
    return first.rename(columns=days)[[*_ROW, "basis", *days.values()]]


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


def _sorts(claims: pd.DataFrame, coup: Coup) -> "pd.Series[str]":
    start, end = claims["date_start"], claims["date_end"]
    day = pd.Timestamp(coup.day)
    cumulative = claims["measure"] == "cumulative"
    whole_period = (start == claims["period_start"]) & (end == claims["period_end"])
    since_coup = cumulative & start.between(day, day + _SINCE_THE_COUP)
    occasion = ~cumulative & (start.isna() | (start >= day))
    sorts = pd.Series("news_other", index=claims.index)
    sorts = sorts.mask(occasion, "news_event").mask(since_coup, "news_running_total")
    return sorts.mask(cumulative & whole_period, "news_period_total")


def _with_ratio(both: pd.DataFrame) -> pd.DataFrame:
    for column in (*(f"official_{name}" for name in _OFFICIAL), *_NEWS, "news_events"):
        both[column] = both[column].astype("Int64")
    both["news_events"] = both["news_events"].fillna(0)
    both["group"] = both["group"].astype(pd.CategoricalDtype([group.value for group in Group], ordered=True))
    both["scope"], both["basis"] = both["scope"].astype("string"), both["basis"].astype("string")
    news = pd.Series(pd.NA, index=both.index, dtype="Int64")
    for column in _NEWS:
        news = news.mask((both["basis"] == column).fillna(False), both[column])
    running = (both["basis"] == "news_running_total").fillna(False)
    counted = both["official_since_coup"].where(running, both["official_value"])
    in_cases = both["ever_in_cases"].where(running, both["in_cases"]).astype("boolean").fillna(False)
    counted = counted.mask(in_cases | (both["basis"] == "news_other").fillna(False))
    both["ratio"] = news.astype("Float64") / counted.astype("Float64").where(counted > 0)
    both["gap"] = counted - news
    return both.drop(columns=["in_cases", "ever_in_cases"])
