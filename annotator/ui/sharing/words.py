"""The words about sharing, and its sign in the status bar: arrows, an amber sign with the reason, or a lock."""

from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Qt
from PySide6.QtWidgets import QToolButton

from annotator.app.sharing.sharing import Place
from annotator.carriers.folder import FolderNotWritableError
from annotator.domain.errors import AnnotatorError
from annotator.ui import language
from annotator.ui.long_words import cut_in_middle
from annotator.ui.moments import moment_words
from annotator.ui.plain import tooltip
from annotator.ui.sharing.exchange import Exchange, Sign
from annotator.ui.theme import ICON_WITH_GAP, Theme, icon_before_words

translate = QCoreApplication.translate
MOST_OF_NAME = 25
"""The most characters that are shown of the name of a folder."""
ICONS: dict[Sign, str] = {"off": "lock", "step": "sync", "sending": "sync", "waiting": "warning", "look": "warning"}


class SyncWords(QObject):
    """Keeps the sign in the status bar up to date."""

    def __init__(self, exchange: Exchange, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._exchange, self._theme = exchange, theme
        self.button = QToolButton(autoRaise=True)
        self.button.setObjectName("syncButton")
        self.button.setProperty("statusButton", True)  # noqa: FBT003  Qt takes no keyword here
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.setIconSize(ICON_WITH_GAP)
        self._shown: tuple[Sign, State] | None = None
        exchange.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the present state."""
        state, sign, colors = state_of(self._exchange), self._exchange.sign, self._theme.colors
        if (sign, state) == self._shown:
            return
        self._shown = (sign, state)
        is_warning = ICONS[sign] == "warning"
        color = colors.warn_line if is_warning else colors.text2
        self.button.setIcon(icon_before_words(ICONS[sign], color, colors.border))
        self.button.setText(state.short)
        self.button.setToolTip(tooltip(state.reason or state.short))
        self.button.setAccessibleName(translate("Sharing", "Sharing: {state}").format(state=state.short))
        self.button.setAccessibleDescription(state.reason)


class State(NamedTuple):
    """The state of sharing in a few words, and the reason in a sentence or two, "" where there is none to give."""

    short: str
    reason: str = ""


def state_of(exchange: Exchange) -> State:
    """Return the words for the present state."""
    sign, place = exchange.sign, exchange.place
    if sign == "off" or place is None:
        reason = translate("Sharing", "Your work leaves this computer only in packages that you send.")
        return State(translate("Sharing", "Not shared"), reason)
    is_folder = place.kind == "folder"
    if sign == "look":
        return State(translate("Sharing", "Needs a look"), look_words(exchange))
    if exchange.error is not None and "waiting" in (sign, exchange.standing):
        return State(_failed_words(exchange, exchange.error, place), language.error_sentence(exchange.error))
    if sign == "sending":
        return State(translate("Sharing", "Exchanging…"))
    if exchange.exchanged is None and exchange.last.exchanged:
        words = translate("Sharing", "Last exchange {moment}")
        return State(words.format(moment=moment_words(exchange.last.exchanged, clock=True)))
    if exchange.exchanged is None:
        return State(translate("Sharing", "Not exchanged yet"))
    if exchange.report.waiting:
        words = translate("Sharing", "%n part(s) still to come", "", exchange.report.waiting)
        return State(words, coming_words(exchange))
    words = (
        translate("Sharing", "Folder up to date, {time}")
        if is_folder
        else translate("Sharing", "Hub up to date, {time}")
    )
    return State(words.format(time=_time_words(exchange.exchanged)))


def _time_words(moment: datetime) -> str:
    return str(QLocale().toString(moment.time(), "HH:mm"))


def coming_words(exchange: Exchange) -> str:
    """Return whether everything has come, as far as the sign says so too; "" where something else is in the way."""
    report = exchange.report
    if report.waiting:
        return translate(
            "Sharing", "%n part(s) of others’ work have not come whole yet; they are waited for.", "", report.waiting
        )
    is_up_to_date = exchange.standing in ("step", "sending") and exchange.exchanged is not None
    return translate("Sharing", "Everything that is there has come.") if is_up_to_date and not report.for_lead else ""


def _failed_words(exchange: Exchange, error: AnnotatorError, place: Place) -> str:
    """Return that it is being tried again, or what it waits for and when it was tried last."""
    if exchange.is_trying:
        return translate("Sharing", "Trying…")
    words = translate("Sharing", "Password needed") if exchange.wants_password else _waiting_words(error, place)
    if exchange.tried is None:
        return words
    tried = translate("Sharing", "{state}, tried {time}")
    return tried.format(state=words, time=_time_words(exchange.tried))


def _waiting_words(error: AnnotatorError, place: Place) -> str:
    if isinstance(error, FolderNotWritableError):
        name = language.isolated(cut_in_middle(Path(place.address).name, MOST_OF_NAME))
        return translate("Sharing", "The folder cannot be written to: {name}").format(name=name)
    if place.kind == "folder":
        return translate("Sharing", "Waiting for the folder")
    return translate("Sharing", "Waiting for the hub")


def look_words(exchange: Exchange) -> str:
    """Return what needs a look."""
    asked, refused = len(exchange.report.asked), len(exchange.report.refused)
    parts = [translate("Sharing", "%n merge(s) wait for your word.", "", asked)] if asked else []
    parts += [translate("Sharing", "%n file(s) in the shared folder cannot be used.", "", refused)] if refused else []
    return " ".join(parts)
