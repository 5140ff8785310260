"""Figures and contents of reports on the small archive, in the language of the interface."""

import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from annotator.app.analysis.archive import Archive
from annotator.app.analysis.counting import Period, periods, shifts, stances_by_speaker
from annotator.app.analysis.filtering import ClaimFilter
from annotator.app.analysis.rows import Said
from annotator.app.analysis.tables import Names
from annotator.ui import language
from annotator.ui.analysis.cross_figure import CrossFigure
from annotator.ui.analysis.headings import Heading, Side
from annotator.ui.analysis.months_figure import MonthsFigure
from annotator.ui.analysis.report import Contents, contents_of
from annotator.ui.stances import all_stance_choices

ALL = ClaimFilter()
UP, DOWN = ("supports", "opposes")
DAY = date(2026, 11, 29)
needs_renderer = pytest.mark.skipif(
    not (shutil.which("pdftoppm") or shutil.which("gs")), reason="nothing here renders pages"
)
FILTER = (("Speaker", "هيئة الموانئ"), ("Dates", "Mar 2026–…"))


def names(archive: Archive) -> Names:
    scheme = archive.session.scheme
    return Names(_name, lambda value: scheme.say(value, language.current()), lambda label: label)


def _name(said: Said) -> str:
    return said.name or said.words or said.key


def cross(archive: Archive) -> CrossFigure:
    scheme = archive.session.scheme
    choices = all_stance_choices(scheme)
    table = stances_by_speaker(archive, ALL, [choice.id for choice in choices], 100)
    columns = [Heading(scheme.say(choice.id, language.current()), (choice.mark, choice.light)) for choice in choices]
    rows = [Heading(archive.speakers.name(archive.speakers.number_of(key))) for key in table.rows]
    return CrossFigure(
        "Stances by speaker", "small archive", "Speaker", rows, columns, table.counts, table.totals, "all", "All shown"
    )


def months_of(found: list[Period]) -> MonthsFigure:
    sides = Side(UP, "supports", "triangle-up", "#1B6E3C"), Side(DOWN, "يعارض", "triangle-down", "#B3261E")
    return MonthsFigure(
        "By month",
        "claims, same filter",
        found,
        [period.since for period in found],
        *sides,
        sorted(shifts(found, UP, DOWN)),
        "A dotted line: from here on another stance prevails.",
    )


def months(archive: Archive) -> MonthsFigure:
    return months_of(periods(archive, ALL))


def many_months(count: int) -> MonthsFigure:
    return months_of(
        [
            Period(f"{2020 + n // 12}-{n % 12 + 1:02}", "", 9, {UP: n * 5 % 14 + n % 3, DOWN: n * 3 % 11})
            for n in range(count)
        ]
    )


def contents(archive: Archive) -> Contents:
    return contents_of(archive, ALL, FILTER, names(archive), str, DAY, [cross(archive)], months(archive))


def rendered(data: bytes, folder: Path) -> list[QImage]:
    """Return the pages of a PDF as another program draws them."""
    (folder / "report.pdf").write_bytes(data)
    if program := shutil.which("pdftoppm"):
        orders = [program, "-r", "40", "-png", "report.pdf", "page"]
    else:
        orders = ["gs", "-q", "-dBATCH", "-dNOPAUSE", "-sDEVICE=png16m", "-r40", "-dTextAlphaBits=4"]
        orders += ["-sOutputFile=page-%03d.png", "report.pdf"]
    subprocess.run(orders, cwd=folder, check=True)
    return [QImage(str(path)) for path in sorted(folder.glob("page*.png"))]
