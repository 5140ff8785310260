"""Names and quotes in sentences, with their invisible characters."""

from annotator.text.legible import legible


def test_only_what_is_not_seen_is_spelled_out() -> None:
    assert legible("سارة Håkan 😀") == "سارة Håkan 😀"
    assert legible("Ali\u202e\n") == "Ali⟨U+202E⟩⟨U+000A⟩"
