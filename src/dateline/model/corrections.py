"""Corrections: what a reader says against what was read by the machine."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from dateline.model.spans import Evidence


class CorrectionKind(StrEnum):
    """What a correction does.

    People: two are the same, or are not. Cases: two documents tell of one, or do not, or one has
    a name. Events, and with them the steps
    on charges that they are: the date is another, it is no such event, or one is missing. `UNDO` takes a correction
    back.
    """

    SAME_PERSON = "same_person"
    OTHER_PERSON = "other_person"
    SAME_CASE = "same_case"
    OTHER_CASE = "other_case"
    NAME_CASE = "name_case"
    DATE = "date"
    REJECT = "reject"
    ADD = "add"
    UNDO = "undo"


@dataclass(frozen=True, slots=True)
class Correction:
    """An entry of the ledger by a person.

    It points at words in documents, never at what the machine made of them, so that it holds however they are read
    again. `places` are those words: for people a mention of each (of one who is another: theirs, then the others'); for
    cases the first words of each document; for events their trigger; for an added step the words that say so and a
    mention of the defendant. `detail` holds what the kind asks for: `type` (of an event), `date` (EDTF), `offense` and
    its `key`, `name` (of a case), `correction` (the number of the one taken back). `id` is its number in the case file,
    counted from 1.
    """

    id: int
    kind: CorrectionKind
    places: tuple[Evidence, ...]
    who: str
    why: str
    recorded: datetime
    detail: Mapping[str, str] = field(default_factory=dict)
