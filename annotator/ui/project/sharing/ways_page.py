"""The page of a project that is not shared: three ways to share it."""

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from annotator.ui.plain import at_start, plain_label
from annotator.ui.theme import Theme, icon_pixmap

SIDE, GAP, WIDEST, SIGN = 24, 12, 760, 20


class WaysPage(QWidget):
    """The ways, each with a sentence and a button."""

    send_wanted = Signal()
    packages_wanted = Signal()
    folder_wanted = Signal()
    hub_wanted = Signal()

    def __init__(self, theme: Theme, *, is_lead: bool) -> None:
        """`is_lead`: packages by hand are those for the members, not one's own work."""
        super().__init__()
        self._theme, self._is_lead = theme, is_lead
        self._nobody = wrapped(
            self.tr("Say who you are before you share. Click on your name at the foot of the window.")
        )
        self._nobody.setProperty("role", "warning")
        self.folder = self._button(self.tr("Choose a folder…"), "share.folder", self.folder_wanted)
        self.hub = self._button(self.tr("Connect to a hub…"), "share.hub", self.hub_wanted)
        self.by_hand = (
            self._button(self.tr("Create packages…"), "share.packages", self.packages_wanted)
            if is_lead
            else self._button(self.tr("Send my work…"), "share.send", self.send_wanted)
        )
        for button in (self.folder, self.hub, self.by_hand):
            button.setMinimumWidth(max(one.sizeHint().width() for one in (self.folder, self.hub, self.by_hand)))
        column = QVBoxLayout(self, spacing=GAP)
        column.setContentsMargins(SIDE, SIDE, SIDE, SIDE)
        column.addWidget(at_start(plain_label(self.tr("Not shared yet"), role="title")))
        words = self.tr(
            "How does your work reach the others? You work on your own copy in any case, with or without a network."
        )
        column.addWidget(wrapped(words, role="secondary"))
        if is_lead:
            column.addWidget(wrapped(first_package_words(), role="secondary"))
        column.addWidget(self._nobody)
        for card in self._cards():
            column.addWidget(card)
        column.addStretch()

    def _cards(self) -> list[QFrame]:
        return [
            self._card(
                "folder",
                self.tr("A shared folder"),
                self.tr(
                    "A folder that all of you can open: on a network drive, or synchronised by a program. Work flows by"
                    " itself, and no server is needed. For up to some fifty people."
                ),
                self.folder,
            ),
            self._card(
                "team",
                self.tr("A hub"),
                self.tr(
                    "A database (PostgreSQL) that your organisation looks after, with an account for each of you. Work"
                    " flows by itself, and everybody sees only what is theirs to see."
                ),
                self.hub,
            ),
            self._card(
                "package",
                self.tr("Packages by hand"),
                self._by_hand_words(),
                self.by_hand,
            ),
        ]

    def _by_hand_words(self) -> str:
        if self._is_lead:
            return self.tr("You send each member a package, and merge those that come back. Nothing flows by itself.")
        return self.tr("You send a file, by mail or on a stick, and the lead merges it. Nothing flows by itself.")

    def _card(self, sign: str, name: str, words: str, button: QPushButton) -> QFrame:
        card = QFrame()
        card.setObjectName("formCard")
        card.setMaximumWidth(WIDEST)
        grid = QGridLayout(card)
        grid.setContentsMargins(16, 14, 16, 14)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        picture = QLabel()
        ratio = self.devicePixelRatioF()
        picture.setPixmap(icon_pixmap(sign, self._theme.colors.text2, SIGN, ratio))
        picture.setFixedSize(QSize(SIGN, SIGN))
        grid.addWidget(picture, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(at_start(plain_label(name, role="heading")), 0, 1)
        grid.addWidget(wrapped(words, role="secondary"), 1, 1)
        grid.addWidget(button, 0, 2, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        return card

    def _button(self, words: str, name: str, wanted: SignalInstance) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(name)
        button.clicked.connect(wanted)
        return button

    def show_person(self, *, known: bool) -> None:
        """Say that nobody is at work, where it is so."""
        self._nobody.setHidden(known)
        for button in (self.folder, self.hub, self.by_hand):
            button.setEnabled(known)

    def take_focus(self) -> None:
        """Take the focus."""
        self.folder.setFocus()


def first_package_words() -> str:
    """Return what a lead has to do before anybody can begin."""
    return QCoreApplication.translate(
        "Sharing", "However you share: each member needs a first package to begin with, which you create and send them."
    )


def wrapped(words: str = "", *, role: str = "") -> QLabel:
    """Return a label of several lines."""
    label = at_start(plain_label(words, role=role))
    label.setWordWrap(True)
    label.setMaximumWidth(WIDEST)
    return label
