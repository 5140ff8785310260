"""Every reader for a moment, from a fixed seed: whatever the bytes, they are read or refused in a sentence."""

import pytest

from annotator.exchange.registry import format_of, formats
from tests.exchange.fuzz_formats import fuzz

READ = [one.id for one in formats().values() if one.reads]


@pytest.mark.parametrize("name", READ)
def test_nothing_but_the_worlds_errors_comes_out(name: str) -> None:
    assert fuzz(format_of(name), 0.3, seed=5)
