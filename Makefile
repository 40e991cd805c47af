# The project's habits. `make demo` and `make test` do all the set-up they need.
PYTHON ?= python3
BIN := .venv/bin
STAMP := .venv/.installed

.PHONY: demo test lint measure bench-dates slow-dates bench-statements bench-story bench-copies bench-charges bench performance schema lock clean check-slots
.DEFAULT_GOAL := demo

demo: $(STAMP)
	@$(BIN)/dateline demo

test: $(STAMP) .venv/.browser .venv/.postgres
	$(BIN)/pytest

lint: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/deptry src

# Compare the quality on labelled data, where it lies beside the repository, with the floors in quality.toml.
measure: $(STAMP)
	@$(BIN)/python tools/measure_all.py
	@[ ! -d ../shared/gold ] || $(BIN)/python tools/learn_antecedents.py ../shared/data/crime_news_2013_2015.jsonl \
	../shared/gold/statements/dev.jsonl tests/gold/people/train.jsonl --check src/dateline/people/data/antecedents.toml

# Compare the odds of what people do and suffer with what is learned anew from the articles that no label file names.
check-slots: $(STAMP)
	@$(BIN)/python tools/learn_slots.py ../shared/data/crime_news_2013_2015.jsonl \
	--without ../shared/gold/*/*.jsonl tests/gold/*/*.jsonl --check src/dateline/people/data/slots.toml

# Dates beside other programs on the same text, which are installed apart at the first run, into build/peers.
bench-dates: $(STAMP)
	@[ -d build/peers/dates/python ] || sh bench/dates/setup_peers.sh
	@$(BIN)/python -m bench.dates --peers

# Search for texts that the dates take too long over.
slow-dates: $(STAMP)
	@$(BIN)/python -m bench.dates.slow_inputs

# Statements beside textacy on the same text, which is installed apart at the first run, into build/peers.
bench-statements: $(STAMP)
	@[ -d build/peers/statements/bin ] || sh bench/statements/setup_peers.sh
	@$(BIN)/python -m bench.statements --peers

# Which articles report the same incident, beside a plain baseline; the first run reads two thousand articles.
bench-story: $(STAMP)
	@$(BIN)/python -m bench.story

# Which articles copy each other, beside rensa, which is installed apart at the first run, into build/peers.
bench-copies: $(STAMP)
	@[ -d build/peers/copies/bin ] || sh bench/copies/setup_peers.sh
	@$(BIN)/python -m bench.copies --peers

# The actions and statuses of charges in labelled crime news, beside a keyword tool.
bench-charges: $(STAMP)
	@$(BIN)/python -m bench.charges

# All figures of speed and scale, kept in bench/results/, and the page that is made from them.
bench: $(STAMP)
	@$(BIN)/python -m bench

performance: $(STAMP)
	@$(BIN)/python -m bench.performance

# The set-up: a virtual environment, every package at its locked hash, the project itself.
$(STAMP): requirements/dev.lock pyproject.toml tools/setup.sh
	@PYTHON="$(PYTHON)" sh tools/setup.sh
	@touch $@

# A browser for the tests of the pages, where one may be installed; without one they are skipped.
.venv/.browser: $(STAMP) tools/setup_browser.sh
	@sh tools/setup_browser.sh
	@touch $@

# A PostgreSQL for the tests of the store, where one may be installed; without one they are skipped.
.venv/.postgres: $(STAMP) tools/setup_postgres.sh
	@sh tools/setup_postgres.sh
	@touch $@

# Write the JSON Schema of the output anew from the types that produce it.
schema: $(STAMP)
	$(BIN)/python tools/write_schema.py

# Resolve the dependencies anew (needs uv); the hashes go to requirements/.
lock:
	uv pip compile pyproject.toml --python-version 3.11 --universal --generate-hashes \
	  --no-header --no-annotate --upgrade -q -o requirements/core.lock
	uv pip compile pyproject.toml --extra web --python-version 3.11 --universal --generate-hashes \
	  --no-header --no-annotate --upgrade -q -o requirements/web.lock
	uv pip compile pyproject.toml --extra postgres --python-version 3.11 --universal --generate-hashes \
	  --no-header --no-annotate --upgrade -q -o requirements/postgres.lock
	uv pip compile pyproject.toml --extra archive --python-version 3.11 --universal --generate-hashes \
	  --no-header --no-annotate --upgrade -q -o requirements/archive.lock
	uv pip compile pyproject.toml --extra archive --extra ray --python-version 3.11 --universal --generate-hashes \
	  --no-header --no-annotate --upgrade -q -o requirements/ray.lock
	uv pip compile pyproject.toml --extra web --extra postgres --extra archive --extra ray --group dev --python-version 3.11 --universal --generate-hashes \
	  --no-header --no-annotate --upgrade -q -o requirements/dev.lock

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
