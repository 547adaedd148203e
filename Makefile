# Two commands for anyone: `make demo` and `make test`. They set up what they need once, and work without network after that.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
DEMO   := examples/articles

.PHONY: help demo test lint unit fuzz mutate matrix evaluate benchmark peers clean

help:
	@echo "make demo       a timeline from the articles in $(DEMO)"
	@echo "make test       lint, types and all tests"
	@echo "make fuzz       look for inputs that break something; SECONDS=60 for each way in"
	@echo "make mutate     count the faults that no test would notice; ROOMS=grammar SAMPLE=120 for fewer"
	@echo "make matrix     the tests with each Python at hand, and with the lowest and newest dependencies"
	@echo "make evaluate   measure against the evaluation data, where that is at hand"
	@echo "make benchmark  measure speed; TABLES=\"speed hostile merging memory\" for more"
	@echo "make peers      install the libraries that speed is compared with, apart from all else"

# A set-up is done when its copy of pyproject.toml is the present one.
$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "timeline needs Python 3.11 or newer; set PYTHON=...")'
	$(PYTHON) -m venv $(VENV)

.PHONY: ready-to-run ready-to-test
ready-to-run: $(VENV)/bin/python
	@cmp -s pyproject.toml $(VENV)/run.toml || cmp -s pyproject.toml $(VENV)/test.toml || \
	  { $(BIN)/python -m pip install --quiet --disable-pip-version-check --editable . && cp pyproject.toml $(VENV)/run.toml; }

ready-to-test: $(VENV)/bin/python
	@cmp -s pyproject.toml $(VENV)/test.toml || \
	  { $(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[test]' && cp pyproject.toml $(VENV)/test.toml; }

demo: ready-to-run
	@$(BIN)/timeline extract $(DEMO)/*.txt --title "The Calder crossing" \
	  -o - -o timeline.json -o timeline.csv -o timeline.ics
	@echo "Written: timeline.json, timeline.csv, timeline.ics"

test: lint unit

lint: ready-to-test
	$(BIN)/ruff check .
	$(BIN)/mypy

unit: ready-to-test
	$(BIN)/python -m pytest --numprocesses auto --dist loadfile

$(VENV)/reliability: ready-to-test
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[test,reliability]' && touch $@

SECONDS ?= 60
WAYS    ?= soup article short text phrase exports json csv calendar file sidecar
fuzz: $(VENV)/reliability
	@for way in $(WAYS); do $(BIN)/python -m tests.reliability.fuzz $$way --seconds $(SECONDS) || exit 1; done

ROOMS  ?= dates grammar resolution
SAMPLE ?= 120
mutate: $(VENV)/reliability
	$(BIN)/python .ci/mutate.py $(ROOMS) --sample $(SAMPLE)

matrix:
	$(PYTHON) .ci/matrix.py

evaluate: ready-to-test
	$(BIN)/python evaluation/evaluate.py

benchmark: ready-to-test
	$(BIN)/python -m benchmarks $(TABLES)

peers:
	$(PYTHON) -m venv .venv-peers
	.venv-peers/bin/python -m pip install --quiet --disable-pip-version-check -r benchmarks/peers.txt
	npm install --silent --no-audit --no-fund --no-package-lock --prefix benchmarks

clean:
	rm -rf $(VENV) timeline.json timeline.csv timeline.ics
