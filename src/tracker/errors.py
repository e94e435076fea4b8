"""The errors that a user can cause, all under one root.

A bug is not among them: it raises what Python raises, and is meant to be seen.
"""


class TrackerError(Exception):
    """Something the user can mend; the message names the file and the place."""


class UsageError(TrackerError):
    """An argument or option does not make sense (a folder that is not there, an unknown column)."""


class ReadError(TrackerError):
    """One input could not be read; a run turns it into a row of ``rejects`` and goes on."""


class CoupFileError(TrackerError):
    """A coup file is missing, is not TOML or lacks a field."""


class LexiconError(TrackerError):
    """A lexicon file contradicts itself or breaks its schema."""


class TableError(TrackerError):
    """A table does not hold to the codebook, or is not there."""


class LockedError(TrackerError):
    """Another run is writing to the same folder."""
