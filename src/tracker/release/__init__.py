"""One state of the tables, frozen in a folder that is ready for Zenodo, Dataverse or another repository."""

from tracker.release.folder import release

__all__ = ["release"]
