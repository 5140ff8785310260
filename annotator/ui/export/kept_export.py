"""What a person has set on the page Export, for the one that takes its place in another theme or language."""

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from annotator.ui.export.format_table import KeptFormats
from annotator.ui.export.layer_cards import KeptLayer
from annotator.ui.export.split_panel import KeptSplit
from annotator.ui.keeping import go_on

if TYPE_CHECKING:
    from annotator.ui.export.page import ExportPage


class KeptExport(NamedTuple):
    """Whose annotations are chosen, the split, the folder, and the formats."""

    layer: KeptLayer | None
    unfinished: bool
    split: KeptSplit
    folder: Path
    formats: KeptFormats | None


def kept_of(page: "ExportPage") -> KeptExport:
    """Return what is set on a page."""
    unfinished = page.unfinished.isChecked()
    split, folder = page.split_panel.kept(), page.target.folder
    return KeptExport(page.layers.kept(), unfinished, split, folder, page.table.kept())


def go_on_from(page: "ExportPage", kept: KeptExport) -> None:
    """Set on a page what was set on the one before; its formats are ticked once they are shown."""
    go_on(page.table, kept.formats)
    go_on(page.layers, kept.layer)
    page.unfinished.setChecked(kept.unfinished)
    page.split_panel.go_on_from(kept.split)
    page.target.show_target(kept.folder)
