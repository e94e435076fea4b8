"""Totals set between commas behind those they count: "the cadets, 259 in all, were detained"."""

from tracker.extraction.sentence import People, Sentence

_TOTALS = (["in", "all"], ["all", "told"], ["in", "total"], ["of", "them"])
_REACH = 6
"""Tokens from the people to the comma before their total: "teachers in the whole country, 60,000 of them"."""
_CLOSES = frozenset({",", ".", ";"})


def take_totals(sentence: Sentence, found: list[People]) -> None:
    """Give people with no number of their own the total that an insertion tells."""
    for position, total in enumerate(found):
        if position and _is_total(sentence, total):
            counted = found[position - 1]
            head = counted.first_listed
            if all(one.low is None and one.plural for one in (counted, head)) and _stand_near(counted, total):
                head.low, head.high, head.qualifier = total.low, total.high, total.qualifier


def _is_total(sentence: Sentence, total: People) -> bool:
    lower, first, last = sentence.lower, total.first, total.last
    if total.kind != "count" or (total.low or 0) <= 1 or first < 1 or lower[first - 1] != ",":
        return False
    return lower[last : last + 2] in _TOTALS and not _CLOSES.isdisjoint(lower[last + 2 : last + 3])


def _stand_near(counted: People, total: People) -> bool:
    return counted.kind == "noun" and not counted.authority and 0 <= total.first - 1 - counted.last <= _REACH
