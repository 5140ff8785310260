"""Colours, fonts of the interface, icons. Sizes are device-independent pixels."""

import tomllib
from functools import lru_cache
from string import Template
from typing import Literal

import msgspec
from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from annotator.disk.resources import resource

ThemeName = Literal["light", "dark"]
INTERFACE_FONTS = ["Inter", "Noto Sans Arabic", "Noto Sans Hebrew"]
INTERFACE_SIZE = 13
CAPTION_SIZE = 12
MIRRORED = frozenset({"previous", "next", "undo", "redo"})
"""The icons with an arrow, which points the other way in a right-to-left interface."""
ICON_WITH_GAP = QSize(24, 16)
"""The size of an icon with a gap before the words of a button; the style leaves too little."""


class Colors(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The colours of a theme, each `#RRGGBB`."""

    window: str
    panel: str
    page: str
    raised: str
    text: str
    text2: str
    text3: str
    border: str
    hair: str
    ink: str
    on_ink: str
    ink_tint: str
    warn_text: str
    warn_fill: str
    warn_line: str
    find: str
    current_hit: str
    good: str
    bad: str
    progress: str
    removed: str
    removed_fill: str
    added: str
    added_fill: str


class Theme(msgspec.Struct, frozen=True):
    """A theme by name, with its colours."""

    name: ThemeName
    colors: Colors


@lru_cache
def theme(name: ThemeName) -> Theme:
    """Return a theme that comes with the program."""
    toml = resource("themes", f"{name}.toml").read_text(encoding="utf-8")
    return Theme(name, msgspec.convert(tomllib.loads(toml), Colors))


def load_fonts() -> None:
    """Make the bundled fonts known to Qt."""
    for path in sorted(resource("fonts").glob("*/*.?tf")):
        QFontDatabase.addApplicationFont(str(path))


def interface_font(size: int = INTERFACE_SIZE, *, bold: bool = False) -> QFont:
    """Return the font of the interface at a pixel size."""
    font = QFont()
    font.setFamilies(INTERFACE_FONTS)
    font.setPixelSize(size)
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    font.setFeature(QFont.Tag("tnum"), 1)  # figures of one width, so that nothing moves when a count changes
    return font


def apply(app: QApplication, chosen: Theme) -> None:
    """Apply a theme to the whole application, after the language of the interface."""
    colors = chosen.colors
    palette = QPalette()
    role = QPalette.ColorRole
    for target, color in (
        (role.Window, colors.window),
        (role.Base, colors.raised),
        (role.AlternateBase, colors.panel),
        (role.Button, colors.raised),
        (role.Text, colors.text),
        (role.WindowText, colors.text),
        (role.ButtonText, colors.text),
        (role.PlaceholderText, colors.text3),
        (role.Highlight, colors.ink),
        (role.HighlightedText, colors.on_ink),
        (role.ToolTipBase, colors.raised),
        (role.ToolTipText, colors.text),
        (role.Mid, colors.hair),
        (role.Link, colors.ink),
    ):
        palette.setColor(target, QColor(color))
    for target in (role.Text, role.WindowText, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, target, QColor(colors.border))
    app.setPalette(palette)
    app.setFont(interface_font())
    sheet = Template(resource("themes", "window.qss").read_text(encoding="utf-8"))
    # A style sheet cannot colour its images, so there is one for each theme.
    signs = {name: resource("icons", f"{name}-{chosen.name}.svg").as_posix() for name in ("chevron", "check")}
    # Mirrored, a slider still has its sub-page on the left.
    filled = "add-page" if app.layoutDirection() == Qt.LayoutDirection.RightToLeft else "sub-page"
    app.setStyleSheet(sheet.substitute(msgspec.structs.asdict(colors), **signs, filled=filled))


@lru_cache(maxsize=256)
def _drawing(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text(encoding="utf-8")


@lru_cache(maxsize=512)
def icon_pixmap(name: str, color: str, size: int, ratio: float, *, mirrored: bool = False) -> QPixmap:
    """Return a bundled icon in one colour, for a pixel ratio."""
    svg = _drawing(name).replace("currentColor", color)
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    if mirrored:
        painter.translate(size, 0)
        painter.scale(-1, 1)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap


def icon(name: str, color: str, disabled: str, *, mirrored: bool = False) -> QIcon:
    """Return a bundled icon for buttons and menus; `mirrored` for arrows in a right-to-left interface."""
    chosen = QIcon()
    for ratio in (1.0, 2.0):
        chosen.addPixmap(icon_pixmap(name, color, 16, ratio, mirrored=mirrored), QIcon.Mode.Normal)
        chosen.addPixmap(icon_pixmap(name, disabled, 16, ratio, mirrored=mirrored), QIcon.Mode.Disabled)
    return chosen


def icon_before_words(name: str, color: str, disabled: str) -> QIcon:
    """Return an icon of the size ICON_WITH_GAP for a push button, with the gap after it.

    A push button would draw a narrower picture right beside its words, whatever the size of the icon.
    """
    padded = QIcon()
    rtl = QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    for ratio in (1.0, 2.0):
        for mode, ink in ((QIcon.Mode.Normal, color), (QIcon.Mode.Disabled, disabled)):
            wide = QPixmap(ICON_WITH_GAP * ratio)
            wide.setDevicePixelRatio(ratio)
            wide.fill(Qt.GlobalColor.transparent)
            painter = QPainter(wide)
            height = ICON_WITH_GAP.height()
            sign = icon_pixmap(name, ink, height, ratio, mirrored=rtl and name in MIRRORED)
            painter.drawPixmap(ICON_WITH_GAP.width() - height if rtl else 0, 0, sign)
            painter.end()
            padded.addPixmap(wide, mode)
    return padded
