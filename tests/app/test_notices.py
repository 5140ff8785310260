"""Notices wait until somebody listens, and read as sentences."""

from annotator.app.notices import Notice, Notices
from annotator.domain.errors import AnnotatorError


def test_notices_wait_for_a_listener_in_their_order() -> None:
    notices, received = Notices(), list[Notice]()
    notices.add(Notice("information", "first"))
    notices.add(Notice("warning", "second"))
    notices.set_listener(received.append)
    notices.add(Notice("error", "third"))
    assert [notice.what for notice in received] == ["first", "second", "third"]


def test_a_notice_is_passed_on_once() -> None:
    notices, first, second = Notices(), list[Notice](), list[Notice]()
    notices.add(Notice("information", "x"))
    notices.set_listener(first.append)
    notices.set_listener(second.append)
    notices.add(Notice("information", "y"))
    assert ([notice.what for notice in first], [notice.what for notice in second]) == (["x"], ["y"])


def test_a_notice_reads_as_a_sentence_with_its_place() -> None:
    assert str(Notice("warning", "{n} lines are bad.", {"n": 3}, "{a}.txt")) == "{a}.txt: 3 lines are bad."


def test_an_error_becomes_a_notice_with_its_remedy_untranslated() -> None:
    notices, received = Notices(), list[Notice]()
    notices.set_listener(received.append)
    error = AnnotatorError("No {thing}.", where="here", remedy="Make {thing}.", thing="x")
    notices.add_error(error)
    assert received == [Notice("error", "No {thing}.", {"thing": "x"}, "here", "Make {thing}.")]
    assert str(received[0]) == str(error)
