"""Every text of the interface, and of what it tells from below, stands finished in the translation files."""

import importlib.util
import re
import string
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

from annotator.disk.resources import resource
from annotator.ui.language import Catalog, arabic_plural, read_catalog

ROOT = Path(__file__).parents[2]


def tool() -> ModuleType:
    specification = importlib.util.spec_from_file_location("translations", ROOT / "tools" / "translations.py")
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


def catalog_path(language: str) -> Path:
    return resource("translations", f"annotator_{language}.ts")


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_file_has_every_text_finished_and_no_other(language: str) -> None:
    wanted = {(message.context, message.source) for message in tool().wanted(language)}
    assert set(read_catalog(catalog_path(language))) == wanted


def test_every_error_that_is_raised_with_a_sentence_is_looked_at() -> None:
    subclass = re.compile(r"^class (\w+)\((?:AnnotatorError|ProjectFileError)\)", re.MULTILINE)
    sources = [path.read_text(encoding="utf-8") for path in (ROOT / "annotator").rglob("*.py")]
    names = {name for source in sources for name in subclass.findall(source)}
    with_sentence = {name for name in names for source in sources if re.search(rf'\b{name}\(\s*"', source)}
    assert {"PasswordRefusedError", "SignerError"} <= with_sentence <= tool().ERRORS


def names_in(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("language", ["ar", "en"])
def test_no_translation_loses_a_name(language: str) -> None:
    for (_, source), forms in read_catalog(catalog_path(language)).items():
        for form in forms:
            assert names_in(form) == names_in(source), form


@pytest.mark.parametrize(("n", "form"), [(0, 0), (1, 1), (2, 2), (3, 3), (10, 3), (11, 4), (99, 4), (100, 5), (103, 3)])
def test_arabic_counts_in_six_forms(n: int, form: int) -> None:
    assert arabic_plural(n) == form


def test_what_has_no_translation_is_left_to_qt() -> None:
    assert Catalog(catalog_path("ar"), "ar").translate("Nowhere", "Nothing") is None


def test_every_name_of_the_scheme_has_an_arabic_one() -> None:
    scheme = tomllib.loads(resource("schemes", "claims.toml").read_text(encoding="utf-8"))
    named = {scheme["name"], *(one["name"] for one in (*scheme["labels"], *scheme["relations"]))}
    for owner in (*scheme["labels"], *scheme["relations"]):
        for attribute in owner.get("attributes", []):
            named.add(attribute["id"])
            named.update(value if isinstance(value, str) else value["id"] for value in attribute.get("values", []))
    assert named <= set(scheme["translations"]["ar"])


def test_a_sentence_that_begins_with_a_key_runs_the_way_of_its_language() -> None:
    told = Catalog(catalog_path("ar"), "ar").translate("HitsPanel", "Enter accepts, Del rejects, Space toggles")
    assert told is not None
    assert told.startswith("\u200fEnter")
    assert Catalog(catalog_path("ar"), "ar").translate("HitsPanel", "Hits in this article")[0] != "\u200f"


def test_no_sentence_shows_a_plural_in_brackets() -> None:
    """English forms have both; a sentence from below the window, which has no forms, must do without."""
    english = read_catalog(catalog_path("en"))
    assert not [form for forms in english.values() for form in forms if "(s)" in form]
    assert not [message.source for message in tool().messages() if "(s)" in message.source and not message.plural]


def test_who_said_a_claim_has_one_term_in_arabic() -> None:
    catalog = read_catalog(catalog_path("ar"))
    assert {forms for (_, source), forms in catalog.items() if source == "Said by"} == {("المتحدّث",)}
