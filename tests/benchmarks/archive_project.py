"""A seeded project as large as the archive of a newsroom: dated articles with outlets, claims, speakers, a register.

Each article has four frames of a claim, a speaker and a cue, or of a target with two holders: twelve spans.
"""

import os
import random
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from annotator.app.commands import new_project
from annotator.app.session import Session
from annotator.domain.annotation import Relation, Span, no_progress, quote_of
from annotator.domain.document import Facts, StoredText, document_id
from annotator.domain.register import Entry, affiliation, spelling
from tests.benchmarks.makers import article

ARTICLES = int(os.environ.get("ARCHIVE", "10000"))
ENTRIES = ARTICLES // 5
OUTLETS = tuple(f"Outlet {number}" for number in range(40))
STANCES = ("supports", "opposes", "neutral", "questions", "mixed", "unclear")
FORMS = ("direct", "indirect", "mixed")
KINDS = ("person", "organisation", "government", "group")
TEXTS = 500
"""Different bodies of articles; each article begins with its own number."""


def archive_project(path: Path, articles: int, entries: int, characters: int = 1200) -> None:
    """Make the project, all work in the layer of Sara."""
    new_project(path)
    chance = random.Random(3)
    bodies = [article(characters, 300, number) for number in range(min(TEXTS, articles))]
    with Session.open(path, "sara") as session, session.long_act("Import") as act:
        for record in register_records(entries, chance):
            act.put(record)
        act.flush()
        for number in range(articles):
            text = f"{number} {bodies[number % len(bodies)]}"
            document = document_id(text)
            act.keep_text(StoredText(document, text, (chance.choice(("en", "ar", "he", "fa")),)))
            metadata = {"outlet": chance.choice(OUTLETS), "date": _date(chance)}
            act.put(Facts(id=document, title=f"Article {number}", metadata=metadata))
            for record in _frames(session.layer, document, text, entries, chance):
                act.put(record)
            act.put(no_progress(session.layer, document))
            if number % 200 == 0:
                act.flush()


def register_records(entries: int, chance: random.Random) -> Iterator[Entry]:
    """Yield so many entries with two further names each; one in ten is a group that others belong to."""
    for number in range(entries):
        yield Entry(_entry(number), name=_name(chance), kind=chance.choice(KINDS))
        for _ in range(2):
            yield spelling(_entry(number), _name(chance))
        if number % 10:
            yield affiliation(_entry(number), _entry(number - number % 10))


def _entry(number: int) -> str:
    return f"entry-{number:08x}"


def _name(chance: random.Random) -> str:
    syllables = ("ka", "so", "ri", "mel", "tan", "du", "shi", "bar", "no", "lev", "ga", "zu", "fen", "har", "il")
    words = ("".join(chance.choice(syllables) for _ in range(chance.randint(2, 4))) for _ in range(2))
    return " ".join(words).title()


def _date(chance: random.Random) -> str:
    return f"{chance.randint(2018, 2026)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"


def _frames(layer: str, document: str, text: str, entries: int, chance: random.Random) -> Iterator[Span | Relation]:
    for turn in range(4):
        begin = 200 * turn + 10
        # A few speakers say most.
        speaker, holder = (f"entry-{int(entries * chance.random() ** 4):08x}" for _ in range(2))
        head = "TARGET" if turn == 3 else "CLAIM"
        attributes = {"entity": holder} if turn == 3 else {"form": chance.choice(FORMS)}
        parts = {
            "SPEAKER": ((begin, begin + 12), {"entity": speaker, "kind": "person"}),
            "CUE": ((begin + 13, begin + 18), {}),
            head: ((begin + 20, begin + 100), attributes),
        }
        spans = {
            label: Span(_id(document, turn, label), layer, document, label, (place,), quote_of(text, (place,)), values)
            for label, (place, values) in parts.items()
        }
        yield from spans.values()
        said = {"claim": (spans[head].id,), "speaker": (spans["SPEAKER"].id,)}
        if turn < 3:
            yield Relation(_id(document, turn, "said"), layer, document, "SAID_BY", said)
        # The speaker before stands somewhere towards every other claim.
        holder_of = _id(document, turn - turn % 2, "SPEAKER")
        stance = {"holder": (holder_of,), "target": (spans[head].id,)}
        yield Relation(
            _id(document, turn, "stance"), layer, document, "STANCE", stance, {"value": chance.choice(STANCES)}
        )


def _id(*parts: object) -> str:
    return sha256(repr(parts).encode()).hexdigest()[:32]
