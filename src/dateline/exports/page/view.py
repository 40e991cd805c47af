"""What the template of the case page is given: plain words, links and places on the axis."""

from dataclasses import dataclass

from dateline.exports.page.axis import Bar, Tick
from dateline.exports.page.citations import Quote
from dateline.exports.page.passages import Paragraph


@dataclass(frozen=True, slots=True)
class Remark:
    """A finding, shown in its own section and beside what it concerns."""

    anchor: str
    href: str
    kind: str
    concerns: str
    explanation: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class RemarkGroup:
    """The findings of one kind."""

    kind: str
    remarks: tuple[Remark, ...]


@dataclass(frozen=True, slots=True)
class StepLine:
    """A step in a charge's history."""

    date: str
    edtf: str
    inferred: str | None
    words: str
    hedge: str | None
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class ChargeLine:
    """A row of the status board. `history` are (ISO day, label) pairs; `since_day` the last possible day of `since`.

    `latest` is how the charge stands at the latest on record, where the page is of an earlier view and it differs.
    """

    anchor: str
    href: str
    person: str
    person_href: str | None
    charge: str
    kind: str | None
    tone: str
    label: str
    latest: str | None
    since: str | None
    since_edtf: str | None
    since_day: str | None
    inferred: str | None
    extras: tuple[str, ...]
    quotes: tuple[Quote, ...]
    steps: tuple[StepLine, ...]
    pending: tuple[StepLine, ...]
    remarks: tuple[Remark, ...]
    history: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class AccountLine:
    """What one source says of an event; `differs` is its own date where it is not the entry's."""

    source: str
    differs: str | None
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the timeline. `first` and `last` are ISO days, or empty where that end is open."""

    anchor: str
    year: str
    date: str
    edtf: str
    inferred: str | None
    first: str
    last: str
    bar: Bar | None
    kind: str | None
    summary: str
    hedge: str | None
    facts: tuple[str, ...]
    people: tuple[str, ...]
    sources: str
    accounts: tuple[AccountLine, ...]
    charges: tuple[ChargeLine, ...]
    remarks: tuple[Remark, ...]


@dataclass(frozen=True, slots=True)
class PersonCard:
    """A person or organisation, shown in the order of `rank`. `roles` are (words, link to where they stand) pairs."""

    rank: tuple[bool, bool, int, str]
    anchor: str
    name: str
    kind: str
    facts: tuple[str, ...]
    roles: tuple[tuple[str, str], ...]
    charges: tuple[ChargeLine, ...]
    remarks: tuple[Remark, ...]


@dataclass(frozen=True, slots=True)
class Saying:
    """A statement."""

    who: str
    people: tuple[str, ...]
    act: str
    words: str
    facts: tuple[str, ...]
    href: str
    source: str


@dataclass(frozen=True, slots=True)
class Article:
    """A document with its text; `earlier` is the link to the version before it."""

    anchor: str
    title: str
    source: str
    facts: tuple[str, ...]
    earlier: str | None
    url: str | None
    paragraphs: tuple[Paragraph, ...]
    remarks: tuple[Remark, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """The whole page. `view` says from which day the case is seen, None at the latest; `until` is its last day."""

    title: str
    view: str | None
    until: str | None
    facts: tuple[str, ...]
    limits: tuple[str, ...]
    latest: str | None
    ticks: tuple[Tick, ...]
    people_choice: tuple[str, ...]
    charges: tuple[ChargeLine, ...]
    entries: tuple[Entry, ...]
    findings: tuple[RemarkGroup, ...]
    people: tuple[PersonCard, ...]
    statements: tuple[Saying, ...]
    articles: tuple[Article, ...]
