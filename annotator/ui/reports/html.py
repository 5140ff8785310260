"""A report as one HTML file, in either direction, without external resources; values are escaped."""

import html
from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from annotator.ui import language
from annotator.ui.agreement.cell_painting import HEAT_TEXT, heat
from annotator.ui.agreement.content import Cell, Section, reasons_of

STYLE = """
body { font: 14px/1.5 Inter, "Noto Sans Arabic", "Noto Sans Hebrew", sans-serif; color: #1E1C19; background: #FFFDF8;
  max-width: 960px; margin: 32px auto; padding: 0 24px; }
h1 { font-size: 22px; } h2 { font-size: 16px; margin: 32px 0 8px; }
p { color: #514B42; margin: 0 0 8px; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: 6px 12px; border-bottom: 1px solid #DDD7CB; text-align: end; }
th { font-weight: normal; color: #675F54; }
th:first-child, td:first-child { text-align: start; }
"""
WORDS_STYLE = """.words th, .words td { text-align: start; vertical-align: top; }
svg { max-width: 100%; height: auto; }
"""
"""What reports with tables of words and with figures need beside."""


def html_file(title: str, subject: str, parts: Iterable[str], style: str = STYLE) -> bytes:
    """Return a file whose heading has a title and what it is about, with these parts of HTML below."""
    mirrored = QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    heading = tag("h1", f"{html.escape(title)}: {own_order(subject)}")
    text = (
        f'<!DOCTYPE html>\n<html lang="{language.current()}" dir="{"rtl" if mirrored else "ltr"}">\n<head>\n'
        f'<meta charset="utf-8">\n<title>{html.escape(f"{title}: {subject}")}</title>\n'
        f"<style>{style}</style>\n</head>\n<body>\n" + "\n".join((heading, *parts)) + "\n</body>\n</html>\n"
    )
    return text.encode()


def section_parts(section: Section) -> list[str]:
    """Return a section as parts of HTML."""
    heading = [tag("h2", html.escape(section.heading))] if section.heading else []
    remark = [tag("p", html.escape(section.remark))] if section.remark else []
    columns = [_row("th", section.columns)] if section.columns else []
    rows = [_row("td", row) for row in section.rows]
    reasons = [tag("p", html.escape(reason)) for reason in reasons_of(section)]
    table = '<table class="words">' if section.of_words else "<table>"
    return [*heading, *remark, table, *columns, *rows, "</table>", *reasons]


def figure_parts(heading: str, svg: bytes, note: str) -> list[str]:
    """Return a figure, given as SVG, with its heading and a note, as parts of HTML."""
    above = [tag("h2", html.escape(heading))] if heading else []
    below = [tag("p", html.escape(note))] if note else []
    return [*above, svg[svg.index(b"<svg") :].decode(), *below]


def _row(name: str, cells: tuple[Cell, ...]) -> str:
    return f"<tr>{''.join(_cell(name, cell) for cell in cells)}</tr>"


def _cell(name: str, cell: Cell) -> str:
    own = html.escape(cell.words) if cell.as_interface else own_order(cell.words)
    words = own if cell.share is None else _share(cell.share)
    tip = f' title="{html.escape(cell.tip)}"' if cell.tip and cell.tip != cell.words else ""
    ground = "" if cell.shade is None else f' style="background: {heat(cell.shade).name()}; color: {HEAT_TEXT}"'
    return f"<{name}{tip}{ground}>{tag('b', words) if cell.strong else words}</{name}>"


def _share(share: float) -> str:
    return f'<progress value="{min(share, 1.0):.3f}"></progress>'


def own_order(words: str) -> str:
    """Return words isolated from the text around them: they may be names in another direction."""
    return f"<bdi>{html.escape(words)}</bdi>" if words else ""


def tag(name: str, inner: str) -> str:
    """Return HTML in an element."""
    return f"<{name}>{inner}</{name}>"
