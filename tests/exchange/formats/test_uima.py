"""UIMA CAS as XMI and as JSON: exact bytes, the way round, what dkpro-cassis makes of it, and what INCEpTION writes."""

from pathlib import Path
from typing import Any

import pytest
from cassis import Cas, TypeSystem, load_cas_from_json, load_cas_from_xmi, load_typesystem
from hypothesis import given, settings

from annotator.domain.document import document_id
from annotator.domain.errors import AnnotatorError
from annotator.exchange.format import Format
from annotator.exchange.formats import jsonl
from annotator.exchange.formats.uima import cas_json, xmi
from annotator.exchange.records import Article, LayerWork, RelationData, SpanData
from tests.exchange.round_trips import (
    CORPUS,
    GOLDEN,
    corpus_goes_round,
    goes_round_somewhere,
    is_read_without_remarks,
    survives_mutation,
    writes_golden,
)
from tests.exchange.strategies import articles

BOTH = pytest.mark.parametrize("format_", [xmi.FORMAT, cas_json.FORMAT], ids=["xmi", "json"])


@BOTH
def test_golden_bytes(tmp_path: Path, format_: Format) -> None:
    writes_golden(format_, tmp_path)


@BOTH
def test_sample_corpus_goes_round_whole(tmp_path: Path, format_: Format) -> None:
    assert format_.cannot_hold == ("provenance", "suggestions", "article labels")
    corpus_goes_round(format_, tmp_path)


@BOTH
def test_exports_are_read_without_remarks(tmp_path: Path, format_: Format) -> None:
    is_read_without_remarks(format_, tmp_path)


@BOTH
@given(some=articles())
@settings(deadline=None)
def test_anything_goes_round(format_: Format, some: list[Article]) -> None:
    goes_round_somewhere(format_, some)


@BOTH
def test_what_xml_cannot_hold_goes_round(format_: Format) -> None:
    text = "a\x0cb\ufffd\uffff\x01 \r"[:-1]
    odd = '"\\\x0b\ufffe]]>\t\n'
    span = SpanData("s", odd, ((0, 3),), (text[:3],), {odd: odd, "n": 3, "b": True}, odd)
    relation = RelationData("r", odd, {odd: ("s", "AUTHOR")}, {odd: False})
    work = LayerWork("skipped", "", odd, (span,), (relation,))
    goes_round_somewhere(format_, [Article(document_id(text), odd, text, {odd: [odd]}, {"0": "rtl"}, {odd: work})])


def test_text_of_xmi_keeps_its_length(tmp_path: Path) -> None:
    xmi.write([Article("", "", "a\x0cb😀")], tmp_path)
    assert loaded(xmi.FORMAT, tmp_path)[0].sofa_string == "a\ufffdb😀"


def loaded(format_: Format, folder: Path) -> list[Cas]:
    if format_ is cas_json.FORMAT:
        return [load_cas_from_json(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.json"))]
    types = load_typesystem(folder / "TypeSystem.xml")
    return [load_cas_from_xmi(path, types) for path in sorted(folder.glob("*.xmi"))]


@BOTH
def test_cassis_finds_the_words(tmp_path: Path, format_: Format) -> None:
    for source in CORPUS:
        folder = tmp_path / source.stem
        folder.mkdir()
        known = list(jsonl.read(source))
        assert format_.writes
        format_.writes(known, folder)
        for cas, article in zip(loaded(format_, folder), known, strict=True):
            found = []
            for span in cas.select("annotator.Span"):
                parts = span.fragments.elements if span.fragments else [span]
                found.append((span.layer.name, span.label, tuple(part.get_covered_text() for part in parts)))
            stated = [(name, one.label, one.quote) for name, work in article.layers.items() for one in work.spans]
            assert sorted(found) == sorted(stated)


# --- files of other programs


def foreign_types() -> TypeSystem:
    types = TypeSystem()
    core = "de.tudarmstadt.ukp.dkpro.core.api"
    types.create_type(f"{core}.segmentation.type.Token")
    metadata = types.create_type(f"{core}.metadata.type.DocumentMetaData")
    types.create_feature(metadata, "documentTitle", "uima.cas.String")
    types.create_feature(metadata, "documentId", "uima.cas.String")
    user = types.create_type("de.tudarmstadt.ukp.clarin.webanno.api.type.CASMetadata")
    types.create_feature(user, "username", "uima.cas.String")
    span = types.create_type("custom.Span")
    for name, kind in (("confidence", "Integer"), ("label", "String"), ("sure", "Boolean"), ("weight", "Double")):
        types.create_feature(span, name, f"uima.cas.{kind}")
    types.create_type("webanno.custom.Mark")
    relation = types.create_type("custom.Relation")
    for name in ("Governor", "Dependent"):
        types.create_feature(relation, name, "uima.tcas.Annotation")
    types.create_feature(relation, "label", "uima.cas.String")
    return types


def foreign_cas(text: str) -> Cas:
    types = foreign_types()
    cas = Cas(types)
    cas.sofa_string = text

    def add(name: str, start: int, end: int, **features: Any) -> Any:
        one = types.get_type(name)(begin=start, end=end, **features)
        cas.add(one)
        return one

    metadata = "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData"
    add(metadata, 0, len(text), documentTitle="a.txt", documentId="7")
    add("de.tudarmstadt.ukp.clarin.webanno.api.type.CASMetadata", 0, len(text), username="sara")
    token = add("de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token", 0, 1)
    bob, ann = text.index("Bob"), text.index("Ann")
    first = add("custom.Span", bob, bob + 3, label="PER", confidence=3, sure=True, weight=0.5)
    second = add("webanno.custom.Mark", ann, ann + 3)
    add("custom.Span", ann, ann, label="EMPTY")
    add("custom.Relation", ann, ann + 3, Governor=first, Dependent=second, label="knows")
    add("custom.Relation", ann, ann + 3, Governor=token, Dependent=second)
    return cas


@BOTH
def test_inception_layers_are_read(tmp_path: Path, format_: Format) -> None:
    cas = foreign_cas("😀\r\nBob and\rAnn")
    path = tmp_path / "a.xmi"
    if format_ is xmi.FORMAT:
        cas.typesystem.to_xml(tmp_path / "TypeSystem.xml")
        cas.to_xmi(path)
    else:
        cas.to_json(path)
    assert format_.reads
    (article,) = format_.reads(path, None)
    assert (article.text, article.title, article.metadata) == ("😀\nBob and\nAnn", "a.txt", {"documentId": "7"})
    work = article.layers["sara"]
    person, mark = work.spans
    assert (person.label, person.quote, person.fragments) == ("PER", ("Bob",), ((2, 5),))
    assert person.attributes == {"confidence": 3, "sure": True, "weight": "0.5"}
    assert (mark.label, mark.quote, mark.attributes) == ("Mark", ("Ann",), {})
    (relation,) = work.relations
    assert (relation.label, relation.roles) == ("knows", {"source": (person.id,), "target": (mark.id,)})


def test_types_are_looked_for_beside(tmp_path: Path) -> None:
    foreign_cas("Bob Ann").to_xmi(tmp_path / "a.xmi")
    with pytest.raises(AnnotatorError, match=r"types of the CAS are missing.*TypeSystem\.xml"):
        list(xmi.read(tmp_path / "a.xmi"))
    foreign_types().to_xml(tmp_path / "typesystem.xml")
    assert next(xmi.read(tmp_path / "a.xmi")).text == "Bob Ann"


# --- what is refused


def xmi_content(folder: Path, content: str) -> list[Article]:
    (folder / "TypeSystem.xml").write_bytes((GOLDEN / "uima" / "expected" / "TypeSystem.xml").read_bytes())
    (folder / "a.xmi").write_text(content, encoding="utf-8")
    return list(xmi.read(folder / "a.xmi"))


XMI = (
    '<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" xmlns:a="http:///annotator.ecore">'
)
SOFA = '<cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" sofaString="ab"/>'
REFUSED = {
    "": "not sound XML",
    "<a>": "not sound XML",
    "<a>" * 200_000: "nested too deeply",
    "<a/>": "not a CAS that can be read",
    f"{XMI}</xmi:XMI>": "not a CAS that can be read: it has no text",
    f'<!DOCTYPE a [<!ENTITY b "c">]>{XMI}{SOFA}</xmi:XMI>': "declares a document type",
    f'<!DOCTYPE a SYSTEM "file:///etc/passwd">{XMI}{SOFA}</xmi:XMI>': "declares a document type",
    f'{XMI}<a:Document xmi:id="2" metadata="[]"/>{SOFA}<cas:View sofa="1" members="2"/></xmi:XMI>': "not a CAS",
    f'{XMI}<a:Document xmi:id="2" forbidden="0:c"/>{SOFA}<cas:View sofa="1" members="2"/></xmi:XMI>': "not a CAS",
    f'{XMI}<a:Document xmi:id="2"/><a:Layer xmi:id="3"/>{SOFA}<cas:View sofa="1" members="2 3"/></xmi:XMI>': (
        "a status is None"
    ),
}


@pytest.mark.parametrize("content", REFUSED, ids=range(len(REFUSED)))
def test_what_is_no_xmi_is_refused(tmp_path: Path, content: str) -> None:
    with pytest.raises(AnnotatorError, match=REFUSED[content]) as refusal:
        xmi_content(tmp_path, content)
    assert refusal.value.where == str(tmp_path / "a.xmi")


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"a": 1, "a": 2}', "[" * 100_000, '{"%VIEWS": {}}', '"\\ud800"'])
def test_what_is_no_json_cas_is_refused(tmp_path: Path, content: str) -> None:
    path = tmp_path / "a.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(AnnotatorError, match="not a CAS that can be read") as refusal:
        list(cas_json.read(path))
    assert refusal.value.where == str(path)


ODD = "x=__import__('pathlib').Path('{place}').touch()"


def test_names_of_features_that_would_be_code_are_refused(tmp_path: Path) -> None:
    place = tmp_path / "touched"
    odd = ODD.format(place=place)
    for path in (GOLDEN / "uima" / "expected").iterdir():
        content = path.read_text(encoding="utf-8")
        (tmp_path / path.name).write_text(content.replace("<name>status<", f"<name>{odd}<"), encoding="utf-8")
    with pytest.raises(AnnotatorError, match="a feature is called"):
        list(xmi.read(tmp_path))
    content = (GOLDEN / "uima-json" / "expected" / "000001.cas.json").read_text(encoding="utf-8")
    (tmp_path / "a.json").write_text(content.replace('"status": {', f'"{odd}": {{'), encoding="utf-8")
    with pytest.raises(AnnotatorError, match="a feature is called"):
        list(cas_json.read(tmp_path / "a.json"))
    assert not place.exists()


def test_span_outside_the_text_is_refused(tmp_path: Path) -> None:
    content = (GOLDEN / "uima" / "expected" / "000001.xmi").read_text(encoding="utf-8")
    with pytest.raises(AnnotatorError, match=r"external offset .860. which is not valid"):
        xmi_content(tmp_path, content.replace('end="86"', 'end="860"', 1))


@pytest.mark.parametrize("name", ["000001.xmi", "TypeSystem.xml"])
def test_changed_xmi_is_read_or_refused(tmp_path: Path, name: str) -> None:
    for path in (GOLDEN / "uima" / "expected").iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    pieces = (b"<!DOCTYPE a>", b'"', b"&#0;", b"&a;", b"xmi:id", b"uima.cas.Long", b"annotator.Span", b"elements")
    survives_mutation(lambda _: list(xmi.read(tmp_path)), tmp_path / name, pieces=pieces)


def test_changed_json_is_read_or_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.cas.json"
    path.write_bytes((GOLDEN / "uima-json" / "expected" / "000001.cas.json").read_bytes())
    pieces = (b'"%ID"', b"null", b"[]", b"{}", b'"begin": "x",', b"1e400", b"%TYPE", b"uima.cas.FSArray")
    survives_mutation(lambda one: list(cas_json.read(one)), path, pieces=pieces)
