"""Names of layers in the interface."""

from PySide6.QtCore import QCoreApplication

from annotator.app.session import Session
from annotator.domain.annotation import GOLD


def layer_name(session: Session, layer: str) -> str:
    """Return the name of the person whose layer it is, or what the gold layer is called."""
    return in_words(session.layer_name(layer))


def in_words(name: str) -> str:
    """Return the name of a layer, as files and commands have it, in words: that of a person stays as it is."""
    return QCoreApplication.translate("LayerNames", "Gold layer") if name == GOLD else name
