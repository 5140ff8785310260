"""The figures as one HTML file, in either direction, without external resources; values are escaped."""

import html

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from annotator.ui import language
from annotator.ui.agreement.cell_painting import HEAT_TEXT, heat
from annotator.ui.agreement.content import Cell, Section, reasons_of
from annotator.ui.agreement.measured import Measured
from annotator.ui.agreement.sections import Sections

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


class HtmlReport(QObject):
    """The report on a project, in the language of the interface; `data` is the file."""

    def __init__(self, measured: Measured, project: str) -> None:
        super().__init__()
        title = self.tr("Agreement")
        parts = [_tag("h1", f"{html.escape(title)}: {_own_order(project)}")]
        for section in Sections(measured, "light").all:
            if section.rows:
                parts += _of_section(section)
        mirrored = QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
        text = (
            f'<!DOCTYPE html>\n<html lang="{language.current()}" dir="{"rtl" if mirrored else "ltr"}">\n<head>\n'
            f'<meta charset="utf-8">\n<title>{html.escape(f"{title}: {project}")}</title>\n'
            f"<style>{STYLE}</style>\n</head>\n<body>\n" + "\n".join(parts) + "\n</body>\n</html>\n"
        )
        self.data = text.encode()


def _of_section(section: Section) -> list[str]:
    heading = [_tag("h2", html.escape(section.heading))] if section.heading else []
    remark = [_tag("p", html.escape(section.remark))] if section.remark else []
    columns = [_row("th", section.columns)] if section.columns else []
    rows = [_row("td", row) for row in section.rows]
    reasons = [_tag("p", html.escape(reason)) for reason in reasons_of(section)]
    return [*heading, *remark, "<table>", *columns, *rows, "</table>", *reasons]


def _row(tag: str, cells: tuple[Cell, ...]) -> str:
    return f"<tr>{''.join(_cell(tag, cell) for cell in cells)}</tr>"


def _cell(tag: str, cell: Cell) -> str:
    words = _share(cell.share) if cell.share is not None else _own_order(cell.words)
    tip = f' title="{html.escape(cell.tip)}"' if cell.tip and cell.tip != cell.words else ""
    ground = "" if cell.shade is None else f' style="background: {heat(cell.shade).name()}; color: {HEAT_TEXT}"'
    return f"<{tag}{tip}{ground}>{_tag('b', words) if cell.strong else words}</{tag}>"


def _share(share: float) -> str:
    return f'<progress value="{min(share, 1.0):.3f}"></progress>'


def _own_order(words: str) -> str:
    """Return words isolated from the text around them: they may be names in another direction."""
    return f"<bdi>{html.escape(words)}</bdi>" if words else ""


def _tag(tag: str, inner: str) -> str:
    return f"<{tag}>{inner}</{tag}>"
