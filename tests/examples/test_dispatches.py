"""The example case: its form, its calendar, its planted faults and its table of expected statuses."""

import re
import tomllib
from datetime import date, timedelta
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import pytest

import dateline
from dateline.model.edtf import from_edtf

EXAMPLES = Path(dateline.__file__).parent / "examples"
FILES = sorted(path.name for path in EXAMPLES.glob("*.txt"))

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
WEEKDAY = re.compile(rf"\b({'|'.join(WEEKDAYS)})\b(?:, ({'|'.join(MONTHS)})[a-z]*\.? (\d{{1,2}})\b)?")
FULL_DATE = re.compile(rf"\b({'|'.join(MONTHS)})[a-z]*\.? (\d{{1,2}}), (\d{{4}})\b")
MONTH_YEAR = re.compile(r"\bin ([A-Z][a-z]+) (20\d\d)\b")
FURNITURE = re.compile(r"Advertisement|READ MORE|Related|Examiner|.*\((?:Lakeshore Examiner|Handout via .*)\)$")

# Days that a weekday names which are still to come on the day of publication: (file, weekday, how far ahead).
AHEAD = {
    ("2023-02-20-enhancement-withdrawn.txt", "Friday", 1): date(2023, 2, 24),
    ("2023-02-23-baldwin-pleads-not-guilty.txt", "Friday", 0): date(2023, 2, 24),
    ("2023-04-20-dismissal-announced.txt", "Friday", 0): date(2023, 4, 21),
}

# What every weekday without a date means, in the order of the text.
BARE_WEEKDAYS = {
    "2021-10-22-shooting-on-set.txt": ["2021-10-21", "2021-10-22", "2021-10-21"],
    "2021-11-17-crew-members-sue.txt": ["2021-11-17"],
    "2022-04-20-company-fined.txt": ["2022-04-20"],
    "2022-04-21-company-fined.txt": ["2022-04-20"],
    "2022-07-18-claims-struck.txt": ["2022-07-14"],
    "2022-10-05-family-settles.txt": ["2022-10-05", "2022-10-05"],
    "2022-10-28-file-goes-to-prosecutor.txt": ["2022-10-27"],
    "2023-01-19-charges-announced.txt": ["2023-01-19"],
    "2023-01-31-charges-filed.txt": ["2023-01-31"],
    "2023-02-01-charges-filed-wire-copy.txt": ["2023-01-31"],
    "2023-02-20-enhancement-withdrawn.txt": ["2023-02-20", "2023-02-24"],
    "2023-02-23-baldwin-pleads-not-guilty.txt": ["2023-02-23", "2023-02-24", "2023-02-17"],
    "2023-02-24-safety-case-settled.txt": ["2023-02-24", "2023-02-23"],
    "2023-03-31-assistant-director-sentenced.txt": ["2023-03-31"],
    "2023-04-20-dismissal-announced.txt": ["2023-04-20", "2023-04-21", "2023-04-20"],
    "2023-04-21-dismissed-without-prejudice.txt": ["2023-04-21"],
    "2023-04-24-armorer-alone.txt": ["2023-04-24", "2023-04-21", "2023-04-20"],
    "2023-06-23-tampering-charge-added.txt": ["2023-06-22"],
    "2023-08-10-armorer-pleads-not-guilty.txt": ["2023-08-09"],
    "2023-10-17-grand-jury-announced.txt": ["2023-10-17"],
    "2024-01-19-baldwin-indicted.txt": ["2024-01-19"],
    "2024-02-22-armorer-trial-opens.txt": ["2024-02-22", "2024-02-21"],
    "2024-03-06-armorer-verdict.txt": ["2024-03-06"],
    "2024-04-15-armorer-sentenced.txt": ["2024-04-15"],
    "2024-07-12-baldwin-case-dismissed.txt": ["2024-07-12", "2024-07-09"],
    "2024-09-30-armorer-loses-bid-for-new-trial.txt": ["2024-09-30"],
    "2024-11-26-prosecution-appeals.txt": ["2024-11-26"],
    "2024-12-23-appeal-withdrawn.txt": ["2024-12-23"],
}

# Words that count months or years from the day of publication, with the day or month they stand for.
RELATIVE = [
    ("2021-11-17-crew-members-sue.txt", "killed cinematographer Halyna Hutchins last month", "2021-10"),
    ("2021-11-17-crew-members-sue.txt", "Last week Serge Svetnoy", "2021-11"),
    ("2022-10-05-family-settles.txt", "shrank last month. On Sept. 16", "2022-09"),
    ("2023-02-20-enhancement-withdrawn.txt", "were brought last month", "2023-01"),
    ("2023-03-31-assistant-director-sentenced.txt", "pleaded not guilty last month", "2023-02"),
    ("2023-04-20-dismissal-announced.txt", "pleaded no contest last month", "2023-03"),
    ("2023-06-23-tampering-charge-added.txt", "Earlier this month one of the civil cases", "2023-06"),
    ("2023-06-23-tampering-charge-added.txt", "had announced the settlement last October", "2022-10"),
    ("2024-01-19-baldwin-indicted.txt", "is to go on trial next month", "2024-02"),
    ("2024-01-19-baldwin-indicted.txt", "had dropped last April", "2023-04"),
    ("2024-01-19-baldwin-indicted.txt", "were withdrawn last year", "2023"),
    ("2024-02-22-armorer-trial-opens.txt", "pleaded not guilty last year", "2023"),
    ("2024-12-23-appeal-withdrawn.txt", "notice of appeal last month, on Nov. 21", "2024-11"),
]

# Words that count days or weeks between two days.
DISTANCES = [
    ("2021-11-17-crew-members-sue.txt", "became known four days later", "2021-10-21", "2021-10-25", 4, 4),
    ("2022-07-18-claims-struck.txt", "nearly four weeks after", "2021-10-21", "2021-11-17", 26, 27),
    ("2022-10-28-file-goes-to-prosecutor.txt", "a year and six days after", "2021-10-21", "2022-10-27", 371, 371),
    ("2022-10-28-file-goes-to-prosecutor.txt", "Some three weeks before", "2022-10-05", "2022-10-27", 20, 22),
    ("2023-02-24-safety-case-settled.txt", "a week ago prosecutors", "2023-02-17", "2023-02-24", 7, 7),
    ("2023-04-21-dismissed-without-prejudice.txt", "a day earlier", "2023-04-20", "2023-04-21", 1, 1),
    ("2023-10-17-grand-jury-announced.txt", "Almost six months after", "2023-04-21", "2023-10-17", 170, 182),
    ("2023-10-17-grand-jury-announced.txt", "almost exactly two years ago", "2021-10-21", "2023-10-17", 720, 730),
    ("2024-04-15-armorer-sentenced.txt", "about nine months after", "2023-04-21", "2024-01-19", 265, 280),
    ("2024-07-12-baldwin-case-dismissed.txt", "Only two weeks earlier", "2024-06-28", "2024-07-12", 14, 14),
    ("2024-09-30-armorer-loses-bid-for-new-trial.txt", "four days after the case", "2024-07-12", "2024-07-16", 4, 4),
    (
        "2024-09-30-armorer-loses-bid-for-new-trial.txt",
        "little more than two weeks",
        "2024-03-29",
        "2024-04-15",
        15,
        18,
    ),
    ("2024-12-23-appeal-withdrawn.txt", "More than three years later", "2021-10-21", "2024-12-23", 1096, 1200),
]

STATUSES = {
    "criminal": {
        "charged",
        "plea_agreement",
        "pleaded_not_guilty",
        "convicted",
        "acquitted",
        "sentenced",
        "dismissal_announced",
        "dismissed",
    },
    "civil": {"filed", "dismissed", "settled", "settlement_approved"},
    "regulatory": {"cited", "contested", "settled"},
}


class Dispatch(NamedTuple):
    head: dict[str, str]
    text: str

    @property
    def published(self) -> date:
        return date.fromisoformat(self.head["published"])

    @property
    def paragraphs(self) -> list[str]:
        return [p for p in self.text.strip().split("\n\n") if p]


def read(name: str) -> Dispatch:
    opening, head, text = (EXAMPLES / name).read_text(encoding="utf-8").split("---\n", 2)
    assert opening == ""
    return Dispatch(dict(line.split(": ", 1) for line in head.splitlines()), text)


def load(name: str) -> dict[str, Any]:
    return tomllib.loads((EXAMPLES / name).read_text(encoding="utf-8"))


FAULTS = {fault["kind"]: fault for fault in load("faults.toml")["fault"]}
VIEWS = load("truth.toml")["view"]


def day_of(month: str, day: str, published: date) -> date:
    """Return the latest such day of a year that is not after publication."""
    found = date(published.year, MONTHS.index(month) + 1, int(day))
    return found if found <= published else found.replace(year=published.year - 1)


def resolve(name: str, weekday: str, nth: int, published: date) -> date:
    if (name, weekday, nth) in AHEAD:
        return AHEAD[name, weekday, nth]
    return published - timedelta(days=(published.weekday() - WEEKDAYS.index(weekday)) % 7)


def test_there_are_enough_dispatches() -> None:
    assert len(FILES) >= 18


@pytest.mark.parametrize("name", FILES)
def test_front_matter(name: str) -> None:
    dispatch = read(name)
    assert (
        {"title", "published", "publisher", "url"}
        <= set(dispatch.head)
        <= {"title", "published", "publisher", "url", "byline"}
    )
    assert name.startswith(dispatch.head["published"])
    assert date(2021, 10, 22) <= dispatch.published <= date(2024, 12, 23)


@pytest.mark.parametrize("name", FILES)
def test_addresses_are_invented(name: str) -> None:
    host = urlsplit(read(name).head["url"]).hostname or ""
    assert host == "example.org" or host.endswith(".example")


@pytest.mark.parametrize("name", FILES)
def test_length(name: str) -> None:
    assert 120 <= len(read(name).text.split()) <= 350


@pytest.mark.parametrize("name", FILES)
def test_nobody_is_quoted(name: str) -> None:
    quoted = re.findall(r'[“"]([^”"]*)[”"]', read(name).text)
    assert {words.rstrip(",.") for words in quoted} <= {"Rust"}


@pytest.mark.parametrize("name", FILES)
def test_weekdays_agree_with_their_dates(name: str) -> None:
    dispatch = read(name)
    for weekday, month, day in WEEKDAY.findall(dispatch.text):
        if month:
            assert WEEKDAYS[day_of(month, day, dispatch.published).weekday()] == weekday


@pytest.mark.parametrize("name", FILES)
def test_bare_weekdays_mean_the_days_of_the_record(name: str) -> None:
    dispatch, seen, days = read(name), dict.fromkeys(WEEKDAYS, 0), []
    for weekday, month, _ in WEEKDAY.findall(dispatch.text):
        if not month:
            days.append(resolve(name, weekday, seen[weekday], dispatch.published).isoformat())
        seen[weekday] += 1
    assert days == BARE_WEEKDAYS[name]


@pytest.mark.parametrize("name", FILES)
def test_dates_of_the_past_are_past(name: str) -> None:
    dispatch = read(name)
    for month, day, year in FULL_DATE.findall(dispatch.text):
        assert date(2021, 10, 21) <= date(int(year), MONTHS.index(month) + 1, int(day)) <= dispatch.published


@pytest.mark.parametrize("name", [name for name in FILES if name not in FAULTS["wrong_year"]["files"]])
def test_no_other_dispatch_puts_october_in_another_year(name: str) -> None:
    assert {year for month, year in MONTH_YEAR.findall(read(name).text) if month == "October"} <= {"2021"}


@pytest.mark.parametrize(("name", "words", "expected"), RELATIVE)
def test_relative_months(name: str, words: str, expected: str) -> None:
    dispatch = read(name)
    published = dispatch.published
    first = published.replace(day=1)
    meant = {
        "last month": (first - timedelta(days=1)).isoformat()[:7],
        "this month": published.isoformat()[:7],
        "next month": (first + timedelta(days=31)).isoformat()[:7],
        "last year": str(published.year - 1),
        "last April": f"{published.year - (published.month <= 4)}-04",
        "last October": f"{published.year - (published.month <= 10)}-10",
        "Last week": (published - timedelta(days=published.weekday() + 7)).isoformat()[:7],
    }
    assert words in dispatch.text
    assert [value for phrase, value in meant.items() if phrase in words] == [expected]


def test_every_relative_month_is_in_the_table() -> None:
    counted = sum(
        len(re.findall(r"\b(?:[Ll]ast|this|next) (?:week|month|year|April|October)\b", read(n).text)) for n in FILES
    )
    elsewhere = 3  # "Friday of this week", "Thursday of last week", and the carried-over "last month"
    assert counted == len(RELATIVE) + elsewhere


@pytest.mark.parametrize(("name", "words", "start", "end", "least", "most"), DISTANCES)
def test_distances(name: str, words: str, start: str, end: str, least: int, most: int) -> None:
    assert words in read(name).text
    assert least <= (date.fromisoformat(end) - date.fromisoformat(start)).days <= most


def test_announcement_of_the_dismissal_does_not_report_it_as_done() -> None:
    announced = read("2023-04-20-dismissal-announced.txt")
    assert announced.published == date(2023, 4, 20)
    assert "will dismiss" in announced.text
    assert "dismissed" not in announced.text + announced.head["title"]


def test_dismissal_is_reported_when_filed() -> None:
    filed = read("2023-04-21-dismissed-without-prejudice.txt")
    assert filed.published >= date(2023, 4, 21)
    assert re.search(r"Friday, April 21, filed .* without prejudice", filed.text)


@pytest.mark.parametrize("kind", FAULTS)
def test_fault_names_existing_files(kind: str) -> None:
    assert set(FAULTS[kind]["files"]) <= set(FILES)


@pytest.mark.parametrize("kind", [kind for kind, fault in FAULTS.items() if "quote" in fault])
def test_fault_is_in_its_files_and_no_other(kind: str) -> None:
    fault = FAULTS[kind]
    assert [name for name in FILES if fault["quote"] in read(name).text] == sorted(fault["quoted"])


def test_wire_copy_has_the_same_story_and_other_furniture() -> None:
    original, copy = (read(name) for name in FAULTS["wire_copy"]["files"])
    stories = [[p for p in d.paragraphs if not FURNITURE.match(p)] for d in (original, copy)]
    furniture = [{p for p in d.paragraphs if FURNITURE.match(p)} for d in (original, copy)]
    assert stories[0] == stories[1]
    assert len(stories[0]) >= 5
    assert furniture[0] and furniture[1] and not furniture[0] & furniture[1]
    assert original.head["publisher"] != copy.head["publisher"]


def test_versions_share_an_address_and_differ_in_one_amount() -> None:
    fault = FAULTS["silent_change"]
    old, new = (read(name) for name in fault["files"])
    assert old.head["url"] == new.head["url"]
    amounts = [re.findall(r"\$[\d,]*\d", d.text) for d in (old, new)]
    assert amounts == [[fault["old"]], [fault["new"]]]
    assert "correct" not in new.text.lower()


def test_no_other_two_dispatches_share_an_address() -> None:
    rest = [read(name).head["url"] for name in FILES if name != FAULTS["silent_change"]["files"][1]]
    assert len(rest) == len(set(rest))


def test_carried_over_sentence_was_true_in_its_first_place() -> None:
    first, second = (read(name) for name in FAULTS["carried_over"]["files"])
    months = [(d.published.replace(day=1) - timedelta(days=1)).isoformat()[:7] for d in (first, second)]
    assert months == ["2023-01", "2023-03"]


def test_views_are_enough_and_hold_the_worked_example() -> None:
    assert len({view["as_of"] for view in VIEWS}) >= 8
    assert {date(2023, 4, 20), date(2023, 4, 22)} <= {view["as_of"] for view in VIEWS}


ROWS = [(view["as_of"], row) for view in VIEWS for row in view.get("charge", ())]


@pytest.mark.parametrize(
    ("as_of", "row"), ROWS, ids=[f"{day}-{row['defendant']}-{row['offense']}" for day, row in ROWS]
)
def test_row_of_truth(as_of: date, row: dict[str, Any]) -> None:
    text = " ".join(read(name).text for name in FILES)
    assert row["status"] in STATUSES[row["proceeding"]]
    latest = from_edtf(row["since"]).latest
    assert latest is not None and latest <= as_of
    assert row["defendant"] in text
    assert row["offense"] in text


@pytest.mark.parametrize("view", [v for v in VIEWS if v.get("criminal") == "none"], ids=lambda v: str(v["as_of"]))
def test_views_without_a_crime_have_none(view: dict[str, Any]) -> None:
    assert "criminal" not in {row["proceeding"] for row in view["charge"]}
