"""A project with texts that have CR newlines, as an older version let them in, and what is recorded on its articles."""

from pathlib import Path

from annotator.app import commands
from annotator.app.session import Session
from annotator.domain.annotation import GOLD, Annotations
from annotator.domain.document import Facts, StoredText, document_id, title_of
from annotator.domain.operation import Decision, Sitting
from annotator.storage import documents, states
from annotator.text.languages import languages_of
from tests.samples import ME, OTHER

CRLF = "قالت الوزارة إن «OPEC+ deal» سيبقى.\r\nقال بوتين: لا.\rReuters said so.\r\n\r\nTrump opposes the deal.\r\n"
"""Paragraph 1 has a CR of its own in it, which ends a paragraph once it is LF."""
LF = CRLF.replace("\r\n", "\n").replace("\r", "\n")
BROKEN, MENDED = document_id(CRLF), document_id(LF)


def add_past_the_door(session: Session, text: str = CRLF) -> None:
    """Store a text as no reader gives it."""
    with session.act("Import") as act:
        act.keep_text(StoredText(document_id(text), text, languages_of(text)))
        act.put(Facts(id=document_id(text), title=title_of(text), metadata={"sources": ["a.tsv"], "outlet": "X"}))


def broken_project(path: Path) -> Path:
    """Make a project with such a text, annotated by two people who differ, and reviewed by one of them."""
    path = commands.new_project(path)
    with Session.open(path, ME) as session:
        add_past_the_door(session)
        for name in (ME, OTHER):
            session.switch_annotator(name)
            _annotate(session, wide=name == OTHER)
        commands.assign(session, commands.plan_assignments(session, [ME, OTHER], 2))
        commands.set_direction(session, BROKEN, 1, "ltr")
        commands.record_time(session, BROKEN, 60)
        commands.adjudicate(session, "agreed")
        one, *_ = [found for found in commands.disagreements(session) if found.state == "open"]
        layer = session.person(ME).id
        commands.resolve_disagreement(session, BROKEN, one.place, layer, reason="shorter")
    return path


def _annotate(session: Session, *, wide: bool) -> None:
    def place(words: str) -> tuple[int, int]:
        return CRLF.index(words), CRLF.index(words) + len(words)

    claim = commands.add_span(session, BROKEN, "CLAIM", [place("«OPEC+ deal» سيبقى" if wide else "«OPEC+ deal»")])
    commands.add_span(session, BROKEN, "SPEAKER", [place("الوزارة")], frame=claim.id)
    commands.set_stance(session, BROKEN, claim.id, "supports")
    commands.add_span(session, BROKEN, "CUE", [place("Reuters")])
    commands.add_span(session, BROKEN, "TARGET", [place("لا.\rReuters said so.\r\n\r\nTrump"), place("the")])
    gone = commands.add_span(session, BROKEN, "TARGET", [place("deal.")])
    commands.delete_span(session, BROKEN, gone.id)
    commands.set_document_note(session, BROKEN, "a note")
    commands.flag(session, BROKEN, "a reason")
    commands.mark_done(session, BROKEN)


def lf(words: str) -> str:
    return words.replace("\r\n", "\n").replace("\r", "\n")


def recorded(session: Session, document: str) -> dict[str, object]:
    """Return everything that is on an article, in words instead of ids and offsets."""
    number = session.number_of(document)
    layers = {session.layer_name(layer): layer for layer in states.layers(session.file)}
    facts = session.facts(document)
    return {
        "title": lf(facts.title),
        "metadata": facts.metadata,
        "languages": documents.summaries(session.file, [number])[0].languages,
        "layers": {name: _work(states.annotations(session.file, number, layer)) for name, layer in layers.items()},
        "assigned": sorted(
            name for name, layer in layers.items() if document in commands.assignments(session).get(layer, ())
        ),
        "time": {
            name: sorted(one.seconds for one in found)
            for name, layer in layers.items()
            if (found := states.records_of(session.file, Sitting, layer, [number]).get(number))
        },
        "review": sorted(
            (one.state, one.reasons, lf(one.quote), one.decision.reason if one.decision else None)
            for one in commands.disagreements(session, document=document)
        ),
        "decisions": sorted(
            (
                one.outcome,
                session.layer_name(one.chosen) if one.chosen else "",
                one.reason,
                len(one.place),
                len(one.gold),
            )
            for one in states.records_of(session.file, Decision, GOLD, [number]).get(number, ())
        ),
    }


def _work(work: Annotations) -> object:
    words = {id_: (span.label, *map(lf, span.quote)) for id_, span in work.spans.items()}
    spans = sorted((words[id_], sorted(span.attributes.items()), span.note) for id_, span in work.spans.items())
    relations = sorted(
        (
            one.label,
            sorted((role, sorted(words.get(member, (member,)) for member in some)) for role, some in one.roles.items()),
            sorted(one.attributes.items()),
        )
        for one in work.relations.values()
    )
    return spans, relations, (work.progress.status, work.progress.flag, work.progress.note)
