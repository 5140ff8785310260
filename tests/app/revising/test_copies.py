"""Copies of a project, of which one corrects texts: annotated and merged in any order, all come to the same work."""

import random
import shutil
from pathlib import Path
from tempfile import mkdtemp

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from annotator.app import commands
from annotator.app.revising.carried_facts import carried_facts
from annotator.app.revising.rewriting import CARRIED, rewritten
from annotator.app.session import Session
from annotator.compare.texts.carrying import Carrier
from annotator.domain.document import document_id
from annotator.storage import carrying, document_order, documents, revisions
from tests.samples import ARABIC, ENGLISH, FIRST, ME, OTHER, SECOND, add_articles

LEAD = "Lea"
TEXTS = [ENGLISH]
TEXTS.append("Correction.\n" + TEXTS[-1].replace("fell 3%", "fell 4%"))
TEXTS.append(TEXTS[-1].replace("Trump opposes", "Trump now opposes").replace("אמר השר", "השר אמר"))
IDS = [document_id(text) for text in TEXTS]
WORDS = ("The ministry", "prices fell", "3%", "4%", "Trump", "opposes the", "deal", "🇮🇱", "אמר", "stated that prices")
STEPS = 16


class Copy:
    """One copy, in which one person works."""

    def __init__(self, path: Path, name: str) -> None:
        self.path = path
        self.name = name

    def work(self, generator: random.Random) -> None:
        with Session.open(self.path, self.name) as session:
            document = next(id_ for _, id_ in document_order.export_order(session.file) if id_ in IDS)
            text = session.text(document)
            spans = session.annotations(document).spans.values()
            own = sorted(spans, key=lambda span: (span.label, span.quote, span.id))
            match generator.randrange(7):
                case 0 if own:
                    commands.delete_span(session, document, generator.choice(own).id)
                case 1 if own:
                    commands.set_note(session, document, generator.choice(own).id, str(generator.random()))
                case 2:
                    generator.choice((commands.mark_done, commands.reopen))(session, document)
                case 3:
                    commands.set_direction(session, document, generator.randrange(3), "rtl")
                case 4 if self.name != LEAD or generator.random() < 0.5:
                    name = generator.choice(("outlet", "page"))
                    title = generator.choice((None, f"Title {generator.random()}"))
                    commands.change_facts(session, [document], title=title, metadata={name: str(generator.random())})
                case 5 if session.next_undo() is not None and self.name != LEAD:
                    commands.undo(session)
                case _:
                    word = generator.choice([word for word in WORDS if word in text])
                    start = text.index(word)
                    label = generator.choice(("CLAIM", "CUE", "TARGET"))
                    commands.add_span(session, document, label, [(start, start + len(word))])

    def revise(self) -> None:
        with Session.open(self.path, self.name) as session:
            document = next(id_ for _, id_ in document_order.export_order(session.file) if id_ in IDS)
            if document != IDS[-1]:
                commands.revise_document(session, document, TEXTS[IDS.index(document) + 1])

    def merge(self, other: "Copy", folder: Path, *, as_package: bool) -> None:
        source = folder / f"{other.name}.annot"
        shutil.copy(other.path, source)
        if as_package:
            with Session.open(source, other.name) as session:
                source = commands.pack(session, folder / "package").path
        with Session.open(self.path, self.name) as session:
            commands.merge_file(session, source, confirmed=True, allow_removals=True)


@pytest.mark.parametrize("seed", range(20))
def test_all_copies_come_to_the_same(tmp_path: Path, seed: int) -> None:
    generator = random.Random(seed)
    copies = _copies(tmp_path)
    for _ in range(STEPS):
        copy = generator.choice(copies)
        match generator.randrange(5):
            case 0 if copy.name == LEAD:
                copy.revise()
            case 1:
                other = generator.choice([other for other in copies if other is not copy])
                copy.merge(other, tmp_path, as_package=generator.random() < 0.5)
            case _:
                copy.work(generator)
    for _ in range(2):
        order = [(copy, other) for copy in copies for other in copies if other is not copy]
        generator.shuffle(order)
        for copy, other in order:
            copy.merge(other, tmp_path, as_package=generator.random() < 0.5)
    results = [_result(copy) for copy in copies]
    assert results[0] == results[1] == results[2]


def _copies(folder: Path) -> list[Copy]:
    path = commands.new_project(folder / "lead.annot")
    with Session.open(path, LEAD) as session:
        add_articles(session, ARABIC, ENGLISH)
        commands.add_annotator(session, ME)
        commands.add_annotator(session, OTHER)
    others = [Copy(Path(shutil.copy(path, folder / f"{name}-copy.annot")), name) for name in (ME, OTHER)]
    return [Copy(path, LEAD), *others]


def _result(copy: Copy) -> tuple[bytes, list[tuple[str, ...]]]:
    """Return the lossless file of a copy, and all that is on its documents."""
    with Session.open(copy.path, copy.name) as session:
        assert commands.check(session).problems == []
        _assert_all_carried(session)
        target = copy.path.with_suffix(".jsonl")
        commands.export(session, target, include_unfinished=True)
        rows = session.file.rows(
            "SELECT operation.id, document.id, head FROM operation"
            " JOIN document ON document.number = operation.document ORDER BY operation.id"
        )
        return target.read_bytes(), rows


def _assert_all_carried(session: Session) -> None:
    """Whatever is on a text that was replaced is on the one that replaced it."""
    for before, after in revisions.revisions(session.file):
        numbers = documents.numbers_of(session.file, [before, after])
        rows = carrying.operation_numbers(session.file, list(numbers.values()))
        operations = {id_: carrying.operations_at(session.file, rows[numbers[id_]]) for id_ in numbers}
        facts = carried_facts(operations[before], operations[after], after)
        assert {logged.id for logged in facts} <= {logged.id for logged in operations[after]}
        carried = rewritten(operations[before], Carrier(session.text(before), session.text(after)), after)
        assert {logged.id for logged in carried} <= {logged.id for logged in operations[after]}
        assert carried or not any(logged.operation.type in CARRIED for logged in operations[before])


def test_work_on_the_text_before_shows_where_it_is_merged(tmp_path: Path) -> None:
    lead, mine, _ = _copies(tmp_path)
    with Session.open(mine.path, ME) as session:
        claim = commands.add_span(session, SECOND, "CLAIM", [(0, 12)])
    lead.revise()
    with Session.open(lead.path, LEAD) as session, commands.prepare_merge(session, mine.path) as merge:
        assert merge.questions == []
        assert [(change.kind, change.layer, change.added) for change in merge.report.changes] == [("span", ME, 1)]
        merge.apply()
        sara = session.person(ME).id
        assert session.annotations(IDS[1], sara).spans[claim.id].quote == ("The ministry",)
        commands.undo(session)
        assert session.annotations(IDS[1], sara).spans == {}
        commands.redo(session)
        assert session.annotations(IDS[1], sara).spans.keys() == {claim.id}
        assert commands.check(session).problems == []


def test_the_correction_comes_to_work_that_the_lead_has_not_seen(tmp_path: Path) -> None:
    lead, mine, _ = _copies(tmp_path)
    lead.revise()
    with Session.open(mine.path, ME) as session:
        claim = commands.add_span(session, SECOND, "CLAIM", [(0, 12)])
        commands.set_note(session, SECOND, claim.id, "n")
        commands.merge_file(session, lead.path, confirmed=True)
        assert [id_ for _, id_ in document_order.export_order(session.file)] == [FIRST, IDS[1]]
        assert session.annotations(IDS[1]).spans[claim.id].note == "n"
        commands.undo(session)
        assert [id_ for _, id_ in document_order.export_order(session.file)] == [FIRST, SECOND]
        commands.set_note(session, SECOND, claim.id, "later")
        commands.undo(session)
        commands.redo(session)
        assert session.next_undo() == "Change note"
        assert commands.check(session).problems == []


def test_the_preview_names_what_is_new_alone(tmp_path: Path) -> None:
    lead, mine, others = _copies(tmp_path)
    with Session.open(mine.path, ME) as session:
        claim = commands.add_span(session, SECOND, "CLAIM", [(0, 12)])
    lead.merge(mine, tmp_path, as_package=True)
    lead.merge(others, tmp_path, as_package=True)
    lead.revise()
    with Session.open(lead.path, LEAD) as session, session.act("Change note") as act:
        span = session.annotations(IDS[1], session.person(ME).id).spans[claim.id]
        act.put(msgspec.structs.replace(span, note="see the guideline"))
    with Session.open(others.path, OTHER) as session:
        commands.add_span(session, SECOND, "CUE", [(4, 12)])
        with commands.prepare_merge(session, lead.path) as merge:
            changes = [change for change in merge.report.changes if change.kind != "key"]
    found = [(change.kind, change.author, change.layer, change.added) for change in changes]
    assert found == [("document", LEAD, "", 1), ("span", LEAD, ME, 1)]


def test_both_sides_changed_is_a_conflict(tmp_path: Path) -> None:
    lead, mine, _ = _copies(tmp_path)
    with Session.open(mine.path, ME) as session:
        claim = commands.add_span(session, SECOND, "CLAIM", [(0, 12)])
    lead.merge(mine, tmp_path, as_package=True)
    lead.revise()
    far = Copy(Path(shutil.copy(lead.path, tmp_path / "far.annot")), ME)
    with Session.open(far.path, ME) as session:
        commands.set_note(session, IDS[1], claim.id, "on the new text")
    with Session.open(mine.path, ME) as session:
        commands.set_note(session, SECOND, claim.id, "on the old text")
        commands.merge_file(session, far.path, confirmed=True)
        assert [conflict.document for conflict in commands.conflicts(session)] == [IDS[1]]
        assert commands.check(session).problems == []
        assert session.annotations(IDS[1]).spans.keys() == {claim.id}


def test_two_corrections_of_one_text(tmp_path: Path) -> None:
    lead, mine, _ = _copies(tmp_path)
    lead.revise()
    with Session.open(mine.path, ME) as session:
        commands.revise_document(session, SECOND, ENGLISH + "!")
    lead.merge(mine, tmp_path, as_package=False)
    with Session.open(lead.path, LEAD) as session:
        listed = {id_ for _, id_ in document_order.export_order(session.file)}
        assert listed == {FIRST, IDS[1], document_id(ENGLISH + "!")}
        (problem,) = commands.check(session).problems
        assert "corrected in two ways" in problem
        assert SECOND[:8] in problem


def test_a_correction_by_an_annotator_must_be_confirmed(tmp_path: Path) -> None:
    lead, mine, _ = _copies(tmp_path)
    with Session.open(lead.path, LEAD) as session:
        commands.set_role(session, LEAD, "lead")
    with Session.open(mine.path, ME) as session:
        claim = commands.add_span(session, SECOND, "CLAIM", [(0, 12)])
        commands.revise_document(session, SECOND, TEXTS[1])
    with Session.open(lead.path, LEAD) as session:
        with commands.prepare_merge(session, mine.path) as merge:
            assert [question.words for question in merge.questions] == [
                f"{ME} replaces the text of the article “Correction.”."
            ]
            merge.confirm(())
            merge.apply()
        assert [id_ for _, id_ in document_order.export_order(session.file)] == [FIRST, SECOND]
        assert session.annotations(SECOND, session.person(ME).id).spans.keys() == {claim.id}
        assert commands.check(session).problems == []


def facts_of(copy: Copy, document: str) -> tuple[str, dict[str, object]]:
    with Session.open(copy.path, copy.name) as session:
        facts = session.facts(document)
        return facts.title, {key: value for key, value in facts.metadata.items() if key != "sources"}


def test_a_title_changed_on_the_text_before_comes_to_the_corrected_one(tmp_path: Path) -> None:
    lead, mine, _ = _copies(tmp_path)
    with Session.open(lead.path, LEAD) as session:
        commands.change_facts(session, [SECOND], metadata={"outlet": "Annahar"})
    with Session.open(mine.path, ME) as session:
        commands.change_facts(session, [SECOND], title="A better title", metadata={"page": "3"})
    lead.revise()
    assert facts_of(lead, IDS[1]) == ("Correction.", {"outlet": "Annahar"})
    with Session.open(lead.path, LEAD) as session, commands.prepare_merge(session, mine.path) as merge:
        assert merge.questions == []
        assert [(change.kind, change.author, change.changed) for change in merge.report.changes] == [
            ("document", ME, 1)
        ]
        merge.apply()
        assert commands.conflicts(session) == []
    assert facts_of(lead, IDS[1]) == ("A better title", {"outlet": "Annahar", "page": "3"})
    mine.merge(lead, tmp_path, as_package=True)
    assert facts_of(mine, IDS[1]) == facts_of(lead, IDS[1])
    with Session.open(lead.path, LEAD) as session:
        commands.undo(session)
    assert facts_of(lead, IDS[1]) == ("Correction.", {"outlet": "Annahar"})


def test_a_title_that_both_changed_is_a_conflict(tmp_path: Path) -> None:
    lead, mine, _ = _copies(tmp_path)
    for copy, title in ((lead, "One"), (mine, "Other")):
        with Session.open(copy.path, copy.name) as session:
            commands.change_facts(session, [SECOND], title=title)
    lead.revise()
    lead.merge(mine, tmp_path, as_package=False)
    with Session.open(lead.path, LEAD) as session:
        assert [conflict.document for conflict in commands.conflicts(session)] == [IDS[1]]


def test_what_the_correction_took_over_is_not_carried_over_again(tmp_path: Path) -> None:
    lead, mine, _ = _copies(tmp_path)
    with Session.open(mine.path, ME) as session:
        commands.change_facts(session, [SECOND], title="Seen")
    lead.merge(mine, tmp_path, as_package=True)
    lead.revise()
    with Session.open(lead.path, LEAD) as session:
        commands.change_facts(session, [IDS[1]], title="Last")
    lead.merge(mine, tmp_path, as_package=True)
    assert facts_of(lead, IDS[1])[0] == "Last"


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.permutations([0, 1, 2]), st.permutations([0, 1, 2]), st.integers(0, 5))
def test_packages_with_facts_and_a_correction_come_to_the_same_in_any_order(
    tmp_path: Path, first: list[int], second: list[int], seed: int
) -> None:
    folder = Path(mkdtemp(dir=tmp_path))
    generator = random.Random(seed)
    lead, mine, others = _copies(folder)
    for copy in (mine, others):
        with Session.open(copy.path, copy.name) as session:
            for number in range(generator.randint(1, 3)):
                title = generator.choice((None, f"{copy.name} {number}"))
                commands.change_facts(session, [SECOND], title=title, metadata={generator.choice("ab"): copy.name})
    lead.revise()
    if generator.random() < 0.5:
        lead.merge(mine, folder, as_package=True)
        lead.revise()
    results = []
    for number, order in enumerate((first, second)):
        target = Copy(Path(shutil.copy(mine.path, folder / f"target{number}.annot")), ME)
        for index in order:
            target.merge((lead, mine, others)[index], folder, as_package=True)
        results.append(_result(target))
    assert results[0] == results[1]
