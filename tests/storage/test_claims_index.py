"""The index of claims follows whatever is done, and is as one that is made anew."""

import shutil
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from annotator.app import commands
from annotator.app.analysis.updating import bring_up_to_date, count_mentions
from annotator.app.session import Session
from annotator.app.tasks import Cancelled, Task
from annotator.domain import scheme_editing as editing
from annotator.domain.annotation import AUTHOR
from annotator.domain.indexed_work import words_key
from annotator.storage import claims_index, claims_tables, documents, states
from annotator.storage.claims_index import update_index
from annotator.storage.register_reading import mentions_of
from tests.app.merging.parcels import far_span, parcel, sent
from tests.samples import ENGLISH, FIRST, ME, OTHER, SECOND, place
from tests.storage.indexed_claims import ALI, REUTERS, WORDS, Content, content, put, quiet, speaker

LABELS = ("CLAIM", "SPEAKER", "TARGET", "CUE")


def made_anew(session: Session) -> tuple[Content, dict[tuple[str, str], int]]:
    claims_index.forget_index(session.file)
    assert update_index(session.file, quiet) is None
    return content(session)


# --- whatever is done

Act = Callable[[Session], object]


def mark(label: str, words: str, entity: str, session: Session) -> None:
    attributes = {"entity": entity} if entity and label in ("SPEAKER", "TARGET") else {}
    commands.add_span(session, FIRST, label, [place(words)], attributes=attributes)


def spans(session: Session, *labels: str) -> list[str]:
    return sorted(one.id for one in session.annotations(FIRST).spans.values() if one.label in labels)


def chosen(number: int, labels: tuple[str, ...], do: Callable[[Session, str], object]) -> Act:
    def act(session: Session) -> None:
        known = spans(session, *labels)
        if known:
            do(session, known[number % len(known)])

    return act


def rename_to(entity: str, session: Session, span: str) -> None:
    commands.change_attributes(session, FIRST, span, {"entity": entity} if entity else {})


def say_by(session: Session, claim: str) -> None:
    speakers = spans(session, "SPEAKER")
    if speakers:
        commands.add_speakers(session, FIRST, claim, speakers)
    else:
        commands.set_speaker(session, FIRST, claim, AUTHOR)


def hold(session: Session, head: str) -> None:
    if speakers := spans(session, "SPEAKER"):
        stance = commands.add_stance(session, FIRST, head, speakers[-1])
        commands.set_stance(session, FIRST, head, "opposes", stance=stance)


def toggle_article(session: Session) -> None:
    if FIRST in {one.id for one in commands.list_documents(session)}:
        commands.remove_documents(session, [FIRST])
    else:
        commands.restore_documents(session, [FIRST])


def merge_labels(session: Session) -> None:
    commands.edit_scheme(session, partial(editing.merge_labels, label="TARGET", into="SPEAKER"))
    if commands.scheme_draft(session):
        commands.publish_scheme(session)


def toggle_merge(number: int, session: Session) -> None:
    merges = commands.past_merges(session)
    if merges:
        one = merges[number % len(merges)]
        (commands.redo_merge if one.undone else commands.undo_merge)(session, one.number)


def merge_entries(session: Session) -> None:
    entries = [one.id for one in commands.register(session).listed()]
    if len(entries) > 1:
        commands.merge_entries(session, entries, entries[-1])


number = st.integers(0, 5)
entities = st.sampled_from(["", ALI, REUTERS])
acts: st.SearchStrategy[Act | str | int] = st.one_of(
    st.builds(lambda *values: partial(mark, *values), st.sampled_from(LABELS), st.sampled_from(WORDS), entities),
    st.builds(lambda n, entity: chosen(n, ("SPEAKER", "TARGET"), partial(rename_to, entity)), number, entities),
    st.builds(lambda n: chosen(n, LABELS, lambda s, one: commands.delete_span(s, FIRST, one)), number),
    st.builds(lambda n: chosen(n, ("CLAIM",), say_by), number),
    st.builds(lambda n: chosen(n, ("CLAIM", "TARGET"), hold), number),
    st.sampled_from([commands.undo, commands.redo, lambda s: commands.mark_done(s, FIRST), toggle_article,
                     lambda s: commands.add_entry(s, "Ali"), merge_entries, merge_labels]),
    st.builds(lambda n: partial(toggle_merge, n), number),
    st.integers(0, 2),  # a package to merge
    st.just("update"),
)  # fmt: skip


@pytest.fixture(scope="module")
def packages(project_template: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Packages of OTHER: the work of one evening, that of the next with it, and one of another copy."""
    folder = tmp_path_factory.mktemp("packages")
    made = []
    for copy in range(2):
        path = Path(shutil.copy(project_template, folder / f"{copy}.annot"))
        with Session.open(path, OTHER) as session:
            for turn in range(2 - copy):
                mark("SPEAKER", WORDS[turn + copy], ALI, session)
                mark("CLAIM", WORDS[2 + turn], "", session)
                say_by(session, spans(session, "CLAIM")[0])
                made.append(commands.pack(session, folder / f"{copy}-{turn}").path)
                chosen(0, ("SPEAKER",), partial(rename_to, REUTERS))(session)
    return made


@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(acts, max_size=14))
def test_the_index_is_as_one_made_anew(
    project_template: Path, packages: list[Path], steps: list[Act | str | int]
) -> None:
    with TemporaryDirectory() as folder:
        path = Path(shutil.copy(project_template, folder))
        with Session.open(path, ME) as session:
            update_index(session.file, quiet)
            for step in steps:
                if step == "update":
                    update_index(session.file, quiet)
                elif isinstance(step, int):
                    commands.merge_file(session, packages[step], allow_removals=True, confirmed=True)
                elif not isinstance(step, str) and (step is toggle_article or listed(session)):
                    step(session)
            update_index(session.file, quiet)
            found = content(session)
            assert count_mentions(session, [ALI]) == mentions_of(session.file, [ALI])
            assert found == made_anew(session)
            assert found[1] == counted_by_hand(session)


def listed(session: Session) -> bool:
    return FIRST in {one.id for one in commands.list_documents(session)}


def counted_by_hand(session: Session) -> dict[tuple[str, str], int]:
    """How often words point somewhere, from the annotations of all layers, on removed articles as well."""
    numbers = list(documents.numbers_of(session.file, [FIRST, SECOND]).values())
    counts: Counter[tuple[str, str]] = Counter()
    for layer in states.layers(session.file):
        for work in states.work_of(session.file, layer, numbers, names=states.merged_names(session.file)).values():
            for span in work.spans.values():
                if entity := span.attributes.get("entity"):
                    counts[words_key(" ".join(span.quote)), str(entity)] += 1
    return dict(counts)


# --- one at a time


def test_only_changed_documents_are_indexed_again(session: Session) -> None:
    put(session, speaker(session))
    assert update_index(session.file, quiet) is None
    assert update_index(session.file, quiet) == []
    commands.add_span(session, SECOND, "TARGET", [place("deal", ENGLISH)])
    assert update_index(session.file, quiet) == [documents.numbers_of(session.file, [SECOND])[SECOND]]
    commands.add_entry(session, "Ali")
    assert update_index(session.file, quiet) == []


def test_an_index_that_was_stopped_in_the_middle_goes_on(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(claims_index, "BATCH", 1)
    put(session, speaker(session, entity=ALI))
    commands.add_span(session, SECOND, "TARGET", [place("deal", ENGLISH)])
    reported: list[tuple[int, int]] = []

    def stop_at_second(done: int, total: int) -> None:
        reported.append((done, total))
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        update_index(session.file, stop_at_second)
    assert not claims_index.is_ready(session.file, 1000)
    put(session, speaker(session, WORDS[3], REUTERS))  # the part that is done follows as well
    again: list[int] = []
    assert update_index(session.file, lambda done, _total: again.append(done)) is None
    assert reported == [(0, 2), (1, 2)]
    assert again[0] == 1, "it did not begin anew"
    assert claims_index.is_ready(session.file, 0)
    assert content(session) == made_anew(session)


@pytest.mark.parametrize("meanwhile", ["another step", "all of it", "it is forgotten"])
def test_others_may_make_it_between_two_steps(session: Session, meanwhile: str) -> None:
    claims_index.forget_index(session.file)
    steps = claims_index.update_in_steps(session.file, 1)
    next(steps)
    if meanwhile == "another step":
        others = claims_index.update_in_steps(session.file, 1)
        next(others)
        next(others)
    elif meanwhile == "all of it":
        update_index(session.file, quiet)
    else:
        next(steps)
        claims_index.forget_index(session.file)
    for _step in steps:
        pass
    assert claims_index.is_ready(session.file, 0)
    assert content(session) == made_anew(session)


def test_stopped_while_it_follows_it_follows_again(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(claims_index, "BATCH", 1)
    update_index(session.file, quiet)
    put(session, speaker(session, entity=ALI))
    commands.add_span(session, SECOND, "TARGET", [place("deal", ENGLISH)])

    def stop_at_second(done: int, _total: int) -> None:
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        update_index(session.file, stop_at_second)
    assert claims_tables.link_counts(session.file) == {ALI: 1}
    assert len(update_index(session.file, quiet) or []) == 2
    assert claims_tables.link_counts(session.file) == {ALI: 1}, "what was done is counted once"
    assert content(session) == made_anew(session)


@pytest.mark.parametrize("blob", [b"", b"\xc1", b"\x93\x90\x90", b"not msgpack"])
def test_damaged_content_is_made_anew(session: Session, blob: bytes) -> None:
    put(session, speaker(session, entity=ALI))
    update_index(session.file, quiet)
    before = content(session)
    with session.file.transaction():
        session.file.write("UPDATE indexed_work SET content = ?", (blob,))
    put(session, speaker(session, WORDS[3], REUTERS))
    assert bring_up_to_date(session, Task()) is None
    assert content(session) == made_anew(session)
    assert content(session) != before


@pytest.mark.parametrize("value", ["", "{", '{"version": 1}', '{"version": 2, "reached": "x"}', "[]"])
def test_an_index_that_does_not_say_how_far_it_is_is_made_anew(session: Session, value: str) -> None:
    put(session, speaker(session, entity=ALI))
    update_index(session.file, quiet)
    with session.file.transaction():
        session.file.write("UPDATE project SET value = ? WHERE key = 'claims index'", (value,))
        session.file.write("DELETE FROM indexed_work")
    assert not claims_index.is_ready(session.file, 1000)
    assert update_index(session.file, quiet) is None
    assert claims_tables.link_counts(session.file) == {ALI: 1}


def test_merged_labels_are_indexed_anew(session: Session) -> None:
    put(session, speaker(session, entity=ALI))
    commands.add_span(session, FIRST, "TARGET", [place("السعر")])
    update_index(session.file, quiet)
    merge_labels(session)
    assert update_index(session.file, quiet) is None
    (work,) = content(session)[0].values()
    assert [one.label for one in work.mentions] == ["SPEAKER", "SPEAKER"]


def test_merged_entries_leave_the_index_as_it_is(session: Session) -> None:
    ali, aly = (commands.add_entry(session, name).id for name in ("Ali", "Aly"))
    put(session, speaker(session, entity=ali))
    update_index(session.file, quiet)
    commands.merge_entries(session, [ali], aly)
    assert session.annotations(FIRST).spans[speaker(session).id].attributes == {"entity": aly}
    assert update_index(session.file, quiet) == []
    assert claims_tables.link_counts(session.file) == {ali: 1}


def test_a_change_that_goes_astray_later_is_indexed_again(session: Session) -> None:
    """A parent that arrives later can be one of another annotation; then what named it never counted."""
    strange = sent(far_span("other", 4, 8, "SPEAKER"), clock=3)
    child = sent(far_span("good", 0, 3, "SPEAKER", attributes={"entity": ALI}), clock=5, parents=(strange.id,))
    commands.merge_file(session, parcel(session, child), confirmed=True)
    update_index(session.file, quiet)
    assert claims_tables.link_counts(session.file) == {ALI: 1}
    commands.merge_file(session, parcel(session, strange, name="late.annopack"), confirmed=True)
    update_index(session.file, quiet)
    assert claims_tables.link_counts(session.file) == {}
    assert content(session) == made_anew(session)
    commands.undo(session)
    update_index(session.file, quiet)
    assert claims_tables.link_counts(session.file) == {ALI: 1}


def test_it_is_ready_as_long_as_it_is_not_far_behind(session: Session) -> None:
    assert not claims_index.is_ready(session.file, 1000)
    update_index(session.file, quiet)
    assert claims_index.is_ready(session.file, 0)
    put(session, speaker(session))
    assert not claims_index.is_ready(session.file, 0)
    assert claims_index.is_ready(session.file, 1)


def test_an_undone_merge_has_to_be_followed(session: Session, packages: list[Path]) -> None:
    commands.merge_file(session, packages[0], confirmed=True)
    update_index(session.file, quiet)
    commands.undo_merge(session, commands.past_merges(session)[0].number)
    assert not claims_index.is_ready(session.file, 1000)
    assert update_index(session.file, quiet) == [documents.numbers_of(session.file, [FIRST])[FIRST]]
    assert content(session) == ({}, {})


def test_an_article_that_is_done_is_indexed_again(session: Session) -> None:
    put(session, speaker(session))
    update_index(session.file, quiet)
    commands.mark_done(session, FIRST)
    update_index(session.file, quiet)
    (work,) = content(session)[0].values()
    assert work.is_done
