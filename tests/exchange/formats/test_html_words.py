"""The words of web pages: what is read is in the order of the page, and what is not read is remarked."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from annotator.exchange.formats import html
from annotator.exchange.formats.html.walking import MOST_REMARKS
from annotator.exchange.records import Article
from annotator.exchange.remarks import Remark

CASES = next((one / "shared/cases" for one in Path(__file__).parents if (one / "shared/cases").is_dir()), None)
ONE = "<p>The ministry announced on Sunday that the harbour would open to ships at the start of next year.</p>"
TWO = "<p>The union rejected these remarks, pointing out that wages have not been paid for three months.</p>"


def read(folder: Path, body: str, language: str = "en") -> Article:
    path = folder / "page.html"
    path.write_text(f'<html lang="{language}"><title>t</title><body>{body}</body></html>', encoding="utf-8")
    (article,) = html.read(path)
    return article


def lines(folder: Path, inside: str) -> list[str]:
    """Return what is read of an article besides its headline and two paragraphs."""
    text = read(folder, f"<article><h1>Harbour opens</h1>{inside}{ONE}{TWO}</article>").text
    assert text.startswith("Harbour opens\n")
    return text.split("\n")[1:-2]


@pytest.mark.parametrize(
    "inline",
    [
        "time",
        'span class="author"',
        'span class="share social"',
        'a href="/x" class="related"',
        'span class="ad"',
        'span class="comment"',
        "abbr",
        "data value=1",
        "small",
        "label",
    ],
)
def test_words_within_a_sentence(tmp_path: Path, inline: str) -> None:
    sentence = f"<p>On that day <{inline}>Khalid Badr</{inline.partition(' ')[0]}> went to sea.</p>"
    assert lines(tmp_path, sentence) == ["On that day Khalid Badr went to sea."]


@pytest.mark.parametrize(
    ("quotation", "read_as"),
    [
        ("<blockquote>Never.<footer>Badr</footer></blockquote>", ["Never.", "Badr"]),
        ('<figure class="quote share"><p>Never</p><figcaption>Badr</figcaption></figure>', ["Never", "Badr"]),
        ("<aside><p>Never.</p><cite>Badr</cite></aside>", ["Never.", "Badr"]),
        ('<aside class="related"><blockquote>Never <a href="/b">Badr</a></blockquote></aside>', ["Never Badr"]),
        ('<div class="social-embed"><blockquote>Never</blockquote></div>', ["Never"]),
        ('<blockquote>Never</blockquote><p class="author">Badr:</p>', ["Never", "Badr:"]),
    ],
)
def test_a_quotation_keeps_its_speaker(tmp_path: Path, quotation: str, read_as: list[str]) -> None:
    assert lines(tmp_path, TWO + ONE + quotation)[2:] == read_as


def test_who_speaks_has_not_written_the_article(tmp_path: Path) -> None:
    said = '<p>Then <span class="author">Khalid Badr</span> said so.</p><p class="author">Omar Said said no.</p>'
    article = read(tmp_path, f"<article><h1>Harbour opens</h1>{said}{ONE}</article>")
    assert "author" not in article.metadata
    named = read(tmp_path, f'<article><h1>Harbour opens</h1><p class="byline">By Jane Roe</p>{ONE}{TWO}</article>')
    assert named.metadata["author"] == "Jane Roe"
    assert named.remarks == (Remark("words of the page", "line 1", "By Jane Roe"),)


@pytest.mark.parametrize(
    ("language", "words", "read_as"),
    [
        ("fr", "Il dit <q>Il a <q>dit</q> non</q>.", "Il dit «Il a “dit” non»."),
        ("en-GB", "He said <q>no <q>way</q></q>.", "He said “no ‘way’”."),
        ("he", "אמר <q>לא</q>.", "אמר “לא”."),
        ("ur", "اس نے کہا <q>ہاں</q>۔", "اس نے کہا “ہاں”۔"),
        ("en", "قال الوزير <q>نعم</q>.", "قال الوزير «نعم»."),
        ("fa", "گفت <q>«نه»</q>.", "گفت «نه»."),
    ],
)
def test_quotation_elements(tmp_path: Path, language: str, words: str, read_as: str) -> None:
    assert read(tmp_path, f"<article><p>{words}</p></article>", language).text == read_as


def test_struck_out_and_hidden_words_are_remarked(tmp_path: Path) -> None:
    body = (
        '<p>Ten <s>9</s> <del>no</del><ins>yes</ins> <span style="text-decoration:line-through">old</span> new.</p>'
        '<p hidden>a</p>\n<p style="display : none">b</p><i style="visibility:hidden">c</i><template>d</template>'
        '<noscript>e</noscript><span class="sr-only">f</span><p aria-hidden="true">Seen<i aria-hidden="true">★</i></p>'
    )
    article = read(tmp_path, f"<article><h1>Harbour opens</h1>{body}{ONE}</article>")
    assert article.text.split("\n")[1:3] == ["Ten yes new.", "Seen"]
    assert [(one.kind, one.words) for one in article.remarks] == [
        *(("deleted text", words) for words in ("9", "no", "old")),
        *(("hidden text", words) for words in "abcdef"),
    ]
    assert [one.place for one in article.remarks[3:5]] == ["line 1", "line 2"]


def test_hidden_characters_in_remarks(tmp_path: Path) -> None:
    article = read(tmp_path, "<article><p>می\u200cشود.</p><p hidden>نمی\u200cشود</p></article>", "fa")
    assert article.text == "می\u200cشود."
    assert [one.words for one in article.remarks] == ["نمی\u200cشود"]


def test_remarks_are_short_and_not_endless(tmp_path: Path) -> None:
    article = read(
        tmp_path, f"<article>{ONE}<s>{'word ' * 100}</s>{'<p><s>a</s>b.</p>' * (MOST_REMARKS + 5)}</article>"
    )
    assert len(article.remarks) == MOST_REMARKS
    assert max(len(one.words) for one in article.remarks) == 200


def test_what_an_article_leaves_out_is_remarked_block_by_block(tmp_path: Path) -> None:
    body = (
        f'<nav>Home</nav><article><h1>Open</h1>{ONE}<div class="newsletter"><p>Our letter</p><p>by mail</p></div>'
        f"{TWO}<ul><li><a href=1>Storm</a></li><li><a href=2>Ferry</a></li></ul></article><footer>All rights</footer>"
    )
    article = read(tmp_path, body)
    assert [(one.kind, one.words) for one in article.remarks] == [
        ("words of the page", "Our letter by mail"),
        ("words of the page", "Storm Ferry"),
    ]


@pytest.mark.parametrize("classes", ["article-body paywall", "content has-sidebar", "js-ad-content", "related-enabled"])
def test_a_class_does_not_take_the_article_away(tmp_path: Path, classes: str) -> None:
    assert "union" in read(tmp_path, f'<article><h1>Open</h1><div class="{classes}">{ONE}{TWO}</div></article>').text


def test_running_text_beside_the_article_is_remarked(tmp_path: Path) -> None:
    article = read(tmp_path, f"<div><div><h1>Open</h1>{ONE * 4}</div><div><p>It rains, they said.</p></div></div>")
    assert article.text.endswith("next year.")
    assert [(one.kind, one.words) for one in article.remarks] == [("words of the page", "It rains, they said.")]


@pytest.mark.parametrize(
    "menu",
    [
        '<nav><a href="/">Home</a></nav>',
        '<header><ul><li><a href="/">Home</a></li></ul></header>',
        '<ul class="menu"><li><a href="/">Home</a></li></ul>',
        '<div role="navigation">Home</div>',
    ],
)
@pytest.mark.parametrize("story", ["<article>{}</article>", "<main>{}</main>", "<div>{}</div>"])
def test_a_short_page_is_not_replaced_by_its_menu(tmp_path: Path, menu: str, story: str) -> None:
    words = "<h1>عاجل</h1><p>وزير النقل يستقيل</p>"
    text = read(tmp_path, f"{menu}{story.format(words)}<footer>Home</footer>", "ar").text
    assert text == "عاجل\nوزير النقل يستقيل"


TAGS = st.sampled_from(
    """p div span a§href=/x time blockquote footer cite aside section ul li ol table tr td h2 h3 s del q figure
    figcaption p§hidden header b§class=author p§class=byline div§class=related div§class=comments article form button
    pre br dl dt""".split()  # noqa: SIM905  shorter than a list
)
PARTS = st.recursive(
    st.sampled_from(["w", "w, w w. ", "<br>", "w" + " w" * 20]),
    lambda inner: st.tuples(TAGS, st.lists(inner, max_size=4)),
    max_leaves=30,
)


def _written(part: object, numbers: Iterator[int]) -> str:
    if isinstance(part, str):
        return "".join(f"w{next(numbers)}" if sign == "w" else sign for sign in part)
    tag, inner = part  # type: ignore[misc]
    name = tag.split("§")[0]
    return f"<{tag.replace('§', ' ')}>{''.join(_written(one, numbers) for one in inner)}</{name}>"


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(PARTS, min_size=1, max_size=6))
def test_every_word_is_read_in_its_order_or_remarked(tmp_path: Path, parts: list[object]) -> None:
    numbers = count()
    inside = " ".join(_written(part, numbers) for part in parts)
    article = read(tmp_path, f"<article><h1>Harbour opens</h1>{ONE}{inside}{TWO}</article>")
    found = [int(word) for word in html_words(article.text)]
    assert found == sorted(found)
    told = [int(word) for one in article.remarks if len(one.words) < 200 for word in html_words(one.words)]
    assert any(len(one.words) == 200 for one in article.remarks) or sorted(found + told) == list(range(next(numbers)))


def html_words(text: str) -> list[str]:
    import regex

    return [str(number) for number in regex.findall(r"w(\d+)", text)]


@pytest.mark.skipif(CASES is None, reason="the shared cases are not here")
@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("05-html-words-lost/time", "صرح المدير في الثاني من يناير بأن"),
        ("05-html-words-lost/span-author", "صرح خالد بدر بأن"),
        ("05-html-words-lost/blockquote-footer", "الرسوم.\n— خالد بدر\nأعلنت"),
        ("05-html-words-lost/figure-caption", "\nخالد بدر: لن نغلق الميناء\n"),
        ("05-html-words-lost/figure-pullquote", "\nلن نغلق الباب أبدا ولن نرفع الرسوم.\nخالد بدر\n"),
        ("07-html-order-short-del-hidden/order", "يُفتح\nأول خبر في التغطية"),
        ("07-html-order-short-del-hidden/short", "عاجل\nوزير النقل يستقيل."),
        ("07-html-order-short-del-hidden/del", "وأصيب 12 شخصا وأكد المدير"),
        ("07-html-order-short-del-hidden/hidden", "يُفتح\nأعلنت"),
    ],
)
def test_the_shared_cases(name: str, words: str) -> None:
    assert CASES
    (article,) = html.read(CASES / f"{name}.html")
    assert words in article.text
    assert "الرئيسية" not in article.text
