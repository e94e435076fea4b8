"""From claims to cases: linking, estimates, corrections."""
