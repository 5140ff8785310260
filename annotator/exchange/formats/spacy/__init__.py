"""spaCy's binary documents: a folder of `.spacy` files, which `spacy train` takes as one corpus.

Each document is one annotator's work on one article: its spans are in `doc.spans["sc"]`, the longest that do not
overlap in `doc.ents` too; what spaCy has no place for is in `doc.user_data`. Tokens are ours, with white space between
them as spaCy has it, so that spans never lie beside them. UNITS: code points; spans count tokens.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from itertools import count, islice, pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from annotator.domain.document import document_id
from annotator.domain.extras import require_extra
from annotator.exchange.format import Format
from annotator.exchange.records import Article, LayerWork
from annotator.exchange.tokens import TOKENISER, tokens

if TYPE_CHECKING:
    from spacy.tokens import Doc, DocBin
    from spacy.vocab import Vocab

DOCUMENTS = 500
"""Documents of a file; memory holds as many."""

SPANS = "sc"
"""The key of the span group that spaCy's spancat learns from by default."""


def write(articles: Iterable[Article], folder: Path) -> None:
    """Write documents into an empty folder, a file of some hundreds at a time.

    Raises AnnotatorError where the extra `spacy` is not installed.
    """
    require_extra("spacy")
    from spacy.vocab import Vocab

    layers = (
        (article, *layer) for article in articles for layer in article.layers.items() or [("", LayerWork("done"))]
    )
    with _plug_ins_kept():
        for number in count():
            vocab, file = Vocab(), _new_file()
            for article, name, work in islice(layers, DOCUMENTS):
                file.add(_document(article, name, work, vocab))
            if not len(file):
                return
            (folder / f"part-{number:05}.spacy").write_bytes(file.to_bytes())


def _new_file() -> "DocBin":
    from spacy.tokens import DocBin

    return DocBin(attrs=["ORTH", "SPACY", "ENT_IOB", "ENT_TYPE", "ENT_ID"], store_user_data=True)


@contextmanager
def _plug_ins_kept() -> Iterator[None]:
    """Have the plug-ins that encode the parts of documents looked for once, and not for every document."""
    from srsly import msgpack

    registries = (msgpack.msgpack_encoders, msgpack.msgpack_decoders)
    for registry in registries:
        vars(registry)["get_all"] = partial(dict, registry.get_all())
    try:
        yield
    finally:
        for registry in registries:
            del vars(registry)["get_all"]


def _document(article: Article, name: str, work: LayerWork, vocab: "Vocab") -> "Doc":
    from spacy.tokens import Doc, Span
    from spacy.util import filter_spans

    places = _places(article.text)
    words = [article.text[start:end] for start, end, _ in places]
    document = Doc(vocab, words=words, spaces=[space for _, _, space in places])
    first = {start: number for number, (start, _, _) in enumerate(places)}
    last = {end: number for number, (_, end, _) in enumerate(places, start=1)}
    document.spans[SPANS] = [
        Span(document, first[span.fragments[0][0]], last[span.fragments[0][1]], label=span.label, span_id=span.id)
        for span in work.spans
    ]
    document.set_ents(filter_spans(document.spans[SPANS]), default="outside")
    document.user_data.update(_user_data(article, name, work))
    return document


def _places(text: str) -> list[tuple[int, int, bool]]:
    """Return where spaCy's tokens are, and whether a space comes after each.

    They are ours, and whatever white space there is beyond that one space.
    """
    found = []
    for (start, end), (following, _) in pairwise([(0, 0), *tokens(text), (len(text), len(text))]):
        space = start < end < following and text[end] == " "
        if start < end:
            found.append((start, end, space))
        if end + space < following:
            found.append((end + space, following, False))
    return found


def _user_data(article: Article, name: str, work: LayerWork) -> dict[str, Any]:
    return {
        "id": article.id,
        "title": article.title,
        "metadata": article.metadata,
        "annotator": name,
        "attributes": {span.id: span.attributes for span in work.spans if span.attributes},
        "notes": {span.id: span.note for span in work.spans if span.note},
        "relations": [
            {"id": relation.id, "label": relation.label, "roles": relation.roles, "attributes": relation.attributes}
            for relation in work.relations
        ],
    }


def expects(article: Article) -> int:
    """Return how many documents, spans and relations an article makes."""
    inner = sum(len(work.spans) + len(work.relations) for work in article.layers.values())
    return max(len(article.layers), 1) + inner


def counts(folder: Path) -> int:
    """Return how many documents, spans and relations a folder has in documents whose text fits their id."""
    with _plug_ins_kept():
        return sum(
            1 + len(document.spans[SPANS]) + len(document.user_data["relations"])
            for document in documents(folder)
            if document_id(document.text) == document.user_data["id"]
        )


def documents(folder: Path) -> Iterator["Doc"]:
    """Yield the documents of a folder."""
    from spacy.tokens import DocBin
    from spacy.vocab import Vocab

    for part in sorted(folder.glob("*.spacy")):
        yield from DocBin().from_bytes(part.read_bytes()).get_docs(Vocab())


FORMAT = Format(
    "spacy",
    "spaCy binary documents",
    "",
    "tokens",
    writes=write,
    cannot_hold=(
        "discontinuity",
        "edge white space",
        "half tokens",
        "provenance",
        "suggestions",
        "article labels",
        "progress",
        "directions",
    ),
    is_folder=True,
    expects=expects,
    counts=counts,
    remark=f"Tokens: {TOKENISER}; train with gold_preproc = true to keep them. Needs spaCy.",
)
