"""Names of formats that have no room for every character."""

from urllib.parse import unquote

from hypothesis import given, strategies as st

from annotator.exchange.escapes import escape, unescape


@given(st.text(alphabet="aبé%:; \t\n\u00a0%419fFE2"), st.sampled_from(["", ":;"]))
def test_what_was_escaped_comes_back(name: str, also: str) -> None:
    assert unescape(escape(name, also)) == name


@given(st.text(alphabet="a%e2D829bFé", max_size=30))
def test_it_reads_as_the_library_does(name: str) -> None:
    assert unescape(name) == unquote(name)
