"""Names of layers in the interface."""

from PySide6.QtCore import QCoreApplication

from annotator.app.session import Session
from annotator.domain.annotation import GOLD


def layer_name(session: Session, layer: str) -> str:
    """Return the name of the person whose layer it is, or what the gold layer is called."""
    return QCoreApplication.translate("LayerNames", "Gold layer") if layer == GOLD else session.layer_name(layer)
