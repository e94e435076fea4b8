# Two commands do all: `make run` and `make test`. They need Python 3.11+, pip and venv only.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin

.PHONY: run test bench clean

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
	$(BIN)/pytest --cov --cov-report=term

bench: $(VENV)/.ready
	$(BIN)/python benchmarks/speed.py

clean:
	rm -rf $(VENV) build dist data/processed/*
