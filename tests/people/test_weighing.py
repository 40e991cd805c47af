import pytest

from dateline.model import MentionKind, Span
from dateline.people.drafts import Reference
from dateline.people.weighing import Candidate, Table, Weighed, keep_likely, learned_tables

HERE = Reference(0, 1, 0, 0, Span(0, 2), MentionKind.PRONOUN)
TABLE = Table({"near": 2.0, "far": -1.0, "nobody": 0.0}, 0.75, 0.9)


def weighed(*features: str) -> Weighed:
    rows = [Candidate(None, {name: 1.0}, HERE) for name in features]
    return Weighed(HERE, rows, {"nobody": 1.0})


@pytest.mark.parametrize("features", [(), ("near",), ("near", "far"), ("unheard of", "far")])
def test_probabilities_add_up_to_one(features: tuple[str, ...]) -> None:
    likely, nobody = TABLE.believe(weighed(*features))
    assert sum(likely) + nobody == pytest.approx(1.0)


def test_more_points_are_likelier() -> None:
    near, far = TABLE.believe(weighed("near", "far"))[0]
    assert near > far


def test_names_left_open_pass_on_their_candidates() -> None:
    assert keep_likely(weighed("near"), [0.9]) == ()


@pytest.mark.parametrize(
    ("name", "likelier", "less"),
    [("pronoun", "nearest", "further"), ("description", "victim_for_victim", "suspect_for_victim")],
)
def test_the_learned_tables_trust_what_is_likely(name: str, likelier: str, less: str) -> None:
    table: Table = getattr(learned_tables(), name)
    assert 0.5 < table.enough <= table.enough_in_quotes < 1
    assert table.weights[likelier] > table.weights[less]
