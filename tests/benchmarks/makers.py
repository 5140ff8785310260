"""Articles and projects of a stated size for the benchmarks: mixed directions, words of our own, always the same."""

import random
from hashlib import sha256
from pathlib import Path

import msgspec
import regex

from annotator.app import commands
from annotator.app.commands import new_project
from annotator.app.session import Session
from annotator.domain.annotation import Relation, Span, no_progress, quote_of
from annotator.domain.document import Facts, StoredText, document_id

LATIN = "the harbour council said on Monday that every ferry would leave at dawn and return before the tide".split()  # noqa: SIM905
ARABIC = "قال رئيس البلدية يوم الاثنين إن كل العبارات ستغادر عند الفجر وتعود قبل المد في المساء".split()  # noqa: SIM905
LABELS = ("CLAIM", "SPEAKER", "CUE")
WORD = regex.compile(r"\w+")


def article(characters: int, paragraph: int, seed: int = 1) -> str:
    """Return a text of so many code points, in paragraphs of about `paragraph` code points."""
    chance = random.Random(seed)
    paragraphs, length = [], 0
    while length < characters:
        words: list[str] = []
        while sum(map(len, words)) + len(words) < paragraph:
            words += chance.sample(LATIN, 8) if chance.random() < 0.6 else chance.sample(ARABIC, 5)
        paragraphs.append(" ".join(words))
        length += len(paragraphs[-1]) + 1
    return "\n".join(paragraphs)[:characters]


def marked_project(path: Path, text: str, spans: int) -> str:
    """Make a project of one article with so many spans by Sara; return the document's id."""
    new_project(path)
    chance = random.Random(2)
    words = [match.span() for match in WORD.finditer(text)]
    document = document_id(text)
    with Session.open(path, "sara") as session:
        with session.act("Import") as act:
            act.keep_text(StoredText(document, text, ("en", "ar")))
            act.put(Facts(id=document, title="Benchmark"))
        with session.act("Add span") as act:
            for number in range(spans):
                first = chance.randrange(len(words) - 6)
                place = ((words[first][0], words[first + chance.randrange(1, 5)][1]),)
                label = LABELS[number % len(LABELS)]
                quote = quote_of(text, place)
                act.put(Span(f"{number:032x}", session.layer, document, label, place, quote))
    return document


def wide_project(path: Path, documents: int) -> None:
    """Make a project of many short articles without any work on them."""
    new_project(path)
    with Session.open(path) as session, session.act("Import") as act:
        for number in range(documents):
            text = f"Article {number}: the ferry left. غادرت العبارة.\n"
            document = document_id(text)
            act.keep_text(StoredText(document, text, ("en", "ar")))
            act.put(Facts(id=document, title=f"Article {number}"))


def fill(path: Path, documents: int, characters: int) -> None:
    """Add that many different articles of a length to a project."""
    with Session.open(path) as session, session.act("Import") as act:
        for number in range(documents):
            text = f"{number} {article(characters, 300, number)}"
            act.keep_text(StoredText(document_id(text), text, ("en", "ar")))
            act.put(Facts(id=document_id(text), title=f"Article {number}"))


def claimed(path: Path, annotator: str, articles: int, characters: int) -> None:
    """Add that many articles of a length, each with two claims of somebody who is done with it, however many they are.

    An article has six spans and two relations, and at least 300 characters.
    """
    with Session.open(path, annotator) as session, session.long_act("Import") as act:
        for number in range(articles):
            text = f"{number} {article(characters, 300, number)}"
            document = document_id(text)
            act.keep_text(StoredText(document, text, ("en", "ar") if number % 3 else ("ar", "en")))
            act.put(Facts(id=document, title=f"Article {number}"))
            for turn in range(2):
                for record in _frame(session.layer, document, text, turn, strays=number % 10 == 0):
                    act.put(record)
            act.put(msgspec.structs.replace(no_progress(session.layer, document), status="done"))
            if number % 200 == 0:
                act.flush()


def annotate(path: Path, annotator: str, spans: int, relations: int) -> None:
    """Have somebody mark that many spans and relations on every document of a project."""
    with Session.open(path, annotator) as session, session.long_act("Import") as act:
        for number, document in enumerate(one.id for one in commands.list_documents(session)):
            marked = [_span(session, document, f"{number}-{turn}") for turn in range(spans)]
            for span in marked:
                act.put(span)
            for turn in range(relations):
                roles = {"claim": (marked[3 * turn].id,), "speaker": (marked[3 * turn + 1].id,)}
                act.put(Relation(f"{annotator}-{number}-{turn}r", session.layer, document, "SAID_BY", roles))
            if number % 200 == 0:
                act.flush()


def judge(path: Path, annotator: str, astray: int) -> None:
    """Have somebody mark twelve spans and four relations on every document and be done.

    Every so manieth claim ends a word later, and as many stances are others.
    """
    with Session.open(path, annotator) as session, session.long_act("Import") as act:
        for number, document in enumerate(one.id for one in commands.list_documents(session)):
            text = session.text(document)
            for turn in range(4):
                strays = (4 * number + turn) % astray == 0
                for record in _frame(session.layer, document, text, turn, strays=strays):
                    act.put(record)
            act.put(msgspec.structs.replace(no_progress(session.layer, document), status="done"))
            if number % 200 == 0:
                act.flush()


def _frame(layer: str, document: str, text: str, turn: int, *, strays: bool) -> list[Span | Relation]:
    """A claim with speaker and cue, and who says it or how the speaker stands towards it, by turns."""
    begin = 200 * turn
    places = {
        "SPEAKER": (begin, begin + 12),
        "CUE": (begin + 13, begin + 18),
        "CLAIM": (begin + 20, begin + 90 + strays),
    }
    spans = {
        label: Span(_name(layer, document, turn, label), layer, document, label, (place,), quote_of(text, (place,)))
        for label, place in places.items()
    }
    claim, speaker = (spans[label].id for label in ("CLAIM", "SPEAKER"))
    name = _name(layer, document, turn, "tie")
    if turn % 2:
        tie = Relation(name, layer, document, "SAID_BY", {"claim": (claim,), "speaker": (speaker,)})
    else:
        value: dict[str, str | int | bool] = {"value": "opposes" if strays else "supports"}
        tie = Relation(name, layer, document, "STANCE", {"holder": (speaker,), "target": (claim,)}, value)
    return [*spans.values(), tie]


def _name(*parts: object) -> str:
    """Return an id as the program makes them: 32 hexadecimal digits."""
    return sha256(repr(parts).encode()).hexdigest()[:32]


def _span(session: Session, document: str, name: str) -> Span:
    turn = int(name.rpartition("-")[2])
    text = session.text(document)
    place = ((turn, turn + 5),)
    return Span(f"{session.layer}-{name}", session.layer, document, LABELS[turn % 3], place, quote_of(text, place))
