"""Files of what was learnt: their names, which is the latest, and what becomes of damaged ones."""

import os
from pathlib import Path

import pytest

from annotator.suggest import model_file
from annotator.suggest.labelled import LabelledArticle, LabelledFrame
from annotator.suggest.messages import digest_of, digest_of_article, packed
from annotator.suggest.model_file import Kept, Tried
from annotator.suggest.taggers import Models

ARTICLE = LabelledArticle("a", "She said no.", "en", (LabelledFrame(((4, 8),), ((0, 3),), ((9, 11),)),))


def digest(language: str, *articles: LabelledArticle) -> str:
    return digest_of(language, (digest_of_article(packed(article)) for article in articles))


def kept(*articles: LabelledArticle, language: str = "en") -> Kept:
    return Kept(digest(language, *articles), articles, ("Maria",), Models(b"c", b"f"))


def test_what_was_written_is_read(tmp_path: Path) -> None:
    written = kept(ARTICLE)
    path = model_file.write(tmp_path / "new", "en", written)
    assert model_file.read(path) == written
    assert model_file.latest(tmp_path / "new", "en") == path


def test_what_was_learnt_anew_takes_the_place_of_the_older_in_its_language(tmp_path: Path) -> None:
    other = model_file.write(tmp_path, "ar", kept(language="ar"))
    older, newer = (model_file.write(tmp_path, "en", kept(*some)) for some in ((ARTICLE,), (ARTICLE, ARTICLE)))
    assert (older.exists(), newer.exists(), other.exists()) == (False, True, True)


def test_a_file_that_is_removed_while_files_are_looked_at_is_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    older = model_file.write(tmp_path, "en", kept(ARTICLE))
    content = older.read_bytes()
    newer = model_file.write(tmp_path, "en", kept(ARTICLE, ARTICLE))
    older.write_bytes(content)
    is_file = Path.is_file

    def is_file_until_then(path: Path) -> bool:
        found = is_file(path)
        older.unlink(missing_ok=True)  # as the process that learns does
        return found

    monkeypatch.setattr(Path, "is_file", is_file_until_then)
    monkeypatch.setattr(Path, "glob", lambda _folder, _pattern: iter([older, newer] if older.exists() else [newer]))
    assert model_file.latest(tmp_path, "en") == newer


def test_the_name_says_what_was_learnt_from() -> None:
    digests = {
        digest(language, *articles)
        for language, articles in (("en", ()), ("ar", ()), ("en", (ARTICLE,)), ("en", (ARTICLE, ARTICLE)))
    }
    assert len(digests) == 4
    assert digest("en", ARTICLE) == digest("en", ARTICLE)


@pytest.mark.parametrize("language", ["../../x", "a/b", "", "x" * 300, "C:\\x", "ar\u202e", "."])
def test_whatever_a_document_states_as_its_language_the_file_stays_in_its_folder(tmp_path: Path, language: str) -> None:
    path = model_file.write(tmp_path, language, kept(language=language))
    assert path.parent == tmp_path
    assert len(path.name.encode()) < 255
    assert model_file.latest(tmp_path, language) == path


def test_a_damaged_or_renamed_file_is_none(tmp_path: Path) -> None:
    path = model_file.write(tmp_path, "en", kept(ARTICLE))
    content = path.read_bytes()
    renamed = tmp_path / f"en-{'0' * 64}.model"
    renamed.write_bytes(content)
    assert model_file.read(renamed) is None
    path.write_bytes(content[: len(content) // 2])
    assert model_file.read(path) is None
    assert model_file.read(tmp_path / "missing.model") is None


def test_a_model_that_cannot_be_removed_stays_beside_the_new_one(tmp_path: Path) -> None:
    older = model_file.write(tmp_path, "en", kept(ARTICLE))
    os.utime(older, (1, 1))
    newer = model_file.path_of(tmp_path, "en", "1" * 64)
    newer.write_bytes(b"x")
    assert model_file.latest(tmp_path, "en") == newer


def test_how_suggestions_went_is_counted_from_a_threshold_on(tmp_path: Path) -> None:
    tried = Tried(3, ((0.9, True), (0.5, False), (0.4, True), (0.1, False)))
    path = model_file.write_tried(tmp_path, "en", "a" * 64, tried)
    found = model_file.read_tried(path)
    assert found == tried
    assert [tried.right(threshold) for threshold in (0.06, 0.4, 0.6, 0.95)] == [(2, 4), (2, 3), (1, 1), (0, 0)]
    path.write_bytes(b"\xc1")
    assert model_file.read_tried(path) is None
