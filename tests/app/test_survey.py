"""A survey of a folder counts articles by language and reports problems."""

from pathlib import Path

import pytest

from annotator.app.survey import Survey, survey
from annotator.app.tasks import Cancelled, Task
from annotator.domain.errors import AnnotatorError
from annotator.text.languages import MIXED

ENGLISH = "The ministry said that prices fell.\n"
ARABIC = "قالت الوزارة إن الأسعار انخفضت.\n"


def counted(folder: Path) -> Survey:
    return survey(folder, Task())


def test_a_folder_without_articles_is_refused(tmp_path: Path) -> None:
    with pytest.raises(AnnotatorError, match="no article"):
        counted(tmp_path)


def test_articles_are_counted_by_language(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    for name, text in (("a", ENGLISH), ("b", f"{ENGLISH} More."), ("deep/c", ARABIC), ("d", ARABIC * 3 + ENGLISH * 3)):
        (tmp_path / f"{name}.txt").write_text(text)
    assert counted(tmp_path) == Survey(4, {"en": 2, "ar": 1, MIXED: 1}, {".txt": 4}, {}, (), 0)


def test_languages_that_an_article_states_count_and_none_is_no_language(tmp_path: Path) -> None:
    line = '{"text": "Uno.", "metadata": {"languages": ["es"]}}'
    (tmp_path / "a.jsonl").write_text(line + "\n")
    (tmp_path / "b.txt").write_text("1 2 3\n")
    assert (counted(tmp_path).articles, counted(tmp_path).languages) == (2, {"es": 1})


def test_every_kind_of_file_that_is_read_is_counted(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ENGLISH)
    (tmp_path / "b.jsonl").write_text('{"text": "One."}\n{"text": "Two."}\n')
    (tmp_path / "c.html").write_text(f"<html><body><article><p>{ENGLISH * 3}</p></article></body></html>")
    found = counted(tmp_path)
    assert (found.articles, found.endings) == (4, {".txt": 1, ".jsonl": 1, ".html": 1})


def test_a_text_and_its_annotations_are_one_article(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Omar said no.")
    (tmp_path / "a.ann").write_text("T1\tSPEAKER 0 4\tOmar\n")
    found = counted(tmp_path)
    assert (found.articles, found.endings) == (1, {".txt": 1, ".ann": 1})


def test_what_cannot_be_read_is_counted_apart(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("قالت".encode("cp1256"))
    (tmp_path / "b.txt").write_text(ENGLISH)
    found = counted(tmp_path)
    assert (found.articles, list(found.refused)) == (1, ["a.txt"])


def test_other_files_and_folders_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    (tmp_path / "folder.txt").mkdir()
    (tmp_path / "a.txt").write_text(ENGLISH)
    found = counted(tmp_path)
    assert (found.articles, found.skipped) == (1, ("picture.png",))


@pytest.mark.parametrize(
    ("text", "unclosed"), [("a \u202b b", 1), ("a \u202eb\u202c", 1), ("a \u2067b\u2069 \u200f", 0)]
)
def test_an_override_or_unclosed_control_is_counted(tmp_path: Path, text: str, unclosed: int) -> None:
    (tmp_path / "a.txt").write_text(ENGLISH + text)
    assert counted(tmp_path).unclosed == unclosed


def test_a_survey_says_how_far_it_is(tmp_path: Path) -> None:
    for name in "ab":
        (tmp_path / f"{name}.txt").write_text(ENGLISH)
    steps: list[tuple[int, int, str]] = []
    survey(tmp_path, Task(lambda *step: steps.append(step)))
    searching = [(0, 0, "a.txt"), (0, 0, "b.txt")]
    assert steps == [*searching, (0, 2, "a.txt"), (1, 2, "b.txt")]


def test_a_survey_can_be_stopped_while_it_looks_for_articles(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(b"no article")
    task = Task()
    task.cancel()
    with pytest.raises(Cancelled):
        survey(tmp_path, task)


def test_a_survey_can_be_stopped(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ENGLISH)
    task = Task()
    task.cancel()
    with pytest.raises(Cancelled):
        survey(tmp_path, task)
