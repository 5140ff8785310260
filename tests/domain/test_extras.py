"""What an optional dependency that is missing says, and that the extras are those that are declared."""

import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import get_args

import pytest

from annotator.domain.errors import AnnotatorError
from annotator.domain.extras import MODULES, Extra, has_extra, require_extra

DECLARED = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text("utf-8"))["project"]
CASES = [(extra, module) for extra, modules in MODULES.items() for module in modules]


@pytest.mark.parametrize(("extra", "module"), CASES)
def test_a_missing_package_is_named_with_the_command_that_installs_it(
    extra: Extra, module: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for other in MODULES[extra]:  # as if all were installed, whatever is here
        monkeypatch.setitem(sys.modules, other, sys)
    require_extra(extra)
    assert has_extra(extra)
    monkeypatch.setitem(sys.modules, module, None)
    assert not has_extra(extra)
    with pytest.raises(AnnotatorError) as refused:
        require_extra(extra, "page.html")
    assert str(refused.value) == (
        f"page.html: This needs the Python package {module}, which is not installed."
        f' Install it: pip install "annotator[{extra}]".'
    )


def test_the_declared_extras_are_those_that_the_program_asks_for() -> None:
    extras = DECLARED["optional-dependencies"].keys() - {"all", "dev"}
    assert extras == MODULES.keys() == set(get_args(Extra))
    assert DECLARED["optional-dependencies"]["all"] == [f"annotator[{','.join(MODULES)}]"]
    assert "annotator[all]" in DECLARED["optional-dependencies"]["dev"]


def test_each_module_comes_with_a_package_that_its_extra_declares() -> None:
    packages = packages_distributions()
    for extra, modules in MODULES.items():
        declared = " ".join(DECLARED["optional-dependencies"][extra]).lower().replace("_", "-")
        for module in modules:
            names = packages.get(module, [module])  # what is not installed here is called as its module
            assert any(name.lower().replace("_", "-") in declared for name in names), module
