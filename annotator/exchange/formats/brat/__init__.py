"""brat: a folder with a text file (.txt) for each article and its annotations (.ann) beside it.

Spans are T lines, their attributes A and their notes # lines. A relation of two spans is an R line. Any other is an
event (E) with a trigger: a T line of the relation's name on the very fragments of its first member (the claim or the
target, if there is one), which says nothing more; roles with several members are numbered (evidence, evidence2). Events
of others have a trigger with words of its own: a span, in the role trigger. Their equivalences (*) are relations whose
members all have the role member. Both are written as they came. A virtual speaker has no text to point at, so it is an
attribute of the event, named like its role. An article without annotations has no .ann. Normalisations (N lines) are
read into the metadata; files of shared tasks may have the annotations in two parts, .a1 and .a2.

UNITS: offsets in files are code points; other units are found by the words of the T lines. A BOM of the text counts, as
it does in brat, though it is not part of the article.
"""

from annotator.exchange.format import Format
from annotator.exchange.formats.brat.reading import read
from annotator.exchange.formats.brat.writing import write

FORMAT = Format(
    "brat",
    "brat standoff, a folder",
    ".ann",
    "code points",
    read,
    write,
    event_writer=write,
    cannot_hold=(
        "layers",
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
)
