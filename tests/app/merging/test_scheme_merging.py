"""Work made under an older scheme, merged in any order before or after labels were merged: the same bytes come out."""

import shutil
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings, strategies as st

from annotator.app import commands
from annotator.app.session import Session
from annotator.domain import scheme_editing as editing, scheme_values as values
from tests.samples import FIRST, ME, place

WORDS = ("OPEC+ deal", "موسكو", "Maria Zakharova", "السعر")
PEOPLE = ("Omar", "Rana")
LABELS = {"TARGET": {"kind": "event"}, "CUE": {"kind": "noun", "force": "doubting"}, "SPEAKER": {"kind": "media"}}
MERGE = partial(editing.merge_labels, label="CUE", into="TARGET")
MERGE_VALUE = partial(
    values.retire_value, kind="labels", owner="SPEAKER", attribute="kind", value="media", into="organisation"
)
# The words and the label that somebody marks; or the number of a span of theirs to annotate, to relabel or to delete.
Act = tuple[str, int, str]
acts = st.lists(
    st.tuples(st.sampled_from(["mark", "note", "relabel", "delete"]), st.integers(0, 3), st.sampled_from([*LABELS])),
    max_size=6,
)


def do(session: Session, act: Act) -> None:
    what, number, label = act
    spans = sorted(session.annotations(FIRST).spans)
    if what == "mark":
        commands.add_span(session, FIRST, label, [place(WORDS[number])], attributes=LABELS[label])
    elif number < len(spans):
        match what:
            case "note":
                commands.set_note(session, FIRST, spans[number], label)
            case "relabel":
                commands.change_label(session, FIRST, spans[number], label)
            case "delete":
                commands.delete_span(session, FIRST, spans[number])


def exported(path: Path) -> bytes:
    with Session.open(path) as session:
        target = path.with_suffix(".jsonl")
        commands.export(session, target, include_unfinished=True)
        return target.read_bytes()


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(acts, acts, st.permutations(range(3)))
def test_older_work_comes_to_the_same_bytes_in_any_order(
    project_template: Path, omar: list[Act], rana: list[Act], order: list[int]
) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        lead = Path(shutil.copy(project_template, folder))
        with Session.open(lead, ME) as session:
            commands.add_span(session, FIRST, "CLAIM", [place(WORDS[0])])  # so that there is something to export
            first = commands.pack(session, folder / "first").path
        packages = []
        for person, turns in zip(PEOPLE, (omar, rana), strict=True):
            path = commands.new_project_from(first, folder / f"{person}.annot")
            with Session.open(path, person) as session:
                for act in turns:
                    do(session, act)
                packages.append(commands.pack(session, folder / person, person).path)
        other = Path(shutil.copy(lead, folder / "other.annot"))
        with Session.open(lead, ME) as session:
            commands.edit_scheme(session, MERGE)
            commands.edit_scheme(session, MERGE_VALUE)
            commands.publish_scheme(session)
            packages.append(commands.pack(session, folder / "lead", ME).path)
            for package in packages[:2]:
                commands.merge_file(session, package)
        with Session.open(other, ME) as session:
            for number in order:
                commands.merge_file(session, packages[number])
            spans = [
                span
                for person in PEOPLE
                for span in session.annotations(FIRST, session.person(person).id).spans.values()
            ]
        assert "CUE" not in {span.label for span in spans}
        assert "media" not in {span.attributes.get("kind") for span in spans if span.label == "SPEAKER"}
        assert exported(other) == exported(lead)
