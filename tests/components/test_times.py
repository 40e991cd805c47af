from datetime import date

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

TEXT = "She was charged on Friday at 3p.m., two months after late January; she faces 18 months."


@pytest.fixture
def nlp() -> Language:
    blank = spacy.blank("en")
    blank.add_pipe("dateline_times", config={"published": "2021-06-10"})
    return blank


def test_spans_carry_type_value_and_days(nlp: Language) -> None:
    doc = nlp(TEXT)
    found = [
        (span.text, span.label_, span._.timex["value"], span._.timex["mod"], span._.timex["edtf"])
        for span in doc.spans["dateline_times"]
    ]
    assert found == [
        ("Friday at 3p.m.", "TIME", "2021-06-04T15:00", None, "2021-06-04"),
        ("two months", "DURATION", "P2M", None, None),
        ("late January", "DATE", "2021-01", "END", "2021-01-21~/2021-01-31~"),
        ("18 months", "DURATION", "P18M", None, None),
    ]


def test_offsets_are_those_of_the_text(nlp: Language) -> None:
    doc = nlp(TEXT)
    quotes = [TEXT[span._.timex["start"] : span._.timex["end"]] for span in doc.spans["dateline_times"]]
    assert quotes == ["Friday at 3p.m.", "two months", "late January", "18 months"]


@pytest.mark.parametrize("day", ["2014-03-06", date(2014, 3, 6)])
def test_a_doc_may_have_its_own_day(nlp: Language, day: str | date) -> None:
    doc = nlp.make_doc("He left yesterday.")
    doc._.published = day
    doc = nlp(doc)
    (span,) = doc.spans["dateline_times"]
    assert span._.timex["value"] == "2014-03-05"


def test_without_a_day_relative_words_stay_open() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("dateline_times", config={"spans_key": "times"})
    doc = nlp("He left on Friday.")
    (span,) = doc.spans["times"]
    assert (span._.timex["value"], span._.timex["edtf"]) == ("XXXX-WXX-5", None)


def test_annotation_habits_on_request() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("dateline_times", config={"timeml": True})
    doc = nlp("He recently left.")
    assert [span.text for span in doc.spans["dateline_times"]] == ["recently"]


def test_a_bad_day_is_refused() -> None:
    with pytest.raises(ValueError, match="soon"):
        spacy.blank("en").add_pipe("dateline_times", config={"published": "soon"})


def test_a_doc_survives_serialisation(nlp: Language) -> None:
    doc = nlp(TEXT)
    again = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert [span._.timex for span in again.spans["dateline_times"]] == [
        span._.timex for span in doc.spans["dateline_times"]
    ]


def test_an_empty_doc_has_no_times(nlp: Language) -> None:
    doc = nlp("")
    assert list(doc.spans["dateline_times"]) == []
