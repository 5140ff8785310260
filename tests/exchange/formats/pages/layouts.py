"""Layouts of newsrooms: the body of a page, and the lines of its article. $names are those of `news`.

Of $one there is also $rich, with a date and a name in elements of their own, and $nested, with links and emphasis.
"""

from string import Template
from typing import NamedTuple

from tests.exchange.formats.pages.news import NEWS


class Layout(NamedTuple):
    """A body and the lines that are to be read of it; `head`: what it has in its head besides the title."""

    body: str
    lines: str
    head: str = ""


_MENU = '<nav><ul><li><a href="/">$menu</a></li><li><a href="/sport">$sport</a></li></ul></nav>'
_FOOTER = '<footer><p>$footer</p><a href="/about">$menu</a></footer>'
_PARAGRAPHS = "<p>$rich</p><p>$two</p><p>$three</p>"
_STORY = "$headline\n$one\n$two\n$three"
_RELATED = '<ul><li><a href="/1">$related</a></li><li><a href="/2">$related</a></li></ul>'
_LETTER = '<div class="c-box"><h3>$letter</h3><form><input type="email"><button>$share</button></form></div>'
_COMMENTS = (
    '<section id="comments"><h2>$share</h2><ol class="comment-list"><li class="comment"><article class="comment-body">'
    "<p>$comment</p><p>$comment</p></article></li><li><p>$comment</p></li></ol></section>"
)

LAYOUTS: dict[str, Layout] = {
    "article with JSON-LD": Layout(
        f"{_MENU}<main><article><header><h1>$headline</h1><p class=standfirst>$lead</p><div class=byline>$byline, "
        "<time datetime=2027-01-03>$day</time></div></header><figure><img src=a.jpg><figcaption>$caption</figcaption>"
        f"</figure>{_PARAGRAPHS}<div class=share-buttons><a href=/s>$share</a></div>{_LETTER}</article></main>"
        f"<aside><h2>$also</h2>{_RELATED}</aside>{_FOOTER}",
        "$headline\n$lead\n$caption\n$one\n$two\n$three",
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "$headline"}</script>',
    ),
    "blog software": Layout(
        '<div id=page class="site has-sidebar"><a class="skip-link screen-reader-text" href=#c>$share</a><header '
        f'class=site-header><h1 class=site-title><a href="/">$footer</a></h1>{_MENU}</header><main><article '
        'class="post tag-comment category-ads"><header class=entry-header><h1 class=entry-title>$headline</h1><div '
        "class=entry-meta><span class=posted-on><a href=/d>$day</a></span> <span class=author>$byline</span></div>"
        f"</header><div class=entry-content>{_PARAGRAPHS}<blockquote><p>$quote</p><footer>— $speaker</footer>"
        "</blockquote></div><div class=sharedaddy><h3>$share</h3><a href=/s>$sport</a></div><footer class=entry-footer>"
        "<span class=tags-links><a href=/t>$sport</a>, <a href=/u>$menu</a></span></footer></article><nav>"
        f"<a href=/n>$related</a></nav>{_COMMENTS}</main><aside id=secondary class=widget-area><h2>$also</h2>{_RELATED}"
        f"</aside>{_FOOTER}</div>",
        f"{_STORY}\n$quote\n— $speaker",
    ),
    "no article element": Layout(
        '<div id=top><ul class=menu><li><a href="/">$menu</a><li><a href=/s>$sport</a></ul></div><div id=content><div '
        "class=left><h1>$headline</h1><div class=date>$day</div><div class=text><div>$rich</div><div>$two</div><div>"
        f"$three</div></div></div><div class=right><h3>$also</h3>{_RELATED}</div></div><div class=page-footer>"
        "<p>$footer</p></div>",
        _STORY,
    ),
    "line breaks in a layout of tables": Layout(
        '<table width=900><tr><td colspan=2><a href="/">$menu</a> <a href=/s>$sport</a></td></tr><tr><td><font size=5>'
        "<h1>$headline</h1></font><font>$rich<br><br>$two<br>\n<br>$three</font></td><td><a href=/1>$related</a><br>"
        "<a href=/2>$related</a></td></tr></table>",
        _STORY,
    ),
    "live blog of articles": Layout(
        f"{_MENU}<main><h1>$headline</h1><p>$lead</p><article class=post><time>14:05</time><h2>$title2</h2><p>$rich</p>"
        "</article><article class=post><time>13:20</time><p>$two</p></article><article class=post><time>12:00</time><p>"
        f"$three</p></article></main>{_FOOTER}",
        "$headline\n$lead\n14:05\n$title2\n$one\n13:20\n$two\n12:00\n$three",
    ),
    "live blog in one article": Layout(
        f"{_MENU}<article><h1>$headline</h1><div class=timeline><div class=post><p>$lead</p></div><div class=post><h2>"
        f"$title2</h2><p>$rich</p></div></div><p>$two</p><p>$three</p></article>{_FOOTER}",
        "$headline\n$lead\n$title2\n$one\n$two\n$three",
    ),
    "headline in a header before the article": Layout(
        f'<header class=site-header><a href="/">$footer</a>{_MENU}</header><header><h1>$headline</h1><p>$lead'
        f"</p></header><div class=wrap><article>{_PARAGRAPHS}</article><div class=column><h4>$also</h4>{_RELATED}</div>"
        f"</div>{_FOOTER}",
        "$headline\n$lead\n$one\n$two\n$three",
    ),
    "headline apart, asides and footers in the story": Layout(
        f"{_MENU}<div class=hero><h1>$headline</h1></div><div class=story><p>$rich</p><aside><p>$quote</p><cite>"
        f"$speaker</cite></aside><p>$two</p><footer>(Nordvik)</footer></div><aside>$other</aside>{_FOOTER}",
        "$headline\n$one\n$quote\n$speaker\n$two\n(Nordvik)",
    ),
    "headline apart, asides and footers in the article": Layout(
        f"{_MENU}<h1>$headline</h1><article><p>$rich</p><aside><p>$quote</p><cite>$speaker</cite></aside><header>"
        f"<h2>$title2</h2></header><p>$two</p><footer>(Nordvik)</footer></article>{_FOOTER}",
        "$headline\n$one\n$quote\n$speaker\n$title2\n$two\n(Nordvik)",
    ),
    "AMP": Layout(
        '<amp-sidebar id=s><ul><li><a href="/">$menu</a></ul></amp-sidebar><header><a href="/">$footer</a></header>'
        "<article><h1>$headline</h1><amp-social-share>$share</amp-social-share><amp-img src=a><noscript><img src=a>"
        "</noscript></amp-img><p>$rich</p><amp-ad><p>$other</p></amp-ad><p>$two</p><figure><amp-img src=b></amp-img>"
        f"<figcaption>$caption</figcaption></figure><p>$three</p></article>{_FOOTER}",
        "$headline\n$one\n$two\n$caption\n$three",
    ),
    "two articles, one after the other": Layout(
        f"{_MENU}<main><article><h1>$headline</h1>{_PARAGRAPHS}</article><article><h1>$related</h1><p>$other</p><p>"
        f"$other</p><p>$comment</p><p>$comment</p></article></main>{_FOOTER}",
        _STORY,
    ),
    "two articles below headings": Layout(
        f"{_MENU}<main><article><h2>$headline</h2>{_PARAGRAPHS}</article><article><h2>$related</h2><p>$other</p><p>"
        f"$other</p><p>$comment</p></article></main>{_FOOTER}",
        _STORY,
    ),
    "article and cards": Layout(
        f"{_MENU}<main><article><h1>$headline</h1>{_PARAGRAPHS}</article><section><h2>$also</h2><article><h3><a href=/>"
        "$related</a></h3><p>$other</p></article><article><h3><a href=/2>$related</a></h3></article></section></main>"
        f"{_FOOTER}",
        _STORY,
    ),
    "short news": Layout(f"{_MENU}<article><h1>$title2</h1><p>$quote</p></article>{_FOOTER}", "$title2\n$quote"),
    "short news without an article": Layout(
        f"<header><h1><a href=/>$footer</a></h1>{_MENU}</header><div><h1>$headline</h1><p>$quote</p></div>{_FOOTER}",
        "$headline\n$quote",
    ),
    "opinion": Layout(
        f"{_MENU}<article class='comment opinion'><h1>$headline</h1><address>$byline</address><p>$rich</p><aside "
        "class=pullquote><p>$quote</p><cite>$speaker</cite></aside><p>$two</p><figure class=wp-block-pullquote>"
        "<blockquote><p>$quote</p><cite>$speaker</cite></blockquote></figure><p>$three</p><div class=author-bio><p>$bio"
        f"</p></div></article>{_FOOTER}",
        "$headline\n$one\n$quote\n$speaker\n$two\n$quote\n$speaker\n$three",
    ),
    "interview": Layout(
        f"{_MENU}<article><h1>$headline</h1><p>$lead</p><p class=ask><strong>$question</strong></p><p>$answer</p><p>"
        "<b class=author>$speaker:</b> $rich</p><dl><dt>$question</dt><dd>$answer</dd></dl><p class=author>$speaker</p>"
        f"<p>$two</p></article>{_FOOTER}",
        "$headline\n$lead\n$question\n$answer\n$speaker: $one\n$question\n$answer\n$speaker\n$two",
    ),
    "wire copy": Layout(
        f"{_MENU}<article><h1>$headline</h1><div class=body>$rich<br>$two<p>$three</p></div><footer><p>(Nordvik, "
        f"$speaker)</p></footer></article>{_FOOTER}",
        f"{_STORY}\n(Nordvik, $speaker)",
    ),
    "paywall": Layout(
        f"{_MENU}<article><h1>$headline</h1><p>$lead</p><p>$rich</p><div class=paywall-box><h2>$letter</h2><p>$comment"
        f"</p><button>$share</button></div></article>{_FOOTER}",
        "$headline\n$lead\n$one",
    ),
    "cookie banner": Layout(
        "<div id=cookie-banner><p>$cookies</p><p>$cookies</p><p>$cookies</p><button>$share</button></div><div "
        f"role=dialog><p>$cookies</p></div>{_MENU}<div class=story><h1>$headline</h1>{_PARAGRAPHS}</div>{_FOOTER}",
        _STORY,
    ),
    "lists and tables": Layout(
        f"{_MENU}<article><h1>$headline</h1><p>$rich</p><ul><li>$lead</li><li><p>$nested</p></li></ul><h2>$title2</h2>"
        "<table><caption>$caption</caption><tr><th>$facts</th><th>$day</th></tr><tr><td>$speaker</td><td><p>12</p></td>"
        f"</tr></table><ol><li>$quote</ol><p>$three</p></article>{_FOOTER}",
        "$headline\n$one\n- $lead\n- $one\n$title2\n$caption\n| $facts | $day |\n| $speaker | 12 |\n- $quote\n$three",
    ),
    "struck out and hidden": Layout(
        f"{_MENU}<article><h1>$headline</h1><p hidden>$other</p><p>$rich</p><p>$lead <s>$other</s> <del>$menu</del>"
        "<ins>$quote</ins></p><div style='display: none'><p>$comment</p></div><template><p>$sport</p></template>"
        "<noscript><p>$cookies</p></noscript><p>$two <span style='visibility:hidden'>$menu</span><span "
        f"aria-hidden=true>→</span></p><p aria-hidden=true>$three</p><strike>$other</strike></article>{_FOOTER}",
        "$headline\n$one\n$lead $quote\n$two\n$three",
    ),
    "quotation elements": Layout(
        f"{_MENU}<article><h1>$headline</h1><p>$speaker: <q>$quote</q></p><p>$rich <q>“$quote”</q></p><blockquote "
        "class=twitter-tweet><q>$lead</q><footer>$speaker</footer></blockquote><div class=social-embed><blockquote><p>"
        f"$two</p>— $speaker <a href=/t>$day</a></blockquote></div><p>$three</p></article>{_FOOTER}",
        "$headline\n$speaker: $open$quote$close\n$one “$quote”\n$open$lead$close\n$speaker\n$two\n"
        "— $speaker $day\n$three",
    ),
    "links to other articles in between": Layout(
        f"{_MENU}<article><h1>$headline</h1><p>$nested</p><p><strong>$also:</strong> <a href=/1>$related</a></p><p>$two"
        f"</p><div class=related-box><h4>$also</h4>{_RELATED}</div><aside><h3>$facts</h3><p>$lead</p></aside><p>$three"
        f"</p><h3>$also</h3>{_RELATED}</article>{_FOOTER}",
        "$headline\n$one\n$two\n$facts\n$lead\n$three",
    ),
    "comments longer than the story": Layout(
        f"{_MENU}<div class=story><h1>$headline</h1><p>$rich</p></div>{_COMMENTS * 3}{_FOOTER}", "$headline\n$one"
    ),
    "paragraphs in the body": Layout(f"{_MENU}<h1>$headline</h1>{_PARAGRAPHS}{_FOOTER}", _STORY),
    "a form around the page": Layout(
        f"<form id=aspnetForm><input type=hidden>{_MENU}<div class=story><h1>$headline</h1><div><p>$rich</p><p>$two</p>"
        f"</div><div><p>$three</p></div></div>{_FOOTER}</form>",
        _STORY,
    ),
    "body of the article by its own word": Layout(
        f"{_MENU}<div><h2>$headline</h2><div class=byline>$byline</div><div itemprop=articleBody>{_PARAGRAPHS}</div>"
        f"<div><h4>$also</h4>{_RELATED}</div></div>{_FOOTER}",
        _STORY,
    ),
    "details and sections": Layout(
        f"{_MENU}<article><h1>$headline</h1><section><h2>$title2</h2><p>$rich</p></section><section><details><summary>"
        f"$question</summary><p>$answer</p></details><p>$two</p></section><section>$three</section></article>{_FOOTER}",
        "$headline\n$title2\n$one\n$question\n$answer\n$two\n$three",
    ),
}
_RICH = '<span class="author">{}</span>', "<time datetime='2027-01-02'>{}</time>"
_NESTED = '<a href="/who"><b class="byline"><em>{}</em></b></a>', '<span class="date share">{}</span>'


def filled(layout: Layout, language: str) -> tuple[str, str]:
    """Return a page in a language, and the text of its article."""
    words = dict(NEWS[language])
    names = words["speaker"], words["day"]
    sentence = words["one"]
    for key, (speaker, day) in {"one": ("{}", "{}"), "rich": _RICH, "nested": _NESTED}.items():
        words[key] = sentence.replace("[speaker]", speaker.format(names[0])).replace("[day]", day.format(names[1]))
    words["open"], words["close"] = "«»" if language in ("ar", "fa", "fr") else "“”"
    page = (
        f'<!DOCTYPE html><html lang="{language}"><head><meta charset="utf-8"><title>$headline - $menu</title>'
        f"{layout.head}</head><body>{layout.body}</body></html>"
    )
    return Template(page).substitute(words), Template(layout.lines).substitute(words)
