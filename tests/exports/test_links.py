import pytest

from dateline.exports.links import web_link


@pytest.mark.parametrize(
    ("url", "link"),
    [
        ("https://paper.example/a?b=c#d", "https://paper.example/a?b=c#d"),
        ("HTTP://paper.example/", "http://paper.example/"),
        ("https://paper.example/a b\"<>'", "https://paper.example/a%20b%22%3C%3E'"),
        ("javascript:alert(1)", None),
        ("JavaScript://paper.example/%0aalert(1)", None),
        ("data:text/html,<script>", None),
        ("file:///etc/passwd", None),
        ("/articles/1.txt", None),
        ("https://", None),
        ("https://[broken", None),
        ("", None),
        (None, None),
    ],
)
def test_only_web_addresses_become_links(url: str | None, link: str | None) -> None:
    assert web_link(url) == link
