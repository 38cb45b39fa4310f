# make serve   serve DATA at PORT, for readers who know it as PUBLIC_URL
# make publish   write DATA as files to TO, for a server that readers know as PUBLIC_URL
# make test    lint, types and tests
# make test-slow   the tests that take minutes
# make coverage   make test, and which lines and branches the tests run; fails below 98 %
# make mutants   which changes of the code no test notices (PART=dates, feed or known; ENDING=7: a tenth)
# make check   every problem in DATA
# make bench   speed and memory beside yardsticks (EVENTS=, ONLY=, WRITE=1 for docs/performance.md)
# make drafting   how well drafts are made, beside dateparser (WRITE=1 for docs/drafting.md)
# make parity   nginx with published files beside the live server, for EVENTS generated events
# make soak    a server under load and edits for SOAK minutes, then random input for the parsers
# make lock    write requirements*.txt, with hashes, from requirements*.in
# make audit   look for known flaws in what these name
# Each sets up .venv on its first run and needs no network after that. Then it compiles the modules, so that
# commands start fast where PYTHONDONTWRITEBYTECODE is set, as in many containers.

PYTHON     ?= python3
HOST       ?= 127.0.0.1
PORT       ?= 8000
DATA       ?= data
PUBLIC_URL ?= http://$(HOST):$(PORT)

TO         ?= out
EVENTS     ?= 10000
SOAK       ?= 10

BIN = .venv/bin
LOCKS = requirements requirements-test requirements-mutants requirements-s3 tests/readers/requirements .ci/requirements
LOCK = .tools/bin/uv pip compile --quiet --generate-hashes --universal --python-version 3.11 \
  --no-emit-index-url --no-annotate --no-header --no-strip-extras

.PHONY: serve publish test test-slow coverage mutants check bench drafting parity soak lock audit clean
.DEFAULT_GOAL = help

.PHONY: help
help:
	@sed -n 's/^# //p' Makefile

serve: .venv/.serve
	@$(BIN)/python -m web --data "$(DATA)" --host "$(HOST)" --port "$(PORT)" --public-url "$(PUBLIC_URL)"

publish: .venv/.serve
	@$(BIN)/python -m web publish "$(DATA)" --to "$(TO)" --public-url "$(PUBLIC_URL)"

test: .venv/.test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/python -m schedule check
	$(BIN)/pytest -n auto --dist worksteal -p no:schemathesis -m "not slow" $(if $(COVERAGE),--cov --cov-report=term) $(TESTS)

test-slow: .venv/.test
	$(BIN)/pytest -n auto --dist worksteal -m slow $(TESTS)

coverage: COVERAGE = 1
coverage: test

mutants: .venv/.mutants
	@$(BIN)/python -m tests.mutants $(PART) $(if $(ENDING),--ending $(ENDING))

check: .venv/.serve
	@$(BIN)/python -m schedule check "$(DATA)"

bench: .venv/.test
	@$(BIN)/python -m bench --events $(EVENTS) $(if $(ONLY),--only $(ONLY)) $(if $(WRITE),--write)

# dateparser is only measured, so it has an environment of its own.
drafting: .venv/.test .cache/dateparser.json
	@$(BIN)/python -m bench.drafting --beside .cache/dateparser.json $(if $(WRITE),--write)

.cache/dateparser.json: bench/dateparser_mentions.py $(wildcard tests/articles/*.toml)
	@test -d .cache/dateparser || $(PYTHON) -m venv .cache/dateparser
	@.cache/dateparser/bin/python -m pip install -qq --disable-pip-version-check dateparser==1.5.0
	@.cache/dateparser/bin/python bench/dateparser_mentions.py > $@

parity: .venv/.test
	@$(BIN)/python -m tests.web.publishing.parity --events $(EVENTS)

soak: .venv/.test
	@$(BIN)/python -m bench --events $(EVENTS) --only soak --soak $(SOAK) $(if $(WRITE),--write)
	@$(BIN)/python -m tests.fuzz $(SOAK)

lock: .tools/.made
	@for each in $(LOCKS); do \
	  $(LOCK) -o $$each.txt $$each.in && echo "$$each.txt" || exit 1; \
	done

audit: .tools/.made
	@bash .ci/audit $(addsuffix .txt,$(LOCKS))

.tools/.made: .ci/requirements.txt
	@$(PYTHON) -m venv .tools
	@.tools/bin/python -m pip install -qq --disable-pip-version-check --require-hashes -r .ci/requirements.txt
	@touch $@

.venv/.made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo 'Dateline needs Python 3.11 or newer: set PYTHON, as in make PYTHON=python3.12 serve'; exit 1; }
	@echo 'Making .venv'
	@$(PYTHON) -m venv .venv
	@touch $@

.venv/.serve: requirements.txt .venv/.made
	@echo 'Installing what serving needs (once)'
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --require-hashes -r requirements.txt
	@$(BIN)/python -m compileall -q schedule web
	@touch $@

.venv/.test: requirements-test.txt requirements.txt .venv/.made
	@echo 'Installing what the tests need (once)'
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --require-hashes -r requirements-test.txt
	@$(BIN)/python -m compileall -q schedule web
	@touch $@ .venv/.serve

.venv/.mutants: requirements-mutants.txt requirements-test.txt requirements.txt .venv/.made
	@echo 'Installing what mutation testing needs (once)'
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --require-hashes -r requirements-mutants.txt
	@touch $@ .venv/.test .venv/.serve

clean:
	rm -rf .venv .tools .readers .browsers .mutants .coverage .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis .cache/dateparser*
