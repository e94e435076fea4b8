"""The benchmarks are scripts beside the package; the tests import their modules as the scripts do."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))
