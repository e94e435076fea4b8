"""The days that a status may have: those of its sentence, those carried along, publication, or none."""

from collections.abc import Iterator

from tracker.extraction.when.anchors import anchored
from tracker.extraction.when.cost import cost_of
from tracker.extraction.when.date_signs import signs_of_carried, signs_of_date
from tracker.extraction.when.dated import dated
from tracker.extraction.when.reports import tells_total
from tracker.extraction.when.setting import Candidate, Ground, When
from tracker.extraction.when.standing import standing_total
from tracker.extraction.when.statement import Statement
from tracker.extraction.when.undated import carried, news_of_the_day
from tracker.vocabulary import DateBasis, DatePrecision, Measure

RULES = "rules"
"""The ground of what the rules of this package choose."""


def candidates(said: Statement, by_rules: When) -> list[Candidate]:
    """All days that the status may have, each once; those that the rules choose come first."""
    found: dict[tuple[object, object], Candidate] = {}
    for when, ground in _grounds(said, by_rules):
        days = when.start, when.end
        if days in found:
            found[days].grounds.append(ground)
        else:
            found[days] = Candidate(when, [ground])
    return list(found.values())


def _grounds(said: Statement, by_rules: When) -> Iterator[tuple[When, Ground]]:
    yield by_rules, Ground(RULES, (("rule", by_rules.rule),))
    yield When(None, None, None, None, Measure.EVENT, None, "background without a date"), Ground("no date")
    yield from _of_sentence(said)
    yield from _carried_along(said)
    yield from _of_publication(said)


def _of_sentence(said: Statement) -> Iterator[tuple[When, Ground]]:
    """The dates of the sentence, nearest first."""
    sentence, trigger = said.sentence, said.trigger
    mentions = [anchored(said, mention) for mention in sentence.dates]
    costs = [cost_of(sentence, trigger, mention) for mention in mentions]
    order = sorted(range(len(mentions)), key=costs.__getitem__)
    for rank, k in enumerate(order):
        if tells_total(said, mentions[k]):
            continue
        when = dated(said, mentions[k])
        if when.start is not None or when.end is not None:
            yield when, Ground("own date", signs_of_date(said, mentions[k], costs[k], rank))


def _carried_along(said: Statement) -> Iterator[tuple[When, Ground]]:
    setting = said.setting
    if setting.chain is not None and setting.chain.when.start is not None:
        signs = (*signs_of_carried(said, setting.chain), ("distance", _distance(setting.chain_distance)))
        yield carried(setting.chain.when, "date of the sentence before"), Ground("last date", signs)
    if setting.news is not None and setting.news.when.start is not None:
        signs = signs_of_carried(said, setting.news)
        yield carried(setting.news.when, "day of the news"), Ground("news", signs)
    if setting.before is not None and setting.before.start is not None:
        yield carried(setting.before, "date of the verb before"), Ground("verb before")
    if setting.spoken is not None:
        start, end = setting.spoken
        precision = DatePrecision.DAY if start == end else DatePrecision.RANGE
        when = When(start, end, precision, DateBasis.CONTEXT, Measure.EVENT, None, "time that is told of")
        yield when, Ground("time told of", (("days", _days((end - start).days)),))


def _of_publication(said: Statement) -> Iterator[tuple[When, Ground]]:
    setting = said.setting
    if setting.published is None:
        return
    yield news_of_the_day(setting), Ground("publication")
    yield standing_total(said, None), Ground("standing total")
    for name, start in (("since the upheaval", setting.onset), ("counted from", setting.counted_from)):
        if start is not None and start <= setting.published:
            basis = DateBasis.CONTEXT
            days = DatePrecision.DAY if start == setting.published else DatePrecision.RANGE
            when = When(start, setting.published, days, basis, Measure.CUMULATIVE, None, f"total {name}")
            yield when, Ground(name)


def _distance(sentences: int) -> str:
    return str(sentences) if sentences <= 2 else "3 or 4" if sentences <= 4 else "more"


def _days(days: int) -> str:
    return "day" if days == 0 else "month" if days <= 31 else "year" if days <= 366 else "more"
