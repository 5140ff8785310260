"""Sentences about changes of a scheme, in the language of the interface."""

from annotator.domain.scheme import Scheme
from annotator.domain.scheme_comparison import NAMES, SchemeChange
from annotator.ui import language


def change_words(change: SchemeChange, scheme: Scheme) -> str:
    """Return what a change does; names are said as the scheme says them."""
    values: dict[str, object] = {}
    for name, value in change.values.items():
        if name in NAMES:
            values[name] = scheme.say(value, language.current())
        else:
            values[name] = language.language_name(value) if name == "language" else value
    return language.sentence(change.sentence, values)
