"""The register in files and from other projects: nothing is lost, nothing renamed, and what is refused is told."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings

from annotator.app import commands
from annotator.app.commands import register_files
from annotator.app.importing.register_plan import RegisterPlan
from annotator.app.session import Session
from annotator.domain.errors import AnnotatorError
from annotator.domain.register import Entry, Redirect, affiliation, spelling
from annotator.storage.register_reading import read_register
from tests.app.commands.test_entries import Step, step, steps
from tests.samples import ME, OTHER

ALI, STATE, PARTY = "ali-0000000a", "state-0000000b", "party-0000000c"


@pytest.fixture
def session(project: Path) -> Iterator[Session]:
    """A session of a lead on a project with two entries."""
    with Session.open(project, ME) as opened:
        commands.add_annotator(opened, OTHER)
        commands.set_role(opened, ME, "lead")
        with opened.act("Add entry") as act:
            act.put(Entry(ALI, name="Ali", kind="person"))
            act.put(spelling(ALI, "علي"))
            act.put(Entry(STATE, name="State"))
            act.put(affiliation(ALI, STATE, "2020"))
        yield opened


def lines(folder: Path, *entries: dict[str, object]) -> Path:
    path = folder / "in.jsonl"
    path.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in entries), "utf-8")
    return path


def counts(plan: RegisterPlan) -> tuple[int, int, int, int]:
    return len(plan.new), len(plan.found), len(plan.changed), len(plan.refused)


def empty(template: Path, folder: Path) -> Path:
    return Path(shutil.copy(template, folder / "empty.annot"))


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(steps)
def test_a_register_comes_back_byte_for_byte(project_template: Path, taken: list[Step]) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        first = Path(shutil.copy(project_template, folder / "first.annot"))
        with Session.open(first, ME) as session:
            for one in taken:
                step(session, one)
            for file in ("a.jsonl", "a.csv"):
                assert commands.export_register(session, folder / file) == len(session.register().entries)
        for number, source in enumerate((folder / "a.jsonl", folder / "a.csv", first)):
            (folder / str(number)).mkdir()
            with Session.open(empty(project_template, folder / str(number)), ME) as session:
                plan = commands.import_register(session, source)
                assert plan.refused == ()
                assert plan.found == plan.changed == ()
                for file in ("a.jsonl", "a.csv"):
                    target = folder / str(number) / file
                    commands.export_register(session, target)
                    assert target.read_bytes() == (folder / file).read_bytes()
                again = commands.import_register(session, source)
                assert counts(again) == (0, len(session.register().entries), 0, 0)


def test_an_import_is_one_step_of_undo(session: Session, tmp_path: Path) -> None:
    before = session.register().records()
    path = lines(tmp_path, {"name": "Party", "id": PARTY}, {"name": "Aly", "id": ALI, "affiliations": [{"to": PARTY}]})
    assert counts(commands.import_register(session, path)) == (1, 0, 1, 0)
    assert session.register().names(ALI) == ["Ali", "Aly", "علي"]
    assert session.register().belongs_to(ALI) == [PARTY, STATE]
    assert session.register().records() == read_register(session.file).records()
    assert session.next_undo() == "Import register"
    commands.undo(session)
    assert session.register().records() == before


def test_a_plan_changes_nothing(session: Session, tmp_path: Path) -> None:
    before = session.register().records()
    plan = commands.plan_register_import(session, lines(tmp_path, {"name": "Party"}))
    assert [one.entry.name for one in plan.new] == ["Party"]
    assert session.register().records() == before
    assert session.next_undo() == "Add entry"


def test_what_differs_is_kept_and_told(session: Session, tmp_path: Path) -> None:
    filed = {"id": ALI, "name": "Hassan", "kind": "group", "external": "Q42",
             "affiliations": [{"to": STATE, "since": "2020", "until": "2021"}]}  # fmt: skip
    plan = commands.import_register(session, lines(tmp_path, filed))
    (changed,) = plan.changed
    assert sorted(changed.differs) == ["affiliations", "kind", "name"]
    entry = session.register().entries[ALI]
    assert (entry.name, entry.kind, entry.external) == ("Ali", "person", "Q42"), "only what it lacked is filled in"
    assert session.register().names(ALI) == ["Ali", "Hassan", "علي"]
    assert session.register().own_affiliations(ALI) == [affiliation(ALI, STATE, "2020")]


def test_entries_without_an_id_are_found_by_any_name_however_spelt(session: Session, tmp_path: Path) -> None:
    plan = commands.import_register(session, lines(tmp_path, {"name": "عَلِي", "note": "n"}, {"name": "STATE"}))
    assert counts(plan) == (0, 0, 2, 0)
    assert session.register().entries[ALI].note == "n"
    assert session.register().names(STATE) == ["State", "STATE"]
    assert counts(commands.plan_register_import(session, lines(tmp_path, {"name": "عَلِي"}))) == (0, 1, 0, 0)


def test_a_new_entry_beside_one_of_the_same_name_is_told(session: Session, tmp_path: Path) -> None:
    plan = commands.import_register(session, lines(tmp_path, {"id": "ali-000000ff", "name": "ALI"}))
    assert [one.namesakes for one in plan.new] == [(ALI,)]
    refused = commands.plan_register_import(session, lines(tmp_path, {"name": "Ali"})).refused
    assert [str(one) for one in refused] == ["in.jsonl, line 1: several entries have this name; give the id of one"]


def test_entries_that_come_merged_are_no_namesakes_of_each_other_and_no_further_speakers(
    session: Session, tmp_path: Path
) -> None:
    filed = (
        {"id": "port-00000001", "name": "Port"},
        {"id": "port-00000002", "name": "PORT", "merged_into": "port-00000003"},
        {"id": "port-00000003", "name": "The port", "merged_into": "port-00000001"},
        {"id": "port-00000004", "name": "port"},
        {"id": "aly-00000005", "name": "ALI", "merged_into": ALI},
    )
    plan = commands.plan_register_import(session, lines(tmp_path, *filed))
    assert [one.into for one in plan.new] == ["", "port-00000001", "port-00000001", "", ALI]
    assert [one.entry.id for one in plan.merged] == ["port-00000002", "port-00000003", "aly-00000005"]
    other = ("port-00000004",)
    assert [one.namesakes for one in plan.new] == [other, other, (), ("port-00000001",), ()]


def test_a_value_that_cannot_be_is_refused_and_the_others_are_filled_in(session: Session, tmp_path: Path) -> None:
    filed: dict[str, object] = {"id": STATE, "name": "State", "kind": "government", "external": "q42", "note": "n"}
    plan = commands.import_register(session, lines(tmp_path, filed))
    assert [str(one) for one in plan.refused] == ["in.jsonl, line 1: the external id is not one of Wikidata"]
    assert (plan.changed[0].differs, plan.changed[0].withheld) == ((), ())
    entry = session.register().entries[STATE]
    assert (entry.kind, entry.external, entry.note) == ("government", "", "n")


def test_what_two_lines_say_of_an_entry_is_filled_in_together(session: Session, tmp_path: Path) -> None:
    path = lines(tmp_path, {"id": STATE, "name": "State", "kind": "government"}, {"name": "state", "external": "Q42"})
    commands.import_register(session, path)
    entry = session.register().entries[STATE]
    assert (entry.kind, entry.external) == ("government", "Q42")


REFUSED: dict[str, tuple[dict[str, object], str]] = {
    "an id that is none": ({"id": "Reuters", "name": "x"}, "the id of the entry is not allowed"),
    "a name that is none": ({"name": "\u200f"}, "the name is not allowed"),
    "another name that is none": ({"id": ALI, "name": "Ali", "names": ["A\u202eli"]}, "the name is not allowed"),
    "an external id that is none": ({"name": "x", "external": "42"}, "the external id is not one of Wikidata"),
    "a date that is none": (
        {"id": ALI, "name": "Ali", "affiliations": [{"to": STATE, "since": "soon"}]},
        "the date is not allowed",
    ),
    "nobody to belong to": (
        {"id": ALI, "name": "Ali", "affiliations": [{"to": "nobody"}]},
        "belongs to an entry that is not there, or to one of several",
    ),
    "itself to belong to": ({"id": ALI, "name": "Ali", "affiliations": [{"to": ALI}]}, "names itself"),
    "nobody to be merged into": (
        {"id": ALI, "name": "Ali", "merged_into": "nobody"},
        "is merged into an entry that is not there",
    ),
    "no line": ({"age": 3}, "cannot be read: Object contains unknown field `age`"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_refused_is_told_with_its_place_and_the_rest_comes_in(
    session: Session, tmp_path: Path, case: str
) -> None:
    filed, reason = REFUSED[case]
    before = session.register().records()
    plan = commands.import_register(session, lines(tmp_path, {"name": "State"}, filed, {"name": "Party", "id": PARTY}))
    assert [str(one) for one in plan.refused] == [f"in.jsonl, line 2: {reason}"]
    assert [one.entry.id for one in plan.new] == [PARTY]
    assert [one for one in session.register().records() if one.id != PARTY] == before


def test_an_entry_that_is_there_twice_is_refused_once(session: Session, tmp_path: Path) -> None:
    plan = commands.plan_register_import(session, lines(tmp_path, {"name": "Party"}, {"name": "party"}))
    assert counts(plan) == (1, 0, 0, 1)
    assert str(plan.refused[0]) == "in.jsonl, line 2: the entry is in the file twice"


def test_merges_are_for_leads_and_what_others_put_there_is_not_filled_in(session: Session, tmp_path: Path) -> None:
    filed = {"id": STATE, "name": "State", "kind": "government", "merged_into": ALI, "names": ["دولة"]}
    session.switch_annotator(OTHER)
    plan = commands.import_register(session, lines(tmp_path, filed))
    assert [str(one) for one in plan.refused] == ["in.jsonl, line 1: is merged, which leads and reviewers do"]
    assert (plan.changed[0].differs, plan.changed[0].withheld) == ((), ("kind",))
    assert plan.withheld == plan.changed
    assert session.register().entries[STATE].kind == ""
    assert session.register().names(STATE) == ["State", "دولة"]
    session.switch_annotator(ME)
    commands.import_register(session, lines(tmp_path, filed))
    assert session.register().entries[STATE].kind == "government"
    assert session.register().redirects == {STATE: ALI}
    plan = commands.plan_register_import(
        session, lines(tmp_path, filed | {"merged_into": PARTY}, {"id": PARTY, "name": "P"})
    )
    assert "merged_into" in plan.found[0].differs, "it is merged already"


def test_other_endings_are_refused(session: Session, tmp_path: Path) -> None:
    for refused in (
        lambda: commands.export_register(session, tmp_path / "register.xlsx"),
        lambda: commands.plan_register_import(session, tmp_path / "register.xlsx"),
        lambda: commands.bring_register(session, lines(tmp_path, {"name": "x"})),
    ):
        with pytest.raises(AnnotatorError):
            refused()
    assert not (tmp_path / "register.xlsx").exists()


@pytest.mark.parametrize("ending", [".jsonl", ".csv"])
def test_a_file_is_replaced_only_by_one_that_was_read_back(
    session: Session, tmp_path: Path, ending: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / f"register{ending}"
    target.write_text("before")
    for name in ("write_json_lines", "write_table"):
        write = getattr(register_files, name)
        monkeypatch.setattr(register_files, name, lambda entries, path, write=write: write(entries[1:], path))
    with pytest.raises(AnnotatorError, match="does not match"):
        commands.export_register(session, target)
    assert target.read_text() == "before"
    monkeypatch.undo()
    assert commands.export_register(session, target) == 2
    assert target.read_text("utf-8-sig") != "before"


def test_a_file_that_cannot_be_read_changes_nothing(session: Session, tmp_path: Path) -> None:
    before = session.register().records()
    (tmp_path / "in.csv").write_text("name,age\nx,3\n")
    with pytest.raises(AnnotatorError, match="no column age"):
        commands.import_register(session, tmp_path / "in.csv")
    assert session.register().records() == before


# --- from another project


def test_the_register_of_another_project_is_brought(session: Session, tmp_path: Path) -> None:
    other = commands.new_project(tmp_path / "other.annot")
    with Session.open(other, ME) as foreign, foreign.act("Add entry") as act:
        act.put(Entry(PARTY, name="Party"))
        act.put(Entry(ALI, name="Ali H."))
        act.put(affiliation(ALI, PARTY))
        act.put(Redirect(PARTY, into=ALI))
    content = other.read_bytes()
    plan = commands.bring_register(session, other)
    assert counts(plan) == (1, 0, 1, 0)
    assert session.register().names(ALI) == ["Ali", "Party", "Ali H.", "علي"]
    assert session.register().end(PARTY) == ALI
    assert other.read_bytes() == content
    commands.undo(session)
    assert session.register().names(ALI) == ["Ali", "علي"]


def test_what_is_not_sound_in_another_project_is_left_there(session: Session, tmp_path: Path) -> None:
    other = commands.new_project(tmp_path / "other.annot")
    with Session.open(other, ME) as foreign:
        with foreign.act("Add entry") as act:
            act.put(Entry("Reuters", name="Lies"))
            act.put(Entry(PARTY, name="\u202eytraP"))
            act.put(Entry("good-00000001", name="Good", note="\u0001" * 10_000))
            act.put(Entry("long-00000001", name="Long", note="x" * 500_000))
        with foreign.file.transaction():
            foreign.file.write(
                "INSERT INTO operation SELECT 99, randomblob(32), 'odd-00000001', type, document, layer,"
                " compact_author, clock, compact_recorded, parents, '{\"name\": 3}', 1, 0, 0, 0, NULL, NULL"
                " FROM operation WHERE type = 'entry' LIMIT 1"
            )
    plan = commands.bring_register(session, other)
    assert [one.entry.name for one in plan.new] == ["Good"]


def test_what_is_no_project_is_refused(session: Session, tmp_path: Path) -> None:
    path = tmp_path / "none.annot"
    path.write_bytes(b"not a project")
    with pytest.raises(AnnotatorError):
        commands.bring_register(session, path)
    with pytest.raises(AnnotatorError):
        commands.bring_register(session, tmp_path / "missing.annot")
