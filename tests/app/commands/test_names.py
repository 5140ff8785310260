"""Every function is found by its name, at run time as by type checkers, whatever was loaded before."""

import ast
import pkgutil
from pathlib import Path

import pytest

from annotator.app import commands

STUB = Path(commands.__file__).with_suffix(".pyi")


def declared() -> dict[str, str]:
    """Return the module of each function as type checkers see it."""
    tree = ast.parse(STUB.read_text("utf-8"))
    return {
        alias.asname or "": node.module or ""
        for node in tree.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }


def test_type_checkers_see_what_there_is() -> None:
    found = {name: getattr(commands, name).__module__ for name in commands.__all__}
    assert found == declared()
    assert set(commands.__all__) <= set(dir(commands))


def test_no_module_hides_a_function() -> None:
    modules = {module.name for module in pkgutil.iter_modules(commands.__path__)}
    assert modules & set(commands.__all__) == set()


def test_what_is_no_command_is_no_attribute() -> None:
    with pytest.raises(AttributeError, match="no attribute 'fly'"):
        commands.fly  # noqa: B018  reading it is the test
