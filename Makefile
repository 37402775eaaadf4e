RUN = ./run
SHARED ?= ../shared

.PHONY: check format lint types floors budgets test docs gold data bench

check: format lint types floors budgets test

format:
	$(RUN) ruff format --check src tests tools benchmarks

lint:
	$(RUN) ruff check src tests tools benchmarks

types:
	$(RUN) mypy

floors:
	$(RUN) lint-imports

budgets:
	$(RUN) python tools/budgets.py

test:
	$(RUN) pytest

docs:
	$(RUN) python tools/reference.py

gold:
	$(RUN) rasid evaluate gold/articles --texts src/rasid/samples/articles.jsonl --floors gold/floors.json --set own
	@if [ -d $(SHARED)/gold ]; then \
	  $(RUN) rasid evaluate $(SHARED)/gold/articles --texts $(SHARED)/gold/articles.jsonl --floors gold/floors.json --set shared; \
	fi

data:
	$(RUN) rasid knowledge check

bench:
	$(RUN) python benchmarks/read.py
