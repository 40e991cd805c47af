import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.store.addresses import canonical_url


@pytest.mark.parametrize(
    ("url", "same"),
    [
        ("https://example.org/a", "example.org/a"),
        ("http://www.example.org/a/", "example.org/a"),
        ("HTTPS://Example.ORG:443/a#top", "example.org/a"),
        ("https://example.org:8443/a", "example.org:8443/a"),
        ("https://example.org/a?utm_source=x&fbclid=y", "example.org/a"),
        ("https://example.org/a?b=2&a=1&UTM_medium=x", "example.org/a?a=1&b=2"),
        ("https://example.org/A", "example.org/A"),
        ("https://example.org/?p=12", "example.org?p=12"),
        ("https://example.org/", None),
        ("https://example.org", None),
        ("", None),
        ("urn:x:1", "urn:x:1"),
        ("http://[broken", "http://[broken"),
        ("http://example.org:port/a", "http://example.org:port/a"),
    ],
)
def test_what_two_links_to_one_article_share(url, same):
    assert canonical_url(url) == same


@given(st.text())
def test_any_text_is_taken(url):
    canonical_url(url)
    canonical_url(f"http://{url}")
