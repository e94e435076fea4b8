"""How many: every quantity of a sentence, with its bounds and with what it counts."""

from tracker.extraction.counts.find import find_counts
from tracker.extraction.counts.mention import CountKind, CountMention

__all__ = ["CountKind", "CountMention", "find_counts"]
