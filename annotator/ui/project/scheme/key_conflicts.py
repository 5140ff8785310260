"""Where a single key is used already: in Annotate, where it cannot be used twice, or in Review."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from annotator.domain.claim_relations import claim_relation_values
from annotator.domain.scheme import Kind, Scheme
from annotator.ui import language
from annotator.ui.declared_acts import DECLARED, RELATE
from annotator.ui.menu_names import REVIEW
from annotator.ui.stances import stance_choices


class KeyUse(NamedTuple):
    """What else a key does, and whether it does so in the same place."""

    name: str
    is_here: bool


def key_use(scheme: Scheme, key: str, label: str, kind: Kind = "labels") -> KeyUse | None:
    """Return what else a key does besides a label, or document label, (by id); None when nothing does.

    The digits, which number the annotations in Review, are the ordinary keys of labels and not counted there. Keys are
    named by their places on the keyboard, as `keys.symbol_of` reads them: equal names are the same place.
    """
    if not key:
        return None
    code, wanted = language.current(), key.upper()
    own = [
        (other.key, scheme.say(other.name, code)) for other in scheme.offered if (kind, label) != ("labels", other.id)
    ]
    own += [
        (said.key, scheme.say(said.name, code))
        for said in scheme.offered_document_labels
        if (kind, label) != ("document_labels", said.id)
    ]
    own += [(choice.key, scheme.say(choice.id, code)) for choice in stance_choices(scheme)]
    declared_acts = (*DECLARED, RELATE) if claim_relation_values(scheme) else DECLARED
    acts = [(declared.menu == REVIEW, declared.key, declared.text) for declared in declared_acts if declared.key]
    own += [(key, _translated(text)) for in_review, key, text in acts if not in_review]
    for used, name in own:
        if used.upper() == wanted:
            return KeyUse(name, is_here=True)
    for in_review, used, text in acts:
        if in_review and used.upper() == wanted and not used.isdecimal():
            return KeyUse(_translated(text), is_here=False)
    return None


def _translated(text: str) -> str:
    return QCoreApplication.translate("Actions", text)
