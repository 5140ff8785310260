"""Who somebody is: former names, two spellings of one name, names that look alike, and who works in a copy."""

import shutil
import unicodedata
from pathlib import Path

import pytest

from annotator.app import commands
from annotator.app.people import SimilarNameError
from annotator.app.session import Session
from annotator.domain.errors import AnnotatorError
from annotator.domain.operation import Annotator
from annotator.storage import states
from tests.samples import ARABIC, FIRST, ME, place

GOLDEN = Path(__file__).parents[2] / "golden" / "names"
_SHARED = "shared/cases/21-look-alike-names"
CASES = next((folder / _SHARED for folder in GOLDEN.parents if (folder / _SHARED).is_dir()), None)
NFC, NFD = (unicodedata.normalize(form, "Amélie") for form in ("NFC", "NFD"))


def names(session: Session) -> list[str]:
    return sorted(one.name for one in session.annotators())


# --- who works in this copy


def test_the_project_remembers_its_person(project: Path) -> None:
    with Session.open(project) as session:
        assert commands.remembered_person(session) is None
        sara = commands.remember_person(session, "sara")
        assert session.annotator == sara
        assert names(session) == ["sara"]
    with Session.open(project) as session:
        assert session.annotator is None
        assert commands.remembered_person(session) == sara


def test_to_be_opened_with_a_name_is_not_to_be_remembered(project: Path) -> None:
    with Session.open(project, "sara") as session:
        assert commands.remembered_person(session) is None


def test_who_is_remembered_is_no_operation_and_goes_nowhere(annotating: Session, tmp_path: Path) -> None:
    commands.remember_person(annotating, "sara")
    before = annotating.file.rows("SELECT id FROM operation")
    commands.remember_person(annotating, ME)
    assert annotating.file.rows("SELECT id FROM operation") == before
    made = commands.new_project_from(commands.pack(annotating, tmp_path / "all").path, tmp_path / "made")
    with Session.open(made) as other:
        assert "sara" in names(other)
        assert commands.remembered_person(other) is None
        commands.remember_person(other, "sara")
    with Session.open(made):
        pass
    commands.merge_file(annotating, made)
    assert commands.remembered_person(annotating) == annotating.person(ME)


def test_a_backup_keeps_who_is_remembered(annotating: Session) -> None:
    commands.remember_person(annotating, "sara")
    backup = commands.back_up(annotating)
    with Session.open(backup) as copy:
        assert commands.remembered_person(copy) == annotating.annotator


def test_a_new_name_is_remembered_with_its_person(annotating: Session) -> None:
    commands.remember_person(annotating, "sara")
    renamed = commands.rename_annotator(annotating, "sara", "Sarah N.")
    assert commands.remembered_person(annotating) == renamed


def test_a_name_that_is_none_leaves_who_is_at_work(annotating: Session) -> None:
    me = annotating.annotator
    with pytest.raises(AnnotatorError, match="visible"):
        commands.remember_person(annotating, "\u202esara")
    assert annotating.annotator == me


def test_somebody_else_has_their_own_work_and_their_own_undo(annotating: Session) -> None:
    mine = commands.add_span(annotating, FIRST, "CLAIM", [place("سيبقى", ARABIC)])
    annotating.switch_annotator("sara")
    assert annotating.annotations(FIRST).spans == {}
    assert commands.undo(annotating) is None
    hers = commands.add_span(annotating, FIRST, "CUE", [place("said", ARABIC)])
    assert annotating.next_undo() == "Add cue"
    annotating.switch_annotator(ME)
    assert annotating.annotations(FIRST).spans.keys() == {mine.id}
    commands.undo(annotating)
    assert annotating.annotations(FIRST, annotating.person("sara").id).spans.keys() == {hers.id}


def test_without_a_person_at_work_everything_can_be_read_and_nothing_changed(project: Path) -> None:
    with Session.open(project) as session:
        assert session.annotations(FIRST).spans == {}
        assert session.cached_annotations(FIRST) is None
        with pytest.raises(AnnotatorError, match="not in the project"):
            session.annotations("0" * 64)
        with pytest.raises(AnnotatorError, match="No annotator is chosen"):
            commands.add_span(session, FIRST, "CUE", [place("said", ARABIC)])


# --- former names


def test_a_former_name_leads_to_its_person(annotating: Session) -> None:
    sara = annotating.join("sara")
    renamed = commands.rename_annotator(annotating, "sara", "Sarah N.")
    assert annotating.person("sara") == renamed
    assert annotating.join(" sara ").id == sara.id
    assert names(annotating) == sorted([ME, "Sarah N."])
    notices: list[str] = []
    annotating.notices.set_listener(lambda notice: notices.append(str(notice)))
    assert notices == ["sara is now called Sarah N.."]


def test_a_name_used_again_is_not_a_former_name(annotating: Session) -> None:
    annotating.join("sara")
    commands.rename_annotator(annotating, "sara", "Sarah")
    assert commands.rename_annotator(annotating, "sara", "sara").former == ("Sarah",)


def test_nobody_else_takes_a_name_that_somebody_has_or_had(annotating: Session) -> None:
    annotating.join("sara")
    annotating.join("omar")
    commands.rename_annotator(annotating, "sara", "Sarah N.")
    for taken in ("sara", "Sarah N."):
        with pytest.raises(AnnotatorError, match="unite the two"):
            commands.rename_annotator(annotating, "omar", taken)


def test_somebody_new_can_have_a_former_name(annotating: Session) -> None:
    sara = annotating.join("sara")
    commands.rename_annotator(annotating, "sara", "Sarah N.")
    other = annotating.join("sara", new_person=True)
    assert other.id != sara.id
    assert annotating.person("sara") == other
    with pytest.raises(AnnotatorError, match="has this name"):
        annotating.join("sara", new_person=True)


def test_work_under_a_former_name_belongs_to_its_person(project: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copy(project, tmp_path / "copy.annot"))
    with Session.open(copy, "sara") as hers:
        span = commands.add_span(hers, FIRST, "CUE", [place("said", ARABIC)])
        package = commands.pack(hers, tmp_path / "hers", "sara").path
    with Session.open(project, "lead") as lead:
        lead.join("sara")
        renamed = commands.rename_annotator(lead, "sara", "Sarah N.")
        commands.merge_file(lead, package)
        assert names(lead) == ["Sarah N.", "lead"]
        assert lead.annotations(FIRST, renamed.id).spans.keys() == {span.id}


def test_two_people_whose_names_became_the_same_are_two_layers(annotating: Session) -> None:
    annotating.join("sara")
    with annotating.act("Join the project") as act:
        act.put(annotating.people().new_person("Zoe"))
        twin = annotating.people().person("sara").__class__(id="0123456789abcdef", name="sara")
        act.put(twin)
    shown = {annotating.layer_name(one.id) for one in annotating.annotators()}
    assert len(shown) == len(annotating.annotators())
    assert "sara (0123)" in shown


# --- one name, spelt twice


def test_composed_and_decomposed_are_one_name(annotating: Session) -> None:
    assert annotating.join(NFD).name == NFC
    assert annotating.person(NFC) == annotating.person(NFD)
    assert names(annotating) == sorted([ME, NFC])


def test_who_was_recorded_decomposed_keeps_their_id(annotating: Session) -> None:
    old = annotating.person("x").__class__(id="before", name=NFD)
    with annotating.act("Join the project") as act:
        act.put(old)
    assert annotating.person(NFC) == old
    assert annotating.person(NFD) == old


def test_both_forms_in_files_are_one_person(annotating: Session) -> None:
    report = commands.import_files(annotating, [GOLDEN / "nfd.jsonl", GOLDEN / "nfc.jsonl"])
    assert report.similar == ()
    assert names(annotating) == sorted([ME, "Zoë Håkan"])
    assert (report.counts.documents, report.counts.spans) == (1, 1)


# --- names that look alike


@pytest.mark.parametrize(
    ("known", "name"),
    [
        ("Amélie", "amélie"),
        ("Amélie", "Ａmélie"),
        ("Amélie", "Amelie"),
        ("علي", "على"),
        ("علي", "علی"),
        ("كمال", "کمال"),
        ("أحمد", "احمد"),
        ("Sara Ali", "Sara  Ali"),
        ("Sara Ali", "Sara\u00a0Ali"),
        ("می‌نا", "مینا"),
        ("labeller 1", "labeller ١"),
    ],
)
def test_a_similar_name_needs_confirmation(annotating: Session, known: str, name: str) -> None:
    person = annotating.join(known)
    assert commands.similar_people(annotating, name) == [person]
    with pytest.raises(SimilarNameError, match=f"same person\\? The project knows {known}") as refused:
        commands.identify_person(annotating, name)
    assert refused.value.similar == (person,)
    assert "--new-person" in refused.value.remedy
    assert commands.identify_person(annotating, name, new_person=True).id != person.id


@pytest.mark.parametrize("name", ["sara", "Sara 2", "سارا", "Zara"])
def test_other_names_are_not_asked_about(annotating: Session, name: str) -> None:
    annotating.join("Sara 1")
    assert commands.similar_people(annotating, name) == []
    assert commands.identify_person(annotating, name).name == name


def test_a_known_name_is_not_asked_about(annotating: Session) -> None:
    annotating.join("Sara")
    annotating.join("sara", new_person=True)
    commands.rename_annotator(annotating, "sara", "Zoe")
    assert commands.similar_people(annotating, "Sara") == []
    assert commands.similar_people(annotating, "sara") == []
    assert [one.name for one in commands.similar_people(annotating, "SARA")] == ["Sara", "Zoe"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("nfc", "case"),
        ("nfc", "space"),
        ("nfc", "no-break-space"),
        ("nfd", "width"),
        ("arabic-yeh", "persian-yeh"),
        ("persian-yeh", "arabic-yeh"),
    ],
)
@pytest.mark.parametrize("together", [True, False])
def test_similar_names_in_files_are_separate_people_and_reported(
    annotating: Session, first: str, second: str, *, together: bool
) -> None:
    paths = [GOLDEN / f"{one}.jsonl" for one in (first, second)]
    report = commands.import_files(annotating, paths if together else paths[:1])
    if not together:
        assert report.similar == ()
        report = commands.import_files(annotating, paths[1:])
    assert len(annotating.annotators()) == 3
    ((name, known),) = [(one.name, one.known) for one in report.similar]
    assert annotating.person(name).id != annotating.person(known[0]).id
    notices: list[str] = []
    annotating.notices.set_listener(lambda notice: notices.append(str(notice)))
    assert any("looks like" in one and name in one and known[0] in one for one in notices)
    assert commands.import_files(annotating, paths).similar == ()


def test_names_in_a_refused_file_are_not_reported(annotating: Session, tmp_path: Path) -> None:
    commands.import_files(annotating, [GOLDEN / "nfc.jsonl"])
    broken = tmp_path / "broken.jsonl"
    broken.write_text((GOLDEN / "case.jsonl").read_text(encoding="utf-8").replace("[0, 5]", "[0, 500]"), "utf-8")
    report = commands.import_files(annotating, [broken, GOLDEN / "other.jsonl"])
    assert len(report.refused) == 1
    assert report.similar == ()


@pytest.mark.skipif(CASES is None, reason="the shared cases are not here")
def test_the_shared_case(annotating: Session) -> None:
    report = commands.import_files(annotating, [CASES / f"{one}.jsonl" for one in ("nfc", "nfd", "case", "ar", "fa")])
    assert len(report.similar) == 2
    assert len(annotating.annotators()) == 5


# --- where names are given


def test_the_name_for_files_that_say_none_is_asked_about(annotating: Session, tmp_path: Path) -> None:
    annotating.join("Sara")
    article = tmp_path / "plain.jsonl"
    article.write_text('{"text": "one two", "spans": [{"start": 0, "end": 3, "label": "CUE"}]}\n', encoding="utf-8")
    with pytest.raises(SimilarNameError):
        commands.import_files(annotating, [article], layer_name="SARA")
    assert commands.import_files(annotating, [article], layer_name="SARA", new_person=True).counts.spans == 1
    assert names(annotating) == sorted([ME, "Sara", "SARA"])


def test_names_to_assign_to_are_asked_about(annotating: Session) -> None:
    annotating.join("Sara")
    with pytest.raises(SimilarNameError):
        commands.plan_assignments(annotating, ["SARA"], 1)
    commands.assign(annotating, commands.plan_assignments(annotating, ["Sara", "SARA"], 2, new_person=True))
    assert {one.name: one.assigned for one in commands.team(annotating)} == {"SARA": 2, "Sara": 2, ME: 0}


def test_one_person_named_twice_is_one_annotator(annotating: Session) -> None:
    annotating.join("Sara")
    commands.rename_annotator(annotating, "Sara", "Sarah")
    with pytest.raises(AnnotatorError, match=r"fewer annotators \(1\)"):
        commands.plan_assignments(annotating, ["Sara", "Sarah"], 2)
    assert commands.plan_assignments(annotating, ["Sara"], 1).totals == {"Sarah": 2}


# --- layers, by any name of their person


@pytest.mark.parametrize("name", ["Zoë Lind", unicodedata.normalize("NFD", "Zoë Lind"), "Zoë Håkan"])
def test_a_layer_is_found_by_any_name_of_its_person(annotating: Session, tmp_path: Path, name: str) -> None:
    commands.import_files(annotating, [GOLDEN / "nfc.jsonl"])
    commands.rename_annotator(annotating, "Zoë Håkan", "Zoë Lind")
    (document,) = [one.id for one in commands.list_documents(annotating) if one.status]
    shown, work = commands.find_annotations(annotating, document, name)
    assert (shown, len(work.spans)) == ("Zoë Lind", 1)
    report = commands.export(annotating, tmp_path / "out.jsonl", layer=name)
    assert (report.layers, report.spans) == (1, 1)
    assert '"Zoë Lind"' in (tmp_path / "out.jsonl").read_text(encoding="utf-8")
    with pytest.raises(AnnotatorError):
        commands.find_annotations(annotating, document, ME)
    with pytest.raises(AnnotatorError):
        commands.export(annotating, tmp_path / "none.jsonl", layer=ME)


# --- cached people are those of the file


def stored(session: Session) -> list[Annotator]:
    return states.project_records(session.file, Annotator)


def test_cached_people_follow_every_change(project: Path) -> None:
    with Session.open(project, "lead") as session:
        for act in (
            lambda: commands.add_annotator(session, "zoe"),
            lambda: commands.add_annotator(session, "adam"),
            lambda: commands.rename_annotator(session, "zoe", "Zoé"),
            session.undo,
            session.redo,
            lambda: commands.add_annotator(session, "zoë"),
            lambda: commands.unite_annotators(session, "zoë", "adam"),
            session.undo,
        ):
            act()
            assert session.people().all == stored(session)
            assert session.people().find("zoe") == next(
                one for one in stored(session) if "zoe" in (one.name, *one.former)
            )


def test_who_joined_in_an_act_that_was_taken_back_is_nobody(project: Path) -> None:
    with Session.open(project, "lead") as session:
        with pytest.raises(ValueError, match="stop"), session.long_act("Import") as act:
            act.put(session.person("sara"))
            act.flush()
            assert session.people().find("sara") is not None
            raise ValueError("stop")
        assert session.people().find("sara") is None
        with session.long_act("Import") as act:
            act.put(session.person("sara"))
        assert session.people().find("sara") is not None


def test_who_came_with_a_merge_is_known(project: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copy(project, tmp_path / "copy.annot"))
    with Session.open(copy, "sara") as session:
        package = commands.pack(session, tmp_path / "package").path
    with Session.open(project, "lead") as session:
        assert session.people().find("sara") is None
        commands.merge_file(session, package)
        assert session.people().find("sara") is not None
        session.undo()
        assert session.people().find("sara") is None
