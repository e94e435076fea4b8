"""One reported number as a title says it: how many, who, what, where and in which time."""

from tracker.charts.stated import Counted, Stated
from tracker.charts.words import bounds_phrase, met, month_text, persons
from tracker.coups import Coup


def sentence(one: Stated, coup: Coup | None) -> str:
    """What reports say, with the people and the time that the number counts.

    Args:
        one: The number.
        coup: The coup that totals run from.
    """
    number = bounds_phrase(one.low, one.high)
    alone = number == "1"
    did = met(one.status, one.country, one=alone)
    said = [f"{number[0].upper()}{number[1:]}", persons(one.people, one=alone), did, _when(one, coup)]
    return f"{' '.join(part for part in said if part)}, reports say"


def _when(one: Stated, coup: Coup | None) -> str:
    if one.day is None:
        return ""
    month = month_text(one.day)
    counted = one.counted_since(coup)
    if counted is Counted.TOTAL and coup:
        return f"between the coup and {month}"
    return one.window(coup) if counted is Counted.PART else f"by {month}"
