"""Parts of speech and lemmas as the model's own rules give them."""

from types import SimpleNamespace

import pytest

from dateline.text.parsing import load_model
from dateline.text.tagging import COMPONENTS, Tagger, _marks_of_pairs

TEXTS = [
    "Police charged Laura Brandt with two counts of forgery on Monday.",
    "He ain't coming, and they're gonna get what y'all wanted; let's go.",
    "There were few who said there's more.  \n\nBut I told you it left her.",
    "The judge's ruling left him charged; charges left the judges ruling.",
    "",
    "COURT RULES: better than the worst of the men",
]


@pytest.fixture(scope="module")
def tagger() -> Tagger:
    return Tagger(load_model())


@pytest.mark.parametrize("turn", ["first", "kept"])
@pytest.mark.parametrize("text", TEXTS)
def test_words_are_tagged_as_by_the_model(tagger: Tagger, text: str, turn: str) -> None:
    nlp = load_model()
    [doc] = nlp.pipe([text], disable=COMPONENTS)
    found = [tagger.look_up(token) for token in tagger.tag(doc)]
    assert found == [(token.lemma_, token.pos_) for token in nlp(text)]


def test_what_is_kept_has_an_end(tagger: Tagger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dateline.text.tagging.MOST_KEPT", 3)
    for text in TEXTS * 2:
        test_words_are_tagged_as_by_the_model(tagger, text, "kept")


def test_a_rule_on_several_words_that_names_none_is_always_asked() -> None:
    ruler = SimpleNamespace(patterns=[{"patterns": [[{"TAG": "NN"}, {"TAG": "NN"}]]}])
    assert _marks_of_pairs(ruler, load_model().vocab.strings) is None
