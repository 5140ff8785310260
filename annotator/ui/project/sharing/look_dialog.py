"""The dialog that shows what others' work would change, where a person has to agree first."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFrame, QScrollArea, QVBoxLayout, QWidget

from annotator.app.sharing.asking import Asked
from annotator.ui import language
from annotator.ui.plain import at_start, plain_label

WIDTH, HIGHEST = 520, 420


class LookDialog(QDialog):
    """Asks whether to merge what was asked about."""

    def __init__(self, asked: Sequence[Asked], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("lookDialog")
        self.setWindowTitle(self.tr("Needs your confirmation"))
        self.setMinimumWidth(WIDTH)
        content = QWidget()
        content.setObjectName("scrolled")
        column = QVBoxLayout(content, spacing=10)
        column.setContentsMargins(0, 0, 0, 0)
        for one in asked:
            column.addWidget(self._card(one))
        column.addStretch()
        area: QScrollArea = QScrollArea(widgetResizable=True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(content)
        area.setMinimumHeight(min(content.sizeHint().height() + 24, HIGHEST))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        merge = buttons.addButton(self.tr("Merge"), QDialogButtonBox.ButtonRole.AcceptRole)
        merge.setObjectName("mergeButton")
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(self.tr("Let it wait"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        whole = QVBoxLayout(self, spacing=12)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.addWidget(at_start(plain_label(self.windowTitle(), role="heading")))
        whole.addWidget(area, 1)
        hint = at_start(
            plain_label(
                self.tr("What you merge can be undone under File, Past merges. What waits stays where it is."),
                role="caption",
            )
        )
        hint.setWordWrap(True)
        whole.addWidget(hint)
        whole.addWidget(buttons)
        merge.setDefault(True)  # Qt accepts a default button only inside a dialog

    def _card(self, asked: Asked) -> QFrame:
        card = QFrame()
        card.setObjectName("formCard")
        column = QVBoxLayout(card, spacing=6)
        column.setContentsMargins(16, 12, 16, 12)
        if asked.signed_by:
            words = self.tr("From {name}").format(name=language.isolated(asked.signed_by))
            column.addWidget(at_start(plain_label(words, role="heading")))
        for reason in asked.reasons:
            label = at_start(plain_label(language.problem_sentence(reason)))
            label.setWordWrap(True)
            column.addWidget(label)
        return card
