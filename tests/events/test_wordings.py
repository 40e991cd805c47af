"""Steps as courts and reporters of several countries word them: the action, the person and the offense of each."""

import pytest

from dateline.model import Factuality
from tests.articles import read

DANA = "Dana Pruitt"

CASES = [
    # How charges end without a verdict.
    ("All charges against Dana Pruitt were dropped without prejudice on Monday.", "dismissed", None),
    ("Prosecutors entered a nolle prosequi in the arson case against Dana Pruitt.", "dismissed", "arson"),
    ("The arson charge against Dana Pruitt was nolle prossed last week.", "dismissed", "arson"),
    ("Prosecutors nolle prossed the arson charge against Dana Pruitt.", "dismissed", "arson"),
    ("Dana Pruitt's manslaughter case was tossed Friday.", "dismissed", "manslaughter"),
    ("The case against Dana Pruitt was thrown out on Monday.", "dismissed", None),
    ("The case against Dana Pruitt collapsed when the main witness refused to testify.", "dismissed", None),
    ("The Crown stayed the charges of sexual assault against Dana Pruitt.", "dismissed", "sexual assault"),
    ("The prosecution of Dana Pruitt for fraud was discontinued in March.", "dismissed", None),
    ("The murder charge against Dana Pruitt was dropped for lack of evidence.", "dismissed", "murder"),
    ("The district attorney declined to prosecute Dana Pruitt in the shooting.", "declined", None),
    ("A grand jury returned a no bill in the case of Dana Pruitt.", "declined", None),
    ("Dana Pruitt was no-billed by a grand jury on a murder charge.", "declined", "murder"),
    ("Dana Pruitt received deferred adjudication on the theft charge.", "diverted", "theft"),
    ("Dana Pruitt was given five years of deferred adjudication for assault.", "diverted", "assault"),
    ("Dana Pruitt was accepted into a pretrial diversion program on the theft charge.", "diverted", "theft"),
    # Trials and verdicts.
    ("The murder trial of Dana Pruitt ended in a hung jury on Friday.", "mistrial", "murder"),
    ("A judge declared a mistrial in Dana Pruitt's murder trial after jurors deadlocked.", "mistrial", "murder"),
    ("Prosecutors will retry Dana Pruitt on the murder charge in September.", "trial_started", "murder"),
    ("Dana Pruitt was bound over for trial on a charge of armed robbery.", "hearing", "armed robbery"),
    ("Dana Pruitt was committed for trial on a charge of rape.", "hearing", "rape"),
    ("Dana Pruitt waived her right to a preliminary hearing.", "hearing", None),
    ("Dana Pruitt was acquitted of murder but convicted of arson.", "acquitted", "murder"),
    ("Dana Pruitt was acquitted of murder but convicted of arson.", "convicted", "arson"),
    ("A jury acquitted Dana Pruitt on two counts of assault.", "acquitted", "assault"),
    ("Dana Pruitt was cleared of murder at Leeds Crown Court.", "acquitted", "murder"),
    ("Dana Pruitt was found not guilty by reason of insanity in the stabbing.", "acquitted", None),
    ("A jury found Dana Pruitt, 34, guilty Thursday of arson.", "convicted", "arson"),
    ("Dana Pruitt was convicted in absentia of fraud.", "convicted", "fraud"),
    ("A judge ruled that Dana Pruitt committed voluntary manslaughter.", "convicted", "voluntary manslaughter"),
    # Pleas.
    ("Dana Pruitt entered an Alford plea to second-degree assault.", "pleaded", "second-degree assault"),
    ("Dana Pruitt took an Alford plea on Monday to a charge of manslaughter.", "pleaded", "manslaughter"),
    ("Dana Pruitt pleaded no contest to a lesser charge of disorderly conduct.", "pleaded", "disorderly conduct"),
    ("Dana Pruitt changed her plea to guilty on two counts of wire fraud.", "pleaded", "wire fraud"),
    ("Dana Pruitt avoided jail after pleading guilty to assault.", "pleaded", "assault"),
    ("At Leeds Crown Court, Dana Pruitt admitted a charge of theft.", "pleaded", "theft"),
    # Sentences, and what becomes of them.
    ("Dana Pruitt was sentenced to time served for theft.", "sentenced", "theft"),
    ("Dana Pruitt was handed a suspended sentence for dangerous driving.", "sentenced", "dangerous driving"),
    ("Dana Pruitt has been jailed for life for the murder of Alan Roe.", "sentenced", "murder"),
    ("Dana Pruitt was jailed for six years after a trial.", "sentenced", None),
    ("Dana Pruitt was placed on five years' probation for theft.", "sentenced", "theft"),
    ("Dana Pruitt got 10 years in prison for robbery.", "sentenced", "robbery"),
    ("The governor commuted Dana Pruitt's 20-year sentence for robbery.", "commuted", "robbery"),
    ("A judge expunged Dana Pruitt's theft conviction.", "expunged", "theft"),
    ("Dana Pruitt was pardoned by the governor.", "pardoned", None),
    ("An appeals court threw out Dana Pruitt's murder conviction on Tuesday.", "reversed", "murder"),
    ("Dana Pruitt's murder conviction was vacated on Tuesday.", "reversed", "murder"),
    ("Dana Pruitt was exonerated after 12 years in prison.", "reversed", None),
    ("Dana Pruitt was resentenced to 15 years on Friday for murder.", "sentenced", "murder"),
    ("Alan Roe denied all. Dana Pruitt was convicted of murdering Ben Ito.", "convicted", "murdering"),
    # Trials that begin.
    ("The trial of Dana Pruitt on charges of fraud began Monday.", "trial_started", "fraud"),
    ("Jury selection began Monday in the murder trial of Dana Pruitt.", "trial_started", "murder"),
    ("The charge against Dana Pruitt was downgraded from murder to manslaughter.", "amended", "manslaughter"),
    ("The district attorney's office said it would not pursue charges against Dana Pruitt.", "declined", None),
    ("Dana Pruitt pleaded guilty to reduced charges of simple assault.", "pleaded", "simple assault"),
    # Charges, warrants and arrests.
    ("A superseding indictment charges Dana Pruitt with wire fraud.", "charged", "wire fraud"),
    ("Prosecutors filed an indictment against Dana Pruitt, adding a count of money laundering.", "charged",
     "money laundering"),
    ("Prosecutors refiled a manslaughter charge against Dana Pruitt on Thursday.", "charged", "manslaughter"),
    ("Prosecutors upgraded the charge against Dana Pruitt to first-degree murder.", "amended", "first-degree murder"),
    ("Dana Pruitt has been remanded in custody charged with the murder of Alan Roe.", "charged", "murder"),
    ("Dana Pruitt has been remanded in custody charged with the murder of Alan Roe.", "bail", None),
    ("Dana Pruitt was re-arrested on Friday on a new charge of witness tampering.", "arrested", "witness tampering"),
    ("Dana Pruitt turned herself in to police on Monday on an arson charge.", "arrested", "arson"),
    ("Warrants have been obtained charging Dana Pruitt with two counts of robbery.", "wanted", "robbery"),
    ("Dana Pruitt is wanted on an outstanding warrant for burglary.", "wanted", "burglary"),
    ("A no-bond warrant for first-degree murder is on file for Dana Pruitt.", "wanted", "first-degree murder"),
]  # fmt: skip

# Each of two has an own charge.
TWO = [
    "Dana Pruitt was charged with robbery and Alan Roe was charged with theft.",
    "Dana Pruitt was charged with robbery and Alan Roe, 20, was charged with theft.",
    "Dana Pruitt faces charges of robbery and Alan Roe faces charges of theft.",
    "Dana Pruitt is charged with robbery, while Alan Roe faces a theft charge.",
    "Dana Pruitt was charged with robbery; Alan Roe was charged with theft.",
]

# Nothing of the sort was done to anybody, or it is only ahead.
AGAINST = [
    ("Dana Pruitt was cleared of arson by the evidence.", "acquitted"),
    ("The evening ended in a quarrel with Dana Pruitt.", "mistrial"),
    ("Dana Pruitt was locked up for a week.", "sentenced"),
    ("Dana Pruitt got two years to finish the bridge.", "sentenced"),
    ("Dana Pruitt admitted the mistake to reporters.", "pleaded"),
    ("Dana Pruitt is being tried as an adult.", "trial_started"),
    ("A judge ruled that Dana Pruitt committed an error.", "convicted"),
    ("The state sent the bill to Dana Pruitt.", "declined"),
    ("Woman to be sentenced for theft", "sentenced"),
]


@pytest.mark.parametrize(("text", "action", "offense"), CASES)
def test_a_step_is_read(text: str, action: str, offense: str | None) -> None:
    found = [
        (a.defendant_name, a.offense.name if a.offense else None) for a in read(text).actions if a.action == action
    ]
    assert set(found) == {(DANA, offense)}


@pytest.mark.parametrize("text", TWO)
def test_each_has_the_own_charge(text: str) -> None:
    found = {(a.defendant_name, a.offense.name) for a in read(text).actions if a.offense}
    assert found == {(DANA, "robbery"), ("Alan Roe", "theft")}


def test_a_plea_that_is_thrown_out_is_no_plea_of_guilty() -> None:
    found = [a.detail.get("withdrawn") for a in read("Dana Pruitt's guilty plea to fraud was thrown out.").actions]
    assert found == ["yes"]


@pytest.mark.parametrize(("text", "action"), AGAINST)
def test_nothing_is_made_of_other_words(text: str, action: str) -> None:
    asserted = [a for a in read(text).actions if a.action == action and a.factuality is Factuality.ASSERTED]
    assert not asserted
