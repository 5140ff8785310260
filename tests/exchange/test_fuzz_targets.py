"""What is fuzzed takes sound bytes and broken ones, and what once broke a reader is refused or read ever after."""

from pathlib import Path

import pytest

from tests.exchange.fuzz_targets import kept, targets

TARGETS = targets()


@pytest.mark.parametrize("name", TARGETS)
def test_sound_bytes_are_read_and_broken_ones_refused(name: str) -> None:
    target = TARGETS[name]
    assert any(target.takes(seed) not in (None, False) for seed in target.seeds())
    assert target.takes(b"\xff\0[[[") in (None, False)


@pytest.mark.parametrize(("name", "path"), [(name, path) for name in TARGETS for path in kept(name)], ids=str)
def test_what_once_broke_a_reader_breaks_it_no_more(name: str, path: Path) -> None:
    TARGETS[name].takes(path.read_bytes())
