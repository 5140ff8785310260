"""The rows of the list: labels, relations, values of the stance, labels of articles."""

from annotator.domain.frames import STANCE, VALUE
from annotator.domain.scheme import DocumentLabel, Kind, Label, RelationType
from annotator.ui import language
from annotator.ui.project.scheme.draft import SchemeDraft
from annotator.ui.project.scheme.owner_list import OwnerRow
from annotator.ui.stances import all_stance_choices
from annotator.ui.theme import ThemeName

RELATION_MARK, ARTICLE_MARK = "bar", "hollow-square"


def label_rows(draft: SchemeDraft, theme: ThemeName, chips: dict[str, str]) -> list[OwnerRow]:
    """Return the labels; `chips` has the words for "new", "changed", "not offered" and "merged"."""
    return [
        OwnerRow(
            label.id,
            *_names(draft, label.name),
            chips[_state(draft, label)],
            label.mark,
            label.swatch(theme).line,
            label.key if label.offered else "",
            draft.uses.of("labels", label.id),
            faint=not label.offered,
        )
        for label in draft.scheme.labels
    ]


def _state(draft: SchemeDraft, owner: Label | RelationType | DocumentLabel) -> str:
    if isinstance(owner, Label) and owner.into:
        return "merged"
    if owner.retired:
        return "not offered"
    kinds: dict[type, Kind] = {Label: "labels", RelationType: "relations", DocumentLabel: "document_labels"}
    if draft.is_new(kinds[type(owner)], owner.id):
        return "new"
    return "changed" if draft.is_changed(owner.id) else ""


def relation_rows(draft: SchemeDraft, color: str, chips: dict[str, str]) -> list[OwnerRow]:
    """Return the relations."""
    return [
        OwnerRow(
            relation.id,
            *_names(draft, relation.name),
            chips[_state(draft, relation)],
            RELATION_MARK,
            color,
            "",
            draft.uses.of("relations", relation.id),
            faint=relation.retired,
        )
        for relation in draft.scheme.relations
    ]


def stance_rows(draft: SchemeDraft, theme: ThemeName, chips: dict[str, str]) -> list[OwnerRow]:
    """Return the values of the stance."""
    return [
        OwnerRow(
            choice.id,
            *_names(draft, choice.id),
            chips["merged" if choice.into else "not offered" if choice.retired else ""],
            choice.mark,
            choice.dark if theme == "dark" else choice.light,
            choice.key if choice.offered else "",
            draft.uses.of("relations", STANCE, VALUE, choice.id),
            faint=not choice.offered,
        )
        for choice in all_stance_choices(draft.scheme)
    ]


def article_rows(draft: SchemeDraft, color: str, chips: dict[str, str]) -> list[OwnerRow]:
    """Return the labels of articles."""
    return [
        OwnerRow(
            label.id,
            *_names(draft, label.name),
            chips[_state(draft, label)],
            ARTICLE_MARK,
            color,
            label.key if label.offered else "",
            draft.uses.of("document_labels", label.id),
            faint=label.retired,
        )
        for label in draft.scheme.document_labels
    ]


def _names(draft: SchemeDraft, name: str) -> tuple[str, str]:
    """Return a name in the language of the interface, and in another language that it is known in."""
    code = language.current()
    others = [known[name] for other, known in draft.scheme.translations.items() if other != code and name in known]
    shown = draft.say(name)
    original = draft.scheme.say(name, "en")
    return shown, next((other for other in [*([original] if code != "en" else []), *others] if other != shown), "")
