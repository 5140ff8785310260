"""Commands that compare layers: measuring agreement, and resolving disagreements."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import click

from annotator.app import commands
from annotator.cli.choices import LazyChoice
from annotator.cli.opening import opened
from annotator.cli.output import counted, foreign, progress, say, say_json, show_table

if TYPE_CHECKING:
    from annotator.adjudication.rules import Rule
    from annotator.agreement.report import AgreementReport, Answers, Gamma, Measures, RelationAgreement

NOT_DEFINED = "–"
STATES = ("open", "resolved", "stale")


def _rules() -> tuple[str, ...]:
    from annotator.adjudication.rules import Rule

    return get_args(Rule)


@click.command()
@click.argument("project", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Write JSON instead of text.")
@click.option("--seed", default=0, show_default=True, help="Seed of the resampling.")
def agreement(project: Path, as_json: bool, seed: int) -> None:
    """Measure agreement on the documents that at least two annotators have finished.

    Spans: F1 of exact and of overlapping spans, Krippendorff's alpha over code points and for unitizing, with 95 %
    confidence intervals from a thousand resamples of whole documents. Stance and attributes: alpha and Cohen's kappa on
    what both annotated. Labels of the article: whether each two who finished it gave the label. Gamma is computed on a
    sample of layers and needs the extra annotator[gamma]. A figure that is not defined is shown as a dash; the JSON
    output gives the reason.

    Example: annotator agreement harbour.annot
    """
    with opened(project) as session, progress("Measuring") as task:
        report = commands.agreement(session, seed=seed, task=task)
    if as_json:
        say_json(report)
        return
    names = ", ".join(map(foreign, report.annotators))
    say(f"{counted(report.documents, 'document')} finished by two or more annotators: {names}.")
    _show_spans("All pairs", report.overall, report.labels)
    for pair, scope in report.pairs.items() if len(report.pairs) > 1 else ():
        _show_spans(" and ".join(map(foreign, pair.split("|"))), scope.overall, scope.labels)
    for way, part in report.slices.items():
        _show_spans({"rtl": "Right-to-left", "ltr": "Left-to-right", "mixed": "Mixed"}[way], None, part.labels)
    _show_answers(report)
    _show_relations(report)
    _show_articles(report)
    _show_gamma(report.gamma)


@click.command()
@click.argument("project", type=click.Path(path_type=Path))
@click.option("--accept", type=LazyChoice(_rules), help="Rule to apply.")
@click.option("--dry-run", is_flag=True, help="Only show what the rule would resolve.")
def adjudicate(project: Path, accept: "Rule | None", dry_run: bool) -> None:
    """Resolve disagreements by a rule; without a rule, count them by reason.

    agreed: accept what all who finished a document annotated alike. majority: also accept what more than half of them
    annotated. longest, shortest: where annotations differ only in their edges, accept the longest or the shortest.

    Resolved annotations are in the gold layer (`annotator export --layer gold`), each with its decision. A decision is
    stale, and the disagreement open again, when the annotations behind it have changed. Undo in the window reverts the
    whole rule.

    Example: annotator adjudicate harbour.annot --accept agreed
    """
    with opened(project) as session, progress("Comparing") as task:
        if accept is not None:
            done = commands.adjudicate(session, accept, task, dry_run=dry_run)
            resolved = "would be resolved" if dry_run else "resolved"
            still_open = counted(done.unresolved, "disagreement")
            say(f"{counted(done.count, 'place')} {resolved}; {still_open} still open.")
            if done.stance_only:
                say(f"{counted(done.stance_only, 'claim')} of them without a stance yet.")
            return
        counts: dict[str, Counter[str]] = {}
        for disagreement in commands.disagreements(session, task):
            counts.setdefault(disagreement.reasons[0], Counter())[disagreement.state] += 1
    rows = [(reason, *(str(states[state]) for state in STATES)) for reason, states in sorted(counts.items())]
    show_table(("reason", *STATES), rows or [("none", "0", "0", "0")])


def _show_spans(heading: str, overall: "Measures | None", labels: "dict[str, Measures]") -> None:
    rows = [*([("all labels", overall)] if overall else []), *labels.items()]
    say(f"\n{heading}")
    show_table(
        ("label", "n", "exact F1", "overlap F1", "alpha", "95 %", "alpha U"),
        [
            (
                name,
                str(measures.n),
                _figure(measures.exact_f1),
                _figure(measures.overlap_f1),
                _figure(measures.alpha),
                _interval(measures),
                _figure(measures.alpha_u),
            )
            for name, measures in rows
        ],
    )


def _show_answers(report: "AgreementReport") -> None:
    answers: Iterable[tuple[str, Answers]] = [("stance", report.stance), *report.attributes.items()]
    say("\nStance and attributes, on what both annotated")
    show_table(
        ("question", "n", "coverage", "alpha", "kappa"),
        [
            (name, str(agreed.n), _figure(agreed.coverage), _figure(agreed.alpha), _figure(agreed.kappa))
            for name, agreed in answers
        ],
    )


def _show_relations(report: "AgreementReport") -> None:
    relations: Iterable[tuple[str, RelationAgreement]] = [*report.relations.items(), ("complete claims", report.frames)]
    say("\nRelations and complete claims")
    show_table(
        ("relation", "n", "strict F1", "conditional F1"),
        [
            (name, str(agreed.n), _figure(agreed.strict_f1), _figure(agreed.conditional_f1))
            for name, agreed in relations
        ],
    )


def _show_articles(report: "AgreementReport") -> None:
    if not report.articles:
        return
    say("\nLabels of the article, given or not, of each two who finished it")
    show_table(
        ("label", "n", "both", "only one", "same", "alpha", "kappa"),
        [
            (
                foreign(name),
                *(str(count) for count in (answers.n, answers.both, answers.one)),
                *(_figure(figure) for figure in (answers.observed, answers.alpha, answers.kappa)),
            )
            for name, answers in report.articles.items()
        ],
    )


def _show_gamma(gamma: "Gamma") -> None:
    if gamma.gamma is None:
        say(f"\nGamma: {NOT_DEFINED} ({gamma.undefined['gamma']})")
    else:
        samples = counted(gamma.samples, "sample")
        say(f"\nGamma: {gamma.gamma:.2f} ({counted(gamma.pairs, 'pair')} of layers, {samples} each)")


def _figure(figure: float | None) -> str:
    return NOT_DEFINED if figure is None else f"{figure:.3f}"


def _interval(measures: "Measures") -> str:
    if "alpha" not in measures.intervals:
        return NOT_DEFINED
    low, high = measures.intervals["alpha"]
    return f"{low:.3f} to {high:.3f}"


COMMANDS = (agreement, adjudicate)
