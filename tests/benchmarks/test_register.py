"""A register of 20,000 entries with two to four names each: typed, proposed, and searched for duplicates; CPU time."""

import random
from time import process_time

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from annotator.register.matching import Named, NameIndex
from tests.benchmarks.figures import Figure, tell, times
from tests.register.spellings import SCRIPTS, Person, other_spelling, people

ENTRIES, TYPED, MARKED = 20_000, 100, 200
FIND_MS, PROPOSE_MS = 16, 70
BUILD_S, DUPLICATES_S = 5, 15


@pytest.fixture(scope="module")
def register() -> list[Person]:
    return people(ENTRIES, random.Random(1))


@pytest.fixture(scope="module")
def entries(register: list[Person]) -> list[Named]:
    chance = random.Random(2)

    def names(person: Person) -> tuple[str, ...]:
        return tuple(person.spelling(script, chance) for script in chance.choices(SCRIPTS, k=chance.choice((2, 3, 4))))

    return [Named(str(number), names(person)) for number, person in enumerate(register)]


@pytest.fixture(scope="module")
def index(entries: list[Named]) -> NameIndex:
    return NameIndex(entries)


def test_building(benchmark: BenchmarkFixture, entries: list[Named]) -> None:
    start = process_time()
    benchmark.pedantic(NameIndex, args=(entries,), rounds=1)
    tell(benchmark, "register: index", Figure("20,000 entries, CPU", process_time() - start, "s", BUILD_S))


@pytest.mark.parametrize("script", SCRIPTS)
def test_typing(benchmark: BenchmarkFixture, register: list[Person], index: NameIndex, script: str) -> None:
    chance = random.Random(3)
    names = [person.spelling(script, chance) for person in chance.sample(register, TYPED)]  # type: ignore[arg-type]
    seconds = []

    def type_names() -> None:
        for name in names:
            for end in range(1, len(name) + 1):
                start = process_time()
                index.find(name[:end])
                seconds.append(process_time() - start)

    benchmark.pedantic(type_names, rounds=1)
    tell(benchmark, f"register: typing, {script}", *times("a key, CPU", seconds, FIND_MS, ()))


def test_proposals(benchmark: BenchmarkFixture, register: list[Person], entries: list[Named], index: NameIndex) -> None:
    chance = random.Random(4)
    numbers = chance.sample(range(ENTRIES), MARKED)
    marked = [other_spelling(register[number], entries[number].names, chance) for number in numbers]
    seconds, right = [], 0

    def propose() -> None:
        nonlocal right
        for number, words in zip(numbers, marked, strict=True):
            start = process_time()
            proposals = index.proposals(words)
            seconds.append(process_time() - start)
            right += any(proposal.entry == str(number) for proposal in proposals)

    benchmark.pedantic(propose, rounds=1)
    missed = Figure("missed among nine", 100 - 100 * right / MARKED, "%", 5)
    tell(benchmark, "register: proposals", *times("marked words, CPU", seconds, PROPOSE_MS, ()), missed)


def test_likely_duplicates(benchmark: BenchmarkFixture, index: NameIndex) -> None:
    start = process_time()
    assert benchmark.pedantic(lambda: index.likely_duplicates(1000, lambda *_: None), rounds=1)
    figure = Figure("20,000 entries, CPU", process_time() - start, "s", DUPLICATES_S)
    tell(benchmark, "register: likely duplicates", figure)
