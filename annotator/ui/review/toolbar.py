"""The toolbar of the review page, with a sample of each lane's underline."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from annotator.ui import language
from annotator.ui.act_toolbar import ActToolBar
from annotator.ui.actions import Actions
from annotator.ui.plain import plain_label
from annotator.ui.review.cards import LaneSample
from annotator.ui.review.words import variant_name
from annotator.ui.steady import keep_room, widest_number
from annotator.ui.theme import Theme
from annotator.ui.zoom import Zoom, ZoomLabel

WORDED_WIDTH = 1280
SAMPLES = 2
"""The underlines of further lanes repeat these; the numbers beside the lines distinguish them."""


class ReviewToolBar(ActToolBar):
    """Buttons for the acts of a reviewer."""

    def __init__(self, actions: Actions, zoom: Zoom, theme: Theme) -> None:
        super().__init__(actions, WORDED_WIDTH)
        self.setObjectName("reviewToolBar")
        self._theme = theme
        self._position = plain_label(role="secondary")
        self.add_act("review.previous", worded=True)
        self.add_act("review.next", worded=True, icon_last=True, follows=True)
        self.addWidget(self._position)
        self.addSeparator()
        self.add_act("edit.undo")
        self.add_act("edit.redo")
        self.addSeparator()
        self.add_act("review.blind", worded=True)
        self.add_act("review.whole", worded=True)
        self.add_act("view.marks", worded=True)
        self.addSeparator()
        self.add_act("view.zoom_out")
        self.addWidget(ZoomLabel(zoom))
        self.add_act("view.zoom_in")
        self.add_space()
        self._legend = QWidget()
        row = QHBoxLayout(self._legend, spacing=8)
        row.setContentsMargins(8, 0, 8, 0)
        self._samples = [(plain_label(role="secondary"), LaneSample(theme.colors.ink, lane)) for lane in range(SAMPLES)]
        for name, sample in self._samples:
            row.addWidget(name)
            row.addWidget(sample)
            row.addSpacing(8)
        self.addWidget(self._legend)

    def show_lanes(self, numbers: list[int]) -> None:
        """Say which variants the lanes are, by their numbers."""
        for lane, (name, sample) in enumerate(self._samples):
            name.setText(variant_name(numbers[lane]) if lane < len(numbers) else "")
            name.setVisible(lane < len(numbers))
            sample.setVisible(lane < len(numbers))

    def show_position(self, place: int, count: int) -> None:
        """Show the position of a disagreement, counted from 0; -1 for none."""
        template = self.tr("{n} of {all}")
        words = template.format(n=language.number(place + 1), all=language.number(count))
        self._position.setText(words if place >= 0 else "")
        keep_room(self._position, [template.format(n=widest_number(count), all=language.number(count))])
