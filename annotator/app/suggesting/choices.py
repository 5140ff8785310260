"""What a person chose about suggestions in this copy of a project."""

from typing import Literal

import msgspec

from annotator.app.session import Session
from annotator.domain.annotation import GOLD
from annotator.storage import states
from annotator.suggest.labelled import THRESHOLD

Source = Literal["own", "gold", "all"]
"""Whose finished work is learnt from."""
LEAST, MOST = 0.06, 0.75
"""The thresholds that can be chosen; below, most suggestions are wrong, above there are hardly any."""


class SuggestionChoices(msgspec.Struct, frozen=True):
    """Whether suggestions are shown, from which confidence on, and whose work they are learnt from ("": the usual)."""

    shown: bool = True
    threshold: float = THRESHOLD
    source: Literal["", "own", "gold", "all"] = ""


def source_of(session: Session, choices: SuggestionChoices) -> Source:
    """Return whose work is learnt from: as was chosen, or else gold where there is any, or one's own."""
    if choices.source:
        return choices.source
    return "gold" if GOLD in states.layers(session.file) else "own"
