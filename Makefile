# Two commands do all: `make run` and `make test`. They need Python 3.11+, pip and venv only.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin

.PHONY: run test bench weights docs clean

$(VENV)/.ready: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e ".[dev]"
	touch $@

run: $(VENV)/.ready
	$(BIN)/tracker run data/raw --out data/processed
	$(BIN)/tracker charts --data data/processed --out data/processed/charts

test: $(VENV)/.ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest --numprocesses=logical --maxprocesses=8 --dist=worksteal --cov --cov-report=term:skip-covered

bench: $(VENV)/.ready
	$(BIN)/python benchmarks/speed.py
	$(BIN)/python benchmarks/cases.py

# The weights of dates and of the column confidence, learned anew after gold or rules have changed.
weights: $(VENV)/.ready
	$(BIN)/python scripts/fit_dates.py
	$(BIN)/python scripts/fit_confidence.py

# What is written from the code: the reference of the commands, and the picture in the README.
docs: $(VENV)/.ready
	$(BIN)/python scripts/write_cli_docs.py
	$(BIN)/python scripts/draw_readme_chart.py

clean:
	rm -rf $(VENV) build dist src/*.egg-info data/processed/* data/processed/.tracker
	rm -rf .mypy_cache .ruff_cache .import_linter_cache .pytest_cache .hypothesis .coverage
