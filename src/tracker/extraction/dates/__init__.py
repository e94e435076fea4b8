"""When: every date of a sentence, resolved to days."""

from tracker.extraction.dates.find import find_dates
from tracker.extraction.dates.mention import DateMention, DateRole
from tracker.extraction.dates.span import claim_span

__all__ = ["DateMention", "DateRole", "claim_span", "find_dates"]
