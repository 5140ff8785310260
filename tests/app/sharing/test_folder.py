"""Copies of a project that share a folder: whatever order, delay, copy or kill, they end with the same."""

import random
import shutil
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from annotator.app import commands
from annotator.app.session import Session
from annotator.app.sharing.asking import Consent
from annotator.app.sharing.receiving import Receiver, ReceiveReport
from annotator.app.sharing.sending import SendReport, send
from annotator.app.sharing.sharing import FolderSharing, Place
from annotator.carriers.folder import FolderCarrier
from annotator.domain.errors import AnnotatorError
from annotator.exchange.package.archive import Package
from tests.app.sharing.copies import WORDS, act, assign, copy_of, share, spans
from tests.samples import ENGLISH, FIRST, SECOND, place


def test_work_goes_both_ways_and_is_sent_once(lead: Path, shared: Path) -> None:
    sara_copy = copy_of(lead, "Sara")
    with Session.open(lead, "Nadia") as nadia, Session.open(sara_copy, "Sara") as sara:
        share(nadia, shared)
        share(sara, shared)
        commands.add_span(sara, FIRST, "CLAIM", [place("السعر")])
        assert share(sara, shared)[0].operations == 1
        commands.set_guideline(nadia, "One sentence.")
        (report,) = share(nadia, shared)[1].merged
        assert report.signed_by == "Sara"
        assert spans(nadia, "Sara") == {"السعر"}
        share(sara, shared)
        assert commands.guideline(sara) == "One sentence."
        assert share(nadia, shared) == (SendReport(), ReceiveReport())
        assert share(sara, shared) == (SendReport(), ReceiveReport())


def test_an_annotator_gets_no_work_of_others(lead: Path, shared: Path) -> None:
    sara_copy, omar_copy = copy_of(lead, "Sara"), copy_of(lead, "Omar")
    with Session.open(lead, "Nadia") as nadia, Session.open(omar_copy, "Omar") as omar:
        share(nadia, shared)
        commands.add_span(omar, FIRST, "CLAIM", [place("السعر")])
        share(omar, shared)
    with Session.open(sara_copy, "Sara") as sara:
        share(sara, shared)
        assert spans(sara, "Omar") == set()
        assert not sara.file.rows("SELECT 1 FROM operation WHERE layer = ?", (sara.person("Omar").id,))


def test_an_article_that_is_assigned_late_comes_with_its_text(lead: Path, shared: Path) -> None:
    sara_copy = copy_of(lead, "Sara")
    with Session.open(lead, "Nadia") as nadia, Session.open(sara_copy, "Sara") as sara:
        share(nadia, shared)
        share(sara, shared)
        assert [row.id for row in commands.list_documents(sara)] == [FIRST]
        assign(nadia, "Sara", SECOND)
        share(nadia, shared)
        report = share(sara, shared)[1]
        assert report.waiting == ()
        assert sara.text(SECOND) == ENGLISH
        assert share(sara, shared) == (SendReport(), ReceiveReport())


def test_a_member_who_becomes_a_reviewer_gets_what_was_passed_over(lead: Path, shared: Path) -> None:
    sara_copy, omar_copy = copy_of(lead, "Sara"), copy_of(lead, "Omar")
    with Session.open(omar_copy, "Omar") as omar:
        commands.add_span(omar, FIRST, "CLAIM", [place("السعر")])
        share(omar, shared)
    with Session.open(lead, "Nadia") as nadia, Session.open(sara_copy, "Sara") as sara:
        share(nadia, shared)
        share(sara, shared)
        commands.set_role(nadia, "Sara", "reviewer")
        share(nadia, shared)
        share(sara, shared)
        assert spans(sara, "Omar") == {"السعر"}
        assert sara.text(SECOND) == ENGLISH
        assert share(sara, shared) == (SendReport(), ReceiveReport())


def test_two_copies_of_one_file_lose_nothing(lead: Path, shared: Path) -> None:
    reviewer = copy_of(lead, "Lina")
    with Session.open(lead, "Nadia") as nadia:
        share(nadia, shared)
    twin = Path(shutil.copy(lead, lead.with_name("twin.annot")))
    with Session.open(lead, "Nadia") as nadia, Session.open(twin, "Nadia") as other:
        commands.change_facts(nadia, [FIRST], title="First")
        commands.change_facts(other, [SECOND], title="Second")
        share(nadia, shared)
        assert share(other, shared)[0].renamed
        share(nadia, shared)
        for session in (nadia, other):
            assert [session.facts(one).title for one in (FIRST, SECOND)] == ["First", "Second"]
        with Session.open(reviewer, "Lina") as lina:
            share(lina, shared)
            assert [lina.facts(one).title for one in (FIRST, SECOND)] == ["First", "Second"]


def test_a_restored_backup_gets_back_what_it_had_sent(lead: Path, shared: Path) -> None:
    backup = lead.with_name("backup.annot")
    with Session.open(lead, "Nadia") as nadia:
        share(nadia, shared)
        nadia.file.backup(backup)
        commands.change_facts(nadia, [FIRST], title="Sent")
        share(nadia, shared)
    with Session.open(backup, "Nadia") as nadia:
        commands.change_facts(nadia, [SECOND], title="Made after it")
        assert share(nadia, shared)[0].renamed
        assert [nadia.facts(one).title for one in (FIRST, SECOND)] == ["Sent", "Made after it"]


def torn(path: Path, chance: random.Random) -> Iterator[Path]:
    """Put a file into the state in which a synchronising program may leave it."""
    content = path.read_bytes()
    way = chance.choice(["empty", "cut", "upper", "conflict", "part"])
    if way == "empty":
        path.write_bytes(b"")
    elif way == "cut":
        path.write_bytes(content[: chance.randrange(len(content))])
    elif way == "part":
        path.rename(path.with_name(f".{path.name}.part"))
    elif way == "upper":
        path.rename(path.with_name(path.name.upper()))
    else:
        path.with_name(f"{path.stem} (conflicted copy){path.suffix}").write_bytes(content[:100])
    yield path
    for name in (f".{path.name}.part", path.name.upper()):
        path.with_name(name).unlink(missing_ok=True)
    path.write_bytes(content)


@pytest.mark.parametrize("seed", range(6))
def test_in_any_order_all_copies_end_with_the_same(lead: Path, shared: Path, tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    copies = {"Nadia": lead} | {name: copy_of(lead, name) for name in ("Sara", "Omar", "Lina")}
    with ExitStack() as stack:
        sessions = {name: stack.enter_context(Session.open(path, name)) for name, path in copies.items()}
        for _ in range(40):
            name = chance.choice(list(sessions))
            session = sessions[name]
            if chance.random() < 0.6:
                act(session, name, chance)
            elif files := [path for path in shared.rglob("*.annopack") if chance.random() < 0.3]:
                half_done = [torn(path, chance) for path in files]
                for one in half_done:
                    next(one)
                share(session, shared)
                for one in half_done:
                    next(one, None)
            else:
                share(session, shared)
        for _ in range(3):
            for session in sessions.values():
                share(session, shared)
        exports = []
        for name in ("Nadia", "Lina"):
            target = tmp_path / f"{name}.jsonl"
            commands.export(sessions[name], target, include_unfinished=True)
            exports.append(target.read_bytes())
            assert not commands.check(sessions[name]).problems
        assert exports[0] == exports[1]
        assert spans(sessions["Nadia"], "Sara") == spans(sessions["Sara"], "Sara")
        assert spans(sessions["Nadia"], "Omar") == spans(sessions["Omar"], "Omar")


def test_a_folder_that_is_gone_is_an_error_and_is_not_made_anew(lead: Path, shared: Path) -> None:
    with Session.open(lead, "Nadia") as nadia:
        carrier = FolderCarrier(shared, nadia.project_id)
        away = shared.rename(shared.with_name("away"))
        with pytest.raises(AnnotatorError, match="not there"):
            send(nadia, carrier)
        with pytest.raises(AnnotatorError, match="not there"):
            Receiver(nadia, carrier).receive()
        assert not shared.exists()
        away.rename(shared)
        assert send(nadia, carrier).operations > 0


def test_what_comes_is_no_step_that_undo_takes_back_and_can_be_undone_by_itself(lead: Path, shared: Path) -> None:
    sara_copy = copy_of(lead, "Sara")
    with Session.open(lead, "Nadia") as nadia, Session.open(sara_copy, "Sara") as sara:
        commands.add_span(sara, FIRST, "CLAIM", [place("السعر")])
        share(sara, shared)
        commands.set_guideline(nadia, "One sentence.")
        before = nadia.next_undo()
        share(nadia, shared)
        assert nadia.next_undo() == before
        (merge,) = commands.past_merges(nadia)
        assert merge.report.routine
        commands.undo_merge(nadia, merge.number)
        assert spans(nadia, "Sara") == set()
        assert commands.past_merges(nadia)[0].undone
        share(nadia, shared)
        assert spans(nadia, "Sara") == set(), "what was undone does not come again by itself"
        commands.redo_merge(nadia, merge.number)
        assert spans(nadia, "Sara") == {"السعر"}


def test_another_key_of_a_sender_is_asked_about_and_holds_up_nobody_else(
    lead: Path, shared: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    sara_copy, omar_copy = copy_of(lead, "Sara"), copy_of(lead, "Omar")
    with Session.open(sara_copy, "Sara") as sara:
        share(sara, shared)
    with Session.open(lead, "Nadia") as nadia:
        share(nadia, shared)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "another computer"))
    with Session.open(sara_copy, "Sara") as sara:
        commands.add_span(sara, FIRST, "CLAIM", [place("السعر")])
        share(sara, shared)
    monkeypatch.undo()
    with Session.open(omar_copy, "Omar") as omar:
        commands.add_span(omar, FIRST, "CLAIM", [place("السعر")])
        share(omar, shared)
    with Session.open(lead, "Nadia") as nadia:
        carrier = FolderCarrier(shared, nadia.project_id)
        report = Receiver(nadia, carrier).receive()
        assert spans(nadia, "Omar") == {"السعر"}
        assert spans(nadia, "Sara") == set()
        ((key, words),) = report.asked[0].questions
        assert "another key" in words
        assert Receiver(nadia, carrier).receive(consent=Consent(keys=frozenset(["something else"]))).questions == 1
        assert Receiver(nadia, carrier).receive(consent=Consent(keys=frozenset([key]))).questions == 0
        assert spans(nadia, "Sara") == {"السعر"}


def test_a_new_key_is_a_question_for_leads_and_their_word_reaches_all(
    lead: Path, shared: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    lina_copy, sara_copy = copy_of(lead, "Lina"), copy_of(lead, "Sara")
    with (
        Session.open(lead, "Nadia") as nadia,
        Session.open(lina_copy, "Lina") as lina,
        Session.open(sara_copy, "Sara") as sara,
    ):
        place_of = Place("folder", str(shared))
        for session in (sara, nadia, lina):
            commands.share(session, place_of)
        with monkeypatch.context() as there:
            there.setenv("XDG_DATA_HOME", str(tmp_path / "another computer"))
            commands.add_span(sara, FIRST, "CLAIM", [place("السعر")])
            commands.share(sara, place_of)
        report = commands.share(lina, place_of)
        assert (report.questions, [one.signed_by for one in report.for_lead]) == (0, ["Sara"])
        (asked,) = commands.share(nadia, place_of).asked
        assert asked.preview.change_count > 0
        assert asked.whence.recorded
        consent = Consent(keys=frozenset([asked.questions[0][0]]), origin=asked.whence.origin)
        report = commands.share(nadia, place_of, consent=consent)
        assert (report.questions, spans(nadia, "Sara")) == (0, {"السعر"})
        commands.share(nadia, place_of)
        for _ in range(2):  # the lead's word, and then what waited for it
            report = commands.share(lina, place_of)
        assert (report.asked, report.for_lead, spans(lina, "Sara")) == ((), (), {"السعر"})
        assert not commands.conflicts(lina)


def test_without_another_lead_all_are_asked_and_the_sender_in_other_words(
    lead: Path, shared: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    sara_copy = copy_of(lead, "Sara")
    with Session.open(lead, "Nadia") as nadia, Session.open(sara_copy, "Sara") as sara:
        place_of, second = Place("folder", str(shared)), lead.with_name("second.annot")
        commands.share(nadia, place_of)
        commands.share(sara, place_of)
        commands.pack(nadia, tmp_path / "whole.annopack")
    with monkeypatch.context() as there:
        there.setenv("XDG_DATA_HOME", str(tmp_path / "another computer"))
        commands.new_project_from(tmp_path / "whole.annopack", second)
        with Session.open(second, "Nadia") as elsewhere:
            commands.set_guideline(elsewhere, "One sentence.")
            commands.share(elsewhere, place_of)
    for path, name, words in ((sara_copy, "Sara", "Nadia signs"), (lead, "Nadia", "Somebody works as you (Nadia)")):
        with Session.open(path, name) as session:
            (asked,) = commands.share(session, place_of).asked
            assert asked.questions[0][1].startswith(words)
            assert asked.is_self == (name == "Nadia")


def test_what_is_refused_is_asked_about_no_more_and_one_word_is_about_one_merge(lead: Path, shared: Path) -> None:
    place_of = Place("folder", str(shared))
    for name in ("Sara", "Omar"):
        with Session.open(copy_of(lead, name), name) as session:
            commands.set_guideline(session, f"By {name}.")
            commands.share(session, place_of)
    with Session.open(lead, "Nadia") as nadia:
        by_name = {one.signed_by: one for one in commands.share(nadia, place_of).asked}
        assert by_name.keys() == {"Sara", "Omar"}
        commands.decline(nadia, by_name["Omar"].id)
        report = commands.share(nadia, place_of)
        assert ([one.signed_by for one in report.asked], [one.signed_by for one in report.declined]) == (
            ["Sara"],
            ["Omar"],
        )
        commands.ask_again(nadia, by_name["Omar"].id)
        keys = frozenset(key for one in by_name.values() for key, _ in one.questions)
        consent = Consent(keys=keys, origin=by_name["Sara"].whence.origin)
        report = commands.share(nadia, place_of, consent=consent)
        assert ([one.signed_by for one in report.asked], commands.guideline(nadia)) == (["Omar"], "By Sara.")


def test_much_at_once_is_merged_in_parts_and_read_once(
    lead: Path, shared: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[Path] = []
    operations = Package.operations
    monkeypatch.setattr(Package, "operations", lambda package: read.append(package.path) or operations(package))
    sara_copy = copy_of(lead, "Sara")
    with Session.open(lead, "Nadia") as nadia, Session.open(sara_copy, "Sara") as sara:
        share(nadia, shared)
        assign(nadia, "Sara", SECOND)
        for words in WORDS:
            commands.add_span(sara, FIRST, "CLAIM", [place(words)])
        share(sara, shared)
        read.clear()
        carrier = FolderCarrier(shared, nadia.project_id)
        send(nadia, carrier)
        assert len(Receiver(nadia, carrier, 3).receive().merged) > 1
        assert len(read) == 1
        assert spans(nadia, "Sara") == set(WORDS)
        share(sara, shared)
        assert share(nadia, shared) == (SendReport(), ReceiveReport())


def test_news_are_seen_at_a_glance(lead: Path, shared: Path) -> None:
    with Session.open(copy_of(lead, "Sara"), "Sara") as sara, Session.open(lead, "Nadia") as nadia:
        sharing = FolderSharing(nadia, shared)
        assert sharing.has_news()
        sharing.step()
        assert not sharing.has_news()
        commands.set_guideline(nadia, "Mark claims.")
        assert sharing.has_news()
        sharing.step()
        assert not sharing.has_news()
        for words in ("السعر", "Maria"):
            commands.add_span(sara, FIRST, "CLAIM", [place(words)])
            share(sara, shared)
            assert sharing.has_news()
            sharing.step()
            assert not sharing.has_news()
        shared.rename(shared.with_name("away"))
        with pytest.raises(AnnotatorError, match="not there"):
            sharing.has_news()
