"""The log says what happened and nothing of whom or what it happened to; where it cannot be written nothing happens."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator import __version__
from annotator.app import log_file
from annotator.app.log_file import log_error, log_fault, log_folder, log_notice, start_log, stop_log
from annotator.app.notices import Notice
from annotator.domain.errors import AnnotatorError

SECRET = "Quixolina"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / SECRET / "state"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / SECRET / "state"))
    monkeypatch.setenv("HOME", str(tmp_path / SECRET))
    yield log_folder()
    stop_log()


def lines(folder: Path) -> list[str]:
    return (folder / "annotator.log").read_text("utf-8").splitlines()


def fault() -> Exception:
    """Return a fault whose messages hold what nobody else may read, with a cause."""
    try:
        try:
            {}[SECRET]
        except KeyError as error:
            raise ValueError(f"{SECRET} said no") from error
    except ValueError as error:
        return error


def test_it_begins_with_versions_and_the_time(folder: Path) -> None:
    start_log("command list")
    (line,) = lines(folder)
    assert f" INFO Annotator {__version__}, command list; Python 3." in line
    assert ", SQLite 3." in line
    assert line[:4].isdecimal()
    assert line.split()[0].endswith("Z")


def test_notices_and_errors_are_logged_without_their_values(folder: Path) -> None:
    start_log("test")
    log_notice(Notice("warning", "{name} is here twice.", {"name": SECRET}, where=SECRET, remedy=SECRET))
    log_error(AnnotatorError("The file {name!r} cannot be read.", where=SECRET, name=SECRET))
    assert [line.split(" ", 1)[1] for line in lines(folder)[1:]] == [
        "WARNING {name} is here twice.",
        "ERROR AnnotatorError: The file {name!r} cannot be read.",
    ]


def test_a_fault_is_logged_with_its_places_and_causes_and_no_message(folder: Path) -> None:
    start_log("test")
    log_fault(fault())
    logged = lines(folder)[1:]
    assert logged[0].endswith("ERROR builtins.ValueError")
    assert logged[2] == "because of builtins.KeyError"
    assert [line.split()[-1] for line in logged if line.startswith("  ")] == ["fault", "fault"]
    assert SECRET not in "\n".join(logged)


def test_a_file_is_known_from_its_package_on() -> None:
    for folder, file in (
        ("annotator", "annotator/app/acts.py"),
        (".venv/lib/python3.11", "site-packages/msgspec/json.py"),
        ("python", "lib/python3.11/json/decoder.py"),
        ("", "script.py"),
    ):
        assert log_file._module(f"/home/{SECRET}/{folder}/{file}") == file


def test_old_files_are_dropped(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log_file, "LARGEST", 1000)
    start_log("test")
    for _ in range(200):
        log_notice(Notice("information", "Nothing new."))
    files = sorted(file.name for file in folder.iterdir())
    assert files == ["annotator.log", "annotator.log.1", "annotator.log.2"]
    assert all(0 < file.stat().st_size <= 1000 for file in folder.iterdir())


def test_starting_again_goes_on_with_the_same_file(folder: Path) -> None:
    for _ in range(3):
        start_log("test")
    assert len(lines(folder)) == 3
    assert sum(isinstance(one, logging.FileHandler) for one in logging.getLogger("annotator").handlers) == 1


@pytest.mark.parametrize("taken", ["state", "state/annotator/log/annotator.log"])
def test_a_folder_that_cannot_be_written_is_harmless(
    taken: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    in_the_way = tmp_path / SECRET / taken
    in_the_way.parent.mkdir(parents=True)
    if taken == "state":
        in_the_way.write_bytes(b"")
    else:
        in_the_way.mkdir()
    start_log("test")
    log_fault(fault())
    assert capsys.readouterr() == ("", "")


def test_without_a_log_nothing_is_written_anywhere(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    stop_log()
    log_error(AnnotatorError("The file cannot be read."))
    assert not folder.exists()
    assert capsys.readouterr() == ("", "")
