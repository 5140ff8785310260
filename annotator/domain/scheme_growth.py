"""Extending a scheme by foreign labels and relations, whose properties are inferred from their use.

New ones are appended to the text of the scheme's file, with any text for the attributes that they came with; colours
and marks are used in turn. Those that the scheme has are widened by what they lack, so that files imported one after
the other give what they give at once.
"""

import json
from collections.abc import Iterable, Mapping

from annotator.domain.annotation import VIRTUAL_SPEAKERS, Value
from annotator.domain.errors import AnnotatorError
from annotator.domain.scheme import Scheme
from annotator.domain.scheme_widening import Widening
from annotator.text.legible import legible

LONGEST_LABEL = 200
"""Code points."""
_ORDINARY_SPELLING = "\u200c\u200d"
"""Hidden characters of ordinary Persian and Urdu spelling."""
_KEYS = "56789"
_MARKS = ("square", "disc", "diamond", "ring")
_SWATCHES = tuple(
    (light.split(), dark.split())
    for light, dark in (
        ("#952349 #F7DEE7 #EDB6C8 #5D142C", "#E07B9D #471F2C #692B40 #F2B5CA"),
        ("#499523 #E7F7DE #C8EDB6 #2C5D14", "#9DE07B #2C471F #40692B #CAF2B5"),
        ("#3A2395 #E3DEF7 #C1B6ED #22145D", "#8F7BE0 #271F47 #372B69 #C1B5F2"),
        ("#958623 #F7F4DE #EDE5B6 #5D5314", "#E0D37B #47421F #69612B #F2EAB5"),
        ("#237E95 #DEF2F7 #B6E2ED #144E5D", "#7BCCE0 #1F3F47 #2B5D69 #B5E6F2"),
        ("#953623 #F7E2DE #EDBFB6 #5D2014", "#E08C7B #47251F #69352B #F2BFB5"),
    )
)
"""Line, tint, strong and text, in the light and the dark theme; none is used by the scheme that ships."""


class _Relation:
    """The use of a relation: how often it came, how often each role was filled, and with which labels."""

    def __init__(self) -> None:
        self.times = 0
        self.filled: dict[str, int] = {}
        self.labels: dict[str, dict[str, None]] = {}
        self.attributes: dict[str, None] = {}


class Growth:
    """Additions to a scheme."""

    def __init__(self, scheme: Scheme) -> None:
        self._scheme = scheme
        self._labels: dict[str, dict[str, None]] = {}
        self._relations: dict[str, _Relation] = {}
        self._widening = Widening()

    def __bool__(self) -> bool:
        return bool(self._labels or self._relations or self._widening)

    def take_span(self, label: str, attributes: Mapping[str, Value]) -> None:
        """Add what the scheme lacks of a span: its label, attributes or values.

        Raises AnnotatorError for a name that cannot be in a scheme.
        """
        names = dict.fromkeys(map(checked_name, attributes))
        if known := self._scheme.label(label):
            self._widening.take_span(known, attributes)
        else:
            self._labels.setdefault(checked_name(label), {}).update(names)

    def take_relation(self, label: str, roles: Mapping[str, Iterable[str]], attributes: Mapping[str, Value]) -> None:
        """Add what the scheme lacks of a relation; roles have labels of spans, or virtual speakers.

        Raises AnnotatorError for a name that cannot be in a scheme.
        """
        if known := self._scheme.relation(label):
            checked = {checked_name(role): labels for role, labels in roles.items()}
            self._widening.take_relation(known, checked, attributes)
            return
        relation = self._relations.setdefault(checked_name(label), _Relation())
        relation.times += 1
        relation.attributes.update(dict.fromkeys(map(checked_name, attributes)))
        for role, labels in roles.items():
            relation.filled[role] = relation.filled.get(checked_name(role), 0) + 1
            relation.labels.setdefault(role, {}).update(dict.fromkeys(labels))

    def grown(self, toml: str) -> str:
        """Return the text of the scheme's file with what was added."""
        used = {label.key for label in self._scheme.offered}
        keys = iter([key for key in _KEYS if key not in used])
        first = len(self._scheme.offered)
        labels = (
            _label(label, attributes, next(keys, ""), number)
            for number, (label, attributes) in enumerate(self._labels.items(), start=first)
        )
        relations = (_relation(label, relation) for label, relation in self._relations.items())
        widened = self._widening.widened(toml, self._scheme)
        return "\n\n".join([widened.rstrip("\n"), *labels, *relations]) + "\n"


def checked_name(name: str) -> str:
    """Return a name that can be in a scheme. Raises AnnotatorError for any other."""
    visible = "".join(character for character in name if character not in _ORDINARY_SPELLING)
    if not visible.strip() or len(name) > LONGEST_LABEL or not visible.isprintable():
        raise AnnotatorError(
            "{name} cannot be added to the scheme.",
            remedy="A label must have 1 to {most} visible characters. Map it to another one.",
            name=legible(name),
            most=LONGEST_LABEL,
        )
    return name


def _label(label: str, attributes: Iterable[str], key: str, number: int) -> str:
    light, dark = _SWATCHES[number % len(_SWATCHES)]
    return "\n".join((
        "[[labels]]",
        f"id = {_text(label)}",
        f"name = {_text(label)}",
        f"key = {_text(key)}",
        f"mark = {_text(_MARKS[number % len(_MARKS)])}",
        f"light = {_swatch(light)}",
        f"dark = {_swatch(dark)}",
        f"attributes = {_attributes(attributes)}",
    ))  # fmt: skip


def _relation(label: str, relation: _Relation) -> str:
    roles = (_role(role, labels, relation) for role, labels in relation.labels.items())
    return "\n".join((
        "[[relations]]",
        f"id = {_text(label)}",
        f"name = {_text(label)}",
        f"roles = [{', '.join(roles)}]",
        f"attributes = {_attributes(relation.attributes)}",
    ))  # fmt: skip


def _role(role: str, labels: Iterable[str], relation: _Relation) -> str:
    spans = ", ".join(_text(label) for label in labels if label not in VIRTUAL_SPEAKERS)
    virtual = any(label in VIRTUAL_SPEAKERS for label in labels)
    optional = relation.filled[role] < relation.times
    return (
        f"{{ id = {_text(role)}, labels = [{spans}],"
        f" virtual = {str(virtual).lower()}, optional = {str(optional).lower()} }}"
    )


def _attributes(names: Iterable[str]) -> str:
    return "[" + ", ".join(f"{{ id = {_text(name)} }}" for name in names) + "]"


def _swatch(colours: Iterable[str]) -> str:
    parts = zip(("line", "tint", "strong", "text"), colours, strict=True)
    return "{ " + ", ".join(f"{name} = {_text(colour)}" for name, colour in parts) + " }"


def _text(value: str) -> str:
    """Return a TOML string. Printable text is written in TOML as in JSON."""
    return json.dumps(value, ensure_ascii=False)
