# `make` alone prints this list. Data for building and scoring: DATA (default ../shared/data).
DATA ?= ../shared/data
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: help demo test check fix quality bench train

help:  ## print this list
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/' | expand -t 12

$(BIN)/rashomon: pyproject.toml constraints.txt
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install -q -c constraints.txt -e .
	@touch $@

$(VENV)/.dev: $(BIN)/rashomon
	$(BIN)/python -m pip install -q -c constraints.txt -e '.[dev]'
	@touch $@

demo: $(BIN)/rashomon  ## set up if needed, build the example record, print it
	rm -f out/geneva-2021.db*
	mkdir -p out
	$(BIN)/rashomon build examples/geneva-2021 -o out/geneva-2021.db

test: $(VENV)/.dev  ## set up if needed, run every test this machine can run
	$(BIN)/python -m pytest -q -n 2 --dist loadgroup

check: $(VENV)/.dev  ## format, lint, types, import contracts, shape
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python tools/shape.py

fix: $(VENV)/.dev  ## format and repair what can be repaired
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

quality: $(VENV)/.dev  ## score every stage on the train and dev sets of DATA
	$(BIN)/python -m quality.gate --data $(DATA)

bench: $(VENV)/.dev  ## articles a second and peak memory beside a plain spaCy parse
	$(BIN)/python -m bench.throughput --data $(DATA)
	$(BIN)/python -m bench.candidates
	$(BIN)/python -m bench.scale

train: $(VENV)/.dev  ## rebuild every weight from DATA and our own sentences (TRAIN=--open-data-only)
	$(BIN)/python -m pip install -q -c constraints.txt -e '.[train]'
	$(BIN)/python -m training.event_type --data $(DATA) --to src/rashomon/models/weights $(TRAIN)
	$(BIN)/python -m training.quote_cues --data $(DATA) $(TRAIN)
	$(BIN)/python -m training.quote_tagger --data $(DATA) --to src/rashomon/models/weights $(TRAIN)
