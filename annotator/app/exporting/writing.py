"""Writing articles into one file, or one folder, of a format, with proof that it has them."""

from collections.abc import Iterable
from pathlib import Path

from annotator.app.exporting.readback import Readback
from annotator.exchange.format import Format
from annotator.exchange.proof import Proof
from annotator.exchange.records import Article


def write_articles(format_: Format, articles: Iterable[Article], place: Path, target: Path) -> Proof:
    """Write articles to a new place, read them back, and return their counts; errors name the `target`.

    Raises AnnotatorError when something else is read back than was written.
    """
    assert format_.writes is not None
    readback = Readback(format_)
    if format_.is_folder:
        place.mkdir(exist_ok=True)
    format_.writes(map(readback.note, articles), place)
    readback.prove(place, target)
    return readback.proof
