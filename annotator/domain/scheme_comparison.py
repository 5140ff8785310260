"""What differs between two versions of a scheme, as plain sentences whose values the window and the command line fill.

The values of a sentence are names as they are in the file; `NAMES` says which of them the scheme translates.
"""

from collections.abc import Iterator, Sequence

import msgspec

from annotator.domain.scheme import Attribute, DocumentLabel, Label, RelationType, Scheme

NAMES = ("name", "attribute", "value", "other", "before", "group")
"""The values of sentences that are names of the scheme."""


class SchemeChange(msgspec.Struct, frozen=True):
    """One difference: the id of the label or relation, and an English sentence with `{names}` that `values` fill."""

    owner: str
    sentence: str
    values: dict[str, str] = {}


ADDED, REMOVED, RENAMED = "{name}: new", "{name}: removed", "{before}: renamed to {name}"
TRANSLATED = "{name}: translation changed ({language})"
KEY_SET, KEY_CLEARED = "{name}: key {key}", "{name}: no key"
MARK, COLOURS = "{name}: mark changed", "{name}: colours changed"
ONE_FRAGMENT, MANY_FRAGMENTS = "{name}: one fragment per span", "{name}: several fragments per span"
RETIRED, RESTORED, MERGED = "{name}: retired", "{name}: offered", "{name}: merged into {other}"
ATTRIBUTE_ADDED, ATTRIBUTE_REMOVED = "{name}: attribute {attribute} added", "{name}: attribute {attribute} removed"
VALUE_ADDED = "{name}, {attribute}: value {value} added"
VALUE_REMOVED = "{name}, {attribute}: value {value} removed"
VALUE_RETIRED = "{name}, {attribute}: value {value} retired"
VALUE_RESTORED = "{name}, {attribute}: value {value} offered"
VALUE_MERGED = "{name}, {attribute}: value {value} merged into {other}"
VALUE_CHANGED = "{name}, {attribute}: key, mark or colours of {value} changed"
IMPLIED = "{name}, {attribute}: annotations that state none now count as {value}"
DEFAULT_SET, DEFAULT_CLEARED = "{name}, {attribute}: default {value}", "{name}, {attribute}: no default"
VALUES_ORDERED = "{name}, {attribute}: order of values changed"
ROLES = "{name}: roles changed"
LABELS_ORDERED, RELATIONS_ORDERED = "Order of labels changed", "Order of relations changed"
ENTRY = "{name}, {attribute}: way of entry changed"
DOCUMENT_LABELS_ORDERED = "Order of labels of the article changed"
GROUP_SET, GROUP_CLEARED = "{name}: one of the group {group}", "{name}: no group"
SCHEME_RENAMED = "The scheme is now called {name}"
OTHER_TRANSLATIONS = "Translations changed ({language})"
SENTENCES = (
    ADDED, REMOVED, RENAMED, TRANSLATED, KEY_SET, KEY_CLEARED, MARK, COLOURS, ONE_FRAGMENT, MANY_FRAGMENTS, RETIRED,
    RESTORED, MERGED, ATTRIBUTE_ADDED, ATTRIBUTE_REMOVED, VALUE_ADDED, VALUE_REMOVED, VALUE_RETIRED, VALUE_RESTORED,
    VALUE_MERGED, VALUE_CHANGED, IMPLIED, DEFAULT_SET, DEFAULT_CLEARED, VALUES_ORDERED, ROLES, LABELS_ORDERED,
    RELATIONS_ORDERED, SCHEME_RENAMED, OTHER_TRANSLATIONS, ENTRY, DOCUMENT_LABELS_ORDERED, GROUP_SET,
    GROUP_CLEARED,
)  # fmt: skip
"""All sentences; keys of the translations."""


def compare_schemes(before: Scheme, after: Scheme) -> list[SchemeChange]:
    """Return what differs, label by label, then relation by relation; versions do not count."""
    changes: list[SchemeChange] = []
    if before.name != after.name:
        changes.append(SchemeChange("", SCHEME_RENAMED, {"name": after.name}))
    changes += _owners(before.labels, after.labels, before, after)
    changes += _owners(before.relations, after.relations, before, after)
    if _moved([label.id for label in before.labels], [label.id for label in after.labels]):
        changes.append(SchemeChange("", LABELS_ORDERED))
    if _moved([relation.id for relation in before.relations], [relation.id for relation in after.relations]):
        changes.append(SchemeChange("", RELATIONS_ORDERED))
    changes += _owners(before.document_labels, after.document_labels, before, after)
    if _moved([label.id for label in before.document_labels], [label.id for label in after.document_labels]):
        changes.append(SchemeChange("", DOCUMENT_LABELS_ORDERED))
    return [*changes, *_other_translations(before, after)]


Owner = Label | RelationType | DocumentLabel
Owners = Sequence[Owner]


def _owners(before: Owners, after: Owners, old: Scheme, new: Scheme) -> Iterator[SchemeChange]:
    known: dict[str, Owner] = {owner.id: owner for owner in before}
    for owner in after:
        was = known.pop(owner.id, None)
        if was is None:
            yield SchemeChange(owner.id, ADDED, {"name": owner.name})
        else:
            yield from _owner(was, owner, old, new)
    yield from (SchemeChange(owner.id, REMOVED, {"name": owner.name}) for owner in known.values())


def _owner(was: Owner, now: Owner, old: Scheme, new: Scheme) -> Iterator[SchemeChange]:
    name = {"name": now.name}
    if was.name != now.name:
        yield SchemeChange(now.id, RENAMED, {"before": was.name, **name})
    for language in sorted(_languages(old, new)):
        if _said(old, was.name, language) != _said(new, now.name, language):
            yield SchemeChange(now.id, TRANSLATED, {**name, "language": language})
    if isinstance(was, Label) and isinstance(now, Label):
        yield from _label(was, now, new)
    elif isinstance(was, RelationType) and isinstance(now, RelationType):
        if was.retired != now.retired:
            yield SchemeChange(now.id, RETIRED if now.retired else RESTORED, name)
        if was.roles != now.roles:
            yield SchemeChange(now.id, ROLES, name)
    if isinstance(was, DocumentLabel) and isinstance(now, DocumentLabel):
        yield from _document_label(was, now)
    elif not isinstance(was, DocumentLabel) and not isinstance(now, DocumentLabel):
        yield from _attributes(was, now)


def _document_label(was: DocumentLabel, now: DocumentLabel) -> Iterator[SchemeChange]:
    name = {"name": now.name}
    if was.key != now.key:
        yield SchemeChange(now.id, KEY_SET if now.key else KEY_CLEARED, {**name, "key": now.key})
    if was.group != now.group:
        yield SchemeChange(now.id, GROUP_SET if now.group else GROUP_CLEARED, {**name, "group": now.group})
    if was.retired != now.retired:
        yield SchemeChange(now.id, RETIRED if now.retired else RESTORED, name)


def _label(was: Label, now: Label, new: Scheme) -> Iterator[SchemeChange]:
    name = {"name": now.name}
    if was.key != now.key:
        yield SchemeChange(now.id, KEY_SET if now.key else KEY_CLEARED, {**name, "key": now.key})
    if was.mark != now.mark:
        yield SchemeChange(now.id, MARK, name)
    if (was.light, was.dark) != (now.light, now.dark):
        yield SchemeChange(now.id, COLOURS, name)
    if was.fragments != now.fragments:
        yield SchemeChange(now.id, ONE_FRAGMENT if now.fragments == "one" else MANY_FRAGMENTS, name)
    if now.into and now.into != was.into:
        target = new.label(now.into)
        yield SchemeChange(now.id, MERGED, {**name, "other": target.name if target else now.into})
    elif now.offered != was.offered:
        yield SchemeChange(now.id, RESTORED if now.offered else RETIRED, name)


def _attributes(was: Label | RelationType, now: Label | RelationType) -> Iterator[SchemeChange]:
    known = {attribute.id: attribute for attribute in was.attributes}
    for attribute in now.attributes:
        before = known.pop(attribute.id, None)
        values = {"name": now.name, "attribute": attribute.id}
        if before is None:
            yield SchemeChange(now.id, ATTRIBUTE_ADDED, values)
        else:
            yield from (SchemeChange(now.id, text, values | more) for text, more in _values(before, attribute))
    for gone in known:
        yield SchemeChange(now.id, ATTRIBUTE_REMOVED, {"name": now.name, "attribute": gone})


def _values(was: Attribute, now: Attribute) -> Iterator[tuple[str, dict[str, str]]]:
    known = {choice.id: choice for choice in was.choices}
    for choice in now.choices:
        before = known.pop(choice.id, None)
        value = {"value": choice.id}
        if before is None:
            yield VALUE_ADDED, value
        elif choice.into and choice.into != before.into:
            yield VALUE_MERGED, {**value, "other": choice.into}
        elif choice.offered != before.offered:
            yield (VALUE_RESTORED if choice.offered else VALUE_RETIRED), value
        elif choice != before:
            yield VALUE_CHANGED, value
    yield from ((VALUE_REMOVED, {"value": gone}) for gone in known)
    if was.implied != now.implied and was.values:
        yield IMPLIED, {"value": now.implied}
    elif _moved([choice.id for choice in was.choices], [choice.id for choice in now.choices]):
        yield VALUES_ORDERED, {}
    if was.input != now.input:
        yield ENTRY, {}
    if was.default != now.default:
        yield (DEFAULT_SET, {"value": now.default}) if now.default else (DEFAULT_CLEARED, {})


def _moved(before: list[str], after: list[str]) -> bool:
    """Whether what is in both has another order."""
    return [id_ for id_ in before if id_ in after] != [id_ for id_ in after if id_ in before]


def _said(scheme: Scheme, words: str, language: str) -> str:
    return scheme.translations.get(language, {}).get(words, "")


def _languages(old: Scheme, new: Scheme) -> set[str]:
    return {*old.translations, *new.translations}


def _other_translations(old: Scheme, new: Scheme) -> Iterator[SchemeChange]:
    """Yield the languages in which attributes and values are called otherwise."""
    owners: list[Owner] = [
        *old.labels, *old.relations, *old.document_labels, *new.labels, *new.relations, *new.document_labels
    ]  # fmt: skip
    named = {owner.name for owner in owners}
    for language in sorted(_languages(old, new)):
        before, after = (
            {words: said for words, said in scheme.translations.get(language, {}).items() if words not in named}
            for scheme in (old, new)
        )
        if before != after:
            yield SchemeChange("", OTHER_TRANSLATIONS, {"language": language})
