"""Where things were met first."""

from annotator.storage.first_places import FirstPlaces


def test_the_first_place_of_each_key_is_remembered() -> None:
    with FirstPlaces() as first:
        assert first.meet("a", "line 1") is None
        assert first.meet("b", "سطر 2") is None
        assert first.meet("a", "line 3") == "line 1"
        assert first.meet("a") == "line 1"
        assert first.meet("b", "") == "سطر 2"


def test_each_has_its_own() -> None:
    with FirstPlaces() as one, FirstPlaces() as other:
        assert one.meet("a", "here") is None
        assert other.meet("a", "there") is None
