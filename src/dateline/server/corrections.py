"""What can be corrected from a page: each with the fields that it asks for, and the function that enters it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from dateline import api
from dateline.exports.vocabulary import CorrectionRow

Fields = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Field:
    """Something that a correction asks for; `kind` is "text", "long", "people", "documents" or "actions"."""

    name: str
    words: str
    hint: str = ""
    kind: str = "text"
    needed: bool = True


@dataclass(frozen=True, slots=True)
class Form:
    """A correction: what it says, what it asks for, and how it is entered."""

    title: str
    says: str
    fields: tuple[Field, ...]
    enter: Callable[[api.Database, Fields], CorrectionRow]


def _by(fields: Fields) -> dict[str, str]:
    return {"who": fields["who"], "why": fields["why"]}


PERSON = Field("person", "Person", "an id or a name that fits one person", "people")
DATE = Field("date", "The true date", "2023-01-31, 2023-01, 2023, or a stretch: 2023-01-21/2023-01-31")
TYPE = Field("type", "Event", "its type (charged, dismissed …) or its id")
ON = Field("on", "As the case dates it", "where several events fit", needed=False)

FORMS: Mapping[str, Form] = {
    "merge": Form(
        "Two are the same person",
        "From now on they are one, with everything that is said of either.",
        (Field("one", "The one", kind="people"), Field("other", "and the other", kind="people")),
        lambda file, f: api.merge_people(file, f["one"], f["other"], **_by(f)),
    ),
    "split": Form(
        "Somebody else in one report",
        "Whom that report calls by the name is another person from now on.",
        (PERSON, Field("document", "The report", kind="documents")),
        lambda file, f: api.split_person(file, f["person"], f["document"], **_by(f)),
    ),
    "date": Form(
        "Another date",
        "The event, and the step on a charge that it is, was on another day.",
        (PERSON, TYPE, DATE, ON),
        lambda file, f: api.correct_date(file, f["person"], f["type"], f["date"], on=f["on"] or None, **_by(f)),
    ),
    "reject": Form(
        "It did not happen",
        "There was no such event, and no such step on a charge.",
        (PERSON, TYPE, ON),
        lambda file, f: api.reject_event(file, f["person"], f["type"], on=f["on"] or None, **_by(f)),
    ),
    "add": Form(
        "A step was missed",
        "A step on a charge that a report tells of and that was not read.",
        (
            PERSON,
            Field("action", "The step", "charged, pleaded, dismissed, convicted …"),
            Field("date", "When", "2023-01-31"),
            Field("document", "The report that says so", kind="documents"),
            Field("quote", "Its words, as they stand", kind="long"),
            Field("offense", "What the charge is for", "left open where the report does not say", needed=False),
        ),
        lambda file, f: api.add_step(
            file,
            f["person"],
            f["action"].strip().lower().replace(" ", "_"),
            f["date"],
            document=f["document"],
            quote=f["quote"],
            offense=f["offense"] or None,
            **_by(f),
        ),
    ),
    "join": Form(
        "Two reports tell of one case",
        "From now on they are shown as one case.",
        (Field("one", "The one", kind="documents"), Field("other", "and the other", kind="documents")),
        lambda file, f: api.join_cases(file, f["one"], f["other"], **_by(f)),
    ),
    "part": Form(
        "Two reports tell of different cases",
        "From now on they are shown apart.",
        (Field("one", "The one", kind="documents"), Field("other", "and the other", kind="documents")),
        lambda file, f: api.part_cases(file, f["one"], f["other"], **_by(f)),
    ),
    "name": Form(
        "A name for a case",
        "The case of that report is called so from now on.",
        (Field("document", "A report of the case", kind="documents"), Field("name", "The name")),
        lambda file, f: api.name_case(file, f["document"], f["name"], **_by(f)),
    ),
    "undo": Form(
        "Take a correction back",
        "It stays on the list and does not count any more.",
        (Field("number", "Its number"),),
        lambda file, f: api.undo_correction(file, _read_number(f["number"]), **_by(f)),
    ),
}


def _read_number(text: str) -> int:
    if not (text.isascii() and text.isdigit()):
        raise api.CorrectionError(f"{text[:20]!r} is no number of a correction")
    return int(text[:9])
