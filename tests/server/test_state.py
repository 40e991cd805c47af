from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.datastructures import QueryParams

from dateline.server.state import BadStateError, State, read_state

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30).map(str.strip)


@given(
    st.builds(
        State,
        st.none() | st.dates(date(1800, 1, 1)),
        st.none() | st.dates(date(1800, 1, 1)),
        WORDS,
        WORDS,
        WORDS,
        WORDS,
        WORDS,
        st.integers(1, 900),
    )
)
def test_an_address_gives_the_state_that_made_it(state: State) -> None:
    assert read_state(QueryParams(state.to("/").partition("?")[2])) == state


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("as_of=x", "As of"),
        ("known_by=2022-02-31", "Known by"),
        ("page=0", "page"),
        ("page=²", "page"),
        ("q=" + "w" * 201, "q"),
    ],
)
def test_what_cannot_be_is_refused(query: str, message: str) -> None:
    with pytest.raises(BadStateError, match=message):
        read_state(QueryParams(query))


def test_a_month_means_its_last_day() -> None:
    assert read_state(QueryParams("as_of=2022-02")).as_of == date(2022, 2, 28)


def test_a_change_goes_back_to_the_first_page() -> None:
    assert State(q="fire", page=3).but(type="event").to("/search") == "/search?type=event&q=fire"
