"""What a document is found by."""

from datetime import date

from dateline.archive.keys import list_keys
from dateline.documents import make_document
from dateline.model import PublishedBasis
from dateline.pipeline import read_document
from dateline.settings import Settings

TEXT = (
    "Police charged Laura Brandt, 34, with forgery on Monday in Quellhaven. Brandt denied the charge, a lawyer said.\n\n"
    '"We will fight it," the lawyer, Ruben Thorsby, told reporters at the courthouse near Zeverin Gate.'
)


def test_the_keys_of_a_document() -> None:
    document = make_document(TEXT, date(2024, 5, 8), PublishedBasis.GIVEN, title="Brandt is charged")
    keys = list(list_keys(read_document(document, Settings())))
    assert len(set(keys)) == len(keys)
    assert {("involved", "laura brandt"), ("pair", "zeverin gate"), ("word", "quellhaven")} <= set(keys)
    assert not {key for kind, key in keys if kind == "word"} & {"police", "the", "monday", "we"}
    assert sum(kind == "copy" for kind, _ in keys) <= 6
