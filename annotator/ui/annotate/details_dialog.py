"""The dialog for attributes and note of a span, or the attributes of a stance, built from the scheme."""

from collections.abc import Mapping

from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from annotator.domain.annotation import Value
from annotator.domain.register import ENTITY
from annotator.domain.scheme import Attribute, Scheme
from annotator.ui import language
from annotator.ui.annotate.asking_dialog import AskingDialog, note_caption, note_field
from annotator.ui.annotate.date_field import DateField
from annotator.ui.plain import plain_label


class DetailsDialog(AskingDialog):
    """A form; once accepted, `values` and `note` are what was entered."""

    def __init__(
        self,
        heading: str,
        attributes: tuple[Attribute, ...],
        values: Mapping[str, Value],
        note: str | None,
        scheme: Scheme,
        parent: QWidget,
        entry: str = "",
    ) -> None:
        """`entry` is the name of the entry of the register that the span points to, which is chosen elsewhere."""
        super().__init__(self.tr("Details"), heading, parent)
        self._before = dict(values)
        self._fields: dict[str, QComboBox | QLineEdit] = {}
        form = QFormLayout()
        form.setVerticalSpacing(10)
        for attribute in attributes:
            is_entry = attribute.id == ENTITY and bool(entry)
            field = QLineEdit(entry, readOnly=True) if is_entry else _field(attribute, values.get(attribute.id), scheme)
            field.setObjectName(f"attribute.{attribute.id}")
            self._fields[attribute.id] = field
            form.addRow(plain_label(scheme.say(attribute.id, language.current())), field)
        self._note = note_field(note or "")
        if note is not None:
            form.addRow(plain_label(self.tr("Note")), self._note)
            form.addRow(note_caption())
        rows = QVBoxLayout()
        rows.addLayout(form)
        self.lay_out(rows)
        self._entered = (self.values(), self.note())

    def has_changes(self) -> bool:
        """Whether something was changed."""
        return (self.values(), self.note()) != self._entered

    def values(self) -> dict[str, Value]:
        """Return every attribute that is not at its default."""
        found: dict[str, Value] = {}
        for name, field in self._fields.items():
            if isinstance(field, QLineEdit) and field.isReadOnly():
                found[name] = self._before[name]
                continue
            entered = field.currentData() if isinstance(field, QComboBox) else field.text().strip()
            unchanged = str(self._before.get(name, "")) == entered
            if entered:
                found[name] = self._before[name] if unchanged and name in self._before else entered
        return found

    def note(self) -> str:
        """Return the note."""
        return self._note.toPlainText().strip()

    def begin_with_note(self) -> None:
        """Ask for the note only: put the cursor into it."""
        self.setWindowTitle(self.tr("Note"))
        self._note.setFocus()


def _field(attribute: Attribute, value: Value | None, scheme: Scheme) -> QComboBox | QLineEdit:
    if not attribute.values:
        words = "" if value is None else str(value)
        return DateField(words) if attribute.input == "date" else QLineEdit(words)
    combo = QComboBox()
    # The first of plain values is the default of an attribute; values with a key have no default.
    default = attribute.implied
    if not default:
        combo.addItem("—", "")
    for choice in attribute.choices:
        if not choice.offered and str(value) != choice.id:
            continue
        data = "" if choice.id == default and str(value) != default else choice.id
        combo.addItem(scheme.say(choice.id, language.current()), data)
        if str(value) == choice.id:
            combo.setCurrentIndex(combo.count() - 1)
    return combo
