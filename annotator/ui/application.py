"""The program with a window: the Qt application, its fonts, language and theme, and the one window at a time."""

import os
import sys
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QLocale, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QMessageBox

from annotator import __version__
from annotator.app.bundled import resource
from annotator.app.session import Session
from annotator.app.settings import Settings, load_settings
from annotator.domain.errors import AnnotatorError
from annotator.ui import language, theme
from annotator.ui.help import told_error
from annotator.ui.main_window import MainWindow
from annotator.ui.plain import message


def application() -> QApplication:
    """Return the QApplication, made and dressed if there is none yet."""
    found = QApplication.instance()
    if isinstance(found, QApplication) and found.property("dressed"):
        return found
    made = found if isinstance(found, QApplication) else QApplication(sys.argv[:1])
    made.setApplicationName("Annotator")
    made.setApplicationVersion(__version__)
    made.setStyle("Fusion")
    theme.load_fonts()
    made.setWindowIcon(QIcon(str(resource("icons", "annotator.svg"))))
    made.setProperty("dressed", True)  # noqa: FBT003  Qt takes no keyword here
    return made


def open_window(
    project: str | Path | None = None, annotator: str | None = None, document: str | None = None
) -> MainWindow:
    """Return the shown main window, on a project when one is given, without starting the event loop.

    Raises AnnotatorError when the project cannot be opened.
    """
    application()
    settings = load_settings()
    session = None
    if project is not None:
        session = Session.open(project, annotator or settings.annotator or None)
    window = _dressed_window(settings)
    if session is None:
        window.show_welcome()
    else:
        window.show_session(session, document)
    window.show()
    return window


def _dressed_window(settings: Settings) -> MainWindow:
    app = application()
    language.apply(app, language.choose(settings.language))
    chosen = theme.theme(settings.theme)
    theme.apply(app, chosen)
    window = MainWindow(settings, chosen)
    window.restyle_wanted.connect(lambda: QTimer.singleShot(0, lambda: restyle(window)))
    return window


def restyle(window: MainWindow) -> MainWindow:
    """Put a window of the settings' language and theme in the place of another, on the same session."""
    handed = window.release_session()
    made = _dressed_window(window.settings)
    if handed is None:
        made.show_welcome()
    else:
        session, document = handed
        made.show_session(session, document or None)
    made.setGeometry(window.geometry())
    made.setWindowState(window.windowState())
    made.show()
    window.close()
    window.deleteLater()
    application().setProperty("window", made)  # something must hold it
    return made


def run_window(project: Path | None, annotator: str | None, document: str | None = None) -> int:
    """Open the window, run until it is closed, and return the exit status."""
    app = application()
    sys.excepthook = _report_crash
    try:
        window = open_window(project, annotator, document)
    except AnnotatorError as error:
        settings = load_settings()
        language.apply(app, language.choose(settings.language))
        theme.apply(app, theme.theme(settings.theme))
        told_error(None, error).exec()
        return 1
    app.setProperty("window", window)
    return app.exec()


def _report_crash(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Show what is needed to report a fault of ours. What was shown as saved is on the disk already."""
    told = "".join(traceback.format_exception(kind, error, trace))
    sys.stderr.write(told)
    box = message(
        None,
        QMessageBox.Icon.Critical,
        "Annotator",
        QApplication.translate(
            "Crash",
            "Something went wrong in the program itself. Everything shown as saved is safe.\n"
            "Please send the details below to those who look after it.",
        ),
    )
    version = f"Annotator {__version__}, Python {sys.version.split()[0]}, {os.name}, {QLocale.system().name()}"
    box.setDetailedText(f"{version}\n\n{told}")
    box.exec()
