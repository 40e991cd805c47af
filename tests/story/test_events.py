from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.model import (
    Actor,
    ActorKind,
    Factuality,
    Interval,
    Participant,
    Precision,
    Reading,
    Relation,
    RelationKind,
    TimeBasis,
)
from dateline.story import merge_events
from story.build import Draft, day, month, people_of

LATE_JANUARY = Interval(date(2023, 1, 21), date(2023, 2, 1), Precision.RANGE, approximate=True)


def merge(*readings: Reading):
    return merge_events(readings, people_of(readings))


def charged(
    published: str, when: str | None, interval: Interval | None, offense: str | None = "burglary", name="Ines Falk"
):
    draft = Draft(published, f"Prosecutors charged {name} {when or 'then'} with {offense or 'something'}, papers show.")
    if when and interval:
        draft.time(when, interval)
    return draft.step("charged", "charged", name, offense, when if interval else None).read()


@pytest.mark.parametrize(
    ("one", "other", "events"),
    [
        pytest.param(("Jan. 19", day("2023-01-19")), ("Thursday", day("2023-01-19")), 1, id="same day"),
        pytest.param(
            ("Jan. 19", day("2023-01-19")), ("Friday", day("2023-01-20")), 1, id="a day off: one of them errs"
        ),
        pytest.param(("Jan. 19", day("2023-01-19")), ("Jan. 31", day("2023-01-31")), 2, id="exact days far apart"),
        pytest.param(("Jan. 19", day("2023-01-19")), ("in January", month(2023, 1)), 1, id="a month around the day"),
        pytest.param(
            ("late in January", LATE_JANUARY), ("last month", month(2023, 3)), 1, id="an inexact date gone stale"
        ),
        pytest.param(("in May", month(2022, 5)), ("last month", month(2023, 3)), 2, id="most of a year between"),
        pytest.param(("Jan. 19", day("2023-01-19")), (None, None), 1, id="no date joins the dated"),
        pytest.param((None, None), (None, None), 1, id="no dates at all"),
    ],
)
def test_same_step_by_date(one, other, events):
    readings = [charged("2023-04-18", *one), charged("2023-04-20", *other)]
    assert len(merge(*readings)) == events


@pytest.mark.parametrize(
    ("one", "other", "events"),
    [
        pytest.param({}, {"name": "Tom Ruiz"}, 2, id="other defendant"),
        pytest.param({}, {"offense": "arson"}, 2, id="other offense"),
        pytest.param({}, {"offense": None}, 1, id="offense left out"),
    ],
)
def test_same_step_by_persons_and_offense(one, other, events):
    when = ("Jan. 19", day("2023-01-19"))
    assert len(merge(charged("2023-04-18", *when, **one), charged("2023-04-20", *when, **other))) == events


def test_a_step_of_two_people_joins_what_is_told_of_each():
    both = Draft("2023-01-20", "Ines Falk and Tom Ruiz were charged Thursday.").time("Thursday", day("2023-01-19"))
    both.step("charged", "charged", ("Ines Falk", "Tom Ruiz"), "burglary", "Thursday")
    readings = [
        charged("2023-01-21", "Jan. 19", day("2023-01-19")),
        charged("2023-01-22", "Jan. 19", day("2023-01-19"), name="Tom Ruiz"),
        both.read(),
    ]
    (event,) = merge(*readings)
    assert event.summary == "charged: Ines Falk and Tom Ruiz, burglary"
    assert len(event.accounts) == 3


def test_a_vague_date_does_not_tie_two_exact_ones():
    readings = [
        charged("2023-02-01", "Jan. 19", day("2023-01-19")),
        charged("2023-12-01", "Nov. 20", day("2023-11-20")),
        charged("2024-01-05", "in 2023", Interval.year(2023)),
    ]
    assert [len(event.accounts) for event in merge(*readings)] == [1, 2]


def test_an_undated_mention_joins_the_latest_event_it_can_mean():
    readings = [
        charged("2023-02-01", "Jan. 19", day("2023-01-19")),
        charged("2023-12-01", "Nov. 20", day("2023-11-20")),
        charged("2023-03-01", None, None),
        charged("2024-03-01", None, None),
    ]
    assert [[a.published.isoformat() for a in e.accounts] for e in merge(*readings)] == [
        ["2023-02-01", "2023-03-01"],
        ["2023-12-01", "2024-03-01"],
    ]


def test_an_undated_mention_of_two_adds_nobody_to_an_event_of_one():
    both = Draft("2024-03-01", "Ines Falk and Tom Ruiz were charged.")
    both.step("charged", "charged", ("Ines Falk", "Tom Ruiz"), "burglary")
    readings = [
        charged("2023-02-01", "Jan. 19", day("2023-01-19")),
        charged("2023-12-01", "Nov. 20", day("2023-11-20"), name="Tom Ruiz"),
        both.read(),
    ]
    assert [e.summary for e in merge(*readings)] == ["charged: Ines Falk, burglary", "charged: Tom Ruiz, burglary"]


def killed(published: str, when: str | None, interval: Interval | None) -> Reading:
    draft = Draft(published, f"Noor Haddad was killed {when} in her shop.")
    if when and interval:
        draft.time(when, interval, TimeBasis.EXPLICIT)
    return draft.event("killing", "killed", when, victim="Noor Haddad").read()


def test_one_victim_is_killed_once_whatever_the_dates():
    readings = [
        killed("2021-11-01", "in October 2021", month(2021, 10)),
        killed("2021-12-01", "on Oct. 4, 2021", day("2021-10-04")),
        killed("2023-01-01", "in October 2022", month(2022, 10)),
    ]
    (event,) = merge(*readings)
    assert event.occurred.interval == day("2021-10-04")
    assert len(event.accounts) == 3
    assert event.why == (
        "October 4, 2021 (“on Oct. 4, 2021”): 2 of 3 independent sources agree",
        "not October 2022: reported before that day",
    )


def test_a_date_after_the_first_report_is_not_the_best():
    readings = [
        killed("2021-10-05", "on Oct. 4, 2021", day("2021-10-04")),
        killed("2021-12-10", "on Thursday", day("2021-12-09")),
    ]
    (event,) = merge(*readings)
    assert event.occurred.interval == day("2021-10-04")
    assert event.why[1] == "not December 9, 2021: reported before that day"


def test_a_mention_that_names_nobody_joins_the_only_event_of_its_article():
    draft = Draft("2021-11-01", "Noor Haddad was shot on Oct. 4, 2021.", "The shooting shook the town.")
    draft.time("on Oct. 4, 2021", day("2021-10-04"), TimeBasis.EXPLICIT)
    draft.event("shooting", "shot", "on Oct. 4, 2021", victim="Noor Haddad").event("shooting", "shooting")
    (event,) = merge(draft.read())
    assert len(event.accounts) == 2


def shot(published: str, *bare: tuple[str, str | None, str | None]) -> Draft:
    """An article on who was shot on Oct. 4, with more sentences: trigger, words and day of its date."""
    draft = Draft(published, "Noor Haddad was shot on Oct. 4, 2021.", *(words for words, _, _ in bare))
    draft.time("on Oct. 4, 2021", day("2021-10-04"), TimeBasis.EXPLICIT)
    draft.event("shooting", "shot", "on Oct. 4, 2021", victim="Noor Haddad")
    for words, when, date_ in bare:
        if when and date_:
            draft.time(when, day(date_), TimeBasis.EXPLICIT)
        draft.event("shooting", words.partition(" shook")[0].split()[-1], when)
    return draft


@pytest.mark.parametrize(
    ("words", "when", "date_", "accounts"),
    [
        ("The shooting shook the town.", None, None, [2]),
        ("On Monday the shooting shook the town.", "On Monday", "2021-10-04", [2]),
        ("On Oct. 9 the shooting shook the town.", "On Oct. 9", "2021-10-09", [1]),
        ("On Oct. 9 another shooting shook the town.", "On Oct. 9", "2021-10-09", [1, 1]),
        ("On Monday a second shooting shook the town.", "On Monday", "2021-10-04", [1, 1]),
        ("A separate shooting shook the town.", None, None, [1]),
    ],
)
def test_a_bare_mention_of_an_incident_makes_no_line_of_its_own(words, when, date_, accounts):
    events = merge(shot("2021-11-01", (words, when, date_)).read())
    assert [len(event.accounts) for event in events] == accounts


def test_a_bare_mention_joins_the_incident_of_several_victims():
    draft = Draft(
        "2021-11-01", "Noor Haddad was hurt Oct. 4.", "Tom Ruiz was shot too Oct. 4.", "The shooting shook all."
    )
    draft.time("Oct. 4", day("2021-10-04"), TimeBasis.EXPLICIT)
    draft.event("shooting", "hurt", "Oct. 4", victim="Noor Haddad").event(
        "shooting", "shot", "Oct. 4", victim="Tom Ruiz"
    )
    assert sorted(len(event.accounts) for event in merge(draft.event("shooting", "shooting").read())) == [1, 2]


def test_a_mention_without_people_joins_the_step_of_its_date():
    named = charged("2023-01-20", "Jan. 19", day("2023-01-19"))
    draft = Draft("2023-02-01", "Ines Falk waits.", "The charge was filed Jan. 19.").time("Jan. 19", day("2023-01-19"))
    draft.actor("Ines Falk")
    (event,) = merge(named, draft.event("charged", "filed", "Jan. 19").read())
    assert event.summary == "charged: Ines Falk, burglary"


@pytest.mark.parametrize(
    ("offense", "other", "summary"),
    [("manslaughter", "involuntary manslaughter", "involuntary manslaughter"), ("arson", "arson", "arson")],
)
def test_the_fuller_offense_is_told(offense, other, summary):
    readings = [charged(f"2023-01-2{n}", "Jan. 19", day("2023-01-19"), name) for n, name in enumerate((offense, other))]
    (event,) = merge(*readings)
    assert event.summary == f"charged: Ines Falk, {summary}"


@pytest.mark.parametrize(
    ("words", "kept"), [("the gunshot", False), ("Friday", False), ("two men", True), ("a deputy", True)]
)
def test_things_take_no_part_as_people(words, kept):
    reading = shot("2021-11-01").read()
    draft = Draft("2021-11-01", f"Ines Falk was hurt by {words}.")
    hurt = draft.event("wounding", "hurt", victim="Ines Falk").read()
    mention = replace(hurt.events[0], participants=(*hurt.events[0].participants, Participant("by", draft.cite(words))))
    (event,) = [e for e in merge(reading, replace(hurt, events=(mention,))) if e.type == "wounding"]
    assert (("by", words) in event.participants) is kept
    assert event.summary == "wounding: Ines Falk"


@pytest.mark.parametrize("factuality", [Factuality.NEGATED, Factuality.DENIED, Factuality.POSSIBLE])
def test_what_did_not_happen_is_no_event(factuality):
    draft = Draft("2021-11-01", "Ines Falk was not charged.")
    assert merge(draft.step("charged", "charged", "Ines Falk", factuality=factuality).read()) == ()


def test_what_was_planned_and_then_done_is_one_asserted_event():
    plan = Draft("2023-05-01", "The trial of Ines Falk opens May 3.").time("May 3", day("2023-05-03"))
    plan.step("trial_started", "opens", "Ines Falk", None, "May 3", factuality=Factuality.PLANNED)
    done = Draft("2023-05-03", "The trial of Ines Falk opened Wednesday.").time("Wednesday", day("2023-05-03"))
    done.step("trial_started", "opened", "Ines Falk", None, "Wednesday")
    (event,) = merge(plan.read(), done.read())
    assert event.factuality is Factuality.ASSERTED


def test_copies_count_as_one_source():
    text = " ".join(f"Word{n} of the long dispatch about Ines Falk goes on." for n in range(12))
    readings = []
    for published, outlet in (("2023-02-01", "a"), ("2023-02-02", "b")):
        draft = Draft(published, "Ines Falk was charged Jan. 19. " + text, url=f"https://{outlet}.example/falk")
        draft.time("Jan. 19", day("2023-01-19")).step("charged", "charged", "Ines Falk", "burglary", "Jan. 19")
        readings.append(draft.read())
    (event,) = merge(*readings)
    assert (len(event.accounts), event.independent) == (2, 1)


def test_a_background_step_is_another_event():
    draft = Draft("2023-02-01", "Ines Falk was charged Jan. 19.", "She was charged before.")
    draft.time("Jan. 19", day("2023-01-19")).step("charged", "charged Jan", "Ines Falk", "burglary", "Jan. 19")
    draft.step("charged", "charged before", "Ines Falk", "burglary", background=True)
    assert len(merge(draft.read())) == 2


def test_events_come_in_order_and_cite_their_accounts():
    readings = [
        charged("2023-02-01", "Jan. 19", day("2023-01-19")),
        killed("2021-12-01", "on Oct. 4, 2021", day("2021-10-04")),
        charged("2023-02-03", None, None, name="Tom Ruiz"),
    ]
    events = merge(*readings)
    assert [e.type for e in events] == ["killing", "charged", "charged"]
    texts = {r.document.id: r.document.text for r in readings}
    for event in events:
        for account in event.accounts:
            for piece in account.evidence:
                assert piece.quote == texts[piece.document][piece.start : piece.end]


NAMES = ("Ines Falk", "Tom Ruiz")
WHENS = (
    (None, None),
    ("Jan. 19", day("2023-01-19")),
    ("Jan. 20", day("2023-01-20")),
    ("in January", month(2023, 1)),
    ("in 2023", Interval.year(2023)),
    ("Nov. 20", day("2023-11-20")),
)
reports = st.tuples(
    st.sampled_from(["2023-02-01", "2023-05-02", "2024-02-03"]),
    st.sampled_from(WHENS),
    st.sampled_from(["burglary", "arson", None]),
    st.sampled_from(NAMES),
)


@given(st.lists(reports, min_size=1, max_size=8, unique=True), st.randoms(use_true_random=False))
def test_the_order_of_documents_does_not_matter(drawn, random):
    readings = [charged(published, *when, offense=offense, name=name) for published, when, offense, name in drawn]
    people = people_of(readings)
    shuffled = list(readings)
    random.shuffle(shuffled)
    assert merge_events(readings, people) == merge_events(shuffled, people)


@given(st.lists(reports, min_size=1, max_size=8, unique=True))
def test_every_account_is_kept(drawn):
    readings = [charged(published, *when, offense=offense, name=name) for published, when, offense, name in drawn]
    kept = {(a.document, a.mention) for e in merge(*readings) for a in e.accounts}
    assert kept == {(r.document.id, m.id) for r in readings for m in r.events}


def test_what_several_are_told_of_together_stands_with_each():
    together = Draft("2024-01-05", "In 2023 Ines Falk and Tom Ruiz were charged, papers show.")
    together.time("2023", Interval.year(2023)).step("charged", "charged", ("Ines Falk", "Tom Ruiz"), "burglary", "2023")
    events = merge(
        charged("2023-02-01", "Jan. 19", day("2023-01-19")),
        charged("2023-12-01", "Nov. 20", day("2023-11-20"), name="Tom Ruiz"),
        together.read(),
    )
    assert [(event.summary, len(event.accounts)) for event in events] == [
        ("charged: Ines Falk, burglary", 2),
        ("charged: Tom Ruiz, burglary", 2),
    ]


def test_how_things_stand_is_no_new_step():
    standing = Draft("2023-12-28", "After a year, in December, Ines Falk and Tom Ruiz stand charged.")
    standing.time("December", month(2023, 12)).step("charged", "charged", ("Ines Falk", "Tom Ruiz"), None, "December")
    events = merge(
        charged("2023-02-01", "Jan. 19", day("2023-01-19")),
        charged("2023-12-01", "Nov. 20", day("2023-11-20"), name="Tom Ruiz"),
        standing.read(),
    )
    assert [event.summary for event in events] == ["charged: Ines Falk, burglary", "charged: Tom Ruiz, burglary"]


def test_names_take_the_place_of_the_group_that_is_counted():
    draft = Draft("2023-02-01", "Two people were charged on Jan. 19: Ines Falk and Tom Ruiz.")
    draft.time("Jan. 19", day("2023-01-19"))
    draft.step("charged", "charged", ("Ines Falk", "Tom Ruiz"), "burglary", "Jan. 19")
    draft.actors["people"] = Actor("group", "two people", ActorKind.PERSON, (draft.cite("people"),), named=False)
    draft.events[-1] = replace(
        draft.events[-1], participants=(Participant("defendant", draft.cite("Two people"), "group"),)
    )
    (event,) = merge(draft.read())
    assert event.summary == "charged: Ines Falk and Tom Ruiz, burglary"


def settled(published: str, text: str, when: str | None, interval: Interval | None, **roles: str):
    draft = Draft(published, f"{text} Ines Falk was not in court.")
    draft.actor("Ines Falk")
    if when and interval:
        draft.time(when, interval)
    return draft.event("settled", "settled", when, **roles).read()


@pytest.mark.parametrize(
    ("when", "interval", "events"),
    [
        pytest.param("Oct. 5", day("2022-10-05"), 1, id="shortly before the article without a date"),
        pytest.param("in October", month(2022, 10), 1, id="in its month"),
        pytest.param("Oct. 28", day("2022-10-28"), 2, id="after it"),
        pytest.param("in May", month(2022, 5), 2, id="long before it"),
    ],
)
def test_a_date_told_without_people_is_that_of_the_news_without_a_date(when, interval, events):
    news = settled("2022-10-06", "Ines Falk has settled the suit.", None, None, defendant="Ines Falk")
    later = settled("2023-03-01", f"It was settled {when}.", when, interval)
    found = merge(news, later)
    assert len(found) == events
    if events == 1:
        assert (found[0].summary, found[0].occurred.interval) == ("settled: Ines Falk", interval)


def test_an_investigation_without_people_is_one_of_the_whole_case():
    def investigated(published: str, body: str):
        draft = Draft(published, f"Ines Falk died. The {body} was investigating.")
        draft.actor("Ines Falk")
        return draft.event("investigated", "investigating", by=body).read()

    readings = [investigated("2022-01-02", "Elm County sheriff"), investigated("2022-04-02", "state police")]
    (event,) = merge(*readings)
    assert len(event.accounts) == 2


def test_accounts_say_by_what_they_were_joined():
    one, other = charged("2023-02-01", "Jan. 19", day("2023-01-19")), charged("2023-03-01", None, None)
    (event,) = merge(other, one)
    first, second = event.accounts
    assert first.joined == ()
    assert [trait.name for trait in second.joined] == ["people", "offense", "wording", "role"]


def test_an_event_known_only_as_before_another_stands_before_it():
    draft = Draft("2023-04-18", "Before Ines Falk was charged on Jan. 19, Tom Ruiz was questioned.")
    draft.time("Jan. 19", day("2023-01-19"))
    draft.step("charged", "charged", "Ines Falk", "burglary", "Jan. 19")
    draft.event("questioned", "questioned", person="Tom Ruiz")
    relation = Relation(RelationKind.BEFORE, draft.events[0].id, draft.cite("Before"))
    draft.events[-1] = replace(draft.events[-1], relations=(relation,))
    assert [event.type for event in merge(draft.read())] == ["questioned", "charged"]


@pytest.mark.parametrize(
    ("text", "trigger", "events"),
    [
        pytest.param("The shooting occurred Monday.", "shooting", 1, id="a noun speaks of it again"),
        pytest.param("Somebody else was shot Monday.", "shot", 2, id="a verb tells of another"),
    ],
)
def test_which_incident_a_date_without_people_is_of(text, trigger, events):
    victim = Draft("2022-05-04", "Ines Falk was shot on the quay.").event("shooting", "shot", victim="Ines Falk").read()
    draft = Draft("2022-05-05", f"{text} Ines Falk was not named.").time("Monday", day("2022-05-02"))
    draft.actor("Ines Falk")
    later = draft.event("shooting", trigger, "Monday").read()
    dated = [event.occurred.interval for event in merge(victim, later) if event.participants]
    assert (dated == [day("2022-05-02")]) is (events == 1)


def test_nobody_is_killed_again_after_the_first_report():
    readings = [killed("2013-03-14", None, None), killed("2014-06-13", "on Mar. 13, 2014", day("2014-03-13"))]
    (event,) = merge(*readings)
    assert event.occurred.interval == Interval.until(date(2013, 3, 14))
    assert event.why == ("only by when it was told is known", "not March 13, 2014: reported before that day")


def test_the_shooting_of_an_article_that_tells_of_other_dead_is_left_open():
    old = Draft("2015-03-14", "Ines Falk was shot on May 3, 2011.").time("May 3, 2011", day("2011-05-03"))
    old.event("shooting", "shot", "May 3, 2011", victim="Ines Falk")
    news = Draft("2013-03-13", "Tom Ruiz was found dead after the shooting.", "A stone recalls Ines Falk.")
    news.actor("Ines Falk")
    news.event("killing", "found dead", victim="Tom Ruiz").event("shooting", "shooting")
    shooting = next(event for event in merge(old.read(), news.read()) if event.type == "shooting")
    assert len(shooting.accounts) == 1
