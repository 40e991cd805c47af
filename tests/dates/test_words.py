from dateline.dates.words import Words, read_once, split_words


def test_what_is_read_at_a_place_is_kept_until_it_is_cleared() -> None:
    asked: list[int] = []

    @read_once
    def read(words: Words, i: int) -> str:
        asked.append(i)
        return words[i].text

    words = split_words("He left Monday")
    assert [read(words, 2), read(words, 2), read(words, 1)] == ["Monday", "Monday", "left"]
    assert asked == [2, 1]
    words.kept.clear()
    assert read(words, 2) == "Monday"
    assert asked == [2, 1, 2]
