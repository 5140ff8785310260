"""What the keys of some layouts type, as X11 tells of it, and key events as they come from such a keyboard."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

NO = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
US_ROWS = ("`1234567890-=", "QWERTYUIOP", "ASDFGHJKL", "ZXCVBNM,./")
PLACES = {
    "`": 49,
    **dict(zip("1234567890-=", range(10, 22), strict=True)),
    **dict(zip("QWERTYUIOP", range(24, 34), strict=True)),
    **dict(zip("ASDFGHJKL", range(38, 47), strict=True)),
    **dict(zip("ZXCVBNM,./", range(52, 62), strict=True)),
}
"""The scan code of each key, by what a US keyboard prints on it."""
_TYPED = {
    "us": ("` 1 2 3 4 5 6 7 8 9 0 - =", "q w e r t y u i o p", "a s d f g h j k l", "z x c v b n m , . /"),
    "ara": ("ذ 1 2 3 4 5 6 7 8 9 0 - =", "ض ص ث ق ف غ ع ه خ ح", "ش س ي ب ل ا ت ن م", "ئ ء ؤ ر لا ى ة و ز ظ"),
    "il": ("; 1 2 3 4 5 6 7 8 9 0 - =", "/ ' ק ר א ט ו ן ם פ", "ש ד ג כ ע י ח ל ך", "ז ס ב ה נ מ צ ת ץ ."),
    "ir": ("\u200d ۱ ۲ ۳ ۴ ۵ ۶ ۷ ۸ ۹ ۰ - =", "ض ص ث ق ف غ ع ه خ ح", "ش س ی ب ل ا ت ن م", "ظ ط ز ر ذ د پ و . /"),
    "urd": ("ً 1 2 3 4 5 6 7 8 9 0 - =", "ق و ع ر ت ے ء ی ہ پ", "ا س د ف گ ح ج ک ل", "ز ش چ ط ب ن م ، ۔ /"),
    "gr": ("` 1 2 3 4 5 6 7 8 9 0 - =", "; ς ε ρ τ υ θ ι ο π", "α σ δ φ γ η ξ κ λ", "ζ χ ψ ω β ν μ , . /"),
    "ru": ("ё 1 2 3 4 5 6 7 8 9 0 - =", "й ц у к е н г ш щ з", "ф ы в а п р о л д", "я ч с м и т ь б ю ."),
    "fr": ("² & é \" ' ( - è _ ç à ) =", "a z e r t y u i o p", "q s d f g h j k l", "w x c v b n , ; : !"),
    "de": ("^ 1 2 3 4 5 6 7 8 9 0 ß ´", "q w e r t z u i o p", "a s d f g h j k l", "y x c v b n m , . -"),
    "dvorak": ("` 1 2 3 4 5 6 7 8 9 0 [ ]", "' , . p y f g c r l", "a o e u i d h t n", "; q j k x b m w v z"),
}
_WITH_SHIFT = {
    "us": ("~ ! @ # $ % ^ & * ( ) _ +", "Q W E R T Y U I O P", "A S D F G H J K L", "Z X C V B N M < > ?"),
    "ara": ("ّ ! @ # $ % ^ & * ) ( _ +", "َ ً ُ ٌ لإ إ ` ÷ × ؛", "ِ ٍ ] [ لأ أ ـ ، /", "~ ْ } { لآ آ ' , . ؟"),
    "il": ("~ ! @ # $ % ^ & * ) ( _ +", "Q W E R T Y U I O P", "A S D F G H J K L", "Z X C V B N M > < ?"),
    "ir": ("÷ ! ٬ ٫ ﷼ ٪ × ، * ) ( ـ +", "ْ ٌ ٍ ً ُ ِ َ ّ ] [", "ؤ ئ ي إ أ آ ة » «", "ك ٓ ژ ٰ \u200c ٔ ء > < ؟"),
    "urd": ("~ ! @ # $ % ^ & * ) ( _ +", "ْ ؤ ٰ ڑ ٹ َ ئ ِ ۃ ُ", "آ ص ڈ ّ غ ھ ض خ ٔ", "ذ ژ ث ظ . ں ٘ < > ؟"),
    "gr": ("~ ! @ # $ % ^ & * ( ) _ +", ": Σ Ε Ρ Τ Υ Θ Ι Ο Π", "Α Σ Δ Φ Γ Η Ξ Κ Λ", "Ζ Χ Ψ Ω Β Ν Μ < > ?"),
    "fr": ("~ 1 2 3 4 5 6 7 8 9 0 ° +", "A Z E R T Y U I O P", "Q S D F G H J K L", "W X C V B N ? . / §"),
    "de": ('° ! " § $ % & / ( ) = ? `', "Q W E R T Z U I O P", "A S D F G H J K L", "Y X C V B N M ; : _"),
}
OTHER_SCRIPTS = ("ara", "il", "ir", "urd", "gr")


def _by_place(rows: tuple[str, ...]) -> dict[str, str]:
    return {
        place: typed
        for printed, row in zip(US_ROWS, rows, strict=True)
        for place, typed in zip(printed, row.split(" "), strict=True)
    }


TYPED = {layout: _by_place(rows) for layout, rows in _TYPED.items()}
WITH_SHIFT = {layout: _by_place(rows) for layout, rows in _WITH_SHIFT.items()}


def event(
    layout: str,
    place: str,
    modifiers: Qt.KeyboardModifier = NO,
    kind: QEvent.Type = QEvent.Type.KeyPress,
) -> QKeyEvent:
    """The event of a key, named by what a US keyboard prints on it."""
    typed = (WITH_SHIFT if modifiers & SHIFT else TYPED)[layout][place]
    return QKeyEvent(kind, ord(typed[0].upper()[0]), modifiers, PLACES[place], 0, 0, typed)
