"""Names of the scheme led back to those of another tool, by the label map that its files are imported with."""

from collections.abc import Collection, Mapping

from annotator.domain.errors import AnnotatorError
from annotator.exchange.label_map import LabelMap


class ForeignNames:
    """Foreign names of labels and attributes; an import with the same map makes the names of the scheme of them."""

    def __init__(self, names: LabelMap, taken: Collection[str]) -> None:
        """`taken`: labels with a meaning of their own. Raises AnnotatorError for labels with several foreign names."""
        self._names = names
        self._taken = taken
        self._labels = _led_back(names.labels)

    def label(self, label: str) -> str:
        """Return the foreign name of a label. Raises AnnotatorError if an import would make another one of it."""
        foreign = self._labels.get(label, label)
        if foreign in self._taken:
            foreign = label
        if foreign in self._taken or self._names.labels.get(foreign, foreign) not in (label, ""):
            raise _other_meaning(label)
        return foreign

    def attribute(self, label: str, name: str) -> str:
        """Return the foreign name of an attribute of a foreign label.

        Raises AnnotatorError if it has several, or an import would make another one of it.
        """
        owners = ("", *self._names.owners(label))
        stated = [key.rpartition(".") for key, known in self._names.attributes.items() if known == name]
        names = {foreign for owner, _, foreign in stated if owner in owners}
        found = sorted(foreign for foreign in names if self._names.attribute(label, foreign) == name)
        if len(found) > 1:
            raise _several(name, found)
        if not found and self._names.attribute(label, name) not in (name, ""):
            raise _other_meaning(name)
        return found[0] if found else name


def _led_back(labels: Mapping[str, str]) -> dict[str, str]:
    """Return the foreign names by labels; what is left out has none."""
    found: dict[str, str] = {}
    for foreign, label in labels.items():
        if label and found.setdefault(label, foreign) != foreign:
            raise _several(label, sorted(name for name, known in labels.items() if known == label))
    return found


def _several(name: str, foreign: Collection[str]) -> AnnotatorError:
    return AnnotatorError(
        "The label map has several names for {name}: {foreign}.",
        remedy="Export with a map that has only one of them.",
        name=name,
        foreign=foreign,
    )


def _other_meaning(name: str) -> AnnotatorError:
    return AnnotatorError(
        "The project uses the name {name}, which has another meaning in the label map.",
        remedy="Give it a name of its own in the map.",
        name=name,
    )
