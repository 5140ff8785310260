"""The words about a session in toolbar and status bar: position, undo, time saved, completeness of claims."""

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QObject, Qt, QTime
from PySide6.QtWidgets import QToolButton

from annotator.app.document_filter import OPEN
from annotator.app.session import Session
from annotator.domain.frames import CLAIM, is_complete, wants_stance
from annotator.ui import language
from annotator.ui.actions import Actions
from annotator.ui.annotate.desk import Desk
from annotator.ui.annotate.filter_choices import filter_words
from annotator.ui.annotate.suggesting.switch import SuggestionSwitch
from annotator.ui.availability import Availability
from annotator.ui.done_button import DoneButton
from annotator.ui.plain import plain_label, tooltip, with_keys
from annotator.ui.steady import keep_room, widest_number
from annotator.ui.theme import Theme, icon

LONGEST_NAME = 32
"""The most letters of a name in the status bar."""

ABOUT_AN_ARTICLE = ("document.done", "document.flag", "document.skip", "document.note", "span.ask")
NOT_LISTED = "–"
"""Stands for the place of an article that the filter leaves out."""
MOST_SUGGESTIONS = 99
ROOM_FOR_SUGGESTIONS = 900
"""Pixels of the page below which their number is in the toolbar alone."""


class StateWords(QObject):
    """Keeps labels and actions up to date with the desk."""

    def __init__(
        self, session: Session, desk: Desk, availability: Availability, actions: Actions, theme: Theme
    ) -> None:
        super().__init__(desk)
        self._session = session
        self._desk = desk
        self._availability = availability
        self._actions = actions
        self.person = _flat_button("personButton")
        self.person.setIcon(icon("person", theme.colors.text2, theme.colors.border))
        self.person.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.left = _flat_button("leftToDo")
        self.left.clicked.connect(self._list_left)
        self.answers = _flat_button("newAnswers")
        self.answers.setIcon(icon("inbox", theme.colors.text2, theme.colors.border))
        self.answers.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        desk.project.inbox.changed.connect(self._show_answers)
        self.saved = _flat_button("savedButton")
        self.saved.clicked.connect(self._open_history)
        time = QLocale().toString(QTime(0, 0), "HH:mm")
        keep_room(self.saved, [self.tr("All changes are saved"), self.tr("Saved {time} today").format(time=time)])
        self.claims = plain_label()
        self.page = plain_label()
        self.position = plain_label(role="secondary")
        self.done = DoneButton(actions, theme)
        self._roomy_for = -1
        SuggestionSwitch(desk.suggesting, actions, availability)
        desk.changed.connect(self.refresh)
        desk.panel.listed.connect(self._show_position)
        desk.suggesting.changed.connect(self._show_claims)
        desk.suggesting.changed.connect(self._show_undo)
        desk.view.selection_changed.connect(self._show_direction)
        desk.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Say how many suggestions there are once the page is wide enough, as after it was laid out."""
        if event.type() == QEvent.Type.Resize:
            self._show_claims()
        return super().eventFilter(watched, event)

    def refresh(self) -> None:
        """Update all words."""
        self._show_position()
        self._show_progress()
        self._show_undo()
        self._show_saved()
        self._show_person()
        self._show_claims()
        self._show_direction()
        self._show_answers()

    def _show_answers(self) -> None:
        count = len(self._desk.project.inbox.answers)
        self.answers.setText(self.tr("%n new answer(s)", "", count))
        self.answers.setToolTip(self.tr("Show new answers in the inbox"))
        self.answers.setVisible(count > 0)

    def _show_position(self) -> None:
        """Show the place of the article in the list, and whether there is one before and after it."""
        desk = self._desk
        index = desk.listing.index_of(desk.document) if desk.document else None
        count = len(desk.listing.numbers)
        template = self.tr("{n} of {all}")
        place = language.number(index + 1) if index is not None else NOT_LISTED
        self.position.setText(template.format(n=place, all=language.number(count)) if desk.document else "")
        most = max(count, desk.listing.counts().listed)  # typing a filter moves no button
        if most != self._roomy_for:
            self._roomy_for = most
            keep_room(self.position, [template.format(n=widest_number(most), all=widest_number(most))])
        following = index + 1 if index is not None else 0
        self._availability.state({"document.previous": bool(index), "document.next": following < count})
        self._show_filter()

    def _show_filter(self) -> None:
        """Say what the list is filtered by also where it is hidden: at its button and at the position."""
        words = filter_words(self._desk.listing)
        self.position.setToolTip(tooltip(words))
        self.position.setAccessibleDescription(words)
        self._actions.add_to_tip("view.list", words)

    def _show_progress(self) -> None:
        """Show whether the article is done and flagged, and its labels."""
        desk = self._desk
        progress = desk.annotating.work.progress if desk.document else None
        labels = progress.labels if progress is not None else ()
        for label in self._session.scheme.document_labels:
            action = self._actions[f"article.{label.id}"]
            action.setChecked(label.id in labels)
            action.setVisible(label.offered or label.id in labels)
        finished = progress is not None and progress.status in ("done", "skipped")
        self.done.show_status(is_done=progress is not None and progress.status == "done")
        flagged = progress is not None and progress.flag is not None
        about = dict.fromkeys(ABOUT_AN_ARTICLE, bool(desk.document))
        self._availability.state({"document.reopen": finished, **about})
        flag, remove_flag = self.flag_words()
        self._actions.set_words("document.flag", remove_flag if flagged else flag)

    def most_suggestions(self) -> str:
        """Return words as long as those of the switch of suggestions are in most articles."""
        return f"{self.tr('Suggestions')} {widest_number(MOST_SUGGESTIONS)}"

    def suggestions_left(self) -> str:
        """Return the number of suggestions left in the article, "" for none."""
        left = len(self._desk.suggesting.left)
        return language.number(left) if left else ""

    def flag_words(self) -> tuple[str, str]:
        """Return the words of the act that flags an article, and of the one that removes the flag."""
        return self.tr("Flag"), self.tr("Remove flag")

    def _show_undo(self) -> None:
        deciding, dismissal = self._desk.deciding, self.tr("Dismiss suggestion")
        for action, words, is_dismissal, name in (
            ("edit.undo", self.tr("Undo"), deciding.can_take_back, self._session.next_undo()),
            ("edit.redo", self.tr("Redo"), deciding.can_dismiss_again, self._session.next_redo()),
        ):
            act = dismissal if is_dismissal else language.sentence(name, {}) if name else ""
            self._actions.set_words(action, self.tr("{undo}: {act}").format(undo=words, act=act) if act else words)
            self._availability.state({action: bool(act)})

    def _show_saved(self) -> None:
        saved_at = self._session.saved_at
        if saved_at is not None:
            time = QLocale().toString(QTime(saved_at.hour, saved_at.minute), "HH:mm")
            self.saved.setText(self.tr("Saved {time} today").format(time=time))
        else:
            self.saved.setText(self.tr("All changes are saved"))
        self.saved.setToolTip(with_keys(self.tr("Show the history"), "Ctrl+H"))

    def _list_left(self) -> None:
        """List what is left to do where it can be seen, on whatever page."""
        self._actions["mode.annotate"].trigger()
        self._desk.list_column.reveal_list()
        self._desk.panel.show_status(OPEN)

    def _open_history(self) -> None:
        """Show the history, on whatever page."""
        self._actions["mode.annotate"].trigger()
        if not self._actions["view.history"].isChecked():
            self._actions["view.history"].trigger()

    def _show_person(self) -> None:
        annotator = self._session.annotator
        if annotator is None:
            self.person.setText(self.tr("Read-only: no annotator chosen"))
        else:
            name = annotator.name if len(annotator.name) <= LONGEST_NAME else annotator.name[: LONGEST_NAME - 1] + "…"
            self.person.setText(self.tr("You are: {name}").format(name=language.isolated(name)))
        self.person.setToolTip(self.tr("Who are you?"))
        left = self._desk.listing.counts()
        mine = not self._desk.listing.assigned_to_others
        words = self.tr("%n left", "", left.todo + left.started) if mine else self.tr("Nothing assigned to you")
        self.left.setText(words)
        self.left.setToolTip(self.tr("Show articles left to do"))

    def _show_claims(self) -> None:
        claims = [frame for frame in self._desk.article.frames if frame.head.label == CLAIM]
        speakerless = sum(frame.needs_speaker for frame in claims)
        scheme = self._session.scheme
        complete = sum(is_complete(frame, scheme) for frame in claims)
        stanceless = sum(frame.needs_stance for frame in claims) if wants_stance(scheme) else 0
        parts = [self.tr("%n complete", "", complete)] if claims else []
        parts += [self.tr("%n need(s) a speaker", "", speakerless)] if speakerless else []
        parts += [self.tr("%n need(s) a stance", "", stanceless)] if stanceless else []
        words = self.tr("%n claim(s)", "", len(claims))
        if parts:
            words = self.tr("{claims}: {parts}").format(claims=words, parts=self.tr(", ").join(parts))
        for label in self._session.scheme.document_labels:
            if label.id in self._desk.annotating.work.progress.labels:
                words += " · " + self._session.scheme.say(label.name, language.current())
        left = len(self._desk.suggesting.left)
        if self._desk.width() >= ROOM_FOR_SUGGESTIONS:
            blind = self.tr("no suggestions here") if self._desk.suggesting.is_withheld else ""
            words = " · ".join(filter(None, (words, self.tr("%n suggestion(s)", "", left) if left else "", blind)))
        self.claims.setText(words if self._desk.document else "")

    def _show_direction(self) -> None:
        article = self._desk.view.article
        fixed = article.overrides.get(article.paragraph_at(self._desk.view.selection.caret))
        self._actions.set_words("view.direction", direction_words()[fixed])


def direction_words() -> dict[str | None, str]:
    """Return the words of the act that sets the direction of a paragraph, by the direction it has (None: automatic)."""
    translate = QCoreApplication.translate
    words = translate("StateWords", "Direction: {direction}")
    names = {
        None: translate("StateWords", "Auto"),
        "rtl": translate("StateWords", "Right-to-left"),
        "ltr": translate("StateWords", "Left-to-right"),
    }
    return {direction: words.format(direction=name) for direction, name in names.items()}


def _flat_button(name: str) -> QToolButton:
    button = QToolButton(autoRaise=True)
    button.setObjectName(name)
    button.setProperty("statusButton", True)  # noqa: FBT003  Qt takes no keyword here
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
