"""The command line: results, exit status, and errors that name the place."""

import io
import json
import os
import re
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import NamedTuple

import pytest

from annotator.app.commands import new_project
from annotator.cli.main import run
from annotator.cli.output import foreign, harmless
from annotator.disk.resources import sample_corpus
from annotator.text.cells import width
from tests.storage.hostile import rewritten

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="terminals of POSIX")


class Result(NamedTuple):
    """How a command ended."""

    status: int
    out: str
    err: str


def annotator(*arguments: object, window=lambda _path, _name, _document=None: 0) -> Result:
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        status = run([str(one) for one in arguments], window=window)
    return Result(status, out.getvalue(), err.getvalue())


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project with the sample corpus."""
    path = new_project(tmp_path / "project")
    assert annotator("import", path, sample_corpus() / "labels" / "sara.jsonl").status == 0
    return path


def exported(project: Path) -> bytes:
    target = project.with_name("exported.jsonl")
    assert annotator("export", project, target, "--include-unfinished").status == 0
    return target.read_bytes()


def test_whole_journey_in_processes(tmp_path: Path) -> None:
    def process(*arguments: object) -> Result:
        done = subprocess.run([sys.executable, "-m", "annotator", *map(str, arguments)], capture_output=True, text=True)
        return Result(done.returncode, done.stdout, done.stderr)

    path = tmp_path / "harbour.annot"
    assert process("new", path) == (0, f"{path}\n", "")
    done = process("import", path, sample_corpus() / "articles", sample_corpus() / "labels" / "sara.jsonl")
    assert done.status == 0
    assert done.out.startswith("13 new documents, 13 already in the project, 339 new spans")
    assert "Hidden direction controls (2) can mislead a reader, the first at code point 408" in done.err
    assert process("export", path, tmp_path / "out.jsonl", "--format", "jsonl").status == 0
    assert (tmp_path / "out.jsonl").read_bytes() == (sample_corpus() / "labels" / "sara.jsonl").read_bytes()
    assert process("import", path, tmp_path / "nothing.txt").status == 1


def test_help_is_whole() -> None:
    for name in ("new", "import", "list", "show", "open", "demo", "export", "check", "formats", "backup", "restore"):
        done = annotator(name, "--help")
        assert done.status == 0
        assert f"Example: annotator {name}" in done.out
        assert name in annotator("--help").out


@pytest.mark.parametrize("arguments", [["frob"], ["new"], ["import", "p"], ["export", "p", "o", "--format", "frob"]])
def test_wrong_usage(arguments: list[str]) -> None:
    done = annotator(*arguments)
    assert done.status == 2
    assert done.out == ""
    assert "Error" in done.err


def test_version() -> None:
    assert annotator("--version").out.startswith("annotator, version ")


def test_windows_open() -> None:
    opened = []

    def window(path: Path | None, name: str | None, _document: str | None = None) -> int:
        opened.append((path, name))
        return 3

    assert annotator(window=window).status == 3
    assert annotator("open", "p.annot", "--as", "سارة", window=window).status == 3
    assert annotator("demo", window=window).status == 3
    assert opened[:2] == [(None, None), (Path("p.annot"), "سارة")]
    demo, name = opened[2]
    assert name == "sara"
    assert len(json.loads(annotator("list", demo, "--json").out)) == 13


@pytest.mark.parametrize("file", ["p.annot", "a folder/قصّة.annopack", "./P.ANNOT", "open.annot"])
@pytest.mark.parametrize("who", [None, "سارة"])
def test_a_file_named_alone_opens_the_window(file: str, who: str | None) -> None:
    opened = []

    def window(path: Path | None, name: str | None, _document: str | None = None) -> int:
        opened.append((path, name))
        return 0

    assert annotator(file, *(("--as", who) if who else ()), window=window).status == 0
    assert opened == [(Path(file), who)]


@pytest.mark.parametrize("file", ["p.annotx", "article.txt", "annot"])
def test_another_file_named_alone_is_wrong_usage(file: str) -> None:
    done = annotator(file)
    assert done.status == 2
    assert "No such command" in done.err


def test_a_table_into_a_pipe_has_a_tab_between_cells(tmp_path: Path) -> None:
    project = tmp_path / "news"
    annotator("new", project)
    article = tmp_path / "article.txt"
    article.write_text("The\tferry غادرت\n\nIt left.", encoding="utf-8")
    annotator("import", project, article)
    header, line = annotator("list", project).out.splitlines()
    assert header.split("\t") == ["number", "id", "title", "languages", "work"]
    assert line.split("\t")[2:] == ["The\ufffdferry غادرت", "en ar", ""]


def test_list(project: Path) -> None:
    listed = json.loads(annotator("list", project, "--json").out)
    assert len(listed) == 13
    assert listed[0]["title"] == "مرسى ريحان توسّع ميناءها وتشتري رافعات من Nordvik Cranes"
    assert listed[0]["languages"] == ["ar", "en"]
    assert listed[0]["status"] == {"sara": "done"}
    assert listed[0]["counts"] == {"sara": {"spans": 28, "relations": 31, "claims": 9}}
    assert listed[7]["counts"] == {"sara": {"spans": 0, "relations": 0, "claims": 0}}
    lines = annotator("list", project).out.splitlines()
    assert lines[0].split() == ["number", "id", "title", "languages", "work"]
    assert len(lines) == 14


def test_check(project: Path) -> None:
    done = annotator("check", project, "--json")
    assert done.status == 0
    report = json.loads(done.out)
    assert report["documents"] == 13
    assert report["problems"] == []
    assert report["disagreements"] == {"open": 0, "resolved": 0, "stale": 0}
    assert "0 problems" in annotator("check", project).out


def test_check_of_a_changed_project(project: Path) -> None:
    rewritten(project, "UPDATE text SET text = 'x' || text WHERE number = 1")
    done = annotator("check", project)
    assert done.status == 1
    assert "its id is not the SHA-256 of its text" in done.out


def test_backup_and_formats(project: Path) -> None:
    copy = Path(annotator("backup", project).out.strip())
    assert exported(copy) == exported(project)
    assert "preserves everything" in annotator("formats").out


def test_labels_are_mapped(project: Path, tmp_path: Path) -> None:
    (tmp_path / "map.toml").write_text('PER = "SPEAKER"')
    (tmp_path / "in.jsonl").write_text('{"text": "Reem came", "spans": [{"start": 0, "end": 4, "label": "PER"}]}')
    done = annotator("import", project, tmp_path / "in.jsonl", "--as", "reem")
    assert (done.status, "PER (line 1)" in done.err) == (1, True)
    done = annotator("import", project, tmp_path / "in.jsonl", "--as", "reem", "--map", tmp_path / "map.toml")
    assert done == (0, "1 new document, 0 already in the project, 1 new span, 0 new relations, 0 removed.\n", "")


def test_import_takes_labels_into_the_scheme(project: Path, tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_text('{"text":"Reem spoke","spans":[{"start":0,"end":4,"label":"PER"}]}\n')
    done = annotator("import", project, tmp_path / "in.jsonl", "--as", "reem", "--extend-scheme")
    assert done == (0, "1 new document, 0 already in the project, 1 new span, 0 new relations, 0 removed.\n", "")
    assert annotator("check", project).status == 0


BAD = {
    "not-utf8.txt": (b"News\n\xc7\xe1", "Line 2, column 1"),
    "nul.txt": (b"a\0", "Line 1, column 2: a NUL"),
    "empty.txt": (b"", "The file is empty"),
    "empty.jsonl": (b"\n", "The file is empty"),
    "outside.jsonl": (b'{"text":"a","spans":[{"start":0,"end":9,"label":"CLAIM"}]}', "line 1, layer reem, span"),
    "label.jsonl": (b'{"text":"a","spans":[{"start":0,"end":1,"label":"X"}]}', "not in the scheme: X (line 1)"),
    "ids.jsonl": (
        b'{"text":"ab","spans":[{"id":"i","start":0,"end":1,"label":"CUE"},{"id":"i","start":1,"end":2,"label":"CUE"}]}',
        "line 1, spans: The id “i” is used twice",
    ),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_input_is_refused(project: Path, tmp_path: Path, name: str) -> None:
    data, message = BAD[name]
    (tmp_path / name).write_bytes(data)
    before = exported(project)
    done = annotator("import", project, tmp_path / name, "--as", "reem")
    assert (done.status, done.out) == (1, "")
    assert done.err.startswith(str(tmp_path / name))
    assert message in done.err
    assert exported(project) == before


def test_one_bad_file_among_others(project: Path, tmp_path: Path) -> None:
    (tmp_path / "bad.txt").write_bytes(b"")
    (tmp_path / "good.txt").write_text("good")
    done = annotator("import", project, tmp_path / "bad.txt", tmp_path / "good.txt")
    assert done.status == 1
    assert done.out.startswith("1 new document,")
    assert f"{tmp_path / 'bad.txt'}: The file is empty" in done.err


def test_bad_places(project: Path, tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    other = tmp_path / "other.annot"
    connection = sqlite3.connect(other)
    connection.execute("CREATE TABLE t (x)")
    connection.close()
    for arguments, message in (
        (("import", project, tmp_path / "none"), "folder has no articles"),
        (("import", other, sample_corpus()), "another program"),
        (("list", tmp_path / "no.annot"), "No project was found here"),
        (("export", project, "/proc/out.jsonl"), "cannot be written"),
        (("new", "/proc/p.annot"), "/proc/p.annot"),
        (("new", project), "already"),
    ):
        done = annotator(*arguments)
        assert (done.status, done.out) == (1, "")
        assert message in done.err


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_interrupted_import_changes_nothing(project: Path, tmp_path: Path) -> None:
    before = exported(project)
    with (tmp_path / "long.jsonl").open("w") as file:
        for number in range(60_000):
            file.write(f'{{"text": "article {number}"}}\n')
    command = [sys.executable, "-m", "annotator", "import", str(project), str(tmp_path / "long.jsonl")]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    while not project.with_name(project.name + ".lock").exists():
        time.sleep(0.01)
    time.sleep(0.3)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=30)
    assert (process.returncode, out, err.strip()) == (1, "", "Stopped; nothing was changed.")
    assert exported(project) == before


def on_a_terminal(*arguments: object, columns: int = 200, **environment: str) -> str:
    """Run a command in a terminal that is known by these variables alone; return what it was sent."""
    import pty

    inherited = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    leader, follower = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "annotator", *map(str, arguments)], stdout=follower, stderr=follower,
        env=inherited | {"COLUMNS": str(columns), "TERM": "xterm-256color", "LC_ALL": "C.UTF-8"} | environment,
    )  # fmt: skip
    os.close(follower)
    shown = b""
    try:
        while piece := os.read(leader, 65536):
            shown += piece
    except OSError:  # how Linux tells that the other side has closed
        pass
    finally:
        os.close(leader)
    assert process.wait() == 0
    return shown.decode()


@POSIX
def test_a_list_on_a_terminal_that_reorders(project: Path) -> None:
    shown = on_a_terminal("list", project, VTE_VERSION="7600")
    assert "\u2068Night ferry to Marsa Rihan returns after two-year break\u2069" in shown
    assert "\u2068سبز گھاٹ میں" in shown


@POSIX
def test_a_list_on_a_terminal_that_does_not(project: Path) -> None:
    lines = on_a_terminal("list", project, columns=80).splitlines()
    assert any("ﻊﺳّﻮﺗ ﻥﺎﺤﻳﺭ ﻰﺳﺮﻣ" in line for line in lines)
    assert not any("\u2068" in line or width(re.sub(r"\x1b\[\d*m", "", line)) > 80 for line in lines)


@POSIX
def test_an_article_on_a_terminal(project: Path) -> None:
    title = "مرسى ريحان توسّع ميناءها وتشتري رافعات من Nordvik Cranes"
    shown = on_a_terminal("show", project, 1, columns=80, VTE_VERSION="7600")
    assert f"\u2067{title}\u2069" in shown
    assert "\x1b[" in shown
    shown = on_a_terminal("show", project, 1, columns=80)
    lines = [re.sub(r"\x1b\[[\d;]*m", "", line) for line in shown.splitlines()]
    assert "  Nordvik Cranes ﻦﻣ ﺕﺎﻌﻓﺍﺭ ﻱﺮﺘﺸﺗﻭ ﺎﻫﺀﺎﻨﻴﻣ ﻊﺳّﻮﺗ ﻥﺎﺤﻳﺭ ﻰﺳﺮﻣ" in shown
    assert max(map(width, lines)) == 80
    assert "\x1b[" not in on_a_terminal("show", project, 1, NO_COLOR="1").replace("\x1b[1m", "").replace("\x1b[0m", "")


def test_control_characters_cannot_steer_the_terminal() -> None:
    assert harmless("a\x1b[31mb\nc\x9b") == "a\ufffd[31mb\nc\ufffd"
    assert foreign("a\nb") == "a b"
