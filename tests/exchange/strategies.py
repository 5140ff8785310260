"""Articles of every kind that a file may hold."""

from hypothesis import strategies as st

from annotator.domain.annotation import Annotations, Progress, Relation, Span
from annotator.domain.document import document_id
from annotator.exchange.records import Article, work_of

characters = st.one_of(
    st.sampled_from(list('aé \n\tשאب‌ی\u202e\u2067\u2069\ufeff😀\u0301\u2028"\\/')),
    st.characters(exclude_categories=["Cs"], exclude_characters="\0\r"),
)
texts = st.text(characters, min_size=1, max_size=40)
words = st.text(characters, max_size=10)
names = st.text(st.characters(categories=["L", "Nd"]), min_size=1, max_size=8).filter(
    lambda name: name not in ("gold", "AUTHOR", "UNSPECIFIED") and name.isprintable()
)
values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**40), 2**40) | st.floats(allow_nan=False, allow_infinity=False) | words,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3),
    max_leaves=5,
)
ids = st.uuids().map(lambda one: one.hex)


@st.composite
def spans(draw: st.DrawFn, text: str, id_: str, label: str) -> Span:
    """A span somewhere in the text."""
    places = st.lists(st.integers(0, len(text)), min_size=2, max_size=2 if label == "CUE" else 4, unique=True)
    edges = sorted(draw(places))
    fragments = tuple(zip(edges[::2], edges[1::2], strict=False))
    attributes = draw(st.dictionaries(st.sampled_from(["entity"]), words)) if label in ("SPEAKER", "TARGET") else {}
    quote = tuple(text[start:end] for start, end in fragments)
    return Span(id_, "", "", label, fragments, quote, attributes, draw(words))


@st.composite
def annotations(draw: st.DrawFn, text: str, stock: list[str]) -> Annotations:
    """Somebody's work, with ids from the stock."""
    work = Annotations({}, {}, Progress())
    for _ in range(draw(st.integers(0, 4))):
        span = draw(spans(text, stock.pop(), draw(st.sampled_from(["CLAIM", "SPEAKER", "CUE", "TARGET"]))))
        work.spans[span.id] = span
    claims = [one.id for one in work.spans.values() if one.label == "CLAIM"]
    speakers = ["AUTHOR", *(one.id for one in work.spans.values() if one.label == "SPEAKER")]
    if claims:
        for _ in range(draw(st.integers(0, 2))):
            roles = {"holder": (draw(st.sampled_from(speakers)),), "target": (draw(st.sampled_from(claims)),)}
            relation = Relation(
                stock.pop(), "", "", "STANCE", roles, {"value": draw(st.sampled_from(["opposes", "mixed"]))}
            )
            work.relations[relation.id] = relation
    status = draw(st.sampled_from(["todo", "started", "done", "skipped"]))
    work.progress = Progress("", "", "", status, draw(st.none() | words), draw(words))
    return work


@st.composite
def articles(draw: st.DrawFn) -> list[Article]:
    """Some articles with different texts, and ids that stand once."""
    stock = draw(st.lists(ids, min_size=60, max_size=60, unique=True))
    found = []
    for text in draw(st.lists(texts, min_size=1, max_size=3, unique=True)):
        people = draw(st.lists(names | st.just("gold"), max_size=3, unique=True))
        work = {name: work_of(draw(annotations(text, stock))) for name in people}
        directions = draw(st.dictionaries(st.sampled_from(["0"]), st.sampled_from(["ltr", "rtl"])))
        metadata = draw(st.dictionaries(words, values, max_size=3))
        layers = {name: one for name, one in work.items() if one is not None}
        found.append(Article(document_id(text), draw(words), text, metadata, directions, layers))
    return found
