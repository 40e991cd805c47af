import msgspec

from dateline.exports import case_record, export
from dateline.exports.vocabulary import CaseRecord

from ..factory import make_case


def test_the_case_comes_back() -> None:
    assert msgspec.json.decode(export(make_case(), "json"), type=CaseRecord) == case_record(make_case())
