"""Sentences that stand again bring their frames, known cues beside known names a frame without a claim."""

from hypothesis import given, strategies as st

from annotator.suggest.divided import divided
from annotator.suggest.labelled import MEMORY, LabelledFrame, Suggestion
from annotator.suggest.recalling import Memory
from tests.suggest.articles import cluster_edges
from tests.suggest.frames_in_text import article_of, frame_of, place

SENTENCE = "Hala Deyri said that the quay is closed."
KNOWN = article_of(
    f"It rained.\n{SENTENCE}", frame_of(f"It rained.\n{SENTENCE}", "Hala Deyri", "said", "the quay is closed")
)


def frames(found: list[Suggestion]) -> list[LabelledFrame]:
    assert all(one.source == MEMORY and 0 < one.confidence < 1 for one in found)
    return [one.frame for one in found]


def test_a_sentence_brings_its_frame_to_the_same_words() -> None:
    text = f"More rain. {SENTENCE.replace('quay', 'QUAY')} And so on."
    assert frames(Memory(divided([KNOWN])).recall(text)) == [frame_of(text, "Hala Deyri", "said", "the QUAY is closed")]


def test_arabic_sentences_are_the_same_whatever_their_vowels() -> None:
    known, text = "قالت هالة إن الرصيف مغلق.", "مطر. قالَت هالة إنّ الرَصيف مغلق."
    memory = Memory(divided([article_of(known, frame_of(known, "هالة", "قالت", "الرصيف مغلق"))]))
    assert frames(memory.recall(text)) == [frame_of(text, "هالة", "قالَت", "الرَصيف مغلق")]


def test_a_sentence_that_mostly_has_no_frame_is_less_sure() -> None:
    sure, doubtful = (
        Memory(divided([KNOWN, *others])).recall(SENTENCE)[0].confidence for others in ([], [article_of(SENTENCE)] * 3)
    )
    assert doubtful < 0.3 < sure


def test_other_sentences_and_parts_beyond_a_sentence_are_not_recalled() -> None:
    assert Memory(divided([KNOWN])).recall("Hala Deyri said that the quay is open.") == []
    text = "It is late now. Hala Deyri said so."
    assert (
        Memory(divided([article_of(text, frame_of(text, "Hala Deyri", "said", "It is late now"))])).recall(text) == []
    )


def test_a_known_cue_beside_a_known_name_has_no_claim() -> None:
    text = "On Monday Hala Deyri vowed to go. Nobody vowed. Omar vowed."
    vows = [
        article_of(f"{who} vowed this.", frame_of(f"{who} vowed this.", who, "vowed", "this")) for who in ("We", "You")
    ]
    assert frames(Memory(divided([*vows, KNOWN])).recall(text)) == [
        LabelledFrame(place(text, "vowed"), place(text, "Hala Deyri"))
    ]
    named = frames(Memory(divided(vows), ["Omar"]).recall(text))
    assert named == [LabelledFrame(place(text, "vowed", text.index("Omar")), place(text, "Omar"))]
    assert Memory(divided([KNOWN]), ["Omar"]).recall(text) == []


@given(
    st.text(alphabet=st.sampled_from("سáُ .\n“”👩\u200d"), max_size=40),
    st.text(alphabet=st.sampled_from("سáُ .\n"), max_size=20),
)
def test_what_is_recalled_is_of_whole_clusters(text: str, before: str) -> None:
    edges = sorted(cluster_edges(text))
    frame = LabelledFrame(claim=((edges[0], edges[-1]),)) if len(edges) > 1 else LabelledFrame()
    again = f"{before}\n{text}"
    offsets = {
        offset
        for one in Memory(divided([article_of(text, frame)])).recall(again)
        for part in one.frame.claim
        for offset in part
    }
    assert offsets <= cluster_edges(again)
