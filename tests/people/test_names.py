import pytest

from dateline.people.names import NameParts, can_be_same, fold, spelt_alike, split_name

SPLIT = [
    ("Ruth Calder", NameParts("ruth", (), "calder")),
    ("Ruth M. Calder", NameParts("ruth", ("m",), "calder")),
    ("Ines Varga-Holt", NameParts("ines", ("varga",), "holt")),
    ("Raymond Kerr, Jr.", NameParts("raymond", (), "kerr", "jr")),
    ("Silas “Boots” Mills III", NameParts("silas", (), "mills", "iii", "boots")),
    ("José Peña", NameParts("jose", (), "pena")),
    ("Calder", NameParts("", (), "calder")),
]


@pytest.mark.parametrize(("text", "parts"), SPLIT)
def test_split_name(text: str, parts: NameParts) -> None:
    assert split_name(text) == parts


@pytest.mark.parametrize(("text", "folded"), [("D’Arcy", "darcy"), ("VARGA-HOLT", "varga holt"), ("Peña", "pena")])
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


SAME = [
    ("Ruth Calder", "RUTH CALDER", True),
    ("Ruth M. Calder", "Ruth Calder", True),
    ("Ruth M. Calder", "Ruth Marie Calder", True),
    ("Ruth M. Calder", "Ruth Jane Calder", False),
    ("Robert Kline", "Bob Kline", True),
    ("R. Kline", "Robert Kline", True),
    ("Ines Varga-Holt", "Ines Varga Holt", True),
    ("Ines Varga Holt", "Ines Holt", True),
    ("Raymond Kerr Jr.", "Raymond Kerr Sr.", False),
    ("Raymond Kerr Jr.", "Raymond Kerr", True),
    ("Silas “Boots” Mills", "Silas “Ox” Mills", False),
    ("Ruth Calder", "Rose Calder", False),
    ("Ruth Calder", "Ruth Caldera", False),
]


SPELT = [
    ("gonzales", "gonzalez", True),
    ("fredericks", "frederick", True),
    ("calder", "calder", True),
    ("johnson", "jonson", True),
    ("johnson", "jackson", False),
    ("kerr", "kern", False),
]


@pytest.mark.parametrize(("one", "other", "alike"), SPELT)
def test_spelt_alike(one: str, other: str, alike: bool) -> None:
    assert spelt_alike(one, other) is alike
    assert spelt_alike(other, one) is alike


@pytest.mark.parametrize(("one", "other", "same"), SAME)
def test_can_be_same(one: str, other: str, same: bool) -> None:
    assert (can_be_same(split_name(one), split_name(other)) is not None) is same
    assert (can_be_same(split_name(other), split_name(one)) is not None) is same
