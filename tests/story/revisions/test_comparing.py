import pytest

from dateline.model import BlockKind, ChangeKind, Reading, RewriteKind
from dateline.story import compare_versions
from story.build import Draft
from tests.articles import read

TEXT = """Otto Brandt, 31, was convicted of second-degree murder on Tuesday and sentenced to 18 months in prison, prosecutors said.

"He lied," said Ann Pell, a neighbor. The judge fined him $5,000. He was also charged with two counts of arson.

The trial took three weeks, and the jury heard 14 witnesses from the town of Winsted. Brandt has said that he did not appeal the verdict."""


@pytest.fixture(scope="module")
def old() -> Reading:
    return read(TEXT)


@pytest.mark.parametrize(
    ("words", "others", "slot", "before", "after"),
    [
        ("18 months", "16 months", "term", "18 months", "16 months"),
        ("18 months", "18 years", "term", "18 months", "18 years"),
        ("second-degree murder", "manslaughter", "charge", "second-degree murder", "manslaughter"),
        (", 31,", ", 33,", "age", "31", "33"),
        ("on Tuesday", "on Monday", "date", "Tuesday", "Monday"),
        ("$5,000", "$50,000", "amount", "$5,000", "$50,000"),
        ("prosecutors said", "police said", "attribution", "prosecutors", "police"),
        ("two counts", "three counts", "counts", "two counts", "three counts"),
        ("Ann Pell", "Ann Bell", "name", "Ann Pell", "Ann Bell"),
        ("convicted of", "acquitted of", "step", "convicted", "acquitted"),
        ("14 witnesses", "41 witnesses", "number", "14 witnesses", "41 witnesses"),
        ("did not appeal", "did appeal", "denial", "denied", "not denied"),
    ],
)
def test_one_fact(old: Reading, words: str, others: str, slot: str, before: str, after: str) -> None:
    assert words in TEXT
    changes = compare_versions(old, read(TEXT.replace(words, others))).facts
    assert [(c.kind, c.slot, c.before, c.after) for c in changes] == [
        (ChangeKind.SILENTLY_CHANGED, slot, before, after)
    ]
    assert words.strip(" ,") in changes[0].old[0].quote
    assert others.strip(" ,") in changes[0].new[0].quote


@pytest.mark.parametrize(
    ("words", "others", "kinds"),
    [
        ("two counts", "2 counts", [RewriteKind.REWORDED]),
        ('"He lied,"', "“He lied,”", []),
        ("was also charged", "also was charged", [RewriteKind.REWORDED]),
        ("weeks, and the", "weeks. The", [RewriteKind.SPLIT]),
        ("$5,000. He was", "$5,000, and he was", [RewriteKind.MERGED]),
        (
            "Brandt has said that he did not appeal the verdict.",
            "No appeal was filed.",
            [RewriteKind.LEFT_OUT, RewriteKind.ADDED],
        ),
        ("did not", "didn't", [RewriteKind.REWORDED]),
        ("Winsted", "Winsted", []),
    ],
)
def test_wording_alone(old: Reading, words: str, others: str, kinds: list[RewriteKind]) -> None:
    found = compare_versions(old, read(TEXT.replace(words, others)))
    assert found.facts == ()
    assert sorted(one.kind for one in found.rewrites) == sorted(kinds)


def test_a_moved_paragraph_is_no_fact(old: Reading) -> None:
    first, second, third = TEXT.split("\n\n")
    found = compare_versions(old, read("\n\n".join([first, third, second])))
    assert found.facts == ()
    assert {one.kind for one in found.rewrites} == {RewriteKind.MOVED}


@pytest.mark.parametrize(
    ("old_text", "new_text", "kind"),
    [
        (TEXT, TEXT.replace(" The judge fined him $5,000.", ""), ChangeKind.GONE),
        (TEXT, TEXT + " The jury sat for 9 hours.", ChangeKind.NEW),
        (TEXT, TEXT.replace("Ann Pell, a neighbor", "Ann Pell, 62, a neighbor"), ChangeKind.NEW),
    ],
)
def test_what_only_one_version_tells(old_text: str, new_text: str, kind: ChangeKind) -> None:
    assert [change.kind for change in compare_versions(read(old_text), read(new_text)).facts] == [kind]


@pytest.mark.parametrize(
    ("notes", "kind"),
    [
        ([], ChangeKind.SILENTLY_CHANGED),
        ([(BlockKind.UPDATE_NOTE, "Updated at 5 p.m. with more details.")], ChangeKind.CHANGED),
        ([(BlockKind.CORRECTION, "Correction: The fine was misstated.")], ChangeKind.CORRECTED),
        ([(BlockKind.UPDATE_NOTE, "An earlier version of this article misstated the fine.")], ChangeKind.CORRECTED),
    ],
)
def test_notices(notes: list[tuple[BlockKind, str]], kind: ChangeKind) -> None:
    old = Draft("2021-06-10", "The judge fined the owner of the mill $5,000.").read()
    new = Draft("2021-06-11", "The judge fined the owner of the mill $6,000.", notes=notes).read()
    found = compare_versions(old, new)
    assert [change.kind for change in found.facts] == [kind]
    assert len(found.notices) == len(notes)


def test_a_text_does_not_differ_from_itself(old: Reading) -> None:
    found = compare_versions(old, old)
    assert (found.facts, found.rewrites, found.notices) == ((), (), ())
