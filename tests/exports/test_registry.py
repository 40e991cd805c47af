import pytest

from dateline.exports import export, formats

from .factory import empty_case, make_case


def test_every_file_of_formats_is_found() -> None:
    assert formats() == (
        "atom",
        "csv",
        "ftm",
        "html",
        "ics",
        "json",
        "jsonl",
        "markdown",
        "timelinejs",
        "webannotation",
    )


@pytest.mark.parametrize("name", formats())
@pytest.mark.parametrize("case", [empty_case(), make_case()], ids=["empty", "full"])
def test_every_format_is_the_same_each_time(name: str, case: object) -> None:
    assert export(case, name) == export(case, name)  # type: ignore[arg-type]


def test_an_unknown_format_lists_the_choices() -> None:
    with pytest.raises(ValueError, match="no format 'pdf': choose one of atom, csv, ftm, html"):
        export(empty_case(), "pdf")
