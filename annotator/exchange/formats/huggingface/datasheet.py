"""The datasheet of a dataset: what "Datasheets for Datasets" (Gebru et al., 2021) asks, as far as the rows answer it.

What only people can answer stands as an open question. Nothing is guessed.
"""

from collections.abc import Iterator, Mapping

from annotator.domain.annotation import GOLD
from annotator.domain.frames import CLAIM
from annotator.exchange.formats.huggingface.card import counts_table, table_of
from annotator.exchange.formats.huggingface.statistics import MAJORITY, Statistics
from annotator.exchange.project_facts import ProjectFacts

OPEN: Mapping[str, tuple[str, ...]] = {
    "Motivation": (
        "For what purpose was the dataset made, and which gap does it fill?",
        "Who made it, and on behalf of whom?",
        "Who paid for it?",
    ),
    "Composition": (
        "Are the articles a sample of a larger set, and do they represent it?",
        "Do the articles contain anything confidential, or anything that may offend or frighten?",
        "Do they identify people or groups, or say anything sensitive about them?",
    ),
    "Collection process": (
        "How were the articles acquired, and from where?",
        "If they are a sample, how was it drawn?",
        "Who chose the articles and who annotated them, with what training, and how were they paid?",
        "When were the articles collected and annotated?",
        "Was there an ethical review, and were the people whom the articles are about told or asked?",
    ),
    "Preprocessing, cleaning and labelling": (
        "What was done to the articles before they were imported, and are the originals kept?",
        "Were annotations made by another program before people saw them?",
    ),
    "Uses": (
        "What has the dataset been used for, and where is that listed?",
        "What else can it be used for, and what should it not be used for?",
        "What in its making could harm those who are affected by its use?",
    ),
    "Distribution": (
        "Who will receive the dataset, how and when?",
        "Under which license, and do others hold rights in the articles?",
        "Do export controls or other rules apply?",
    ),
    "Maintenance": (
        "Who maintains the dataset, and how can they be reached?",
        "Will it be corrected and extended, and how do users learn of it?",
        "How long may the articles be kept, and are older versions kept?",
        "How can others contribute?",
    ),
}
"""What only people can answer, by section."""

_DISTRIBUTED = (
    "As this folder. Croissant asks for `license`, `url`, `creator` and `datePublished`: add them to `croissant.json`",
    "before you publish it.",
)


def datasheet(statistics: Statistics, split: str, facts: ProjectFacts | None = None) -> str:
    """Return the datasheet of a dataset with one split, of a project if it is of one."""
    answers = {
        "Composition": _composition(statistics, split),
        "Collection process": _collection(statistics),
        "Preprocessing, cleaning and labelling": _labelling(statistics, facts),
        "Distribution": _answer("How is it distributed?", *_DISTRIBUTED),
    }
    lines = [
        "# Datasheet",
        "",
        "Answers come from the rows of this folder. Open questions are for people to answer.",
        "",
    ]
    for section, questions in OPEN.items():
        lines += [f"## {section}", "", *answers.get(section, ())]
        lines += ["### Open questions", "", *(f"- {question}" for question in questions), ""]
    return "\n".join(lines)


def _answer(question: str, *lines: str) -> Iterator[str]:
    yield from (f"### {question}", "", *lines, "")


def _composition(known: Statistics, split: str) -> Iterator[str]:
    yield from _answer(
        "What is an instance, and what does it consist of?",
        "A row: an article with its title, text and metadata, and what one annotator says of it: spans, relations,",
        "status, flag and note. An article has as many rows as there are annotators with work on it.",
    )
    yield from _answer("How many are there?", *table_of("", "count", _sizes(known)))
    yield from _answer("In which languages?", *_languages(known))
    yield from _answer("How are they labelled?", *_labels(known))
    yield from _answer("What is missing?", *table_of("", "count", _missing(known)))
    yield from _answer(
        "How are instances related?",
        "Rows with the same `id` are of the same article. Relations stay within a row.",
    )
    yield from _answer("Which splits are there?", f"All rows here are the split `{split}`.")
    yield from _answer(
        "What is redundant or uncertain?",
        "Equal texts are one article. Its text is repeated in each of its rows, and its annotators may disagree.",
    )
    yield from _answer("Does it depend on anything else?", "No. The texts are in the Parquet file.")
    yield from _answer(
        "Does it identify people?",
        "`annotator` has the names that annotators have in the project. What the texts say is an open question.",
    )


def _sizes(known: Statistics) -> dict[str, int]:
    return {
        "rows": known.rows,
        "articles": known.texts,
        "articles with several rows": known.several,
        "code points of the texts": known.code_points,
        "spans": sum(known.spans.values()),
        "spans of several fragments": known.discontinuous,
        "relations": sum(known.relations.values()),
        "notes on articles": known.notes,
        "flags": known.flags,
    }


def _languages(known: Statistics) -> Iterator[str]:
    yield "As the metadata states them; an article may have several."
    yield ""
    stated = {f"`{language}`": count for language, count in sorted(known.languages.items())}
    yield from table_of("Language", "articles", stated | {"not stated": known.without_language})


def _labels(known: Statistics) -> Iterator[str]:
    tables = [*counts_table("Spans", known.spans), *counts_table("Relations", known.relations)]
    yield from tables[1:] or ["There are no spans and no relations."]


def _missing(known: Statistics) -> dict[str, int]:
    return {
        "articles without a stated language": known.without_language,
        "articles without a date": known.without_date,
        "articles without work": known.statuses["todo"],
        **{f"rows with the status {status}": known.statuses[status] for status in ("started", "done", "skipped")},
    }


def _collection(known: Statistics) -> Iterator[str]:
    dates = (
        f"From {known.first_date} to {known.last_date}, as the metadata has it."
        if known.first_date
        else "The metadata does not say it."
    )
    yield from _answer("From when are the articles?", dates)
    yield from _answer("How many annotators are there?", *_layers(known))


def _layers(known: Statistics) -> Iterator[str]:
    yield f"{known.annotators}, by the names in `annotator`."
    if known.rows_of[GOLD]:
        yield f"Rows of the layer `{GOLD}`, which review of their work left: {known.rows_of[GOLD]}."
    if known.rows_of[MAJORITY]:
        yield f"Rows of the layer `{MAJORITY}`, which has what more than half of them have: {known.rows_of[MAJORITY]}."


def _labelling(known: Statistics, facts: ProjectFacts | None) -> Iterator[str]:
    yield from _answer(
        "Were the texts changed?",
        "They are stored as they were imported, but for a byte order mark and line ends, which are line feeds.",
    )
    yield from _answer(
        "How were they labelled?",
        "In the program Annotator, where people mark spans and link them, or import such work.",
        f"{known.statuses['done']} of {known.rows} rows are finished.",
    )
    yield from _answer("Were annotations accepted from suggestions of the program?", *_accepted(known))
    yield from _answer("Which version of the scheme and of the guideline did they follow?", *_followed(facts))


def _accepted(known: Statistics) -> Iterator[str]:
    if not known.accepted:
        yield "No claim of these rows was."
        return
    claims = known.spans[CLAIM]
    yield f"{known.accepted} of the {claims} claims of these rows were; people changed {known.edited} of them."
    yield "`suggestion` says which, how sure the program was, and what it had learnt from (a digest)."


def _followed(facts: ProjectFacts | None) -> Iterator[str]:
    if facts is None:
        yield "The rows do not say it."
        return
    scheme = facts.scheme
    yield f"When this was exported: version {scheme.version} of the scheme `{scheme.id}`, and"
    yield f"version {facts.guideline} of the guideline." if facts.guideline else "no guideline."
    yield "Articles that were finished earlier may have been annotated under versions before these."
