"""What the versions of a conflict say, as the dialog puts it."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.app import commands
from annotator.app.session import Session
from annotator.ui.team.version_words import subject_words, version_words

TEXT = "قال الوزير إن الجسر آمن.\n\nThe minister said so.\n"


@pytest.fixture
def two_copies(qtbot: object, tmp_path: Path) -> Iterator[tuple[Session, Session, str]]:
    """One person's project on two machines, with a claim, its speaker and a stance, and the id of the article."""
    article = tmp_path / "bridge.txt"
    article.write_text(TEXT, "utf-8")
    project = commands.new_project(tmp_path / "desk.annot")
    with Session.open(project, "sara") as desk:
        commands.import_files(desk, [article])
        (document,) = (one.id for one in commands.list_documents(desk))
        claim = commands.add_span(desk, document, "CLAIM", [(11, 23)])
        speaker = commands.add_span(desk, document, "SPEAKER", [(4, 10)])
        commands.link(desk, document, claim.id, speaker.id)
        commands.set_stance(desk, document, claim.id, "supports")
    laptop_file = Path(shutil.copy(project, tmp_path / "laptop.annot"))
    with Session.open(project, "sara") as desk, Session.open(laptop_file, "sara") as laptop:
        yield desk, laptop, document


def told(desk: Session, laptop: Session) -> list[tuple[str, list[str]]]:
    package = laptop.file.path.with_name("laptop.annopack")
    commands.pack(laptop, package, "sara")
    commands.merge_file(desk, package)
    return [(plain(subject_words(desk, one)), [plain(words) for words in version_words(desk, one)])
            for one in commands.conflicts(desk)]  # fmt: skip


def plain(words: str) -> str:
    return words.replace("\u2068", "").replace("\u2069", "")


def claim_of(session: Session, document: str) -> str:
    (found,) = (one.id for one in session.annotations(document).spans.values() if one.label == "CLAIM")
    return found


def test_only_the_note_that_differs_is_shown(two_copies: tuple[Session, Session, str]) -> None:
    desk, laptop, document = two_copies
    commands.set_note(desk, document, claim_of(desk, document), "seen here")
    commands.set_note(laptop, document, claim_of(laptop, document), "seen there")
    ((subject, versions),) = told(desk, laptop)
    assert subject == "Claim: إن الجسر آمن"
    assert sorted(versions) == ["note: seen here", "note: seen there"]


def test_a_stance_is_shown_by_its_value_in_the_words_of_the_scheme(two_copies: tuple[Session, Session, str]) -> None:
    desk, laptop, document = two_copies
    commands.set_stance(desk, document, claim_of(desk, document), "opposes")
    commands.set_stance(laptop, document, claim_of(laptop, document), "questions")
    ((subject, versions),) = told(desk, laptop)
    assert subject == "Stance: الوزير → إن الجسر آمن"
    assert sorted(versions) == ["opposes", "questions"]


def test_what_was_removed_on_one_machine_stands_beside_what_was_kept(two_copies: tuple[Session, Session, str]) -> None:
    desk, laptop, document = two_copies
    commands.set_note(desk, document, claim_of(desk, document), "as it was")
    commands.delete_span(laptop, document, claim_of(laptop, document))
    found = dict(told(desk, laptop))
    assert sorted(found["Claim: إن الجسر آمن"]) == ["kept · note: as it was", "removed"]


def test_progress_and_directions_are_shown_in_words(two_copies: tuple[Session, Session, str]) -> None:
    desk, laptop, document = two_copies
    commands.mark_done(desk, document)
    commands.skip(laptop, document)
    commands.set_direction(desk, document, 0, "ltr")
    commands.set_direction(laptop, document, 0, "rtl")
    assert {subject: sorted(versions) for subject, versions in told(desk, laptop)} == {
        "Progress of the article": ["done", "skipped"],
        "Direction of a paragraph": ["left-to-right", "right-to-left"],
    }
