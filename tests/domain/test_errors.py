"""Errors of the world read as one sentence: where, what, what to do."""

from annotator.domain.errors import SHOWN_PROBLEMS, AnnotatorError, InvalidRecordsError, Problem


def test_an_error_says_where_what_and_what_to_do() -> None:
    error = AnnotatorError("There is no {thing}.", where="a.txt", remedy="Make a {thing}.", thing="line")
    assert str(error) == "a.txt: There is no line. Make a line."


def test_braces_in_values_and_places_are_left_alone() -> None:
    assert str(AnnotatorError("No {name}.", where="{x}", name="{y}")) == "{x}: No {y}."


def test_only_the_first_problems_are_listed_and_the_rest_counted() -> None:
    error = InvalidRecordsError(
        "Bad: {problems}.", [Problem("", f"problem {number}") for number in range(SHOWN_PROBLEMS + 3)]
    )
    assert str(error).endswith(f"problem {SHOWN_PROBLEMS - 1}; … +3.")
    assert len(error.problems) == SHOWN_PROBLEMS + 3


def test_a_list_says_how_many_more_there_are() -> None:
    assert str(AnnotatorError("Known: {known}.", known=["a", "b"])) == "Known: a, b."
    assert str(AnnotatorError("Known: {known}.", known=[])) == "Known: –."
    assert str(AnnotatorError("{known}", known=["a"] * (SHOWN_PROBLEMS + 3))).endswith("a, … +3")
    problems = [Problem("", "is missing"), Problem("x", "is missing")]
    assert str(AnnotatorError("{problems}", problems=problems)) == "is missing; x: is missing"
