"""Projects and articles that tests share."""

from pathlib import Path

from annotator.app.commands import new_project
from annotator.app.session import Session
from annotator.domain.document import Facts, StoredText, document_id, title_of

ARABIC = (
    "قالت وزارة الخارجية 😀 إن «OPEC+ deal» سيبقى.\n"
    "“We deny it,” said Maria Zakharova in موسكو, “fully.”\n"
    "وأضاف المتحدث أن السعر بلغ 75.50 دولارًا."
)
ENGLISH = "The ministry (وزارة النفط) stated that prices fell 3%.\nאמר השר: לא נכון 🇮🇱.\nTrump opposes the deal."
FIRST, SECOND = document_id(ARABIC), document_id(ENGLISH)
ME, OTHER = "سارة", "Omar"


def make_project(folder: Path) -> Path:
    """Make a project with both articles, ARABIC before ENGLISH."""
    path = new_project(folder / "project.annot")
    with Session.open(path) as session:
        add_articles(session, ARABIC, ENGLISH)
    return path


def add_articles(session: Session, *texts: str) -> None:
    with session.act("Import") as act:
        for text in texts:
            language = "ar" if text[0] > "\u0590" else "en"
            act.keep_text(StoredText(document_id(text), text, (language,)))
            act.put(Facts(id=document_id(text), title=title_of(text)))


def place(words: str, text: str = ARABIC) -> tuple[int, int]:
    """Where words stand in a text."""
    start = text.index(words)
    return start, start + len(words)
