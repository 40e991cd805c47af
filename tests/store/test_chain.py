from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.store.chain import Origin, link_versions

U, V = "https://example.org/u", "https://example.org/v"


def day(number):
    return date(2020, 1, number)


def origin(name, url=U, published=None, retrieved=None, version_of=None, modified=None):
    days = (number and day(number) for number in (published, retrieved, modified))
    return Origin(name, url, *days, version_of)


@pytest.mark.parametrize(
    ("origins", "links"),
    [
        pytest.param([origin("a", published=1), origin("b", published=2)], {"b": "a"}, id="two days"),
        pytest.param([origin("a", published=2), origin("b", published=1)], {"a": "b"}, id="ids do not count"),
        pytest.param(
            [origin("a", published=1), origin("b", published=2), origin("c", published=3)],
            {"b": "a", "c": "b"},
            id="three",
        ),
        pytest.param(
            [origin("a", U + "/?utm_source=x", 1), origin("b", published=2)],
            {"b": "a"},
            id="one article, two addresses",
        ),
        pytest.param([origin("a", published=1), origin("b", V, 2)], {}, id="two articles"),
        pytest.param([origin("a", None, 1), origin("b", None, 2)], {}, id="no address"),
        pytest.param(
            [origin("a", "https://example.org/", 1), origin("b", "https://example.org", 2)], {}, id="front page"
        ),
        pytest.param([origin("a", published=1), origin("b", published=1)], {}, id="one day: cannot be told"),
        pytest.param(
            [origin("a", published=1, retrieved=3), origin("b", published=1, retrieved=2)],
            {"a": "b"},
            id="retrieved later",
        ),
        pytest.param(
            [origin("a", published=1, modified=3), origin("b", published=1, modified=2)],
            {"a": "b"},
            id="changed later",
        ),
        pytest.param(
            [origin("a", published=1, retrieved=3, modified=1), origin("b", published=1, retrieved=2, modified=2)],
            {"a": "b"},
            id="retrieval goes before change",
        ),
        pytest.param(
            [origin("a", published=1, retrieved=3), origin("b", published=1)], {}, id="one retrieved, the other unknown"
        ),
        pytest.param(
            [origin("a", published=1), origin("b", published=2), origin("c", published=2), origin("d", published=3)],
            {"b": "a", "c": "a", "d": "c"},
            id="two of a day between",
        ),
        pytest.param([origin("a"), origin("b", published=2)], {}, id="undated"),
        pytest.param([origin("a", published=1), origin("b", V, 2, version_of="a")], {"b": "a"}, id="hint"),
        pytest.param(
            [origin("a", published=1), origin("b", published=1, version_of="a")], {"b": "a"}, id="hint, one day"
        ),
        pytest.param([origin("b", V, 1, version_of="a")], {"b": "a"}, id="hint at what is not here"),
        pytest.param(
            [origin("b", U, 1, version_of="x"), origin("c", V, 2, version_of="x")], {"b": "x", "c": "b"}, id="one hint"
        ),
        pytest.param(
            [origin("a", published=1), origin("b", V, 2, version_of="a"), origin("c", None, 3, version_of="a")],
            {"b": "a", "c": "b"},
            id="a later version came between",
        ),
        pytest.param(
            [origin("a", version_of="b"), origin("b", version_of="a")], {"a": "b"}, id="a circle is not closed"
        ),
        pytest.param([origin("a", version_of="a")], {}, id="itself"),
    ],
)
def test_the_version_before(origins, links):
    assert link_versions(origins) == links


NUMBERS = st.none() | st.integers(1, 3)
ORIGINS = st.lists(
    st.builds(
        origin,
        st.sampled_from("abcdef"),
        st.sampled_from([U, V, None]),
        NUMBERS,
        NUMBERS,
        st.none() | st.sampled_from("abcdefx"),
    ),
    unique_by=lambda o: o.id,
)


@given(origins=ORIGINS, data=st.data())
def test_the_order_of_adding_does_not_count(origins, data):
    assert link_versions(data.draw(st.permutations(origins))) == link_versions(origins)


@given(origins=ORIGINS)
def test_every_chain_ends(origins):
    links = link_versions(origins)
    for start in links:
        here, steps = start, 0
        while here in links:
            here, steps = links[here], steps + 1
            assert steps <= len(links)
