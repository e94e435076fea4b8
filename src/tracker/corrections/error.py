"""What a person who keeps a ledger of corrections can mend."""

from tracker.errors import TrackerError


class LedgerError(TrackerError):
    """A line of the ledger cannot be read, says nothing that can be done, or contradicts another line."""
