"""Documents: found by hash, listed in the order in which they came, exported in one that every copy shares."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.app.session import Session
from annotator.domain.annotation import Progress, Span
from annotator.domain.document import Facts, StoredText, document_id
from annotator.storage import document_order, documents
from annotator.storage.database import ProjectFile
from annotator.storage.titles import titled_in_steps
from tests.samples import ARABIC, ENGLISH, FIRST, SECOND, add_articles
from tests.storage.foreign import put_foreign

TITLES = ("100% sure", "1000 sure", "a_b", "axb", "C:\\temp", "C:temp", "Ünï", "خبر 😀")


@pytest.fixture
def file(project: Path) -> Iterator[ProjectFile]:
    with ProjectFile(project) as opened:
        yield opened


@pytest.fixture
def titled(project: Path) -> Iterator[ProjectFile]:
    with Session.open(project) as session:
        add_articles(session, *TITLES)
        yield session.file


def found(file: ProjectFile, words: str, language: str = "") -> list[str]:
    return [summary.title for summary in documents.summaries(file, documents.find_listed(file, words, language))]


def test_a_text_is_kept_to_the_character(file: ProjectFile) -> None:
    numbers = documents.numbers_of(file, [FIRST, SECOND, "0" * 64])
    assert [documents.text_of(file, numbers[one]) for one in (FIRST, SECOND)] == [ARABIC, ENGLISH]
    assert len(numbers) == 2


def test_a_known_text_is_left_as_it_is(file: ProjectFile) -> None:
    twice = StoredText(document_id("new"), "new", ("en",))
    with file.transaction():
        added = documents.add_texts(file, [StoredText(FIRST, "something else", ("fr",)), twice, twice])
    assert added == documents.numbers_of(file, [twice.id])
    assert documents.text_of(file, documents.numbers_of(file, [FIRST])[FIRST]) == ARABIC
    assert documents.text_of(file, added[twice.id]) == "new"


def test_documents_are_listed_in_the_order_in_which_they_came(file: ProjectFile) -> None:
    listed = documents.summaries(file, documents.listed_numbers(file))
    assert [summary.id for summary in listed] == [FIRST, SECOND]


def test_summaries_come_in_the_order_asked_for(file: ProjectFile) -> None:
    asked = list(reversed(documents.listed_numbers(file)))
    assert [summary.number for summary in documents.summaries(file, [*asked, 99])] == asked


def test_a_stated_language_is_shown_before_the_detected_one(file: ProjectFile) -> None:
    put_foreign(file, Facts(id=FIRST, title="t", metadata={"languages": ["fa", "en"]}), clock=900)
    summary = documents.summaries(file, documents.listed_numbers(file))[0]
    assert (summary.title, summary.languages) == ("t", ("fa", "en"))


def test_a_removed_document_is_not_listed(file: ProjectFile) -> None:
    (parent,) = file.rows("SELECT id FROM operation WHERE entity = ?", (FIRST,))[0]
    put_foreign(file, Facts(id=FIRST), clock=900, parents=(parent,), removes=True)
    assert [one for _, one in document_order.export_order(file)] == [SECOND]
    assert len(documents.listed_numbers(file)) == 1
    assert documents.find_listed(file, "", "ar") == []


def test_of_several_heads_the_winner_is_shown(file: ProjectFile) -> None:
    made = {put_foreign(file, Facts(id=FIRST, title=title), clock=900): title for title in "abcdef"}
    put_foreign(file, Facts(id=FIRST, title="late"), clock=800)
    assert documents.summaries(file, documents.listed_numbers(file))[0].title == made[max(made)]


def test_the_order_of_export_does_not_depend_on_row_numbers(tmp_path: Path, project: Path) -> None:
    facts = [(document_id(text), text, clock) for text, clock in (("one", 700), ("two", 700), ("three", 600))]
    orders = []
    for name, arrival in (("a", facts), ("b", facts[::-1])):
        copy = tmp_path / f"{name}.annot"
        copy.write_bytes(project.read_bytes())
        with ProjectFile(copy) as file:
            for document, text, clock in arrival:
                with file.transaction():
                    documents.add_texts(file, [StoredText(document, text, ("en",))])
                put_foreign(file, Facts(id=document, title=text), clock=clock)
            orders.append([one for _, one in document_order.export_order(file)])
    assert orders[0] == orders[1]
    assert orders[0][2:] == [facts[2][0], *sorted((facts[0][0], facts[1][0]))]


@pytest.mark.parametrize(
    ("words", "titles"),
    [
        ("100%", ["100% sure"]),
        ("0%", ["100% sure"]),
        ("a_b", ["a_b"]),
        ("C:\\", ["C:\\temp"]),
        ("\\", ["C:\\temp"]),
        ("SURE", ["100% sure", "1000 sure"]),
        ("خبر 😀", ["خبر 😀"]),
        ("' OR 1=1 --", []),
    ],
)
def test_titles_are_searched_for_the_words_as_they_are(titled: ProjectFile, words: str, titles: list[str]) -> None:
    assert found(titled, words) == titles


def test_documents_are_found_by_language(titled: ProjectFile) -> None:
    assert len(found(titled, "", "ar")) == 2
    assert found(titled, "خبر", "en") == []
    assert found(titled, "", "a") == []
    assert documents.languages_listed(titled) == ["ar", "en"]


# --- where somebody stands


def statuses(file: ProjectFile, layer: str = "me") -> dict[str, tuple[str, bool]]:
    numbers = {number: document for document, number in documents.numbers_of(file, [FIRST, SECOND]).items()}
    found = documents.statuses(file, layer)
    return {numbers[number]: (row.status, row.flagged) for number, row in found.items()}


def progress(**fields: object) -> Progress:
    return Progress(id=f"me/{FIRST}", layer="me", document=FIRST, **fields)


def test_who_has_not_begun_has_no_status(file: ProjectFile) -> None:
    assert statuses(file) == {}


def test_a_span_is_a_start(file: ProjectFile) -> None:
    put_foreign(file, Span(id="s", layer="me", document=FIRST, label="CLAIM"), clock=900)
    assert statuses(file) == {FIRST: ("started", False)}
    assert statuses(file, "you") == {}


@pytest.mark.parametrize("status", ["done", "skipped"])
def test_a_word_on_a_document_holds(file: ProjectFile, status: str) -> None:
    put_foreign(file, progress(status=status), clock=900)
    assert statuses(file) == {FIRST: (status, False)}


def test_an_empty_reason_is_a_flag(file: ProjectFile) -> None:
    put_foreign(file, progress(flag=""), clock=900)
    assert statuses(file) == {FIRST: ("todo", True)}


def test_labels_come_with_the_status(file: ProjectFile) -> None:
    put_foreign(file, progress(labels=("boilerplate", "garbled")), clock=900)
    (row,) = documents.statuses(file, "me").values()
    assert row.labels == ("boilerplate", "garbled")


def test_of_several_words_the_winner_counts(file: ProjectFile) -> None:
    made = {put_foreign(file, progress(status="done", note=note), clock=900): "done" for note in "abc"}
    made |= {put_foreign(file, progress(status="skipped", note=note), clock=900): "skipped" for note in "abc"}
    put_foreign(file, progress(flag="early"), clock=800)
    assert statuses(file) == {FIRST: (made[max(made)], False)}


@pytest.mark.parametrize("step", [1, 2, 4_000])
@pytest.mark.parametrize("words", ["", "sure", "100%", "_", "\\", "خبر", "nowhere"])
def test_titles_are_searched_in_steps_as_at_once(
    titled: ProjectFile, words: str, step: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("annotator.storage.titles.STEP", step)
    steps = list(titled_in_steps(titled, words))
    assert [number for step in steps for number in step] == documents.find_listed(titled, words, "")
    assert max(map(len, steps)) <= step


def test_only_some_documents_are_looked_at(titled: ProjectFile) -> None:
    everything = documents.find_listed(titled, "", "")
    assert documents.find_listed(titled, "", "", among=everything[1:]) == everything[1:]
    assert documents.find_listed(titled, "", "", among=[]) == []


def test_documents_are_exported_in_the_order_of_their_ids_where_that_is_wanted(file: ProjectFile) -> None:
    for text in ("one", "two", "three"):
        with file.transaction():
            documents.add_texts(file, [StoredText(document_id(text), text, ("en",))])
        put_foreign(file, Facts(id=document_id(text), title=text), clock=700)
    by_clock, by_id = list(document_order.export_order(file)), list(document_order.export_order(file, by_id=True))
    assert by_id == sorted(by_clock, key=lambda one: one[1])
    assert by_id != by_clock
