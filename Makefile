# Every command of the project; `make help` lists them.

PYTHON ?= python3
PORT ?= 8000
HOST ?= 127.0.0.1
# the server reads it from the environment; here the indexer is told the same folder
KB_DATA := $(or $(KB_DATA),data)
VENV := .venv
BIN := $(VENV)/bin
FROM ?=
LANGS ?=
# compiled modules are kept, whatever the shell says: each start and each test run is seconds shorter
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help

.PHONY: help
help: ## list the commands
	@grep -hE '^[a-z0-9-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /|/' | awk -F'|' '{printf "  make %-12s %s\n", $$1, $$2}'

# ── set-up: each stamp is newer than the lock it was made from ──────────────────────────────────────────────────────

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/serve.stamp: requirements/serve.txt requirements/text.txt | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/serve.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements/text.txt
	@touch $@

$(VENV)/test.stamp: requirements/test.txt $(VENV)/serve.stamp
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/test.txt
	@touch $@

$(VENV)/browser.stamp: requirements/browser.txt $(VENV)/test.stamp
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/browser.txt
	@touch $@

$(VENV)/evaluate.stamp: requirements/evaluate.txt $(VENV)/test.stamp
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/evaluate.txt
	@touch $@

# ── use ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

.PHONY: serve
serve: $(VENV)/serve.stamp ## set up, index if needed, and serve on PORT (8000) of HOST (127.0.0.1)
	@$(BIN)/python -m indexer index --data "$(KB_DATA)"
	@{ sleep 2; $(BIN)/python -m indexer official --data "$(KB_DATA)/official" --lang en --once --timeout 10 \
	    && $(BIN)/python -m indexer index --data "$(KB_DATA)" --quiet; } & \
	exec $(BIN)/python -m web --host $(HOST) --port $(PORT)

.PHONY: index
index: $(VENV)/serve.stamp ## publish the corpus if anything changed
	@$(BIN)/python -m indexer index --data "$(KB_DATA)"

.PHONY: reindex
reindex: $(VENV)/serve.stamp ## publish the corpus even if nothing changed
	@$(BIN)/python -m indexer index --all --data "$(KB_DATA)"

.PHONY: check
check: $(VENV)/serve.stamp ## check the corpus and publish nothing
	@$(BIN)/python -m indexer check

.PHONY: watch
watch: $(VENV)/serve.stamp ## publish on every save
	@$(BIN)/python -m indexer watch --data "$(KB_DATA)"

.PHONY: official
official: $(VENV)/serve.stamp ## import the adopted text (FROM=dir reads files you saved, LANGS="en fr" are some languages)
	@$(BIN)/python -m indexer official --data "$(KB_DATA)/official" $(if $(FROM),--from "$(FROM)") $(foreach lang,$(LANGS),--lang $(lang))
	@$(BIN)/python -m indexer index --data "$(KB_DATA)"

# ── development ─────────────────────────────────────────────────────────────────────────────────────────────────────

.PHONY: test
test: $(VENV)/test.stamp ## run the tests
	@$(BIN)/python -m pytest -n auto --dist worksteal -m "not browser and not end_to_end and not soak and not thorough"

.PHONY: fuzz
fuzz: $(VENV)/test.stamp ## every property with many more examples than `make test` takes, every language and kind of file
	@$(BIN)/python -m pytest -n auto --dist worksteal -m "hypothesis or thorough" --hypothesis-profile=thorough

.PHONY: soak
soak: $(VENV)/test.stamp ## a server under many readers while the corpus is published again and again
	@$(BIN)/python -m pytest -m soak

.PHONY: lint
lint: $(VENV)/test.stamp ## style, types and directions of import
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports setup.cfg

.PHONY: e2e
e2e: $(VENV)/test.stamp ## a clean clone with a fresh environment, over HTTP
	@$(BIN)/python -m pytest -m end_to_end

.PHONY: browser
browser: $(VENV)/browser.stamp ## the journeys in Chromium
	@$(BIN)/python -m pytest -m browser

.PHONY: evaluate
evaluate: $(VENV)/evaluate.stamp ## relevance on the judged queries, beside two other engines
	@$(BIN)/python -m indexer evaluate --data "$(KB_DATA)"

.PHONY: translations
translations: $(VENV)/serve.stamp ## collect the words of the interface and compile their translations
	@mkdir -p build
	@$(BIN)/pybabel --quiet extract --mapping=babel.cfg --keywords="lazy_gettext translatable" --add-location=file --sort-by-file \
	    --project="Global Compact for Migration" --output=build/messages.pot .
	@$(BIN)/pybabel --quiet update --input-file=build/messages.pot --output-dir=web/translations --no-fuzzy-matching \
	    --ignore-obsolete --ignore-pot-creation-date
	@$(BIN)/pybabel --quiet compile --directory=web/translations

.PHONY: lock
lock: $(VENV)/test.stamp ## write the locks of exact versions anew
	@$(BIN)/python -m pip install --quiet uv
	@sh requirements/lock.sh $(BIN)/uv

.PHONY: clean
clean: ## delete the environment and the builds
	rm -rf $(VENV) data
