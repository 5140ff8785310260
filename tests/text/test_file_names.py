"""File names that fit, whatever they are made of."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.text.boundaries import graphemes
from annotator.text.file_names import LONGEST, fitting, size


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
