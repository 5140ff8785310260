"""WebAnno TSV 3.3, the table of WebAnno and INCEpTION: a folder with a file for each article.

A row is a token with its offsets and its spans. Tokens are cut where spans begin and end, so that any span is held; a
span of several rows, or one of several on a row, has a number ([3]). The layers are those that INCEpTION has from the
start, custom.Span and custom.Relation; the relations' features sourceRole and targetRole are to be added there. An
article without annotations has no layers.

UNITS: offsets in files are UTF-16 units, here code points.
"""

from annotator.exchange.format import Format
from annotator.exchange.formats.webanno.reading import read
from annotator.exchange.formats.webanno.writing import write

FORMAT = Format(
    "webanno-tsv",
    "WebAnno TSV 3.3, a folder",
    ".tsv",
    "UTF-16 units",
    read,
    write,
    cannot_hold=(
        "layers",
        "discontinuity",
        "n-ary roles",
        "virtual speakers",
        "attributes",
        "relation attributes",
        "notes",
        "provenance",
        "suggestions",
        "annotators",
        "article labels",
        "progress",
        "directions",
        "metadata",
        "titles",
    ),
    is_folder=True,
    opening=b"#FORMAT=WebAnno TSV",
    has_layers=True,
)
