"""Acts on the register: what they do, who may do them, and that one undo takes each back."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from annotator.app import commands
from annotator.app.commands.entries import checked_name, new_entry
from annotator.app.session import Session
from annotator.domain.annotation import AUTHOR, UNSPECIFIED
from annotator.domain.errors import AnnotatorError
from annotator.domain.register import Affiliation, Entry, Redirect, Register, affiliation, spelling
from annotator.domain.register_validation import is_entry_id, register_problems
from annotator.storage import claims_index
from annotator.storage.redirects import entry_ends
from annotator.storage.register_reading import read_register
from tests.samples import FIRST, ME, OTHER, place


@pytest.fixture
def session(project: Path) -> Iterator[Session]:
    """A session of a lead, in a team with another member."""
    with Session.open(project, ME) as opened:
        commands.add_annotator(opened, OTHER)
        commands.set_role(opened, ME, "lead")
        yield opened


def add(session: Session, *names: str) -> list[str]:
    return [commands.add_entry(session, name).id for name in names]


def listed(session: Session) -> dict[str, list[str]]:
    """The names of all entries, by their main one."""
    register = commands.register(session)
    return {entry.name: register.names(entry.id) for entry in register.listed()}


def point(session: Session, entry: str, words: str = "موسكو") -> str:
    return commands.add_span(session, FIRST, "SPEAKER", [place(words)], attributes={"entity": entry}).id


def entity(session: Session, span: str) -> object:
    return session.annotations(FIRST).spans[span].attributes["entity"]


def by(name: str, session: Session) -> Session:
    session.switch_annotator(name)
    return session


# --- entries and names


def test_an_entry_is_added_with_its_names_in_one_step(session: Session) -> None:
    entry = commands.add_entry(session, "  Ali \n Hassan ", names=["علي حسن", "Ali Hassan", "علي حسن"], kind="person")
    assert (entry.name, entry.kind) == ("Ali Hassan", "person")
    assert listed(session) == {"Ali Hassan": ["Ali Hassan", "علي حسن"]}
    assert session.next_undo() == "Add entry"
    commands.undo(session)
    assert listed(session) == {}
    assert commands.register(session).records() == []
    commands.redo(session)
    assert listed(session) == {"Ali Hassan": ["Ali Hassan", "علي حسن"]}


@pytest.mark.parametrize("name", ["Ali", "علي بن أبي طالب", "İstanbul İl", "…", "x" * 200, "a_b/c", "كَاتِب"])
def test_an_id_begins_with_the_name_and_is_one_that_other_copies_take(name: str) -> None:
    entry = new_entry(name)
    assert is_entry_id(entry.id)
    assert not list(register_problems(entry))
    assert new_entry(name).id != entry.id


def test_an_id_can_be_read() -> None:
    assert new_entry("وزارة الخارجية").id.startswith("وزارة-الخارجية-")


@pytest.mark.parametrize("name", ["", "  ", "\u200f", "A\u202eli", "x" * 201])
def test_a_name_that_is_none_is_refused(session: Session, name: str) -> None:
    with pytest.raises(AnnotatorError, match="must have 1 to 200 visible characters"):
        commands.add_entry(session, name)
    with pytest.raises(AnnotatorError, match="visible characters"):
        commands.add_entry(session, "Ali", names=[name])
    assert listed(session) == {}


def test_a_kind_an_external_id_and_a_note_are_checked(session: Session) -> None:
    with pytest.raises(AnnotatorError, match="not an id of Wikidata"):
        commands.add_entry(session, "Ali", external="42")
    with pytest.raises(AnnotatorError, match="not a kind of speaker"):
        commands.add_entry(session, "Ali", kind="\u202e")
    entry = commands.add_entry(session, "Ali", external="Q42")
    with pytest.raises(AnnotatorError, match="more than 10000 characters"):
        commands.change_entry(session, msgspec.structs.replace(entry, note="x" * 10_001))


def test_a_new_name_leaves_the_old_one_as_a_further_name(session: Session) -> None:
    entry = commands.add_entry(session, "Ali", names=["Aly"])
    commands.change_entry(session, msgspec.structs.replace(entry, name="Aly", note="n"))
    assert listed(session) == {"Aly": ["Aly", "Ali"]}
    assert commands.register(session).spellings(entry.id) == [spelling(entry.id, "Ali")]
    commands.undo(session)
    assert listed(session) == {"Ali": ["Ali", "Aly"]}


def test_a_change_that_is_none_is_no_step(session: Session) -> None:
    entry = commands.add_entry(session, "Ali")
    assert commands.change_entry(session, entry) == entry
    commands.add_name(session, entry.id, " Ali ")
    assert session.next_undo() == "Add entry"
    commands.undo(session)
    assert session.next_undo() != "Add entry"


def test_names_are_added_and_removed(session: Session) -> None:
    (ali,) = add(session, "Ali")
    commands.add_name(session, ali, "علي")
    assert listed(session) == {"Ali": ["Ali", "علي"]}
    commands.remove_name(session, spelling(ali, "علي"))
    assert listed(session) == {"Ali": ["Ali"]}
    with pytest.raises(AnnotatorError, match="no entry of this id"):
        commands.add_name(session, "nobody", "x")


def test_names_have_no_spaces_at_their_ends() -> None:
    assert checked_name("  a \n b ") == "a b"


# --- affiliations


def test_affiliations_are_set_and_removed(session: Session) -> None:
    ali, ministry, state = add(session, "Ali", "Ministry", "State")
    one = commands.set_affiliation(session, ali, ministry, since="2020", until="2022-06")
    commands.set_affiliation(session, ali, state, since="2022-07-01")
    register = commands.register(session)
    assert register.belongs_to(ali) == [ministry, state]
    assert register.belongs_to(ali, "2021") == [ministry]
    assert commands.set_affiliation(session, ali, ministry, since="2020", until="2022-06") == one
    assert session.next_undo() == "Set affiliation"
    commands.set_affiliation(session, ali, ministry, since="2020", until="2021")
    assert [one.until for one in commands.register(session).own_affiliations(ali)] == ["2021", ""]
    commands.remove_affiliation(session, affiliation(ali, ministry, "2020"))
    assert commands.register(session).belongs_to(ali) == [state]


@pytest.mark.parametrize(
    ("since", "until", "reason"),
    [("26", "", "not a date"), ("", "2026-13", "not a date"), ("2026", "2025-12", "end is before the beginning")],
)
def test_a_time_that_is_none_is_refused(session: Session, since: str, until: str, reason: str) -> None:
    ali, state = add(session, "Ali", "State")
    with pytest.raises(AnnotatorError, match=reason):
        commands.set_affiliation(session, ali, state, since=since, until=until)


def test_an_entry_does_not_belong_to_itself_not_even_through_a_merge(session: Session) -> None:
    ali, aly = add(session, "Ali", "Aly")
    commands.merge_entries(session, [aly], ali)
    with pytest.raises(AnnotatorError, match="cannot belong to itself"):
        commands.set_affiliation(session, ali, aly)


# --- merging and splitting


def test_merged_entries_read_as_one_and_can_be_split(session: Session) -> None:
    ali, aly = add(session, "Ali", "Aly")
    span = point(session, aly)
    plan = commands.plan_entry_merge(session, [ali, aly], ali)
    assert ([one.id for one in plan.going], plan.into.id, plan.mentions) == ([aly], ali, 1)
    assert plan.names == ("Ali", "Aly")
    commands.merge_entries(session, [aly, ali], ali)
    assert listed(session) == {"Ali": ["Ali", "Aly"]}
    assert entity(session, span) == ali
    commands.split_entry(session, aly)
    assert listed(session) == {"Ali": ["Ali"], "Aly": ["Aly"]}
    assert entity(session, span) == aly
    commands.undo(session)
    commands.undo(session)
    assert entity(session, span) == aly


def test_mentions_are_counted_alike_with_and_without_the_index(session: Session) -> None:
    ali, aly = add(session, "Ali", "Aly")
    point(session, aly)
    point(session, aly, "السعر")
    assert commands.plan_entry_merge(session, [aly], ali).mentions == 2
    claims_index.update_index(session.file, lambda _done, _total: None)
    point(session, aly, "سيبقى")
    assert commands.plan_entry_merge(session, [aly], ali).mentions == 3


def test_who_asks_for_a_merged_entry_means_the_one_it_reads_as(session: Session) -> None:
    ali, aly, third = add(session, "Ali", "Aly", "Third")
    commands.merge_entries(session, [aly], ali)
    commands.merge_entries(session, [third], aly)
    assert listed(session) == {"Ali": ["Ali", "Aly", "Third"]}
    commands.split_entry(session, aly)
    assert listed(session) == {"Ali": ["Ali", "Third"], "Aly": ["Aly"]}


def test_a_merge_can_be_turned_round(session: Session) -> None:
    ali, aly = add(session, "Ali", "Aly")
    commands.merge_entries(session, [aly], ali)
    commands.merge_entries(session, [ali], aly)
    assert listed(session) == {"Aly": ["Aly", "Ali"]}
    assert commands.register(session).redirects == {ali: aly}


def test_entries_that_were_merged_both_ways_can_be_split_and_merged_anew(session: Session) -> None:
    ali, aly = sorted(add(session, "Ali", "Aly"))
    circle = [Redirect(ali, into=aly), Redirect(aly, into=ali)]

    def merged_both_ways() -> None:
        with session.act("Merge entries") as act:
            for record in circle:
                act.put(record)

    merged_both_ways()
    assert [one.id for one in commands.register(session).listed()] == [ali]
    commands.split_entry(session, aly)
    assert len(listed(session)) == 2
    assert commands.register(session).redirects == {}
    merged_both_ways()
    with pytest.raises(AnnotatorError, match="was not merged into another"):
        commands.split_entry(session, ali)
    commands.merge_entries(session, [ali], aly)
    assert [one.id for one in commands.register(session).listed()] == [aly]


def test_what_cannot_be_merged_or_split_is_refused(session: Session) -> None:
    ali, aly = add(session, "Ali", "Aly")
    for entries in ([], [ali]):
        with pytest.raises(AnnotatorError, match="at least two entries"):
            commands.merge_entries(session, entries, ali)
    with pytest.raises(AnnotatorError, match="no entry of this id"):
        commands.merge_entries(session, ["Reuters"], ali)
    with pytest.raises(AnnotatorError, match="was not merged into another"):
        commands.split_entry(session, aly)


# --- deleting


def test_an_entry_in_use_is_not_deleted(session: Session) -> None:
    ali, aly = add(session, "Ali", "Aly")
    point(session, aly)
    commands.merge_entries(session, [aly], ali)
    with pytest.raises(AnnotatorError, match="The entry is in use: 1 annotations") as refused:
        commands.delete_entry(session, ali)
    assert refused.value.where == "Ali"


def test_an_entry_goes_with_all_that_is_its_own(session: Session) -> None:
    ali, aly, state, third = add(session, "Ali", "Aly", "State", "Third")
    commands.add_name(session, ali, "علي")
    commands.set_affiliation(session, ali, state)
    commands.merge_entries(session, [third], aly)
    commands.merge_entries(session, [aly], ali)
    before = commands.register(session).records()
    commands.delete_entry(session, ali)
    assert listed(session) == {"Aly": ["Aly", "Third"], "State": ["State"]}
    assert [one for one in commands.register(session).records() if isinstance(one, Affiliation)] == []
    commands.undo(session)
    assert commands.register(session).records() == before


# --- who may


def test_everybody_adds_and_changes_what_is_their_own(session: Session) -> None:
    (state,) = add(session, "State")
    by(OTHER, session)
    entry = commands.add_entry(session, "Ali", names=["Aly"])
    commands.change_entry(session, msgspec.structs.replace(entry, name="علي"))
    commands.add_name(session, state, "دولة")
    one = commands.set_affiliation(session, entry.id, state)
    commands.set_affiliation(session, entry.id, state, until="2020")
    commands.remove_affiliation(session, one)
    commands.remove_name(session, spelling(state, "دولة"))
    commands.delete_entry(session, entry.id)
    assert listed(session) == {"State": ["State"]}


NOT_FOR_ALL: dict[str, Callable[[Session, Entry, Entry], object]] = {
    "rename": lambda session, one, _: commands.change_entry(session, msgspec.structs.replace(one, name="x")),
    "delete": lambda session, one, _: commands.delete_entry(session, one.id),
    "remove a name": lambda session, one, _: commands.remove_name(session, spelling(one.id, "Aly")),
    "remove an affiliation": lambda session, one, other: commands.remove_affiliation(
        session, affiliation(one.id, other.id)
    ),
    "end an affiliation": lambda session, one, other: commands.set_affiliation(session, one.id, other.id, until="2020"),
    "merge": lambda session, one, other: commands.merge_entries(session, [one.id], other.id),
    "split": lambda session, *_: commands.split_entry(
        session, next(iter(commands.register(session).redirects))
    ),
}  # fmt: skip


@pytest.mark.parametrize("what", NOT_FOR_ALL)
def test_what_others_put_there_is_for_leads_and_reviewers(session: Session, what: str) -> None:
    one, other = commands.add_entry(session, "Ali", names=["Aly"]), commands.add_entry(session, "State")
    commands.set_affiliation(session, one.id, other.id)
    commands.merge_entries(session, [commands.add_entry(session, "Third").id], other.id)
    before = commands.register(session).records()
    by(OTHER, session)
    with pytest.raises(AnnotatorError, match="Only leads and reviewers"):
        NOT_FOR_ALL[what](session, one, other)
    assert commands.register(session).records() == before
    by(ME, session)
    NOT_FOR_ALL[what](session, one, other)
    assert commands.register(session).records() != before


def test_an_own_entry_that_others_added_to_is_not_deleted_by_an_annotator(session: Session) -> None:
    by(OTHER, session)
    entry = commands.add_entry(session, "Ali")
    by(ME, session)
    commands.add_name(session, entry.id, "علي")
    by(OTHER, session)
    with pytest.raises(AnnotatorError, match="Only leads and reviewers"):
        commands.delete_entry(session, entry.id)
    commands.change_entry(session, msgspec.structs.replace(entry, name="علي"))
    assert spelling(entry.id, "علي") in commands.register(session).spellings(entry.id), "it is not theirs to remove"
    assert listed(session) == {"علي": ["علي", "Ali"]}


# --- the cache

# --- speakers without text


def test_a_speaker_without_text_has_an_entry_once_something_is_said_of_it(session: Session) -> None:
    group = commands.add_entry(session, "Newsroom").id
    written = Entry(AUTHOR, name="The author", note="Of the article.")
    belongs = affiliation(AUTHOR, group)
    assert commands.save_entry(session, written, ["الكاتب"], [belongs]) == written
    register = session.register()
    assert register.entry(AUTHOR) == written
    assert register.names(AUTHOR) == ["The author", "الكاتب"]
    assert register.belongs_to(AUTHOR) == [group]
    assert read_register(session.file).records() == register.records()
    commands.undo(session)
    assert AUTHOR not in session.register()
    assert [entry.id for entry in session.register().listed()] == [group]


def test_a_further_name_alone_makes_its_entry(session: Session) -> None:
    commands.save_entry(session, Entry(UNSPECIFIED, name="Unspecified"), ["בלא שם"], [])
    assert session.register().names(UNSPECIFIED) == ["Unspecified", "בלא שם"]
    commands.save_entry(session, Entry(UNSPECIFIED, name="Unnamed"), ["בלא שם"], [])
    commands.delete_entry(session, UNSPECIFIED)
    assert UNSPECIFIED not in session.register()


def test_others_are_merged_into_a_speaker_without_text_and_it_into_none(session: Session) -> None:
    sources = commands.add_entry(session, "unnamed sources").id
    commands.save_entry(session, Entry(UNSPECIFIED, name="Unspecified"), [], [])
    with pytest.raises(AnnotatorError, match="without words"):
        commands.merge_entries(session, [UNSPECIFIED], sources)
    span = point(session, sources)
    commands.merge_entries(session, [sources], UNSPECIFIED)
    assert session.register().end(sources) == UNSPECIFIED
    assert entry_ends(session.file) == {sources: UNSPECIFIED}
    archive = commands.open_archive(session)
    assert archive.speakers.key(str(entity(session, span)), "") == UNSPECIFIED
    assert archive.speakers.name(archive.speakers.number_of(UNSPECIFIED)) == "Unspecified"


Step = tuple[str, int, int]
steps = st.lists(
    st.tuples(
        st.sampled_from(
            [
                "add",
                "add",
                "undo",
                "undo",
                "redo",
                "rename",
                "name",
                "unname",
                "belong",
                "leave",
                "merge",
                "merge",
                "split",
                "split off",
                "delete",
            ]
        ),
        st.integers(0, 5),
        st.integers(0, 5),
    ),
    max_size=16,
)


def step(session: Session, one: Step) -> None:
    """Do something to the register; what is refused is not done."""
    what, first, second = one
    entries = sorted(commands.register(session).entries)
    if what == "add":
        commands.add_entry(session, f"Name {first}", names=[f"Further {second}"])
    elif what == "undo":
        commands.undo(session)
    elif what == "redo":
        commands.redo(session)
    elif entries:
        try:
            change(session, what, entries[first % len(entries)], entries[second % len(entries)], second)
        except AnnotatorError:
            return


def change(session: Session, what: str, entry: str, other: str, number: int) -> None:
    register = commands.register(session)
    match what:
        case "rename":
            commands.change_entry(session, msgspec.structs.replace(register.entries[entry], name=f"Name {number}"))
        case "name":
            commands.add_name(session, entry, f"Further {number}")
        case "unname" if found := register.spellings(entry):
            commands.remove_name(session, found[0])
        case "belong":
            commands.set_affiliation(session, entry, other, since=f"202{number}", until=f"202{number + 1}")
        case "leave" if known := register.own_affiliations(entry):
            commands.remove_affiliation(session, known[0])
        case "merge":
            commands.merge_entries(session, [entry], other)
        case "split":
            commands.split_entry(session, entry)
        case "split off":
            commands.split_off(session, entry, f"Name {number}", commands.plan_split_off(session, entry).names)
        case "delete":
            commands.delete_entry(session, entry)


def state(register: Register) -> list[object]:
    return [register.records(), register.listed(), *(register.names(one) for one in sorted(register.entries))]


@settings(max_examples=120, suppress_health_check=[HealthCheck.too_slow])
@given(steps)
def test_the_cached_register_is_as_the_file_has_it(project_template: Path, taken: list[Step]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(shutil.copy(project_template, folder))
        with Session.open(path, ME) as session:
            for one in taken:
                step(session, one)
            register = read_register(session.file)
            assert state(commands.register(session)) == state(register)
            ends = {one: register.end(one) for one in register.redirects if register.end(one) != one}
            assert entry_ends(session.file) == ends


def test_the_cache_is_read_again_after_a_merge(session: Session, tmp_path: Path) -> None:
    add(session, "Ali")
    package = commands.pack(session, tmp_path / "p").path
    with Session.open(commands.new_project_from(package, tmp_path / "copy"), ME) as other:
        add(other, "Aly")
        package = commands.pack(other, tmp_path / "q").path
    commands.merge_file(session, package)
    assert sorted(listed(session)) == ["Ali", "Aly"]
    commands.undo(session)
    assert sorted(listed(session)) == ["Ali"]


def test_inside_an_act_that_fails_nothing_is_kept(session: Session) -> None:
    add(session, "Ali")
    with pytest.raises(ZeroDivisionError), session.long_act("Import register") as act:
        act.put(new_entry("Aly"))
        act.flush()
        assert len(session.register()) == 2
        raise ZeroDivisionError
    assert sorted(listed(session)) == ["Ali"]
