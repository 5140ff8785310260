"""A project in which it is known who said what: three articles, three entries of the register."""

from pathlib import Path

from annotator.app import commands
from annotator.app.session import Session
from annotator.domain.annotation import Relation, Span, quote_of
from annotator.domain.document import Facts, StoredText, document_id
from annotator.domain.register import Entry, spelling

HARBOUR = "قالت هيئة الموانئ إن القناة ستبقى مفتوحة. وعارضها سامي النجار."
FERRY = "Harbour Authority said the channel stays open. Sami Najjar called it a dream; Erik Holm agrees."
RING = "Erik Holm said tickets will cost less. Sami Najjar doubts it."
ARTICLES = {
    HARBOUR: ("ar", "Al Marsa", "2026-03-12"),
    FERRY: ("en", "The Tide", "2026-04-02"),
    RING: ("en", "The Tide", "2026-04-20"),
}
AUTHORITY, SAMI, HOLM = "authority", "sami", "holm"
CHANNEL = "the channel stays open"


def make_archive(folder: Path) -> Path:
    """Make a project with the claims of three articles in the layer of Sara, and three entries in the register."""
    path = commands.new_project(folder / "archive.annot")
    with Session.open(path, "sara") as session:
        with session.act("Import") as act:
            for text, (language, outlet, date) in ARTICLES.items():
                act.keep_text(StoredText(document_id(text), text, (language,)))
                act.put(Facts(id=document_id(text), title=text[:20], metadata={"outlet": outlet, "date": date}))
        for entry, name, other in (
            (AUTHORITY, "Harbour Authority", "هيئة الموانئ"),
            (SAMI, "Sami Najjar", "سامي النجار"),
            (HOLM, "Erik Holm", "إريك هولم"),
        ):
            with session.act("Add entry") as act:
                act.put(Entry(entry, name=name, kind="person"))
                act.put(spelling(entry, other))
        _annotate(session)
    return path


def _annotate(session: Session) -> None:
    author = session.layer

    def spans(text: str, *parts: tuple[str, str, str]) -> None:
        with session.act("Import") as act:
            for label, words, entity in parts:
                start = text.index(words)
                place = ((start, start + len(words)),)
                attributes = {"entity": entity} if entity else {}
                id_ = _id(text, label, words)
                act.put(Span(id_, author, document_id(text), label, place, quote_of(text, place), attributes))

    def tied(text: str, claim: str, speaker: str, *stances: tuple[str, str]) -> None:
        head = _id(text, "CLAIM", claim)
        with session.act("Import") as act:
            said = {"claim": (head,), "speaker": (_id(text, "SPEAKER", speaker),)}
            act.put(Relation(f"{head} said", author, document_id(text), "SAID_BY", said))
            for holder, value in stances:
                roles = {"holder": (_id(text, "SPEAKER", holder),), "target": (head,)}
                id_ = f"{head} {holder}"
                act.put(Relation(id_, author, document_id(text), "STANCE", roles, {"value": value}))

    arabic = "القناة ستبقى مفتوحة"
    spans(HARBOUR, ("CLAIM", arabic, ""), ("SPEAKER", "هيئة الموانئ", AUTHORITY), ("SPEAKER", "سامي النجار", SAMI))
    tied(HARBOUR, arabic, "هيئة الموانئ", ("هيئة الموانئ", "supports"), ("سامي النجار", "opposes"))
    spans(
        FERRY,
        ("CLAIM", CHANNEL, ""),
        ("SPEAKER", "Harbour Authority", AUTHORITY),
        ("SPEAKER", "Sami Najjar", SAMI),
        ("SPEAKER", "Erik Holm", HOLM),
    )
    ferry = (("Harbour Authority", "supports"), ("Sami Najjar", "opposes"), ("Erik Holm", "supports"))
    tied(FERRY, CHANNEL, "Harbour Authority", *ferry)
    spans(
        RING, ("CLAIM", "tickets will cost less", ""), ("SPEAKER", "Erik Holm", HOLM), ("SPEAKER", "Sami Najjar", SAMI)
    )
    tied(RING, "tickets will cost less", "Erik Holm", ("Erik Holm", "supports"), ("Sami Najjar", "questions"))


def _id(text: str, label: str, words: str) -> str:
    return f"{list(ARTICLES).index(text)}-{label}-{words}"
