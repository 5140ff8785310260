"""WebAnno TSV: labels of layers, slots, chains, relations between layers, and what is left out with a remark."""

from pathlib import Path

import pytest

from annotator.exchange.formats import webanno
from annotator.exchange.formats.webanno.reading import read as read_naming
from annotator.exchange.records import Article
from annotator.exchange.remarks import Remark
from tests.exchange.round_trips import survives_mutation

HEAD = "#FORMAT=WebAnno TSV 3.3\n"
CASES = next(
    (one for folder in Path(webanno.__file__).parents if (one := folder / "shared" / "cases").is_dir()), Path("none")
)
POS = "de.tudarmstadt.ukp.dkpro.core.api.lexmorph.type.pos.POS"
DEPENDENCY = "de.tudarmstadt.ukp.dkpro.core.api.syntax.type.dependency.Dependency"
LEMMA = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Lemma"


def read(folder: Path, layers: list[str], *rows: str, text: str = "Omar said no") -> Article:
    """Read a file of one sentence; a row has the columns of a word."""
    lines = [f"#T_{layer}" for layer in layers]
    start = 0
    body = []
    for number, (word, row) in enumerate(zip(text.split(" "), rows, strict=True), start=1):
        body.append(f"1-{number}\t{start}-{start + len(word)}\t{word}\t{row}\t")
        start += len(word) + 1
    path = folder / "a.tsv"
    path.write_text("\n".join([HEAD.strip(), *lines, "", "", f"#Text={text}", *body, ""]), encoding="utf-8")
    (article,) = webanno.read(path)
    return article


def spans(article: Article) -> dict[str, tuple[str, str]]:
    return {span.id: (span.label, span.quote[0]) for span in article.layers[""].spans}


def relations(article: Article) -> list[tuple[str, dict[str, list[str]]]]:
    """Return the labels of relations, and the words of their members by role."""
    words = {name: quote for name, (_, quote) in spans(article).items()}
    return [
        (one.label, {role: [words[member] for member in members] for role, members in one.roles.items()})
        for one in article.layers[""].relations
    ]


QUOTE = (
    "SP=webanno.custom.Quote|ROLE_webanno.custom.Quote:speaker_webanno.custom.QuoteSpeakerLink|webanno.custom.Person"
)
PERSON = "SP=webanno.custom.Person|value"


# --- labels


def test_values_are_attributes_where_the_layer_has_several_features(tmp_path: Path) -> None:
    article = read(tmp_path, ["SP=custom.Quote|speaker|stance"], "Omar\tfor", "*\tagainst", "*\t*")
    assert [(one.label, one.attributes) for one in article.layers[""].spans] == [
        ("Quote", {"speaker": "Omar", "stance": "for"}),
        ("Quote", {"stance": "against"}),
        ("Quote", {}),
    ]
    assert article.remarks == ()


def test_a_tagset_alone_is_the_label_of_all(tmp_path: Path) -> None:
    article = read(tmp_path, ["SP=custom.Claim|kind"], "main", "sub", "*")
    assert [(one.label, one.attributes) for one in article.layers[""].spans] == [
        ("main", {}),
        ("sub", {}),
        ("Claim", {}),
    ]


def test_one_value_that_is_no_label_makes_all_of_them_attributes(tmp_path: Path) -> None:
    article = read(tmp_path, ["SP=custom.Claim|note"], "main", "is this one? I am not sure.", "*")
    assert [one.label for one in article.layers[""].spans] == ["Claim"] * 3
    assert article.layers[""].spans[0].attributes == {"note": "main"}


def test_values_that_name_the_words_are_attributes(tmp_path: Path) -> None:
    article = read(tmp_path, ["SP=custom.Person|name"], "omar", "_", "_")
    assert [(one.label, one.attributes) for one in article.layers[""].spans] == [("Person", {"name": "omar"})]


def test_a_label_may_be_chosen(tmp_path: Path) -> None:
    read(tmp_path, ["SP=custom.Quote|label|stance"], "X\tfor", "_\t_", "*\t*")
    (article,) = read_naming(tmp_path / "a.tsv", None, {"Quote": "stance"})
    assert [(one.label, one.attributes) for one in article.layers[""].spans] == [("for", {"label": "X"}), ("Quote", {})]


# --- slots


def test_a_slot_is_a_relation_of_its_host(tmp_path: Path) -> None:
    article = read(tmp_path, [f"{QUOTE}|stance", PERSON], "_\t_\t_\t*", "_\t_\t_\t_", "by\t1-1\tagainst\t_")
    assert list(spans(article).values()) == [("Quote", "no"), ("Person", "Omar")]
    assert article.layers[""].spans[0].attributes == {"stance": "against"}
    assert relations(article) == [("speaker", {"host": ["no"], "by": ["Omar"]})]
    assert article.remarks == ()


def test_slots_without_roles_take_that_of_the_feature(tmp_path: Path) -> None:
    article = read(tmp_path, [QUOTE, PERSON], "_\t_\tX", "_\t_\tY[3]", "*;a\\;b[7]\t1-1;1-2[3]\t_")
    assert relations(article) == [("speaker", {"host": ["no"], "speaker": ["Omar"], "a;b": ["said"]})]


def test_a_span_with_no_slot_set_is_a_span(tmp_path: Path) -> None:
    for host in ("_\t*", "_[4]\t*"):
        article = read(tmp_path, [QUOTE], "_\t_", "_\t_", host)
        assert list(spans(article).values()) == [("Quote", "no")]
        assert article.layers[""].relations == ()
        assert article.remarks == ()


def test_hosts_of_several_rows_and_stacked_ones(tmp_path: Path) -> None:
    article = read(
        tmp_path,
        [QUOTE, PERSON],
        "_[1]|by[2]\t*|1-3\t_",
        "by[2]\t1-3\t_",
        "_\t_\tX",
    )
    assert list(spans(article).values()) == [("Quote", "Omar"), ("Quote", "Omar said"), ("X", "no")]
    assert relations(article) == [("speaker", {"host": ["Omar said"], "by": ["no"]})]


def test_an_attribution_hub_has_all_its_members(tmp_path: Path) -> None:
    slots = "|".join(f"ROLE_a.Hub:{name}_a.Hub{name.title()}Link|a.Part" for name in ("content", "cue", "source"))
    article = read(
        tmp_path,
        [f"SP=a.Hub|{slots}", "SP=a.Part|value"],
        *["_\t" * 6 + "S", "c;c\t1-3;1-1\tq\t1-2\ts\t1-1\tC", "_\t" * 6 + "P"],
    )
    assert relations(article) == [
        ("content", {"host": ["said"], "c": ["no", "Omar"]}),
        ("cue", {"host": ["said"], "q": ["said"]}),
        ("source", {"host": ["said"], "s": ["Omar"]}),
    ]


def test_slots_of_any_layer(tmp_path: Path) -> None:
    """Version 3.3 numbers each target; older ones name the layer by its place, and number by layers."""
    any_ = "SP=a.Host|ROLE_a.Host:links_a.HostLink|uima.tcas.Annotation"
    layers = ["SP=a.One|value", any_, "SP=a.Two|value"]
    new = read(tmp_path, layers, "A[1]\t_\t_\t_", "_\t_\t_\tB[2]", "_\tx;y\t1-2[2];1-1[1]\t_")
    old = read(tmp_path, layers, "A[1]\t_\t_\tC[1]", "_\t_\t_\tB[2]", "_\tx;y\t1-2-3[2];1-1-1[1]\t_")
    for article in (new, old):
        assert relations(article) == [("links", {"host": ["no"], "x": ["said"], "y": ["Omar"]})]
        (relation,) = article.layers[""].relations
        assert relation.roles["y"] == ("a.One[1]",)


def test_links_to_words_are_left_out(tmp_path: Path) -> None:
    hub = f"SP=a.Host|ROLE_a.Host:head_a.HeadLink|{POS}"
    article = read(tmp_path, [f"SP={POS}|PosValue", hub], "NN\t_\t_", "VB\t_\t_", "NN\th\t1-2\t_")
    assert list(spans(article).values()) == [("Host", "no")]
    assert article.layers[""].relations == ()
    assert article.remarks == (
        Remark("links and chains", "line 9", "head: h 1-2"),
        Remark("linguistic analysis", "layer POS", "3"),
    )


# --- chains


def test_the_links_of_a_chain_are_tied_to_the_next(tmp_path: Path) -> None:
    article = read(
        tmp_path,
        ["CH=x.CorefLink|referenceRelation|referenceType"],
        "as\\->is->2-1|*->1-1\tpr[2]|*[1]",
        "as\\->is->2-1|last->1-3\tpr[2]|nn[1]",
        "*->1-2\t*[1]",
    )
    assert list(spans(article).values()) == [
        ("pr", "Omar said"),
        ("CorefLink", "Omar"),
        ("nn", "said"),
        ("CorefLink", "no"),
    ]
    assert relations(article) == [
        ("CorefChain", {"source": ["Omar"], "target": ["no"]}),
        ("CorefChain", {"source": ["no"], "target": ["said"]}),
    ]
    assert [one.attributes for one in article.layers[""].spans] == [
        {"referenceRelation": "as->is"},
        {},
        {"referenceRelation": "last"},
        {},
    ]
    assert article.remarks == ()


def test_ties_have_their_own_labels(tmp_path: Path) -> None:
    article = read(
        tmp_path, ["CH=x.CorefLink|referenceType|referenceRelation"], "*[1]\tis->1-1", "_\t_", "*[1]\t*->1-2"
    )
    assert relations(article) == [("is", {"source": ["Omar"], "target": ["no"]})]


# --- relations


def test_relations_between_spans_of_other_layers(tmp_path: Path) -> None:
    layers = ["SP=a.One|value", "SP=a.Two|value", "RL=a.Tie|BT_a.One", "RL=a.Any|value|BT_uima.tcas.Annotation"]
    article = read(tmp_path, layers, "A\t_\t_\t_\t_", "_\tB\t_\tv\t1-1", "C[2]\t_\t1-1[0_2]\t_\t_")
    assert relations(article) == [
        ("Tie", {"source": ["Omar"], "target": ["no"]}),
        ("v", {"source": ["Omar"], "target": ["said"]}),
    ]


def test_numbers_may_count_by_layers(tmp_path: Path) -> None:
    layers = ["SP=a.One|value", "SP=a.Two|value", "RL=a.Tie|kind|BT_a.One"]
    article = read(tmp_path, layers, "A[1]|B[2]\tX[1]\t_\t_", "_\tX[1]\t_\t_", "C\t_\tknows\t1-1[2_0]")
    assert relations(article) == [("knows", {"source": ["Omar"], "target": ["no"]})]
    assert article.layers[""].relations[0].roles["source"] == ("a.One[2]",)


def test_relations_of_words_are_left_out(tmp_path: Path) -> None:
    layers = [f"SP={POS}|PosValue", f"SP={LEMMA}|value", f"RL={DEPENDENCY}|DependencyType|BT_{POS}"]
    more = [f"RL=a.Tie|kind|BT_{POS}", "RL=a.Lost|kind"]
    rows = ("NN[1]\tomar[2]\t_\t_\t_\t_\tx", "NN[1]\tomar[2]\tdep\t1-1\ttie\t1-1\t_", "_\t_\tdep|dep\t1-1|1-2\t_\t_\t_")
    article = read(tmp_path, [*layers, *more], *rows)
    assert (article.layers[""].spans, article.layers[""].relations) == ((), ())
    assert article.remarks == (
        Remark("relations", "line 11", "tie"),
        Remark("relations", "line 10", "x"),
        Remark("linguistic analysis", "layer POS", "1"),
        Remark("linguistic analysis", "layer Lemma", "1"),
        Remark("linguistic analysis", "layer Dependency", "3"),
    )


# --- empty spans


def test_spans_without_words_are_left_out_with_what_needs_them(tmp_path: Path) -> None:
    chain, tie = "CH=a.Link|referenceRelation|referenceType", "RL=a.Tie|kind|BT_webanno.custom.Person"
    layers = "".join(f"#T_{layer}\n" for layer in (QUOTE, PERSON, chain, tie))
    rows = (
        "1-1\t0-4\tOmar\t_\t_\tX\t*->1-1\t*[1]\t_\t_\t\n1-1.1\t4-4\t\t_\t_\tE\t*->1-2\t*[1]\tknows\t1-1\t\n"
        "1-2\t5-9\tsaid\tby;also\t1-1.1;1-1\t_\t*->1-3\t*[1]\t_\t_\t\n"
    )
    path = tmp_path / "a.tsv"
    path.write_text(f"{HEAD}{layers}\n\n#Text=Omar said\n{rows}", encoding="utf-8")
    (article,) = webanno.read(path)
    assert list(spans(article).values()) == [("Quote", "said"), ("X", "Omar"), ("Link", "Omar"), ("Link", "said")]
    assert relations(article) == [
        ("Chain", {"source": ["Omar"], "target": ["said"]}),
        ("speaker", {"host": ["said"], "also": ["Omar"]}),
    ]
    assert sorted(article.remarks) == [
        Remark("empty spans", "line 10", "E"),
        Remark("empty spans", "line 10", "Link"),
        Remark("links and chains", "line 11", "speaker: by 1-1.1"),
        Remark("relations", "relation a.Tie 1-1.1 0", "knows"),
    ]


def test_a_span_of_an_empty_row_and_another_has_the_words_of_the_other(tmp_path: Path) -> None:
    path = tmp_path / "a.tsv"
    rows = "1-1\t0-4\tOmar\t_\t\n1-1.1\t4-4\t\tX[1]\t\n1-2\t5-9\tsaid\tX[1]\t\n"
    path.write_text(f"{HEAD}#T_{PERSON}\n\n\n#Text=Omar said\n{rows}", encoding="utf-8")
    (article,) = webanno.read(path)
    assert (list(spans(article).values()), article.remarks) == ([("X", "said")], ())


def test_changed_files_are_read_or_refused(tmp_path: Path) -> None:
    layers = [QUOTE, PERSON, "CH=a.Link|referenceRelation|referenceType", "RL=a.Tie|kind|BT_uima.tcas.Annotation"]
    rows = ("_\t_\tX\tis->1-1\t*[1]\t_\t_", "_\t_\tX[3]\t*->1-2\tpr[1]\ta|b\t1-1|1-3", "x;y\t1-1;1-2[3]\t_\t_\t_\t_\t_")
    read(tmp_path, layers, *rows)
    pieces = (b"->", b"[1]", b";", b"|", b"_", b"*", b"\\u0041", b"ROLE_", b"BT_", b"0-0", b"1-1-2")
    survives_mutation(lambda one: list(webanno.read(one)), tmp_path / "a.tsv", pieces=pieces)


# --- samples


@pytest.mark.skipif(not CASES.is_dir(), reason="the shared cases are not here")
def test_the_shared_cases() -> None:
    (slot,) = webanno.read(CASES / "23-webanno-uima-slots-lost" / "slot.tsv")
    assert relations(slot) == [("speaker", {"host": ["no"], "speaker": ["Omar"]})]
    (unset,) = webanno.read(CASES / "23-webanno-uima-slots-lost" / "unset.tsv")
    assert list(spans(unset).values()) == [("Quote", "no")]
    assert slot.remarks == unset.remarks == ()
