"""The guideline by the command line."""

import json
from pathlib import Path

from tests.cli.test_commands import annotator

ENGLISH = "# Claims\n\nMark them.\n\n## Speaker {#SPEAKER}\n\nThe name.\n"


def test_a_guideline_is_published_shown_and_compared(project: Path, tmp_path: Path) -> None:
    file = tmp_path / "guideline.md"
    file.write_text(ENGLISH, encoding="utf-8")
    done = annotator("guideline", project, "set", file, "--language", "en")
    assert (done.status, done.out, done.err) == (0, "Version 1 published.\n", "")
    assert annotator("guideline", project, "set", file, "--language", "en").out.startswith("No difference")
    file.write_text(ENGLISH.replace("name", "whole name") + "\n## Cue {#CUE}\n", encoding="utf-8")
    assert annotator("guideline", project, "set", file, "--language", "en").out == "Version 2 published.\n"
    assert "The whole name." in annotator("guideline", project, "show").out
    assert "The name." in annotator("guideline", project, "show", "--version", 1).out
    lines = annotator("guideline", project, "diff").out.splitlines()
    assert lines == ["~ Speaker", "+ Cue", "2 parts changed from version 1 to 2."]
    assert [line.split()[0] for line in annotator("guideline", project, "versions").out.splitlines()[1:]] == ["2", "1"]


def test_a_guideline_for_programs(project: Path, tmp_path: Path) -> None:
    assert json.loads(annotator("guideline", project, "show", "--json").out) == {"version": 0, "texts": {}}
    assert annotator("guideline", project, "set", "--default").out == "Version 1 published.\n"
    shown = json.loads(annotator("guideline", project, "show", "--json").out)
    assert set(shown["texts"]) == {"ar", "en"}
    (version,) = json.loads(annotator("guideline", project, "versions", "--json").out)
    assert (version["version"], version["languages"]) == (1, ["ar", "en"])
    parts = json.loads(annotator("guideline", project, "diff", "0", "1", "--language", "ar", "--json").out)["parts"]
    assert {part["title"] for part in parts if part["anchor"] == "SPEAKER"} == {"المتحدّث"}
    assert {(part["change"], part["before"]) for part in parts} == {("added", None)}


def test_what_is_wrong_is_said(project: Path, tmp_path: Path) -> None:
    assert annotator("guideline", project, "set").status == 2
    missing = annotator("guideline", project, "set", tmp_path / "none.md")
    assert (missing.status, "cannot be read" in missing.err) == (1, True)
    bad = tmp_path / "bad.md"
    bad.write_bytes(b"\xff\xfe\xff")
    assert annotator("guideline", project, "set", bad).status == 1
    bad.write_bytes(b"a" * 4_000_001)
    assert "too large" in annotator("guideline", project, "set", bad).err
    assert "no version 9" in annotator("guideline", project, "show", "--version", 9).err
