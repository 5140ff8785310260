"""Languages by letters."""

import pytest

from annotator.text.languages import languages_of


@pytest.mark.parametrize(
    ("text", "languages"),
    [
        ("", ()),
        ("2025 – 3 %", ()),
        ("The ferry returns", ("en",)),
        ("قال الوزير إن الخطة جيدة", ("ar",)),
        ("برداشت زعفران در دره‌ی نیلوند", ("fa",)),
        ("چگونه", ("fa",)),
        ("سکولی بسیں اگلے ماہ سے چلیں گی", ("ur",)),
        ("קו הרכבת הקלה", ("he",)),
        ("привет мир", ("ru",)),
        ("καλημέρα", ("el",)),
        ("新闻报道", ("zh",)),
        ("قال الوزير إن الخطة جيدة according to", ("ar", "en")),
        ("The ferry returns to the harbour of the town at last م", ("en",)),
        ("x" * 50_000 + "م" * 50_000, ("en",)),
    ],
)
def test_languages(text: str, languages: tuple[str, ...]) -> None:
    assert languages_of(text) == languages


def test_a_foreign_name_does_not_make_arabic_persian() -> None:
    assert languages_of("قال الوزير إن الخطة جيدة جدا " * 20 + "گل") == ("ar",)
