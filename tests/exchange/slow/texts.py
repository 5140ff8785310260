"""Slow inputs of the formats that are read line by line or as a page: texts, tables, columns, brat, web pages."""

from collections.abc import Callable

from tests.exchange.slow.filling import Files, Maker, Unit, repeated, shape

TEXT: dict[str, Maker] = {
    "spaces": shape("", " "),
    "newlines": shape("a", "\n"),
    "CR": shape("a", "\r", "b"),
    "combining marks": shape("a", "\u0301"),
    "joiners": shape("a", "\u200d"),
    "one line": shape("", "word "),
    "not UTF-8": lambda size: b"a" * size + b"\xe9",
    "another code page": lambda size: "قال الوزير ".encode("cp1256") * (size // 11),
    "Latin letters with marks": lambda size: b"\xe9" * size,
    "NUL in the end": shape("", "a", "\0"),
    "NUL everywhere": shape("", "a\0"),
    "wide UTF-16": lambda size: b"\xff\xfe" + b"a\0" * (size // 2),
    "wide UTF-32": lambda size: b"\xff\xfe\0\0" + b"a\0\0\0" * (size // 4),
    "quotation marks": shape("a", '"'),
    "brackets": shape("a", "["),
}

TABLE: dict[str, Maker] = {
    "columns": shape("text", lambda one: f",c{one}", "\na"),
    "columns of one name": shape("text", ",c", "\na"),
    "columns without a name": shape("text", ","),
    "columns without a text": shape("", lambda one: f"c{one},", "z\na"),
    "cells": lambda size: (
        repeated("text", lambda one: f",c{one}", "\n", size // 2) + repeated("a", ",b" * 9, "\n", size // 2)
    ),
    "rows": shape("text\n", lambda one: f"{one}\n"),
    "equal rows": shape("text\n", "a\n"),
    "empty rows": shape("text\n", "\n", "a\n"),
    "an open quotation": shape('text\n"', "a\n"),
    "doubled quotation marks": shape('text\n"', '""', '"\n'),
    "quotation marks in a name": shape("text,", '"', "\na"),
    "a long cell": shape("text\n", "a "),
    "languages": shape("text,language\na,", ";"),
    "not UTF-8": lambda size: b"text\n" + b"a\n" * 2 + b"b" * size + b"\xe9",
}

CONLL: dict[str, Maker] = {
    "tokens": shape("", lambda one: f"w{one}\tB-A\n"),
    "one-letter tokens": shape("", "a\tO\n"),
    "one span": shape("a\tB-A\n", "a\tI-A\n"),
    "sentences": shape("", "a\tB-A\n\n"),
    "labels": shape("", lambda one: f"a\tB-{one}\n"),
    "columns": shape("a", "\ta", "\tO\n"),
    "columns in blanks": shape("a", " a", " O\n"),
    "a long token": shape("", "a", "\tO\n"),
    "a long label": shape("a\tB-", "%41", "\n"),
    "articles": shape("", lambda one: f"-DOCSTART-\n\n{one}\tO\n\n"),
    "a text without tokens": shape('-DOCSTART-\t{"text":"', "a b ", '"}\tO\n'),
    "tokens of another kind": lambda size: (
        repeated('-DOCSTART-\t{"text":"', "ab", '"}\tO\n\n', size // 4)
        + repeated("", "ab\tO\n", "\n", size // 4 * 5 // 2)
    ),
    "a token that is not there": lambda size: (
        repeated('-DOCSTART-\t{"text":"', "ab ", '"}\tO\n\n', size // 2) + repeated("", "ab\tO\n", "ba\tO\n", size // 2)
    ),
    "a deep header": shape("-DOCSTART-\t", '{"a":'),
    "remarks": shape("", "# a b\n", "a\tO\n"),
}

_WORD = "\ta" + "\t_" * 8
CONLLU: dict[str, Maker] = {
    "words": shape("", lambda one: f"{one + 1}{_WORD}\n"),
    "sentences": shape("", f"1{_WORD}\n\n"),
    "articles": shape("", lambda one: f"# newdoc id = {one}\n# text = {one}\n\n"),
    "paragraphs": shape("# text = a\n\n", "# newpar\n"),
    "said texts": shape("", "# text = a\n"),
    "empty sentences": shape("", "# text =\n\n", "# text = a\n"),
    "spaces of a remark": shape("#", " ", "\n# text = a\n"),
    "spaces after id": shape("# newdoc id", " ", "\n# text = a\n"),
    "columns": shape("1", "\ta", "\n"),
    "a long number": shape("", "1", f"{_WORD}\n"),
    "long ranges": shape("", lambda one: f"{one + 1}-999999999{_WORD}\n"),
    "escaped spaces": shape(f"1{_WORD[:-1]}SpacesAfter=", "\\s", "\n"),
    "parts of the last column": shape(f"1{_WORD[:-1]}", "a|", "\n"),
}


def brat(
    lines: Callable[[int, int], str] | str, text: Callable[[int], str] | None = None, before: str = "", after: str = ""
) -> Maker:
    """Return a maker of a folder with a text of half the size, and annotations that repeat something."""

    def make(size: int) -> Files:
        said = text(size // 2) if text else "word " * (size // 10) + "."
        unit = lines if isinstance(lines, str) else lambda number: lines(number, len(said))  # type: ignore[operator]
        return {"a.ann": repeated(before, unit, after, size // 2), "a.txt": said.encode()}

    return make


_SPAN = "T1\tA 0 4\tword\n"
BRAT: dict[str, Maker] = {
    "spans": brat(lambda one, _: f"T{one}\tA 0 4\tword\n"),
    "nested spans": brat(lambda one, length: f"T{one}\tA {one} {length - one}\n"),
    "spans over everything": brat(lambda one, length: f"T{one}\tA 1 {length}\n"),
    "wrong words": brat(lambda one, length: f"T{one}\tA 1 {length}\tx\n"),
    "words of newlines": brat("a\n", before="T1\tA 0 4\tword\n"),
    "fragments": brat("0 4;", before="T1\tA ", after="0 4\n"),
    "fragments over everything": brat(lambda _, length: f"1 {length};", before="T1\tA ", after="0 4\n"),
    "far offsets": brat(lambda one, _: f"T{one}\tA 0 999999999999999999\n"),
    "equal spans": brat(_SPAN),
    "notes on one": brat("#\tAnnotatorNotes T1\tlong enough a note\n", before=_SPAN),
    "attributes of one": brat(lambda one, _: f"A{one}\tA{one} T1 x\n", before=_SPAN),
    "events of one trigger": brat(lambda one, _: f"E{one}\tA:T1\n", before=_SPAN),
    "events on events": brat(lambda one, _: f"E{one + 1}\tA:T1 B:E{one}\n", before=f"{_SPAN}E0\tA:T1\n"),
    "arguments": brat(" B:T1", before=f"{_SPAN}E1\tA:T1"),
    "numbered arguments": brat(lambda one, _: f" B{one}:T1", before=f"{_SPAN}E1\tA:T1"),
    "a role of digits": brat("1", before=f"{_SPAN}E1\tA:T1 B:T1 B"),
    "equivalences": brat("*\tEquiv T1 T1\n", before=_SPAN),
    "norms": brat(lambda one, _: f"N{one}\tReference T1 W:1\tw\n", before=_SPAN),
    "a value of brackets": brat("[", before=f"{_SPAN}A1\tB T1 "),
    "a value of digits": brat("9", before=f"{_SPAN}A1\tB T1 ["),
    "remarks": brat("#\t\n"),
}


def webanno(before: str, unit: Unit, after: str = "\n") -> Maker:
    """Return a maker of a file with its first line."""
    return shape(f"#FORMAT=WebAnno TSV 3.3\n{before}", unit, after)


_LAYERS = "#T_SP=custom.Span|label\n"
_TIES = f"{_LAYERS}#T_RL=custom.Relation|label|BT_custom.Span\n"
_SLOTS = "#FORMAT=WebAnno TSV 3.3\n#T_SP=x.Host|ROLE_x.Host:l_x.Link|x.B\n#T_SP=x.B|value\n#Text=a\n"
WEBANNO: dict[str, Maker] = {
    "layers": webanno("", lambda one: f"#T_SP=a{one}\n"),
    "columns of a layer": webanno("#T_SP=a", lambda one: f"|f{one}"),
    "columns of a row": webanno("#Text=a\n1-1\t0-1\ta", "\tx"),
    "rows": webanno(f"{_LAYERS}#Text=a\n", "1-1\t0-1\ta\tB\n"),
    "one span of many rows": webanno(f"{_LAYERS}#Text=a\n", "1-1\t0-1\ta\tB[1]\n"),
    "stacked": webanno(f"{_LAYERS}#Text=a\n1-1\t0-1\ta\t", "B|", "B\n"),
    "stacked with features": lambda size: (
        repeated("#FORMAT=WebAnno TSV 3.3\n#T_SP=a|label", lambda one: f"|f{one}", "", size // 3)
        + repeated("\n#Text=a\n1-1\t0-1\ta\t", "B|", "B", size // 3)
        + b"\t_" * (size // 3)
    ),
    "relations of one row": lambda size: (
        repeated(
            f"#FORMAT=WebAnno TSV 3.3\n{_TIES}#Text=a\n1-1\t0-1\ta\t", lambda one: f"B[{one + 1}]|", "B", size // 2
        )
        + repeated("\t", "C|", "C", size // 10)
        + repeated("\t", "1-1[9999_9999]|", "1-1[1_1]", size // 3)
        + b"\n"
    ),
    "links of a slot": lambda size: (
        repeated(f"{_SLOTS}1-1\t0-1\ta\t", "r;", "r", size // 3) + repeated("\t", "1-1;", "1-1\tB\n", size // 3)
    ),
    "hosts on one row": lambda size: (
        repeated(f"{_SLOTS}1-1\t0-1\ta\t", "r|", "r", size // 3) + repeated("\t", "1-1|", "1-1\tB\n", size // 3)
    ),
    "links of a chain": webanno(
        "#T_CH=x.Link|referenceRelation\n#Text=a\n", lambda one: f"1-1\t0-1\ta\tb->1-{one}\n", ""
    ),
    "a text of codes": webanno("#Text=", "\\u0041", "\n1-1\t0-1\tA\n"),
    "sentences of codes": webanno("", lambda one: f"#Text=\\u0041\n1-1\t{one * 2}-{one * 2 + 1}\tA\n"),
    "layers of one feature": lambda size: (
        repeated("#FORMAT=WebAnno TSV 3.3\n", lambda one: f"#T_SP=a{one}|b\n", "#Text=a\n1-1\t0-1\ta", size // 2)
        + repeated("", "\tx", "\n", size // 4)
    ),
    "gaps": webanno("", lambda one: f"#Text=a\n1-1\t{one * 90000}-{one * 90000 + 1}\ta\n"),
    "small gaps": webanno("", lambda one: f"#Text=a\n1-1\t{one * 3}-{one * 3 + 1}\ta\n"),
    "one gap": webanno("#Text=a\n1-1\t0-1\ta\n", "#Text=a\n1-1\t999999999-999999999\ta\n"),
    "lines of a text": webanno("", "#Text=a\n", "1-1\t0-1\ta\n"),
    "a text of backslashes": webanno("#Text=", "\\"),
    "a value of backslashes": webanno(f"{_LAYERS}#Text=a\n1-1\t0-1\ta\t", "\\\\"),
    "a long value": webanno(f"{_LAYERS}#Text=a\n1-1\t0-1\ta\t", "a"),
    "brackets of a value": webanno(f"{_LAYERS}#Text=a\n1-1\t0-1\ta\t", "["),
    "digits of an id": webanno("#Text=a\n", "1", "-1\t0-1\ta\n"),
    "words over everything": lambda size: (
        f"#FORMAT=WebAnno TSV 3.3\n{_LAYERS}#Text={'w' * (size // 2)}\n".encode()
        + repeated("", f"1-1\t1-{size // 2}\tw\t_\n", "", size // 2)
    ),
}


def page(before: str, unit: Unit, after: str = "") -> Maker:
    """Return a maker of a page that says something, besides."""
    words = "It left the port again, and nobody knows why. " * 10
    return shape(f"<html><body><article><p>{words}</p>{before}", unit, f"{after}</article></body></html>")


HTML: dict[str, Maker] = {
    "deep": page("", "<div>"),
    "closed in the wrong order": page("", "<b><i></b></i>"),
    "tables in tables": page("", "<table><tr><td>"),
    "elements": page("", "<p>a</p>"),
    "line breaks": page("<p>", "<br>"),
    "as many elements as may be": page("", f"<p>{'word ' * 28}<a href=a>b</a></p>"),
    "items": page("<ul>", "<li>a"),
    "cells": page("<table>", "<tr><td>a<td>b"),
    "links": page("", "<a href=a>b</a> "),
    "attributes": page("<p", lambda one: f" a{one}=1", ">a"),
    "equal attributes": page("<p", " a=1", ">a"),
    "a long attribute": page("<p class='", "a ", "'>a"),
    "a long word": page("<p>", "a"),
    "spaces": page("<p>a", " ", "b"),
    "newlines": page("<p>a", "\n", "b"),
    "entities": page("<p>", "&amp;"),
    "open entities": page("<p>", "&a"),
    "open tags": page("", "<"),
    "open remarks": page("", "<!--"),
    "remarks": page("", "<!---->"),
    "a script": page("<script>", "a<", "</script>"),
    "headings": page("", "<h1>a</h1>"),
    "meta": shape("<html><head>", '<meta name="author" content="A, B">', "</head><body><p>Some words here.</p>"),
    "json of the page": shape(
        '<html><head><script type="application/ld+json">', '{"a":[', "</script></head><body><p>Some words here.</p>"
    ),
    "times": page("", "<time datetime=2020-01-01>2020-01-01</time>"),
    "digits": page("<p>", "1"),
    "marks of direction": page("<p>", "a\u200f"),
    "what XML cannot hold": page("<p>", "a\ufffe"),
    "quotations": page("", "<blockquote>a</blockquote>"),
    "charset": shape("", "<meta "),
    "entity expansion": shape(
        '<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "' + "&a;" * 10 + '">]><html><body><p>', "&b;"
    ),
}
