"""Words for annotations that an act on the register left as they are."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QCoreApplication

from annotator.app.repointing import LeftOut
from annotator.ui import language
from annotator.ui.translatable import QT_TRANSLATE_NOOP

_WORDS: dict[LeftOut, str] = {
    "annotations of others": QT_TRANSLATE_NOOP("WordsDialog", "Annotations of others that stay as they are: {count}."),
    "open conflicts": QT_TRANSLATE_NOOP("WordsDialog", "Annotations with conflicts that stay as they are: {count}."),
    "removed articles": QT_TRANSLATE_NOOP("WordsDialog", "Annotations on removed articles that stay: {count}."),
}


def left_out_words(left_out: Mapping[LeftOut, int]) -> Iterator[str]:
    """Yield a sentence for each reason, with the number of annotations."""
    for why, count in left_out.items():
        if count:
            yield QCoreApplication.translate("WordsDialog", _WORDS[why]).format(count=language.number(count))
