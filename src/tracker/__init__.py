"""Turns news reports about a coup and its aftermath into a dataset."""
