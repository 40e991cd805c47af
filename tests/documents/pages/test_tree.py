import pytest

from dateline.documents.drafts import UnusableError
from dateline.documents.pages.tree import decode_page, parse_page

PLAIN = "<p>Police charged Ada Quill with theft on Monday.</p>"


@pytest.mark.parametrize(
    ("markup", "what"),
    [
        ("", "empty"),
        (" \n", "empty"),
        ("<div>" * 300 + "x", "nested"),
        ("<p>" + "<b></b>" * 40_000, "elements"),
        ("<div>" * 150 + "word " * 80_000, "too much text"),
        ("<p " + " ".join(f"a{i}='x'" for i in range(2_000)) + ">x</p>", "attributes"),
        ("<p " + " ".join(f"a{i}='>'" for i in range(60_000)) + ">x</p>", "attributes"),
        ("<!--" * 40_000, "cannot be parsed"),
        ("\0" * 50, "empty|parsed"),
    ],
)
def test_hostile_page_is_refused(markup: str, what: str) -> None:
    with pytest.raises(UnusableError) as refused:
        parse_page(markup)
    assert any(part in refused.value.what for part in what.split("|"))


@pytest.mark.parametrize(
    "markup",
    [
        PLAIN + "<table>" * 50,
        PLAIN + "<!--" * 9_000,
        PLAIN + "&amp" * 9_000,
        PLAIN + "<svg><math><![CDATA[" * 30,
        "<?xml version='1.0' encoding='utf-16'?><html>" + PLAIN,
        "<!DOCTYPE html [<!ENTITY a 'x'><!ENTITY b '&a;&a;'>]>" + PLAIN + "&b;",
        PLAIN.replace("charged", "char\u202e\u2066\x07ged"),
        PLAIN.replace("charged", "char&#x202e;&#7;ged"),
        PLAIN + "<p>" + "word " * 200_000,
    ],
)
def test_odd_page_keeps_its_words(markup: str) -> None:
    assert "Police charged Ada Quill" in parse_page(markup).text_content()


@pytest.mark.parametrize(
    ("data", "charset", "text"),
    [
        ("é".encode(), None, "é"),
        ("é".encode("cp1252"), None, "é"),
        ("é".encode("iso-8859-15"), "iso-8859-15", "é"),
        ("<meta charset=windows-1251>Суд".encode("cp1251"), None, "<meta charset=windows-1251>Суд"),
        ("é".encode("utf-16"), "utf-8", "é"),
        ("é".encode(), "no-such-encoding", "é"),
    ],
)
def test_encoding_of_a_page(data: bytes, charset: str | None, text: str) -> None:
    assert decode_page(data, charset) == text
