"""A user's own event types: a folder of files beside those that come with the program."""

from dataclasses import replace
from pathlib import Path

import pytest

from dateline.documents import make_document
from dateline.events.lexicon import load_types
from dateline.model import PublishedBasis
from dateline.pipeline import read_document
from dateline.settings import Settings
from tests.articles import PUBLISHED

LAUNCH = """
name = "launch"
family = "general"
about = "A ship is put to water."

[[cues]]
verbs = ["launch"]
require = { object = ["ship", "ferry"] }
roles = { subject = "by", object = "ship" }

[[examples]]
text = "The yard launched a ferry on Monday."
"""


def put(folder: Path, text: str, name: str = "launch.toml") -> Path:
    folder.joinpath(name).write_text(text, "utf-8")
    return folder


def test_a_type_of_the_users_own_is_found(tmp_path: Path) -> None:
    document = make_document("The yard launched a ferry on Monday.", PUBLISHED, PublishedBasis.GIVEN)
    settings = replace(Settings(), types=put(tmp_path, LAUNCH))
    assert [event.type for event in read_document(document, settings).events] == ["launch"]


def test_other_types_stay(tmp_path: Path) -> None:
    assert set(load_types()) < set(load_types(put(tmp_path, LAUNCH)))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("name = 3", "launch.toml: Expected"),
        ("name = ", "launch.toml: "),
        (LAUNCH.replace('"launch"\nfamily', '"charged"\nfamily'), "launch.toml: there is a type 'charged' already"),
        (LAUNCH.replace("roles =", "role ="), "launch.toml: Object contains unknown field `role`"),
        (LAUNCH.replace("require =", 'in_civil = "suit"\nrequire ='), "launch.toml: in_civil names 'suit'"),
    ],
    ids=["not text", "not TOML", "known name", "unknown key", "unknown type"],
)
def test_a_faulty_file_is_named(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(ValueError, match=f"^{said}"):
        load_types(put(tmp_path, text))


def test_other_files_are_passed_over(tmp_path: Path) -> None:
    assert set(load_types(put(tmp_path, "no type", "notes.txt"))) == set(load_types())
