"""How far a text commits itself to a step."""

import pytest

from tests.articles import read


@pytest.mark.parametrize(
    ("text", "kind", "factuality"),
    [
        (
            "Adam Marsh faced an indictment on twenty felony charges, absent political intervention.",
            "charged",
            "possible",
        ),
        ("Barring a deal, Adam Marsh will be charged with fraud.", "charged", "possible"),
        ("Absent from court, Adam Marsh was convicted of theft.", "convicted", "asserted"),
        ("Prosecutors charged Adam Marsh with arson.", "charged", "asserted"),
        ("The office corrected a report that Adam Marsh was charged.", "charged", "denied"),
        ("A report that Adam Marsh was charged is false.", "charged", "denied"),
        ("The station falsely reported that Adam Marsh was charged.", "charged", "denied"),
        ("The station reported that Adam Marsh was charged.", "charged", "asserted"),
        ("The ruling ends the arson case against Adam Marsh.", "dismissed", "asserted"),
        ("A ruling could end the arson case against Adam Marsh.", "dismissed", "possible"),
        ("Adam Marsh was not charged.", "charged", "negated"),
        ("No charges were filed against Adam Marsh.", "charged", "negated"),
        ("Prosecutors will charge Adam Marsh with arson.", "charged", "planned"),
        ("Prosecutors are expected to charge Adam Marsh with arson.", "charged", "planned"),
        ("Prosecutors may charge Adam Marsh with arson.", "charged", "possible"),
        ("Adam Marsh could be charged with arson.", "charged", "possible"),
        ("The lawyer asked the judge to dismiss the charge against Adam Marsh.", "dismissed", "possible"),
        ("The judge refused to dismiss the charge against Adam Marsh.", "dismissed", "negated"),
        ("The jury took less than four hours to find Adam Marsh not guilty of arson.", "acquitted", "asserted"),
        ("Adam Marsh no longer faces an arson charge.", "charged", "negated"),
        ("If convicted, Adam Marsh faces ten years.", "convicted", "possible"),
        ("Adam Marsh was charged with arson and will be sentenced on Monday.", "charged", "asserted"),
        ("Adam Marsh was charged with arson and will be sentenced on Monday.", "sentenced", "planned"),
        ("Adam Marsh pleaded no contest to arson.", "pleaded", "asserted"),
        ("Sentencing for Adam Marsh is set for Aug. 3.", "sentenced", "planned"),
        ("Adam Marsh is expected to plead guilty.", "pleaded", "planned"),
        ("Adam Marsh was prepared to plead guilty.", "pleaded", "planned"),
        ("Adam Marsh's arraignment was postponed until June 18.", "hearing", "planned"),
        ("Adam Marsh awaits his next court appearance.", "hearing", "planned"),
        ("Adam Marsh was ordered to stand trial in July.", "trial_started", "planned"),
        ("Adam Marsh was to be sentenced Tuesday.", "sentenced", "planned"),
        ("Adam Marsh would have been charged with arson had he lived.", "charged", "possible"),
        ("It is unlikely that Adam Marsh will be charged with arson.", "charged", "possible"),
        ("Adam Marsh faces possible charges of arson.", "charged", "possible"),
        ("Adam Marsh would be sentenced to five years if convicted.", "sentenced", "possible"),
        ("Prosecutors are considering whether to charge Adam Marsh.", "charged", "possible"),
        ("Police hope to arrest Adam Marsh soon.", "arrested", "possible"),
        ("Police were able to arrest Adam Marsh.", "arrested", "asserted"),
        ("Police released Adam Marsh without charging him with arson.", "charged", "negated"),
        ("Prosecutors decided against charging Adam Marsh with arson.", "charged", "negated"),
        ("Adam Marsh has yet to be sentenced.", "sentenced", "negated"),
        ("Adam Marsh was not immediately charged.", "charged", "negated"),
        ("Nobody was injured.", "wounding", "negated"),
        ("Adam Marsh denied killing Rita Cole.", "killing", "denied"),
        ("Adam Marsh denies that he shot Rita Cole.", "shooting", "denied"),
        ("Adam Marsh allegedly shot Rita Cole.", "shooting", "alleged"),
        ("Adam Marsh is believed to have shot Rita Cole.", "shooting", "alleged"),
        ("Adam Marsh threatened to kill Rita Cole.", "killing", "possible"),
        ("Adam Marsh faces ten years when he is sentenced in July.", "sentenced", "planned"),
        ("Adam Marsh faces ten years in prison when sentenced in July.", "sentenced", "planned"),
        ("Prosecutors will ask for more time when Adam Marsh is arraigned.", "hearing", "planned"),
        ("Adam Marsh wept when he was sentenced in July.", "sentenced", "asserted"),
        ("Adam Marsh was told that he is free once sentenced.", "sentenced", "planned"),
        ("During Adam Marsh's bond hearing, a judge set bail.", "hearing", "asserted"),
        ("The judge denied bail for a man charged with arson.", "charged", "asserted"),
    ],
)
def test_factuality(text: str, kind: str, factuality: str) -> None:
    found = [event.factuality.value for event in read(text).events if event.type == kind]
    assert found[:1] == [factuality]
