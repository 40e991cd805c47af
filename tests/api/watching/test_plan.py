from datetime import timedelta
from pathlib import Path

import pytest

from dateline.api.watching.plan import PlanError, read_period, read_plan

FEED = '[[feed]]\nurl = "https://news.example/rss"\n'


def plan_of(folder: Path, text: str) -> Path:
    path = folder / "feeds.toml"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("words", "period"),
    [
        ("1 minute", timedelta(minutes=1)),
        ("15 minutes", timedelta(minutes=15)),
        (" 1 Hour ", timedelta(hours=1)),
        ("2 days", timedelta(days=2)),
    ],
)
def test_period(words: str, period: timedelta) -> None:
    assert read_period(words) == period


@pytest.mark.parametrize("words", ["", "0 minutes", "soon", "15", "1 week", "-1 hour", "1.5 hours", "999999 days"])
def test_no_period(words: str) -> None:
    with pytest.raises(ValueError, match="no length of time"):
        read_period(words)


def test_feed_has_its_own_period_or_that_of_the_plan(tmp_path: Path) -> None:
    plan = read_plan(
        plan_of(tmp_path, f'every = "2 hours"\n{FEED}[[feed]]\nurl = "http://b.example"\nevery = "1 day"\n')
    )
    assert [plan.period(feed) for feed in plan.feed] == [timedelta(hours=2), timedelta(days=1)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "names no feed"),
        ("feed = 3", "feed"),
        ("[[feed]]\n", "url"),
        ('[[feed]]\nurl = "news.example"\n', "no web address"),
        ('[[feed]]\nurl = "file:///etc/passwd"\n', "no web address"),
        (f'every = "often"\n{FEED}', "no length of time"),
        (f"colour = 1\n{FEED}", "colour"),
        ("[[feed", "feeds.toml"),
        (f'{FEED}[[webhook]]\nurl = "desk.example"\n', "no web address"),
        (f'{FEED}[[webhook]]\nurl = "https://a.example"\nsecret_variable = "NOT_SET_ANYWHERE"\n', "NOT_SET_ANYWHERE"),
    ],
)
def test_plan_that_cannot_be_used(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(PlanError) as caught:
        read_plan(plan_of(tmp_path, text))
    assert told in str(caught.value)
    assert "\n" not in str(caught.value)


def test_plan_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(PlanError, match="cannot be read"):
        read_plan(tmp_path / "none.toml")
