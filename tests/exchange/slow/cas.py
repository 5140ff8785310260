"""Slow inputs that are a UIMA CAS, in XML and in JSON."""

from tests.exchange.round_trips import GOLDEN
from tests.exchange.slow.filling import Files, Maker, Unit, repeated, shape
from tests.exchange.slow.lines import of_metadata

_TYPES = '<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier"><types>'
_TYPES_END = "</types></typeSystemDescription>"


def _type(name: str, parent: str = "uima.tcas.Annotation", features: str = "") -> str:
    return (
        f"<typeDescription><name>{name}</name><supertypeName>{parent}</supertypeName>"
        f"<features>{features}</features></typeDescription>"
    )


def _feature(name: str, kind: str = "uima.cas.String") -> str:
    return f"<featureDescription><name>{name}</name><rangeTypeName>{kind}</rangeTypeName></featureDescription>"


_ONE = (_TYPES + _type("x.A", features=_feature("label")) + _TYPES_END).encode()
_OWN = (GOLDEN / "uima" / "expected" / "TypeSystem.xml").read_bytes()
_XMI = (
    '<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" xmlns:x="http:///x.ecore" '
    'xmlns:o="http:///annotator.ecore" xmi:version="2.0"><cas:NULL xmi:id="0"/>'
)


def _sofa(text: str, members: str = "") -> str:
    return (
        f'<cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString="{text}"/>'
        f'<cas:View sofa="1" members="{members}"/></xmi:XMI>'
    )


def beside_types(maker: Maker) -> Maker:
    """Return a maker of a file beside its types."""

    def make(size: int) -> Files:
        content = maker(size)
        assert isinstance(content, bytes)
        return {"a.xmi": content, "TypeSystem.xml": _ONE}

    return make


TEXT = 100
"""Bytes of a file for each five letters of its text, where structures are what there is much of."""


def types(unit: Unit, before: str = "", after: str = "") -> Maker:
    """Return a maker of a CAS whose types repeat something."""
    small = (_XMI + _sofa("words")).encode()
    return lambda size: {"a.xmi": small, "TypeSystem.xml": repeated(_TYPES + before, unit, after + _TYPES_END, size)}


def cas(unit: Unit, known: bytes = _ONE, text: str = "some words", indexed: str = "") -> Maker:
    """Return a maker of a CAS whose structures repeat something; all are indexed, by numbers from 10 on."""

    def make(size: int) -> Files:
        structures = repeated("", unit, "", size).decode()
        members = indexed or " ".join(str(10 + one) for one in range(structures.count("xmi:id")))
        content = _XMI + structures + _sofa(text.replace("LONG", "word " * (size // TEXT)), members)
        return {"a.xmi": content.encode(), "TypeSystem.xml": known}

    return make


def _annotation(number: int, start: int = 0, end: int = 4) -> str:
    return f'<x:A xmi:id="{10 + number}" sofa="1" begin="{start}" end="{end}" label="B"/>'


def _own(number: int) -> str:
    if number % 2:
        return f'<o:Layer xmi:id="{10 + number}" name="n{number}" status="done"/>'
    return f'<o:Span xmi:id="{10 + number}" sofa="1" begin="0" end="4" layer="{9 + number}" label="B"/>'


_LINKED = (
    _TYPES
    + _type("x.A", features=_feature("l", "uima.cas.FSArray") + _feature("t", "uima.cas.StringArray"))
    + _type("x.Link", features=_feature("next", "x.Link") + _feature("referenceType"))
    + _TYPES_END
).encode()


def _hosts_of_one_list(kind: str, feature: str) -> Maker:
    """Return a maker of spans that share a list, which takes as much of the file as they."""

    def make(size: int) -> Files:
        members = "".join("<elements>a</elements>" for _ in range(size // 50)) if kind == "StringArray" else ""
        elements = "" if members else f' elements="{"11 " * (size // 6)}"'
        spans = repeated(
            "", lambda one: f'<x:A xmi:id="{11 + one}" sofa="1" begin="0" end="4" {feature}="10"/>', "", size // 2
        ).decode()
        ids = " ".join(str(11 + one) for one in range(spans.count("xmi:id")))
        content = f'{_XMI}<cas:{kind} xmi:id="10"{elements}>{members}</cas:{kind}>{spans}{_sofa("some words", ids)}'
        types = _LINKED.replace(b"Array</rangeTypeName>", b"Array</rangeTypeName>" + _MANY)
        return {"a.xmi": content.encode(), "TypeSystem.xml": types}

    return make


_MANY = b"<multipleReferencesAllowed>true</multipleReferencesAllowed>"


def _chain_link(number: int, end: int = 4) -> str:
    following = f' next="{9 + number}"' if number else ""
    return f'<x:Link xmi:id="{10 + number}" sofa="1" begin="0" end="{end}"{following}/>'


_DOCUMENT = '<o:Document xmi:id="10" title="a"/>'


def _own_roles(size: int) -> Files:
    heads = (
        _DOCUMENT
        + '<o:Layer xmi:id="11" name="n" status="done"/>'
        + '<o:Span xmi:id="12" sofa="1" begin="0" end="4" layer="11" label="B"/>'
    )
    roles = repeated("", lambda one: f'<o:Role xmi:id="{20 + one}" name="r" span="12"/>', "", size * 2 // 3).decode()
    ids = " ".join(str(20 + one) for one in range(roles.count("xmi:id")))
    relation = f'<o:Relation xmi:id="13" layer="11" label="C" roles="{ids}"/>'
    content = _XMI + heads + roles + relation + _sofa("some words", "10 11 12 13")
    return {"a.xmi": content.encode(), "TypeSystem.xml": _OWN}


UIMA: dict[str, Maker] = {
    "types": types(lambda one: _type(f"x.T{one}")),
    "types in a chain": types(lambda one: _type(f"x.T{one + 1}", f"x.T{one}"), _type("x.T0")),
    "types in a chain, upside down": types(lambda one: _type(f"x.T{one}", f"x.T{one + 1}")),
    "equal types": types(_type("x.T")),
    "features": types(
        lambda one: _feature(f"f{one}"), _type("x.T").partition("</features>")[0], "</features></typeDescription>"
    ),
    "equal features": types(_feature("f"), _type("x.T").partition("</features>")[0], "</features></typeDescription>"),
    "deep types": types("<a>"),
    "annotations": cas(_annotation),
    "nested annotations": cas(lambda one: _annotation(one, one, 3000 + one), text="LONG"),
    "annotations over everything": cas(lambda one: _annotation(one, 1, 3000), text="LONG"),
    "equal ids": cas(lambda _: _annotation(0), indexed="10"),
    "layers and spans": cas(lambda one: _own(one) if one else _DOCUMENT, _OWN),
    "members of a relation": _own_roles,
    "unknown types": cas(lambda one: f'<x:B{one} xmi:id="{10 + one}" sofa="1" begin="0" end="4"/>'),
    "spans of one list": _hosts_of_one_list("FSArray", "l"),
    "spans of one list of words": _hosts_of_one_list("StringArray", "t"),
    "a chain": cas(_chain_link, _LINKED),
    "a chain of empty links": cas(lambda one: _chain_link(one, 0), _LINKED),
    "a long text": beside_types(lambda size: (_XMI + _sofa("words " * (size // 6))).encode()),
    "a long text of emoji": beside_types(lambda size: (_XMI + _sofa("wo😀 " * (size // 7))).encode()),
    "offsets outside of a long text": cas(lambda one: _annotation(one, 10**6, 10**6 + 1), text="LONG"),
    "deep": cas("<a>"),
    "attributes": beside_types(shape(_XMI + "<x:A", lambda one: f' a{one}="1"', "/>" + _sofa("a"))),
    "namespaces": beside_types(shape("<xmi:XMI", lambda one: f' xmlns:a{one}="b{one}"', ">")),
    "numbers": cas(lambda one: _annotation(one, 0, int("9" * 400))),
    "sofas": cas(
        lambda one: f'<cas:Sofa xmi:id="{10 + one}" sofaNum="{2 + one}" sofaID="v{one}" sofaString="a"/>', indexed="1"
    ),
    "entity expansion": beside_types(shape('<!DOCTYPE a [<!ENTITY b "aaaa">]><a>', "&b;", "</a>")),
}


# --- JSON

_JSON_TYPES = (
    '"x.A":{"%NAME":"x.A","%SUPER_TYPE":"uima.tcas.Annotation","label":{"%NAME":"label","%RANGE":"uima.cas.String"}}'
)
_JSON_VIEWS = '"%VIEWS":{"_InitialView":{"%SOFA":1,"%MEMBERS":[2]}}'
_JSON_SOFA = (
    '{"%ID":1,"%TYPE":"uima.cas.Sofa","sofaNum":1,"sofaID":"_InitialView","mimeType":"text","sofaString":"TEXT"}'
)


def json_cas(structures: Unit, text: str = "some words") -> Maker:
    """Return a maker of a CAS in JSON whose structures repeat something; LONG in the text stands for a long one."""

    def make(size: int) -> bytes:
        sofa = _JSON_SOFA.replace("TEXT", text.replace("LONG", "word " * (size // TEXT)))
        before = f'{{"%TYPES":{{{_JSON_TYPES}}},{_JSON_VIEWS},"%FEATURE_STRUCTURES":[{sofa},'
        return repeated(before, structures, "]}", size + len(before))

    return make


def json_text(words: str) -> Maker:
    """Return a maker of a CAS in JSON that is all text."""

    def make(size: int) -> bytes:
        sofa = _JSON_SOFA.replace("TEXT", words * (size // len(words.encode())))
        views = _JSON_VIEWS.replace("[2]", "[]")
        return f'{{"%TYPES":{{{_JSON_TYPES}}},{views},"%FEATURE_STRUCTURES":[{sofa}]}}'.encode()

    return make


def json_types(types: Unit, before: str = "", after: str = "") -> Maker:
    """Return a maker of a CAS in JSON whose types repeat something."""
    views = _JSON_VIEWS.replace("[2]", "[]")
    sofa = _JSON_SOFA.replace("TEXT", "words")
    return shape(f'{{"%TYPES":{{{before}', types, f'{after}}},{views},"%FEATURE_STRUCTURES":[{sofa}]}}')


def _json_annotation(number: int, start: int = 0, end: int = 4) -> str:
    return f'{{"%ID":{number + 2},"%TYPE":"x.A","@sofa":1,"begin":{start},"end":{end},"label":"B"}},'


UIMA_JSON: dict[str, Maker] = of_metadata("{", "}") | {
    "annotations": json_cas(_json_annotation),
    "nested annotations": json_cas(lambda one: _json_annotation(one, one, 3000 + one), text="LONG"),
    "annotations over everything": json_cas(lambda one: _json_annotation(one, 1, 3000), text="LONG"),
    "a long text": json_text("words "),
    "a long text of emoji": json_text("wo😀 "),
    "equal ids": json_cas(lambda _: _json_annotation(0)),
    "types": json_types(lambda one: f'"x.T{one}":{{"%NAME":"x.T{one}","%SUPER_TYPE":"uima.cas.TOP"}},'),
    "types in a chain": json_types(
        lambda one: f'"x.T{one + 1}":{{"%NAME":"x.T{one + 1}","%SUPER_TYPE":"x.T{one}"}},',
        '"x.T0":{"%NAME":"x.T0","%SUPER_TYPE":"uima.cas.TOP"},',
    ),
    "features": json_types(
        lambda one: f'"f{one}":{{"%NAME":"f{one}","%RANGE":"uima.cas.String"}},',
        '"x.T":{"%NAME":"x.T","%SUPER_TYPE":"uima.cas.TOP",',
        "}",
    ),
}
