import pytest

from bench.charges.labelled import Claim, Standing
from bench.charges.scoring import (
    LEVELS,
    adversity,
    is_false_adverse,
    judge,
    same_date,
    same_person,
    score_claims,
    score_standings,
)
from dateline.charges.proceedings import status_words, step_rules
from dateline.model import Proceeding
from dateline.model.edtf import from_edtf

LABELS = [
    Standing("Marta Okonjo", "arson", "charged"),
    Standing("Marta Okonjo", "perjury", "dismissed"),
    Standing("Piet Lindqvist", "theft", "wanted"),
]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Marta Okonjo", "Marta Okonjo", True),
        ("Marta Okonjo", "Okonjo", True),
        ("Marta Ann Okonjo", "Marta Okonjo", True),
        ("Piet Lindqvist Jr.", "Piet Lindqvist", True),
        ("M. Okonjo", "Marta Okonjo", True),
        ("Da’Vaughn O’Neil", "Da'Vaughn O'Neil", True),
        ("Marta Okonjo", "Jonah Okonjo", False),
        ("Marta Okonjo", "Marta Frey", False),
        ("17-year-old boy", "teenage boy", True),
        ("17-year-old boy", "17-year-old girl", False),
        ("", "", False),
    ],
)
def test_one_person(one: str, other: str, expected: bool) -> None:
    assert same_person(one, other) is same_person(other, one) is expected


@pytest.mark.parametrize(
    ("label", "ours", "expected"),
    [
        ("2021-06-09", "2021-06-09", True),
        ("2021-06-09", "2021-06", False),
        ("2021-06", "2021-06-09", True),
        ("2021-06~", "2021-05-09", False),
        (None, None, True),
        ("2021-06-09", None, False),
        (None, "2021-06-09", False),
    ],
)
def test_one_date(label: str | None, ours: str | None, expected: bool) -> None:
    exact = label is not None and len(label) == 10
    one, other = (Claim("", "", None, from_edtf(d) if d else None, exact, "") for d in (label, ours))
    assert same_date(one, other) is expected


@pytest.mark.parametrize(
    ("standing", "expected", "adverse"),
    [
        (("Okonjo", "arson", "charged"), "right", False),
        (("Okonjo", "arson", "convicted"), "wrong", True),
        (("Okonjo", "arson", "arrested"), "wrong", False),
        (("Okonjo", "theft", "charged"), "other offense", False),
        (("Okonjo", "theft", "sentenced"), "wrong", True),
        (("Okonjo", "theft", "arrested"), "wrong", False),
        (("Okonjo", "perjury", "charged"), "wrong", True),
        (("Lindqvist", "theft", "charged"), "wrong", False),
        (("Frey", "arson", "charged"), "extra", True),
        (("Frey", "arson", "not_charged"), "extra", False),
        (("Frey", "arson", "dismissed"), "extra", False),
    ],
)
def test_a_status_is_judged(standing: tuple[str, str, str], expected: str, adverse: bool) -> None:
    assert judge(Standing(*standing), LABELS) == expected
    assert is_false_adverse(Standing(*standing), LABELS) is adverse


def test_the_shares_are_of_the_statuses_shown() -> None:
    shown = [Standing("Okonjo", "arson", "charged"), Standing("Frey", "arson", "charged")]
    tally, faults = score_standings(LABELS, shown)
    assert (tally.shown, tally.share("right"), tally.share("false adverse")) == (2, 50, 50)
    assert [kind for kind, _ in faults] == ["extra, false adverse"]


def test_every_status_of_the_product_has_a_rank() -> None:
    made = {rule.status for rule in step_rules()[Proceeding.CRIMINAL].values() if rule.status} - {"pleaded"}
    assert made | set(status_words().pleas.values()) | {"amended", "not_told"} <= adversity().keys()


def test_partners_are_found_one_to_one() -> None:
    label = Claim("Marta Okonjo", "charged", "arson", None, False, "")
    tally, faults = score_claims([label, label], [label, label._replace(offense="theft")])
    assert [tally.right[level] for level in LEVELS] == [2, 1, 1]
    assert [kind for kind, _ in faults] == ["missed, other offense", "spurious, other offense"]


@pytest.mark.parametrize(
    ("change", "kind"),
    [
        ({"offense": "theft"}, "other offense"),
        ({"day": from_edtf("2021-06-08")}, "other date"),
        ({"person": "Dana Frey"}, "other person"),
        ({"person": "Dana Frey", "offense": "theft"}, ""),
    ],
)
def test_errors_have_a_class(change: dict[str, object], kind: str) -> None:
    label = Claim("Marta Okonjo", "charged", "arson", from_edtf("2021-06-09"), True, "")
    _, faults = score_claims([label], [label._replace(**change)])
    assert [found for found, _ in faults] == [", ".join(filter(None, (side, kind))) for side in ("missed", "spurious")]
