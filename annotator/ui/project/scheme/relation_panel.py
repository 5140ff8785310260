"""The properties of a relation: names, the labels of each role, attributes."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from annotator.domain import scheme_editing as editing
from annotator.domain.scheme import RelationType, Role
from annotator.ui.flow_layout import FlowLayout
from annotator.ui.plain import literal, plain_label
from annotator.ui.project.scheme.attributes import AttributeTable
from annotator.ui.project.scheme.draft import SchemeDraft
from annotator.ui.project.scheme.fields import NameFields, clear
from annotator.ui.project.scheme.focus import kept_focus, tab_through
from annotator.ui.relation_roles import role_name
from annotator.ui.theme import Theme


class RelationPanel(QWidget):
    """Shows one relation, and asks the draft for changes."""

    places_wanted = Signal(str, str)

    def __init__(self, draft: SchemeDraft, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("scrolled")
        self._draft = draft
        self._relation: RelationType | None = None
        self.names = NameFields()
        self.names.renamed.connect(self._rename)
        self._roles = QVBoxLayout(spacing=10)
        self._role_box = QWidget()
        self._role_box.setLayout(self._roles)
        self._roles.setContentsMargins(0, 0, 0, 0)
        add = QPushButton(self.tr("Add attribute…"))
        self.attributes = AttributeTable(draft, theme, add)
        self.attributes.places_wanted.connect(self.places_wanted)
        add.clicked.connect(self.attributes.ask_attribute)
        head = QHBoxLayout()
        head.addWidget(plain_label(self.tr("Attributes"), role="caption"))
        head.addStretch()
        head.addWidget(add)
        whole = QVBoxLayout(self, spacing=14)
        whole.setContentsMargins(24, 16, 24, 16)
        whole.addWidget(self.names)
        whole.addWidget(self._role_box)
        whole.addLayout(head)
        whole.addWidget(self.attributes)
        whole.addStretch()

    def show_relation(self, relation: RelationType) -> None:
        """Show a relation of the draft."""
        self._relation = relation
        self.names.show_names(self._draft.scheme, relation.name)
        with kept_focus(self._role_box):
            clear(self._roles)
            for role in relation.roles:
                self._roles.addWidget(self._make_role(relation, role))
            tab_through(list(self.names.fields.values())[-1], self._role_box)
        self.attributes.show_owner("relations", relation)

    def _make_role(self, relation: RelationType, role: Role) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box, spacing=4)
        column.setContentsMargins(0, 0, 0, 0)
        words = self.tr("{role}: labels that it can have").format(role=role_name(role.id, self._draft.scheme))
        column.addWidget(plain_label(words, role="caption"))
        chips = QWidget()
        flow = FlowLayout(spacing=6)
        chips.setLayout(flow)
        for label in self._draft.scheme.labels:
            if not label.offered and label.id not in role.labels:
                continue
            chip = QToolButton()
            chip.setObjectName(f"role.{role.id}.{label.id}")
            chip.setProperty("chip", True)  # noqa: FBT003  Qt takes no keyword here
            chip.setCheckable(True)
            chip.setText(literal(self._draft.say(label.name)))
            chip.setChecked(label.id in role.labels)
            chip.clicked.connect(partial(self._toggle, relation.id, role, label.id))
            flow.addWidget(chip)
        column.addWidget(chips)
        return box

    def _toggle(self, relation: str, role: Role, label: str, _checked: bool = False) -> None:
        order = [known.id for known in self._draft.scheme.labels]
        chosen = {*role.labels} ^ {label}
        labels = [known for known in order if known in chosen]
        self._draft.edit(lambda toml: editing.set_role(toml, relation, role.id, labels))

    def _rename(self, code: str, name: str) -> None:
        relation = self._relation
        if relation is None:
            return
        known = relation.name if code == "" else self._draft.scheme.translations.get(code, {}).get(relation.name, "")
        if name != known:
            change = partial(editing.rename, kind="relations", owner=relation.id, name=name, language=code)
            self._draft.edit(change)
            shown = self._draft.scheme.relation(relation.id)
            self.names.show_names(self._draft.scheme, shown.name if shown else relation.name)
