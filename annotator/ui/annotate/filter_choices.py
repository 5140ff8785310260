"""What the list of articles can be filtered by: the menu of it, and the filter in use in words."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from annotator.app.document_filter import OPEN, Filter
from annotator.app.listing import Listing
from annotator.ui import language
from annotator.ui.annotate.document_rows import label_words
from annotator.ui.plain import literal

translate = QCoreApplication.translate


def statuses() -> dict[str, str]:
    """Return the words of each status to filter by, "" for any."""
    return {
        "": translate("DocumentPanel", "Any status"),
        "mine": translate("DocumentPanel", "Mine"),
        OPEN: translate("DocumentPanel", "To do"),
        "todo": translate("DocumentPanel", "Not started"),
        "started": translate("DocumentPanel", "Started"),
        "done": translate("DocumentPanel", "Done"),
        "skipped": translate("DocumentPanel", "Skipped"),
        "flagged": translate("DocumentPanel", "Flagged"),
    }


def filter_words(listing: Listing) -> str:
    """Return what the list is filtered by, "" for nothing."""
    used = listing.filter
    parts = [translate("DocumentPanel", "“{words}”").format(words=language.isolated(used.words))] if used.words else []
    parts += [statuses().get(used.status, used.status)] if used.status else []
    parts += [statuses()["flagged"]] if used.flagged and used.status != "flagged" else []
    parts += [language.language_name(used.language)] if used.language else []
    parts += [label_words(listing, used.label)] if used.label else []
    parts += [language.isolated(value) for _, value in used.metadata]
    template = translate("DocumentPanel", "The list is filtered: {parts}")
    return template.format(parts=language.listed(parts)) if parts else ""


class FilterMenu(QMenu):
    """The menu of statuses, languages, labels and saved filters."""

    def __init__(
        self,
        listing: Listing,
        choose: Callable[..., None],
        show_filter: Callable[[Filter], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._listing, self._choose = listing, choose
        self._add_choices("status", {id_: words for id_, words in statuses().items() if self._offers(id_)})
        self.addSeparator()
        names = {code: language.language_name(code) for code in listing.languages()}
        self._add_choices("language", {"": translate("DocumentPanel", "Any language")} | names)
        if labels := listing.labels():
            self.addSeparator()
            said = {label.id: literal(label_words(listing, label.id)) for label in labels}
            self._add_choices("label", {"": translate("DocumentPanel", "Any label of the article")} | said)
        if saved := listing.saved_filters():
            self.addSeparator()
            submenu = self.addMenu(translate("DocumentPanel", "Saved filters"))
            for filter_ in saved:
                submenu.addAction(literal(filter_.name), partial(show_filter, Filter.of(filter_)))

    def _offers(self, status: str) -> bool:
        return status != "mine" or self._listing.assigned

    def _add_choices(self, field: str, choices: dict[str, str]) -> None:
        group = QActionGroup(self)
        for value, words in choices.items():
            action = QAction(words, self, checkable=True, checked=getattr(self._listing.filter, field) == value)
            action.triggered.connect(lambda _=False, value=value: self._choose(**{field: value}))
            group.addAction(action)
            self.addAction(action)
