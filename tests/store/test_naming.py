import pytest

from dateline.model import Actor, ActorKind
from dateline.store.naming import actor_words, name_words


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Ann Lee", {"ann", "lee"}),
        ("ANN LEE", {"ann", "lee"}),
        ("José Núñez-Peña", {"jose", "nunez", "pena"}),
        ("Mary O’Hara", {"mary", "hara"}),
        ("J. D. Lee Jr.", {"lee", "jr"}),
        ("J. D.", {"j", "d"}),
        ("Groß & Söhne", {"gross", "sohne"}),
        ("李明", {"李明"}),
        (" - ", set()),
        ("", set()),
    ],
)
def test_words_of_a_name(name, words):
    assert name_words(name) == words


def test_an_actor_is_found_by_all_its_names():
    actor = Actor("a", "Ann Lee", ActorKind.PERSON, (), other_names=("Annie", "Ms. Lee-Ray"))
    assert actor_words(actor) == {"ann", "lee", "annie", "ms", "ray"}


def test_somebody_only_described_has_no_name():
    assert actor_words(Actor("a", "17-year-old boy", ActorKind.PERSON, (), named=False)) == set()
