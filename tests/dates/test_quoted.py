import pytest

from tests.dates.sentences import edtf, found

# The paper is of a Monday.
QUOTED = [
    ("“We march tonight,” she said Saturday.", "2016-03-19"),
    ('"We march tonight," she said Saturday.', "2016-03-19"),
    ("Said the mayor Sunday: “It burned last night.”", "2016-03-19"),
    ("“We march today,” she said.", "2016-03-21"),
    ("She said Saturday that they march today.", "2016-03-21"),
    ("He fell Saturday. “We march today,” she said.", "2016-03-21"),
    ("“We march today,” she said.\n\nShe said Saturday he fell.", "2016-03-21"),
]


@pytest.mark.parametrize(("text", "day"), QUOTED)
def test_today_in_a_quotation_is_the_day_of_saying(text, day):
    spoken = next(t for t in found(text) if t.evidence.quote in ("tonight", "today", "last night"))
    assert edtf(spoken) == day


def test_the_day_counted_from_publication_is_kept_as_another_reading():
    spoken = found("“We march today,” she said Saturday.")[0]
    assert [str(i.start) for i in spoken.alternatives] == ["2016-03-21"]


@pytest.mark.parametrize(
    ("text", "value"),
    [("The trial was pushed to September.", "2016-09"), ("It was continued until May 2.", "2016-05-02"),
     ("He was pushed to the ground Friday.", "2016-03-18")],
)  # fmt: skip
def test_what_is_put_off_lies_ahead(text, value):
    assert edtf(found(text)[-1]) == value
