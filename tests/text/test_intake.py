"""Bytes become stored text unchanged or are refused with their place."""

import codecs

import pytest
from hypothesis import example, given, strategies as st

from annotator.text.intake import IntakeError, candidates, check, decode
from tests.text.strategies import stored_texts, texts

ARABIC = "قال الرئيس إن الأموال كانت في بيروت، وأضاف أن «الحكومة» ستجتمع يوم 12 مايو.\n"
HEBREW = 'אמר ראש הממשלה כי הכסף היה בתל אביב, והוסיף כי "הממשלה" תתכנס ב-12 במאי.\n'
GERMAN = "Das Mädchen sagte, daß es schön sei über Köln.\n"


def refusal(data: bytes, encoding: str | None = None) -> IntakeError:
    with pytest.raises(IntakeError) as caught:
        decode(data, encoding)
    return caught.value


@given(stored_texts().filter(lambda text: not text.startswith("\ufeff")))
def test_stored_text_comes_back_unchanged(text: str) -> None:
    assert decode(text.encode()) == text
    assert decode(text.encode("utf-8-sig")) == text
    for encoding, bom in (("utf-16-le", codecs.BOM_UTF16_LE), ("utf-16-be", codecs.BOM_UTF16_BE)):
        assert decode(bom + text.encode(encoding)) == text
        assert decode(bom + text.encode(encoding), encoding) == text
        assert decode(bom + text.encode(encoding), "utf-16") == text
        assert decode(text.encode(encoding), encoding) == text
    for encoding, bom in (("utf-32-le", codecs.BOM_UTF32_LE), ("utf-32-be", codecs.BOM_UTF32_BE)):
        assert decode(bom + text.encode(encoding)) == text


@given(texts())
def test_only_newlines_and_one_bom_change(text: str) -> None:
    expected = text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
    assert decode(text.encode()) == expected
    check(expected)


@given(st.binary(max_size=60))
@example(b"\xff\xfe\x00\xd8")
def test_any_bytes_are_text_or_refused_with_their_place(data: bytes) -> None:
    error = None
    try:
        text = decode(data)
    except IntakeError as caught:
        error = caught
    if error is None:
        assert not set(text) & {"\0", "\r"}
        text.encode()
    else:
        assert None not in (error.line, error.column)
        assert f"Line {error.line}, column {error.column}" in str(error)
        assert error.message.format(**error.values) == str(error)


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"", ""),
        (b"\xef\xbb\xbf", ""),
        (b"\xef\xbb\xbf\xef\xbb\xbfa", "\ufeffa"),
        (b"\xff\xfe", ""),
        (b"a\r\nb\rc\n\r\nd", "a\nb\nc\n\nd"),
        ("a\v\f\x85\u2028\u2029b".encode(), "a\v\f\x85\u2028\u2029b"),
        ("e\u0301 \ufdf2".encode(), "e\u0301 \ufdf2"),
    ],
)
def test_what_is_stored(data: bytes, text: str) -> None:
    assert decode(data) == text


def test_an_undecodable_byte_is_told_with_line_and_column() -> None:
    error = refusal("سلام\r\nكتاب ".encode() + b"\xe9t\xe9")
    assert (error.line, error.column) == (2, 6)
    assert error.values["byte"] == "0xE9"
    assert str(error) == "Line 2, column 6: byte 0xE9 is not utf-8."
    assert error.candidates


def test_columns_count_code_points_after_any_newline() -> None:
    assert (refusal("😀é".encode() + b"\xff").line, refusal("😀é".encode() + b"\xff").column) == (1, 3)
    assert (refusal(b"a\r\xff").line, refusal(b"a\r\xff").column) == (2, 1)
    assert (refusal(b"\xef\xbb\xbfa\xff").line, refusal(b"\xef\xbb\xbfa\xff").column) == (1, 2)


def test_half_a_character_at_the_end_of_utf_16_is_refused() -> None:
    error = refusal(codecs.BOM_UTF16_LE + "ab\nc".encode("utf-16-le") + b"\x41")
    assert (error.line, error.column, error.values["byte"]) == (2, 2, "0x41")


def test_nul_is_refused_with_its_place() -> None:
    error = refusal(b"one\r\ntwo\0three")
    assert (error.line, error.column, error.candidates) == (2, 4, ())


def test_utf_16_without_bom_is_not_taken_silently() -> None:
    assert refusal(GERMAN.encode("utf-16-be")).candidates[0].encoding == "utf-16-be"
    assert refusal("plain ASCII\n".encode("utf-16-le")).candidates[0].encoding == "utf-16-le"


@pytest.mark.parametrize("surrogate", [chr(0xD800), chr(0xDFFF)])
def test_lone_surrogates_are_refused(surrogate: str) -> None:
    with pytest.raises(IntakeError) as caught:
        check(f"a\r\nب{surrogate}")
    assert (caught.value.line, caught.value.column) == (2, 2)
    assert caught.value.values["character"] == f"U+{ord(surrogate):04X}"
    assert refusal(b"a\n" + surrogate.encode("utf-8", "surrogatepass")).line == 2
    assert refusal(surrogate.encode("utf-7", "surrogatepass"), "utf-7").column == 1


def test_check_refuses_nul_and_accepts_the_rest() -> None:
    check("a\r\nb\u2028\ufeff😀")
    with pytest.raises(IntakeError, match="Line 1, column 2: a NUL character"):
        check("a\0")


@pytest.mark.parametrize("name", ["no-such", "", "hex", "rot13", "undefined", "a\0b", "\ud800"])
@pytest.mark.parametrize("data", [b"", b"abc"])
def test_unknown_encodings_are_refused(name: str, data: bytes) -> None:
    if data or name not in ("hex", "rot13", "undefined"):
        error = refusal(data, name)
        assert (error.line, error.column) == (None, None)
        assert "Unknown text encoding" in str(error)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (ARABIC, "cp1256"),
        (ARABIC, "iso8859-6"),
        (ARABIC, "utf-16-le"),
        (ARABIC, "utf-16-be"),
        (HEBREW, "cp1255"),
        (HEBREW, "utf-16-le"),
        (GERMAN, "cp1252"),
        ("plain ASCII\n" * 200 + ARABIC, "cp1256"),
    ],
)
def test_the_right_encoding_is_offered_first(text: str, encoding: str) -> None:
    data = text.encode(encoding, "ignore")
    offered = candidates(data)
    assert offered[0].encoding == encoding
    assert offered[0].letters > 0.95
    assert 1 <= len(offered) <= 4
    assert [one.letters for one in offered] == sorted((one.letters for one in offered), reverse=True)
    assert decode(data, encoding) == data.decode(encoding)
    assert offered[0].preview in data.decode(encoding)


def test_a_preview_shows_what_is_in_doubt() -> None:
    data = ("plain ASCII\n" * 200 + ARABIC).encode("cp1256")
    assert candidates(data)[0].preview.startswith(ARABIC[:20])
    one_line = ("word " * 1000 + ARABIC).encode("cp1256")
    assert ARABIC[:20] in candidates(one_line)[0].preview


def test_two_encodings_that_read_the_same_are_offered_once() -> None:
    previews = [one.preview for one in candidates(HEBREW.encode("iso8859-8"))]
    assert len(previews) == len(set(previews))


def test_a_wrongly_named_encoding_offers_the_right_one() -> None:
    assert refusal(ARABIC.encode(), "cp1252").candidates[0].encoding == "utf-8"


@given(st.binary(max_size=40))
def test_candidates_can_all_be_read(data: bytes) -> None:
    for candidate in candidates(data):
        decode(data, candidate.encoding)
        assert 0 <= candidate.letters <= 1
