"""Invalid items of a package are quarantined with the reason; everything else is merged."""

from pathlib import Path

import msgspec
import pytest

from annotator.app import commands
from annotator.app.bundled import scheme_toml
from annotator.app.merging import receiving, validating
from annotator.app.session import Session
from annotator.domain.annotation import (
    GOLD,
    ParagraphDirection,
    Progress,
    Relation,
    Span,
    fixed_direction,
    no_progress,
)
from annotator.domain.document import Facts, StoredText, document_id
from annotator.domain.errors import AnnotatorError
from annotator.domain.inbox import Message, Question, Thread
from annotator.domain.operation import (
    FARTHEST_CLOCK,
    Annotator,
    Assignment,
    Guideline,
    LoggedOperation,
    SavedFilter,
    SchemeText,
    Sitting,
)
from annotator.exchange.package.archive import open_package
from annotator.storage import merges
from annotator.storage.operations import largest_clock
from tests.app.merging.parcels import DOCUMENT, FAR, STORED, TEXT, contents, far_span, parcel, sent, sound

OTHER_TEXT = "غادرت العبارة."
OTHER_DOCUMENT = document_id(OTHER_TEXT)
TOML = scheme_toml("claims")


def renamed(one: LoggedOperation, **changes: object) -> LoggedOperation:
    """Give a logged operation another id or document than its own."""
    return msgspec.structs.replace(one, **changes)


def of_payload(payload: bytes) -> LoggedOperation:
    return sent(far_span("bad"), payload=msgspec.Raw(payload))


BAD = {
    "clock of the far future": (
        sent(far_span("bad"), clock=FARTHEST_CLOCK + 1),
        "has an impossible clock: 1000000000001",
    ),
    "clock at the end of 64 bits": (sent(far_span("bad"), clock=2**63 - 1), "impossible clock"),
    "no clock": (sent(far_span("bad"), clock=0), "has an impossible clock: 0"),
    "negative clock": (sent(far_span("bad"), clock=-4), "has an impossible clock: -4"),
    "unknown type": (sent(far_span("bad"), type="hologram"), "type hologram is unknown"),
    "wrong id": (renamed(sent(far_span("bad")), id="0" * 64), "the id does not match the content"),
    "parents that are none": (sent(far_span("bad"), parents=('x"]',)), "parents that are not ids"),
    "parents in other letters": (sent(far_span("bad"), parents=("ب" * 64,)), "parents that are not ids"),
    "no entity": (sent(far_span("")), "empty or too long"),
    "long entity": (sent(far_span("x" * 301)), "empty or too long"),
    "long author": (sent(far_span("bad"), author="x" * 301), "empty or too long"),
    "unknown layer": (sent(far_span("bad", layer="stranger")), "layer stranger belongs to no"),
    "span in no layer": (sent(far_span("bad", layer="")), "wrong layer for the type span"),
    "scheme in a layer": (sent(SchemeText("scheme", "far", toml=TOML)), "wrong layer for the type scheme"),
    "span on no document": (
        renamed(sent(far_span("bad", document="")), document=""),
        "wrong document for the type span",
    ),
    "document that did not come": (sent(far_span("bad", document="1" * 64)), "document 1{64} is missing"),
    "person on a document": (sent(Annotator("bad", document=DOCUMENT, name="x")), "wrong document for the type"),
    "content of another document": (
        renamed(sent(far_span("bad", document="1" * 64)), document=DOCUMENT),
        "names another document",
    ),
    "content of another type": (sent(far_span("bad"), payload=msgspec.Raw(b"[]")), "cannot be read: .*`object`"),
    "content with what only the file may have": (
        of_payload(b'{"label":"CLAIM","more":{"": 0}}'),
        "cannot be read: it is not canonical JSON",
    ),
    "content with a wrong field": (of_payload(b'{"label": 3}'), r"cannot be read: .*\$\.label"),
    "quote that differs": (sent(far_span("bad", quote=("Sara",))), "the text is .* but the quote is “Sara”"),
    "start behind the end": (sent(far_span("bad", 5, 3)), "start before its end"),
    "negative start": (sent(far_span("bad", -3, -1)), "start before its end"),
    "empty range": (sent(far_span("bad", 3, 3)), "start before its end"),
    "out of range": (sent(far_span("bad", len(TEXT) - 2, len(TEXT) + 1)), "is outside the text"),
    "no fragment": (sent(far_span("bad", fragments=(), quote=())), "has no fragments"),
    "quotes without fragments": (sent(far_span("bad", quote=())), "has 1 fragments and 0 quotes"),
    "fragments out of order": (
        sent(far_span("bad", fragments=((5, 8), (0, 3)), quote=(TEXT[5:8], TEXT[0:3]))),
        "starts before the previous fragment ends",
    ),
    "question without words": (sent(Question("a" * 32, "far", DOCUMENT, " \n")), "the text is empty"),
    "question that is too long": (
        sent(Question("a" * 32, "far", DOCUMENT, "x" * 10_001)),
        "more than 10000 characters",
    ),
    "question called a flag": (sent(Question("flag", "far", DOCUMENT, "Why?")), "the id flag is not valid"),
    "question of nobody": (sent(Question("a" * 32, "ghost", DOCUMENT, "Why?")), "belongs to no known annotator"),
    "question about a missing document": (sent(Question("a" * 32, "far", "b" * 64, "Why?")), "is missing"),
    "question with another quote": (
        sent(Question("a" * 32, "far", DOCUMENT, "Why?", fragments=((0, 3),), quote=("x",))),
        "the quote is “x”",
    ),
    "question about words of no document": (
        sent(Question("a" * 32, "far", "", "Why?", fragments=((0, 3),), quote=("x",))),
        "is outside the text",
    ),
    "question with a long anchor": (
        sent(Question("a" * 32, "far", "", "Why?", anchor="x" * 301)),
        "names are empty or too long",
    ),
    "message about what is no item": (sent(Message("a" * 32, "far", DOCUMENT, "span/1", "So.")), "item span/1 is not"),
    "message without words": (sent(Message("a" * 32, "far", DOCUMENT, "flag")), "the text is empty"),
    "thread of what is no item": (sent(Thread("x", "far", DOCUMENT)), "the item x is not valid"),
    "thread with strange messages": (sent(Thread("flag", "far", DOCUMENT, seen=("x",))), "names messages that are not"),
    "thread with a strange answer": (sent(Thread("flag", "far", DOCUMENT, answer="x")), "names are empty or too long"),
    "scheme that does not parse": (sent(SchemeText("scheme", toml="labels = {oops")), "cannot be used: .*not TOML"),
    "scheme that is none": (sent(SchemeText("scheme", toml='a = "{x}"')), "cannot be used: .*not a label scheme"),
    "second scheme": (sent(SchemeText("aaa", toml=TOML)), "entity aaa does not match"),
    "removed scheme": (sent(SchemeText("scheme"), removes=True), "which every project needs"),
    "guideline of another language": (
        sent(Guideline("guideline", text="x", language="ar")),
        "entity guideline does not",
    ),
    "guideline of no language": (sent(Guideline("guideline/../x", text="x", language="../x")), "../x is not a code"),
    "guideline of no version": (sent(Guideline("guideline", text="x", version=-1)), "version -1 is not possible"),
    "guideline of great length": (sent(Guideline("guideline", text="x" * 1_000_001)), "more than 1000000 characters"),
    "second guideline": (sent(Guideline("other", text="x")), "entity other does not match"),
    "facts of another document": (renamed(sent(Facts("f", title="t")), document=DOCUMENT), "entity f does not match"),
    "filter without a name": (sent(SavedFilter("f")), "the name of the filter"),
    "second progress": (sent(Progress("p", "far", DOCUMENT, "done")), "entity p does not match"),
    "second direction": (sent(ParagraphDirection("d", "", DOCUMENT, 1, "rtl")), "entity d does not match"),
    "assignment of another": (sent(Assignment(f"me/{DOCUMENT}", "", DOCUMENT, "far")), "entity .* does not match"),
    "person without a name": (sent(Annotator("bad", name="  ")), "the name "),
    "name with controls": (sent(Annotator("bad", name="\u202eلينا")), "the name "),
    "long name": (sent(Annotator("bad", name="x" * 10_000)), "the name "),
    "name of a speaker": (sent(Annotator("bad", name="AUTHOR")), "the name AUTHOR is not allowed"),
    "person who would be gold": (sent(Annotator(GOLD, name="Eve")), "reserved by the program"),
}


@pytest.mark.parametrize("case", BAD)
def test_an_invalid_operation_is_quarantined(session: Session, case: str) -> None:
    bad, reason = BAD[case]
    package = parcel(session, sent(far_span("good")), bad)
    report = commands.merge_file(session, package)
    (kept,) = merges.quarantined(session.file)
    assert_reason(reason, kept.reason)
    assert [example.reason for example in report.examples] == [kept.reason]
    assert bad.id in kept.content
    assert list(session.annotations(DOCUMENT, "far").spans) == ["good"]
    assert bad.id not in ids_in(session)
    assert sound(session)
    assert_nothing_new(session, package)


def assert_reason(pattern: str, reason: str) -> None:
    with pytest.raises(ValueError, match=pattern):
        raise ValueError(reason)


def assert_nothing_new(session: Session, package: Path) -> None:
    before = contents(session)
    again = commands.merge_file(session, package)
    assert (again.new, again.quarantined, again.documents) == (0, 0, 0)
    assert contents(session) == before


def ids_in(session: Session) -> set[str]:
    return {row[0] for row in session.file.rows("SELECT id FROM operation")}


def test_an_operation_that_is_too_large_is_quarantined(session: Session) -> None:
    bad = sent(far_span("bad", note="x" * validating.LONGEST_PAYLOAD))
    package = parcel(session, bad, sent(far_span("good")))
    commands.merge_file(session, package)
    (kept,) = merges.quarantined(session.file)
    assert kept.reason == "contains more than 10000000 bytes"
    assert len(kept.content) == receiving.LONGEST_CONTENT
    assert list(session.annotations(DOCUMENT, "far").spans) == ["good"]
    assert_nothing_new(session, package)


def test_reasons_quote_only_so_much(session: Session) -> None:
    long = "x" * 100_000
    bad = [sent(far_span("bad", quote=(long,))), sent(far_span(long)), sent(far_span("b"), type=long)]
    report = commands.merge_file(session, parcel(session, *bad))
    assert report.quarantined == 3
    assert max(len(one.reason) for one in merges.quarantined(session.file)) <= receiving.LONGEST_REASON
    assert max(len(one.place) for one in report.examples) <= 81


GOOD = {
    "middle of a grapheme": sent(far_span("fine", 12, 13)),
    "unknown label": sent(far_span("fine", label="RUMOUR", attributes={"heard": "twice"})),
    "unknown relation": sent(Relation("fine", "far", DOCUMENT, "ECHOES", {"of": ("nobody",)})),
    "gold layer": sent(far_span("fine", layer=GOLD)),
    "progress": sent(msgspec.structs.replace(no_progress("far", DOCUMENT), status="done")),
    "direction": sent(fixed_direction(DOCUMENT, 1, "rtl")),
    "assignment": sent(Assignment(f"far/{DOCUMENT}", "", DOCUMENT, "far")),
    "sitting": sent(Sitting("fine", "far", DOCUMENT, 60)),
    "guideline": sent(Guideline("guideline", text="x")),
    "guideline in Arabic": sent(Guideline("guideline/ar", text="x", language="ar", version=3)),
    "question about nothing": sent(Question("a" * 32, "far", "", "Why?")),
    "message about a note that never came": sent(Message("a" * 32, "far", DOCUMENT, "note/lost", "So.")),
    "thread of a flag": sent(Thread("flag", "far", DOCUMENT, resolved=True)),
    "filter": sent(SavedFilter("f", name="Dawn", metadata={"outlet": "Dawn"})),
    "homoglyph of a name": sent(Annotator("fine", name="Оmar")),
    "Persian name": sent(Annotator("fine", name="می\u200cنا")),
    "removal of what never came": sent(far_span("fine"), removes=True, parents=("a" * 64,)),
}


@pytest.mark.parametrize("case", GOOD)
def test_an_unusual_but_valid_operation_is_merged(session: Session, case: str) -> None:
    assert TEXT[11:13] == "🇮🇱"
    report = commands.merge_file(session, parcel(session, GOOD[case]))
    assert (report.new, report.quarantined) == (3, 0)
    assert GOOD[case].id in ids_in(session)


def test_unknown_label_is_kept_and_shown_as_it_is(session: Session) -> None:
    commands.merge_file(session, parcel(session, GOOD["unknown label"]))
    (span,) = session.annotations(DOCUMENT, "far").spans.values()
    assert (span.label, span.attributes) == ("RUMOUR", {"heard": "twice"})
    assert [problem for problem in commands.check(session).problems if "no label RUMOUR" in problem]


def test_whom_a_package_brings_is_known_to_the_rest_of_it(session: Session) -> None:
    bad = sent(Annotator("twin", name=" \t"))
    orphan = sent(far_span("lost", layer="twin"))
    commands.merge_file(session, parcel(session, orphan, project=(sent(FAR), bad)))
    assert [one.reason for one in merges.quarantined(session.file)] == [
        "the name  ⟨U+0009⟩ is not allowed",
        "the layer twin belongs to no known annotator",
    ]


def test_who_is_only_removed_is_not_known(session: Session) -> None:
    gone = sent(Annotator("twin", name="x"), removes=True)
    commands.merge_file(session, parcel(session, sent(far_span("lost", layer="twin")), project=(sent(FAR), gone)))
    (kept,) = merges.quarantined(session.file)
    assert "belongs to no known annotator" in kept.reason


def test_inspecting_a_package_reports_a_person_without_a_name(session: Session) -> None:
    nameless = sent(Annotator("twin", name="x"), payload=msgspec.Raw(b"[]"))
    package = parcel(session, project=(sent(FAR), nameless))
    with pytest.raises(AnnotatorError, match="does not name") as refusal:
        commands.inspect_package(package)
    assert refusal.value.where == str(package)


# --- texts

BAD_TEXTS = {
    "wrong id": (StoredText(OTHER_DOCUMENT, "غادرت."), "the id does not match the text"),
    "changed text under the same id": (StoredText(DOCUMENT, TEXT + "!"), "the id does not match the text"),
    "carriage return": (StoredText(document_id("a\r\nb"), "a\r\nb"), "contains a carriage return"),
}


@pytest.mark.parametrize("case", BAD_TEXTS)
def test_an_invalid_text_is_quarantined_with_all_operations_on_it(session: Session, case: str) -> None:
    text, reason = BAD_TEXTS[case]
    on_it = sent(Span("on it", "far", text.id, "CLAIM", ((0, 1),), (text.text[0],)))
    package = parcel(session, on_it, texts=(text,))
    report = commands.merge_file(session, package)
    reasons = [one.reason for one in merges.quarantined(session.file)]
    assert reasons == [reason, *[f"the document {text.id} is missing"] * 2]
    assert (report.documents, report.new, report.quarantined) == (0, 1, 3)
    assert sound(session)
    assert_nothing_new(session, package)


def test_a_text_with_nul_is_quarantined() -> None:
    text = "a\0b"
    problem = validating.text_problem(StoredText(document_id(text), text))
    assert problem is not None
    assert_reason("cannot be stored: ", str(problem))


ODD_TEXTS = [
    "",
    " \n\t",
    "x",
    "e\u0301 cafe\u0301",
    "\ufdf2 ﷺ ﻻ",
    "\u202e\u202e\u2066 لا",
    "\x0b\x0c\x85\u2028.",
    "\ufeffa",
]


@pytest.mark.parametrize("text", ODD_TEXTS)
def test_odd_text_arrives_as_it_is(session: Session, text: str) -> None:
    stored = StoredText(document_id(text), text)
    report = commands.merge_file(session, parcel(session, texts=(stored,)))
    assert (report.documents, report.quarantined) == (1, 0)
    assert session.text(stored.id) == text
    assert sound(session)


def test_text_that_the_project_has_is_left_as_it_is(session: Session) -> None:
    commands.merge_file(session, parcel(session))
    forged = StoredText(DOCUMENT, "not only files")
    report = commands.merge_file(session, parcel(session, sent(far_span("good")), texts=(forged,)))
    assert (report.quarantined, report.new) == (1, 1)
    assert session.text(DOCUMENT) == STORED.text


# --- what a hostile package could have done


def test_work_goes_on_after_the_farthest_clock(session: Session, tmp_path: Path) -> None:
    """Others take in what is done after a clock was driven to its end."""
    everything = commands.pack(session, tmp_path / "everything").path
    with open_package(everything) as package:
        scheme = tuple(package.project_operations())
    late = parcel(session, sent(far_span("late"), clock=FARTHEST_CLOCK), project=(*scheme, sent(FAR)))
    with Session.open(commands.new_project_from(late, tmp_path / "late.annot"), "sara") as first:
        span = commands.add_span(first, DOCUMENT, "CLAIM", [(5, 8)])
        commands.resize_span(first, DOCUMENT, span.id, [(5, 9)])
        package = commands.pack(first, tmp_path / "out").path
        layer = first.layer
    with Session.open(commands.new_project_from(package, tmp_path / "copy.annot")) as other:
        assert other.annotations(DOCUMENT, layer).spans[span.id].end == 9
        assert sound(other)


@pytest.mark.parametrize(("ahead", "taken"), [(1_000_000, True), (1_000_001, False), (10**12, False)])
def test_a_clock_that_is_far_ahead_is_quarantined(session: Session, ahead: int, taken: bool) -> None:
    known = largest_clock(session.file)
    report = commands.merge_file(session, parcel(session, sent(far_span("ahead"), clock=min(known + ahead, 10**12))))
    assert report.quarantined == (0 if taken else 1)
    assert list(session.annotations(DOCUMENT, "far").spans) == (["ahead"] if taken else [])
    assert sound(session)


def test_who_names_a_parent_of_another_entity_counts_for_nothing(session: Session) -> None:
    first = sent(far_span("first"))
    report = commands.merge_file(session, parcel(session, first))
    changed = sent(far_span("first", note="changed"), clock=3, parents=(first.id,))
    astray = sent(far_span("second"), clock=2, parents=(first.id,))
    also = sent(far_span("first", note="astray"), clock=9, parents=(changed.id, astray.id))
    report = commands.merge_file(session, parcel(session, changed, astray, also, name="astray.annopack"))
    spans = session.annotations(DOCUMENT, "far").spans
    assert {id_: span.note for id_, span in spans.items()} == {"first": "changed"}
    assert report.hidden == 0
    assert sound(session)
    commands.undo(session)
    assert session.annotations(DOCUMENT, "far").spans["first"].note == ""
    commands.redo(session)
    assert session.annotations(DOCUMENT, "far").spans["first"].note == "changed"
    assert sound(session)


def test_a_parent_may_come_after_its_child(session: Session) -> None:
    first = sent(far_span("first"))
    astray = sent(far_span("second"), clock=2, parents=(first.id,))
    commands.merge_file(session, parcel(session, astray))
    assert sorted(session.annotations(DOCUMENT, "far").spans) == ["second"]
    commands.merge_file(session, parcel(session, first, name="first.annopack"))
    assert sorted(session.annotations(DOCUMENT, "far").spans) == ["first"]
    assert sound(session)
    commands.undo(session)
    assert sorted(session.annotations(DOCUMENT, "far").spans) == ["second"]
    assert sound(session)


def test_the_same_id_in_another_layer_is_another_annotation(session: Session) -> None:
    commands.merge_file(session, parcel(session, sent(far_span("first"))))
    span = commands.add_span(session, DOCUMENT, "CLAIM", [(5, 8)])
    (head,) = (row[0] for row in session.file.rows("SELECT id FROM operation WHERE entity = ?", (span.id,)))
    twin = sent(far_span(span.id, note="theirs"), clock=50)
    takes = sent(far_span(span.id), clock=51, parents=(head,), removes=True)
    commands.merge_file(session, parcel(session, twin, takes, name="twin.annopack"))
    assert session.annotations(DOCUMENT).spans == {span.id: span}
    assert session.annotations(DOCUMENT, "far").spans[span.id].note == "theirs"
    assert commands.conflicts(session) == []
    commands.delete_span(session, DOCUMENT, span.id)
    assert session.annotations(DOCUMENT, "far").spans[span.id].note == "theirs"
    commands.undo(session)
    assert session.annotations(DOCUMENT).spans == {span.id: span}
    assert sound(session)
