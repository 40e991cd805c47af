"""An invented case, built by hand: a ferry that ran into a pier, its master, her mate and its owner."""

from dataclasses import replace
from datetime import date, timedelta
from hashlib import sha256

from dateline.model import (
    Account,
    Act,
    Actor,
    ActorKind,
    Attribution,
    Block,
    BlockKind,
    Case,
    Charge,
    ChargeAction,
    ChargeVersion,
    Document,
    Enhancement,
    EnhancementStatus,
    Event,
    EventMention,
    Evidence,
    Factuality,
    Finding,
    FindingKind,
    Interval,
    Mention,
    MentionKind,
    Mode,
    Occurrence,
    Offense,
    Participant,
    People,
    Person,
    Precision,
    Proceeding,
    PublishedBasis,
    Reading,
    Relation,
    RelationKind,
    Role,
    Source,
    SourceKind,
    Span,
    Stage,
    Statement,
    Step,
    TimeBasis,
    TimeExpression,
    TimeType,
)

HISTORY = {
    "c1": [
        ("2021-03-19", "charged"),
        ("2021-06", "pleaded not guilty"),
        ("2021-12-02", "dismissed without prejudice by prosecutors"),
    ],
    "c2": [("2021-03-19", "charged"), ("2021-12-02", "convicted by plea")],
}


def make_document(text: str, published: date | None, **fields: object) -> Document:
    """A document whose paragraphs are its blocks; a paragraph in square brackets is an advertisement."""
    blocks, at = [], 0
    for paragraph in text.split("\n\n"):
        kind = BlockKind.ADVERTISEMENT if paragraph.startswith("[") else BlockKind.BODY
        blocks.append(Block(Span(at, at + len(paragraph)), kind))
        at += len(paragraph) + 2
    identity = sha256(f"{text}{published}".encode()).hexdigest()
    basis = PublishedBasis.GIVEN if published else PublishedBasis.UNKNOWN
    return Document(identity, text, published, basis, tuple(blocks), **fields)  # type: ignore[arg-type]


def cite(document: Document, quote: str) -> Evidence:
    """The words in the document; they must stand there."""
    start = document.text.index(quote)
    return document.cite(Span(start, start + len(quote)))


def on(year: int, month: int, day: int, basis: TimeBasis = TimeBasis.EXPLICIT) -> Occurrence:
    return Occurrence(Interval.day(date(year, month, day)), basis)


FIRST = make_document(
    "Prosecutors on Friday charged Mara Ellison, the master of the ferry Kestrel, with two counts of negligent "
    "homicide over the collision of Jan. 9 that killed two deckhands. Tobias Wren, her mate, faces the same charge.\n\n"
    "[Read more on harbor safety]\n\n"
    "“She did everything the rules ask of a master,” said Ines Calloway, a lawyer for Ellison, “and a jury will see "
    "it.” Northgate Lines, the owner, could not be reached.",
    date(2021, 3, 20),
    url="https://harbor-ledger.example/2021/kestrel",
    title="Ferry master charged over Kestrel deaths",
    publisher="Harbor Ledger",
    byline="By Odile Marsh",
)
COPY = make_document(
    "Prosecutors on Friday charged Mara Ellison, the master of the ferry Kestrel, with two counts of negligent "
    "homicide over the collision of Jan. 9 that killed two deckhands. Tobias Wren, her mate, faces the same charge.",
    date(2021, 3, 21),
    title="Two charged in ferry deaths",
    publisher="Coast Wire",
)
HOSTILE = make_document(
    "Ellison <script>alert('text')</script> was charged last month & will stand trial, *two people* familiar with the "
    "case said, asking not to be named because the file is sealed.\n\n=2+2 is what the owner's note said.",
    date(2021, 6, 30),
    url="javascript:alert(1)",
    title="<script>alert('title')</script> & \"quotes\"",
    publisher="<b>Tattle</b>",
)
LAST = make_document(
    "All charges against Ellison were dropped on Dec. 2 without prejudice, the district attorney's office said; they "
    "may be brought again. Wren pleaded guilty the same day. A hearing on the owner's fine is set for spring.",
    date(2021, 12, 3),
    title="Charges against ferry master dropped",
    publisher="Harbor Ledger",
)
DOCUMENTS = (FIRST, COPY, HOSTILE, LAST)
CHARGED = (
    "Prosecutors on Friday charged Mara Ellison, the master of the ferry Kestrel, with two counts of negligent homicide"
)
MATE_CHARGED = "Tobias Wren, her mate, faces the same charge."
DROPPED = "All charges against Ellison were dropped on Dec. 2 without prejudice"
FRIDAY = Occurrence(Interval.day(date(2021, 3, 19)), TimeBasis.PUBLICATION, cite(FIRST, "Friday"))


def make_action(
    action: str, document: Document, quote: str, occurred: Occurrence, defendant: str = "p1", **fields: object
) -> ChargeAction:
    given: dict[str, object] = {"factuality": Factuality.ASSERTED, "proceeding": Proceeding.CRIMINAL, **fields}
    return ChargeAction(
        action=action,
        defendant=defendant,
        defendant_name="Mara Ellison" if defendant == "p1" else "Tobias Wren",
        offense=Offense("negligent homicide", "negligent homicide"),
        occurred=occurred,
        document=document.id,
        published=document.published,
        mention="e1",
        evidence=(cite(document, quote),),
        **given,  # type: ignore[arg-type]
    )


def make_step(*reports: ChargeAction) -> Step:
    best = reports[0]
    return Step(best.action, best.occurred, best.stage, best.factuality, reports, best.by, best.detail)


def make_charges() -> tuple[Charge, ...]:
    charged = make_step(
        make_action("charged", FIRST, CHARGED, FRIDAY, counts=2, stage=Stage.FORMAL, by="prosecutors",
                    instrument="complaint"),
        make_action("charged", COPY, CHARGED, FRIDAY, counts=2),
    )  # fmt: skip
    pleaded = make_step(
        make_action("pleaded", HOSTILE, "was charged last month",
                    Occurrence(Interval.month(2021, 6).about(), TimeBasis.PUBLICATION),
                    attribution=Attribution("s2", "two people"), detail={"plea": "not_guilty"}),
    )  # fmt: skip
    dropped = make_step(
        make_action("dismissed", LAST, DROPPED, on(2021, 12, 2), by="prosecutors", detail={"prejudice": "without"})
    )
    mate = make_step(make_action("charged", FIRST, MATE_CHARGED, FRIDAY, "p2"))
    plea = make_step(make_action("convicted", LAST, "Wren pleaded guilty the same day", on(2021, 12, 2), "p2"))
    hearing = make_step(
        make_action("sentenced", LAST, "Wren pleaded guilty", Occurrence(Interval(date(2022, 3, 1), date(2022, 6, 1)),
                    TimeBasis.EARLIER), "p2", factuality=Factuality.PLANNED),
    )  # fmt: skip
    return (
        Charge(
            "c1", "p1", "Mara Ellison", Proceeding.CRIMINAL, "negligent homicide", 2, "dismissed",
            "dismissed without prejudice by prosecutors", dropped.occurred, (charged, pleaded, dropped),
            versions=(ChargeVersion("negligent homicide", 2, FRIDAY, (cite(FIRST, CHARGED),)),),
            enhancements=(
                Enhancement("reckless operation enhancement", EnhancementStatus.WITHDRAWN,
                            Interval.month(2021, 9), "five years", (cite(LAST, DROPPED),)),
            ),
            prejudice="without", by="prosecutors", notes=("may be refiled",),
        ),
        Charge(
            "c2", "p2", "Tobias Wren", Proceeding.CRIMINAL, "negligent homicide", None, "convicted",
            "convicted by plea", plea.occurred, (mate, plea), pending_steps=(hearing,),
        ),
        Charge(
            "c3", "p3", "Northgate Lines", Proceeding.REGULATORY, "unsafe manning", None, "cited", "cited", None, (),
            background=True,
        ),
    )  # fmt: skip


def make_event(
    number: int, kind: str, summary: str, occurred: Occurrence, *words: tuple[Document, str], **fields: object
) -> Event:
    accounts = tuple(
        Account(document.id, f"e{number}", document.published, occurred, (cite(document, quote),))
        for document, quote in words
    )
    given: dict[str, object] = {"factuality": Factuality.ASSERTED, "participants": (), "place": None, **fields}
    return Event(
        id=f"ev{number}", type=kind, summary=summary, occurred=occurred, accounts=accounts,
        independent=len({document.publisher for document, _ in words} - {"Coast Wire"}), **given,  # type: ignore[arg-type]
    )  # fmt: skip


def make_events() -> tuple[Event, ...]:
    ellison, wren = ("defendant", "Mara Ellison"), ("defendant", "Tobias Wren")
    inspected = Occurrence(Interval(date(2020, 11, 1), date(2021, 1, 9), Precision.WITHIN), TimeBasis.EARLIER)
    charged = make_event(3, "charged", "Mara Ellison charged with negligent homicide, two counts", FRIDAY,
                         (FIRST, CHARGED), (COPY, CHARGED), participants=(ellison,))  # fmt: skip
    other = Account(
        HOSTILE.id, "e9", HOSTILE.published, Occurrence(Interval.month(2021, 5), TimeBasis.PUBLICATION),
        (cite(HOSTILE, "was charged last month"),),
    )  # fmt: skip
    return (
        make_event(1, "inspection", "Kestrel inspected", inspected, (HOSTILE, "the owner's note")),
        make_event(2, "killing", "Kestrel strikes a pier; two deckhands killed", on(2021, 1, 9),
                   (FIRST, "the collision of Jan. 9 that killed two deckhands"),
                   (COPY, "the collision of Jan. 9 that killed two deckhands"), place="Kestrel Pier"),
        replace(charged, accounts=(*charged.accounts, other)),
        make_event(4, "charged", "Tobias Wren charged with negligent homicide", FRIDAY, (FIRST, MATE_CHARGED),
                   participants=(wren,), factuality=Factuality.ALLEGED),
        make_event(5, "dismissed", "Charges against Mara Ellison dismissed", on(2021, 12, 2), (LAST, DROPPED),
                   participants=(ellison,)),
        make_event(6, "warned", "The owner is said to have been warned of <pier> & tide",
                   Occurrence(Interval.until(date(2021, 12, 3)), TimeBasis.BOUND), (HOSTILE, "the owner's note"),
                   factuality=Factuality.POSSIBLE),
        make_event(7, "hearing", "Hearing on the owner's fine",
                   Occurrence(Interval(date(2022, 3, 1), date(2022, 6, 1)), TimeBasis.EARLIER),
                   (LAST, "A hearing on the owner's fine is set for spring"), factuality=Factuality.PLANNED),
    )  # fmt: skip


def make_people(document: Document, name: str, role: str) -> People:
    evidence = cite(document, name)
    lawyer = cite(document, "Ines Calloway") if "Ines Calloway" in document.text else None
    actors = [
        Actor("a1", "Mara Ellison", ActorKind.PERSON, (evidence,), other_names=("Ellison",), age=44, gender="female",
              roles=(Role(role, evidence),)),
    ]  # fmt: skip
    if lawyer:
        actors.append(Actor("a2", "Ines Calloway", ActorKind.PERSON, (lawyer,), roles=(Role("lawyer", lawyer, "a1"),)))
    return People((Mention(evidence, MentionKind.NAME, "a1", "full name"),), tuple(actors))


def make_readings() -> tuple[Reading, ...]:
    first_words = (cite(FIRST, "She did everything the rules ask of a master,"), cite(FIRST, "and a jury will see it."))
    told = Statement(
        "s1", first_words, cite(FIRST, "said"),
        Source(SourceKind.NAMED, "Ines Calloway, a lawyer for Ellison", cite(FIRST, "Ines Calloway"), ("a2",)),
        Mode.DIRECT, Act.ASSERTS, first_words, channel="in a statement", rule="split quote",
    )  # fmt: skip
    silent = Statement(
        "s2", (), cite(FIRST, "could not be reached"), Source(SourceKind.ORGANISATION, "Northgate Lines", None),
        Mode.INDIRECT, Act.UNAVAILABLE, (cite(FIRST, "Northgate Lines, the owner, could not be reached"),),
    )  # fmt: skip
    unnamed = Statement(
        "s1", (cite(HOSTILE, "Ellison <script>alert('text')</script> was charged last month"),), cite(HOSTILE, "said"),
        Source(SourceKind.UNNAMED, "two people familiar with the case", cite(HOSTILE, "*two people*"), number=2,
               reason="the file is sealed"),
        Mode.INDIRECT, Act.ASSERTS, (cite(HOSTILE, "was charged last month & will stand trial"),),
    )  # fmt: skip
    mention = EventMention(
        "e1", "charged", cite(FIRST, "charged"), (cite(FIRST, CHARGED),), FRIDAY, Factuality.ASSERTED,
        (Participant("defendant", cite(FIRST, "Mara Ellison"), "a1"), Participant("by", cite(FIRST, "Prosecutors"))),
        place=cite(FIRST, "ferry Kestrel"), attribution=Attribution("s1", "prosecutors"),
        relations=(Relation(RelationKind.AFTER, "e2", cite(FIRST, "over")),), detail={"counts": "2"}, rule="charge X",
    )  # fmt: skip
    times = (
        TimeExpression(cite(FIRST, "Friday"), TimeType.DATE, "2021-03-19", None, FRIDAY.interval,
                       TimeBasis.PUBLICATION, "weekday", (Interval.day(date(2021, 3, 26)),), 0.9),
        TimeExpression(cite(LAST, "spring"), TimeType.DATE, "2022-SP", None, None, TimeBasis.EARLIER, "season"),
    )  # fmt: skip
    charges = make_charges()
    return (
        Reading(FIRST, times[:1], make_people(FIRST, "Mara Ellison", "ferry master"), (told, silent), (mention,),
                charges=charges[:1]),
        Reading(COPY, people=make_people(COPY, "Mara Ellison", "ferry master")),
        Reading(HOSTILE, people=make_people(HOSTILE, "Ellison", "<i>master</i>"), statements=(unnamed,),
                findings=make_findings()[:1]),
        Reading(LAST, times[1:], make_people(LAST, "Ellison", "former master")),
    )  # fmt: skip


def make_findings() -> tuple[Finding, ...]:
    return (
        Finding(
            FindingKind.DATE_CONFLICT, "Mara Ellison, negligent homicide",
            "One report says charged on 19 March, another “last month” in a report of 30 June.",
            (cite(FIRST, CHARGED), cite(HOSTILE, "was charged last month")),
        ),
        Finding(
            FindingKind.SUPERSEDED, "<script>alert('title')</script>", "The charge was dismissed on 2 December 2021.",
            (cite(HOSTILE, "will stand trial"), cite(LAST, DROPPED)),
        ),
    )  # fmt: skip


def make_case() -> Case:
    """The whole invented case, with a document whose words are hostile."""
    readings = make_readings()
    everywhere = tuple((reading.document.id, "a1") for reading in readings)
    role = Role("ferry master", cite(FIRST, "the master of the ferry Kestrel"))
    people = (
        Person("p1", "Mara Ellison", ActorKind.PERSON, everywhere, other_names=("Ellison",), roles=(role,), ages=(44,),
               evidence=(cite(FIRST, "Mara Ellison"),), why=("same full name",)),
        Person("p2", "Tobias Wren", ActorKind.PERSON, (), evidence=(cite(FIRST, "Tobias Wren"),)),
        Person("p3", "Northgate Lines", ActorKind.ORGANISATION, ()),
        Person("p4", "Ines Calloway", ActorKind.PERSON, ((FIRST.id, "a2"),),
               roles=(Role("lawyer for Mara Ellison", cite(FIRST, "a lawyer for Ellison"), "p1"),)),
    )  # fmt: skip
    return Case(readings, people, make_charges(), make_events(), make_findings())


def make_large_case(documents: int = 30, events: int = 120) -> Case:
    """The same case with many documents and events, to see that it can still be read."""
    case = make_case()
    extra = tuple(
        Reading(
            make_document(
                "\n\n".join(
                    f"Day {day} of paragraph {n}: the inquiry heard a witness on the tide tables of the harbor, who "
                    "said that the log had been kept in pencil and that nobody had asked for it."
                    for n in range(8)
                ),
                date(2021, 4, 1) + timedelta(days=9 * day),
                title=f"The inquiry hears witness {day}",
                publisher="Harbor Ledger",
            )
        )
        for day in range(documents - len(case.readings))
    )
    heard = tuple(
        make_event(
            100 + n, "hearing", f"Witness {n} heard on the tide tables",
            on(2021 + n // 60, 1 + n % 12, 1 + n % 27, TimeBasis.PUBLICATION) if n % 3 else
            Occurrence(Interval.month(2021 + n // 60, 1 + n % 12), TimeBasis.EARLIER),
            (extra[n % len(extra)].document, f"paragraph {n % 8}: the inquiry heard a witness"),
        )
        for n in range(events)
    )  # fmt: skip
    ordered = sorted((*case.events, *heard), key=lambda event: event.occurred.interval.start or date.min)
    return replace(case, readings=(*case.readings, *extra), events=tuple(ordered))


def empty_case() -> Case:
    return Case((), (), (), (), ())
