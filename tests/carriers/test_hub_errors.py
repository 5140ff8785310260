"""What PostgreSQL reports, in a sentence."""

import psycopg
import pytest

from annotator.carriers.hub_errors import hub_errors
from annotator.domain.errors import AnnotatorError


def test_what_the_hub_says_is_one_clean_line() -> None:
    place = "dbname=news host=db.example.org port=5432 user=sara"
    with pytest.raises(AnnotatorError) as caught, hub_errors(place):
        raise psycopg.OperationalError("connection  failed: refused.\n\tIs the server running on that host?\n")
    assert "reached: connection failed: refused. Work goes on" in str(caught.value)
    assert "Is the server running" not in str(caught.value)
    assert caught.value.where == "sara@db.example.org:5432/news"
    assert ".." not in str(caught.value)
