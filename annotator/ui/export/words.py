"""The words of the export page for formats and losses."""

from PySide6.QtCore import QCoreApplication

from annotator.exchange.format import Format
from annotator.exchange.losses import Loss
from annotator.ui import language, places
from annotator.ui.translatable import QT_TRANSLATE_NOOP

LOSS_NAMES: dict[Loss, str] = {
    "layers": QT_TRANSLATE_NOOP("Losses", "several annotators"),
    "discontinuity": QT_TRANSLATE_NOOP("Losses", "spans with several fragments"),
    "edge white space": QT_TRANSLATE_NOOP("Losses", "white space at the edges of spans"),
    "half tokens": QT_TRANSLATE_NOOP("Losses", "spans that split a word"),
    "overlap": QT_TRANSLATE_NOOP("Losses", "crossing spans"),
    "nesting": QT_TRANSLATE_NOOP("Losses", "nested spans"),
    "denials": QT_TRANSLATE_NOOP("Losses", "speakers who oppose or question what is said"),
    "beside quotations": QT_TRANSLATE_NOOP("Losses", "everything except quotations"),
    "beside frames": QT_TRANSLATE_NOOP("Losses", "annotations outside claims"),
    "beside stances": QT_TRANSLATE_NOOP("Losses", "everything except stances"),
    "beside claims": QT_TRANSLATE_NOOP("Losses", "everything except claims and their speakers"),
    "beside wordings": QT_TRANSLATE_NOOP("Losses", "everything except claims with a wording"),
    "annotations": QT_TRANSLATE_NOOP("Losses", "all annotations"),
    "relations": QT_TRANSLATE_NOOP("Losses", "relations and stances"),
    "n-ary roles": QT_TRANSLATE_NOOP("Losses", "relations with more than two members"),
    "unary relations": QT_TRANSLATE_NOOP("Losses", "relations with only one member"),
    "split fragments": QT_TRANSLATE_NOOP("Losses", "which fragments belong together"),
    "virtual speakers": QT_TRANSLATE_NOOP("Losses", "speakers without text"),
    "attributes": QT_TRANSLATE_NOOP("Losses", "attributes of spans"),
    "relation attributes": QT_TRANSLATE_NOOP("Losses", "attributes of relations"),
    "provenance": QT_TRANSLATE_NOOP("Losses", "decisions of reviewers"),
    "suggestions": QT_TRANSLATE_NOOP("Losses", "which annotations were suggested"),
    "notes": QT_TRANSLATE_NOOP("Losses", "notes"),
    "annotators": QT_TRANSLATE_NOOP("Losses", "annotator identity"),
    "article labels": QT_TRANSLATE_NOOP("Losses", "labels of articles"),
    "progress": QT_TRANSLATE_NOOP("Losses", "flags and status"),
    "empty layers": QT_TRANSLATE_NOOP("Losses", "annotators who marked nothing"),
    "directions": QT_TRANSLATE_NOOP("Losses", "fixed text directions"),
    "metadata": QT_TRANSLATE_NOOP("Losses", "metadata"),
    "titles": QT_TRANSLATE_NOOP("Losses", "titles"),
}
FORMAT_NAMES = (
    QT_TRANSLATE_NOOP("Formats", "JSON Lines, lossless"),
    QT_TRANSLATE_NOOP("Formats", "JSON Lines, a text and its spans"),
    QT_TRANSLATE_NOOP("Formats", "brat standoff, a folder"),
    QT_TRANSLATE_NOOP("Formats", "CoNLL columns (BIO)"),
    QT_TRANSLATE_NOOP("Formats", "WebAnno TSV 3.3, a folder"),
    QT_TRANSLATE_NOOP("Formats", "UIMA CAS XMI, a folder"),
    QT_TRANSLATE_NOOP("Formats", "UIMA CAS JSON 0.4, a folder"),
    QT_TRANSLATE_NOOP("Formats", "Hugging Face dataset"),
    QT_TRANSLATE_NOOP("Formats", "Parquet tables, for datasets that outgrow one machine"),
    QT_TRANSLATE_NOOP("Formats", "spaCy binary documents"),
    QT_TRANSLATE_NOOP("Formats", "Citron quotations"),
    QT_TRANSLATE_NOOP("Formats", "Claim frames, one a row, for spreadsheets"),
    QT_TRANSLATE_NOOP("Formats", "Stances as pairs of speaker and words, CSV and JSON Lines"),
    QT_TRANSLATE_NOOP("Formats", "Claims in the terms of schema.org, JSON-LD"),
    QT_TRANSLATE_NOOP("Formats", "Claims to be checked, as AVeriTeC has them"),
    QT_TRANSLATE_NOOP("Formats", "Claims and their wordings, as CheckThat! has them"),
    QT_TRANSLATE_NOOP("Formats", "REFI-QDA project, for programs of qualitative analysis"),
)
"""Names of formats that describe them. Others are proper names, and formats of other packages have their own."""


def format_name(name: str) -> str:
    """Return the name of a format in the language of the interface."""
    return QCoreApplication.translate("Formats", name)


def ending_words(format_: Format) -> str:
    """Return how the files of a format end, or that it is a folder of files of its own names."""
    return f"*{format_.suffix}" if format_.suffix else QCoreApplication.translate("Formats", "a folder")


def loss_name(loss: Loss) -> str:
    """Return the name of a kind of loss."""
    return QCoreApplication.translate("Losses", LOSS_NAMES[loss])


def losses_words(losses: tuple[Loss, ...]) -> str:
    """Return the names of losses in one line."""
    return QCoreApplication.translate("Losses", ", ").join(loss_name(loss) for loss in losses)


def place_words(document: str, place: str, quote: str) -> str:
    """Return a line about one lost item."""
    words = language.listed([language.isolated(document), places.place_words(place)])
    return f"{words}: {language.isolated(quote)}" if quote else words
