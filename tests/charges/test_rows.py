"""Which named people a group is, and that a step against the group is one against each of them."""

import pytest

from tests.articles import read


@pytest.mark.parametrize(
    ("text", "action", "who"),
    [
        ("Five men, Warren Hall, Carl Ruff, Ted Lowe, Ed Pace and Al Dunn, were charged with arson.", "charged", {"Warren Hall", "Carl Ruff", "Ted Lowe", "Ed Pace", "Al Dunn"}),
        ("Two people – Laura Pohl, 20, and Carl Ruff, 33 – were arrested.", "arrested", {"Laura Pohl", "Carl Ruff"}),
        ("Two men were arrested. They are Adam Marsh, 20, and Carl Ruff, 33.", "arrested", {"Adam Marsh", "Carl Ruff"}),
        ("Three suspects were charged with arson: Laura Pohl, Carl Ruff and Ted Lowe.", "charged", {"Laura Pohl", "Carl Ruff", "Ted Lowe"}),
        ("Police identified the suspects as Adam Marsh, 20, and Carl Ruff, 33. They were charged with arson.", "charged", {"Adam Marsh", "Carl Ruff"}),
        ("The men were identified Monday as Adam Marsh, 20, of North Dover, and Carl Ruff, 33. Both are charged with arson.", "charged", {"Adam Marsh", "Carl Ruff"}),
        ("Police identified the suspects Thursday as 20-year-old Adam Marsh and 33-year-old Carl Ruff. Both are charged with arson.", "charged", {"Adam Marsh", "Carl Ruff"}),
        ("Police watched the suspects Thursday as Adam Marsh and Carl Ruff left. Both are charged with arson.", "charged", set()),
        ("The two suspects, 20-year-old Adam Marsh and 33-year-old Carl Ruff, were charged.", "charged", {"Adam Marsh", "Carl Ruff"}),
        ("Police arrested three teens, including Carl Ruff, 18.", "arrested", {"Carl Ruff", "three teens"}),
        ("Police arrested two men as Adam Marsh and Carl Ruff watched.", "arrested", {"two men"}),
        ("The men killed two people, Laura Pohl and Carl Ruff, before the men were arrested.", "arrested", {"men"}),
        ('Marco "Tall Boy" Ruff and Luis "Didi" Pohl were charged with arson.', "charged", {'Marco "Tall Boy" Ruff', 'Luis "Didi" Pohl'}),
        ("Police said Laura Pohl and Adam Marsh were charged with arson.", "charged", {"Laura Pohl", "Adam Marsh"}),
        ("Adam Marsh, Carl Ruff and Ted Lowe were charged with arson. Marsh is in custody; warrants have been issued for the other two defendants.", "wanted", {"Carl Ruff", "Ted Lowe"}),
        ("Adam Marsh and Carl Ruff were charged with arson. Marsh is in custody; warrants have been issued for the other two defendants.", "wanted", {"other two defendants"}),
        ("The two men were Adam Marsh, who was charged with plotting the attack and brought home for trial, and Carl Ruff, whose name was known.", "charged", {"Adam Marsh"}),
        ("Three men, Adam Marsh and Carl Ruff, were arrested.", "arrested", {"Three men", "Adam Marsh"}),
    ],
)  # fmt: skip
def test_a_step_against_a_group_is_one_against_each(text: str, action: str, who: set[str]) -> None:
    assert {a.defendant_name for a in read(text).actions if a.action == action} == who
