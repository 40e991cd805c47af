"""Groups keep together what their members are compared by."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.model import Actor, ActorKind
from dateline.people.comparing import ages_agree
from dateline.people.members import Group, Member
from dateline.people.names import split_name


def member(
    document: str,
    *,
    age: int | None = None,
    published: date | None = None,
    apart: frozenset[tuple[str, str]] = frozenset(),
) -> Member:
    actor = Actor("a", "Ada Quill", ActorKind.PERSON, (), age=age)
    return Member(document, actor, published, split_name(actor.name), frozenset(), False, apart)


def gap(one: Member, other: Member) -> float | None:
    """Return the years between two ages, one pair at a time."""
    if one.actor.age is None or other.actor.age is None:
        return None
    if one.birth is None or other.birth is None:
        return float(abs(one.actor.age - other.actor.age))
    return abs(one.birth - other.birth)


@st.composite
def members(draw: st.DrawFn) -> Member:
    years = st.dates(date(1990, 1, 1), date(2020, 12, 31))
    age = draw(st.none() | st.integers(0, 110))
    return member(draw(st.text("xyz", min_size=1)), age=age, published=draw(st.none() | years))


@given(members(), st.lists(members(), min_size=1))
def test_widest_gap_is_that_of_all_pairs(one: Member, others: list[Member]) -> None:
    gaps = [found for other in others if (found := gap(one, other)) is not None]
    assert Group(others).ages.widest_gap(one) == max(gaps, default=None)
    assert ages_agree(one, Group(others)) == (max(gaps, default=0) <= 1.5)


@pytest.mark.parametrize(
    ("newcomer", "allowed"),
    [
        (member("other"), True),
        (member("first"), False),
        (member("other", apart=frozenset({("first", "a")})), False),
        (member("second"), False),
        (member("other", apart=frozenset({("third", "a")})), True),
    ],
)
def test_allows_neither_of_one_document_nor_who_is_decided_to_be_another(newcomer: Member, allowed: bool) -> None:
    group = Group([member("first", apart=frozenset({("second", "a")}))])
    assert group.allows(newcomer) is allowed
