"""Words are found by their beginning, in order, as they come and go."""

from hypothesis import given, strategies as st

from annotator.register.beginnings import Beginnings

words = st.text("abא", min_size=1, max_size=3)


@given(st.lists(st.tuples(words, st.integers(0, 3)), unique=True), st.data())
def test_as_looking_through_all(rows: list[tuple[str, int]], data: st.DataObject) -> None:
    beginnings = Beginnings()
    for word, number in rows:
        beginnings.add(word, number)
        beginnings.count(data.draw(words))
    for row in rows[: len(rows) // 2]:
        beginnings.remove(*row)
    left = rows[len(rows) // 2 :]
    typed = data.draw(words)
    matching = sorted({word for word, _ in left if word.startswith(typed)})
    assert [word for word, _ in beginnings.starting(typed)] == matching
    assert beginnings.count(typed) == len(matching)
    assert sorted(beginnings.having(typed)) == sorted(number for word, number in left if word == typed)
