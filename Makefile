# Two commands do it all: `make build` and `make test`. Python 3.11 or later is all they need.
PYTHON ?= python3
CONTENT ?= content
SITE ?= site
export CONTENT SITE
VENV := .venv
RUN := $(VENV)/bin/python

# Only what is set on the command line of make becomes an option; the shell sees it quoted.
set_here = $(filter command,$(firstword $(origin $(1))))
option = $(if $(call set_here,$(1)),$(2) "$$$(1)")
flag = $(if $(call set_here,$(1)),$(2))

.DEFAULT_GOAL := help
.PHONY: help build example check fix explain serve new text texts draft quote import publish rename audit receipts schema phrases test test-editor test-scripts test-exports test-renderers golden lint bench clean

help: ## Show this help
	@awk 'BEGIN {FS = ":.*## "} /^[a-z-]+:.*## / {printf "  make %-15s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

build: $(VENV)/.build ## Check the content and build the site into site/ [JOBS=2]
	@$(RUN) -m build_scripts build --content "$$CONTENT" --site "$$SITE" $(call option,JOBS,--jobs)

example: $(VENV)/.build ## Build the small invented story of examples/ into build/example/
	@$(RUN) -m build_scripts build --content examples/sallow-weir/content --site build/example

check: $(VENV)/.build ## Check every quotation and file; write nothing
	@$(RUN) -m build_scripts check --content "$$CONTENT" $(call option,JOBS,--jobs)

fix: $(VENV)/.build ## Mend what has one right answer; DRY=1 only shows it
	@$(RUN) -m build_scripts check --fix $(call flag,DRY,--diff) $(call flag,ORDER,--order) --content "$$CONTENT"

explain: $(VENV)/.build ## What a problem means, with an example: CODE=OTR201
	@$(RUN) -m build_scripts explain $(call option,CODE,)

serve: $(VENV)/.build ## Preview with drafts; it follows your edits
	@$(RUN) -m build_scripts serve --content "$$CONTENT"

new: $(VENV)/.build ## Begin a file: KIND=article|actor|claim|topic|story TITLE='...'
	@$(RUN) -m build_scripts new $(call option,KIND,) $(call option,ID,--id) $(call option,TITLE,--title) \
		$(call option,DATE,--date) $(call option,URL,--url) $(call option,PUBLISHER,--publisher) \
		$(call option,TYPE,--kind) $(call option,PROPOSITION,--proposition) \
		$(call option,CONTACT,--contact) $(call option,LANGUAGE,--language) --content "$$CONTENT"

text: $(VENV)/.build ## Make a text of a saved page or document: SOURCE=path [ARTICLE=id] [CUT=5-48]
	@$(RUN) -m build_scripts text --content "$$CONTENT" $(call option,ARTICLE,--article) $(call option,ID,--id) \
		$(call option,CUT,--cut) $(call option,URL,--url) $(call flag,WHOLE,--whole) \
		$(call flag,AGAIN,--again) $(call flag,DRY,--dry-run) -- $(call option,SOURCE,)

texts: $(VENV)/.build ## Fetch articles that have an address and no text, and compare [ARTICLE=id]
	@$(RUN) -m build_scripts texts --content "$$CONTENT" $(call option,ARTICLE,--article) $(call flag,AGAIN,--again)

draft: $(VENV)/.build ## Propose the annotation of an article: ARTICLE=id [REVIEW=1: decide on it here]
	@$(RUN) -m build_scripts $(if $(call flag,REVIEW,1),review,draft) --content "$$CONTENT" \
		$(call flag,JSON,--json) $(call flag,DRY,--dry-run) -- $(call option,ARTICLE,)

quote: $(VENV)/.build ## Add a quotation: ARTICLE=id FROM='first words' TO='last words'
	@$(RUN) -m build_scripts quote --content "$$CONTENT" $(call option,ID,--id) $(call option,LINE,--line) \
		$(call option,SPEAKER,--speaker) $(call option,CUE,--cue) $(call option,CONTEXT,--context) \
		$(call flag,PASSAGE,--passage) \
		$(call flag,DRY,--dry-run) -- $(call option,ARTICLE,) $(call option,FROM,) $(call option,TO,)

import: $(VENV)/.build ## Take a sheet, annotations, citations or people in, as drafts: FILE=path
	@$(RUN) -m build_scripts import --content "$$CONTENT" $(call flag,LEAVE_OUT,--leave-out) \
		$(call flag,DRY,--dry-run) -- $(call option,FILE,)

publish: $(VENV)/.build ## Publish a draft, its actors and its receipt: ARTICLE=id [ALL=1]
	@$(RUN) -m build_scripts publish --content "$$CONTENT" $(call flag,ALL,--all) \
		$(call flag,DRY,--dry-run) -- $(call option,ARTICLE,)

rename: $(VENV)/.build ## Give an entry another id: OLD=id NEW=id; old addresses lead on
	@$(RUN) -m build_scripts rename --content "$$CONTENT" $(call option,KIND,--kind) \
		$(call flag,DRY,--dry-run) -- $(call option,OLD,) $(call option,NEW,)

audit: $(VENV)/.build ## Advice for editors; ABOUT=one-sided-claim for one kind
	@$(RUN) -m build_scripts audit $(call option,ABOUT,--about) --content "$$CONTENT"

receipts: $(VENV)/.build ## Write receipts of the private texts here; REVIEW=main: what changed
	@$(RUN) -m build_scripts receipts $(call option,REVIEW,--review) --content "$$CONTENT"

schema: $(VENV)/.build ## Write the JSON Schemas for editors into schema/
	@$(RUN) -m build_scripts schema

phrases: $(VENV)/.build ## Every sentence that the program makes, with examples [IN=actor.md]
	@$(RUN) -m build_scripts phrases $(call option,IN,--in) $(call option,WITH,--with) $(call flag,BARE,--bare)

test: $(VENV)/.dev ## Run everything: lint, types, all tests, the browser too
	@$(VENV)/bin/ruff check build_scripts tests benchmarks
	@$(VENV)/bin/ruff format --check build_scripts tests benchmarks
	@$(VENV)/bin/mypy
	@$(RUN) -m pytest

test-editor: $(VENV)/.dev ## Try the schemas in a real language server; needs Node
	@command -v npm >/dev/null || { echo "make test-editor needs Node (npm), which is not here"; exit 1; }
	@npm install --silent --no-audit --no-fund --prefix build/editor yaml-language-server@1.25.0
	@YAML_LANGUAGE_SERVER=build/editor/node_modules/.bin/yaml-language-server $(RUN) -m pytest -n 0 tests/editor

test-scripts: $(VENV)/.dev ## Lint the JavaScript, check its types, run its tests; needs Node
	@command -v npm >/dev/null || { echo "make test-scripts needs Node (npm), which is not here"; exit 1; }
	@npm install --silent --no-audit --no-fund --prefix build/scripts eslint@9.39.5 typescript@5.9.3
	@build/scripts/node_modules/.bin/eslint docs/javascripts build_scripts/preview tests/javascript eslint.config.js
	@build/scripts/node_modules/.bin/tsc --project jsconfig.json
	@$(RUN) -m pytest -n 0 tests/javascript

test-exports: $(VENV)/.dev build/export-tools/.installed ## Open the files of the data with the tools that read them
	@command -v npm >/dev/null || echo "Without Node (npm), which is not here, some of these tests are left out"
	@! command -v npm >/dev/null || npm install --silent --no-audit --no-fund --prefix build/export-scripts \
		@apache-annotator/dom@0.2.0 @apache-annotator/selector@0.2.0 citeproc@2.4.63 jsdom@26.1.0
	@EXPORT_TOOLS=build/export-tools/bin EXPORT_SCRIPTS=build/export-scripts/node_modules $(RUN) -m pytest -n 0 tests/exports

# Without dependencies: all of them are in the list, and one of them by another name.
build/export-tools/.installed: requirements/exports.txt
	@$(PYTHON) -m venv build/export-tools
	@build/export-tools/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r $<
	@touch $@

test-renderers: $(VENV)/.dev build/renderers/.installed ## Build the pages with another renderer and compare the bytes
	@OTHER_RENDERERS=build/renderers/bin $(RUN) -m pytest -n 0 tests/site/test_properdocs.py

build/renderers/.installed: requirements/renderers.txt
	@$(PYTHON) -m venv build/renderers
	@build/renderers/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	@touch $@

golden: $(VENV)/.dev ## Accept the pages as they are now as the golden ones
	@UPDATE_GOLDEN=1 $(RUN) -m pytest -n 0 tests/golden

lint: $(VENV)/.dev ## Format the code and check its style and types
	@$(VENV)/bin/ruff format build_scripts tests benchmarks
	@$(VENV)/bin/ruff check --fix build_scripts tests benchmarks
	@$(VENV)/bin/mypy

bench: $(VENV)/.dev ## Measure against the goals, with a peer beside
	@$(RUN) -m benchmarks

clean: ## Remove what was built, and the environment
	rm -rf build site $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "On the Record needs Python 3.11 or later; set PYTHON=/path/to/python3"; exit 1; }
	@echo "Making the environment in $(VENV) …"
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.build: requirements/build.txt | $(VENV)/bin/python
	@echo "Installing what the build needs …"
	@$(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/build.txt
	@touch $@

$(VENV)/.dev: requirements/dev.txt $(VENV)/.build
	@echo "Installing what the tests need …"
	@$(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	@touch $@
