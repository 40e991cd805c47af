from dataclasses import replace

import pytest

from dateline.model import BlockKind, Interval, TimeBasis
from dateline.story.dating import own_dates
from story.build import Draft, day, month


def dates(text: str, words: str, interval: Interval, *events: tuple[str, str, bool]):
    """Read an article of April 20, 2023 with events given as (type, trigger, whether the date was read with it)."""
    draft = Draft("2023-04-20", text).time(words, interval, TimeBasis.EXPLICIT)
    for kind, trigger, dated in events:
        draft.event(kind, trigger, words if dated else None)
    return [when.basis is not TimeBasis.BOUND for when in own_dates(draft.read()).values()]


@pytest.mark.parametrize(
    ("text", "words", "events", "expected"),
    [
        pytest.param(
            "Falk was charged Jan. 19 in the killing of Haddad.", "Jan. 19",
            [("charged", "charged", True), ("killing", "killing", True)], [True, False], id="the verb's date",
        ),
        pytest.param(
            "Falk was charged in the Jan. 19 killing of Haddad.", "Jan. 19",
            [("charged", "charged", False), ("killing", "killing", True)], [False, True], id="right before the noun",
        ),
        pytest.param(
            "Falk was charged in the Jan. 19, accidental killing of Haddad.", "Jan. 19",
            [("charged", "charged", False), ("killing", "killing", True)], [False, True], id="a word between",
        ),
        pytest.param(
            "The killing of Haddad on Jan. 19 shook the town.", "Jan. 19",
            [("killing", "killing", True)], [True], id="soon after the noun",
        ),
        pytest.param(
            "The killing of Haddad on Jan. 19 shook the town.", "Jan. 19",
            [("killing", "killing", False)], [True], id="soon after the noun, though not read with it",
        ),
        pytest.param(
            "The jury on Jan. 19 found her guilty in the killing of Haddad.", "Jan. 19",
            [("killing", "killing", True)], [False], id="before the noun, words between",
        ),
        pytest.param(
            "Haddad was shot in the shop on Jan. 19 and killed.", "Jan. 19",
            [("shooting", "shot", True), ("killing", "killed", False)], [True, True], id="one date for one sentence",
        ),
        pytest.param(
            "Falk is charged with arson, and on Jan. 19 a judge set bail.", "Jan. 19",
            [("charged", "charged", True), ("bail", "set", True)], [False, True], id="the next clause's date",
        ),
        pytest.param("Haddad was killed Jan. 19.", "Jan. 19", [("killing", "killed", True)], [True], id="a verb alone"),
    ],
)  # fmt: skip
def test_whose_date(text, words, events, expected):
    assert dates(text, words, day("2023-01-19"), *events) == expected


@pytest.mark.parametrize(("interval", "own"), [(month(2023, 10), False), (month(2023, 4), True)])
def test_nothing_has_happened_after_publication(interval, own):
    text = "Haddad was killed in October at home."
    assert dates(text, "in October", interval, ("killing", "killed", True)) == [own]


@pytest.mark.parametrize(
    ("note", "killed", "own"),
    [
        ("UPDATED April 24", "2023-04-23", True),
        ("UPDATED April 24", "2023-08-23", False),
        ("Posted April 20", "2023-04-23", False),
    ],
)
def test_an_updated_page_tells_what_happened_after_its_publication(note, killed, own):
    draft = Draft("2023-04-20", note, "Haddad was killed Sunday.").time("Sunday", day(killed))
    reading = draft.event("killing", "killed", "Sunday").read()
    first, *others = reading.document.blocks
    blocks = (replace(first, kind=BlockKind.UPDATE_NOTE), *others)
    (when,) = own_dates(replace(reading, document=replace(reading.document, blocks=blocks))).values()
    assert (when.basis is not TimeBasis.BOUND) is own
