"""The dialog for the encoding of files that are not UTF-8: each candidate with a preview of the files."""

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.errors import AnnotatorError
from annotator.exchange.reading.decoding import UnclearEncodingError
from annotator.ui import language
from annotator.ui.choice_card import ChoiceCard
from annotator.ui.plain import at_start, plain_label

SHOWN_FILES = 3
"""The number of files shown by name and beginning."""
SHOWN_TEXT = 70
"""The code points shown of each."""
MOST_ENCODINGS = 5
OF_ONE_FILE = {".txt", ".html", ".htm", ".xhtml", ".csv", ".tsv"}
"""Suffixes of formats with articles in a single file."""


def files_of_unclear_encoding(refused: Iterable[AnnotatorError]) -> list[UnclearEncodingError]:
    """Return the errors of single files that can be read once their encoding is known."""
    return [
        error
        for error in refused
        if isinstance(error, UnclearEncodingError) and Path(error.where).suffix.lower() in OF_ONE_FILE
    ]


class EncodingDialog(QDialog):
    """Asks for the encoding of several files; `encoding` is the choice, at first the likeliest one."""

    def __init__(self, files: Sequence[UnclearEncodingError], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("encodingDialog")
        self.setWindowTitle(self.tr("Encoding of %n file(s)", "", len(files)))
        self.setMinimumWidth(560)
        self._encodings = _likeliest(files)
        self._group = QButtonGroup(self)
        words = self.tr("Not UTF-8: {names}. Choose the encoding in which the text is readable.")
        explained = plain_label(words.format(names=_names(files)), role="secondary")
        explained.setWordWrap(True)
        whole = QVBoxLayout(self, spacing=10)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.addWidget(at_start(plain_label(self.windowTitle(), role="heading")))
        whole.addWidget(at_start(explained))
        for number, encoding in enumerate(self._encodings):
            card = EncodingCard(encoding, _previews(files, encoding), self._group)
            self._group.setId(card.button, number)
            whole.addWidget(card)
        self._group.buttons()[0].setChecked(True)
        whole.addWidget(self._make_buttons())

    def _make_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox()
        go_on = buttons.addButton(self.tr("Import"), QDialogButtonBox.ButtonRole.AcceptRole)
        go_on.setObjectName("importButton")
        buttons.addButton(self.tr("Leave out"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons

    @property
    def encoding(self) -> str:
        """The name of the chosen encoding."""
        return self._encodings[self._group.checkedId()]


class EncodingCard(ChoiceCard):
    """An encoding to choose, with the beginnings of files decoded by it."""

    def __init__(self, encoding: str, previews: list[str], group: QButtonGroup) -> None:
        super().__init__(group)
        self.button.setObjectName(f"encoding.{encoding}")
        self.button.setAccessibleName(encoding)
        self.button.setAccessibleDescription(" ".join(previews))
        words = QVBoxLayout(spacing=2)
        words.addWidget(at_start(plain_label(encoding, role="caption")))
        for preview in previews:
            words.addWidget(at_start(plain_label(preview)))
        row = QHBoxLayout(self, spacing=12)
        row.setContentsMargins(12, 8, 12, 8)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)


def _names(files: Sequence[UnclearEncodingError]) -> str:
    names = [Path(file.where).name for file in files[:SHOWN_FILES]]
    return language.isolated_list(names + ["…"] * (len(files) > SHOWN_FILES))


def _likeliest(files: Sequence[UnclearEncodingError]) -> list[str]:
    """Return the possible encodings of the files, the likeliest for most of them first."""
    points: Counter[str] = Counter()
    for file in files:
        for place, candidate in enumerate(file.candidates):
            points[candidate.encoding] += MOST_ENCODINGS - min(place, MOST_ENCODINGS - 1)
    return [encoding for encoding, _ in points.most_common(MOST_ENCODINGS)]


def _previews(files: Sequence[UnclearEncodingError], encoding: str) -> list[str]:
    found = [candidate.preview for file in files for candidate in file.candidates if candidate.encoding == encoding]
    return [language.isolated(" ".join(preview.split())[:SHOWN_TEXT]) for preview in found[:SHOWN_FILES]]
