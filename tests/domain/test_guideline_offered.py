"""Parts of the guideline about what is not offered are left out, with all below them, and nothing else."""

import pytest

from annotator.app.bundled import guideline_texts, scheme_toml
from annotator.domain.guideline_offered import offered_guideline
from annotator.domain.guideline_reading import parts_of
from annotator.domain.scheme import parse_scheme
from annotator.domain.scheme_editing import restore, retire

CLAIMS = scheme_toml("claims")


@pytest.mark.parametrize("code", ["en", "ar"])
def test_the_parts_come_with_what_is_offered(code: str) -> None:
    source = guideline_texts("claims")[code]
    hidden = offered_guideline(source, parse_scheme(CLAIMS))
    left_out = {part.anchor for part in parts_of(source)} - {part.anchor for part in parts_of(hidden)}
    assert {anchor.partition(".")[0] for anchor in left_out} == {"ADDRESSEE", "CLAIM_REL"}
    assert len(left_out) == 7
    offered = restore(restore(CLAIMS, "labels", "ADDRESSEE"), "relations", "CLAIM_REL")
    assert offered_guideline(source, parse_scheme(offered)) == source


def test_a_part_ends_at_the_next_heading_of_its_level_and_fences_hide_none() -> None:
    scheme = parse_scheme(retire(CLAIMS, "labels", "CUE"))
    source = "# A\n\n## Cue {#CUE}\n\n```\n## not a heading\n```\n\n### Kind {#CUE.kind}\n\ntext\n\n## B\n\nend\n"
    assert offered_guideline(source, scheme) == "# A\n\n## B\n\nend\n"
    fenced = "```\n## Cue {#CUE}\n```\n"
    assert offered_guideline(fenced, scheme) == fenced
