"""Where an offense phrase begins and ends, and how a list of them is cut."""

import pytest

from tests.articles import read


@pytest.mark.parametrize(
    ("words", "offenses"),
    [
        ("arson", ["arson"]),
        ("domestic violence after an argument", ["domestic violence"]),
        ("arson and burglary", ["arson", "burglary"]),
        ("two counts of arson and one count of theft", ["two counts of arson", "one count of theft"]),
        ("first-degree murder, attempted robbery and theft", ["first-degree murder", "attempted robbery", "theft"]),
        ("arson in connection with the fire", ["arson"]),
        ("murder in the death of Ann Pell", ["murder"]),
        ("the murder of Ann Pell", ["murder"]),
        ("assault with a deadly weapon", ["assault with a deadly weapon"]),
        ("assault and battery", ["assault and battery"]),
        ("murder and robbery - the charge facing four others", ["murder", "robbery"]),
        ("Assault - Family Violence and arson", ["Assault - Family Violence", "arson"]),
        ("robbery – 2nd degree and arson", ["robbery – 2nd degree", "arson"]),
        ("murder, assisting a street gang and arson", ["murder", "assisting a street gang", "arson"]),
        ("murder, leading/assisting a gang, arson", ["murder", "leading/assisting a gang", "arson"]),
        ("murder, adding that he fled, and arson", ["murder"]),
        ("murder, reviving the case", ["murder"]),
        ("the mass shooting that hurt 15 people, including children", []),
        ("a drive-by shooting", ["drive-by shooting"]),
        ("assault - a misdemeanor - and theft", ["assault", "theft"]),
        ("murder – the first in the county – on Monday", ["murder"]),
        (
            "reckless homicide and having weapons under disability",
            ["reckless homicide", "having weapons under disability"],
        ),
        ("four counts of criminal attempt at murder", ["four counts of criminal attempt at murder"]),
        ("carrying a gun while under a court order", ["carrying a gun while under a court order"]),
        ("shooting at a parked car", ["shooting at a parked car"]),
        ("the shooting at the Elm Gardens project", []),
        ("arson and two counts each of murder and theft", ["arson", "murder", "theft"]),
        ("abuse and neglect of a child", ["abuse and neglect of a child"]),
        ("Possession of Cocaine, Theft of Services and arson", ["Possession of Cocaine", "Theft of Services", "arson"]),
        ("Possession of Firearm and Drugs", ["Possession of Firearm and Drugs"]),
        ("Murder of Ann Pell", ["Murder"]),
        ("Murder, Battery 1st, and Assault 3rd", ["Murder", "Battery 1st", "Assault 3rd"]),
        ("use of a firearm in the commission of a felony", ["use of a firearm in the commission of a felony"]),
        ("possession of cocaine and marijuana", ["possession of cocaine and marijuana"]),
        ("arson on Tuesday", ["arson"]),
        ("arson by a London jury", ["arson"]),
        ("arson by a unanimous jury", ["arson"]),
        ("possession of a firearm by a convicted felon", ["possession of a firearm by a convicted felon"]),
        ("the murder of a clerk", ["murder"]),
        ("possession of a stolen car", ["possession of a stolen car"]),
        ("false accounting and theft", ["false accounting", "theft"]),
        ("arson and an alternative charge of theft", ["arson", "charge of theft"]),
        ("arson, a Class B felony, and theft", ["arson", "theft"]),
        ("arson, a third-degree felony, and theft, also a misdemeanor", ["arson", "theft"]),
        ("one count each of attempted murder and arson", ["attempted murder", "arson"]),
        ("smuckering, forgery and criminal breach of trust", ["forgery", "criminal breach of trust"]),
        ("causing death by dangerous driving", ["causing death by dangerous driving"]),
        ("perverting the course of justice", ["perverting the course of justice"]),
        ("a string of charges, among them arson and theft", ["arson", "theft"]),
        ("fraud by Judge Ann Pell after a trial", ["fraud"]),
        ("murder by a jury", ["murder"]),
        ("possession of a firearm by a felon", ["possession of a firearm by a felon"]),
        ("theft of mail and civil disorder", ["theft of mail", "civil disorder"]),
        ("robbery and other crimes", ["robbery"]),
        ("assault in Dover, and robbery", ["assault", "robbery"]),
        (
            "murder, two counts of attempted assault at a bar, and theft",
            ["murder", "two counts of attempted assault", "theft"],
        ),
        ("burglary after a search of his home", ["burglary"]),
        (
            "robbery causing injury, burglary and criminal recklessness",
            ["robbery", "burglary", "criminal recklessness"],
        ),
        ("being a felon in possession of firearms", ["felon in possession of firearms"]),
        ("arson and shooting at an occupied vehicle", ["arson", "shooting at an occupied vehicle"]),
        ("possession of a handgun by a person under 18", ["possession of a handgun by a person under 18"]),
        ("battery against a household member", ["battery against a household member"]),
        ("theft and a cocaine charge", ["theft", "cocaine charge"]),
        ("assault on claims that he hit her and two counts of theft", ["assault", "two counts of theft"]),
        ("attempted murder with a hate-crime enhancement", ["attempted murder"]),
        ("attempted murder and drive-by shooting", ["attempted murder", "drive-by shooting"]),
        ("1st and 2nd degree assault", ["1st and 2nd degree assault"]),
        ("participation in a criminal street gang", ["participation in a criminal street gang"]),
    ],
)
def test_offenses_after_charged_with(words: str, offenses: list[str]) -> None:
    reading = read(f"Adam Marsh was charged with {words}.")
    charged = next(event for event in reading.events if event.type == "charged")
    assert [p.evidence.quote for p in charged.participant("offense")] == offenses


@pytest.mark.parametrize(
    ("text", "offense"),
    [
        ("Prosecutors dropped the involuntary manslaughter charge against Adam Marsh.", "involuntary manslaughter"),
        ("Adam Marsh faces a second-degree murder charge.", "second-degree murder"),
        ("A judge dismissed the arson case against Adam Marsh.", "arson"),
        ("A judge tossed out the bribery indictment against Adam Marsh.", "bribery"),
        ("Adam Marsh faces a gun charge.", "gun"),
        ("Adam Marsh faces an unrelated weapons charge.", "weapons"),
    ],
)
def test_an_offense_in_front_of_its_charge(text: str, offense: str) -> None:
    found = [p.evidence.quote for event in read(text).events for p in event.participant("offense")]
    assert found == [offense]


def test_an_offense_is_read_where_the_parse_takes_it_for_a_verb() -> None:
    reading = read("Marsh was suspended in 2021 after he pleaded guilty to disorderly conduct in Ohio.")
    pleaded = next(event for event in reading.events if event.type == "pleaded")
    assert [p.evidence.quote for p in pleaded.participant("offense")] == ["disorderly conduct"]


def test_a_relative_is_no_offense() -> None:
    reading = read("Nina Holt was charged in connection with her 4-year-old son shooting himself in the foot.")
    charged = next(event for event in reading.events if event.type == "charged")
    assert charged.participant("offense") == ()
