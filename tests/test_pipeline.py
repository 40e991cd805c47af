"""The stages together: from articles to readings, from readings to a case seen from a day."""

import random
from datetime import date

import pytest

from dateline.model import Block, BlockKind, Case, Document, PublishedBasis, Reading, Span
from dateline.pipeline import assemble, choose_blocks, look_back, read_document, read_documents, trace_status
from dateline.settings import Settings
from tests.articles import read

# What four papers wrote of an invented case, the last one without a date.
ARTICLES = [
    (date(2021, 3, 2), "Prosecutors charged Marta Okonjo with arson on Monday, March 1, over a fire at the mill."),
    (date(2021, 6, 10), "Marta Okonjo pleaded not guilty to arson on Wednesday."),
    (date(2021, 9, 3), "Prosecutors dismissed the arson charge against Marta Okonjo on Thursday without prejudice."),
    (None, "Marta Okonjo was seen at the mill, Piet Lindqvist said."),
]


@pytest.fixture(scope="module")
def readings() -> tuple[Reading, ...]:
    return tuple(read(text, published) for published, text in ARTICLES)


@pytest.mark.parametrize("known_by", [None, date(2021, 6, 30)])
@pytest.mark.parametrize("as_of", [date(1990, 1, 1), date(2021, 3, 1), date(2021, 6, 9), date(2021, 9, 2)])
def test_looking_back_is_assembling_with_the_day(
    readings: tuple[Reading, ...], as_of: date, known_by: date | None
) -> None:
    whole = assemble(readings, known_by=known_by)
    assert look_back(whole, as_of) == assemble(readings, as_of=as_of, known_by=known_by)


def statuses(case: Case) -> list[str]:
    return [charge.status for charge in case.charges]


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        (date(2021, 2, 28), []),
        (date(2021, 3, 1), ["charged"]),
        (date(2021, 6, 8), ["charged"]),
        (date(2021, 6, 9), ["pleaded_not_guilty"]),
        (date(2021, 9, 1), ["pleaded_not_guilty"]),
        (date(2021, 9, 2), ["dismissed"]),
        (None, ["dismissed"]),
    ],
)
def test_as_of_asks_what_had_happened(readings: tuple[Reading, ...], as_of: date | None, expected: list[str]) -> None:
    assert statuses(assemble(readings, as_of=as_of)) == expected


@pytest.mark.parametrize(
    ("known_by", "expected"),
    [
        (date(2021, 3, 1), []),
        (date(2021, 3, 2), ["charged"]),
        (date(2021, 6, 9), ["charged"]),
        (date(2021, 6, 10), ["pleaded_not_guilty"]),
        (date(2021, 9, 3), ["dismissed"]),
    ],
)
def test_known_by_asks_what_had_been_published(
    readings: tuple[Reading, ...], known_by: date, expected: list[str]
) -> None:
    assert statuses(assemble(readings, known_by=known_by)) == expected


def test_an_undated_document_counts_only_where_no_day_is_asked_for(readings: tuple[Reading, ...]) -> None:
    assert len(assemble(readings).readings) == 4
    assert len(assemble(readings, known_by=date(2030, 1, 1)).readings) == 3


def test_readings_are_in_the_order_of_publication(readings: tuple[Reading, ...]) -> None:
    told = assemble(reversed(readings)).readings
    assert [r.document.published for r in told] == [published for published, _ in ARTICLES]


@pytest.mark.parametrize("seed", range(5))
def test_the_order_of_the_readings_makes_no_difference(readings: tuple[Reading, ...], seed: int) -> None:
    shuffled = random.Random(seed).sample(readings, len(readings))  # noqa: S311
    assert assemble(shuffled) == assemble(readings)


def test_no_readings_make_an_empty_case() -> None:
    assert assemble([]) == Case((), (), (), (), ())


def test_the_history_of_a_charge_has_every_change(readings: tuple[Reading, ...]) -> None:
    (changes,) = trace_status(assemble(readings)).values()
    assert [(day.isoformat(), label) for day, label in changes] == [
        ("2021-03-01", "charged"),
        ("2021-06-09", "pleaded not guilty"),
        ("2021-09-02", "dismissed without prejudice by prosecutors"),
    ]


def test_the_history_s_last_entry_is_the_status(readings: tuple[Reading, ...]) -> None:
    case = assemble(readings)
    history = trace_status(case)
    assert {charge.id: charge.label for charge in case.charges} == {key: days[-1][1] for key, days in history.items()}


def test_a_reading_rests_on_its_document_alone(readings: tuple[Reading, ...]) -> None:
    documents = [reading.document for reading in readings]
    assert tuple(read_documents(reversed(documents), Settings())) == tuple(reversed(readings))
    assert read_document(documents[0], Settings()) == readings[0]


def test_the_findings_of_a_document_are_the_case_s_too() -> None:
    stale = read(
        "Marta Okonjo was charged in late January with two counts of arson.\n\n"
        "Two months ago, prosecutors reduced the charges against Okonjo.\n\n"
        "Okonjo was charged last month with two counts of arson.",
        date(2023, 4, 20),
    )
    assert stale.findings
    assert set(stale.findings) <= set(assemble([stale]).findings)


def test_of_a_long_document_only_what_may_tell_something_is_parsed() -> None:
    lines = ["Ann Poe of Akron is a potter.", *["It was a mild and quiet day on all of the hills."] * 80]
    lines += ["Poe was arrested Monday.", "The kiln was cold.", "It rained."]
    text = "\n".join(lines)
    starts = [sum(len(line) + 1 for line in lines[:n]) for n in range(len(lines))]
    blocks = tuple(Block(Span(s, s + len(line)), BlockKind.BODY) for s, line in zip(starts, lines, strict=True))
    document = Document("d", text, date(2024, 5, 8), PublishedBasis.METADATA, blocks)
    assert set(choose_blocks(document, Settings())) == {0, 1, 2, 3, 81}
    (event,) = read_document(document, Settings()).events
    assert [p.evidence.quote for p in event.participants] == ["Poe"]
