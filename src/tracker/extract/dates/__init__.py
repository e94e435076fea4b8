"""When: every date of a sentence, resolved to days."""

from tracker.extract.dates.find import find_dates
from tracker.extract.dates.mention import DateMention, DateRole
from tracker.extract.dates.span import claim_span

__all__ = ["DateMention", "DateRole", "claim_span", "find_dates"]
