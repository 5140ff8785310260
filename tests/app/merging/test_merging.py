"""What a merge reports, refuses and leaves behind: on real files, from packages that real projects packed."""

import random
import shutil
from pathlib import Path

import pytest

from annotator.app import commands
from annotator.app.merging.report import LayerTally, MergeReport
from annotator.app.session import Session
from annotator.app.tasks import Cancelled, Task
from annotator.domain.document import Facts, StoredText, document_id
from annotator.domain.errors import AnnotatorError
from annotator.domain.operation import LoggedOperation, SchemeText
from annotator.storage import heads
from tests.app.merging.parcels import DOCUMENT, FAR, STORED, contents, far_span, parcel, sent, sound
from tests.samples import FIRST, ME, OTHER, add_articles, place


@pytest.fixture
def copy(session: Session) -> Path:
    return copied(session)


def copied(session: Session) -> Path:
    """Make a project of the other person of a package of `session`."""
    folder = session.file.path.parent
    commands.add_annotator(session, OTHER)
    return commands.new_project_from(commands.pack(session, folder / "first").path, folder / "copy.annot")


def worked(copy: Path, target: str, *words: str, name: str = OTHER) -> Path:
    """Mark claims in a project and pack them."""
    with Session.open(copy, name) as other:
        for one in words:
            commands.add_span(other, FIRST, "CLAIM", [place(one)])
        return commands.pack(other, copy.with_name(target), name).path


def claims(session: Session, name: str = OTHER) -> list[str]:
    work = session.annotations(FIRST, session.person(name).id)
    return sorted(" … ".join(span.quote) for span in work.spans.values())


def figures(report: MergeReport) -> tuple[int, int, int]:
    return report.new, report.known, report.documents


# --- figures


def test_figures_by_person(session: Session, copy: Path) -> None:
    with Session.open(copy, OTHER) as other:
        add_articles(other, "A third article.")
        commands.mark_done(other, FIRST)
    commands.add_span(session, FIRST, "CLAIM", [place("السعر")])
    everything = worked(copy, "a", "OPEC+ deal", "موسكو")
    report = commands.merge_file(session, everything)
    assert report.documents == 1
    # Of the project: the scheme, two people, a key and two documents are known; another document and key are new.
    assert report.layers == (LayerTally("", 2, 6), LayerTally(OTHER, 3, 0))
    assert (report.conflicts, report.missing, report.hidden, report.quarantined) == (0, 0, 0, 0)
    assert report.shown == 0  # counted only where somebody loses something
    assert claims(session) == ["OPEC+ deal", "موسكو"]
    assert sound(session)


def test_people_added_by_a_merge_are_reported_by_name(session: Session) -> None:
    report = commands.merge_file(session, parcel(session, sent(far_span())))
    assert [layer.name for layer in report.layers] == ["", "فرح"]


def test_same_package_twice_and_older_after_newer(session: Session, copy: Path) -> None:
    older = worked(copy, "older", "OPEC+ deal")
    newer = worked(copy, "newer", "موسكو")
    assert figures(commands.merge_file(session, newer))[0] == 3
    before = contents(session)
    for package in (newer, older, older):
        assert commands.merge_file(session, package).new == 0
    assert contents(session) == before
    assert session.next_undo() == "Merge"


def test_two_machines_in_conflict(session: Session, copy: Path, tmp_path: Path) -> None:
    with Session.open(copy, OTHER) as other:
        span = commands.add_span(other, FIRST, "CLAIM", [place("OPEC+ deal")]).id
    second = Path(shutil.copy(copy, tmp_path / "second.annot"))
    packages = []
    for machine, words in ((copy, "OPEC+"), (second, "deal")):
        with Session.open(machine, OTHER) as other:
            commands.resize_span(other, FIRST, span, [place(words)])
            packages.append(commands.pack(other, machine.with_suffix("")).path)
    assert commands.merge_file(session, packages[0]).conflicts == 0
    assert commands.merge_file(session, packages[1]).conflicts == 1
    assert [one.entity for one in heads.conflicts(session.file)] == [span]
    assert len(claims(session)) == 1
    assert sound(session)


def test_work_in_two_copies_of_a_file_is_all_kept(session: Session, copy: Path, tmp_path: Path) -> None:
    second = Path(shutil.copy(copy, tmp_path / "second.annot"))
    packages = [worked(copy, "a", "OPEC+ deal"), worked(second, "b", "موسكو", "OPEC+ deal")]
    for package in packages:
        commands.merge_file(session, package)
    assert claims(session) == ["OPEC+ deal", "OPEC+ deal", "موسكو"]
    assert sound(session)


def chain() -> list[LoggedOperation]:
    """Return one span and two changes of it, each on the one before."""
    made = [sent(far_span())]
    for clock, end in ((2, 5), (3, 8)):
        made.append(sent(far_span(end=end), clock=clock, parents=(made[-1].id,)))
    return made


def test_missing_parents_are_reported_until_they_are_merged(session: Session) -> None:
    first, second, third = chain()
    report = commands.merge_file(session, parcel(session, third))
    assert report.missing == 1
    assert commands.merge_file(session, parcel(session, first)).missing == 0
    assert len(heads.conflicts(session.file)) == 1  # both are latest until the link between them comes
    assert commands.merge_file(session, parcel(session, second, third)).missing == 0
    assert heads.conflicts(session.file) == []
    assert session.annotations(DOCUMENT, "far").spans["good"].end == 8
    assert sound(session)


def test_parent_that_was_taken_back_is_missing(session: Session) -> None:
    first, second, _ = chain()
    commands.merge_file(session, parcel(session, first))
    commands.undo(session)
    assert commands.merge_file(session, parcel(session, second)).missing == 1


# --- what a merge hides


def many(count: int) -> list[LoggedOperation]:
    return [sent(far_span(f"s{number}", number % 20, number % 20 + 3)) for number in range(count)]


def removals(operations: list[LoggedOperation]) -> list[LoggedOperation]:
    return [sent(far_span(one.operation.entity), clock=2, parents=(one.id,), removes=True) for one in operations]


@pytest.mark.parametrize(("shown", "removed", "stops"), [(30, 20, False), (30, 21, True), (211, 21, False)])
def test_much_is_not_removed_unasked(session: Session, shown: int, removed: int, stops: bool) -> None:
    there = many(shown)
    commands.merge_file(session, parcel(session, *there))
    package = parcel(session, *removals(there[:removed]), name="removals.annopack")
    before = contents(session)
    if stops:
        with pytest.raises(AnnotatorError, match="would remove 21 of 30 annotations"):
            commands.merge_file(session, package)
        assert contents(session) == before
    report = commands.merge_file(session, package, allow_removals=stops)
    assert (report.hidden, report.shown) == (removed, shown)
    assert len(session.annotations(DOCUMENT, "far").spans) == shown - removed
    assert sound(session)


def test_annotations_of_a_removed_document_count_as_removed(session: Session) -> None:
    commands.merge_file(session, parcel(session, *many(25)))
    gone = sent(Facts(DOCUMENT, title="t"), clock=2, parents=(sent(Facts(DOCUMENT, title="t")).id,), removes=True)
    with pytest.raises(AnnotatorError, match="would remove 25 of 25 annotations"):
        commands.merge_file(session, parcel(session, gone, name="gone.annopack"))


# --- schemes


def change_scheme(session: Session, before: str, after: str) -> None:
    (toml,) = (row[0] for row in session.file.rows("SELECT payload ->> '$.toml' FROM operation WHERE type = 'scheme'"))
    with session.act("Import") as act:
        act.put(SchemeText("scheme", toml=toml.replace(before, after)))


RENAMED = ('name = "Claim"', 'name = "Assertion"')


def test_package_of_an_older_scheme(session: Session, copy: Path) -> None:
    """Labels have ids: a renamed one carries every annotation along."""
    change_scheme(session, *RENAMED)
    commands.merge_file(session, worked(copy, "a", "OPEC+ deal"))
    label = session.scheme.label("CLAIM")
    assert label is not None
    assert label.name == "Assertion"
    assert claims(session) == ["OPEC+ deal"]
    assert sound(session)


def test_package_of_a_newer_scheme(session: Session, copy: Path, tmp_path: Path) -> None:
    worked(copy, "a", "OPEC+ deal")
    change_scheme(session, *RENAMED)
    package = commands.pack(session, tmp_path / "newer").path
    with Session.open(copy, OTHER) as other:
        commands.merge_file(other, package)
        label = other.scheme.label("CLAIM")
        assert label is not None
        assert label.name == "Assertion"
        commands.undo(other)
        assert other.scheme.label("CLAIM") != label
        assert claims(other) == ["OPEC+ deal"]
        assert sound(other)


# --- trying, taking back


def titles(session: Session) -> list[str]:
    return [one.title for one in commands.list_documents(session)]


def test_trying_changes_nothing(session: Session, copy: Path) -> None:
    package = worked(copy, "a", "OPEC+ deal")
    before = contents(session)
    with commands.prepare_merge(session, package) as merge:
        tried = merge.report
        assert tried.new == 2  # a claim, and the key that signs the package
    assert contents(session) == before
    assert sound(session)
    assert not session.file.path.with_name("project-backups").exists()
    assert commands.merge_file(session, package) == tried


def test_taken_back_and_done_again_after_a_restart(project: Path) -> None:
    with Session.open(project, ME) as session:
        copy = copied(session)
        with Session.open(copy, OTHER) as other:
            add_articles(other, "A third article.")
        package = worked(copy, "a", "OPEC+ deal")
        preview = commands.merge_file(session, package)
    with Session.open(project, ME) as again:
        assert commands.undo(again)
        assert claims(again) == []
        assert len(titles(again)) == 2
        assert sound(again)
    with Session.open(project, ME) as again:
        assert commands.redo(again)
        assert claims(again) == ["OPEC+ deal"]
        assert len(titles(again)) == 3
        assert sound(again)
        commands.undo(again)
        report = commands.merge_file(again, package)  # instead of redo
        assert figures(report) == figures(preview)
        assert claims(again) == ["OPEC+ deal"]
        assert again.next_redo() is None
        assert sound(again)


def test_taken_back_merge_leaves_what_another_one_brought_too(session: Session, copy: Path) -> None:
    first = worked(copy, "first", "OPEC+ deal")
    second = worked(copy, "second", "موسكو")
    commands.merge_file(session, first)
    commands.merge_file(session, second)
    commands.undo(session)
    assert claims(session) == ["OPEC+ deal"]
    commands.redo(session)
    assert claims(session) == ["OPEC+ deal", "موسكو"]
    commands.undo(session)
    commands.undo(session)
    assert claims(session) == []
    commands.redo(session)
    assert claims(session) == ["OPEC+ deal"]
    assert sound(session)


def test_order_of_taking_back_does_not_matter(project: Path) -> None:
    """Two people each merged a package that holds the same span; the first one's is taken back first."""
    with Session.open(project, ME) as session:
        copy = copied(session)
        first = worked(copy, "first", "OPEC+ deal")
        second = worked(copy, "second", "موسكو")
        commands.merge_file(session, first)
    with Session.open(project, OTHER) as other:
        commands.merge_file(other, second)
    with Session.open(project, ME) as me:
        commands.undo(me)
        assert claims(me) == ["OPEC+ deal", "موسكو"]
        assert sound(me)
    with Session.open(project, OTHER) as other:
        commands.undo(other)
        assert claims(other) == []
        assert sound(other)


def test_what_stayed_for_the_sake_of_later_work_leaves_with_it(project: Path) -> None:
    first, second, _ = chain()
    with Session.open(project, ME) as session:
        commands.merge_file(session, parcel(session, first))
        package = parcel(session, second, project=(), texts=(), name="second.annopack")
    with Session.open(project, OTHER) as other:
        commands.merge_file(other, package)
    with Session.open(project, ME) as me:
        commands.undo(me)
        assert me.annotations(DOCUMENT, "far").spans["good"].end == 5
        assert me.layer_name("far") == "فرح"
        assert len(titles(me)) == 3
        assert sound(me)
    with Session.open(project, OTHER) as other:
        commands.undo(other)
        assert other.annotations(DOCUMENT, "far").spans == {}
        assert other.layer_name("far") == "far"
        assert len(titles(other)) == 2
        assert sound(other)


def test_taken_back_merge_leaves_what_later_work_needs(project: Path) -> None:
    """Somebody goes on with what a merge brought; then the one who merged it takes it back."""
    other_text = StoredText(document_id("A fourth article."), "A fourth article.")
    spans = [sent(far_span("changed")), sent(far_span("tied", 5, 8, "SPEAKER")), sent(far_span("alone", 9, 11))]
    with Session.open(project, ME) as session:
        commands.merge_file(session, parcel(session, *spans, texts=(STORED, other_text)))
        assert len(titles(session)) == 4
    with Session.open(project, FAR.name) as far:
        commands.resize_span(far, DOCUMENT, "changed", [(0, 4)])
        commands.link(far, DOCUMENT, "changed", "tied")
    with Session.open(project, ME) as me:
        commands.undo(me)
        work = me.annotations(DOCUMENT, FAR.id)
        assert sorted(work.spans) == ["changed", "tied"]
        assert len(work.relations) == 1
        assert len(titles(me)) == 3
        assert me.layer_name(FAR.id) == FAR.name
        assert sound(me)
        commands.redo(me)
        assert sorted(me.annotations(DOCUMENT, FAR.id).spans) == ["alone", "changed", "tied"]
        assert len(titles(me)) == 4
        assert sound(me)


def test_what_a_taken_back_merge_leaves_can_be_sent_whole(project: Path, tmp_path: Path) -> None:
    first = sent(far_span())
    with Session.open(project, ME) as session:
        commands.merge_file(session, parcel(session, first))
    with Session.open(project, FAR.name) as far:
        commands.resize_span(far, DOCUMENT, "good", [(0, 4)])
    with Session.open(project, ME) as me:
        commands.undo(me)
        package = commands.pack(me, tmp_path / "left").path
    copy = commands.new_project_from(package, tmp_path / "copy.annot")
    with Session.open(copy) as other:
        assert other.file.rows("SELECT head FROM operation WHERE id = ?", (first.id,)) == [(0,)]


@pytest.mark.parametrize("author", [OTHER, FAR.name])
def test_an_undone_merge_keeps_layers_and_authors(project: Path, author: str) -> None:
    """The layer may be another one's than the author, as after an import."""
    layer = FAR.id if author == OTHER else "gold"
    with Session.open(project, ME) as session:
        commands.merge_file(session, parcel(session))
    with Session.open(project, author) as other, other.act("Import") as act:
        act.put(far_span(layer=layer))
    with Session.open(project, ME) as me:
        commands.undo(me)
        assert me.layer_name(FAR.id) == FAR.name
        assert sound(me)


def test_taken_back_merge_leaves_the_document_and_the_person_of_an_assignment(project: Path) -> None:
    with Session.open(project, ME) as session:
        commands.merge_file(session, parcel(session))
    with Session.open(project, OTHER) as other:
        commands.assign(other, commands.plan_assignments(other, [FAR.name], 1))
    with Session.open(project, ME) as me:
        commands.undo(me)
        assert DOCUMENT in commands.assignments(me)[FAR.id]
        assert me.layer_name(FAR.id) == FAR.name
        assert len(titles(me)) == 3
        assert sound(me)


# --- stopping


class Impatient(Task):
    """Is cancelled at one of its steps."""

    def __init__(self, at: int) -> None:
        super().__init__(self._count)
        self.steps = 0
        self._at = at

    def _count(self, _done: int, _total: int, _what: str) -> None:
        self.steps += 1
        if self.steps == self._at:
            self.cancel()


def test_stopped_at_any_step_leaves_nothing(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("annotator.app.merging.receiving.BATCH", 5)
    package = parcel(session, *many(30))
    all_steps = Impatient(0)
    with commands.prepare_merge(session, package, all_steps):
        pass
    before = contents(session)
    for at in random.Random(1).sample(range(1, all_steps.steps), 8):
        with pytest.raises(Cancelled):
            commands.merge_file(session, package, task=Impatient(at))
        assert contents(session) == before
        assert sound(session)
    assert commands.merge_file(session, package).new == 32
    assert sound(session)


def test_failure_while_uniting_leaves_nothing(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    package = parcel(session, *many(3))
    before = contents(session)
    with monkeypatch.context() as patch:
        patch.setattr("annotator.storage.merges.store_report", lambda *_: 1 // 0)
        with pytest.raises(ZeroDivisionError):
            commands.merge_file(session, package)
    assert contents(session) == before
    assert sound(session)
    assert commands.merge_file(session, package).new == 5


# --- refusals


def test_work_on_another_project_is_refused(session: Session, copy: Path, tmp_path: Path) -> None:
    with Session.open(commands.new_project(tmp_path / "elsewhere"), ME) as elsewhere:
        before = contents(elsewhere)
        with pytest.raises(AnnotatorError, match="another project"):
            commands.merge_file(elsewhere, worked(copy, "a", "OPEC+ deal"))
        assert contents(elsewhere) == before
