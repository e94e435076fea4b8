"""Charts of official statistics: what they say and what they leave out."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from matplotlib.colors import to_hex
from matplotlib.figure import Figure
from matplotlib.text import Text

from tracker import tables
from tracker.charts import official_data
from tracker.charts.official_decisions import decisions
from tracker.charts.official_news import news_beside_register
from tracker.charts.official_ranks import host_ranks
from tracker.charts.official_years import applications_by_host
from tracker.charts.style import rendered
from tracker.coups import Coup, find_coup
from tracker.errors import UsageError

SHIPPED = Path(__file__).parents[2] / "data/raw/official"
COUP = find_coup("turkey-2016")
Make = Callable[..., Any]
Draw = Callable[[pd.DataFrame, Coup], Figure]


@pytest.fixture
def pages(official: pd.DataFrame, news: tuple[pd.DataFrame, pd.DataFrame]) -> dict[str, Figure]:
    return {
        "years": applications_by_host(official, COUP),
        "ranks": host_ranks(official, COUP),
        "decisions": decisions(official, COUP),
        "news": news_beside_register(*news, official, COUP),
    }


def words(figure: Figure) -> str:
    return " ".join(text.get_text() for text in figure.findobj(Text) if isinstance(text, Text))


def test_every_foot_names_source_release_and_cut_off(pages: dict[str, Figure]) -> None:
    for figure in pages.values():
        said = words(figure)
        assert "UNHCR Refugee Population Statistics Database, version 2025.12.1 (CC BY 4.0)" in said
        assert "31 Dec 2025" in said


def test_before_and_since_are_averages_of_years_not_an_effect(pages: dict[str, Figure]) -> None:
    said = words(pages["years"])
    assert "2010–15: 1,784 a year; 2017–25: 19,824" in said
    assert "they do not say what it caused" in said


def test_a_series_that_counted_cases_is_not_compared(pages: dict[str, Figure]) -> None:
    assert "partly counted in cases, so not compared" in words(pages["years"])
    assert "cases in the United States (6,066)" in words(pages["years"])
    assert "Not ranked, since cases were counted for some years: United States" in words(pages["ranks"])


def test_a_year_without_a_figure_is_marked(pages: dict[str, Figure]) -> None:
    assert "no figure" in [text.get_text() for text in pages["years"].legends[0].texts]
    crosses = [line for axes in pages["years"].axes for line in axes.lines if line.get_marker() == "x"]
    assert [len(line.get_xydata()) for line in crosses] == [0, 0, 0, 0, 0, 0, 1, 0, 0]  # Austria 2012


def test_a_fall_that_is_a_missing_part_is_marked(pages: dict[str, Figure]) -> None:
    """Without the asylum office (IN) the USA's 2025 holds immigration courts only."""
    assert "a quarter or more of the year before: the United States (2025)" in words(pages["years"])
    key = [text.get_text() for text in pages["years"].legends[0].texts]
    assert "a part is missing" in key


def test_ranks_tell_who_climbed(pages: dict[str, Figure]) -> None:
    said = words(pages["ranks"])
    assert "Greece climbs from rank 17 to 5" in said
    assert "Germany takes the first place from France" in said.replace("\n", " ")


def test_decisions_leave_appeals_out_and_say_so(pages: dict[str, Figure]) -> None:
    said = words(pages["decisions"])
    assert "Left out: appeals and court cases" in said
    assert "peaked at 63%" in said


def test_news_and_register_share_an_axis_and_are_not_added(pages: dict[str, Figure]) -> None:
    said = words(pages["news"])
    assert "Reports tell of 414 officials who asked for asylum in Germany" in said.replace("\n", " ")
    assert "the register counts 14,225 applications in 2016–17" in said
    assert "5,700" not in said  # all applicants, whom the register counts too


def test_half_a_year_is_as_wide_as_it_is_long(official: pd.DataFrame) -> None:
    half = official.assign(
        period_end=official["period_end"].mask(
            official["period_start"].dt.year == 2025, pd.Timestamp("2025-06-30")
        )
    )
    (germany,) = (host for host in official_data.hosts(half, COUP) if host.country == "DEU")
    assert germany.figures[-1].days == 181
    yearly = germany.yearly(COUP, official_data.Era.SINCE)
    whole = next(host for host in official_data.hosts(official, COUP) if host.country == "DEU")
    assert yearly is not None
    assert yearly > (whole.yearly(COUP, official_data.Era.SINCE) or 0)


@pytest.mark.parametrize("draw", [applications_by_host, host_ranks, decisions])
def test_the_same_table_gives_the_same_bytes(official: pd.DataFrame, draw: Draw) -> None:
    shuffled = official.sample(frac=1, random_state=1)
    assert rendered(draw(official, COUP), "svg") == rendered(draw(shuffled, COUP), "svg")


@pytest.mark.parametrize("draw", [applications_by_host, host_ranks, decisions])
def test_without_figures_the_chart_says_so(official: pd.DataFrame, draw: Draw) -> None:
    assert "Not drawn" in words(draw(official.iloc[:0], COUP))


def test_without_claims_the_chart_says_so(official: pd.DataFrame, framed: Make) -> None:
    assert "Not drawn" in words(news_beside_register(*framed(), official, COUP))


@pytest.mark.parametrize("draw", [applications_by_host, host_ranks, decisions])
def test_two_releases_are_refused(official: pd.DataFrame, draw: Draw) -> None:
    with pytest.raises(UsageError, match="choose one release"):
        draw(pd.concat([official, official.assign(release="2024.12.0")]), COUP)


def test_another_coups_country_needs_no_code(official: pd.DataFrame) -> None:
    coup = Coup(id="x", name="a coup", origin="MMR", day=COUP.day, names=(), terms=())
    rows = official.assign(origin="MMR")
    assert "nationals of Myanmar" in words(applications_by_host(rows, coup))
    assert tables.frame("claims", []).empty


def test_applications_counted_in_cases_are_a_line_of_their_own(
    official: pd.DataFrame, claim: Make, framed: Make
) -> None:
    told = claim(24, None, "2016-12-22", start="2016-12-22", country="USA", group="officers", measure="event")
    figure = news_beside_register(*framed(told), official, COUP)
    key = [text.get_text() for text in figure.legends[0].texts]
    assert "those counted in cases" in key
    assert (
        figure.get_label() == "Reports tell of at least 24 officers who asked for asylum in the United States"
    )


def test_a_sum_ends_where_a_year_has_no_figure(official: pd.DataFrame, claim: Make, framed: Make) -> None:
    told = [
        claim(3, 3, "2021-03-05", start="2021-03-05", country=country, group="officers", measure="event")
        for country in ("BEL", "JPN", "FIN")
    ]
    without = official[(official["country"] != "FIN") | (official["period_start"].dt.year != 2016)]
    figure = news_beside_register(*framed(*told), without, COUP)
    ends = {
        axes.get_title() or number: max(
            line.get_xdata()[-2] for line in axes.lines if len(line.get_xdata()) > 3
        )
        for number, axes in enumerate(figure.axes)
        if any(len(line.get_xdata()) > 3 for line in axes.lines)
    }
    assert [pd.Timestamp.fromordinal(int(end)).year for end in ends.values()] == [2023, 2019]
    assert "no official figure of the time of the coup" in words(figure)


def test_several_groups_in_one_figure_are_officials_too(
    official: pd.DataFrame, claim: Make, framed: Make
) -> None:
    told = claim(414, 414, "2017-05-08", quote="So far 414 soldiers, diplomats and judges asked for asylum.")
    figure = news_beside_register(*framed(told), official, COUP)
    assert "414 people of several groups" in figure.get_label()


def test_months_are_called_months(months: pd.DataFrame, news: tuple[pd.DataFrame, pd.DataFrame]) -> None:
    years = words(applications_by_host(months, COUP)).replace("\n", " ")
    assert "by nationals of Türkiye a month (new and repeat" in years
    assert "month of the coup" in years
    assert re.search(r"before: [\d,]+ a year; since: [\d,]+", years)
    assert "the month of the coup is in neither" in words(host_ranks(months, COUP)).replace("\n", " ")
    assert "in Dec 2017" in decisions(months, COUP).get_label()
    told = words(news_beside_register(*news, months, COUP)).replace("\n", " ")
    assert "registered since 1 Jul 2016" in told
    assert "from Jul 2016 to May 2017" in told


def test_a_mid_year_release_is_named_as_such(official: pd.DataFrame) -> None:
    last = official["period_start"].dt.year == 2025
    half = official.assign(
        period_end=official["period_end"].mask(last, pd.Timestamp("2025-06-30")),
        flag=official["flag"].mask(last, "half_year"),
    )
    unknown = official.assign(flag=official["flag"].mask(last, "release_unknown_may_be_half_a_year"))
    for draw in (applications_by_host, host_ranks, decisions):
        assert "2025 holds January to June only." in words(draw(half, COUP)).replace("\n", " ")
        assert "2025 may hold January to June only" in words(draw(unknown, COUP)).replace("\n", " ")


def test_masking_is_named_where_figures_are_drawn_as_published(pages: dict[str, Figure]) -> None:
    for name in ("years", "ranks"):
        assert "UNHCR's 5 stands for 1 to 5." in words(pages[name])


def test_the_lines_of_countries_have_other_colours_than_the_bars(pages: dict[str, Figure]) -> None:
    upper, lower = sorted(pages["decisions"].axes, key=lambda axes: -axes.get_position().y0)
    bars = {to_hex(patch.get_facecolor()) for patch in upper.patches}
    assert not bars & {to_hex(line.get_color()) for line in lower.lines}


def test_all_hosts_have_one_scale_so_that_they_can_be_compared(pages: dict[str, Figure]) -> None:
    limits = {axes.get_ylim() for axes in pages["news"].axes}
    assert len(limits) == 1
    assert max(limits)[1] > 30_000  # Germany's sum


def test_soldiers_whose_day_no_words_tell_are_drawn_at_the_day_of_the_report(
    official: pd.DataFrame, claim: Make, framed: Make
) -> None:
    told = claim(8, 8, None, start=None, country="GRC", group="soldiers", measure="event")
    figure = news_beside_register(*framed(told), official, COUP)
    assert "Reports tell of 8 soldiers who asked for asylum in Greece" in figure.get_label()
    assert "undated: day of its report" in words(figure)


def test_an_average_is_over_calendar_years_leap_years_or_not(official: pd.DataFrame) -> None:
    (germany,) = (host for host in official_data.hosts(official, COUP) if host.country == "DEU")
    years = [figure.value for figure in germany.figures if figure.start.year >= 2017]
    assert germany.yearly(COUP, official_data.Era.SINCE) == sum(years) / 9


def test_a_release_that_no_one_states_is_said_to_be_missing(official: pd.DataFrame) -> None:
    unknown = official[official["country"] == "DEU"].assign(release=None, source="eurostat")
    for draw in (applications_by_host, decisions):
        assert "last update not stated" in words(draw(unknown, COUP))


def test_the_foot_credits_the_table_that_is_drawn(official: pd.DataFrame) -> None:
    eurostat = official.assign(source="eurostat")
    assert "asylum-decisions" not in words(applications_by_host(eurostat, COUP))
    assert "asylum-applications" not in words(decisions(eurostat, COUP))


def test_equal_shares_are_no_record(official: pd.DataFrame) -> None:
    german = official[(official["country"] == "DEU") & (official["measure"] == "decisions")]
    year = german[german["period_start"].dt.year == 2018]
    after = year.assign(period_start=pd.Timestamp("2019-01-01"), period_end=pd.Timestamp("2019-12-31"))
    figure = decisions(pd.concat([year, after]), COUP)
    assert figure.get_label() == "47% of decisions on nationals of Türkiye gave protection in 2019"
