"""The layers and rows of a WebAnno TSV file, and the annotations in the columns of a row.

UNITS: offsets are as the file has them.
"""

from collections.abc import Iterator
from itertools import zip_longest
from typing import NamedTuple

from annotator.domain.annotation import Value
from annotator.domain.errors import AnnotatorError
from annotator.exchange.foreign_layers import CHAIN_RELATION, SOURCE_ROLE, TARGET_ROLE
from annotator.exchange.formats.webanno.values import LINKED, NOTHING, NULL, STACKED, Stated, numbered, parts, unescape


class Slot(NamedTuple):
    """A feature that links spans to others of the layer `target`, with the columns of its roles and targets."""

    name: str
    target: str
    roles: int
    targets: int


class Layer(NamedTuple):
    """A layer with the columns of its features; `kind` is SP, RL or CH, `width` counts all columns.

    Relations have their sources, spans of the layer `base`, in the column `place`.
    """

    kind: str
    type: str
    features: dict[str, int]
    slots: tuple[Slot, ...]
    base: str
    place: int
    width: int

    @property
    def named_features(self) -> list[str]:
        """The features that may be the label: without those that tie the links of a chain or name roles."""
        others = {"CH": (CHAIN_RELATION,), "RL": (SOURCE_ROLE, TARGET_ROLE)}.get(self.kind, ())
        return [name for name in self.features if name and name not in others]


class Row(NamedTuple):
    """A token, or a part of one; `where` is how an error names it."""

    where: str
    name: str
    start: int
    end: int
    words: str
    columns: list[str]

    @property
    def place(self) -> str:
        """How a remark names it."""
        return self.where.rpartition(", ")[2]


class Sentence(NamedTuple):
    """Lines of text, still escaped, and the rows that follow."""

    lines: list[str]
    rows: list[Row]


class File(NamedTuple):
    """The version, layers and sentences of a file."""

    version: str
    layers: list[Layer]
    sentences: list[Sentence]

    @property
    def rows(self) -> Iterator[Row]:
        """All rows in their order."""
        return (row for sentence in self.sentences for row in sentence.rows)


class Link(NamedTuple):
    """A link of a slot: its role, "" for none, and the row and number of its target."""

    role: str
    target: Stated


class Annotation(NamedTuple):
    """An annotation on a row: its number in the file, 0 for none, its values by feature, and its links by slot."""

    number: int
    stated: dict[str, Stated]
    links: dict[Slot, list[Link]]

    @property
    def values(self) -> dict[str, Value]:
        """The values that are set."""
        return {
            name: unescape(stated.content) for name, stated in self.stated.items() if name and stated.content != NULL
        }


def layer_of(line: str, first: int) -> Layer:
    """Return the layer that a line declares; its columns begin with number `first`."""
    kind, _, rest = line.removeprefix("#T_").partition("=")
    name, *columns = rest.split("|")
    features: dict[str, int] = {}
    slots: list[Slot] = []
    base, place = "", 0
    numbers = iter(range(len(columns)))
    for number in numbers:
        column = columns[number]
        if column.startswith("BT_"):
            base, place = column.removeprefix("BT_"), first + number
        elif column.startswith("ROLE_") and number + 1 < len(columns):
            slots.append(Slot(_slot_name(column), columns[number + 1], first + number, first + number + 1))
            next(numbers)
        else:
            features[column] = first + number
    if not features and not slots:
        features[""] = first
    return Layer(kind, name, features, tuple(slots), base, place, max(len(columns), 1))


def _slot_name(column: str) -> str:
    """Return the feature in ROLE_<layer>:<feature>_<type of links>; the name of a type has points."""
    feature = column.removeprefix("ROLE_").rpartition(":")[2]
    before = feature.partition(".")[0]
    return before.rpartition("_")[0] or before


def annotations_on(row: Row, layer: Layer, least: int = 0) -> Iterator[Annotation]:
    """Yield the annotations of a layer on a row, at the least so many. Raises AnnotatorError for what is not valid."""
    features = {name: values_in(row, place) for name, place in layer.features.items()}
    slots = {slot: _links_in(row, slot) for slot in layer.slots}
    count = max(least, *map(len, features.values()), *map(len, slots.values()), 0)
    stated: list[dict[str, Stated]] = [{} for _ in range(count)]
    links: list[dict[Slot, list[Link]]] = [{} for _ in range(count)]
    numbers = [0] * count
    for name, values in features.items():
        for place, value in enumerate(values):
            stated[place][name] = value
            numbers[place] = numbers[place] or value.number
    for slot, of_slot in slots.items():
        for place, (number, found) in enumerate(of_slot):
            links[place][slot] = found
            numbers[place] = numbers[place] or number
    yield from map(Annotation, numbers, stated, links)


def values_in(row: Row, place: int) -> list[Stated]:
    """Return the values in a column of a row. Raises AnnotatorError for one that is not valid."""
    content = row.columns[place]
    return [] if content == NOTHING else [_numbered(part, row) for part in parts(content, STACKED)]


def _links_in(row: Row, slot: Slot) -> list[tuple[int, list[Link]]]:
    """Return the number and links of each annotation on a row; one without links has * for its targets."""
    targets = row.columns[slot.targets]
    stacked = [] if targets == NOTHING else list(parts(targets, STACKED))
    found = []
    for roles, linked in zip_longest(values_in(row, slot.roles), stacked):
        names = _parts(roles.content, row) if roles is not None and roles.content != NOTHING else []
        is_linked = linked not in (None, NULL, NOTHING)
        places = [_numbered(part, row) for part in _parts(linked or "", row)] if is_linked else []
        links = [Link("" if role == NULL else unescape(role), target) for role, target in _paired(names, places)]
        found.append((roles.number if roles is not None else 0, links))
    return found


def _paired(roles: list[str], targets: list[Stated]) -> Iterator[tuple[str, Stated]]:
    for role, target in zip_longest(roles, targets):
        yield role or NULL, Stated("") if target is None or target.content in (NULL, NOTHING) else target


def _parts(stated: str, row: Row) -> list[str]:
    found = list(parts(stated, LINKED))
    if None in found:
        raise invalid(row)
    return [part for part in found if part is not None]


def _numbered(part: str | None, row: Row) -> Stated:
    found = None if part is None else numbered(part)
    if found is None:
        raise invalid(row)
    return found


def invalid(row: Row) -> AnnotatorError:
    """Return the error of a row that is not valid."""
    return AnnotatorError("This is not a row of WebAnno TSV.", where=row.where, remedy="Export the file again.")
