"""A short command loads what it needs and nothing else, whatever is installed. Times are measured by the benchmarks."""

import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from annotator.cli.main import MODULES, annotator

HEAVY = {"cryptography", "krippendorff", "lxml", "numpy", "pandas", "pyarrow", "PySide6", "rich", "scipy", "spacy"}
CHILD = """
import sys
from annotator.__main__ import main
try:
    main()
finally:
    print(*sys.modules, file=sys.stderr)
"""


def loaded(*arguments: object) -> set[str]:
    """Return the modules that are loaded at the end of a command."""
    command = [sys.executable, "-c", CHILD, *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout
    return set(done.stderr.splitlines()[-1].split())


def test_the_list_of_commands_loads_neither_storage_nor_formats() -> None:
    modules = loaded("--help")
    assert "annotator.cli.show" in modules
    assert HEAVY & modules == set()
    unneeded = ("annotator.exchange", "annotator.storage", "annotator.adjudication", "sqlite_utils", "regex")
    assert [name for name in modules if name.startswith(unneeded)] == []


@pytest.mark.parametrize("json", [(), ("--json",)])
def test_listing_loads_no_numbers_formats_or_signatures(project: Path, json: tuple[str, ...]) -> None:
    modules = loaded("list", project, *json)
    assert "sqlite_utils" in modules
    assert HEAVY & modules == set()
    unneeded = ("annotator.exchange", "annotator.agreement", "annotator.text.terminal")
    assert [name for name in modules if name.startswith(unneeded)] == []


def test_no_format_loads_what_it_reads_or_writes_with_before_it_does() -> None:
    modules = loaded("formats")
    assert "annotator.exchange.formats.uima" in modules
    assert HEAVY & modules == set()


def test_each_command_comes_from_the_module_that_is_said_to_have_it() -> None:
    for module, names in MODULES.items():
        commands = import_module(f"annotator.cli.{module}").COMMANDS
        assert tuple(command.name for command in commands) == names
    assert len(annotator.list_commands(annotator.make_context("annotator", ["--"]))) == sum(map(len, MODULES.values()))


def test_numpy_and_pandas_are_there_after_the_database_is_loaded() -> None:
    code = "import annotator.storage.sqlite as sqlite, numpy, sys; print(sqlite.Database, 'pandas' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["<class", "'sqlite_utils.db.Database'>", "False"]
