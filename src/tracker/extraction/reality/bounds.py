"""How far around a status word what governs it may stand."""

GOVERNOR_REACH = 13
"""Tokens between a status and words that govern or foresee it."""
