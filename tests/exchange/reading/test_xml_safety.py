"""XML of others: entities are refused before they are declared, and what is not XML says where."""

import pytest

from annotator.exchange.reading.xml_safety import DocumentTypeError, XmlError, check_xml

LAUGHS = b"""<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><a>&b;</a>"""
OUTSIDE = b"""<!DOCTYPE a [<!ENTITY f SYSTEM "file:///etc/passwd">]><a>&f;</a>"""


def events(content: bytes) -> list[str]:
    seen: list[str] = []
    check_xml(content, lambda name, attributes: seen.append(f"{name} {attributes}"), seen.append)
    return seen


def test_elements_come_with_their_attributes_in_their_order() -> None:
    content = '<?xml version="1.0" encoding="UTF-16"?><a x="1"><b/>نص</a>'.encode("utf-16")
    assert events(content) == ["a {'x': '1'}", "b {}", "b", "a"]


@pytest.mark.parametrize(
    "content",
    [LAUGHS, OUTSIDE, b"<!DOCTYPE a><a/>", b'<!DOCTYPE a SYSTEM "http://localhost/a.dtd"><a/>',
     LAUGHS.decode().encode("utf-16")],
)  # fmt: skip
def test_a_document_type_is_refused_before_any_element(content: bytes) -> None:
    seen: list[str] = []
    with pytest.raises(DocumentTypeError):
        check_xml(content, lambda name, _: seen.append(name))
    assert seen == []


@pytest.mark.parametrize(
    "content",
    [b"", b"<a>", b"<a></b>", b"<a/><a/>", b"<a>&b;</a>", b"<a>\x00</a>",
     b'<?xml version="1.0" encoding="none-such"?><a/>', b"\xff"],
)  # fmt: skip
def test_what_is_not_xml_is_told(content: bytes) -> None:
    with pytest.raises(XmlError, match=r"\w"):
        events(content)


def test_what_a_handler_raises_comes_through() -> None:
    def refuse(*_: object) -> None:
        raise ValueError("too many")

    with pytest.raises(ValueError, match="too many"):
        check_xml(b"<a/>", refuse)
