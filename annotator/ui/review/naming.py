"""The names of variants and choices: numbers, with names of annotators only when they are shown."""

from PySide6.QtCore import QCoreApplication

from annotator.app.session import Session
from annotator.ui import language
from annotator.ui.annotate.act_words import quoted
from annotator.ui.review.item import BOTH, EDIT, REJECT, Item
from annotator.ui.review.variants import ShownVariant
from annotator.ui.review.words import variant_name
from annotator.ui.translatable import QT_TRANSLATE_NOOP

QUOTED = 60
"""Code points of a quote inside a sentence."""
LAST = {
    BOTH: QT_TRANSLATE_NOOP("Naming", "Last: both acceptable, {quote}"),
    REJECT: QT_TRANSLATE_NOOP("Naming", "Last: neither, {quote}"),
    EDIT: QT_TRANSLATE_NOOP("Naming", "Last: edited, {quote}"),
}
LAST_VARIANT = QT_TRANSLATE_NOOP("Naming", "Last: {reading}, {quote}")
LAST_NOTHING = QT_TRANSLATE_NOOP("Naming", "Last: {reading}, no annotation at {quote}")
YOURS = QT_TRANSLATE_NOOP("Naming", "includes yours")
RESOLVED_BEFORE = QT_TRANSLATE_NOOP("Naming", "Resolved before: {choice}")
GONE = QT_TRANSLATE_NOOP("Naming", "an annotation that no longer exists")
EARLIER = {
    "agreed": QT_TRANSLATE_NOOP("Naming", "agreed by all"),
    "majority": QT_TRANSLATE_NOOP("Naming", "the majority"),
    "rule": QT_TRANSLATE_NOOP("Naming", "by a rule"),
    "both": QT_TRANSLATE_NOOP("Naming", "both acceptable"),
    "rejected": QT_TRANSLATE_NOOP("Naming", "neither"),
    "edited": QT_TRANSLATE_NOOP("Naming", "edited"),
}


def variant_names(session: Session, variants: list[ShownVariant], *, blind: bool) -> list[str]:
    """Return the names of variants: numbers, and annotators unless `blind`; the reviewer's own work is always named."""
    return [_name(session, number, variant, blind=blind) for number, variant in enumerate(variants, 1)]


def _name(session: Session, number: int, shown: ShownVariant, *, blind: bool) -> str:
    name, layers = variant_name(number), shown.variant.layers
    if not blind:
        names = language.isolated_list([session.layer_name(layer) for layer in layers])
        return f"{name}: {language.isolated(names)}"
    if len(layers) > 1:
        name += " · " + QCoreApplication.translate("Naming", "%n annotator(s)", None, len(layers))
    return name + " · " + _translated(YOURS) if session.author in layers else name


def chosen_words(item: Item, choice: str) -> str:
    """Return the last decision in words."""
    quote = quoted(_cut(item.disagreement.quote))
    if choice in LAST:
        return _translated(LAST[choice]).format(quote=quote)
    last = LAST_VARIANT if item.variants[int(choice) - 1].spans else LAST_NOTHING
    return _translated(last).format(reading=variant_name(int(choice)), quote=quote)


def earlier_words(item: Item) -> str:
    """Return a stale decision in words, or "" when there is none."""
    decision = item.disagreement.decision
    if decision is None or item.disagreement.state != "stale":
        return ""
    number = item.number_of(decision.chosen)
    if decision.outcome in EARLIER:
        outcome = _translated(EARLIER[decision.outcome])
    else:
        outcome = variant_name(number) if number else _translated(GONE)
    return _translated(RESOLVED_BEFORE).format(choice=outcome)


def _cut(quote: str) -> str:
    line = quote.replace("\n", " ")
    return line if len(line) <= QUOTED else line[:QUOTED].rstrip() + "…"


def _translated(words: str) -> str:
    return QCoreApplication.translate("Naming", words)
