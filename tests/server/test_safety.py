from pathlib import Path

import pytest
from starlette.datastructures import Headers
from starlette.testclient import TestClient

from dateline.api import KeptCase
from dateline.server import Options, make_app
from dateline.server.options import is_loopback
from dateline.server.safety import Buckets, FormKey, make_token


@pytest.fixture
def guarded(case_file: Path) -> TestClient:
    app = make_app(KeptCase(case_file), Options("0.0.0.0", token="let-me-in", heavy=3))  # noqa: S104, S106
    return TestClient(app, base_url="http://case.example", follow_redirects=False)


@pytest.mark.parametrize("path", ["/", "/nowhere", "/static/case.css", "/case.json"])
def test_every_answer_forbids_scripts_from_elsewhere(client: TestClient, path: str) -> None:
    headers = client.get(path).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("127.0.0.1", 200),
        ("localhost:8000", 200),
        ("[::1]:8000", 200),
        ("evil.example", 421),
        ("127.0.0.1.evil.example", 421),
        ("", 421),
    ],
)
def test_only_names_of_this_machine_are_answered(client: TestClient, host: str, status: int) -> None:
    assert client.get("/", headers={"host": host}).status_code == status


@pytest.mark.parametrize(
    ("path", "headers", "status"),
    [
        ("/", {}, 401),
        ("/case.json", {}, 401),
        ("/static/case.css", {}, 401),
        ("/?token=wrong", {}, 401),
        ("/", {"authorization": "Bearer wrong"}, 401),
        ("/", {"cookie": "dateline_token=let-me-in"}, 401),
        ("/", {"authorization": "Bearer let-me-in"}, 200),
    ],
)
def test_off_the_loopback_a_token_is_needed(
    guarded: TestClient, path: str, headers: dict[str, str], status: int
) -> None:
    assert guarded.get(path, headers=headers).status_code == status


def test_the_token_is_taken_from_the_address_once(guarded: TestClient) -> None:
    answer = guarded.get("/timeline?token=let-me-in&year=2022")
    assert (answer.status_code, answer.headers["location"]) == (303, "/timeline?year=2022")
    cookie = answer.headers["set-cookie"]
    assert "HttpOnly" in cookie and "SameSite=strict" in cookie and "let-me-in" not in cookie
    assert guarded.get("/timeline").status_code == 200


def test_searches_are_counted(guarded: TestClient) -> None:
    headers = {"authorization": "Bearer let-me-in"}
    answers = [guarded.get("/search?q=fire", headers=headers) for _ in range(4)]
    assert [answer.status_code for answer in answers] == [200, 200, 200, 429]
    assert int(answers[-1].headers["retry-after"]) >= 1
    assert guarded.get("/", headers=headers).status_code == 200


def test_a_bucket_fills_again() -> None:
    buckets = Buckets(60)
    assert [buckets.take("a", 0.0) for _ in range(61)] == [0] * 60 + [1]
    assert buckets.take("b", 0.0) == 0
    assert buckets.take("a", 1.5) == 0


@pytest.mark.parametrize(
    ("headers", "accepted"),
    [
        ({}, True),
        ({"origin": "http://localhost", "host": "localhost"}, True),
        ({"origin": "http://evil.example", "host": "localhost"}, False),
        ({"origin": "null", "host": "localhost"}, False),
        ({"sec-fetch-site": "cross-site"}, False),
        ({"sec-fetch-site": "same-origin"}, True),
    ],
)
def test_forms_from_elsewhere_are_not_believed(headers: dict[str, str], accepted: bool) -> None:
    key = FormKey()
    assert key.accepts(key.make(), Headers(headers)) is accepted


@pytest.mark.parametrize("words", ["", ".", "abc", "abc.def", "é.é"])
def test_forms_without_the_key_are_not_believed(words: str) -> None:
    assert not FormKey().accepts(words, Headers({}))
    assert not FormKey().accepts(FormKey().make(), Headers({}))


@pytest.mark.parametrize(
    ("host", "loopback"),
    [
        ("localhost", True),
        ("127.0.0.1", True),
        ("127.8.0.1", True),
        ("::1", True),
        ("0.0.0.0", False),  # noqa: S104
        ("::", False),
        ("192.168.1.4", False),
        ("case.example", False),
    ],
)
def test_what_is_this_machine_alone(host: str, loopback: bool) -> None:
    assert is_loopback(host) is loopback


def test_tokens_differ() -> None:
    assert make_token() != make_token()
