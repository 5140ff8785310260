"""A small archive, and what its claims are without any index: read from the annotations, one at a time."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from annotator.app import commands
from annotator.app.analysis.archive import Archive
from annotator.app.session import Session
from annotator.domain.annotation import AUTHOR, VIRTUAL_SPEAKERS, Relation, Span, quote_of
from annotator.domain.document import Facts, StoredText, document_id
from annotator.domain.frames import CLAIM, HEADS, TARGET, frames
from annotator.domain.indexed_work import words_key
from annotator.domain.register import Entry, affiliation

ALI, ALY, MINISTRY, STATE = "ali-0000000a", "aly-0000000b", "ministry-0000000c", "state-0000000d"
TEXTS = {
    "one": "Ali said the ferry leaves at dawn. The Ministry denied it.",
    "two": "قال علي إن العبّارة ستغادر. The ferry leaves at dawn, said Aly.",
    "three": "Reuters: the deal will hold. Nobody opposes the deal.",
    "four": "The ferry leaves at dawn.",
}
METADATA: dict[str, dict[str, object]] = {
    "one": {"date": "2026-01-15", "outlet": "Gazette"},
    "two": {"published": "2026-03", "source": "الجريدة"},
    "three": {"date": "2025-12-31T23:00:00Z", "publisher": "Gazette"},
    "four": {"date": "soon"},
}
LANGUAGES = {"one": ("en",), "two": ("ar", "en"), "three": ("en",), "four": ()}
DOCUMENTS = {name: document_id(text) for name, text in TEXTS.items()}


def make_newsroom(path: Path) -> Path:
    """Make the project: a register, four articles, and the work of Sara and of gold on them."""
    commands.new_project(path)
    with Session.open(path, "sara") as session:
        with session.act("Import") as act:
            for name, text in TEXTS.items():
                act.keep_text(StoredText(DOCUMENTS[name], text, LANGUAGES[name]))
                act.put(Facts(id=DOCUMENTS[name], title=name, metadata=METADATA[name]))
        make_register(session)
        with session.act("Import") as act:
            for layer in (session.layer, "gold"):
                for record in records(layer):
                    act.put(record)
    return path


def make_register(session: Session) -> None:
    """Add the entries: Ali belongs to the Ministry, and that to the State."""
    with session.act("Add entry") as act:
        kinds = {ALI: "person", ALY: "", MINISTRY: "government", STATE: "government"}
        for entry, kind in kinds.items():
            act.put(Entry(entry, name=entry.split("-")[0].title(), kind=kind))
        act.put(affiliation(ALI, MINISTRY))
        act.put(affiliation(MINISTRY, STATE))


def records(layer: str) -> Iterator[Span | Relation]:
    """Yield the spans and relations of a layer; in gold Ali says nothing in the first article."""

    def span(document: str, label: str, words: str, **attributes: str | int | bool) -> Span:
        start = TEXTS[document].index(words)
        fragments = ((start, start + len(words)),)
        quote = quote_of(TEXTS[document], fragments)
        return Span(f"{layer}-{document}-{start}", layer, DOCUMENTS[document], label, fragments, quote, attributes)

    def relation(label: str, head: Span, role: str, other: str, member: str, value: str = "") -> Relation:
        roles = {role: (head.id,)} | ({other: (member,)} if member else {})
        name = f"{label}-{head.id}-{member}-{value}"
        return Relation(name, layer, head.document, label, roles, {"value": value} if value else {})

    def said(head: Span, speaker: str) -> Relation:
        return relation("SAID_BY", head, "claim", "speaker", speaker)

    def stance(head: Span, holder: str, value: str) -> Relation:
        return relation("STANCE", head, "target", "holder", holder, value)

    ali, ministry = span("one", "SPEAKER", "Ali", entity=ALI, kind="group"), span("one", "SPEAKER", "Ministry")
    first = span("one", "CLAIM", "the ferry leaves at dawn", form="direct", check_worthy=True)
    yield from (ali, ministry, first, stance(first, ministry.id, "opposes"))
    if layer != "gold":
        yield said(first, ali.id)
    arabic, aly = span("two", "SPEAKER", "علي", entity=ALI), span("two", "SPEAKER", "Aly", entity=ALY, kind="group")
    second = span("two", "CLAIM", "العبّارة ستغادر", wording="The ferry leaves", form="indirect")
    again = span("two", "CLAIM", "The ferry leaves at dawn", form="direct")
    yield from (arabic, aly, second, again, said(second, arabic.id), said(again, aly.id), said(again, arabic.id))
    yield from (stance(second, "", "supports"), stance(again, aly.id, "supports"), stance(again, AUTHOR, "questions"))
    yield Relation(f"{layer}-same", layer, DOCUMENTS["two"], "CLAIM_REL",
                   {"claim": (second.id,), "other": (again.id,)}, {"value": "same"})  # fmt: skip
    reuters, nobody = span("three", "SPEAKER", "Reuters", entity="Reuters"), span("three", "SPEAKER", "Nobody")
    deal, target = span("three", "CLAIM", "the deal will hold"), span("three", "TARGET", "deal", entity=MINISTRY)
    last = TEXTS["three"].rindex("deal")
    places = ((last, last + 4),)
    later = Span(f"{layer}-deal", layer, DOCUMENTS["three"], "TARGET", places, ("deal",), {"entity": MINISTRY})
    yield from (reuters, nobody, deal, target, later, said(deal, reuters.id), stance(later, nobody.id, "opposes"))
    alone = span("four", "CLAIM", "The ferry leaves at dawn", check_worthy=False)
    yield from (alone, said(alone, AUTHOR))


class Known(NamedTuple):
    """A claim or target as it is read from the annotations; speakers are keys, and so is who a target is."""

    document: str
    span: str
    label: str
    words: str
    attributes: dict[str, object]
    speakers: tuple[str, ...]
    stances: tuple[tuple[str, str], ...]
    target: str


def known(archive: Archive) -> list[Known]:
    """Return the claims and targets of the layer of an archive, in the order of articles and text."""
    session, register = archive.session, archive.speakers.register

    def key(span: Span | None, member: str) -> str:
        if span is None:
            return member
        entity = str(span.attributes.get("entity", ""))
        entry = register.entry(entity) if entity else None
        if entity in VIRTUAL_SPEAKERS:
            return entity
        return entry.id if entry else "~" + words_key(entity or " ".join(span.quote))

    found = []
    for overview in commands.list_documents(session):
        work = session.annotations(overview.id, archive.layer)
        for frame in frames(work):
            if frame.head.label in HEADS:
                speakers = frame.speakers if frame.head.label == CLAIM else ()
                stances = [
                    (key(work.spans.get(holder), holder), stance.value)
                    for stance in frame.stances
                    if stance.value
                    for holder in stance.holders or frame.speakers
                ]
                found.append(
                    Known(
                        overview.id,
                        frame.head.id,
                        frame.head.label,
                        " ".join(frame.head.quote),
                        dict(frame.head.attributes),
                        tuple(key(work.spans.get(one), one) for one in speakers),
                        tuple(sorted(stances)),
                        key(frame.head, "") if frame.head.label == TARGET else "",
                    )
                )
    return found
