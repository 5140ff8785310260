"""Every slow input by its format and shape, as (format, shape) pairs."""

from annotator.exchange.registry import formats
from tests.exchange.slow.cas import UIMA, UIMA_JSON
from tests.exchange.slow.documents import DOCX
from tests.exchange.slow.filling import Files, Maker
from tests.exchange.slow.lines import DOCCANO, JSONL, LABEL_STUDIO, PLAIN, PRODIGY
from tests.exchange.slow.projects import QDPX
from tests.exchange.slow.tables import TABLES
from tests.exchange.slow.texts import BRAT, CONLL, CONLLU, HTML, TABLE, TEXT, WEBANNO

SHAPES: dict[str, dict[str, Maker]] = {
    "jsonl": JSONL,
    "text": TEXT,
    "html": HTML,
    "docx": DOCX,
    "csv": TABLE,
    "spans": PLAIN,
    "brat": BRAT,
    "conll": CONLL,
    "conllu": CONLLU,
    "webanno-tsv": WEBANNO,
    "uima": UIMA,
    "uima-json": UIMA_JSON,
    "label-studio": LABEL_STUDIO,
    "doccano": DOCCANO,
    "prodigy": PRODIGY,
    "qdpx": QDPX,
    "parquet": TABLES,
}
PAIRS = [(name, shape) for name, shapes in SHAPES.items() for shape in shapes]


def made(name: str, shape: str, size: int) -> Files:
    """Return the files of a pair, of about so many bytes."""
    found = SHAPES[name][shape](size)
    return {f"a{formats()[name].suffix}": found} if isinstance(found, bytes) else found
