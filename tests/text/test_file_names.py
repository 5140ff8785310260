"""File names that fit, whatever they are made of."""

import os
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from annotator.text.boundaries import graphemes
from annotator.text.file_names import LONGEST, file_name, fitting, size


@pytest.mark.parametrize("stem", ["", "harbour", "ميناء", "x" * 249, "م" * 124])
def test_what_fits_is_left_alone(stem: str) -> None:
    assert fitting(stem, ".annot") == f"{stem}.annot"


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=400), st.sampled_from(["", ".annot", "-ميناء.jsonl"]))
def test_a_name_fits_and_ends_as_it_should(stem: str, ending: str) -> None:
    name = fitting(stem, ending)
    assert len(name.encode()) <= LONGEST
    assert name.endswith(ending)
    whole = name == stem + ending
    kept = len(name) - len(ending) - (0 if whole else 9)
    assert name[:kept] == stem[:kept]
    assert kept in graphemes(stem) or not stem


@pytest.mark.parametrize("cluster", ["م", "لّ", "👩‍👩‍👧", "नि", "é"])
def test_no_character_is_cut_in_two(cluster: str) -> None:
    name = fitting(cluster * 200, ".annot")
    kept = name.removesuffix(".annot")[:-9]
    assert kept == cluster * (len(kept) // len(cluster))
    assert size(name) > LONGEST - size(cluster)


def test_long_names_that_begin_alike_stay_apart() -> None:
    assert fitting("م" * 300) != fitting("م" * 301)


def test_a_name_that_is_no_utf_8_fits_too() -> None:
    assert size(fitting(os.fsdecode(b"\xff" * 300), ".annot")) <= LONGEST


def test_a_file_system_takes_it(tmp_path: Path) -> None:
    (tmp_path / fitting("ميناء " * 60, ".annot")).write_bytes(b"")


# --- of somebody's words

DEVICES = ["CON", "nul", "Aux", "PRN", "COM1", "com0", "LPT9", "COM²", "CONIN$", "conout$"]


@pytest.mark.parametrize("words", ["Sara", "سارة", "Sara-Omar (2)", "می‌خواهم", "e.x.a", "consul", "COM10", "x-"])
def test_words_that_can_be_a_name_are_one(words: str) -> None:
    assert file_name(words, ".annopack") == f"{words}.annopack"


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Sara/Omar", "Sara_Omar.annopack"),
        ('a\\b:c*d?e"f<g>h|i', "a_b_c_d_e_f_g_h_i.annopack"),
        ("a\x00b\nc\x7f\x85d", "a_b_c__d.annopack"),
        ("../../etc", "__.._etc.annopack"),
        (".hidden", "_hidden.annopack"),
        ("--help", "_help.annopack"),
        ("~root", "_root.annopack"),
        ("Sara. . ", "Sara_.annopack"),
        ("  Sara  ", "Sara.annopack"),
        ("", "_.annopack"),
        (" ", "_.annopack"),
        ("...", "_.annopack"),
        ("Sara\u202ekcaponna.exe", "Sarakcaponna.exe.annopack"),
        ("e\u0301", "\u00e9.annopack"),
    ],
)
def test_what_cannot_be_in_a_name_is_replaced(words: str, name: str) -> None:
    assert file_name(words, ".annopack") == name


@pytest.mark.parametrize("device", DEVICES)
def test_no_device_is_named(device: str) -> None:
    assert file_name(device) == f"{device}_"
    assert file_name(device, ".annopack") == f"{device}_.annopack"
    assert file_name(f"{device}.Sara", ".annopack") == f"{device}_.Sara.annopack"


@pytest.mark.parametrize(
    ("first", "second"), [("Sara", "SARA"), ("\u00e9", "e\u0301"), ("É", "é"), ("a/b", "a:b"), ("Straße", "STRASSE")]
)
def test_names_that_a_system_takes_for_one_are_numbered(first: str, second: str) -> None:
    names = [file_name(first, ".annopack")]
    names.append(file_name(second, ".annopack", names))
    names.append(file_name(second, ".annopack", names))
    assert [name.rpartition(" ")[2] for name in names[1:]] == ["2.annopack", "3.annopack"]
    assert len({name.casefold() for name in names}) == 3


@given(
    st.text(st.characters(), max_size=300) | st.sampled_from(DEVICES),
    st.sampled_from(["", ".annopack", "-gold.jsonl"]),
    st.lists(st.text(max_size=3).map(file_name), max_size=3),
)
def test_every_system_takes_it(words: str, ending: str, taken: list[str]) -> None:
    name = file_name(words, ending, taken)
    assert len(name.encode()) <= LONGEST
    assert not set(name) & set('\\/:*?"<>|')
    assert not any(unicodedata.category(one) in ("Cc", "Cs") for one in name)
    assert name[0] not in ".-~ "
    assert name[-1] not in ". "
    assert name.split(".")[0].strip().upper() not in {device.upper() for device in DEVICES}
    assert name.endswith(ending)
    assert name.casefold() not in {one.casefold() for one in taken}
