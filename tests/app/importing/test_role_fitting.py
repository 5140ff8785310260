"""Arrows of other tools take the roles of the scheme where one way alone fits, and are left as they are elsewhere."""

import pytest

from annotator.app.bundled import scheme_toml
from annotator.app.importing.role_fitting import with_fitting_roles
from annotator.domain.scheme import parse_scheme
from annotator.exchange.records import LayerWork, RelationData, SpanData

SCHEME = parse_scheme(scheme_toml("claims"))
SPANS = tuple(
    SpanData(name, label, ((0, 1),), ("a",)) for name, label in (("c", "CLAIM"), ("s", "SPEAKER"), ("q", "CUE"))
)

CASES = {
    "forwards": (RelationData("r", "SAID_BY", {"from": ("c",), "to": ("s",)}), {"claim": ("c",), "speaker": ("s",)}),
    "backwards": (
        RelationData("r", "SAID_BY", {"head": ("s",), "child": ("c",)}),
        {"claim": ("c",), "speaker": ("s",)},
    ),
    "without the optional": (
        RelationData("r", "STANCE", {"from": ("s",), "to": ("c",)}),
        {"holder": ("s",), "target": ("c",)},
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_ends_become_roles(name: str) -> None:
    relation, roles = CASES[name]
    (fitted,) = with_fitting_roles(LayerWork("done", spans=SPANS, relations=(relation,)), SCHEME).relations
    assert fitted.roles == roles


@pytest.mark.parametrize(
    "relation",
    [
        RelationData("r", "SAID_BY", {"from": ("c",), "to": ("q",)}),
        RelationData("r", "SAID_BY", {"claim": ("c",), "to": ("s",)}),
        RelationData("r", "SAID_BY", {"from": ("c",), "to": ("s", "s")}),
        RelationData("r", "SAID_BY", {"from": ("c",)}),
        RelationData("r", "OTHER", {"from": ("c",), "to": ("s",)}),
    ],
)
def test_what_does_not_fit_is_left(relation: RelationData) -> None:
    work = LayerWork("done", spans=SPANS, relations=(relation,))
    assert with_fitting_roles(work, SCHEME) == work
