"""A local server plays feeds, articles that change, receivers, and hosts that misbehave."""

import hashlib
import hmac
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, BinaryIO

import feedparser
import pytest

from dateline import api
from dateline.api.watching.memory import Memory, load_memory, place_of
from dateline.api.watching.plan import Feed, Plan
from dateline.api.watching.polling import poll
from dateline.fetching.answers import Fetched
from dateline.model import Problem
from dateline.store import locate
from tests.postgres import PASSWORD, Server
from tests.web import Answer, Reply, Site, serve

CHARGED = "Prosecutors charged Marta Okonjo with arson on Monday over the fire at the Elmdale mill."
DROPPED = "Prosecutors on Thursday dismissed the arson charge against Marta Okonjo without prejudice."
BEGIN = datetime(2022, 9, 2, 8, tzinfo=UTC)


def article(text: str, published: str) -> Reply:
    page = f"---\npublished: {published}\npublisher: Elm Valley News\n---\n\n{text}\n"
    return Reply(page.encode(), headers={"Content-Type": "text/plain"})


def feed(*entries: str, changed: str = "") -> Reply:
    items = "".join(f"<item><title>{each}{changed}</title><link>/{each}</link></item>" for each in entries)
    return Reply(f'<?xml version="1.0"?><rss version="2.0"><channel><title>A</title>{items}</channel></rss>'.encode())


@dataclass
class Desk:
    """A watch that is run round by round, on a clock of its own."""

    site: Site
    folder: Path
    plan: str = ""
    now: datetime = BEGIN
    sleeps: list[float] = field(default_factory=list)

    @property
    def database(self) -> Path:
        return self.folder / "case.db"

    def round(self, after: timedelta = timedelta(minutes=15)) -> list[api.Told]:
        path = self.folder / "feeds.toml"
        path.write_text(f'{self.plan}\n[[feed]]\nprivate = true\nurl = "{self.site.base}/feed"\n')
        told = list(api.watch(self.database, path, once=True, cache=self.folder / "cache", clock=lambda: self.now))
        self.now += after
        return told

    def notices(self) -> list[str]:
        return [
            f"{item.kind} {item.concerns}: {item.after}" for item in self.round() if isinstance(item, api.NoticeRow)
        ]

    def problems(self) -> list[str]:
        return [f"{item.where}: {item.what}" for item in self.round() if isinstance(item, Problem)]


@pytest.fixture(autouse=True)
def no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "dateline.fetching.limits.Limits.__init__.__defaults__", (2.0, 0.5, 1.0, 100_000, 5, 0.0, 0.0, False)
    )


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with serve() as site:
        site.answers |= {
            "/feed": feed("charged"),
            "/charged": article(CHARGED, "2022-05-10"),
            "/dropped": article(DROPPED, "2022-09-02"),
            "/hook": Reply(status=204),
        }
        yield Desk(site, tmp_path)


def test_new_status_is_told_with_its_sentence(desk: Desk) -> None:
    rows = [item for item in desk.round() if isinstance(item, api.NoticeRow)]
    assert [(row.kind, row.concerns, row.before, row.after) for row in rows] == [
        ("status_new", "Marta Okonjo, arson", None, "charged")
    ]
    assert [piece.quote for piece in rows[0].evidence] == [CHARGED]
    assert [document.url for document in rows[0].documents] == [f"{desk.site.base}/charged"]


def test_change_is_told_once_and_an_unchanged_feed_tells_nothing(desk: Desk) -> None:
    desk.round()
    assert desk.notices() == []
    desk.site.answers["/feed"] = feed("charged", "dropped")
    told = desk.notices()
    assert told == ["status_changed Marta Okonjo, arson: dismissed without prejudice by prosecutors"]
    assert desk.notices() == []


def test_what_the_case_file_held_before_is_no_news(desk: Desk) -> None:
    api.add(desk.database, f"{desk.site.base}/charged", web=api.Web(private=True))
    assert desk.notices() == []


def test_entry_is_fetched_once_unless_the_feed_marks_it_as_changed(desk: Desk) -> None:
    desk.round()
    desk.round()
    assert desk.site.paths().count("/charged") == 1
    desk.site.answers["/feed"] = feed("charged", changed=" (updated)")
    desk.round()
    assert desk.site.paths().count("/charged") == 2


def test_later_version_of_an_article_is_found_and_kept_as_one(desk: Desk) -> None:
    desk.round()
    desk.site.answers["/charged"] = article(DROPPED, "2022-09-02")
    desk.now += timedelta(hours=1)
    assert desk.notices() == ["status_changed Marta Okonjo, arson: dismissed without prejudice by prosecutors"]
    old, new = api.documents(desk.database)
    assert new.version_of == old.id


def test_articles_are_looked_at_again_less_and_less_often(desk: Desk) -> None:
    fetched = []
    for hours in (0, 0.5, 1, 2, 6, 7, 24, 48, 72, 168, 400, 720, 721, 5000):
        desk.now = BEGIN + timedelta(hours=hours)
        desk.round()
        fetched.append(desk.site.paths().count("/charged"))
    assert fetched == [1, 1, 2, 2, 3, 3, 4, 4, 5, 6, 6, 7, 7, 7]


def test_feed_that_fails_is_asked_less_often_and_then_as_before(desk: Desk) -> None:
    desk.site.answers["/feed"] = [Reply(status=500)] * 3 + [feed("charged")]  # type: ignore[operator]
    for _ in range(24):
        desk.round(timedelta(minutes=5))
    # after 0, 15, 45 and 105 minutes
    assert desk.site.paths().count("/feed") == 4
    assert desk.site.paths().count("/charged") == 1


def test_feed_that_asks_for_a_pause_gets_it(desk: Desk) -> None:
    desk.site.answers["/feed"] = [Reply(status=429, headers={"Retry-After": "7200"}), feed("charged")]
    for _ in range(9):
        desk.round(timedelta(minutes=15))
    assert desk.site.paths().count("/feed") == 2


def endless(file: BinaryIO) -> None:
    while True:
        file.write(b"<item><title>more</title></item>" * 100)


def silent(file: BinaryIO) -> None:
    import time

    time.sleep(1)


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (Reply(endless), "longer than 100,000 bytes"),
        (Reply(silent), "no answer within 0.5 s"),
        (Reply(status=302, headers={"Location": "ftp://inner.example/"}), "no web address"),
        (Reply(b"<html><body>Sign in</body></html>"), "this is no feed"),
        (Reply(b""), "this is no feed"),
        (Reply(b"\x00\xff" * 100), "this is no feed"),
    ],
)
def test_feed_that_misbehaves_costs_itself_alone(desk: Desk, answer: Answer, told: str) -> None:
    desk.plan = f'[[feed]]\nprivate = true\nurl = "{desk.site.base}/bad"'
    desk.site.answers["/bad"] = answer
    items = desk.round()
    (problem,) = [item for item in items if isinstance(item, Problem)]
    assert problem.where == f"{desk.site.base}/bad"
    assert told in problem.what
    assert [item.concerns for item in items if isinstance(item, api.NoticeRow)] == ["Marta Okonjo, arson"]


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (Reply(endless), "longer than"),
        (Reply(status=404), "404"),
        (Reply(status=302, headers={"Location": "file:///etc/passwd"}), "no web address"),
        (Reply(b"\x89PNG\r\n\x1a\n\x00\x00"), ""),
        (
            Reply("Le tribunal a condamné cet homme à deux ans de prison pour vol avec violence. ".encode() * 5),
            "not English",
        ),
    ],
)
def test_article_that_misbehaves_is_told_once_and_the_rest_goes_on(desk: Desk, answer: Answer, told: str) -> None:
    desk.site.answers |= {"/feed": feed("bad", "charged"), "/bad": answer}
    items = desk.round()
    (problem,) = [item for item in items if isinstance(item, Problem)]
    assert problem.where == f"{desk.site.base}/bad"
    assert told in problem.what
    assert [item.concerns for item in items if isinstance(item, api.NoticeRow)] == ["Marta Okonjo, arson"]
    assert desk.problems() == []


def test_article_that_fails_for_now_is_fetched_in_the_next_round(desk: Desk) -> None:
    desk.site.answers["/charged"] = [Reply(status=503), article(CHARGED, "2022-05-10")]
    assert desk.notices() == []
    assert desk.notices() == ["status_new Marta Okonjo, arson: charged"]


def test_article_that_goes_on_failing_is_asked_for_less_often(desk: Desk) -> None:
    desk.site.answers["/charged"] = Reply(status=503)
    for _ in range(16):
        desk.round(timedelta(minutes=15))
    # after 0, 15, 45, 105 and 225 minutes
    assert desk.site.paths().count("/charged") == 5


def test_article_that_left_the_feed_is_forgotten(desk: Desk) -> None:
    desk.site.answers["/charged"] = Reply(status=503)
    desk.round()
    desk.site.answers["/feed"] = feed("dropped")
    desk.round()
    assert [
        list(state.late) for state in load_memory(place_of(desk.database, desk.folder / "feeds.toml")).feeds.values()
    ] == [[]]


def test_page_is_added_before_the_next_is_fetched(desk: Desk) -> None:
    desk.site.answers |= {"/feed": feed("bad", "charged"), "/bad": Reply(status=404)}
    path = desk.folder / "feeds.toml"
    path.write_text(f'[[feed]]\nprivate = true\nurl = "{desk.site.base}/feed"\n')
    told = api.watch(desk.database, path, once=True, clock=lambda: desk.now)
    assert isinstance(next(told), Problem)
    assert desk.site.paths() == ["/feed", "/bad"]
    told.close()  # type: ignore[attr-defined]


def test_second_watch_of_a_case_is_refused(desk: Desk) -> None:
    path = desk.folder / "feeds.toml"
    path.write_text(f'[[feed]]\nprivate = true\nurl = "{desk.site.base}/feed"\n')
    first = api.watch(desk.database, path, clock=lambda: desk.now)
    next(first)
    with pytest.raises(ValueError, match="another watch of this case is at work"):
        desk.round()
    first.close()  # type: ignore[attr-defined]
    desk.round()


def test_case_file_that_was_deleted_is_begun_anew(desk: Desk) -> None:
    desk.round()
    desk.database.unlink()
    assert desk.notices() == ["status_new Marta Okonjo, arson: charged"]


def test_article_that_robots_txt_forbids_is_not_fetched(desk: Desk) -> None:
    desk.site.answers["/robots.txt"] = Reply(b"User-agent: *\nDisallow: /charged\n")
    assert any("robots.txt" in problem for problem in desk.problems())
    assert "/charged" not in desk.site.paths()


def test_webhook_is_signed(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOOK_KEY", "a key")
    desk.plan = f'[[webhook]]\nurl = "{desk.site.base}/hook"\nsecret_variable = "HOOK_KEY"'
    desk.round()
    ((path, headers, content),) = desk.site.sent
    assert path == "/hook"
    assert headers["X-Dateline-Signature"] == "sha256=" + hmac.new(b"a key", content, hashlib.sha256).hexdigest()
    assert [row["concerns"] for row in json.loads(content)] == ["Marta Okonjo, arson"]


def test_webhook_that_fails_is_tried_until_it_takes_the_notices(desk: Desk) -> None:
    desk.plan = f'[[webhook]]\nurl = "{desk.site.base}/hook"'
    desk.site.answers["/hook"] = [Reply(status=500), Reply(status=503), Reply(status=204)]
    problems = [desk.problems() for _ in range(4)]
    assert [len(told) for told in problems] == [1, 1, 0, 0]
    deliveries = [headers["X-Dateline-Delivery"] for _, headers, _ in desk.site.sent]
    assert len(deliveries) == 3
    assert len(set(deliveries)) == 1


def test_notice_outlives_a_watch_that_is_killed_before_telling(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.plan = f'[[webhook]]\nurl = "{desk.site.base}/hook"'
    with monkeypatch.context() as patch:
        patch.setattr("dateline.api.watching.deliver", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            desk.round()
    assert desk.site.sent == []
    desk.round()
    assert len(desk.site.sent) == 1


def test_notice_outlives_a_watch_that_is_killed_after_adding(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr("dateline.api.watching.list_news", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            desk.round()
    assert len(api.documents(desk.database)) == 1
    assert desk.notices() == ["status_new Marta Okonjo, arson: charged"]


def test_command_gets_the_notices(desk: Desk) -> None:
    taken = desk.folder / "taken.json"
    desk.plan = f'command = ["sh", "-c", "cat > {taken}"]'
    desk.round()
    assert [row["after"] for row in json.loads(taken.read_text())] == ["charged"]


@pytest.mark.parametrize(
    ("command", "told"),
    [
        ('["false"]', "false ended with 1"),
        ('["/no/such/program"]', "/no/such/program could not be run to its end"),
        ('["sh", "-c", "echo much; echo no\\u001b[31m key >&2; exit 3"]', "sh ended with 3: no[31m key"),
        ('["sh", "-c", "seq 100000 >&2; echo no key >&2; exit 3"]', "sh ended with 3: no key"),
        ('["sh", "-c", "head -c 5000000 /dev/zero >&2; exit 3"]', "sh ended with 3"),
    ],
)
def test_command_that_fails_is_a_line_and_tried_again(desk: Desk, command: str, told: str) -> None:
    desk.plan = f"command = {command}"
    for _ in range(2):
        (problem,) = desk.problems()
        assert problem.startswith(f"command: {told}")


def test_own_network_is_closed_to_feeds_that_are_not_private(desk: Desk) -> None:
    path = desk.folder / "feeds.toml"
    path.write_text(f'[[feed]]\nurl = "{desk.site.base}/feed"\n')
    told = list(api.watch(desk.database, path, once=True, clock=lambda: desk.now))
    assert [item.what for item in told if isinstance(item, Problem)] == [
        "127.0.0.1 leads to 127.0.0.1, which is no public address"
    ]


def test_links_are_fetched_as_their_feed_allows(desk: Desk) -> None:
    asked: list[tuple[bool, str]] = []

    class Spy:
        def __init__(self, private: bool) -> None:
            self.private = private

        def fetch(self, url: str) -> Fetched:
            asked.append((self.private, url))
            shown = feed("charged").content if url.endswith("/feed") else b"Al Roe was held."
            assert isinstance(shown, bytes)
            return Fetched(url, shown, None, None, desk.now)

    plan = Plan((Feed("https://open.example/feed"), Feed("https://desk.example/feed", private=True)))
    memory = Memory()
    fetchers: Any = {private: Spy(private) for private in (False, True)}
    list(poll(plan, memory, fetchers, desk.now))
    list(poll(plan, memory, fetchers, desk.now + timedelta(hours=2)))
    assert {private for private, url in asked if "open.example" in url} == {False}
    assert {private for private, url in asked if "desk.example" in url} == {True}
    assert sum(url == "https://desk.example/charged" for _, url in asked) == 2


def test_atom_feed(desk: Desk) -> None:
    path = desk.folder / "changes.atom"
    desk.plan = 'atom = "changes.atom"'
    desk.round()
    desk.site.answers["/feed"] = feed("charged", "dropped")
    desk.round()
    found = feedparser.parse(path.read_bytes())
    assert not found.bozo
    assert [entry.title.split(";")[0] for entry in found.entries] == [
        "Marta Okonjo, arson: dismissed without prejudice by prosecutors, since 2022-09-01",
        "Marta Okonjo, arson: charged, since 2022-05-09",
    ]
    assert f"Elm Valley News, 2022-09-02: “{DROPPED}”" in found.entries[0].content[0]["value"]
    assert found.entries[0].links[0]["href"] == f"{desk.site.base}/dropped"
    assert len({entry.id for entry in found.entries}) == 2


def test_atom_feed_that_cannot_be_written(desk: Desk) -> None:
    desk.plan = f'atom = "{desk.folder}/none/changes.atom"'
    assert any("cannot be written" in problem for problem in desk.problems())


def test_memory_that_is_damaged_is_refused(desk: Desk) -> None:
    desk.round()
    place_of(desk.database, desk.folder / "feeds.toml").write_text("{")
    with pytest.raises(ValueError, match="move it away"):
        desk.round()


def test_watch_sleeps_until_the_next_round_is_due(desk: Desk) -> None:
    path = desk.folder / "feeds.toml"
    path.write_text(f'[[feed]]\nprivate = true\nurl = "{desk.site.base}/feed"\n')

    def sleep(seconds: float) -> None:
        desk.now += timedelta(seconds=seconds)

    rounds = []
    for item in api.watch(desk.database, path, clock=lambda: desk.now, sleep=sleep):
        if isinstance(item, api.Round):
            rounds.append(desk.now - BEGIN)
            if len(rounds) == 3:
                break
    assert rounds == [timedelta(minutes=minutes) for minutes in (0, 15, 30)]


def test_a_watch_of_a_case_on_a_server_remembers_beside_its_plan(desk: Desk, server: Server) -> None:
    desk.site.answers |= {"/feed": feed("charged"), "/charged": article(CHARGED, "2022-05-10")}
    plan = desk.folder / "feeds.toml"
    plan.write_text(f'[[feed]]\nprivate = true\nurl = "{desk.site.base}/feed"\n')
    url = server.make_case()
    told = list(api.watch(url, plan, once=True, cache=desk.folder / "cache", clock=lambda: BEGIN))
    assert [item.kind for item in told if isinstance(item, api.NoticeRow)] == ["status_new"]
    assert place_of(locate(url), plan).parent == desk.folder
    assert PASSWORD not in place_of(locate(url), plan).read_text()
    assert len(api.status(url)) == 1
