"""Mixed paragraphs for tests of exactness: words of our own in five scripts' languages, always the same."""

import random

POOLS = {
    "latin": ("office the flight of fifty fjords said affable waffle “quoted words” (Oslo) 3.5% Ltd. naïve café"),
    "arabic": ("قال وزير الميناء إن لا تلام السلام كَتَبَ الأسعار، «كلام» ٢٠٢٦ الله للجميع؟ رافعات؛ جدلًا 48%"),
    "hebrew": "ראש העיר אמר ש-2027 שָׁלוֹם הנמל, «תיפתח» בעוד 12% מהשנה",
    "persian": "می‌شود گفت که کشتی‌ها ۱۲ بار رسیدند؛ «پل» گچ ژاله نمی‌خواهد",
    "urdu": "وزیر نے کہا کہ بندرگاہ کھلے گی، ٹکٹ ڑ ں ہے ۴۵ فیصد",
    "signs": "👩‍👩‍👧 😀 🇦🇶 €42 2024/05/01 +962-6-555-0199 -- … ( ) [ ] ! ? : «ABC» 50%",
}
SCRIPTS = ("latin", "arabic", "hebrew", "persian", "urdu")
PER_SCRIPT = 12


def paragraphs() -> list[str]:
    """Return sixty paragraphs, twelve with each script for the most part, every one with others inside."""
    chance = random.Random(20)
    made = []
    for script in SCRIPTS:
        others = [name for name in POOLS if name != script]
        for _ in range(PER_SCRIPT):
            words = []
            for _ in range(chance.randrange(8, 26)):
                pool = script if chance.random() < 0.65 else chance.choice(others)
                words.append(chance.choice(POOLS[pool].split()))
            made.append(" ".join(words))
    return made
