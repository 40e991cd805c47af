from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.model import ActorKind, MentionKind, People
from dateline.people import find_people
from dateline.text.parsing import parse
from tests.people.conftest import make_document, meant, named

Read = Callable[[str], People]

PERSONS = [
    ("Ruth Calder, 24, was arrested Monday.", ["Ruth Calder"]),
    ("City inspectors Nora M. Fitch and Abel L. Crane shut the mill.", ["Abel L. Crane", "Nora M. Fitch"]),
    ('Silas "Boots" Mills, 19, of Akron won the race. Mills was glad.', ['Silas "Boots" Mills']),
    ("Raymond Kerr Jr. was charged. Raymond Kerr Sr. was not.", ["Raymond Kerr Jr.", "Raymond Kerr Sr."]),
    ("John and Mary Ellery were found dead.", ["John Ellery", "Mary Ellery"]),
    ('The "Harbor" premiere drew Dale Finch on Friday.', ["Dale Finch"]),
    ("JOHN MERTON WAS CHARGED WITH MURDER ON MONDAY IN OHIO.", ["John Merton"]),
    ("José Peña was convicted. Peña’s brother wept.", ["José Peña"]),
    ("Bill de Vries, a neighbor, said the dog ran.", ["Bill de Vries"]),
    ("Police said 16-year-old Kiana Wolfe was shot on Madison Avenue near Lincoln High School.", ["Kiana Wolfe"]),
    ("Hugo Marsh contributed to this report.", []),
    ("A crowd met at Madison Street. (Ann Poe/AP)", []),
    ("He is held for contributing to the delinquency of a minor at Boone Lake Park.", []),
    ("The Akron Police Department called Detective Ann Lowe.", ["Ann Lowe"]),
    ("The hearing in Jackson County was moved from Monday to Tuesday.", []),
    ("Ray Kerr, 50, was charged after his son, Ray Kerr Jr., fell.", ["Ray Kerr", "Ray Kerr Jr."]),
    ("Martin Luther King Jr. spoke in Akron.", ["Martin Luther King Jr."]),
    ("Ms. Orrin was charged. Mr. Orrin was not.", ["Orrin", "Orrin"]),
    ("Thomas Moran was charged with murder, the Courier reports.", ["Thomas Moran"]),
    ("Thomas Moran is seen in a video posted by Dale Finch.", ["Dale Finch", "Thomas Moran"]),
    ("Hugo Marsh contributed.", []),
    ("Channel 9’s reporter Hugo Marsh spoke with a neighbor.", []),
    ("St. Mary Parish Coroner said the man died.", []),
    ("St. Mary Parish Coroner Joe Hale spoke.", ["Joe Hale"]),
    ("Police arrested 28-year-old Jalil Hill. Hill wept.", ["Jalil Hill"]),
    ("Police arrested Jalil Lake, 28.", ["Jalil Lake"]),
    ("Police say Roy Pell, 20, came from Dover County, Minn. Pell told police so.", ["Roy Pell"]),
    ("In the car, Sgt. Joe Hale told police so.", ["Joe Hale"]),
    ("They met at Jalil Hill on Monday.", []),
    ("Almeda Pratch is locked up on five counts of robbery.", ["Almeda Pratch"]),
    ("Chief Dean Ester said the road is open.", ["Dean Ester"]),
    ("Carl Dean Ester was held. Sheriff Dean Moor said so.", ["Carl Dean Ester", "Dean Moor"]),
    ("Prince Damar Pohl, 23, was held.", ["Prince Damar Pohl"]),
    ("The pardon of Cornell Birch came late. Birch, 51, was freed.", ["Cornell Birch"]),
    ("The mill's CEO, Ann Poe, was held.", ["Ann Poe"]),
    ("The radio host Dean Gallo was held.", ["Dean Gallo"]),
    ("He lives on John R near a mill. Auburn Det said so.", []),
    ("Joint Base Lewis was locked, and EVIT Main Campus was too. GPD Swat came.", []),
    ("Two sheriff's deputies were hurt. Sheriff Dale Orrin spoke.", ["Dale Orrin"]),
    ("Owen Pratt’s child, Ruth, was found. Ruth Calder spoke.", ["Owen Pratt", "Ruth", "Ruth Calder"]),
]


@pytest.mark.parametrize(("text", "names"), PERSONS)
def test_named_people(read: Read, text: str, names: list[str]) -> None:
    people = [a.name for a in read(text).actors if a.named and a.kind is ActorKind.PERSON]
    assert sorted(people) == names


MEANT = [
    ("surname", "Ruth Calder left. Calder drove home.", "Calder", "Ruth Calder"),
    ("hyphen or not", "Ines Varga-Holt was charged. Varga Holt was fined.", "Varga Holt", "Ines Varga-Holt"),
    ("role beside the name", "The mill’s engineer, Ines Holt, was fined. The engineer left.", "The engineer", "Ines Holt"),
    ("actor", "Actor Paul Trask was charged. The actor denied it.", "The actor", "Paul Trask"),
    ("age", "Dale Finch, 17, was shot. Omar Reyes, 40, was not. The 17-year-old died.", "The 17-year-old", "Dale Finch"),
    ("victim", "Brent Hale was killed. The victim was found in a car.", "The victim", "Brent Hale"),
    ("suspect", "Lyle Stone was arrested. The suspect had fled.", "The suspect", "Lyle Stone"),
    ("attorney", "Rosa Pike was freed. Her attorney, Luke Marsh, spoke.", "Her attorney", "Luke Marsh"),
    ("he", "Owen Pratt, 24, was arrested Monday. He is charged with arson.", "He", "Owen Pratt"),
    ("she", "Ruth Calder was arrested. She faces two counts of theft.", "She", "Ruth Calder"),
    ("gender decides", "Owen Pratt met Ruth Calder. She was charged with fraud.", "She", "Ruth Calder"),
    ("official is not meant", "Owen Pratt was arrested, Sheriff Tom Quill said. He is charged with arson.", "He", "Owen Pratt"),
    ("unnamed", "A 34-year-old man was arrested. He was booked into jail.", "He", "34-year-old man"),
    ("named later", "Police identified the suspect as Lyle Stone.", "the suspect", "Lyle Stone"),
    ("the one long called so", "Gil Moss was charged. Moss ran. Moss was held. His wife, Ada Moss, wept. Moss pleaded guilty.", "Moss", "Gil Moss"),
    ("court steps are the accused one's", "Owen Pratt was charged with arson, Judge Tom Quill said. His bond was set at $5,000.", "His", "Owen Pratt"),
    ("suffix", "Ray Kerr Jr. sued Ray Kerr Sr. and Tom Kerr. Kerr Sr. did not answer.", "Kerr Sr.", "Ray Kerr Sr."),
    ("child of the lead is not the accused", "A 6-year-old boy shot a dog. Police arrested Ray Kerr.", "A 6-year-old boy", "6-year-old boy"),
    ("body by noun", "The Mott County Sheriff’s Office said deputies found a gun.", "deputies", "Mott County Sheriff’s Office"),
    ("introduced by kinship", "A father and a mother were found dead. The father, 47-year-old Pedro Rojas, was in the car.", "A father", "Pedro Rojas"),
    ("surname that lost its s", "James Jenkins was arrested. Jenkin, who has a record, was held.", "Jenkin", "James Jenkins"),
    ("surname with a letter wrong", "Luis Gonzales, 20, was arrested Monday. Gonzalez was charged with murder on Tuesday.", "Gonzalez", "Luis Gonzales"),
    ("whole name with a letter wrong", "Carl Frederick, 20, ran. Carl Fredericks, 20, was held.", "Carl Fredericks", "Carl Frederick"),
    ("two names alike are two", "Carl Johnson ran. Mary Johnston was held. Johnston wept.", "Johnston", "Mary Johnston"),
    ("the accused pleads, no relative", "Lars Reese was charged with killing Brent Hale. Hale's father, Tom Hale, spoke in court. He pleaded no contest.", "He", "Lars Reese"),
    ("somebody else is the gunman", "Owen Pratt was arrested in Akron. The gunman fled on foot.", "The gunman", "gunman"),
    ("the convicted one is the killer", "Owen Pratt was convicted in Akron. The killer wept.", "The killer", "Owen Pratt"),
    ("who pleads guilty is convicted", "Owen Pratt pleaded guilty to murder. The killer wept.", "The killer", "Owen Pratt"),
    ("the gunman of the lead stays unnamed", "A gunman shot two men on Monday. Owen Pratt, 24, was charged on Tuesday.", "A gunman", "gunman"),
    ("a gunman does not speak", "“I ran,” said one witness. The gunman fled. “Stop,” he said.", "he", "witness"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "name"), [row[1:] for row in MEANT], ids=[row[0] for row in MEANT])
def test_who_is_meant(read: Read, text: str, words: str, name: str) -> None:
    assert meant(read(text), words) == name


OPEN = [
    ("two men", "Alan Ross met Carl Dunn. He shot him.", "He", {"Alan Ross", "Carl Dunn"}),
    ("two women", "Detective Ann Lowe met Officer Jane Rusk. She said the case is open.", "She", {"Ann Lowe", "Jane Rusk"}),
    ("family", "Gil Moss and Ada Moss left. Police found a car, a gun and a bag. Moss was charged.", "Moss", {"Gil Moss", "Ada Moss"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "names"), [row[1:] for row in OPEN], ids=[row[0] for row in OPEN])
def test_left_open_with_candidates(read: Read, text: str, words: str, names: set[str]) -> None:
    people = read(text)
    mention = next(m for m in people.mentions if m.evidence.quote == words)
    assert mention.actor is None
    assert {people.actor(c).name for c in mention.candidates} == names


ROLES = [
    ("Owen Pratt, the attorney for Ruth Calder, spoke.", "Owen Pratt", ("attorney for Ruth Calder", "Ruth Calder")),
    ("Lena Moss and Paul Trask, the lawyers for Owen Pratt, spoke.", "Lena Moss", ("lawyer for Owen Pratt", "Owen Pratt")),
    ("Lena Moss and Paul Trask, the lawyers for Owen Pratt, spoke.", "Paul Trask", ("lawyer for Owen Pratt", "Owen Pratt")),
    ("The mill’s engineer, Ines Holt, was fined.", "Ines Holt", ("mill’s engineer", None)),
    ("Sheriff Tomas Quill spoke.", "Tomas Quill", ("Sheriff", None)),
    ("Deputy Chief of Detectives Ray Colton spoke.", "Ray Colton", ("Deputy Chief of Detectives", None)),
    ("Akron ferry spokesman Capt. Joe Hale spoke.", "Joe Hale", ("Akron ferry spokesman", None)),
    ("City inspectors Nora Fitch and Abel Crane spoke.", "Abel Crane", ("City inspector", None)),
    ("Rosa Pike and her mother, Elena Pike, were hurt.", "Elena Pike", ("mother", "Rosa Pike")),
    ("Gus Orr is a teacher at a high school.", "Gus Orr", ("teacher at a high school", None)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "role"), ROLES)
def test_roles(read: Read, text: str, name: str, role: tuple[str, str | None]) -> None:
    people = read(text)
    assert role in [(r.text, people.actor(r.of).name if r.of else None) for r in named(people)[name].roles]


AGES = [
    ("Ruth Calder, 24, was charged.", "Ruth Calder", 24),
    ("Ruth Calder (24) was charged.", "Ruth Calder", 24),
    ("Ruth Calder, who is 24, was charged.", "Ruth Calder", 24),
    ("Ruth Calder, age 24, was charged.", "Ruth Calder", 24),
    ("Ruth Calder is 24.", "Ruth Calder", 24),
    ("Twenty-four-year-old Ruth Calder and 17-year-old Dale Finch were charged.", "Dale Finch", 17),
    ("Dale Finch, a 17-year-old student, was charged.", "Dale Finch", 17),
    ("Owen Pratt and Dale Finch, both 16, were charged.", "Owen Pratt", 16),
    ("Ruth Calder, Owen Pratt and Dale Finch — 16, 20 and 17, respectively — left.", "Dale Finch", None),
    ("Ruth Calder, 24, and 30 others left.", "Ruth Calder", 24),
    ("Ruth Calder was charged with 24 counts of theft.", "Ruth Calder", None),
]


@pytest.mark.parametrize(("text", "name", "age"), AGES)
def test_ages(read: Read, text: str, name: str, age: int | None) -> None:
    assert named(read(text))[name].age == age


GENDERS = [
    ("Ruth Calder was charged.", "Ruth Calder", "female"),
    ("Mr. Varga was charged.", "Varga", "male"),
    ("Zorin Quell was arrested. He was booked.", "Zorin Quell", "male"),
    ("Police arrested Taylor Quell on Monday.", "Taylor Quell", None),
]


@pytest.mark.parametrize(("text", "name", "gender"), GENDERS)
def test_genders(read: Read, text: str, name: str, gender: str | None) -> None:
    assert named(read(text))[name].gender == gender


def test_possessive_is_no_part_of_the_name(read: Read) -> None:
    quotes = [m.evidence.quote for m in read("Ruth Calder’s car burned. Calder's house did not.").mentions]
    assert quotes == ["Ruth Calder", "Calder"]


def test_bodies_that_act_are_actors(read: Read) -> None:
    people = read(
        "Prosecutors dropped the case, according to the Mott County Sheriff’s Office. They met in Fulton Hall."
    )
    bodies = {a.name for a in people.actors if a.kind is ActorKind.ORGANISATION}
    assert bodies == {"prosecutors", "Mott County Sheriff’s Office"}


def test_every_link_says_why(read: Read) -> None:
    people = read("Owen Pratt, 24, was arrested. He is charged. Police said the suspect fled.")
    assert all(m.why for m in people.mentions)


WORDS = st.sampled_from(
    ["Ruth", "Calder", "Mr.", "Sgt.", "Pratt", "the", "he", "She's", "“", "”", '"', "'", ",", ".", "-", "24", "year-old", "man", "attorney", "for", "his", "police", "José", "’s", "of", "and", "(", "", "\n", "é", "17-year-old"]
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, max_size=25).map(" ".join))
def test_evidence_cuts_exactly_its_words(text: str) -> None:
    document = make_document(text)
    people = find_people(document, parse(document))
    ids = {a.id for a in people.actors}
    evidence = [m.evidence for m in people.mentions]
    evidence += [e for a in people.actors for e in (*a.evidence, *(r.evidence for r in a.roles))]
    assert all(e.quote == text[e.start : e.end] and e.quote.strip() for e in evidence)
    assert all(m.actor in ids for m in people.mentions if m.actor)
    assert all(c in ids for m in people.mentions for c in m.candidates)
    assert [m.evidence.start for m in people.mentions] == sorted(m.evidence.start for m in people.mentions)
    assert {m.kind for m in people.mentions} <= set(MentionKind)


NAMESAKES = [
    (
        "Police sought Cal Poole. Poole ran. Poole hid. Officers stopped David Poole, 20. Poole was held.",
        2,
        "David Poole",
    ),
    ("Ann Poole was killed. Tom Poole was seen near her home. Poole was charged with murder.", 0, "Tom Poole"),
    ("Joe Allen was arrested. Allen hid. Dora Allen, his mother, said so. “Stay,” Allen said.", 1, "Dora Allen"),
    ("Joe Allen was arrested. Dora Allen, his mother, wept. Allen pleaded not guilty.", 0, "Joe Allen"),
    ("Ann Dorn was killed. Police arrested her husband, Tim Dorn. Dorn was buried Friday.", 0, "Ann Dorn"),
    ("Two brothers, Tim Dorn and Al Dorn, were held. Tim Dorn pleaded guilty. Dorn was sentenced.", 0, "Tim Dorn"),
    ("Rick Dorn and Sue Dorn were found dead. Dorn was 24.", 0, None),
]


@pytest.mark.parametrize(("text", "which", "name"), NAMESAKES)
def test_bearers_of_one_name(read: Read, text: str, which: int, name: str | None) -> None:
    surname = text.rsplit(". ", maxsplit=1)[-1].removeprefix("“Stay,” ").split()[0]
    assert meant(read(text), surname, which) == name


ACCUSED = [
    ("Lars Reese was charged with killing Bob Carver. He pleaded no contest.", "Lars Reese"),
    ("Lars Reese, Bob Carver and Tom Dill were charged. He pleaded no contest.", None),
    ("A jury found Lars Reese, 44, guilty of killing Bob Carver. He was sentenced to life.", "Lars Reese"),
]


@pytest.mark.parametrize(("text", "name"), ACCUSED)
def test_steps_told_with_a_pronoun(read: Read, text: str, name: str | None) -> None:
    assert meant(read(text), "He") == name


def test_a_reflexive_means_the_subject_of_its_verb(read: Read) -> None:
    people = read("Beside his attorney, Lars Reese turned himself in to Sheriff Bob Carver.")
    assert meant(people, "himself") == "Lars Reese"
    assert named(people)["Lars Reese"].roles == ()


NO_PERSONS = [
    "The Lakeshore Examiner said the case is open.",
    "A 47-year-old Pontiac man was fined.",
    "Rita Sow reports on what is done.",
    "Contact Taylor Dunn at tdunn@paper.example or on Twitter @tdunn.",
    "Prince George’s County police said the boy is well.",
    "Mott Sheriff’s deputies met a teenager from Killingly, who was shot.",
    "Inmate claims he was hit.",
    "24 Hour News 8 told the Red Fork Republican Eagle that the case is open.",
    "The shop is near MLK Jr. Way South.",
    "The case is open.\n\n-- Dorian Pell",
    "A child was hurt @dalenews — Dorian Pell (@dpell) August 25",
    "A police dog looks for evidence in front of a building… (Dorian Pell, Dale…)",
    "WKLM & WOPQ did some digging.",
    "The gun was at their home at 525 E. Mason. He was taken to Primary Children's.",
    "Dorian Pell for New York Daily News Police inspect the scene at S. Second and Roeder Sts. in Dale.",
    "A child was hurt.\n\nContact Dorian Pell at 555-771-2033.",
    "The boy, 16, attends Upmarsh Carrick.",
]


@pytest.mark.parametrize("text", NO_PERSONS)
def test_outlets_places_and_reporters_are_no_people(read: Read, text: str) -> None:
    assert not named(read(text))


UNUSUAL = [
    ("A hearing on the forgery charge against Odalys Brandt is set.", ["Odalys Brandt"]),
    ("The Daily Comet reports (http://bit.example) Neely Gardner faces up to 40 years.", ["Neely Gardner"]),
    ("The judge sentenced 25-year-old Kevin McQuade Monday to 20 years.", ["Kevin McQuade"]),
]


@pytest.mark.parametrize(("text", "names"), UNUSUAL)
def test_accused_people_with_unusual_names(read: Read, text: str, names: list[str]) -> None:
    assert list(named(read(text))) == names


def test_the_lead_and_the_name_under_the_picture_are_one(read: Read) -> None:
    people = read("Owen Pratt\n\nAn Akron man has been sentenced for theft.\n\nPratt pleaded guilty in May.")
    assert meant(people, "An Akron man") == "Owen Pratt"


def test_the_engineer_after_a_name_is_no_withheld_lead(read: Read) -> None:
    people = read("The family of Ines Holt has sued, a year after the engineer was killed. Omar Reyes was wounded.")
    assert meant(people, "the engineer") != "Omar Reyes"


ALIASES = [
    "Earnest Wall aka Earnest Mott was arrested. Mott is 40.",
    "Earnest Wall, a.k.a. Earnest Mott, was arrested.",
    "Earnest Wall AKA Earnest Mott was arrested.",
    "Earnest Wall, 40, also known as Earnest Mott, was arrested.",
    "Earnest Wall, who also goes by Earnest Mott, was arrested.",
    "Earnest Wall, née Earnest Mott, was arrested.",
]


@pytest.mark.parametrize("text", ALIASES)
def test_an_alias_is_another_name_of_one_person(read: Read, text: str) -> None:
    people = named(read(text))
    assert list(people) == ["Earnest Wall"]
    assert "Earnest Mott" in people["Earnest Wall"].other_names


NO_ROLES = [
    "Police asked whether Owen Pratt is the gunman.",
    "Witnesses thought Owen Pratt was the owner.",
    "Owen Pratt may be the owner.",
    "On the record Friday Owen Pratt was arrested.",
    "Gazette Photo Owen Pratt was arrested.",
]


@pytest.mark.parametrize("text", NO_ROLES)
def test_what_is_not_asserted_is_no_role(read: Read, text: str) -> None:
    assert named(read(text))["Owen Pratt"].roles == ()


NOBODY = [
    ("“The bad guy breaks in and you call us,” Sheriff Tom Quill said.", "The bad guy"),
    ("Brent Hale was killed. Police want the person responsible.", "the person"),
    ("An attorney to be hired will speak.", "An attorney"),
    ("If a visitor has a gun, lock it away.", "a visitor"),
    ("“It is sad anytime a young man is shot,” Ann Poe said.", "a young man"),
    ("Officers came on a report of a person shot.", "a person"),
    ("It began over a kid's football game.", "a kid"),
    ("“You must help these children,” Ann Poe said.", "these children"),
    ("About 10,000 people were at the show.", "10,000 people"),
    ("Several hundred people had gathered.", "Several hundred people"),
    ("Another man under 18-years-old also died.", "18-years-old"),
    ("Deputies of the sheriff's office came.", "the sheriff"),
    ("Man who wanted pills 'shoots dead shop owner'", "pills 'shoots dead shop owner"),
]


@pytest.mark.parametrize(("text", "words"), NOBODY)
def test_words_that_mean_nobody(read: Read, text: str, words: str) -> None:
    assert words not in [m.evidence.quote for m in read(text).mentions]


def test_a_signature_under_a_quotation_is_who_said_it(read: Read) -> None:
    assert list(named(read("“I saw it all.”\n\n— Dorian Pell"))) == ["Dorian Pell"]


def test_those_harmed_are_no_body(read: Read) -> None:
    assert meant(read("Police came to the school. They were killed."), "They") is None


SAFE = [
    "Cal Poole, 17, was killed on Monday. The teen pleaded not guilty on Friday.",
    "Cal Poole was hit by a stray bullet on Monday. The 17-year-old boy was arrested on Friday.",
]


@pytest.mark.parametrize("text", SAFE)
def test_no_step_against_an_accused_is_told_of_a_victim(read: Read, text: str) -> None:
    people = read(text)
    told = [m for m in people.mentions if m.evidence.quote.startswith("The ")]
    assert all(m.actor is None or people.actor(m.actor).name != "Cal Poole" for m in told)


GIVEN = [
    ("Ben, Ruth and Ann Calder were found dead.", ["Ann Calder", "Ben Calder", "Ruth Calder"]),
    ("A 26-year-old woman named Mary Orr ran.", ["Mary Orr"]),
    ("They believe Delmarte Kline is the gunman. Kline is a felon.", ["Delmarte Kline"]),
    ("The boy was brought to Ann Poe Hospital. He is at Ann Poe.", []),
    ("Eight-year-old Ruth Calder ran.", ["Ruth Calder"]),
]


@pytest.mark.parametrize(("text", "names"), GIVEN)
def test_names_in_rows_and_beside_descriptions(read: Read, text: str, names: list[str]) -> None:
    assert sorted(named(read(text))) == names


def test_the_words_of_a_quotation_are_not_about_the_one_who_speaks(read: Read) -> None:
    people = read("Owen Pratt was killed. “He was kind,” said his brother, Dale Pratt.")
    assert meant(people, "He") != "Dale Pratt"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A Dover teenager was arrested Friday. The 14-year-old boy was charged with arson.", "14-year-old boy"),
        ("A Dover teenager was arrested Friday. The teenager was charged with arson.", "Dover teenager"),
        ("A person of interest is in custody.", "person of interest"),
        ("Adam Marsh was in court with his brother. The brother, 17, was arrested.", "Adam Marsh's brother"),
    ],
)
def test_an_unnamed_person_is_called_by_the_age_where_it_is_told(read: Read, text: str, name: str) -> None:
    assert name in {actor.name for actor in read(text).actors}


@pytest.mark.parametrize(
    "text",
    [
        'Marco "Tall Boy" Reyes was charged. Tall Boy pleaded not guilty.',
        "Marco Reyes, who performs as Lil Drum, was charged. Lil Drum pleaded not guilty.",
        "Marco Reyes, better known as Big Drum, was charged. Big Drum pleaded not guilty.",
    ],
)
def test_another_name_is_of_the_same_person(read: Read, text: str) -> None:
    assert len([actor for actor in read(text).actors if actor.kind is ActorKind.PERSON]) == 1
