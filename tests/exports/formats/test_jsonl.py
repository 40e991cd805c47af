import msgspec

from dateline.exports import export, reading_record
from dateline.exports.vocabulary import ReadingRecord

from ..factory import make_case


def test_one_line_a_document_and_each_comes_back() -> None:
    case = make_case()
    lines = export(case, "jsonl").splitlines()
    assert [msgspec.json.decode(line, type=ReadingRecord) for line in lines] == [
        reading_record(reading) for reading in case.readings
    ]
