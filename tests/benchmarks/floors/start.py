"""A process with a window, one text widget and the fonts in a folder: the floor of the start of the program."""

import sys
from pathlib import Path

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication, QMainWindow, QTextEdit

app = QApplication(sys.argv[:1])
app.setStyle("Fusion")
for font in sorted(Path(sys.argv[1]).rglob("*.[ot]tf")):
    QFontDatabase.addApplicationFont(str(font))
window = QMainWindow()
text = QTextEdit()
text.setPlainText("Article 1: the ferry left. غادرت العبارة.\n")
window.setCentralWidget(text)
window.resize(1440, 900)
window.show()
app.processEvents()
