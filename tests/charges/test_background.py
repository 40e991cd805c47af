"""Which steps belong to an earlier case than the one reported."""

import pytest

from tests.articles import read


@pytest.mark.parametrize(
    ("text", "action", "background"),
    [
        ("Adam Marsh shot Laura Pohl on June 7. On May 3, Adam Marsh was charged with theft.", "charged", True),
        ("Adam Marsh shot Laura Pohl on June 7. On June 8, Adam Marsh was charged with assault.", "charged", False),
        (
            "Adam Marsh was charged with murder. Ann Lowe, who had been convicted of theft, was there.",
            "convicted",
            True,
        ),
        ("Adam Marsh was arrested Monday on an unrelated theft charge.", "arrested", True),
        ("Adam Marsh, 40, was charged with murder Monday.", "charged", False),
        ("Ann Lowe’s father, Adam Marsh, is serving a 12-year prison sentence for assault.", "sentenced", True),
        (
            "Adam Marsh, who is serving a 12-year prison sentence for assault, has appealed his conviction.",
            "sentenced",
            False,
        ),
        ("Adam Marsh was sentenced to four years for fraud but was released on parole in May.", "sentenced", True),
        (
            "Adam Marsh was convicted of theft in 2009. Ann Lowe was hurt. Police arrested Adam Marsh after a chase.",
            "arrested",
            True,
        ),
        (
            "Police arrested Adam Marsh after a chase. Ann Lowe was hurt. Adam Marsh was convicted of theft in 2009.",
            "arrested",
            False,
        ),
        (
            "Adam Marsh was convicted of theft in 2009. He was then arrested for trespassing at a school.",
            "arrested",
            True,
        ),
    ],
)
def test_background(text: str, action: str, background: bool) -> None:
    assert {a.background for a in read(text).actions if a.action == action} == {background}


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Marsh spent six years in prison for manslaughter.", {"arson"}),
        ("Marsh had served four years of a six-year sentence for theft.", {"arson"}),
        ("Marsh has been arrested 12 times since 2005 on charges including burglary and theft.", {"arson"}),
        ("Marsh was on parole for a 2010 robbery conviction.", {"arson"}),
        ("Marsh had pending charges of theft and trespassing.", {"arson"}),
        ("Marsh was also arrested on charges of theft.", {"arson", "theft"}),
    ],
)
def test_a_record_beside_a_charge_gives_no_status(text: str, shown: set[str]) -> None:
    charges = read(f"Warren Marsh, 40, was charged Monday with arson. {text}").charges
    assert {c.offense for c in charges if not c.background} == shown


def test_a_prior_conviction_is_of_no_present_offense() -> None:
    text = (
        "Warren Marsh, 27, was arrested on charges of assault. Marsh, who has a prior felony conviction, is to be "
        "arraigned on the new charges Monday. He is being held on a $5,000 bond."
    )
    found = read(text)
    assert [(c.offense, c.status) for c in found.charges if not c.background] == [("assault", "charged")]
    assert [(a.offense, a.background) for a in found.actions if a.action == "convicted"] == [(None, True)]
    assert [a.background for a in found.actions if a.action == "bail"] == [False]


def test_a_term_that_was_undone_is_of_the_case() -> None:
    text = "Warren Marsh spent six years in prison for arson. His conviction was overturned on Monday."
    assert [c.label for c in read(text).charges if not c.background] != []


def test_what_goes_on_with_an_earlier_case_is_of_it() -> None:
    text = (
        "Adam Marsh shot Laura Pohl on June 7. On May 3, Adam Marsh was charged with theft. "
        "He was also charged with trespassing."
    )
    found = {a.offense.name: a.background for a in read(text).actions if a.offense is not None}
    assert found == {"theft": True, "trespassing": True}


def test_a_victim_of_a_killing_has_no_charge_in_the_case() -> None:
    text = "Adam Marsh was killed Monday. Court records show that Adam Marsh was charged with theft."
    assert all(charge.background for charge in read(text).charges)


def test_whose_record_is_told_in_the_past_perfect_has_no_charge_in_the_case() -> None:
    text = "Adam Marsh was convicted of theft in 2009. Adam Marsh had also been charged with fraud and arson."
    assert {c.offense for c in read(text).charges if c.background} == {"theft", "fraud", "arson"}
