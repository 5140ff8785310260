"""Whose annotations an article has, and how many."""

from typing import NamedTuple

from annotator.app.session import Session
from annotator.domain.annotation import GOLD
from annotator.domain.frames import CLAIM
from annotator.storage import states
from annotator.ui.layer_names import layer_name


class LayerWords(NamedTuple):
    """A layer on the article: its id, the name of its person, and how much it has."""

    layer: str
    name: str
    spans: int
    claims: int
    can_correct: bool


def layers_on(session: Session, document: str) -> list[LayerWords]:
    """Return the layers on an article, in the order of their names."""
    number, own = session.number_of(document), session.author
    found = []
    for layer in states.layers(session.file):
        work = states.annotations(session.file, number, layer)
        if work.spans or work.progress.id:
            claims = sum(span.label == CLAIM for span in work.spans.values())
            can_correct = bool(own) and session.has_authority and layer not in (GOLD, own)
            found.append(LayerWords(layer, layer_name(session, layer), len(work.spans), claims, can_correct))
    return sorted(found, key=lambda shown: shown.name)
