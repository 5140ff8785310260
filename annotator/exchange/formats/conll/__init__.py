"""CoNLL columns: one token per line with its tag in the last column (BIO), an empty line between paragraphs.

Every article begins with a -DOCSTART- line, which readers of the format pass over. Ours holds, as JSON, the text with
its white space and what the tokens are; without it, tokens are put together with blanks and sentences with newlines. No
empty line is inside a span. An article without annotations has no tags. White space inside a token (a space
that carries a combining mark) is left out of its column.

Tags are read as BIO, IOB1, BIOES, BMES or BILOU: where a span begins and ends is the same in them all. Of other columns
than the first and the last only numbers that count the tokens are understood, and what `# global.columns` names them.

UNITS: offsets are code points; lines are counted from 1.
"""

from annotator.exchange.format import Format
from annotator.exchange.formats.conll.reading import read
from annotator.exchange.formats.conll.writing import write
from annotator.exchange.tokens import TOKENISER

FORMAT = Format(
    "conll",
    "CoNLL columns (BIO)",
    ".conll",
    "tokens",
    read,
    write,
    cannot_hold=(
        "layers",
        "discontinuity",
        "edge white space",
        "half tokens",
        "overlap",
        "nesting",
        "relations",
        "attributes",
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
    remark=f"Tokens are {TOKENISER}.",
)
