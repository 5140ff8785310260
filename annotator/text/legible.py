"""Text as a sentence quotes it where its invisible characters matter: names, ids, words that differ from others."""


def legible(text: str) -> str:
    """Return text with every character that is not seen as its code point: "Ali⟨U+202E⟩"."""
    return "".join(character if character.isprintable() else f"⟨U+{ord(character):04X}⟩" for character in text)
