"""What the documentation says of keys, commands, formats and packages is what the program has."""

import html
import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
EXACT = ("keys", "commands", "formats")
"""The generated parts that must be up to date; sizes of packages change with every line of code."""

pytestmark = pytest.mark.skipif(not (ROOT / "docs").is_dir(), reason="no documentation beside the tests")


def documentation() -> ModuleType:
    spec = importlib.util.spec_from_file_location("documentation", ROOT / "tools" / "documentation.py")
    assert spec is not None
    assert spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


@pytest.mark.parametrize("name", EXACT)
def test_generated_parts_are_up_to_date(name: str) -> None:
    tool = documentation()
    found = [match[0] for page in PAGES for match in tool.BLOCK.finditer(page.read_text("utf-8")) if match[2] == name]
    assert found == [f"<!-- generated: {name} -->\n{tool.GENERATED[name]()}<!-- end -->"], "make docs"


def test_the_structure_names_every_package() -> None:
    tool = documentation()
    page = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    folders = {path.parent.name for path in (ROOT / "annotator").glob("*/__init__.py")}
    assert folders == {room.name for room in tool._rooms()}
    assert folders <= set(re.findall(r"^\| \d+ \| `(\w+)` \|", page, re.MULTILINE)), "make docs"
    assert folders <= {name for line in tool._lines() for name in line}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_to_files(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text("utf-8")):
        assert (page.parent / target).exists(), target


def test_files_and_modules_named_in_the_architecture_exist() -> None:
    page = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    named = {name for name in re.findall(r"`([\w/.]+\.(?:py|toml))`", page) if "NAME" not in name}
    assert len(named) > 10
    for name in named:
        assert (
            (ROOT / name).exists()
            or (ROOT / "annotator" / name).exists()
            or (ROOT / "annotator" / "exchange" / name).exists()
        ), name


def test_messages_quoted_for_recovery_are_those_of_the_program() -> None:
    page = (ROOT / "docs" / "recovery.md").read_text("utf-8")
    quoted = re.findall(r"^\| \*([^*]+)\* \|", page, re.MULTILINE)
    catalog = (ROOT / "resources" / "translations" / "annotator_ar.ts").read_text("utf-8")
    sources = [html.unescape(source) for source in re.findall(r"<source>(.*?)</source>", catalog, re.DOTALL)]
    assert len(quoted) > 6
    for sentence in quoted:
        words = sentence.replace("UTF-8", "{encoding}").split("…")[0].rstrip("., ")
        assert any(words in source for source in sources), sentence


def test_every_decision_is_listed() -> None:
    folder = ROOT / "docs" / "decisions"
    listed = (folder / "README.md").read_text("utf-8")
    assert all(f"({path.name})" in listed for path in folder.glob("0*.md"))


def test_the_first_page_is_short() -> None:
    assert len((ROOT / "README.md").read_text("utf-8").splitlines()) <= 120
