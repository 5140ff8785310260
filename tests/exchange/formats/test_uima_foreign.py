"""UIMA CAS of other tools: labels of layers, slots, chains, facts on the document, and what is left out."""

import warnings
from pathlib import Path
from typing import Any

import pytest
from cassis import Cas, TypeSystem

from annotator.domain.errors import AnnotatorError
from annotator.exchange.formats.uima import JSON, XMI, xmi
from annotator.exchange.records import Article
from annotator.exchange.remarks import Remark
from tests.exchange.formats.test_webanno_links import CASES, relations, spans
from tests.exchange.round_trips import survives_mutation

SPAN, TOP, LIST, STRING = "uima.tcas.Annotation", "uima.cas.TOP", "uima.cas.FSArray", "uima.cas.String"
CORE = "de.tudarmstadt.ukp.dkpro.core.api"
TYPES: dict[str, tuple[str, dict[str, str]]] = {
    f"{CORE}.segmentation.type.Token": (SPAN, {}),
    f"{CORE}.segmentation.type.Sentence": (SPAN, {}),
    f"{CORE}.lexmorph.type.pos.POS": (SPAN, {"PosValue": STRING}),
    f"{CORE}.syntax.type.dependency.Dependency": (
        SPAN,
        {"Governor": SPAN, "Dependent": SPAN, "DependencyType": STRING},
    ),
    "webanno.custom.Person": (SPAN, {"value": STRING}),
    "webanno.custom.Quote": (
        SPAN,
        {"speaker": LIST, "cue": SPAN, "parts": LIST, "stance": STRING, "tags": "uima.cas.StringArray"},
    ),
    "webanno.custom.QuoteSpeakerLink": (TOP, {"role": STRING, "target": SPAN, "sure": "uima.cas.Boolean"}),
    "webanno.custom.Claim": (SPAN, {"kind": STRING}),
    "webanno.custom.Event": (SPAN, {"type": STRING, "self": STRING}),
    "webanno.custom.Checked": (SPAN, {"kind": STRING, "sure": "uima.cas.Boolean"}),
    "webanno.custom.Tie": (SPAN, {"Governor": SPAN, "Dependent": SPAN, "kind": STRING, "sourceRole": STRING}),
    f"{CORE}.coref.type.CoreferenceLink": (SPAN, {"next": SPAN, "referenceType": STRING, "referenceRelation": STRING}),
    f"{CORE}.coref.type.CoreferenceChain": ("uima.cas.AnnotationBase", {"first": SPAN}),
    "webanno.custom.Genre": ("uima.cas.AnnotationBase", {"value": STRING, "sure": "uima.cas.Boolean"}),
    "webanno.custom.Done": ("uima.cas.AnnotationBase", {}),
    "x.Info": ("uima.tcas.DocumentAnnotation", {"source": STRING}),
    "x.Score": (TOP, {"number": "uima.cas.Integer"}),
}
TEXT = "Omar said no to Nora 😀 twice"
PLACES = {word: (TEXT.index(word), TEXT.index(word) + len(word)) for word in TEXT.split()}


class Making:
    """Makes a CAS."""

    def __init__(self) -> None:
        self.types = TypeSystem()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of names that it writes in another way
            for name, (parent, features) in TYPES.items():
                type_ = self.types.create_type(name, parent)
                for feature, kind in features.items():
                    self.types.create_feature(type_, feature, kind)
        self.cas = Cas(self.types)
        self.cas.sofa_string = TEXT

    def free(self, name: str, **features: Any) -> Any:
        """Return a structure that no index has."""
        full = next(one for one in TYPES if one.endswith(f".{name}"))
        return self.types.get_type(full)(**features)

    def on(self, name: str, words: str, **features: Any) -> Any:
        """Add an annotation on words, or an empty one before them."""
        start, end = PLACES[words.removeprefix("|")]
        one = self.free(name, begin=start, end=start if words.startswith("|") else end, **features)
        self.cas.add(one)
        return one

    def about(self, name: str, **features: Any) -> Any:
        """Add a structure that is on no words."""
        one = self.free(name, **features)
        self.cas.add(one)
        return one

    def list(self, *members: Any) -> Any:
        return self.types.get_type(LIST)(elements=[*members])


@pytest.fixture
def making() -> Making:
    return Making()


@pytest.fixture(params=["xmi", "json"])
def read(tmp_path: Path, making: Making, request: pytest.FixtureRequest) -> Any:
    """Return what writes the CAS and reads it."""

    def read() -> Article:
        path = tmp_path / "a.xmi"
        if request.param == "xmi":
            making.types.to_xml(tmp_path / "TypeSystem.xml")
            making.cas.to_xmi(path)
        else:
            making.cas.to_json(path)
        format_ = XMI if request.param == "xmi" else JSON
        assert format_.reads
        (article,) = format_.reads(path, None)
        return article

    return read


def labelled(article: Article) -> list[tuple[str, dict[str, Any]]]:
    return [(span.label, span.attributes) for span in article.layers[""].spans]


# --- labels


def test_a_layer_is_named_the_same_way_for_all(making: Making, read: Any) -> None:
    making.on("Quote", "no", stance="for")
    making.on("Quote", "to", stance=None)
    making.on("Person", "Omar", value="SPEAKER")
    making.on("Person", "Nora")
    making.on("Claim", "said", kind="main")
    making.on("Claim", "twice")
    making.on("Checked", "said", kind="main", sure=True)
    assert sorted(map(str, labelled(read()))) == sorted(
        map(
            str,
            [
                ("SPEAKER", {}),
                ("main", {}),
                ("Checked", {"kind": "main", "sure": True}),
                ("Quote", {"stance": "for"}),
                ("Quote", {}),
                ("Person", {}),
                ("Claim", {}),
            ],
        )
    )


def test_free_text_is_no_label(making: Making, read: Any) -> None:
    making.on("Claim", "said", kind="main")
    making.on("Claim", "no", kind="I think that this is one.")
    making.on("Claim", "to")
    assert labelled(read()) == [
        ("Claim", {"kind": "main"}),
        ("Claim", {"kind": "I think that this is one."}),
        ("Claim", {}),
    ]


def test_a_label_may_be_chosen(tmp_path: Path, making: Making) -> None:
    making.on("Quote", "no", stance="for")
    making.types.to_xml(tmp_path / "TypeSystem.xml")
    making.cas.to_xmi(tmp_path / "a.xmi")
    (article,) = xmi.read(tmp_path, None, {"Quote": "stance"})
    assert labelled(article) == [("for", {})]


def test_several_values_of_a_feature_are_one_attribute(making: Making, read: Any) -> None:
    tags = making.types.get_type("uima.cas.StringArray")(elements=["a", "b"])
    making.on("Quote", "no", tags=tags)
    assert labelled(read()) == [("Quote", {"tags": "a; b"})]


def test_features_with_names_that_python_has_a_use_for(making: Making, read: Any) -> None:
    making.on("Event", "said", type_="speech", self_="x")
    assert labelled(read()) == [("Event", {"type": "speech", "self": "x"})]


# --- slots and chains


def test_slots_are_relations_of_their_host(making: Making, read: Any) -> None:
    omar, nora, said = (making.on("Person", word) for word in ("Omar", "Nora", "said"))
    links = [making.free("QuoteSpeakerLink", role=role, target=one) for role, one in (("by", omar), (None, nora))]
    making.on("Quote", "no", speaker=making.list(*links), cue=said, parts=making.list(omar, nora))
    making.on("Quote", "twice", speaker=making.list())
    article = read()
    assert sorted(relations(article)) == [
        ("cue", {"host": ["no"], "cue": ["said"]}),
        ("parts", {"host": ["no"], "parts": ["Omar", "Nora"]}),
        ("speaker", {"host": ["no"], "by": ["Omar"], "speaker": ["Nora"]}),
    ]
    assert article.remarks == ()


def test_slots_without_a_span_are_left_out(making: Making, read: Any) -> None:
    token, empty, omar = making.on("Token", "said"), making.on("Person", "|to"), making.on("Person", "Omar")
    links = [
        making.free("QuoteSpeakerLink", role=role, target=one, sure=True if role == "e" else None)
        for role, one in (("a", token), ("b", empty), ("c", None), ("e", omar))
    ]
    host = making.on("Quote", "no", speaker=making.list(*links), cue=token)
    article = read()
    assert relations(article) == [("speaker", {"host": ["no"], "e": ["Omar"]})]
    name = next(name for name, (_, words) in spans(article).items() if words == "no")
    assert host.type.short_name in name
    assert sorted(article.remarks) == sorted(
        [
            Remark("empty spans", f"Person-{empty.xmiID}", "Person"),
            Remark("links and chains", name, "speaker: a Token"),
            Remark("links and chains", name, "speaker: b Person"),
            Remark("links and chains", name, "speaker: c"),
            Remark("links and chains", name, "cue: Token"),
            Remark("attributes", name, "speaker: e Person True"),
        ]
    )


def test_links_in_the_index_are_left_out_only_if_no_span_has_them(making: Making, read: Any) -> None:
    omar = making.on("Person", "Omar")
    link = making.about("QuoteSpeakerLink", role="by", target=omar)
    making.on("Quote", "no", speaker=making.list(link))
    lost = making.about("QuoteSpeakerLink", role="by", target=omar)
    article = read()
    assert relations(article) == [("speaker", {"host": ["no"], "by": ["Omar"]})]
    assert article.remarks == (Remark("links and chains", f"QuoteSpeakerLink-{lost.xmiID}"),)


def test_the_links_of_a_chain_are_tied_to_the_next(making: Making, read: Any) -> None:
    last = making.on("CoreferenceLink", "twice", referenceType="pr", referenceRelation="last")
    empty = making.on("CoreferenceLink", "|to", next=last)
    first = making.on("CoreferenceLink", "Omar", next=empty, referenceRelation="is")
    making.about("CoreferenceChain", first=first)
    making.about(
        "CoreferenceChain", first=making.on("CoreferenceLink", "no", next=making.on("CoreferenceLink", "Nora"))
    )
    article = read()
    assert sorted(relations(article)) == [
        ("CoreferenceChain", {"source": ["no"], "target": ["Nora"]}),
        ("is", {"source": ["Omar"], "target": ["twice"]}),
    ]
    assert sorted(map(str, labelled(article))) == sorted(
        map(str, [("CoreferenceLink", {})] * 3 + [("pr", {"referenceRelation": "last"})])
    )
    assert [remark.kind for remark in article.remarks] == ["empty spans"]


def test_a_tie_to_nothing_is_an_attribute(making: Making, read: Any) -> None:
    making.on("CoreferenceLink", "Omar", next=making.on("CoreferenceLink", "|to"), referenceRelation="is")
    article = read()
    assert labelled(article) == [("CoreferenceLink", {"referenceRelation": "is"})]
    assert article.layers[""].relations == ()


def test_a_chain_that_ends_nowhere_is_read(making: Making, read: Any) -> None:
    one, other = making.on("CoreferenceLink", "|to"), making.on("CoreferenceLink", "|no")
    one.next, other.next = other, one
    making.on("CoreferenceLink", "Omar", next=one)
    article = read()
    assert (len(article.layers[""].spans), article.layers[""].relations) == (1, ())


# --- relations


def test_relations_name_their_roles_and_are_left_out_without_spans(making: Making, read: Any) -> None:
    omar, nora, empty = making.on("Person", "Omar"), making.on("Quote", "Nora"), making.on("Person", "|no")
    token = making.on("Token", "said")
    making.on("Tie", "Nora", Governor=omar, Dependent=nora, kind="knows", sourceRole="who")
    making.on("Tie", "said", Governor=omar, Dependent=token)
    making.on("Tie", "no", Governor=omar, Dependent=empty)
    article = read()
    assert relations(article) == [("knows", {"who": ["Omar"], "target": ["Nora"]})]
    assert [remark.kind for remark in article.remarks] == ["empty spans", "relations", "relations"]


def test_analysis_is_counted_and_words_are_not(making: Making, read: Any) -> None:
    making.on("Sentence", "Omar")
    tokens = [making.on("Token", word) for word in ("Omar", "said", "no")]
    for word in ("Omar", "said"):
        making.on("POS", word, PosValue="X")
    making.on("Dependency", "said", Governor=tokens[0], Dependent=tokens[1], DependencyType="nsubj")
    article = read()
    assert (article.layers[""].spans, article.layers[""].relations) == ((), ())
    assert sorted(article.remarks) == [
        Remark("linguistic analysis", "layer Dependency", "1"),
        Remark("linguistic analysis", "layer POS", "2"),
    ]


# --- the document


def test_layers_on_the_document_are_metadata(making: Making, read: Any) -> None:
    making.about("Genre", value="news", sure=True)
    making.about("Done")
    making.about("Info", begin=0, end=len(TEXT), source="wire", language="ar")
    making.about("Score", number=3)
    article = read()
    assert article.metadata == {
        "Genre.value": "news",
        "Genre.sure": True,
        "Done": True,
        "Info.source": "wire",
        "language": "ar",
    }
    assert article.layers[""].spans == ()
    assert article.remarks == (Remark("answers of other kinds", "layer Score", "1"),)


def test_a_second_value_of_a_key_is_remarked(making: Making, read: Any) -> None:
    for value in ("news", "opinion", "news"):
        making.about("Genre", value=value)
    article = read()
    assert article.metadata["Genre.value"] in ("news", "opinion")
    assert {remark.kind for remark in article.remarks} == {"metadata"}


def test_a_file_cannot_ask_for_many_links(tmp_path: Path, making: Making) -> None:
    """An array that many spans share takes few bytes."""
    omar = making.on("Person", "Omar")
    shared = making.list(*[omar] * 300)
    for _ in range(300):
        making.on("Quote", "no", parts=shared)
    making.cas.to_json(tmp_path / "a.json")
    assert JSON.reads
    with pytest.raises(AnnotatorError, match="too many for its text"):
        list(JSON.reads(tmp_path / "a.json", None))


def full(making: Making) -> Cas:
    omar, nora, said = (making.on("Person", word) for word in ("Omar", "Nora", "said"))
    link = making.free("QuoteSpeakerLink", role="by", target=omar)
    making.on("Quote", "no", speaker=making.list(link), cue=said, parts=making.list(omar, nora))
    making.on(
        "CoreferenceLink", "Omar", next=making.on("CoreferenceLink", "|to", next=making.on("CoreferenceLink", "no"))
    )
    making.on("Tie", "Nora", Governor=omar, Dependent=nora, kind="knows")
    making.about("Genre", value="news")
    return making.cas


def test_changed_files_are_read_or_refused(tmp_path: Path, making: Making) -> None:
    full(making).to_xmi(tmp_path / "a.xmi")
    making.types.to_xml(tmp_path / "TypeSystem.xml")
    pieces = (b'"', b"xmi:id", b"next", b"elements", b"uima.cas.Long", b"uima.cas.FSList", b"webanno.custom.Person")
    for name in ("a.xmi", "TypeSystem.xml"):
        survives_mutation(lambda _: list(xmi.read(tmp_path)), tmp_path / name, pieces=pieces)
    path = tmp_path / "a.cas.json"
    making.cas.to_json(path)
    assert JSON.reads
    survives_mutation(
        lambda one: list(JSON.reads(one, None)), path, pieces=(b"null", b"[]", b"{}", b'"%ELEMENTS"', b"[[]]")
    )


@pytest.mark.skipif(not CASES.is_dir(), reason="the shared cases are not here")
def test_the_shared_cases() -> None:
    folder = CASES / "23-webanno-uima-slots-lost"
    (slot,) = xmi.read(folder / "slot")
    assert relations(slot) == [("speaker", {"host": ["الرسوم سترتفع"], "by": ["مدير Nordvik"]})]
    (first,) = xmi.read(folder / "firststring")
    assert labelled(first) == [
        ("Quote", {"speaker": "مدير", "stance": "for"}),
        ("Quote", {"stance": "against"}),
        ("Quote", {}),
    ]
    (identifier,) = xmi.read(folder / "identifier")
    assert labelled(identifier) == [
        ("PER", {"identifier": "http://x/Q1"}),
        ("NamedEntity", {"identifier": "http://x/Q2"}),
    ]
