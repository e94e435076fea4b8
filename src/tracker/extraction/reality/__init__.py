"""Did it happen? Negation, conditions, futures, demands and refusals around a status word."""

from tracker.extraction.reality.status import actual_status

__all__ = ["actual_status"]
