"""Whatever is given as a path where a file belongs is refused at once: nothing waits for a pipe or reads a device."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import click
import pytest

from annotator.app import commands
from annotator.app.session import Session
from annotator.cli.main import annotator as program
from annotator.exchange.registry import readable_suffixes
from tests.processes import ROOT
from tests.samples import ME

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pipes and devices of POSIX")
SECONDS = 10
RUN = """
import sys
from annotator.__main__ import run
from annotator.app import commands
from annotator.app.session import Session
from annotator.exchange.package.archive import SUFFIX

def window(path, annotator, document=None):
    if path.suffix == SUFFIX:
        commands.inspect_package(path)
    else:
        Session.open(path, annotator).close()
    return 0

for line in sys.stdin:
    print(run(line.split("\\t")[:-1], window), flush=True)
"""


def make_socket(path: Path) -> None:
    folder = os.open(path.parent, os.O_RDONLY)
    with socket.socket(socket.AF_UNIX) as server:  # the path may be longer than the name of a socket can be
        server.bind(f"/proc/self/fd/{folder}/{path.name}" if Path("/proc/self/fd").exists() else str(path))
    os.close(folder)


def make_ring(path: Path) -> None:
    other = path.with_name(f"other {path.name}")
    other.symlink_to(path)
    path.symlink_to(other)


KINDS = {
    "pipe": os.mkfifo,
    "folder": Path.mkdir,
    "socket": make_socket,
    "endless device": lambda path: path.symlink_to("/dev/zero"),
    "empty device": lambda path: path.symlink_to("/dev/null"),
    "link to itself": lambda path: path.symlink_to(path),
    "ring of links": make_ring,
}
CALLS: dict[tuple[str, str], tuple[str, ...]] = {
    ("new", "project"): ("new", "ODD.annot"),
    ("new", "scheme"): ("new", "NEW.annot", "--scheme", "ODD.toml"),
    ("new", "package"): ("new", "NEW.annot", "--from", "ODD.annopack"),
    ("backup", "project"): ("backup", "ODD.annot"),
    ("restore", "project"): ("restore", "ODD.annot", "BACKUP"),
    ("restore", "backup"): ("restore", "PROJECT", "ODD.annot"),
    ("restore", "new_project"): ("restore", "PROJECT", "--salvage", "ODD.annot"),
    ("restore", "damaged project"): ("restore", "ODD.annot", "--salvage", "NEW.annot"),
    ("import", "project"): ("import", "ODD.annot", "TEXT"),
    ("import", "label_map"): ("import", "PROJECT", "TEXT", "--map", "ODD.toml"),
    **{("import", f"paths {one}"): ("import", "PROJECT", f"ODD{one}", "--as", ME) for one in readable_suffixes()},
    ("export", "project"): ("export", "ODD.annot", "NEW.jsonl"),
    ("export", "target"): ("export", "PROJECT", "ODD.jsonl", "--layer", "all", "--include-unfinished"),
    ("export", "target of parts"): ("export", "PROJECT", "ODD", "--layer", "all", "--split", "80/10/10"),
    ("assign", "project"): ("assign", "ODD.annot", "--annotators", ME),
    ("pack", "project"): ("pack", "ODD.annot", "NEW.annopack"),
    ("pack", "target"): ("pack", "PROJECT", "ODD.annopack"),
    ("merge", "project"): ("merge", "ODD.annot", "PACKAGE"),
    ("merge", "files"): ("merge", "PROJECT", "ODD.annopack"),
    ("merge", "files that are projects"): ("merge", "PROJECT", "ODD.annot"),
    ("unite", "project"): ("unite", "ODD.annot", "a", "b"),
    ("role", "project"): ("role", "ODD.annot", "a", "lead"),
    ("accept-key", "project"): ("accept-key", "ODD.annot", "PACKAGE"),
    ("accept-key", "package"): ("accept-key", "PROJECT", "ODD.annopack"),
    ("withdraw-keys", "project"): ("withdraw-keys", "ODD.annot", "a"),
    ("agreement", "project"): ("agreement", "ODD.annot"),
    ("adjudicate", "project"): ("adjudicate", "ODD.annot", "--accept", "agreed"),
    ("list", "project"): ("list", "ODD.annot"),
    ("check", "project"): ("check", "ODD.annot"),
    ("check", "project of diagnostics"): ("check", "ODD.annot", "--diagnostics"),
    ("show", "project"): ("show", "ODD.annot", "1"),
    ("open", "path"): ("open", "ODD.annot"),
    ("open", "path of a package"): ("open", "ODD.annopack"),
}
"""Every path of every command; ODD is what is given for it."""
FOLDERS_TOO = ("paths", "target of parts")
"""Where a folder may be named."""


def test_every_path_of_every_command_is_tried() -> None:
    wanted = {
        (name, one.name)
        for name, command in program.commands.items()
        for one in command.params
        if isinstance(one.type, click.Path)
    }
    assert wanted <= {(command, path.split()[0]) for command, path in CALLS}


@pytest.fixture(scope="module")
def places(tmp_path_factory: pytest.TempPathFactory, project_template: Path) -> dict[str, str]:
    """What is named beside the odd path: a sound project, its package, its backup and a text."""
    folder = tmp_path_factory.mktemp("places")
    project = folder / "project.annot"
    project.write_bytes(project_template.read_bytes())
    (folder / "text.txt").write_text("Sara said so.\n")
    with Session.open(project, ME) as session:
        package = commands.pack(session, folder / "package").path
        backup = commands.back_up(session)
    return {"PROJECT": str(project), "PACKAGE": str(package), "BACKUP": str(backup), "TEXT": str(folder / "text.txt")}


def odd_call(call: tuple[str, str], kind: str, folder: Path, places: dict[str, str]) -> list[str]:
    """Make something odd in a folder; return the arguments that name it."""
    folder.mkdir(parents=True)
    arguments = [str(folder / one) if one.startswith(("ODD", "NEW")) else places.get(one, one) for one in CALLS[call]]
    KINDS[kind](next(Path(one) for one in arguments if Path(one).name.startswith("ODD")))
    return arguments


@pytest.mark.parametrize("command", sorted({command for command, _ in CALLS}))
def test_what_is_no_file_is_refused_at_once(places: dict[str, str], tmp_path: Path, command: str) -> None:
    tried = [
        (call, kind)
        for call in CALLS
        for kind in KINDS
        if call[0] == command and not (kind == "folder" and call[1].startswith(FOLDERS_TOO))
    ]
    folders = [tmp_path / call[1] / kind for call, kind in tried]
    calls = [odd_call(call, kind, folder, places) for (call, kind), folder in zip(tried, folders, strict=True)]
    before = [sorted(folder.iterdir()) for folder in folders]
    done = subprocess.run(
        [sys.executable, "-c", RUN],
        input="".join("\t".join([*arguments, "\n"]) for arguments in calls),
        capture_output=True,
        text=True,
        timeout=SECONDS,
        cwd=ROOT,
        check=False,
    )
    assert "Traceback" not in done.stderr, done.stderr[-2000:]
    statuses = [one for one in done.stdout.splitlines() if one in ("0", "1", "2")]
    taken = [one for one, status in zip(tried, statuses, strict=True) if status != "1"]
    assert taken == [], done.stderr[-2000:]
    assert [sorted(folder.iterdir()) for folder in folders] == before


def test_what_is_no_file_in_a_folder_is_left_out(places: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("Omar said so.\n")
    for kind, make in KINDS.items():
        if kind != "folder":
            make(tmp_path / f"{kind}.txt")
    command = [sys.executable, "-m", "annotator", "import", places["PROJECT"], str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS, cwd=ROOT, check=False)
    assert "Traceback" not in done.stderr
    with Session.open(places["PROJECT"]) as session:
        assert "Omar said so." in [one.title for one in commands.list_documents(session)]
