"""Settings: kept on this computer, saved whole or not at all, and never a reason not to start."""

from pathlib import Path

import pytest

from annotator.app import settings as module
from annotator.app.settings import LARGEST, MOST_RECENT, LeadView, RecentProject, Settings, load_settings, save_settings
from annotator.domain.errors import AnnotatorError


@pytest.fixture(autouse=True)
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "config" / "settings.json"
    monkeypatch.setattr(module, "settings_path", lambda: path)
    return path


def recent(name: str) -> RecentProject:
    return RecentProject(name, "سارة", "2026-01-01T00:00:00Z", 1, 2)


def test_without_a_file_the_defaults_hold() -> None:
    assert load_settings() == Settings()


def test_what_was_saved_is_loaded() -> None:
    saved = Settings(language="ar", theme="dark", zoom=1.5, annotator="سارة", recent=[recent("مشروع.annot")])
    saved.arrows, saved.two_clicks = "visual", True
    save_settings(saved)
    assert load_settings() == saved


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"\xff\xfe",
        b"[]",
        b'{"theme": "pink"}',
        b'{"zoom": "big"}',
        b'{"recent": [{}]}',
        b"[" * 100_000,
        b'{"zoom": ' + b"9" * 5000 + b"}",
        b'{"new": ' + b"[" * 100_000,
        b'{"theme": "dark"}' + b" " * LARGEST,
    ],
)
def test_a_file_that_cannot_be_understood_gives_the_defaults(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    assert load_settings() == Settings()


def test_a_setting_of_a_newer_version_is_passed_over(path: Path) -> None:
    path.parent.mkdir()
    path.write_text('{"theme": "dark", "new": 1}')
    assert load_settings() == Settings(theme="dark")


def test_saving_leaves_one_file(path: Path) -> None:
    for zoom in (1.0, 2.0):
        save_settings(Settings(zoom=zoom))
    assert list(path.parent.iterdir()) == [path]


def test_settings_that_could_not_be_written_leave_the_old_ones(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save_settings(Settings(zoom=2.0))
    write = Path.write_bytes

    def fill_the_disk(self: Path, content: bytes) -> int:
        write(self, content[:5])
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "write_bytes", fill_the_disk)
        with pytest.raises(AnnotatorError, match="No space left"):
            save_settings(Settings(zoom=3.0))
    assert load_settings() == Settings(zoom=2.0)


def test_a_folder_that_cannot_be_made_is_reported(path: Path) -> None:
    path.parent.write_text("in the way")
    with pytest.raises(AnnotatorError, match="could not be saved"):
        save_settings(Settings())


def test_the_last_project_is_listed_first_and_once() -> None:
    settings = Settings()
    for name in ("a", "b", "a"):
        settings.remember(recent(name))
    assert [project.path for project in settings.recent] == ["a", "b"]


def test_only_so_many_recent_projects_are_kept() -> None:
    settings = Settings()
    for number in range(MOST_RECENT + 5):
        settings.remember(recent(str(number)))
    assert len(settings.recent) == MOST_RECENT
    assert settings.recent[0].path == str(MOST_RECENT + 4)


def test_a_project_with_an_invalid_name_is_not_listed(path: Path) -> None:
    settings = Settings()
    settings.remember(recent(b"caf\xe9.annot".decode("utf-8", "surrogateescape")))
    settings.remember(recent("مشروع.annot"))
    save_settings(settings)
    assert [one.path for one in load_settings().recent] == ["مشروع.annot"]


def test_a_project_can_be_taken_off_the_list() -> None:
    settings = Settings(recent=[recent("a"), recent("b")])
    settings.forget("a")
    assert [one.path for one in settings.recent] == ["b"]
    assert settings.recent_of("a") is None
    assert settings.recent_of("b") == recent("b")


def test_what_the_lead_sees_is_kept_for_the_projects_changed_last() -> None:
    settings = Settings()
    for number in range(MOST_RECENT + 3):
        settings.keep_lead_view(str(number), LeadView(members=(str(number),)))
    settings.keep_lead_view("5", LeadView(checklist_hidden=True))
    assert len(settings.lead_views) == MOST_RECENT
    assert list(settings.lead_views)[-1] == "5"
    assert "0" not in settings.lead_views


def test_the_folder_of_the_last_package_is_kept(tmp_path: Path) -> None:
    settings = Settings()
    settings.remember_package(str(tmp_path / "sara.annopack"))
    save_settings(settings)
    assert load_settings().package_folder == str(tmp_path)
    settings.remember_package("\udcff/sara.annopack")  # no text, which JSON could not store
    assert settings.package_folder == str(tmp_path)
