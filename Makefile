# Each target sets up what it needs: a virtual environment in .venv, and on Debian the libraries that Qt asks for.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: run test journeys monkey lint format docs bench soak fuzz translations clean

run: $(READY)
	$(BIN)/annotator demo

test: $(READY)
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n auto

# What a person does, from start to end, on a real screen with a window manager. SLOW=1 is on a slow computer.
journeys: $(READY)
	QT_QPA_PLATFORM=xcb tools/with_display $(BIN)/python -m pytest tests/journeys

# A restless user, who does anything that can be done, with other seeds each time. A failure names its SEED and ACTS.
SECONDS ?= 300
monkey: $(READY)
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.journeys.restless --seconds $(SECONDS) $(if $(SEED),--seed $(SEED)) $(if $(ACTS),--acts $(ACTS))

lint: $(READY)
	$(BIN)/ruff check annotator tests tools
	$(BIN)/ruff format --check annotator tests tools
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

format: $(READY)
	$(BIN)/ruff check --fix annotator tests tools
	$(BIN)/ruff format annotator tests tools

# The parts of docs/ that the program knows best.
docs: $(READY)
	QT_QPA_PLATFORM=offscreen $(BIN)/python tools/documentation.py

# What is promised, beside floors that use none of the program, and docs/performance.md from it. Takes an hour or two on
# a quiet machine. SIZES="100 1000 10000 100000" measures the commands on larger projects too.
bench: $(READY)
	mkdir -p .benchmarks
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest tests/benchmarks --benchmark-only --benchmark-sort=name -p no:xdist \
		--benchmark-json=.benchmarks/last.json; status=$$?; \
		$(BIN)/python tools/performance.py .benchmarks/last.json; exit $$status

# Kills the program two thousand times at random moments and, as root on Linux, takes the power away five hundred times;
# merges two thousand histories in any order; fifty people share 100,000 operations by a folder, and as many by a hub;
# disks of either side fill up five hundred times.
# Takes some hours.
soak: $(READY)
	SOAK=1 QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest tests/benchmarks/test_soak.py --benchmark-only -p no:xdist
	KILLS=2000 CUTS=500 HISTORIES=2000 SLOW_BYTES=1000000 $(BIN)/python -m pytest -s tests/app/test_crash_loop.py \
		tests/app/test_power_cuts.py tests/app/merging/test_histories.py tests/exchange/test_slow_inputs.py
	PEOPLE=50 OPERATIONS=100000 KILLS=250 CRASHES=0.2 FULLS=250 $(BIN)/python -m pytest -s tests/app/sharing/test_many_by_folder.py \
		tests/app/sharing/test_many_by_hub.py tests/app/sharing/test_full_disk.py

# Reads changed files of every format, half a minute each: led by coverage where atheris installs, at random elsewhere.
# FUZZ_SECONDS=600 and TARGETS="html docx" say otherwise.
FUZZ_SECONDS ?= 30
fuzz: $(READY)
	$(BIN)/python -m tests.exchange.fuzz_coverage $(FUZZ_SECONDS) $(TARGETS)

translations: $(READY)
	$(BIN)/python tools/translations.py

$(READY): pyproject.toml tools/setup
	PYTHON="$(PYTHON)" tools/setup $(VENV)
	touch $(READY)

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis .benchmarks
