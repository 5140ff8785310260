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
    yield "| work | case | figure | floor | promised | kept |"
    yield "| --- | --- | --- | --- | --- | --- |"
    told = [benchmark["extra_info"] for benchmark in read["benchmarks"] if benchmark["extra_info"]]
    for one in sorted(told, key=lambda one: str(one["work"]).casefold()):
        for figure in one["figures"]:
            yield _row(one["work"], **figure)


def _row(work: str, what: str, value: float, unit: str, promised: float | None, floor: float | None) -> str:
    kept = "" if promised is None else "yes" if value <= promised else "**no**"
    bare = "" if floor is None else f"{_rounded(floor)} {unit}"
    most = "" if promised is None else f"{promised:g} {unit}"
    return f"| {work} | {what} | {_rounded(value)} {unit} | {bare} | {most} | {kept} |"


def _rounded(value: float) -> str:
    return f"{value:.3g}" if abs(value) < 999.5 else f"{value:,.0f}"


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
