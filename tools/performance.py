"""Writes docs/performance.md from what `make bench` measured: `performance.py BENCHMARKS.json`.

What stands above the line `<!-- measured -->` of the page is written by hand.
"""

import json
import platform
import sqlite3
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

PAGE = Path(__file__).resolve().parent.parent / "docs" / "performance.md"
MARK = "<!-- measured -->\n"


def main(measured: Path) -> None:
    """Write the part of the page that is measured."""
    read = json.loads(measured.read_text(encoding="utf-8"))
    written_by_hand = PAGE.read_text(encoding="utf-8").partition(MARK)[0]
    PAGE.write_text("\n".join([written_by_hand + MARK, *_lines(read)]) + "\n", encoding="utf-8")


def _lines(read: dict[str, Any]) -> Iterator[str]:
    yield f"Measured on {_machine(read)}."
    yield ""
    yield "| work | size | figure | floor | promised | kept |"
    yield "| --- | --- | --- | --- | --- | --- |"
    for benchmark in sorted(read["benchmarks"], key=lambda one: str(one["extra_info"].get("work", ""))):
        info = benchmark["extra_info"]
        for figure in info.get("figures", ()):
            yield _row(info["work"], **figure)
    yield ""
    yield "Benchmarks of single acts of the window, with their medians:"
    yield ""
    yield "| benchmark | median | figures |"
    yield "| --- | --- | --- |"
    for benchmark in sorted(read["benchmarks"], key=lambda one: str(one["fullname"])):
        info = benchmark["extra_info"]
        if "figures" not in info:
            told = ", ".join(f"{name}: {value}" for name, value in info.items())
            yield f"| {_escaped(benchmark['name'])} | {benchmark['stats']['median'] * 1000:.1f} ms | {_escaped(told)} |"


def _row(work: str, what: str, value: float, unit: str, promised: float | None, floor: float | None) -> str:
    kept = "" if promised is None else "yes" if value <= promised else "**no**"
    bare = "" if floor is None else f"{floor:.3g} {unit}"
    most = "" if promised is None else f"{promised:g} {unit}"
    return f"| {work} | {what} | {value:.3g} {unit} | {bare} | {most} | {kept} |"


def _escaped(words: str) -> str:
    return words.replace("|", "\\|")


def _machine(read: dict[str, Any]) -> str:
    about = read["machine_info"]
    cpu = about.get("cpu", {})
    return (
        f"{cpu.get('count', '?')} cores of {cpu.get('brand_raw', about.get('processor', 'unknown'))},"
        f" {about['system']}, Python {about['python_version']}, SQLite {sqlite3.sqlite_version},"
        f" {platform.machine()}, {read['datetime'][:10]}"
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
