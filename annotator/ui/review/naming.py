"""What readings and choices are called: by number, and by whose they are only when that is asked for."""

from PySide6.QtCore import QCoreApplication

from annotator.app.session import Session
from annotator.ui import language
from annotator.ui.review.item import BOTH, EDIT, REJECT, Item
from annotator.ui.review.readings import ShownReading
from annotator.ui.review.words import reading_name
from annotator.ui.translatable import QT_TRANSLATE_NOOP

QUOTED = 60
"""Code points of a quote that stand in a sentence."""
LAST = {
    BOTH: QT_TRANSLATE_NOOP("Naming", "Last: both acceptable, “{quote}”"),
    REJECT: QT_TRANSLATE_NOOP("Naming", "Last: neither, “{quote}”"),
    EDIT: QT_TRANSLATE_NOOP("Naming", "Last: edited, “{quote}”"),
}
LAST_READING = QT_TRANSLATE_NOOP("Naming", "Last: {reading}, “{quote}”")
LAST_NOTHING = QT_TRANSLATE_NOOP("Naming", "Last: {reading}, no annotation at “{quote}”")
YOURS = QT_TRANSLATE_NOOP("Naming", "includes yours")
SETTLED_BEFORE = QT_TRANSLATE_NOOP("Naming", "Resolved before: {choice}")
GONE = QT_TRANSLATE_NOOP("Naming", "an annotation that no longer exists")
BEFORE = {
    "agreed": QT_TRANSLATE_NOOP("Naming", "agreed by all"),
    "majority": QT_TRANSLATE_NOOP("Naming", "the majority"),
    "rule": QT_TRANSLATE_NOOP("Naming", "by a rule"),
    "both": QT_TRANSLATE_NOOP("Naming", "both acceptable"),
    "rejected": QT_TRANSLATE_NOOP("Naming", "neither"),
    "edited": QT_TRANSLATE_NOOP("Naming", "edited"),
}


def reading_names(session: Session, readings: list[ShownReading], *, blind: bool) -> list[str]:
    """Return what readings are called: numbers, and names unless they are hidden; one's own work is always told."""
    return [_name(session, number, one, blind=blind) for number, one in enumerate(readings, 1)]


def _name(session: Session, number: int, shown: ShownReading, *, blind: bool) -> str:
    told, layers = reading_name(number), shown.reading.layers
    if not blind:
        names = language.isolated_list([session.layer_name(layer) for layer in layers])
        return f"{told}: {language.isolated(names)}"
    if len(layers) > 1:
        told += " · " + QCoreApplication.translate("Naming", "%n annotator(s)", None, len(layers))
    return told + " · " + _say(YOURS) if session.author in layers else told


def chosen_words(item: Item, choice: str) -> str:
    """Return what was decided last."""
    quote = language.isolated(_cut(item.dispute.quote))
    if choice in LAST:
        return _say(LAST[choice]).format(quote=quote)
    last = LAST_READING if item.readings[int(choice) - 1].spans else LAST_NOTHING
    return _say(last).format(reading=reading_name(int(choice)), quote=quote)


def before_words(item: Item) -> str:
    """Return what was decided of a place before something there changed, or "" when nothing was."""
    decision = item.dispute.decision
    if decision is None or item.dispute.state != "stale":
        return ""
    number = item.number_of(decision.chosen)
    if decision.outcome in BEFORE:
        told = _say(BEFORE[decision.outcome])
    else:
        told = reading_name(number) if number else _say(GONE)
    return _say(SETTLED_BEFORE).format(choice=told)


def _cut(quote: str) -> str:
    line = quote.replace("\n", " ")
    return line if len(line) <= QUOTED else line[:QUOTED].rstrip() + "…"


def _say(words: str) -> str:
    return QCoreApplication.translate("Naming", words)
