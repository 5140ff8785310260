"""The register is changed on five copies that exchange packages in any order: in the end all have the same bytes."""

import random
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from annotator.app import commands
from annotator.app.merging.report import MergeReport
from annotator.app.session import Session
from annotator.domain.operation import LoggedOperation
from annotator.domain.register import Entry, Redirect, affiliation, spelling
from annotator.storage import audit, heads
from annotator.storage.redirects import entry_ends
from annotator.storage.register_reading import read_register
from tests.app.commands.test_entries import Step, step
from tests.app.merging.parcels import FAR, parcel, sent
from tests.app.merging.team import change, heads as parents_of, make_team, person, signer
from tests.samples import FIRST, ME, place

COPIES = 5
PEOPLE = (ME, "Omar", "Rana", "Lea", "Zed")


def merge(session: Session, package: Path) -> MergeReport:
    return commands.merge_file(session, package, allow_removals=True, confirmed=True)


def exported(session: Session) -> bytes:
    """The register as bytes: its records, and what every id reads as."""
    register = read_register(session.file)
    reads = {one: register.end(one) for one in sorted({*register.entries, *register.redirects})}
    return msgspec.json.encode([[[type(one).__name__, one] for one in register.records()], reads])


# Which copy does something, and what; or whose package which copy takes in.
turns = st.lists(
    st.tuples(
        st.integers(0, COPIES - 1),
        st.one_of(
            st.tuples(
                st.sampled_from(["add", "rename", "rename", "name", "unname", "belong", "leave", "merge", "merge",
                                 "merge", "split", "split off", "delete", "undo"]),
                st.integers(0, 5),
                st.integers(0, 5),
            ),
            st.integers(0, COPIES - 1),
        ),
    ),
    max_size=24,
)  # fmt: skip


@settings(max_examples=20, suppress_health_check=[HealthCheck.too_slow])
@given(turns, st.integers(0, 1000))
def test_any_order_gives_the_same_register(
    five_copies: list[Path], taken: list[tuple[int, Step | int]], seed: int
) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        copies = [Path(shutil.copy(path, folder)) for path in five_copies]
        packages = {number: send(path, PEOPLE[number], folder, number) for number, path in enumerate(copies)}
        for turn, (number, what) in enumerate(taken):
            with Session.open(copies[number], PEOPLE[number]) as session:
                if isinstance(what, int):
                    merge(session, packages[what])
                else:
                    step(session, what)
            packages[number] = send(copies[number], PEOPLE[number], folder, COPIES + turn)
        chance = random.Random(seed)
        results = set()
        for number, path in enumerate(copies):
            with Session.open(path, PEOPLE[number]) as session:
                for package in chance.sample(list(packages.values()), COPIES):
                    merge(session, package)
                assert merge(session, packages[number]).new == 0
                results.add(exported(session))
                assert not audit.inconsistent_heads(session.file)
                assert number or not commands.check(session).problems
                register = session.register()
                ends = {one: register.end(one) for one in register.redirects if register.end(one) != one}
                assert entry_ends(session.file) == ends
                assert {register.end(one) for one in register.entries} == {one.id for one in register.listed()}
        assert len(results) == 1


@pytest.fixture(scope="module")
def five_copies(project_template: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    return begun(project_template, tmp_path_factory.mktemp("copies"))


def begun(project_template: Path, folder: Path) -> list[Path]:
    """Return five copies of a project whose register has three entries; the team has no lead, so everybody may."""
    first = Path(shutil.copy(project_template, folder / "first.annot"))
    with Session.open(first, ME) as session:
        for name in PEOPLE[1:]:
            commands.add_annotator(session, name)
        with session.act("Add entry") as act:
            for entry in ("a-00000001", "b-00000002", "c-00000003"):
                act.put(Entry(entry, name=entry[0]))
                act.put(spelling(entry, f"{entry[0]}!"))
        package = commands.pack(session, folder / "begin").path
    return [first, *(commands.new_project_from(package, folder / f"{number}.annot") for number in range(1, COPIES))]


def send(path: Path, name: str, folder: Path, number: int) -> Path:
    with Session.open(path, name) as session:
        return commands.pack(session, folder / f"sent-{number}").path


@pytest.fixture
def pair(project_template: Path, tmp_path: Path) -> Iterator[tuple[Session, Session]]:
    """Sessions on two copies."""
    one, other, *_ = begun(project_template, tmp_path)
    with Session.open(one, PEOPLE[0]) as first, Session.open(other, PEOPLE[1]) as second:
        yield first, second


def exchange(first: Session, second: Session, folder: Path) -> None:
    """Both take in what the other has."""
    package = commands.pack(first, folder / "from-first").path
    merge(second, package)
    merge(first, commands.pack(second, folder / "from-second").path)


A, B, C = "a-00000001", "b-00000002", "c-00000003"


def test_merged_the_other_way_round_is_one_entry_and_no_conflict(pair: tuple[Session, Session], tmp_path: Path) -> None:
    first, second = pair
    commands.merge_entries(first, [A], B)
    commands.merge_entries(second, [B], A)
    exchange(first, second, tmp_path)
    for session in pair:
        assert heads.conflicts(session.file) == []
        assert [one.id for one in session.register().listed()] == [A, C]
        assert session.register().names(A) == ["a", "b", "a!", "b!"]
    assert exported(first) == exported(second)


def test_merged_into_two_is_a_conflict_with_the_same_winner(pair: tuple[Session, Session], tmp_path: Path) -> None:
    first, second = pair
    span = commands.add_span(first, FIRST, "SPEAKER", [place("موسكو")], attributes={"entity": A})
    commands.merge_entries(first, [A], B)
    commands.merge_entries(second, [A], C)
    exchange(first, second, tmp_path)
    for session in pair:
        assert [(one.type, one.entity) for one in heads.conflicts(session.file)] == [("redirect", A)]
        read = session.annotations(FIRST, first.layer).spans[span.id].attributes["entity"]
        assert read == session.register().end(A)
        assert read in (B, C)
    assert exported(first) == exported(second)
    conflict = commands.conflicts(first)[0]
    other = ({B, C} - {first.register().end(A)}).pop()
    records = [version.record for version in conflict.versions]
    commands.resolve_conflicts(first, [(conflict, records.index(Redirect(A, into=other)))])
    exchange(first, second, tmp_path)
    assert [session.register().end(A) for session in pair] == [other, other]
    assert exported(first) == exported(second)


def test_a_name_that_one_removes_and_another_adds_again_is_there(pair: tuple[Session, Session], tmp_path: Path) -> None:
    first, second = pair
    commands.remove_name(first, spelling(A, "a!"))
    commands.remove_name(second, spelling(A, "a!"))
    commands.add_name(second, A, "a!")
    exchange(first, second, tmp_path)
    assert [session.register().names(A) for session in pair] == [["a", "a!"]] * 2
    assert heads.conflicts(first.file) == []


def test_two_ends_of_one_affiliation_are_a_conflict_and_one_end_beside_none_removed_is_not(
    pair: tuple[Session, Session], tmp_path: Path
) -> None:
    first, second = pair
    commands.set_affiliation(first, A, B, since="2020", until="2021")
    commands.set_affiliation(second, A, B, since="2020", until="2022")
    exchange(first, second, tmp_path)
    assert [[one.type for one in heads.conflicts(session.file)] for session in pair] == [["affiliation"]] * 2
    assert exported(first) == exported(second)
    commands.resolve_conflicts(first, [(commands.conflicts(first)[0], 1)])
    exchange(first, second, tmp_path)
    commands.remove_affiliation(first, affiliation(A, B, "2020"))
    commands.set_affiliation(second, A, B, since="2020")
    exchange(first, second, tmp_path)
    assert [heads.conflicts(session.file) for session in pair] == [[], []]
    assert [session.register().belongs_to(A) for session in pair] == [[B], [B]]


def test_an_entry_that_one_deletes_while_others_are_merged_into_it(
    pair: tuple[Session, Session], tmp_path: Path
) -> None:
    first, second = pair
    commands.delete_entry(first, B)
    commands.merge_entries(second, [A], B)
    exchange(first, second, tmp_path)
    for session in pair:
        assert [one.id for one in session.register().listed()] == [A, C], "what was merged is not lost"
    assert exported(first) == exported(second)


# --- what an annotator's package may bring


@pytest.fixture(scope="module")
def team_template(tmp_path_factory: pytest.TempPathFactory, project_template: Path) -> Path:
    path = Path(shutil.copy(project_template, tmp_path_factory.mktemp("team") / "team.annot"))
    make_team(path)
    with Session.open(path, "Lea") as session, session.act("Add entry") as act:
        for entry in (A, B, C):
            act.put(Entry(entry, name=entry[0]))
        act.put(spelling(A, "a!"))
        act.put(affiliation(A, C, "2020"))
        act.put(Redirect(C, into=B))
    return path


@pytest.fixture
def lead(team_template: Path, tmp_path: Path) -> Iterator[Session]:
    """Lea's session: a register with a further name, an affiliation and a merged entry."""
    with Session.open(Path(shutil.copy(team_template, tmp_path / "lead.annot")), "Lea") as opened:
        yield opened


Forged = Callable[[Session], list[LoggedOperation]]


def by_omar(session: Session, *operations: LoggedOperation) -> Path:
    return parcel(session, project=(sent(FAR), *operations), signer=signer(session, "Omar"))


def omar(session: Session, record: object, **changes: object) -> LoggedOperation:
    return change(session, record, author=person(session, "Omar"), **changes)  # type: ignore[arg-type]


TIDYING: dict[str, Forged] = {
    "an entry renamed": lambda session: [omar(session, Entry(A, name="Lies"))],
    "an entry renamed behind the back": lambda session: [
        sent(Entry(A, name="Lies"), clock=10_000, author=person(session, "Omar"))
    ],
    "an entry removed": lambda session: [omar(session, Entry(A), removes=True)],
    "an entry renamed with an early clock": lambda session: [
        sent(Entry(A, name="Lies"), clock=1, parents=parents_of(session, Entry(A)), author=person(session, "Omar"))
    ],
    "a name removed": lambda session: [omar(session, spelling(A, "a!"), removes=True)],
    "an affiliation removed": lambda session: [omar(session, affiliation(A, C, "2020"), removes=True)],
    "an affiliation ended": lambda session: [omar(session, affiliation(A, C, "2020", "2021"))],
    "entries merged": lambda session: [omar(session, Redirect(A, into=B))],
    "entries merged elsewhere": lambda session: [omar(session, Redirect(C, into=A))],
    "entries split": lambda session: [omar(session, Redirect(C), removes=True)],
    "an own entry merged into another's": lambda session: [
        sent(Entry("x-00000009", name="x"), author=person(session, "Omar")),
        omar(session, Redirect("x-00000009", into=A)),
    ],
}  # fmt: skip


@pytest.mark.parametrize("case", TIDYING)
def test_changes_of_what_others_put_there_are_previewed_and_quarantined(lead: Session, case: str) -> None:
    package = by_omar(lead, *TIDYING[case](lead))
    before = exported(lead)
    with commands.prepare_merge(lead, package) as prepared:
        words = [question.words for question in prepared.questions]
    assert words == ["Omar changes entries of others in the speaker register (1)."]
    report = commands.merge_file(lead, package)
    assert report.quarantined == 1
    kept = msgspec.json.decode(exported(lead))
    assert [one for one in kept[0] if one[1]["id"] != "x-00000009"] == msgspec.json.decode(before)[0]
    assert merge(lead, package).quarantined == 0
    assert exported(lead) != before, "taken in, it counts"


def test_an_entry_that_comes_with_a_change_by_somebody_else(lead: Session) -> None:
    """What others put there may arrive in the same package as what is done to it."""
    new = sent(Entry("x-00000009", name="x"), clock=5, author=person(lead, "Sara"))
    lies = sent(Entry("x-00000009", name="Lies"), clock=9, author=person(lead, "Omar"), parents=(new.id,))
    report = commands.merge_file(lead, by_omar(lead, new, lies))
    assert report.quarantined == 1
    assert lead.register().entries["x-00000009"].name == "x"


def test_an_old_entry_of_an_annotator_that_a_lead_has_changed_is_no_question(lead: Session) -> None:
    old = sent(Entry("x-00000009", name="x"), clock=5, author=person(lead, "Omar"))
    better = sent(Entry("x-00000009", name="X"), clock=9, author=person(lead, "Lea"), parents=(old.id,))
    package = parcel(lead, project=(sent(FAR), old, better), signer=signer(lead, "Lea"))
    with commands.prepare_merge(lead, package) as prepared:
        assert prepared.questions == []
    commands.merge_file(lead, package)
    assert lead.register().entries["x-00000009"].name == "X"


def test_new_entries_names_and_affiliations_come_in_without_a_question(lead: Session) -> None:
    new = (Entry("x-00000009", name="x"), spelling(A, "alpha"), spelling(A, "a!"), affiliation(B, C),
           affiliation(A, C, "2020"))  # fmt: skip
    package = by_omar(lead, *(sent(record, clock=10_000, author=person(lead, "Omar")) for record in new))
    with commands.prepare_merge(lead, package) as prepared:
        assert prepared.questions == []
    assert commands.merge_file(lead, package).quarantined == 0
    assert lead.register().names(A) == ["a", "a!", "alpha"]
    assert lead.register().belongs_to(B) == [B]
    assert heads.conflicts(lead.file) == []


def test_leads_and_reviewers_change_without_a_question(lead: Session) -> None:
    operation = change(lead, Entry(A, name="alpha"), author=person(lead, "Rana"))
    package = parcel(lead, project=(sent(FAR), operation), signer=signer(lead, "Rana"))
    with commands.prepare_merge(lead, package) as prepared:
        assert prepared.questions == []
    unsigned = parcel(lead, project=(sent(FAR), operation), name="unsigned.annopack")
    with commands.prepare_merge(lead, unsigned) as prepared:
        assert [one.words for one in prepared.questions] == [
            "Rana changes entries of others in the speaker register (1). Rana did not sign it."
        ]


INVALID: dict[str, object] = {
    "an id that is free text of others": Entry("Reuters", name="Lies"),
    "free text read as an entry": Redirect("Reuters", into=A),
    "the author read as another entry": Redirect("AUTHOR", into=A),
    "a name with an override": Entry("x-00000009", name="\u202eseiL"),
    "a name of nothing": spelling(A, "\u200f"),
    "another id than the name has": msgspec.structs.replace(spelling(A, "alpha"), id=f"{A}/0"),
    "another id than the affiliation has": msgspec.structs.replace(affiliation(A, C), id=f"{A}/{B}/"),
    "a name for two entries": msgspec.structs.replace(spelling(A, "alpha"), entry=B),
    "a date of tomorrow's calendar": affiliation(A, B, "20266"),
    "a merge with itself": Redirect(A, into=A),
    "an external address": Entry("x-00000009", name="x", external="https://x"),
}


@pytest.mark.parametrize("case", INVALID)
def test_what_cannot_be_is_quarantined_even_if_taken_in(lead: Session, case: str) -> None:
    before = exported(lead)
    record = INVALID[case]
    report = merge(lead, by_omar(lead, sent(record, author=person(lead, "Omar"))))  # type: ignore[arg-type]
    assert report.quarantined == 1
    assert exported(lead) == before


def test_a_chain_of_many_thousand_redirects_is_previewed_in_a_moment(lead: Session) -> None:
    many = [
        sent(Redirect(f"x-{number:08x}", into=f"x-{number + 1:08x}"), author=person(lead, "Omar"))
        for number in range(20_000)
    ]
    before = exported(lead)
    with commands.prepare_merge(lead, by_omar(lead, *many)) as prepared:
        assert [one.words for one in prepared.questions] == [
            "Omar changes entries of others in the speaker register (20000)."
        ]
    assert exported(lead) == before
