"""The scheme: labels, relations, attributes, keys and colours. A scheme is a TOML file; ids in it never change."""

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from typing import Annotated, Literal, Protocol, TypeVar, get_args

import msgspec

from annotator.domain.errors import AnnotatorError, InvalidRecordsError, Problem
from annotator.text.bounded_toml import TomlError, load_toml
from annotator.text.legible import legible

LARGEST = 2**53
"""The largest version: some readers of JSON cannot represent larger numbers."""
Kind = Literal["labels", "relations", "document_labels"]
"""What a scheme is a list of; the names in its file."""
Theme = Literal["light", "dark"]
Mark = Literal["square", "disc", "diamond", "ring", "triangle", "bar", "cross", "hollow-square"]
MARKS: tuple[Mark, ...] = get_args(Mark)


class Swatch(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The colours of a label in one theme."""

    line: str
    tint: str
    strong: str
    text: str


class Choice(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An allowed value that has a key, a mark and colours of its own.

    A retired one stays valid and is no longer offered; annotations with it are read as having the value `into`, if that
    is not "".
    """

    id: str
    key: str = ""
    mark: str = ""
    light: str = ""
    dark: str = ""
    retired: bool = False
    into: str = ""

    @property
    def offered(self) -> bool:
        """Whether new annotations can have this value."""
        return not (self.retired or self.into)


class Attribute(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An attribute; without `values` any text is allowed. If the first value is plain, it is implied.

    `default` is the value that something new gets, "" for none. It is used for the value of STANCE alone: each new
    claim gets a stance with it. `input` is how free text is entered: a date may be chosen in a calendar.
    """

    id: str
    values: tuple[str | Choice, ...] = ()
    default: str = ""
    input: Literal["text", "date"] = "text"

    @property
    def choices(self) -> tuple[Choice, ...]:
        """The allowed values as choices; empty if any text is allowed."""
        return tuple(Choice(value) if isinstance(value, str) else value for value in self.values)

    @property
    def offered(self) -> tuple[Choice, ...]:
        """The choices that new annotations can have."""
        return tuple(choice for choice in self.choices if choice.offered)

    @property
    def implied(self) -> str:
        """The value of annotations that state none, "" if there is no such value."""
        return self.values[0] if self.values and isinstance(self.values[0], str) else ""


class Label(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A type of span. With an empty key it has no shortcut.

    Spans have several fragments, or just one with `fragments = "one"`. A retired label is valid and not offered;
    it may never have been. Spans of a label that was merged are read as spans of the label `into`.
    """

    id: str
    name: str
    key: str
    mark: Mark
    light: Swatch
    dark: Swatch
    fragments: Literal["one", "many"] = "many"
    attributes: tuple[Attribute, ...] = ()
    retired: bool = False
    into: str = ""

    @property
    def offered(self) -> bool:
        """Whether new spans can have this label."""
        return not (self.retired or self.into)

    def swatch(self, theme: Theme) -> Swatch:
        """Return the colours in a theme."""
        return self.dark if theme == "dark" else self.light


class Role(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A role of a relation, and the labels that its members may have."""

    id: str
    labels: tuple[str, ...]
    virtual: bool = False
    optional: bool = False


class RelationType(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A type of relation. A retired one is valid and not offered; it may never have been."""

    id: str
    name: str
    roles: tuple[Role, ...]
    attributes: tuple[Attribute, ...] = ()
    retired: bool = False

    def role(self, role: str) -> Role | None:
        """Return the role with this id, None if there is none."""
        return _with_id(self.roles, role)


class DocumentLabel(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Something to say of a document as a whole. Of a `group` that is not empty, a document has at most one.

    A retired one is valid and not offered.
    """

    id: str
    name: str
    key: str = ""
    group: str = ""
    retired: bool = False

    @property
    def offered(self) -> bool:
        """Whether documents can be given this label."""
        return not self.retired


class Scheme(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A whole scheme."""

    format: Literal["annotator-scheme/1"]
    id: str
    version: Annotated[int, msgspec.Meta(ge=-LARGEST, le=LARGEST)]
    name: str
    labels: tuple[Label, ...]
    relations: tuple[RelationType, ...] = ()
    document_labels: tuple[DocumentLabel, ...] = ()
    translations: dict[str, dict[str, str]] = {}

    def label(self, label: str) -> Label | None:
        """Return the label with this id, None if there is none."""
        return _with_id(self.labels, label)

    @property
    def offered(self) -> tuple[Label, ...]:
        """The labels that new spans can have, in the order of the label bar."""
        return tuple(label for label in self.labels if label.offered)

    @property
    def offered_relations(self) -> tuple[RelationType, ...]:
        """The types that new relations can have."""
        return tuple(relation for relation in self.relations if not relation.retired)

    def relation(self, label: str) -> RelationType | None:
        """Return the relation type with this id, None if there is none."""
        return _with_id(self.relations, label)

    @property
    def offered_document_labels(self) -> tuple[DocumentLabel, ...]:
        """The labels that documents can be given."""
        return tuple(label for label in self.document_labels if label.offered)

    def document_label(self, label: str) -> DocumentLabel | None:
        """Return the document label with this id, None if there is none."""
        return _with_id(self.document_labels, label)

    def owner(self, kind: Kind, id_: str) -> "Label | RelationType | DocumentLabel | None":
        """Return the label, relation type or document label with this id, None if there is none."""
        found = {"labels": self.label, "relations": self.relation, "document_labels": self.document_label}
        return found[kind](id_)

    def say(self, text: str, language: str) -> str:
        """Return a name or value of the scheme in a language of the interface, or as it is without a translation."""
        return self.translations.get(language, {}).get(text, text.replace("_", " "))


def attribute(owner: Label | RelationType, attribute_id: str) -> Attribute | None:
    """Return the attribute with this id of a label or relation type, None if there is none."""
    return _with_id(owner.attributes, attribute_id)


class _HasId(Protocol):
    @property
    def id(self) -> str: ...


P = TypeVar("P", bound=_HasId)


def _with_id(items: Iterable[P], id_: str) -> P | None:
    # A loop takes half as long as `next` does, and a check looks up every span and relation.
    for own in items:
        if own.id == id_:
            return own
    return None


def parse_scheme(toml: str, where: str = "scheme") -> Scheme:
    """Read a scheme from the text of its file.

    Raises AnnotatorError, which names `where`, if it is not a scheme, and InvalidRecordsError with every rule that it
    breaks.
    """
    try:
        scheme, problems = _read(toml)
    except TomlError as error:
        raise AnnotatorError("is not TOML: {reason}.", where=where, reason=error) from error
    except msgspec.ValidationError as error:
        raise AnnotatorError("is not a label scheme: {reason}.", where=where, reason=error) from error
    if problems:
        raise InvalidRecordsError("The scheme cannot be used: {problems}.", list(problems), where=where)
    return scheme


@lru_cache(maxsize=4)
def _read(toml: str) -> tuple[Scheme, tuple[Problem, ...]]:
    """Return a scheme and the rules that it breaks; most projects have the same one."""
    scheme = msgspec.convert(load_toml(toml), Scheme)
    return scheme, tuple(_problems(scheme))


def _problems(scheme: Scheme) -> Iterable[Problem]:
    yield from _repeated("label", (label.id for label in scheme.labels))
    yield from _repeated("relation", (relation.id for relation in scheme.relations))
    yield from _repeated("document label", (label.id for label in scheme.document_labels))
    yield from _repeated("key", _keys(scheme))
    known = {label.id for label in scheme.labels}
    yield from _merge_problems("label", {label.id: label.into for label in scheme.labels})
    for relation in scheme.relations:
        yield from _repeated(f"role of {relation.id}", (role.id for role in relation.roles))
        for role in relation.roles:
            for label in role.labels:
                if label not in known:
                    place = f"role {role.id} of {relation.id}"
                    yield Problem(place, "names the label {label}, which is not in the scheme", {"label": label})
    owners: tuple[Label | RelationType, ...] = (*scheme.labels, *scheme.relations)
    for owner in owners:
        yield from _repeated(f"attribute of {owner.id}", (declared.id for declared in owner.attributes))
        for declared in owner.attributes:
            if (
                declared.default
                and declared.values
                and declared.default not in [choice.id for choice in declared.choices]
            ):
                place = f"attribute {declared.id} of {owner.id}"
                yield Problem(place, "{default} is not one of its values", {"default": legible(declared.default)})
            place = f"attribute {declared.id} of {owner.id}: value"
            yield from _merge_problems(place, {choice.id: choice.into for choice in declared.choices})


def _merge_problems(kind: str, into: dict[str, str]) -> Iterable[Problem]:
    """Yield what is merged into something that is not there, or, over others, into itself."""
    for name, first in into.items():
        seen, target = {name}, first
        while target in into and target not in seen:
            seen.add(target)
            target = into[target]
        if target:
            yield Problem(f"{kind} {name}", "cannot be merged into {label}", {"label": legible(first)})


def _keys(scheme: Scheme) -> Iterable[str]:
    labels: tuple[Label | DocumentLabel, ...] = (*scheme.offered, *scheme.offered_document_labels)
    yield from (label.key for label in labels if label.key)
    for relation in scheme.relations:
        for declared in relation.attributes:
            yield from (choice.key for choice in declared.offered if choice.key)


def _repeated(kind: str, ids: Iterable[str]) -> Iterable[Problem]:
    for name, times in Counter(ids).items():
        if times > 1:
            yield Problem(f"{kind} {name}", "occurs {times} times", {"times": times})
