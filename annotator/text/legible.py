"""Text as a sentence quotes it where its invisible characters matter: names, ids, words that differ from others."""


def legible(text: str) -> str:
    """Return text with every character that is not seen as its code point: "Ali⟨U+202E⟩"."""
    return "".join(one if one.isprintable() else f"⟨U+{ord(one):04X}⟩" for one in text)
