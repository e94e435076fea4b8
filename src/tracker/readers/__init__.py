"""From raw files to a stream of reports and rejects: one file per format."""
