from pathlib import Path

import pytest
from sqlalchemy import URL

from dateline.store import StoreError, hide_password, locate, name_place, show_place


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("case.db", "case.db"),
        (Path("folder/case.db"), "folder/case.db"),
        ("file:x", "file:x"),
        (":memory:", ":memory:"),
        ("sqlite:///folder/case.db", "folder/case.db"),
        ("sqlite:////folder/case.db", "/folder/case.db"),
    ],
)
def test_the_path_of_a_file(text, path):
    assert locate(text) == Path(path)


@pytest.mark.parametrize("scheme", ["postgresql+psycopg", "postgresql", "postgres", "PostgreSQL"])
def test_the_url_of_a_database(scheme):
    place = locate(f"{scheme}://ann:s%40cret@db.example:5433/cases?sslmode=require")
    assert isinstance(place, URL)
    assert (place.drivername, place.password, place.database) == ("postgresql+psycopg", "s@cret", "cases")
    assert locate(place) == place
    assert show_place(place) == "postgresql+psycopg://ann:***@db.example:5433/cases?sslmode=require"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("mysql://ann:secret@host/cases", "a case cannot be kept in mysql"),
        ("postgresql+asyncpg://ann:secret@host/cases", "a case cannot be kept in postgresql"),
        ("https://ann:secret@host/cases", "a case cannot be kept in https"),
        ("postgresql://ann:secret@host", "names no database"),
        ("postgresql://ann:secret@host:port/cases", "no usable URL"),
        ("postgresql://ann:my@secret@host/cases", "more than one @"),
        ("sqlite://", "a case cannot be kept"),
    ],
)
def test_what_names_no_case(text, message):
    with pytest.raises(StoreError, match=message) as caught:
        locate(text)
    assert "secret" not in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("case.db", "case.db"),
        ("a:b@c", "a:b@c"),
        ("postgresql://ann@host/x", "postgresql://ann@host/x"),
        ("postgresql://ann:one@host/x", "postgresql://ann:***@host/x"),
        ("postgresql://ann:one@two@host/x", "postgresql://ann:***@host/x"),
        ("postgresql://host/x?user=ann&password=one&a=b", "postgresql://host/x?user=ann&password=***&a=b"),
    ],
)
def test_a_password_is_not_shown(text, shown):
    assert hide_password(text) == shown


@pytest.mark.parametrize(("text", "name"), [("folder/case.db", "case.db"), ("postgresql://host/cases", "cases")])
def test_the_short_name(text, name):
    assert name_place(text) == name
