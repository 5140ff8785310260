"""A small project in which it is known who said what: in two languages, over some months, with hostile words in it."""

from pathlib import Path

from annotator.app import commands
from annotator.app.session import Act, Session
from annotator.domain.annotation import Relation, Span, quote_of
from annotator.domain.document import Facts, StoredText, document_id
from annotator.domain.register import Entry

HARMFUL = '=HYPERLINK("x")'
AUTHORITY, SAMI = "authority", "sami"
ARABIC = "القناة ستبقى مفتوحة"
LONG = "the harbour of the old town, which the council has left to the sea, will be dredged before the next winter"


def make_archive(folder: Path, articles: int = 6) -> Path:
    """Make a project with an article for each month from November 2025 on, in the layer of Sara; the last has no date.

    In every second article Sami Najjar opposes what the Harbour Authority says, in Arabic or in English; in the others
    he supports it. Each has a claim of nobody's beside it.
    """
    path = commands.new_project(folder / "archive.annot")
    with Session.open(path, "sara") as session, session.act("Import") as act:
        for id_, name in ((AUTHORITY, "Harbour Authority"), (SAMI, "سامي النجار")):
            act.put(Entry(id_, name=name, kind="person"))
        for number in range(articles):
            _add(session.layer, act, number, dated=number < articles - 1)
    return path


def _add(layer: str, act: Act, number: int, *, dated: bool) -> None:
    words = ARABIC if number % 3 == 0 else LONG
    text = f"{number}. Harbour Authority: {words}. سامي النجار؟ {HARMFUL} said it costs +5."
    document = document_id(text)
    act.keep_text(StoredText(document, text, ("ar", "en")))
    month = 10 + number
    date = {"date": f"{2025 + month // 12}-{month % 12 + 1:02}-05"} if dated else {}
    act.put(Facts(id=document, title=f"@{number} عنوان title", metadata={"outlet": "The Tide"} | date))

    def span(label: str, words: str, entity: str = "") -> str:
        start = text.index(words)
        place = ((start, start + len(words)),)
        id_ = f"{number:02}-{label}-{start}"
        attributes = {"entity": entity} if entity else {}
        act.put(Span(id_, layer, document, label, place, quote_of(text, place), attributes))
        return id_

    authority = span("SPEAKER", "Harbour Authority", AUTHORITY)
    sami, other = span("SPEAKER", "سامي النجار", SAMI), span("SPEAKER", HARMFUL)
    first, second = span("CLAIM", words), span("CLAIM", "+5")
    for claim, speaker in ((first, authority), (second, other)):
        said = {"claim": (claim,), "speaker": (speaker,)}
        act.put(Relation(f"{claim} said", layer, document, "SAID_BY", said))
    value = "opposes" if number % 2 else "supports"
    roles = {"holder": (sami,), "target": (first,)}
    act.put(Relation(f"{first} stance", layer, document, "STANCE", roles, {"value": value}))
