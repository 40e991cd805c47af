import tomllib
from importlib.resources import files

import pytest

FILES = ("cues.toml", "sources.toml", "no_comment.toml")


def word_lists(name):
    def walk(table, path):
        for key, value in table.items():
            if isinstance(value, dict):
                yield from walk(value, f"{path}{key}.")
            elif isinstance(value, list):
                yield path + key, value

    return walk(tomllib.loads(files("dateline.statements").joinpath(name).read_text("utf-8")), "")


@pytest.mark.parametrize("name", FILES)
def test_no_list_names_a_word_twice(name):
    twice = {key: sorted({w for w in words if words.count(w) > 1}) for key, words in word_lists(name) if words}
    assert {key: words for key, words in twice.items() if words} == {}


@pytest.mark.parametrize("name", FILES)
def test_words_are_in_lower_case(name):
    odd = [(key, w) for key, words in word_lists(name) for w in words if isinstance(w, str) and w != w.lower()]
    assert [pair for pair in odd if pair[0] != "days"] == []
