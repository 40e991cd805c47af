"""Cases that end or turn without a verdict: how each charge stands after sentences, and after whole articles."""

import pytest

from tests.articles import read

ARSON = "Adam Marsh was charged with arson."
BOTH = "Adam Marsh was charged with arson and theft."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what somebody wants to have done has not been done
        (f"{ARSON} Marsh wants to have the charge dismissed.", {("arson", "charged")}),
        (f"{ARSON} His lawyer has tried three times to get the case dismissed.", {("arson", "charged")}),
        (f'{ARSON} "We look forward to having the charge dismissed," Bell said.', {("arson", "charged")}),
        (f"{ARSON} A judge denied Marsh's bid to have the charge dismissed.", {("arson", "charged")}),
        (f"{ARSON} Marsh succeeded in having the charge dismissed.", {("arson", "dismissed")}),
        (f"{ARSON} Marsh had the charge dismissed in May.", {("arson", "dismissed")}),
        # guilt and a sentence are not of the charge that was dropped for them
        (
            "Adam Marsh pleaded guilty to trespassing. In exchange, a charge of arson was dismissed. "
            "Judge Ann Pell sentenced Marsh to 30 days in jail.",
            {("trespassing", "sentenced"), ("arson", "dismissed")},
        ),
        (
            "Adam Marsh pleaded guilty to careless driving under an agreement. A charge of homicide was dismissed.",
            {("careless driving", "pleaded_guilty"), ("homicide", "dismissed")},
        ),
        ("Man pleads to misdemeanor; arson charge dismissed\n\nAdam Marsh was charged with arson.", {("arson", "dismissed")}),
        # some dropped, others kept
        (
            "Adam Marsh no longer faces an arson charge. Two counts of theft remain pending.",
            {("arson", "dismissed"), ("theft", "charged")},
        ),
        # the court grants what was asked for
        (f"{ARSON} The prosecutor filed a motion to dismiss the case, and a judge granted it.", {("arson", "dismissed")}),
        (f"{ARSON} His lawyer asked for bail and the judge granted it. He also asked the court to dismiss the case.", {("arson", "charged")}),
        (f"{ARSON} Prosecutors said they would ask a judge to dismiss the charge.", {("arson", "dismissal_announced")}),
        (f"{ARSON} The judge dismissed it with prejudice on Monday.", {("arson", "dismissed")}),
        (f"{BOTH} Prosecutors dropped those on Monday.", {("arson", "dismissed"), ("theft", "dismissed")}),
        (f"{ARSON} The judge dismissed the jurors. The judge dismissed them for the day.", {("arson", "charged")}),
        (f"{ARSON} Prosecutors asked a judge to dismiss the case. Judge Ann Pell granted the request from the bench.", {("arson", "dismissed")}),
        # what a court lets stand has been charged
        ("A judge refused to dismiss the arson charge against Adam Marsh.", {("arson", "charged")}),
        # what is dropped for a plea is not what was pleaded to
        ("Adam Marsh pleaded no contest to trespassing. A DUI count was dropped as part of the deal.", {("trespassing", "pleaded_no_contest"), ("dui", "dismissed")}),
        ("The agreement calls for Adam Marsh to serve a year in prison. Prosecutors will drop the other two charges.", set()),
        # what a charge came to is what was pleaded to
        ("Adam Marsh, 22, was initially charged with homicide, but that count was later reduced to careless driving. He pleaded guilty Friday.", {("homicide", "amended"), ("careless driving", "pleaded_guilty")}),
        ("In March, a judge tossed the most serious charge against Adam Marsh, murder, but let stand a count of arson.", {("murder", "dismissed"), ("arson", "charged")}),
        ("A judge dismissed bribery charges against Adam Marsh. Marsh was indicted in 2023 on two counts of bribery and one count of arson. The arson count remains.", {("bribery", "dismissed"), ("arson", "charged")}),
        ("Prosecutors dropped all charges against three of the four men arrested in May. The fourth, Adam Marsh, 17, pleaded guilty to theft.", {("theft", "pleaded_guilty")}),
        ("Adam Marsh accepted a plea bargain. In return the state agreed to drop two kidnapping counts.", {("kidnapping", "dismissal_announced")}),
        (f"{ARSON} The department moved to drop the case, directing prosecutors to dismiss the charge. A judge has yet to rule.", {("arson", "charged")}),
        ("A judge threw out the arson conviction of Adam Marsh. Prosecutors have 30 days to appeal or retry him.", {("arson", "reversed")}),
        ("Adam Marsh pleaded guilty to theft. Sentencing for the three who pleaded guilty Friday will also be in July.", {("theft", "pleaded_guilty")}),
        # indicted again
        ("The new indictment charges Adam Marsh with arson. A judge threw out his first indictment in March.", {("arson", "charged")}),
        # the jury that convicts on one count may not agree on another
        ("Jurors deadlocked on the arson count against Adam Marsh but found him guilty of theft. A judge declared a mistrial on the arson count.", {("arson", "mistrial"), ("theft", "convicted")}),
        # jail before a trial is no sentence
        ("Adam Marsh, who spent a year in jail awaiting trial on an arson charge, was released.", {("arson", "charged")}),
        ("A jury found Adam Marsh guilty on both counts: arson and theft.", {("arson", "convicted"), ("theft", "convicted")}),
        ("Adam Marsh was charged with resisting arrest and arson.", {("resisting arrest", "charged"), ("arson", "charged")}),
        ("The case against Adam Marsh ended on Friday when prosecutors filed a nolle prosequi.", {("", "dismissed")}),
        # who goes free by it
        ("Adam Marsh was released hours after prosecutors dropped a charge of arson.", {("arson", "dismissed")}),
        ("Adam Marsh walked out of jail after a judge threw out the arson charge.", {("arson", "dismissed")}),
        # in an English court
        ("Adam Marsh had denied two counts of rape and one of assault by penetration.", {("rape", "pleaded_not_guilty"), ("assault by penetration", "pleaded_not_guilty")}),
        (f"{ARSON} The judge directed the jury to return a not guilty verdict.", {("arson", "acquitted")}),
        # death
        (f"{ARSON} Marsh was found unresponsive in his cell and died Wednesday.", {("arson", "abated")}),
    ],
)  # fmt: skip
def test_how_charges_stand(text: str, expected: set[tuple[str, str]]) -> None:
    assert {(c.offense, c.status) for c in read(text).charges if not c.background} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The state's attorney for Oster County on Wednesday dropped the charge against Adam Marsh.",
            {("Adam Marsh", "dismissed")},
        ),
        (
            "Prosecutors dropped the charges announced in May against the owner of a gym.\n\n"
            "Adam Marsh, 41, had been charged with arson.",
            {("Adam Marsh", "dismissed")},
        ),
        (
            "The governor pardoned a man who spent 20 years in prison. The pardon of Eugene Ruff, 51, wipes away his 1994 "
            "conviction for arson. Denied clemency was Adam Marsh, who is serving seven years for bribery.",
            {("Eugene Ruff", "pardoned"), ("man", "pardoned"), ("Adam Marsh", "sentenced")},
        ),
        (
            "A judge refused to dismiss an arson charge against Eugene Ruff. He did toss a count of theft, saying nobody spoke of it.\n\n"
            "The state dropped a robbery charge against Adam Marsh.",
            {("Eugene Ruff", "charged"), ("Adam Marsh", "dismissed")},
        ),
        (
            "Adam Marsh was charged with arson.\n\nAuthorities are still searching for the shooter.",
            {("Adam Marsh", "charged")},
        ),
        ("In 2015 the county paid a woman who was jailed for nine days under a warrant for somebody else.", set()),
        (
            "Adam Marsh was indicted on a murder charge on May 3.\n\nAnother man, Eugene Ruff, was tried for the murder in "
            "1981 and acquitted. Ruff died in 2004.",
            {("Adam Marsh", "charged"), ("Eugene Ruff", "acquitted")},
        ),
    ],
)
def test_whose_charge_it_is(text: str, expected: set[tuple[str, str]]) -> None:
    assert {(c.defendant_name, c.status) for c in read(text).charges if c.status != "not_charged"} == expected
