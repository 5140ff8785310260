"""The content of the page and of saved reports: sections of cells, in the language of the interface."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from annotator.agreement.report import Interval
from annotator.app.disagreements import DisagreementFilter
from annotator.domain.scheme import Scheme
from annotator.ui import language
from annotator.ui.translatable import QT_TRANSLATE_NOOP

NOT_DEFINED = "–"
REASONS = (
    QT_TRANSLATE_NOOP("AgreementReasons", "nobody annotated any"),
    QT_TRANSLATE_NOOP("AgreementReasons", "nobody annotated anything"),
    QT_TRANSLATE_NOOP("AgreementReasons", "nobody created any"),
    QT_TRANSLATE_NOOP("AgreementReasons", "nothing was annotated by both"),
    QT_TRANSLATE_NOOP("AgreementReasons", "nothing was annotated twice"),
    QT_TRANSLATE_NOOP("AgreementReasons", "no relation has members that both marked"),
    QT_TRANSLATE_NOOP("AgreementReasons", "only one value was used"),
    QT_TRANSLATE_NOOP("AgreementReasons", "computed over whole texts only"),
    QT_TRANSLATE_NOOP("AgreementReasons", "needs the extra annotator[gamma]"),
    QT_TRANSLATE_NOOP("AgreementReasons", "too few units to estimate chance agreement"),
    QT_TRANSLATE_NOOP("AgreementReasons", "fewer than two finished articles"),
    QT_TRANSLATE_NOOP("AgreementReasons", "nobody annotated any claim"),
    QT_TRANSLATE_NOOP("AgreementReasons", "too few documents for an interval"),
)
"""Why figures are not defined; all but the last are reasons of the calculation."""
NO_INTERVAL = REASONS[-1]


class Mark(NamedTuple):
    """A small shape with its colour, for a label or a stance."""

    shape: str
    color: str


class Range(NamedTuple):
    """A figure with its interval, drawn on a line from `low` to `high`; in a heading, the ends of the line."""

    low: float
    high: float
    figure: float | None = None
    interval: Interval | None = None
    warned: bool = False


class Cell(NamedTuple):
    """Words and their style.

    `share` fills a bar and `shade` the cell, both from 0 to 1. `foreign` words come from a person and keep their own
    direction; words `as_interface` have the direction of the interface, whatever names are among them. `filter_`
    selects the disagreements that a click on the figure shows.
    """

    words: str = ""
    tip: str = ""
    strong: bool = False
    warned: bool = False
    foreign: bool = False
    as_interface: bool = False
    color: str = ""
    marks: tuple[Mark, ...] = ()
    share: float | None = None
    shade: float | None = None
    framed: bool = False
    plot: Range | None = None
    filter_: DisagreementFilter | None = None


class Section(NamedTuple):
    """A card: name, heading, remark, and a table. The first column and row of a `matrix` are names.

    `shares` are the widths of the columns in percent on printed pages, where they do not follow from the words. Tables
    `of_words` have no figures to be aligned at their ends.
    """

    name: str
    heading: str
    remark: str
    columns: tuple[Cell, ...]
    rows: list[tuple[Cell, ...]]
    matrix: bool = False
    shares: tuple[float, ...] = ()
    of_words: bool = False


def reason_words(reason: str) -> str:
    """Return why a figure is not defined, in the language of the interface."""
    return QCoreApplication.translate("AgreementReasons", reason)


def figure_words(figure: float | None) -> str:
    """Return a figure with two decimals, or a dash."""
    return NOT_DEFINED if figure is None else language.decimal(figure)


def interval_words(interval: Interval) -> str:
    """Return an interval in a few characters."""
    return "–".join(language.decimal(end) for end in interval)


def figure_cell(figure: float | None, undefined: dict[str, str], name: str, *, strong: bool = False) -> Cell:
    """Return a figure, or a dash whose tooltip gives the reason."""
    tip = reason_words(undefined.get(name, "")) if figure is None else ""
    return Cell(figure_words(figure), tip, strong=strong)


def interval_cell(interval: Interval | None) -> Cell:
    """Return an interval, or a dash whose tooltip gives the reason."""
    return Cell(interval_words(interval)) if interval else Cell(NOT_DEFINED, reason_words(NO_INTERVAL))


def reasons_of(section: Section) -> list[str]:
    """Return why figures of a section are not defined, each reason once. A printed page has no tooltips."""
    lines = [cell.tip for row in section.rows for cell in row if cell.words == NOT_DEFINED and cell.tip]
    return [f"{NOT_DEFINED} {reason}" for reason in dict.fromkeys(lines)]


def headings(*words: str) -> tuple[Cell, ...]:
    """Return the headings of columns."""
    return tuple(Cell(heading) for heading in words)


def leading(cells: tuple[Cell, ...], filter_: DisagreementFilter | None) -> tuple[Cell, ...]:
    """Return a row whose cells all lead to the same disagreements."""
    return tuple(cell._replace(filter_=filter_) for cell in cells)


def label_name(scheme: Scheme, label: str) -> str:
    """Return the name of a label or a relation in the language of the interface."""
    known = scheme.label(label) or scheme.relation(label)
    return scheme.say(known.name, language.current()) if known else label
