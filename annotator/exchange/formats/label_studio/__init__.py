"""Label Studio's JSON: an array of tasks, each with the annotations of several people.

A span is a region of type `labels`, its attributes are `choices` of that region, its note is the region's `meta.text`.
Other answers about a region are attributes as well; those about the text are in the metadata. Regions of pages and
dialogues are read where their words prove them to be in the text. What one person made of one text is one layer.

Relations link two regions; what Label Studio has no place for (roles, further members, attributes) is in the `meta` of
each. UNITS: code points; older exports count UTF-16 units or CRLF as two.
"""

from annotator.exchange.format import Format
from annotator.exchange.formats.label_studio.reading import read
from annotator.exchange.formats.label_studio.writing import write

FORMAT = Format(
    "label-studio",
    "Label Studio JSON",
    ".label-studio.json",
    "code points",
    read,
    write,
    cannot_hold=(
        "discontinuity",
        "unary relations",
        "virtual speakers",
        "provenance",
        "suggestions",
        "article labels",
        "progress",
        "directions",
    ),
    remark="Predictions are not read. Annotators go by the email of completed_by.",
)
