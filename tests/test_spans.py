"""Every span of every stage cuts exactly the text that it claims."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline import api
from dateline.exports import reading_record, to_json
from dateline.model import Evidence, Mention, MentionKind, Reading
from tests.articles import read
from tests.evidence import find_block_faults, find_faults, find_reading_faults, walk_evidence, walk_quotes

# Sentences that give every stage something to find.
SENTENCES = [
    "Marta Okonjo, 41, was charged on Monday with two counts of arson, prosecutors said.",
    "Prosecutors dropped the charges against Okonjo two months ago, according to two people familiar with the matter.",
    "“I did not set it,” said Piet Lindqvist, her lawyer. “Nor did she.”",
    "The clerk’s armourer, Dana Frey-O’Neil Jr., pleaded no contest last month to careless use of a firearm.",
    "A jury convicted him of manslaughter on Oct. 3, 2019, and acquitted him of theft; he got 18 months.",
    "The charge carried a “firearm enhancement” of five years, which was withdrawn on Friday.",
    "Elm Valley Mills LLC was fined $12,000 by the state and will contest the citation.",
    "Neither the sheriff's office nor Ms. Frey was immediately available for comment.",
    "He told The Harrow Post that “the fire — in late January — was an accident.”",
    "She was shot at 9:30 p.m. Tuesday near 5th and Main in Harrow, Ohio, police wrote on Twitter.",
]
FURNITURE = [
    "HARROW, Ohio (AP) —",
    "Advertisement",
    "This is a developing story.",
    "READ MORE: Five things to know about the mill",
    "Staff writer Ada Quill contributed to this report.",
    "By Ada Quill",
    "CORRECTION: An earlier version gave a wrong age.",
    "Photo: Elm Valley News via Getty Images",
]
AWKWARD = [
    "“", "”", "‘", "’", '"', "''", "``", "«…»", "—", "...", "…", "(", ")", "[", "•", "\u00a0", "\u200b", "\ufeff", "\u202e",
    "\u00ad", "\t", "\r\n", "\n", "\n\n", "\x00", "\x0c", "\u2028", "e\u0301", "𝔊uilty", "👩‍⚖️", "ﬁre", "ÅNGSTRÖM", "İstanbul",
    "2023-02-30", "31/31/31", "99999999999999999999 counts of", "1st-", "U.S.", "No.", "Mr.", "St.", "--", "<b>", "&amp;",
    "https://elm-valley.example/a?b=c", "@dana", "#mill", "said", "said:", "charged with", "of", "and", ",", ";", ".", "!?",
]  # fmt: skip
PIECES = st.one_of(*(st.sampled_from(pieces) for pieces in (SENTENCES, FURNITURE, AWKWARD)), st.text(max_size=12))
TEXTS = st.lists(st.tuples(PIECES, st.sampled_from(["", " ", "\n", "\n\n"])), max_size=14).map(
    lambda pieces: "".join(piece + gap for piece, gap in pieces)
)


@pytest.fixture(scope="module")
def readings(examples: Path) -> tuple[Reading, ...]:
    return tuple(r for r in api.read(examples) if isinstance(r, Reading))


def test_spans_of_the_example_dispatches_are_exact(readings: tuple[Reading, ...]) -> None:
    assert [fault for reading in readings for fault in find_reading_faults(reading)] == []


def test_spans_of_the_example_case_are_exact(example_case_file: Path) -> None:
    case = api.open_case(example_case_file)
    assert find_faults(case, [reading.document for reading in case.readings]) == []


def test_quotes_of_the_output_are_exact(readings: tuple[Reading, ...]) -> None:
    for reading in readings:
        quotes = list(walk_quotes(json.loads(to_json(reading_record(reading)))))
        assert quotes
        assert [p for p, q in quotes if q["quote"] != reading.document.text[q["start"] : q["end"]]] == []


def test_the_example_case_has_every_kind_of_evidence(example_case_file: Path) -> None:
    """The tests above would hold of stages that find nothing."""
    paths = (path for path, _ in walk_evidence(api.open_case(example_case_file)))
    seen = {".".join(part.split("[")[0] for part in path.split(".")).removeprefix("readings.") for path in paths}
    assert {
        "times.evidence", "people.mentions.evidence", "people.actors.evidence", "people.actors.roles.evidence",
        "statements.evidence", "statements.content", "statements.cue", "statements.source.evidence",
        "events.evidence", "events.trigger", "events.place", "events.participants.evidence",
        "events.occurred.evidence", "events.relations.evidence", "actions.evidence", "actions.offense.evidence",
        "charges.steps.reports.evidence", "charges.steps.occurred.evidence", "charges.enhancements.evidence",
        "charges.versions.evidence", "charges.since.evidence", "findings.evidence",
    } <= seen  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(TEXTS, st.dates(date(1990, 1, 1), date(2040, 12, 31)) | st.none())
def test_spans_of_awkward_texts_are_exact(text: str, published: date | None) -> None:
    reading = read(text, published)
    assert reading.document.text == text
    assert find_reading_faults(reading) == []


def broken(evidence: Evidence) -> Iterator[Evidence]:
    yield replace(evidence, quote=evidence.quote + "x")
    yield replace(evidence, start=evidence.start + 1)
    yield replace(evidence, end=10**6)
    yield replace(evidence, document="another")


def test_a_false_span_is_caught() -> None:
    reading = read(SENTENCES[0])
    named = reading.people.mentions[0].evidence
    for evidence in broken(named):
        mention = Mention(evidence, MentionKind.NAME, None, "made up")
        people = replace(reading.people, mentions=(*reading.people.mentions, mention))
        assert len(find_reading_faults(replace(reading, people=people))) == 1


def test_a_lost_block_is_caught() -> None:
    document = read("Nothing happened.\n\nNobody came.").document
    assert len(find_block_faults(replace(document, blocks=document.blocks[:1]))) == 1
