"""The versions that are written into every file the tracker makes."""

__version__ = "0.1.0"

CODEBOOK_VERSION = "1"
"""Raised when a column, a value or a ruling of the codebook changes."""
