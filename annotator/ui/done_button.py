"""The main button of the desk: it marks the article as done, and reopens one that is done."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QSizePolicy

from annotator.ui.actions import Actions
from annotator.ui.key_map.words import cap
from annotator.ui.keycap_button import KeycapButton
from annotator.ui.theme import Theme


class DoneButton(KeycapButton):
    """Offers one of two acts; only the one that finishes an article is filled."""

    def __init__(self, actions: Actions, theme: Theme) -> None:
        super().__init__("", "", theme)
        self._done, self._reopen = actions["document.done"], actions["document.reopen"]
        self._act = self._done
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)  # words and key never overlap
        self.setObjectName("doneButton")
        self.clicked.connect(self._act_on_press)
        for act in (self._done, self._reopen):
            act.changed.connect(self._refresh)
        self._refresh()

    def show_status(self, *, is_done: bool) -> None:
        """Offer what can be done with the article shown."""
        self._act = self._reopen if is_done else self._done
        self._refresh()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Do nothing: the second click would act on the next article, or take back the first."""
        event.accept()

    def _act_on_press(self) -> None:
        self._act.trigger()

    def _refresh(self) -> None:
        declared, is_done = self._act.data(), self._act is self._reopen
        self._icon, self._filled = ("", False) if is_done else ("check", True)
        self.set_words(self._act.iconText())
        self.set_keys(cap(declared.key or declared.shortcut))
        self.setToolTip(QCoreApplication.translate("Finishing", "This article is marked as done.") if is_done else "")
        self.setEnabled(self._act.isEnabled())
        self.setMinimumWidth(max(self.minimumWidth(), self.sizeHint().width()))  # the toolbar stays as it is
