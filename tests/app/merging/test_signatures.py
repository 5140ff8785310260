"""Signatures of packages: keys that are made, merged, accepted and withdrawn, and the permissions that follow."""

import json
import stat
from pathlib import Path

import msgspec
import pytest

from annotator.app import commands
from annotator.app.merging.preparing import PreparedMerge
from annotator.app.merging.signatures import UnknownKeyError, keyring
from annotator.app.session import Session
from annotator.app.signing_keys import key_path
from annotator.domain.annotation import GOLD
from annotator.domain.errors import AnnotatorError
from annotator.domain.operation import Annotator
from annotator.exchange.package.archive import read_manifest
from tests.app.merging.parcels import DOCUMENT, far_span, parcel, sent, sound
from tests.app.merging.team import change, gold_span, make_team, person, signer
from tests.cli.test_commands import annotator
from tests.samples import FIRST, place


@pytest.fixture
def lead(project: Path) -> Path:
    make_team(project)
    return project


@pytest.fixture
def session(lead: Path) -> Session:
    with Session.open(lead, "Lea") as session:
        yield session


def copy_of(session: Session, name: str) -> Path:
    """Return the project of somebody on another computer, made of Lea's package."""
    folder = session.file.path.parent
    return commands.new_project_from(commands.pack(session, folder / f"to {name}").path, folder / f"{name}.annot")


def on_another_computer(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(folder / "another computer"))


def packed(path: Path, name: str, target: str, words: str = "OPEC+ deal") -> Path:
    with Session.open(path, name) as session:
        commands.add_span(session, FIRST, "CLAIM", [place(words)])
        return commands.pack(session, path.with_name(target), name).path


def looked_at(session: Session, package: Path) -> PreparedMerge:
    with commands.prepare_merge(session, package) as merge:
        return merge


def test_a_key_is_made_with_the_first_package_and_stays(session: Session) -> None:
    copy = copy_of(session, "Sara")
    first, again = (packed(copy, "Sara", name, words) for name, words in (("a", "OPEC+"), ("b", "deal")))
    one, other = (read_manifest(package).signature for package in (first, again))
    assert one is not None
    assert other is not None
    assert (one.person, one.key) == (person(session, "Sara"), other.key)
    path = key_path(session.project_id, one.person)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert path.read_text() not in copy.read_bytes().hex()


def test_nobody_signs_where_nobody_is_at_work(session: Session, tmp_path: Path) -> None:
    session.set_annotator(None)
    assert read_manifest(commands.pack(session, tmp_path / "a").path).signature is None


def test_the_first_key_is_trusted_and_reported(session: Session) -> None:
    copy = copy_of(session, "Sara")
    first = looked_at(session, packed(copy, "Sara", "a"))
    assert (first.report.signed_by, first.report.first_signed, first.questions) == ("Sara", True, [])
    assert not keyring(session).of(person(session, "Sara"))
    commands.merge_file(session, copy.with_name("a.annopack"))
    second = looked_at(session, packed(copy, "Sara", "b", "deal"))
    assert (second.report.signed_by, second.report.first_signed) == ("Sara", False)
    assert sound(session)


def test_another_key_of_somebody_is_refused_until_it_is_accepted(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = copy_of(session, "Omar")
    on_another_computer(monkeypatch, tmp_path)
    package = packed(copy, "Omar", "a")
    with pytest.raises(UnknownKeyError, match="claims to be from Omar, but someone else signed it"):
        commands.merge_file(session, package)
    assert commands.accept_key(session, package) == "Omar"
    report = commands.merge_file(session, package)
    assert (report.signed_by, report.unconfirmed) == ("Omar", ())
    monkeypatch.undo()
    assert commands.merge_file(session, packed(copy_of(session, "again"), "Omar", "b")).signed_by == "Omar"
    commands.undo(session)
    assert sound(session)


def test_accepting_a_key_can_be_undone(session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    copy = copy_of(session, "Omar")
    on_another_computer(monkeypatch, tmp_path)
    package = packed(copy, "Omar", "a")
    commands.accept_key(session, package)
    commands.undo(session)
    with pytest.raises(AnnotatorError, match="a withdrawn key of Omar"):
        commands.merge_file(session, package)


def test_only_a_key_of_the_team_can_be_accepted(session: Session) -> None:
    session.set_annotator(None)
    for package in (parcel(session), commands.pack(session, session.file.path.with_name("b")).path):
        with pytest.raises(AnnotatorError, match="Nobody on the team signed this package"):
            commands.accept_key(session, package)


def test_who_lost_their_keys_gets_new_ones(session: Session) -> None:
    copy = copy_of(session, "Omar")
    old = signer(session, "Omar").public
    assert commands.withdraw_keys(session, "Omar") == 1
    with pytest.raises(AnnotatorError, match="withdrawn"):
        commands.merge_file(session, packed(copy, "Omar", "a"))
    update = commands.pack(session, copy.with_name("update")).path
    with Session.open(copy, "Omar") as omar:
        reports = commands.merge_file(omar, update)
        assert (reports.signed_by, reports.unconfirmed) == ("Lea", ())
    report = commands.merge_file(session, packed(copy, "Omar", "b", "deal"))
    assert (report.signed_by, report.first_signed, report.unconfirmed) == ("Omar", True, ())
    assert keyring(session).of(person(session, "Omar")) == {signer(session, "Omar").public} != {old}


def test_the_word_of_leads_and_reviewers_counts(session: Session) -> None:
    """What they sign comes in without a question: gold, roles, assignments and the scheme."""
    for name in ("Rana", "Sara"):
        copy_of(session, name)
    with Session.open(session.file.path.with_name("Rana.annot"), "Rana") as rana:
        with rana.act("Resolve disagreement") as act:
            act.put(gold_span(rana, id="more", note="seen"))
        package = commands.pack(rana, rana.file.path.with_name("rana"), "Rana").path
    report = commands.merge_file(session, package)
    assert (report.signed_by, report.unconfirmed, report.quarantined) == ("Rana", (), 0)
    assert "more" in session.annotations(FIRST, GOLD).spans
    commands.set_role(session, "Omar", "reviewer")
    commands.assign(session, commands.plan_assignments(session, ["Omar", "Sara"], 2))
    package = commands.pack(session, session.file.path.with_name("news")).path
    with Session.open(session.file.path.with_name("Sara.annot"), "Sara") as sara:
        report = commands.merge_file(sara, package)
        assert (report.signed_by, report.unconfirmed, report.quarantined) == ("Lea", (), 0)
        assert sara.person("Omar").role == "reviewer"
        assert sound(sara)


def test_confirmed_changes_are_merged_later(session: Session) -> None:
    """A merge without confirmation loses nothing: with it the same package brings what was quarantined."""
    package = parcel(session, sent(gold_span(session, id="mine")), sent(far_span("own")))
    report = commands.merge_file(session, package)
    assert report.unconfirmed == ("فرح changes the gold layer (1).",)
    assert [one.reason for one in report.examples] == ["فرح changes the gold layer (1)."]
    assert "own" in session.annotations(DOCUMENT, "far").spans
    assert session.file.rows("SELECT count(*) FROM quarantine") == [(1,)]
    again = commands.merge_file(session, package)
    assert (again.new, again.unconfirmed) == (0, report.unconfirmed)
    taken = commands.merge_file(session, package, confirmed=True)
    assert (taken.new, taken.unconfirmed) == (1, ())
    assert "mine" in session.annotations(FIRST, GOLD).spans
    assert session.file.rows("SELECT count(*) FROM quarantine") == [(0,)]
    assert sound(session)


def test_what_nobody_has_put_their_name_to_is_asked_about_alone(session: Session) -> None:
    unnamed = sent(gold_span(session, id="unnamed"), author="")
    ranas = sent(gold_span(session, id="ranas"), author=person(session, "Rana"))
    report = commands.merge_file(session, parcel(session, unnamed, ranas, signer=signer(session, "Rana")))
    assert report.unconfirmed == ("An unnamed person changes the gold layer (1).",)
    assert {"ranas"} == session.annotations(FIRST, GOLD).spans.keys() - {"g"}


def test_one_question_is_confirmed_and_the_other_is_not(session: Session) -> None:
    sara, omar = session.person("Sara"), session.person("Omar")
    gone = (change(session, sara, removes=True), change(session, omar, removes=True))
    with commands.prepare_merge(session, parcel(session, project=gone)) as merge:
        assert {one.words for one in merge.questions} == {
            "Omar will be removed from the team.",
            "Sara will be removed from the team.",
        }
        merge.confirm([one.key for one in merge.questions if "Omar" in one.words])
        report = merge.apply(allow_removals=True)
    assert report.unconfirmed == ("Sara will be removed from the team.",)
    assert {one.name for one in session.people().all} >= {"Sara"}
    assert omar.id not in session.people()
    commands.undo(session)
    assert omar.id in session.people()
    assert sound(session)


def test_somebody_who_joins_with_a_similar_name_needs_confirmation_with_all_their_work(session: Session) -> None:
    twin = sent(Annotator(id="twin", name="Ѕara"))
    span = sent(far_span("t", layer="twin"), author="twin")
    package = parcel(session, span, project=(twin,))
    report = commands.merge_file(session, package)
    assert report.unconfirmed == ("Ѕara joins the team, but the name looks like Sara.",)
    assert "twin" not in session.people()
    assert commands.merge_file(session, package, confirmed=True).unconfirmed == ()
    assert "t" in session.annotations(DOCUMENT, "twin").spans
    assert sound(session)


def test_a_team_without_a_lead_takes_everybodys_word(project: Path) -> None:
    with Session.open(project, "Omar") as session:
        commands.merge_file(session, parcel(session))
        report = commands.merge_file(session, parcel(session, sent(gold_span(session)), name="gold.annopack"))
        assert (report.unconfirmed, report.quarantined, report.new) == ((), 0, 1)


def test_who_makes_a_project_leads_it(project: Path) -> None:
    with Session.open(project) as session:
        assert commands.remember_person(session, "Lea").role == "lead"
        assert commands.remember_person(session, "Sara").role == "annotator"


def test_who_is_the_first_in_a_project_made_of_a_package_does_not_lead_it(project: Path, tmp_path: Path) -> None:
    with Session.open(project) as session:
        package = commands.pack(session, tmp_path / "all").path
    with Session.open(commands.new_project_from(package, tmp_path / "copy.annot")) as copy:
        assert commands.remember_person(copy, "Sara").role == "annotator"


# --- from the command line


def test_scripts_that_do_not_confirm_end_with_a_list(lead: Path) -> None:
    with Session.open(lead) as session:
        package = parcel(session, sent(gold_span(session, id="mine")))
    refused = annotator("merge", lead, package)
    assert refused.status == 1
    assert "Not confirmed, so quarantined: فرح changes the gold layer (1)." in refused.err
    assert annotator("merge", lead, package, "--yes").status == 0
    assert annotator("merge", lead, package).status == 0


def test_json_names_who_signed(lead: Path) -> None:
    with Session.open(lead) as session:
        signed = parcel(session, sent(far_span()), signer=signer(session, "Omar"))
        plain = parcel(session, sent(far_span()), name="plain.annopack")
    reports = [json.loads(annotator("merge", lead, one, "--dry-run", "--json").out) for one in (signed, plain)]
    assert [one["signed_by"] for one in reports] == ["Omar", None]
    assert reports[0]["changes"] == reports[1]["changes"]


def test_roles_and_keys(lead: Path) -> None:
    assert annotator("role", lead, "Omar", "reviewer").out == "Omar: reviewer.\n"
    assert annotator("withdraw-keys", lead, "Omar").out == "1 key withdrawn.\n"
    assert annotator("role", lead, "Nobody", "lead").status == 1
    assert annotator("role", lead, "Omar", "emperor").status == 2


def test_all_changes_by_a_newcomer_are_one_question(session: Session) -> None:
    """Eve is new and would lead: one question for that and for all that she did, and one tick takes all of it in."""
    eve = sent(Annotator(id="eve", name="Eve", role="lead"), author="eve")
    mine = sent(gold_span(session, id="mine"), author="eve")
    package = parcel(session, mine, project=(eve,))
    with commands.prepare_merge(session, package) as merge:
        (question,) = merge.questions
        assert question.words == "Eve becomes a lead. Eve changes the gold layer (1)."
        merge.confirm([question.key])
        merge.apply()
    assert "mine" in session.annotations(FIRST, GOLD).spans


@pytest.mark.parametrize("confirmed", [True, False])
def test_a_merge_at_once_does_what_one_with_a_preview_does(session: Session, confirmed: bool) -> None:
    eve = sent(Annotator(id="eve", name="Eve", role="lead"), author="eve")
    mine = sent(gold_span(session, id="mine"), author="eve")
    package = parcel(session, mine, sent(far_span("good")), project=(eve,))
    at_once = commands.merge_file(session, package, confirmed=confirmed)
    state = "SELECT id, head, arrived, withdrawn, stray FROM operation ORDER BY id"
    merged = session.file.rows(state)
    assert sound(session)
    assert commands.undo(session)
    with commands.prepare_merge(session, package) as merge:
        merge.confirm([question.key for question in merge.questions] if confirmed else ())
        previewed = merge.apply()
    assert previewed.unconfirmed == at_once.unconfirmed
    assert len(at_once.unconfirmed) == (0 if confirmed else 1)
    assert session.file.rows(state) == merged
    assert ("mine" in session.annotations(FIRST, GOLD).spans) == confirmed
    assert sound(session)


def test_a_preview_calls_people_what_they_are_called_now(session: Session) -> None:
    sara = session.person("Sara")
    renamed = change(session, msgspec.structs.replace(sara, name="Zed"))
    with commands.prepare_merge(session, parcel(session, project=(renamed,))) as merge:
        assert merge.questions[0].words == "فرح renames Sara to Zed."
    span = next(iter(session.annotations(FIRST, sara.id).spans.values()))
    with commands.prepare_merge(session, parcel(session, change(session, span, removes=True), project=(renamed,))) as m:
        assert [one[1] for one in m.report.corrections()] == ["Sara"]


def test_a_new_key_is_merged_and_undone_with_the_package(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = copy_of(session, "Omar")
    on_another_computer(monkeypatch, tmp_path)
    package = packed(copy, "Omar", "a")
    for _ in range(2):
        with pytest.raises(UnknownKeyError):
            commands.merge_file(session, package)
        with commands.prepare_merge(session, package, new_key=True) as merge:
            assert (merge.questions, merge.report.first_signed) == ([], True)
            merge.apply()
        assert commands.merge_file(session, package).signed_by == "Omar"
        commands.undo(session)
