"""What can be done with the label, relation or stance that is shown: add, move, retire, merge, delete, show places."""

from functools import partial, reduce

import regex
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from annotator.app import commands
from annotator.app.commands.scheme_counting import Use
from annotator.domain import scheme_editing as editing, scheme_values as values
from annotator.domain.document_label_editing import add_document_label
from annotator.domain.frames import STANCE, VALUE
from annotator.domain.scheme import Choice, DocumentLabel, Kind, Label, RelationType
from annotator.ui.annotate.places import DeskPlace
from annotator.ui.name_dialog import ask_name
from annotator.ui.open_project import OpenProject
from annotator.ui.project.scheme.dialogs import MergeLabelDialog
from annotator.ui.project.scheme.draft import SchemeDraft
from annotator.ui.project.scheme.stale_dialog import StaleDialog
from annotator.ui.stances import all_stance_choices, stance_choice

LABELS, RELATIONS, STANCES, ARTICLE = range(4)


class OwnerActs(QObject):
    """The acts; `show` says what they are about."""

    place_wanted = Signal(object)
    """A DeskPlace."""

    def __init__(self, draft: SchemeDraft, project: OpenProject, window: QWidget) -> None:
        super().__init__(window)
        self.draft, self._project, self._window = draft, project, window
        self.tab, self.id = LABELS, ""

    def show(self, tab: int, id_: str) -> None:
        """Act on what is shown now."""
        self.tab, self.id = tab, id_

    @property
    def kind(self) -> Kind:
        """Whether a label, a relation or a label of articles is shown."""
        return {LABELS: "labels", ARTICLE: "document_labels"}.get(self.tab, "relations")  # type: ignore[return-value]

    @property
    def use(self) -> Use:
        """What is shown, as uses are counted."""
        return Use("relations", STANCE, VALUE, self.id) if self.tab == STANCES else Use(self.kind, self.id)

    @property
    def uses(self) -> int:
        """How many annotations have what is shown."""
        return self.draft.uses.of(*self.use)

    @property
    def is_offered(self) -> bool:
        """Whether new annotations can have what is shown."""
        scheme = self.draft.scheme
        owner: Label | RelationType | DocumentLabel | Choice | None = (
            stance_choice(scheme, self.id) if self.tab == STANCES else scheme.owner(self.kind, self.id)
        )
        return owner is not None and not owner.retired and not getattr(owner, "into", "")

    @property
    def can_delete(self) -> bool:
        """Whether nothing was ever recorded with what is shown."""
        return bool(self.id) and not self.draft.uses.is_recorded(*self.use)

    # --- acts

    def add(self, tab: int) -> str:
        """Ask for a name, and add what the tab lists; return its id, "" when nothing was added."""
        titles = (
            self.tr("Add label"),
            self.tr("Add relation"),
            self.tr("Add stance"),
            self.tr("Add label of the article"),
        )
        name = ask_name(self._window, titles[tab], self.tr("Name"))
        if not name:
            return ""
        scheme = self.draft.scheme
        if tab == LABELS:
            id_ = _free(name, [label.id for label in scheme.labels])
            change = partial(editing.add_label, id_=id_, name=name)
        elif tab == RELATIONS:
            id_ = _free(name, [relation.id for relation in scheme.relations])
            first = [label.id for label in scheme.offered][:1]
            change = partial(editing.add_relation, id_=id_, name=name, roles=[("from", first), ("to", first)])
        elif tab == ARTICLE:
            id_ = _free(name, [label.id.upper() for label in scheme.document_labels]).lower()
            change = partial(add_document_label, id_=id_, name=name)
        else:
            id_ = _free(name, [choice.id for choice in all_stance_choices(scheme)]).lower()
            at = {"kind": "relations", "owner": STANCE, "attribute": VALUE}
            change = partial(values.add_value, value=id_, **at)  # type: ignore[arg-type]
        return id_ if self.draft.edit(change) else ""

    def move(self, id_: str, position: int) -> None:
        """Move a label, a relation or a label of articles."""
        if not self.draft.edit(partial(editing.move, kind=self.kind, owner=id_, position=position)):
            self.draft.refresh()

    def retire(self) -> None:
        """Retire what is shown, or offer it."""
        if self.tab == STANCES:
            turn = values.retire_value if self.is_offered else values.restore_value
            at = {"kind": "relations", "owner": STANCE, "attribute": VALUE, "value": self.id}
            self.draft.edit(partial(turn, **at))  # type: ignore[arg-type]
            return
        turn_owner = editing.retire if self.is_offered else editing.restore
        self.draft.edit(partial(turn_owner, kind=self.kind, owner=self.id))

    def merge(self) -> None:
        """Ask what the label is merged into, and merge it."""
        label = self.draft.label(self.id)
        dialog = MergeLabelDialog(self._project, self.draft.scheme, label, self._window)
        agreed, into = dialog.exec() == QDialog.DialogCode.Accepted, dialog.into
        dialog.deleteLater()
        if agreed:
            self.draft.edit(partial(editing.merge_labels, label=label.id, into=into))

    def map_stale(self) -> None:
        """Ask what annotations that do not fit the scheme are to read as, and put that into the draft."""
        dialog = StaleDialog(self.draft.stale, self.draft.scheme, self._window)
        agreed, changes = dialog.exec() == QDialog.DialogCode.Accepted, dialog.changes
        dialog.deleteLater()
        if agreed and changes:
            self.draft.edit(lambda toml: reduce(lambda text, change: change(text), changes, toml))

    def delete(self) -> None:
        """Delete what is shown; nothing uses it."""
        session, kind, id_ = self.draft.session, self.kind, self.id
        if self.tab == STANCES:
            at = {"kind": "relations", "owner": STANCE, "attribute": VALUE, "value": id_}
            self.draft.edit(partial(values.delete_value, **at))  # type: ignore[arg-type]
        else:
            self.draft.edit(lambda toml: commands.deleted_from_scheme(session, toml, kind, id_))

    def show_first_place(self) -> None:
        """Show the first annotation that has what is shown."""
        self._show(self.use)

    def show_places(self, attribute: str, value: str) -> None:
        """Show the first annotation of what is shown with a value."""
        self._show(Use(self.kind, self.id, attribute, value))

    def _show(self, use: Use) -> None:
        session = self.draft.session
        title = self.tr("Finding annotations")
        places = self._project.run(title, lambda _task: commands.annotations_using(session, use)) or []
        own = session.author
        place = next((place for place in places if place.layer == own), places[0] if places else None)
        if place is None:
            return
        if use.kind == "document_labels":
            self.place_wanted.emit(DeskPlace(place.document, 0))
            return
        work = session.annotations(place.document, place.layer)
        span = work.spans.get(place.id)
        if span is None:
            relation = work.relations[place.id]
            members = (member for members in relation.roles.values() for member in members)
            span = next((work.spans[member] for member in members if member in work.spans), None)
        mine = place.layer == own
        self.place_wanted.emit(
            DeskPlace(place.document, span.start if span else 0, span=span.id if span and mine else "")
        )


def _free(name: str, taken: list[str]) -> str:
    """Return an id for files made of a name, with a number where it is taken."""
    plain = regex.sub(r"[^\p{L}\p{N}]+", "_", name.strip()).strip("_").upper() or "LABEL"
    numbers = range(2, len(taken) + 3)
    return next(id_ for id_ in (plain, *(f"{plain}_{number}" for number in numbers)) if id_ not in taken)
