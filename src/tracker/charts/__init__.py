"""Charts of the tables: each function takes the claims and the reports and returns a matplotlib Figure.

No chart adds up numbers from different reports; each says in its foot what it leaves out. Only ``save_all``
writes files.
"""

from tracker.charts.asylum import asylum_requests
from tracker.charts.coverage import coverage
from tracker.charts.crackdown import crackdown
from tracker.charts.save import save_all
from tracker.charts.status import people_by_status
from tracker.charts.style import rendered

__all__ = ["asylum_requests", "coverage", "crackdown", "people_by_status", "rendered", "save_all"]
