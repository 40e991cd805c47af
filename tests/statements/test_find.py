import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.model import Act, Mode, SourceKind
from dateline.statements import find_statements
from dateline.text.parsing import parse
from tests.statements.reading import contents, make, people, read

NAMES = {"ana": "Ana Roe|Roe|she", "tom": "Tom Dahl|Dahl|he", "org_police": "police|Police"}


@pytest.mark.parametrize(
    ("text", "cue", "source", "expected", "mode"),
    [
        # indirect
        ("Roe said the door was locked.", "said", "Roe", ["the door was locked"], Mode.INDIRECT),
        ("Roe said that the door was locked.", "said", "Roe", ["the door was locked"], Mode.INDIRECT),
        ("The door was locked, police said.", "said", "police", ["The door was locked"], Mode.INDIRECT),
        ("The door was locked, said Ana Roe.", "said", "Ana Roe", ["The door was locked"], Mode.INDIRECT),
        (
            "The man ran to the river, Roe said, and hid under a bridge.",
            "said",
            "Roe",
            ["The man ran to the river", "and hid under a bridge"],
            Mode.INDIRECT,
        ),
        ("Dahl told the court he slept at home.", "told", "Dahl", ["he slept at home"], Mode.INDIRECT),
        ("Dahl testified that he slept at home.", "testified", "Dahl", ["he slept at home"], Mode.INDIRECT),
        ("According to police, the car was stolen.", "According to", "police", ["the car was stolen"], Mode.INDIRECT),
        (
            "The car was stolen on Monday, according to Ana Roe.",
            "according to",
            "Ana Roe",
            ["The car was stolen on Monday"],
            Mode.INDIRECT,
        ),
        (
            "The indictment alleges that Dahl hid the money.",
            "alleges",
            "The indictment",
            ["Dahl hid the money"],
            Mode.INDIRECT,
        ),
        ("Roe was told by police that the car was gone.", "told", "police", ["the car was gone"], Mode.INDIRECT),
        ("The road was closed Monday, Sgt. Ana Roe said.", "said", "Sgt. Ana Roe", ["The road was closed Monday"], Mode.INDIRECT),
        ("Police asked residents to leave the house.", "asked", "Police", ["residents to leave the house"], Mode.INDIRECT),
        ("One said the car was gone.", "said", "One", ["the car was gone"], Mode.INDIRECT),
        # a clause that the parse hangs elsewhere
        (
            "Several people who live by the river said even before the flood, the size of the dam made them uneasy.",
            "said",
            "Several people",
            ["even before the flood, the size of the dam made them uneasy"],
            Mode.INDIRECT,
        ),
        (
            "The search warrant out of Millbrook says Tom Dahl, identified as “the tenant,” was in the yard when they arrived.",
            "says",
            "The search warrant out of Millbrook",
            ["Tom Dahl, identified as “the tenant,” was in the yard when they arrived"],
            Mode.MIXED,
        ),
        (
            "In a second call, a woman in a nearby home tells the clerk that a man was in the yard shooting a gun.",
            "tells",
            "a woman in a nearby home",
            ["a man was in the yard shooting a gun"],
            Mode.INDIRECT,
        ),
        ("Dahl told guards he had found the boat adrift.", "told", "Dahl", ["he had found the boat adrift"], Mode.INDIRECT),
        # a source that the parse gives to another verb
        (
            "A person who saw the fire told the Bee that he ran over to help Dahl.",
            "told",
            "A person",
            ["he ran over to help Dahl"],
            Mode.INDIRECT,
        ),
        (
            "As the woman, Ana Roe, explains that the barn is on fire and appears to fall, the clerk calmly tells her to wait.",
            "explains",
            "the woman",
            ["the barn is on fire and appears to fall"],
            Mode.INDIRECT,
        ),
        (
            "With 50 days until the election, Ana Roe, a senior clerk, said the door was open.",
            "said",
            "Ana Roe",
            ["the door was open"],
            Mode.INDIRECT,
        ),
        ("But Dahl claims that the door was open.", "claims", "Dahl", ["the door was open"], Mode.INDIRECT),
        ("They forced Roe to admit that the door was open.", "admit", "Roe", ["the door was open"], Mode.INDIRECT),
        (
            "Ana Roe spoke about the harbor at a news conference announcing that the road was closed.",
            "announcing",
            "Ana Roe",
            ["the road was closed"],
            Mode.INDIRECT,
        ),
        (
            "The film ― which shows a barn ― says the door was open.",
            "says",
            "The film",
            ["the door was open"],
            Mode.INDIRECT,
        ),
        # phrases without a comma, or with more than one
        (
            "According to court documents Dahl wasn’t the driver, but he did hold the wheel.",
            "According to",
            "court documents",
            ["Dahl wasn’t the driver, but he did hold the wheel"],
            Mode.INDIRECT,
        ),
        (
            "According to the Harbor County Sheriff's Office, early Monday morning, Dahl knocked on a door.",
            "According to",
            "the Harbor County Sheriff's Office",
            ["early Monday morning, Dahl knocked on a door"],
            Mode.INDIRECT,
        ),
        (
            "The guards were called to the home around 4:45 a.m. PST, according to Roe.",
            "according to",
            "Roe",
            ["The guards were called to the home around 4:45 a.m. PST"],
            Mode.INDIRECT,
        ),
        # a station with its town
        (
            "Ana Roe told NBC 6 South Harbor in the midst of that fire, someone opened the gate.",
            "told",
            "Ana Roe",
            ["in the midst of that fire, someone opened the gate"],
            Mode.INDIRECT,
        ),
        # quotations
        (
            "“They tell you that in the manual,” read Ana Roe from a leaflet.",
            "read",
            "Ana Roe",
            ["“They tell you that in the manual,”"],
            Mode.DIRECT,
        ),
        (
            "“The door was open,” Ana Roe, a top clerk, said Thursday on the Bee's “Late and Live.”",
            "said",
            "Ana Roe",
            ["“The door was open,”"],
            Mode.DIRECT,
        ),
        (
            "“She is in bed so, at this time, we are just asking for the town to help,” Roe said.",
            "said",
            "Roe",
            ["“She is in bed so, at this time, we are just asking for the town to help,”"],
            Mode.DIRECT,
        ),
        ("When Dahl asked, “I saw a light,” Ana Roe said.", "said", "Ana Roe", ["“I saw a light,”"], Mode.DIRECT),
        (
            "The cause of death won’t be known for weeks, Roe said, and the case remains open.",
            "said",
            "Roe",
            ["The cause of death won’t be known for weeks", "and the case remains open"],
            Mode.INDIRECT,
        ),
        (
            "The shooting occurred around 5:30p.m. Thursday at the bridge, Roe said.",
            "said",
            "Roe",
            ["The shooting occurred around 5:30p.m. Thursday at the bridge"],
            Mode.INDIRECT,
        ),
        (
            "Police are looking for a man they say shot four people.",
            "say",
            "they",
            ["shot four people"],
            Mode.INDIRECT,
        ),
        (
            "Roe told officers there’d been a fight in the yard.",
            "told",
            "Roe",
            ["there’d been a fight in the yard"],
            Mode.INDIRECT,
        ),
        (
            "Roe described him as a tall man of average build, dark hair and clad in a white shirt.",
            "described",
            "Roe",
            ["a tall man of average build, dark hair and clad in a white shirt"],
            Mode.INDIRECT,
        ),
        ("Dahl admitted to the theft.", "admitted", "Dahl", ["the theft"], Mode.INDIRECT),
        (
            "Police are asking anyone with a camera to call them.",
            "asking",
            "Police",
            ["anyone with a camera to call them"],
            Mode.INDIRECT,
        ),
        (
            "Roe said “an argument among kids” on the street led to the fight.",
            "said",
            "Roe",
            ["“an argument among kids” on the street led to the fight"],
            Mode.MIXED,
        ),
        (
            "She heard her neighbor Amanda Doe yelling, “They shot my boys!”",
            "yelling",
            "her neighbor Amanda Doe",
            ["“They shot my boys!”"],
            Mode.DIRECT,
        ),
        (
            '"The gun," Roe said, pointing to the bag, "was in there."',
            "said",
            "Roe",
            ['"The gun,"', '"was in there."'],
            Mode.DIRECT,
        ),
        ("As one clerk noted, the file was thin.", "noted", "one clerk", ["the file was thin"], Mode.INDIRECT),
        ("The yard was shut, said Det. Ana Roe.", "said", "Det. Ana Roe", ["The yard was shut"], Mode.INDIRECT),
        # direct
        ("“I saw a light,” Roe said.", "said", "Roe", ["“I saw a light,”"], Mode.DIRECT),
        ("“I saw a light,” said Ana Roe, a baker.", "said", "Ana Roe", ["“I saw a light,”"], Mode.DIRECT),
        ('"I saw a light," she said.', "said", "she", ['"I saw a light,"'], Mode.DIRECT),
        ("Roe said: “I saw a light.”", "said", "Roe", ["“I saw a light.”"], Mode.DIRECT),
        ("Roe told reporters, “I saw a light.”", "told", "Roe", ["“I saw a light.”"], Mode.DIRECT),
        (
            "“I saw a light,” Roe said. “Then it was gone.”",
            "said",
            "Roe",
            ["“I saw a light,”", "“Then it was gone.”"],
            Mode.DIRECT,
        ),
        (
            "“I saw a light,” Roe said, “and then it was gone.”",
            "said",
            "Roe",
            ["“I saw a light,”", "“and then it was gone.”"],
            Mode.DIRECT,
        ),
        (
            "“I saw a light.\n\n“Then it was gone,” Roe said.",
            "said",
            "Roe",
            ["“I saw a light.\n\n“Then it was gone,”"],
            Mode.DIRECT,
        ),
        ("“A fine day. Full of light,” said Ana Roe.", "said", "Ana Roe", ["“A fine day. Full of light,”"], Mode.DIRECT),
        ("“My day, all of it,” Ana Roe said.", "said", "Ana Roe", ["“My day, all of it,”"], Mode.DIRECT),
        ("“I saw a light!” beamed Ana Roe.", "beamed", "Ana Roe", ["“I saw a light!”"], Mode.DIRECT),
        ("“I saw a light,” Ana Roe chirped.", "chirped", "Ana Roe", ["“I saw a light,”"], Mode.DIRECT),
        ("“I saw a light,” according to a statement.", "according to", "a statement", ["“I saw a light,”"], Mode.DIRECT),
        # mixed
        ("Roe said the night was “as black as coal.”", "said", "Roe", ["the night was “as black as coal.”"], Mode.MIXED),
        ("Roe said she saw “Night Train” at home.", "said", "Roe", ["she saw “Night Train” at home"], Mode.INDIRECT),
    ],
)  # fmt: skip
def test_one_statement(text, cue, source, expected, mode):
    (statement,) = read(text, **NAMES)
    assert statement.cue is not None
    found = (statement.cue.quote, statement.source.description, contents(statement), statement.mode)
    assert found == (cue, source, expected, mode)


@pytest.mark.parametrize(
    "text",
    [
        "The film “Night Train” opened on Monday.",
        "Roe did not say who took the car.",
        "Roe thought the car was gone.",
        "The so-called “river gang” left town.",
        "Police asked Dahl to leave the house.",
        "Roe told them to kill the dog.",
        "Dahl warned him not to run.",
        "Three said the car was gone.",
        "The dog said the car was gone.",
        "You wonder what he saw.",
        "The mill makes 40 cars per week.",
        "Now, police are asking for your help.",
        "A firm called Dahl Boats went under.",
        "The video shows a man near the car.",
        "",
    ],
)
def test_no_statement(text):
    assert read(text, **NAMES) == ()


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Roe wept in court.\n\n“I saw a light,” Roe said.\n\n“Then it was gone.”", "Roe"),
        ("Dahl said the road was closed. “Nobody could get through.”", "Dahl"),
    ],
)
def test_a_quote_without_cue_takes_the_speaker_beside_it(text, source):
    last = read(text, **NAMES)[-1]
    assert (last.cue, last.source.description) == (None, source)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Roe said the car was gone, according to the report.",
            [["the car was gone"], ["Roe said the car was gone"]],
        ),
        (
            "Roe said it was dark and that: “We have to sort our calls by need.”",
            [["it was dark and that: “We have to sort our calls by need.”"]],
        ),
        ("Roe said the car was gone, adding that it was new.", [["the car was gone"], ["it was new"]]),
        ("Roe said the car was gone, and Dahl said it was new.", [["the car was gone"], ["it was new"]]),
        ("Roe said the car was gone and said it was new.", [["the car was gone"], ["it was new"]]),
    ],
)
def test_content_ends_before_the_next_attribution(text, expected):
    assert [contents(s) for s in read(text, **NAMES)] == expected


def test_a_signature_names_the_speaker():
    (statement,) = read("“I saw a light over the river.” — Ana Roe, baker", **NAMES)
    assert (statement.cue, statement.source.actors) == (None, ("ana",))


def test_speech_within_speech_is_a_statement_of_its_own():
    outer, inner = read("“Then Dahl said, ‘Leave the car,’ and I left it,” Roe said.", **NAMES)
    assert (outer.source.actors, inner.source.actors) == (("ana",), ("tom",))
    assert contents(inner) == ["‘Leave the car,’"]


def test_statements_are_numbered_in_text_order():
    found = read("Roe said it was dark. “I ran,” Dahl said. Police would not comment.", **NAMES)
    assert [s.id for s in found] == ["s1", "s2", "s3"]
    assert [s.act for s in found] == [Act.ASSERTS, Act.ASSERTS, Act.DECLINES]


def test_evidence_covers_content_and_attribution():
    (statement,) = read("“I saw a light,” Roe said. “Then it was gone.”", **NAMES)
    assert [e.quote for e in statement.evidence] == ["“I saw a light,” Roe said. “Then it was gone.”"]


def test_a_source_that_nobody_mentions_keeps_its_words():
    (statement,) = read("She said the door was locked.")
    assert (statement.source.kind, statement.source.actors) == (SourceKind.NAMED, ())
    assert statement.source.description == "She"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Dahl said it was over. Roe was in tears. “I lost the whole house.”", "Roe"),
        ("Roe wept when Dahl left the court. “I lost the whole house.”", "Roe"),
        ("Dahl said it was over. The roof fell. “I lost the whole house.”", "Dahl"),
        ("Dahl said it was over. A witness described the night: “I lost the whole house.”", "A witness"),
        ("Dahl said it was over.\n\nRoe released a few lines:\n\n“I lost the whole house.”", "Roe"),
        ("“I said we should go,” Roe said. It rained.\n\n“I lost the whole house.”", "Roe"),
    ],
)
def test_a_quotation_without_a_cue_belongs_to_whom_the_sentence_before_is_about(text, source):
    quoted = next(s for s in read(text, **NAMES) if s.rule == "quotation in context")
    assert quoted.source.description == source


@pytest.mark.parametrize("text", ["“I saw a light,” the plate reads.", "“Stop!” She ran.", "“Go,” he hit the wall."])
def test_any_other_verb_takes_no_quotation(text):
    assert all(s.cue is None or s.cue.quote not in ("ran", "hit") for s in read(text))


def test_a_participle_has_the_speaker_of_its_sentence():
    statement = read("Roe told of a letter that left the house in May, saying the door was locked.", **NAMES)[-1]
    assert (statement.source.description, contents(statement)) == ("Roe", ["the door was locked"])


def test_a_transcript_names_its_speaker():
    first, second = read("[Caller: There is smoke.]\n\n[Dispatcher: Where are you?]\n\n[Note that it rained.]")
    assert (first.source.description, contents(first), first.mode) == ("Caller", ["There is smoke."], Mode.DIRECT)
    assert (second.source.description, contents(second)) == ("Dispatcher", ["Where are you?"])


def test_a_transcript_in_capitals_names_its_speakers():
    text = 'ANA ROE: There is smoke.\n\n"DAHL: Where are you?\n\nROE: Here, I said.'
    found = [(s.source.description, contents(s)) for s in read(text) if s.rule == "transcript"]
    assert found == [
        ("ANA ROE", ["There is smoke."]),
        ("DAHL", ["Where are you?"]),
        ("ROE", ["Here, I said."]),
    ]


def test_one_label_in_capitals_is_a_headline():
    assert not read("UPDATE: Roe left the house.")


WORDS = st.sampled_from(
    ["“", "”", '"', "'", "‘", " ", " ", "\n", ". ", ", ", "Ana Roe", "said", "told", "according to", "that", "he ran",
     "police", "declined to comment", "denied", "the car", ":", "—", "who", "[Caller:", "]"]
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, max_size=30).map("".join))
def test_any_text_gives_exact_spans_in_order(text):
    document = make(text)
    for statement in find_statements(document, parse(document), people(text, ana="Ana Roe")):
        cited = [*statement.content, *statement.evidence]
        cited += [e for e in (statement.cue, statement.source.evidence) if e is not None]
        assert all(e.quote == text[e.start : e.end] and e.quote for e in cited)
        for row in (statement.content, statement.evidence):
            assert all(a.end <= b.start for a, b in itertools.pairwise(row))


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("“I am sad,” the statement read. “He was loved.” The family asked for privacy.", "the statement"),
        ("“It is cold,” Roe said. “Nobody came.” Dahl said the gate was shut.", "Roe"),
    ],
)
def test_a_second_quotation_goes_on_with_the_speaker_before_it(text, source):
    first = read(text, **NAMES)[0]
    assert (first.source.description, len(first.content)) == (source, 2)


def test_a_clause_about_another_thing_lends_no_speaker():
    found = read("Roe fell in a yard where police say a man hid.\n\n“It was the worst day of my life.”", **NAMES)
    assert [s.mode for s in found] == [Mode.INDIRECT]


def test_the_next_turn_of_a_dialogue_is_nobodys_where_it_could_be_either_speakers():
    found = read("“Where is he?” she asked.\n\n“In the car,” he answered.\n\n“Is he badly hurt?”", **NAMES)
    assert [contents(s) for s in found] == [["“Where is he?”"], ["“In the car,”"]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Roe said, according to local farmers, two of the barns were on fire.",
            [
                ("Roe", ["according to local farmers, two of the barns were on fire"]),
                ("local farmers", ["two of the barns were on fire"]),
            ],
        ),
        (
            "Roe said the fire broke out on Mill Street, The (New Harbor) Bee reported.",
            [
                ("Roe", ["the fire broke out on Mill Street"]),
                ("The (New Harbor) Bee", ["Roe said the fire broke out on Mill Street"]),
            ],
        ),
    ],
)
def test_two_sources_of_one_sentence_keep_apart(text, expected):
    found = read(text, **NAMES)
    assert [(s.source.description, contents(s)) for s in found] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Dahl was remembered as a man of strong faith, who said special prayers on the twelfth of each month.",
        "Roe told FOX 4 News her version of what happened.",
    ],
)
def test_what_holds_no_clause_says_nothing(text):
    assert read(text, **NAMES) == ()


def test_a_name_alone_after_a_quotation_signs_it():
    (found,) = read("“The river is hard to work on in winter, it is tough,” Roe.", **NAMES)
    assert (found.source.description, found.rule) == ("Roe", "quotation with name")


def test_the_channel_is_the_whole_name_of_a_station():
    (found,) = read("Ana Roe told NBC 6 South Harbor in the midst of that fire, someone opened the gate.", **NAMES)
    assert found.channel == "NBC 6 South Harbor"


def test_speech_told_in_a_document():
    found = read("According to court documents, Dahl told guards he had found the boat adrift.", **NAMES)
    assert [(s.source.description, contents(s)) for s in found] == [
        ("court documents", ["Dahl told guards he had found the boat adrift"]),
        ("Dahl", ["he had found the boat adrift"]),
    ]
