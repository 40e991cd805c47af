from typing import SupportsIndex

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.documents import split_blocks
from dateline.documents.blocks.joints import REACH, cut_joints
from dateline.documents.blocks.splitting import MOST_CUT
from dateline.model import BlockKind


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in cut_joints(text, 0, len(text), MOST_CUT)]


@pytest.mark.parametrize(
    "parts",
    [
        ["The boat was meant for his father.", "Quill said so on Monday."],
        ["She was seen at 4 p.m.", "Police found her later."],
        ["“He came back,” Lee said of him.", "“I saw him.”"],
        ['"I saw the boat go."', "Lee said he saw it too."],
        ["Lee saw the boat go.", '"I never saw it," she said.'],
        ["He left (and never came back.)", "Police look for him."],
        ["Is the boat hers or his?", "A judge will say."],
        ["One was hit there.", "Two were hurt there.", "Three ran away fast."],
    ],
)
def test_paragraphs_that_run_into_each_other(parts: list[str]) -> None:
    assert cut("".join(parts)) == parts


@pytest.mark.parametrize(
    "text",
    [
        "Police went to St.Brendan and to Ft.Quill, where Sgt.Lee waited for them.",
        "The report stands at www.HarborTimes.com and at News.HarborTimes.com for all to read.",
        "Write to ada.Quill@harbor.example or ask her about it.",
        "He works for the shop Boats.Com in the town of Harbor.",
        "J.J.Quill and U.S.Navy men were there on the day.",
        "He said that “they ran.They ran away fast,” and nothing more than that.",
        "He ran.They saw it all happen.",
        'One sentence. And another. "And one," he said. And more.',
    ],
)
def test_what_belongs_together(text: str) -> None:
    assert cut(text) == [text]


@given(
    st.lists(st.sampled_from(["He ran there fast", ".", "“", "”", '"', " ", "Lee said", "A", "?", "\n"]), max_size=30)
)
def test_the_parts_make_up_the_whole(parts: list[str]) -> None:
    text = "".join(parts)
    assert "".join(cut(text)) == text


def test_furniture_that_runs_into_the_story_is_cut_off() -> None:
    text = "Ada Quill was charged on Monday.Stay with Channel 3 for more on this story."
    assert [(b.kind, b.span.cut(text)) for b in split_blocks(text)] == [
        (BlockKind.BODY, "Ada Quill was charged on Monday."),
        (BlockKind.DEVELOPING_NOTE, "Stay with Channel 3 for more on this story."),
    ]


def test_a_part_that_stands_there_twice_is_no_teaser() -> None:
    text = "Ada Quill was charged on Monday with theft.The court set her bail at once."
    assert {b.kind for b in split_blocks(f"{text}\n\nThe boat is found.\n\n{text}")} == {BlockKind.BODY}


class _Counted(str):
    """A text that counts the characters that are copied out of it."""

    copied = 0

    def __getitem__(self, place: SupportsIndex | slice) -> str:
        found = super().__getitem__(place)
        self.copied += len(found)
        return found


def test_many_joints_are_looked_at_a_few_words_each() -> None:
    text = _Counted('her father."A ' * 5_000)
    assert len(list(cut_joints(text, 0, len(text), MOST_CUT))) > 1
    assert text.copied <= 5_000 * (2 * REACH + 10)


def test_after_many_cuts_the_rest_is_one() -> None:
    text = "He ran there fast.She ran there slowly.They fell asleep.He woke up early."
    assert [text[start:end] for start, end in cut_joints(text, 0, len(text), 2)] == [text[:18], text[18:]]
