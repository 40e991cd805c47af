import pytest

from dateline.documents.drafts import UnusableError
from dateline.documents.pages.fragments import write_fragment


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("", ""),
        ("plain &amp; simple", "plain & simple"),
        ("<p>One <b>bold</b>\n word.</p><p>Two.</p>", "One bold word.\n\nTwo."),
        ("One<br>Two<br/>Three", "One\n\nTwo\n\nThree"),
        ("<p>One<script>bad()</script> two<style>x{}</style>.</p>", "One two."),
        ("<ul><li>One</li><li>Two</li></ul>tail", "One\n\nTwo\n\ntail"),
        ("a<!-- note -->b<p", "ab"),
        ("Ada\u202eQuill\x07", "AdaQuill"),
    ],
)
def test_text_of_markup(markup: str, text: str) -> None:
    assert write_fragment(markup) == text


def test_deep_markup_is_refused() -> None:
    with pytest.raises(UnusableError):
        write_fragment("<div>" * 300 + "x")
