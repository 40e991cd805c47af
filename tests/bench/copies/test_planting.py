import pytest

from bench.copies.planting import KINDS, plant_copies

TEXT = " ".join(f"The clerk of ward {n} read the list of names to a quiet room." for n in range(12))
OTHER = " ".join(f"Rain fell on bridge {n} while the crew waited for its lorry." for n in range(12))


def test_every_text_has_one_copy_and_the_seed_decides() -> None:
    planted = plant_copies([TEXT, OTHER], 3)
    assert sorted((one.original, one.kind is None) for one in planted) == [(0, False), (0, True), (1, False), (1, True)]
    assert planted == plant_copies([TEXT, OTHER], 3)


@pytest.mark.parametrize(
    ("kind", "least", "most"),
    [
        ("printed anew", 1.0, 1.0),
        ("reworded", 0.9, 1.1),
        ("added to", 1.0, 1.3),
        ("abridged", 0.25, 0.75),
        ("abridged, reworded", 0.25, 0.75),
        ("moved", 1.0, 1.0),
    ],
)
def test_length_of_a_copy(kind: str, least: float, most: float) -> None:
    texts = [TEXT] * len(KINDS)
    copy = next(one.text for one in plant_copies(texts, 1) if one.kind == kind)
    assert least <= len(copy.split()) / len(TEXT.split()) <= most
