"""What comes with the program is found, in a source tree as in an installed program."""

from annotator.disk.resources import resource, sample_corpus


def test_resources_and_the_sample_corpus_are_found() -> None:
    assert resource("schemes", "claims.toml").is_file()
    assert any(sample_corpus().iterdir())
