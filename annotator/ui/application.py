"""The program with a window: the Qt application, its fonts, language and theme, and its only window."""

import gc
import os
import sys
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QLocale, QTimer, qVersion
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QMessageBox

from annotator import __version__
from annotator.app.log_file import log_fault, start_log
from annotator.app.session import Session
from annotator.app.settings import LastPlace, Settings, load_settings
from annotator.disk.resources import resource
from annotator.domain.errors import AnnotatorError
from annotator.ui import asking, language, theme
from annotator.ui.field_direction import align_empty_fields
from annotator.ui.main_window import MainWindow
from annotator.ui.plain import message
from annotator.ui.preferences import Preferences


def application() -> QApplication:
    """Return the QApplication, made and styled if there is none yet."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication) and existing.property("styled"):
        return existing
    application = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    application.setApplicationName("Annotator")
    application.setApplicationVersion(__version__)
    application.setStyle("Fusion")
    theme.load_fonts()
    align_empty_fields(application)
    application.setWindowIcon(QIcon(str(resource("icons", "annotator.svg"))))
    application.setProperty("styled", True)  # noqa: FBT003  Qt takes no keyword here
    return application


def open_window(
    project: str | Path | None = None, annotator: str | None = None, document: str | None = None
) -> MainWindow:
    """Return the shown main window, on a project when one is given, without starting the event loop.

    Without a name, the person that the project remembers is at work. If it remembers nobody, a dialog asks, and the
    project is read-only until it is answered. Raises AnnotatorError when the project cannot be opened.
    """
    application()
    session = Session.open(project) if project is not None else None
    window = _styled_window(load_settings())
    if session is None:
        window.show_welcome()
        window.show()
        return window
    seated = asking.seat_known(session, annotator or "")
    window.show_session(session, LastPlace(document) if document else None)
    window.show()
    if not seated:
        window.opening.ask_person()
    return window


def open_welcome() -> MainWindow:
    """Return the shown main window on its welcome page, without starting the event loop."""
    return open_window()


def _styled_window(settings: Settings) -> MainWindow:
    chosen = _style(settings)
    window = MainWindow(Preferences(settings), chosen)
    window.restyle_wanted.connect(lambda: QTimer.singleShot(0, window, lambda: restyle(window)))
    application().setProperty("window", window)  # keeps the window alive, and lets faults be shown in it
    return window


def _style(settings: Settings) -> theme.Theme:
    """Apply language and theme of the settings to the application; return the theme."""
    app = application()
    language.apply(app, language.choose(settings.language))
    chosen = theme.theme(settings.theme)
    theme.apply(app, chosen)
    return chosen


def restyle(window: MainWindow) -> None:
    """Rebuild a window in the language and theme of its settings, at the same place of the same session."""
    window.restyle(_style(window.preferences.settings))


def run_window(path: Path | None, annotator: str | None, document: str | None = None) -> int:
    """Open the window, on a project or a package when one is given, until it is closed; return the exit status."""
    app = application()
    start_log(f"window, Qt {qVersion()}, {app.platformName()}")
    sys.excepthook = report_fault
    window = open_window()
    gc.enable()
    gc.freeze()  # what the program is made of is not looked through again at every collection, which is felt
    if path is not None:
        # Inside the event loop, since opening may ask questions and show progress.
        QTimer.singleShot(0, window, lambda: window.open(path, annotator or "", document or ""))
    return app.exec()


def report_fault(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Show an uncaught exception: an error of the environment in the notice bar, a fault of the program as a crash."""
    if isinstance(error, OSError) and error.strerror:
        where = str(error.filename or "")
        error = AnnotatorError("The system refused this: {reason}.", where=where, reason=error.strerror)
    app = QApplication.instance()
    window = app.property("window") if app is not None else None
    if isinstance(error, AnnotatorError) and isinstance(window, MainWindow):
        window.runner.show_error(error)
    else:
        _report_crash(kind, error, trace)


def _report_crash(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Show the details needed to report a fault. What was shown as saved is on the disk already."""
    log_fault(error)
    words = "".join(traceback.format_exception(kind, error, trace))
    sys.stderr.write(words)
    box = message(
        None,
        QMessageBox.Icon.Critical,
        "Annotator",
        QApplication.translate(
            "Crash",
            "Annotator had an internal error. Everything shown as saved is saved.\n"
            "Please send the details below to the maintainers.",
        ),
    )
    version = f"Annotator {__version__}, Python {sys.version.split()[0]}, {os.name}, {QLocale.system().name()}"
    box.setDetailedText(f"{version}\n\n{words}")
    box.exec()
