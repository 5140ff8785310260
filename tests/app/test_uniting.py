"""What becomes of two layers of one document, whatever is in them: nothing is lost, and nothing twice."""

from collections import Counter

import msgspec
from hypothesis import given, strategies as st

from annotator.app.uniting import differ_in_progress, join_notes, unite_document
from annotator.domain.annotation import Annotations, Progress, Relation, Span, no_progress

DOCUMENT, GOING, STAYING = "d", "going", "staying"


class FreeIds:
    """Every id is free but those that are taken."""

    def __init__(self, taken: set[str]) -> None:
        self._taken = taken

    def allocate(self, record: Span | Relation) -> str:
        id_ = record.id
        while id_ in self._taken:
            id_ += "'"
        self._taken.add(id_)
        return id_


@st.composite
def layers(draw: st.DrawFn, layer: str) -> Annotations:
    shapes = st.tuples(st.sampled_from("AB"), st.integers(0, 2), st.sampled_from(["", "note"]))
    spans = {
        f"{layer}{number}": Span(f"{layer}{number}", layer, DOCUMENT, label, ((start, start + 1),), ("x",), {}, note)
        for number, (label, start, note) in enumerate(draw(st.lists(shapes, max_size=4)))
    }
    ties = st.lists(st.tuples(st.sampled_from(sorted(spans)), st.sampled_from(sorted(spans))), max_size=3)
    relations = {
        f"{layer}r{number}": Relation(f"{layer}r{number}", layer, DOCUMENT, "R", {"from": (one,), "to": (other,)})
        for number, (one, other) in enumerate(draw(ties) if spans else [])
    }
    status = draw(st.sampled_from([None, "todo", "started", "skipped", "done"]))
    flag = draw(st.sampled_from([None, "", "look", "again"]))
    said = msgspec.structs.replace(no_progress(layer, DOCUMENT), status=status or "todo", flag=flag)
    return Annotations(spans, relations, said if status else Progress())


def span_counts(work: Annotations) -> Counter[tuple[object, ...]]:
    return Counter((one.label, one.fragments) for one in work.spans.values())


def tie_counts(work: Annotations) -> Counter[tuple[object, ...]]:
    shape = {id_: (one.label, one.fragments) for id_, one in work.spans.items()}
    return Counter(tuple(shape[some[0]] for _, some in sorted(one.roles.items())) for one in work.relations.values())


def after(going: Annotations, staying: Annotations) -> Annotations:
    made = unite_document(going, staying, DOCUMENT, STAYING, FreeIds({*staying.spans, *staying.relations}))
    found = Annotations(dict(staying.spans), dict(staying.relations), staying.progress)
    for record in made.put:
        assert (record.layer, record.document) == (STAYING, DOCUMENT)
        if isinstance(record, Span):
            found.spans[record.id] = record
        elif isinstance(record, Relation):
            found.relations[record.id] = record
        else:
            found.progress = record
    assert made.names.keys() == going.spans.keys()
    assert set(made.names.values()) <= found.spans.keys()
    return found


@given(layers(GOING), layers(STAYING))
def test_nothing_is_lost_and_nothing_there_twice(going: Annotations, staying: Annotations) -> None:
    found = after(going, staying)
    assert span_counts(found) == span_counts(going) | span_counts(staying)
    ties = tie_counts(going) | tie_counts(staying)
    assert set(tie_counts(found)) == set(ties)
    assert all(
        member in found.spans for one in found.relations.values() for some in one.roles.values() for member in some
    )
    notes = {one.note for work in (going, staying) for one in work.spans.values()}
    assert {one.note for one in found.spans.values()} <= notes
    assert ("note" in notes) == any(one.note for one in found.spans.values())
    statuses = {work.progress.status for work in (going, staying) if work.progress.id}
    assert not statuses or found.progress.status == next(
        one for one in ("done", "skipped", "started", "todo") if one in statuses
    )
    flags = {work.progress.flag for work in (going, staying) if work.progress.flag is not None}
    assert (found.progress.flag is not None) == bool(flags)
    assert all(one in (found.progress.flag or "") for one in flags)


@given(layers(GOING), layers(STAYING))
def test_to_unite_again_changes_nothing(going: Annotations, staying: Annotations) -> None:
    once = after(going, staying)
    twice = after(going, once)
    assert span_counts(twice) == span_counts(once)
    assert twice.progress == once.progress


def test_notes_are_not_repeated() -> None:
    assert join_notes("", "a") == join_notes("a", "") == join_notes("a", "a") == "a"
    assert join_notes("a", "b") == join_notes("a; b", "b") == join_notes("a; b", "a") == "a; b"
    assert join_notes("ab", "b") == "ab; b"


def test_progress_differs_only_where_both_layers_have_some() -> None:
    mine, other = (msgspec.structs.replace(no_progress(one, DOCUMENT), status="done") for one in (GOING, STAYING))
    assert not differ_in_progress(mine, other)
    assert not differ_in_progress(mine, Progress())
    assert differ_in_progress(mine, msgspec.structs.replace(other, status="started"))
