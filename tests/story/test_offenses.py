import pytest

from dateline.story.offenses import can_be_one, keep_fullest


@pytest.mark.parametrize(
    ("offenses", "kept"),
    [
        (["manslaughter", "involuntary manslaughter"], ["involuntary manslaughter"]),
        (["involuntary manslaughter", "two counts of involuntary manslaughter"], ["involuntary manslaughter"]),
        (["safety citation", "citation"], ["safety citation"]),
        (["murder", "attempted murder"], ["murder", "attempted murder"]),
        (["conspiracy to commit arson", "arson"], ["conspiracy to commit arson", "arson"]),
        (["arson", "theft"], ["arson", "theft"]),
        (["charges"], ["charges"]),
        ([], []),
    ],
)
def test_only_the_fuller_name_is_kept(offenses, kept):
    assert keep_fullest(offenses) == kept


@pytest.mark.parametrize(
    ("one", "other", "can"),
    [("arson", "arson", True), ("murder", "second-degree murder", True), ("murder", "attempted murder", False),
     ("arson", "theft", False)],
)  # fmt: skip
def test_two_names_of_one_offense(one, other, can):
    assert can_be_one({one}, {other}) is can_be_one({other}, {one}) is can
