"""TOML within limits: what would stop the parser is refused at once and in words."""

import time
import tomllib

import pytest
from hypothesis import given, strategies as st

from annotator.app.bundled import presets, scheme_toml
from annotator.text.bounded_toml import DEEPEST, LONGEST, LONGEST_NUMBER, TomlError, load_toml

HOSTILE = {
    "dotted key": (".".join(["a"] * 20_000) + " = 1", "parts"),
    "dotted table": (f"[{'.'.join(['a'] * 50_000)}]", "parts"),
    "brackets": ("a = " + "[" * 20_000, "deep"),
    "brackets over lines": ("a = " + "[\n" * 20_000, "deep"),
    "braces": ("a = " + "{a=" * 5_000, "deep"),
    "digits": ("a = " + "9" * 5_000, "digits"),
    "hexadecimal digits": ("a = 0x" + "f" * 5_000, "digits"),
    "dotted keys": ("".join(f"k{number}{'.a' * 39} = 1\n" for number in range(600)), "parts"),
    "length": ("#" + "x" * LONGEST, "longer"),
    "open string of quotation marks": ('a = "' + '\\"' * 200_000, "Unterminated|Illegal|Expected"),
    "open long strings": ('a = """' * 100_001, "Expected|Unterminated"),
    "open string": ('a = """' + "\\" * 10_001, "Unterminated|Expected|Unescaped"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_is_refused_at_once(name: str) -> None:
    text, reason = HOSTILE[name]
    begun = time.monotonic()
    with pytest.raises(TomlError, match=reason):
        load_toml(text)
    assert time.monotonic() - begun < 5


@pytest.mark.parametrize("text", ['a = "' + "[" * 1000 + '"', "a = '" + "." * 1000 + "'", "# " + "[" * 1000,
                                  'a = """' + "{" * 1000 + '\n"""', "a = " + "9" * 18, "a = [[1], [2]]"])  # fmt: skip
def test_what_stands_in_strings_and_remarks_does_not_count(text: str) -> None:
    assert load_toml(text) == tomllib.loads(text)


def test_the_schemes_that_ship_are_far_within() -> None:
    for name in presets():
        assert load_toml(scheme_toml(name))["id"]


@given(st.text(alphabet="ab=.[]{}\"'#\n019, ", max_size=60))
def test_it_reads_as_the_library_does(text: str) -> None:
    try:
        expected = tomllib.loads(text)
    except ValueError:
        with pytest.raises(TomlError):
            load_toml(text)
    else:
        assert load_toml(text) == expected


def test_the_limits_are_as_stated() -> None:
    assert load_toml("a = " + "[" * DEEPEST + "]" * DEEPEST)
    with pytest.raises(TomlError):
        load_toml("a = " + "[" * (DEEPEST + 1) + "]" * (DEEPEST + 1))
    with pytest.raises(TomlError):
        load_toml("a = 1" + "0" * LONGEST_NUMBER)
