"""Official asylum statistics as one tidy table."""
