"""Changes to other people's annotations are reported by name before a merge, and questioned if there are many."""

from pathlib import Path

import pytest

from annotator.app import commands
from annotator.app.merging.report import LayerChange, MergeReport
from annotator.app.session import Session
from annotator.domain.annotation import Span
from annotator.domain.errors import AnnotatorError
from annotator.domain.operation import Guideline, SchemeText
from annotator.domain.scheme import parse_scheme
from tests.app.merging.parcels import DOCUMENT, STORED, TEXT, contents, far_span, parcel, sent, sound

MANY = 22
"""More annotations than a merge may change for others without being asked about."""


@pytest.fixture
def session(project: Path) -> Session:
    with Session.open(project, "sara") as session:
        commands.merge_file(session, parcel(session))
        yield session


def preview_of(session: Session, package: Path) -> MergeReport:
    with commands.prepare_merge(session, package) as merge:
        return merge.report


def own_spans(session: Session, count: int) -> list[Span]:
    places = [(start, end) for start in range(len(TEXT)) for end in (start + 1, start + 2)]
    return [commands.add_span(session, DOCUMENT, "CLAIM", [place]) for place in places[:count]]


def head_of(session: Session, span: Span) -> str:
    ((head,),) = session.file.rows(
        "SELECT id FROM operation WHERE entity = ? AND layer = ? AND head = 1", (span.id, span.layer)
    )
    return head


def test_own_changes_are_reported_by_type(session: Session) -> None:
    before = far_span("old")
    commands.merge_file(session, parcel(session, sent(before)))
    first = sent(before).id
    package = parcel(
        session,
        sent(far_span("new", 4, 10)),
        sent(far_span("old", note="changed"), clock=2, parents=(first,)),
        name="more.annopack",
    )
    assert preview_of(session, package).changes == (LayerChange("فرح", "فرح", "span", 1, 1, 0, 1),)


def test_who_changes_the_work_of_somebody_else_is_named(session: Session) -> None:
    spans = own_spans(session, 3)
    shrunk = [
        sent(far_span(span.id, layer=span.layer), clock=90, parents=(head_of(session, span),)) for span in spans[:2]
    ]
    gone = sent(spans[2], clock=91, parents=(head_of(session, spans[2]),), removes=True)
    package = parcel(session, *shrunk, gone)
    report = preview_of(session, package)
    assert report.changes == (LayerChange("فرح", "sara", "span", 0, 2, 1, 1, corrects=True),)
    assert report.corrections() == [("فرح", "sara", {"span": 3})]
    assert (report.hidden, report.corrected) == (1, 2)
    assert not report.overrides_many


def test_much_that_is_changed_for_somebody_else_is_asked_about(session: Session) -> None:
    spans = own_spans(session, MANY)
    shrunk = [sent(far_span(span.id, layer=span.layer), clock=90, parents=(head_of(session, span),)) for span in spans]
    package = parcel(session, *shrunk)
    before = contents(session)
    assert preview_of(session, package).overrides_many
    with pytest.raises(AnnotatorError, match=f"change {MANY} of other people"):
        commands.merge_file(session, package)
    assert contents(session) == before
    commands.merge_file(session, package, allow_removals=True)
    assert sound(session)
    commands.undo(session)
    assert {span.id: span for span in spans} == session.annotations(DOCUMENT).spans


def test_who_changes_much_of_their_own_work_is_not_asked(session: Session) -> None:
    first = [sent(far_span(str(number))) for number in range(MANY)]
    commands.merge_file(session, parcel(session, *first))
    changed = [
        sent(far_span(str(number), note="again"), clock=2, parents=(one.id,)) for number, one in enumerate(first)
    ]
    assert not preview_of(session, parcel(session, *changed, name="again.annopack")).overrides_many


def test_nobody_empties_a_layer_from_within_another(session: Session) -> None:
    spans = own_spans(session, MANY)
    removals = [sent(far_span(span.id), clock=90, parents=(head_of(session, span),), removes=True) for span in spans]
    report = commands.merge_file(session, parcel(session, *removals))
    assert (report.hidden, report.changes, report.quarantined) == (0, (), MANY)
    assert {one.reason for one in report.examples} == {"depends on a change of another annotation"}
    assert session.annotations(DOCUMENT).spans == {span.id: span for span in spans}
    assert sound(session)


def test_what_belongs_to_the_project_has_lines_of_its_own(session: Session) -> None:
    ((scheme, stored),) = session.file.rows(
        "SELECT id, json_extract(payload, '$.toml') FROM operation WHERE type = 'scheme' AND head = 1"
    )
    other = SchemeText(id="scheme", toml=stored.replace('name = "Claim"', 'name = "Statement"', 1))
    assert parse_scheme(other.toml)
    project = (
        sent(other, clock=90, parents=(scheme,)),
        sent(Guideline(id="guideline", text="Mark everything."), clock=90),
    )
    report = preview_of(session, parcel(session, project=project, texts=(STORED,)))
    assert {(one.kind, one.layer, one.added, one.changed) for one in report.changes} == {
        ("scheme", "", 0, 1),
        ("guideline", "", 1, 0),
    }
