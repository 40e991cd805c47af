import sys
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from dateline.documents import split_blocks
from dateline.documents.blocks.datelines import find_dateline
from dateline.documents.blocks.paragraphs import find_paragraphs
from dateline.documents.blocks.rules import load_rules
from dateline.model import Block, BlockKind, Span

LEAD = "Prosecutors charged Ada Quill with theft on Monday, and a judge set her bail at $500."
SECOND = "Quill, 34, of Dover, told the court that she did not take the boat, according to the filing."


def kinds(text: str, told: Sequence[Block] | None = None) -> list[tuple[str, str]]:
    return [(str(block.kind), block.span.cut(text)) for block in split_blocks(text, told)]


def kind_of(paragraph: str) -> str:
    """Return the kind of a paragraph that stands between two paragraphs of prose."""
    text = f"{LEAD}\n\n{paragraph}\n\n{SECOND}"
    (found,) = {str(b.kind) for b in split_blocks(text) if b.span.cut(text) in paragraph}
    return found


@pytest.mark.parametrize(
    ("paragraph", "kind"),
    [
        ("Advertisement", "advertisement"),
        ("Story continues below advertisement", "advertisement"),
        ("This is a developing story. Check back for updates.", "developing_note"),
        ("Stay with Channel 9 for the latest on this case.", "developing_note"),
        ("Gazette Staff Writer Bo Lee contributed to this report", "contributor"),
        ("Reporting by Bo Lee; editing by Cy Moss", "contributor"),
        ("With News Wire Services", "contributor"),
        ("By Bo Lee, Staff Writer", "byline"),
        ("BY BO LEE AND CY MOSS", "byline"),
        ("-- Bo Lee", "byline"),
        ("blee@example.org", "byline"),
        ("Channel 9's Bo Lee reports.", "byline"),
        ("(AP Photo/Bo Lee)", "credit"),
        ("Photo: Bo Lee", "credit"),
        ("Getty Images", "credit"),
        ("Please return to elmnews.com for updates.", "developing_note"),
        ("— Please return to elmnews.com for updates.", "developing_note"),
        ("KELM 8 will update the story as details become available.", "developing_note"),
        ("Additional updates will be forthcoming.", "developing_note"),
        ("Be sure to watch KELM Morning News starting at 5:00 a.m.", "developing_note"),
        ("This is a story update.", "update_note"),
        ("The previous story is below.", "update_note"),
        ("This is an updated version of an earlier report.", "update_note"),
        ("The original story about the boat was wrong, police said.", "body"),
        ("The company will update the software of its boats, Quill said.", "body"),
        ("Police will update this month the list of boats that are missing.", "body"),
        ("Like this story? Share it with a friend!", "boilerplate"),
        ("Tweets by @ElmNews", "boilerplate"),
        ("Tweets from the KELM newsroom", "boilerplate"),
        ("Tweets from the suspect showed the boat at Elm Pier, police said.", "body"),
        ("Explore further", "related_links"),
        ("Join our Free $500 Boat Challenge", "boilerplate"),
        ("Join our Elm Valley newsletter for more.", "boilerplate"),
        ("About Elm Boats Inc.", "boilerplate"),
        ("BO LEE/GAZETTE", "credit"),
        ("(Reporting by the Dover bureau; editing by Cy Moss)", "contributor"),
        ("ALSO IN COURTS: Boat suit awaits its day", "related_links"),
        ("News Sports Weather Obituaries Classifieds Opinion Jobs Cars Homes Subscribe", "boilerplate"),
        ("Skip to main content. Sign in. Subscribe. My account. News. Sports. Opinion.", "boilerplate"),
        ("The boat is back. — Dover Police (@DoverPD) November 3, 2015", "boilerplate"),
        ("RT @DoverPD: The boat is back. https://t.co/abc", "boilerplate"),
        ("Boat seen at Elm Pier pic.twitter.com/abc123", "boilerplate"),
        ("Image 3 of 5 A boat is towed. Photo: Bo Lee, Photo Editor Image 4 of 5 The pier. Buy photo", "boilerplate"),
        ("Image 1 of / 5 Caption Close", "boilerplate"),
        ("Photo 2 of 9 The boat is towed. Photo 3 of 9 The pier at dawn.", "boilerplate"),
        ("Photos: Photos: Boat theft in Dover Boat theft – The pier at dawn. Hide Caption 2 of 9", "boilerplate"),
        ("&amp;amp;amp;amp;lt;!--iframe--&amp;amp;amp;amp;gt;", "boilerplate"),
        ("Enlarge | Buy This Photo", "boilerplate"),
        ("ON A MOBILE DEVICE? WATCH THE VIDEO HERE.", "boilerplate"),
        ("2 of 3 premium clicks used this month", "boilerplate"),
        ("- Page 1 - Page 2", "boilerplate"),
        ("Have questions or feedback about our coverage? Write to the editors.", "boilerplate"),
        (
            "JUST WATCHED The theft of a boat Replay More Videos ... MUST WATCH The theft of a boat 01:17",
            "related_links",
        ),
        ("Five Ways To Keep A Boat DryA few good tips for owners of boats", "related_links"),
        ("PICTURES: Okla. boat found in creek", "related_links"),
        ("Other local news:", "related_links"),
        ("Complete coverage of the Dover boat theft on Harborsider", "related_links"),
        ("twitter.com/bolee5", "byline"),
        ("Story by Bo Lee, Cy Moss and Di Orr, courtesy Dover Wire:", "byline"),
        ("Video (01:20): Quill leaves the court.", "caption"),
        ("READ MORE: Boat found in Dover creek", "related_links"),
        ("Related: Was the boat ever lost?", "related_links"),
        ("ALSO:", "related_links"),
        ("01:22 Boat found in Dover creek", "related_links"),
        ("Dover Council Votes to Close Old Harbor Bridge", "related_links"),
        ("Click here to see the gallery.", "boilerplate"),
        ("Sign up for our daily newsletter", "boilerplate"),
        ("Harbor Briefing Newsletter", "boilerplate"),
        ("Get the week's court news in your inbox.", "boilerplate"),
        ("Keep an eye on your inbox.", "boilerplate"),
        ("There was an error processing your request.", "boilerplate"),
        ("Use the code “HARBOR”.", "boilerplate"),
        ("This report is brought to you by Elm Boats.", "boilerplate"),
        ("Podcast: https://pod.example/harbor", "boilerplate"),
        ("How to listen to the Harbor podcast", "boilerplate"),
        ("See it now: Elm Boats", "boilerplate"),
        ("Disclosure: The Gazette may earn a commission from links.", "boilerplate"),
        ("The views expressed in this column are the author's own.", "boilerplate"),
        ("This article was republished from the Harbor Gazette.", "boilerplate"),
        ("Want to talk about this case?", "boilerplate"),
        ("We’d like to hear from you.", "boilerplate"),
        ("OFFICIAL PRESS RELEASE", "boilerplate"),
        ("SOURCE: Harbor Gazette", "credit"),
        ("Main image credit: Bo Lee", "credit"),
        ("Bo Lee, HBN court correspondent", "byline"),
        ("The Docket is written by Bo Lee, a lawyer in Dover.", "byline"),
        ("Contact Bo Lee at www.bolee.example for questions.", "byline"),
        ("Related Coverage Boat owner asks the court for help", "related_links"),
        ("[Full story]", "related_links"),
        ("Related post: Five boats to see this summer", "related_links"),
        ("Follow us on Twitter", "boilerplate"),
        ("Follow Bo Lee on Twitter @bolee", "boilerplate"),
        ("Copyright 2015 Gazette Media. All rights reserved.", "boilerplate"),
        ("© 2015 Gazette", "boilerplate"),
        ("Report a typo", "boilerplate"),
        ("Share this", "boilerplate"),
        ("14 Comments", "boilerplate"),
        ("Home | News | Sports | Weather", "boilerplate"),
        ("___", "boilerplate"),
        ("Published Wednesday, Sept. 25, 2013", "update_note"),
        ("UPDATED: 4:15 PM EDT Jul 3, 2015", "update_note"),
        ("Posted: 7/3/2015", "update_note"),
        ("February 4, 2013 11:14 AM", "update_note"),
        ("13.9k SHARES Facebook Twitter", "boilerplate"),
        ("13.9k", "boilerplate"),
        ("Bo Lee reports playpause 00:00 01:22", "boilerplate"),
        ("Earlier coverage: Boat found in Dover creek", "related_links"),
        ("Related Dover Stories", "related_links"),
        ("Ada Quill (Dover Sheriff’s Office)", "caption"),
        ("An earlier version of this story misspelled the name of the town.", "correction"),
        ("Correction: The boat was blue.", "correction"),
        ("A photo released by the sheriff's office shows the boat at its mooring.", "caption"),
        ("FILE - The boat of Ada Quill at its mooring.", "caption"),
        ("Ada Quill in an undated file picture.", "caption"),
        ("Ada Quill is seen in this undated booking photo.", "caption"),
        ("By Bo Lee and KELM 8 STAFF", "byline"),
        ("By Bo Lee, Cy Moss. CREATED May 3, 2013 -", "byline"),
        ("blee@example.org or 555-555-0100", "byline"),
        ("blee@example.org 555-555-0100", "byline"),
        ("5:45 AM PST 11/19/2013 by Bo Lee", "byline"),
        ("With Gazette wires", "contributor"),
        ("(Gazette photo — Bo Lee)", "credit"),
        ("(Image credit: All About Boats)", "credit"),
        ("0:49 Harbor Co. sheriff on the boats that were lost at U.S. piers", "related_links"),
        ("Nine boats that were lost and never found by their owners [PICTURES]", "related_links"),
        ("Popular on Elm News", "related_links"),
        (">> Read more trending stories", "related_links"),
        ("Top video: Geese attack sailors", "related_links"),
        ("More Elm boats: https://elm.example/boats and https://elm.example/piers", "boilerplate"),
        ("View Scene of the theft in a larger map", "boilerplate"),
        ("Print Article", "boilerplate"),
    ],
)
def test_furniture(paragraph: str, kind: str) -> None:
    assert kind_of(paragraph) == kind


@pytest.mark.parametrize(
    "paragraph",
    [
        "No arrests have been made.",
        "With Moss gone, Quill took the boat.",
        "With wires in his hand, Moss ran to the dock.",
        "The judge ruled that “[the boat] was hers.”",
        "(The photos were shown to the jury on Monday.)",
        "At 5:45 a.m. 11/19/2013 by the dock, Moss saw a boat.",
        "By Bo Lee’s account, the boat was created on May 3, 2013.",
        "By Sunday evening, the boat was found.",
        "Anyone with information is asked to call Dover police at 555-0100.",
        "Police followed the man on foot and found him on Mill Road.",
        "Police shared photos of the boat on Facebook.",
        "Lee published the letter on Monday.",
        "He was convicted of copyright infringement.",
        "“Follow me,” the man said, according to the complaint.",
        "• Cy Moss, 21, who was shot in the leg",
        "Watching from the pier, Moss saw the boat leave.",
        "The judge read the full indictment aloud.",
        "More than a dozen officers searched the harbor.",
        "The story she told the jury is a lie, prosecutors said.",
        "WHEN THE OFFICERS CAME TO THE DOOR -- HE RAN OUT OF THE HOUSE.",
        "Moss contributed $500 to her bail.",
        "Correction officers found the knife.",
        "Updates to the law took effect in May.",
        "The views of the jurors were split, the judge said.",
        "The letter is written by Quill, prosecutors said.",
        "Sources: two people with knowledge of the case spoke to the court.",
        "The source of the money is not known.",
        "Want of evidence led the judge to dismiss the case.",
        "This report was read to the jury on Monday.",
        "“We will keep you updated,” the chief said.",
        '"We need help. Tell us what is going on," Moss said. "Follow us. Stay with us for more."',
        "Police officers look at the boat that was left on the beach by a man in his 30s",
        "Previous story: A woman was charged with theft on Monday.",
        "Video from a store camera shows Quill at the dock.",
        "- Ada Quill, 34, who was in the boat at the time.",
        "— Cy Moss, of Mill Road in Dover",
        "Owners of the SailHouse store said that two boats were gone.",
        "Dover County Police Chief Ed FitzLee said that two boats were gone",
        "Dover County Police Chief Ed MacQuill said that two boats were gone",
    ],
)
def test_story(paragraph: str) -> None:
    assert kind_of(paragraph) == "body"


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        (
            "Quill was seen at the dock. ADVERTISEMENT She left at noon.",
            [
                ("body", "Quill was seen at the dock."),
                ("advertisement", "ADVERTISEMENT"),
                ("body", "She left at noon."),
            ],
        ),
        (
            "A boat at its mooring in Dover. (Published Friday, May 3, 2013)",
            [("caption", "A boat at its mooring in Dover."), ("update_note", "(Published Friday, May 3, 2013)")],
        ),
        (
            "The boat at the town dock. (Photo: Bo Lee, Gazette)",
            [("caption", "The boat at the town dock."), ("credit", "(Photo: Bo Lee, Gazette)")],
        ),
        (
            "The boat at noon. (Photo: Dover Police Department) Story Highlights Two boats were stolen",
            [
                ("caption", "The boat at noon."),
                ("credit", "(Photo: Dover Police Department)"),
                ("boilerplate", "Story Highlights"),
                ("body", "Two boats were stolen"),
            ],
        ),
        (
            "Bo Lee/for Dover Daily News The boat was seen at noon. Bo Lee/for Dover Daily News Only one was hurt.",
            [
                ("credit", "Bo Lee/for Dover Daily News"),
                ("body", "The boat was seen at noon."),
                ("credit", "Bo Lee/for Dover Daily News"),
                ("body", "Only one was hurt."),
            ],
        ),
        (
            "THE HERALD/BO LEE Enlarge | Buy This Photo Quill was seen at the dock.",
            [
                ("credit", "THE HERALD/BO LEE"),
                ("boilerplate", "Enlarge | Buy This Photo"),
                ("body", "Quill was seen at the dock."),
            ],
        ),
        (
            "Handout Ada Quill was seen at the dock.",
            [("credit", "Handout"), ("body", "Ada Quill was seen at the dock.")],
        ),
        (
            "UPDATE 4:18 p.m.: A judge set bail at $500 for her.",
            [("update_note", "UPDATE 4:18 p.m.:"), ("body", "A judge set bail at $500 for her.")],
        ),
        (
            "Updated at 4:45 p.m. ET: Officials in Dover said that the boat is back.",
            [("update_note", "Updated at 4:45 p.m. ET:"), ("body", "Officials in Dover said that the boat is back.")],
        ),
        (
            "She is due in court in May. Follow Bo Lee on Twitter @bolee.",
            [("body", "She is due in court in May."), ("boilerplate", "Follow Bo Lee on Twitter @bolee.")],
        ),
    ],
)
def test_mixed_paragraph(paragraph: str, expected: list[tuple[str, str]]) -> None:
    assert kinds(f"{LEAD}\n\n{paragraph}\n\n{SECOND}")[1:-1] == expected


def test_headline_and_byline_before_the_lead() -> None:
    found = kinds(f"Woman, 34, charged with theft of boat\nBy Bo Lee\nThe Dover Gazette\n{LEAD}\n{SECOND}")
    assert [kind for kind, _ in found] == ["headline", "byline", "byline", "body", "body"]


def test_links_after_their_heading_end_at_prose() -> None:
    found = kinds(f"{LEAD}\n\nRelated stories:\n\nBoat found in creek\n\nMan held over letter\n\n{SECOND}")
    assert [kind for kind, _ in found] == ["body", "related_links", "related_links", "related_links", "body"]


def test_headlines_at_the_end_are_links() -> None:
    found = kinds(f"{LEAD}\n\n{SECOND}\n\nBoat found in creek\n\nMan held over stolen letter")
    assert [kind for kind, _ in found][-2:] == ["related_links", "related_links"]


def test_list_that_the_story_announces_stays() -> None:
    found = kinds(f"{LEAD}\n\nThe wounded are:\n\nCy Moss of Dover\n\nDi Noor of Milton")
    assert {kind for kind, _ in found} == {"body"}


@pytest.mark.parametrize(
    ("paragraph", "dateline"),
    [
        ("SANTA ROSA, Calif. (AP) — A man fell.", "SANTA ROSA, Calif. (AP) —"),
        ("DOVER, N.H. — A man fell.", "DOVER, N.H. —"),
        ("DOVER -- A man fell.", "DOVER --"),
        ("DOVER (WXYZ) - A man fell.", "DOVER (WXYZ) -"),
        ("Jan. 19, 2023 - A man fell.", "Jan. 19, 2023 -"),
        ("(CNN) -- A man fell.", "(CNN) --"),
        ("LAKE DOVER, Fla. A man fell.", "LAKE DOVER, Fla."),
        ("Dover — A man fell.", "Dover —"),
        ("UPDATE — A man fell.", ""),
        ("A man — he was 34 — fell.", ""),
        ("Police in Dover say a man fell - twice.", ""),
    ],
)
def test_dateline(paragraph: str, dateline: str) -> None:
    assert paragraph[: find_dateline(paragraph, opening=True)].strip() == dateline


def test_dateline_is_a_block_before_the_body() -> None:
    assert kinds(f"DOVER, N.H. — {LEAD}")[0] == ("dateline", "DOVER, N.H. —")


def test_wrapped_lines_are_one_paragraph() -> None:
    text = "Prosecutors charged Ada\nQuill with theft on\nMonday, and a judge set\nher bail at five hundred\ndollars in Dover.\n\nShe left."
    assert [text[a:b].count("\n") for a, b in find_paragraphs(text)] == [4, 0]


def test_rules_are_read() -> None:
    rules = load_rules()
    assert rules.paragraph
    assert rules.sentence
    assert rules.glued
    assert rules.phrases


PARTS = st.sampled_from(
    [
        "\n",
        "\n\n",
        "\r\n",
        "\u2028",
        " ",
        "\u00a0",
        "(Photo: Bo Lee)",
        "Advertisement",
        "DOVER — ",
        "UPDATE:",
        "Related:",
        LEAD,
        "—",
        "By Bo Lee",
        "© 2015",
        "\u200b",
    ]
)


@given(st.lists(PARTS | st.text(max_size=20), max_size=12).map("".join))
@hypothesis_settings(max_examples=300, deadline=None)
def test_blocks_cover_the_text_in_order(text: str) -> None:
    here = 0
    for block in split_blocks(text):
        words = block.span.cut(text)
        assert not text[here : block.span.start].strip()
        assert block.span.start >= here
        assert words
        assert words == words.strip()
        here = block.span.end
    assert not text[here:].strip()


@pytest.mark.parametrize(
    "part", ["a ", "A", "(AP ", "update - ", "\n", ". A", "Photo: ", "x\n", "Jan 1, 2015 ", "By A"]
)
def test_long_repetitive_text(part: str) -> None:
    text = part * 20_000
    assert len(split_blocks(text)) <= 20_000


def _count_calls(text: str) -> int:
    """Return how many functions are called, and steps of generators taken, to cut a text."""
    calls = 0

    def count(*_: object) -> None:
        nonlocal calls
        calls += 1

    sys.setprofile(count)
    try:
        split_blocks(text)
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize(
    "part",
    [
        "By Ada Lee\nFoo bar baz here\n",
        "A line that is longer than forty characters is here x\n\n",
        "Police Charge Man\n",
        "Related: Police Charge Man - ABC (AP) said.\n",
        "her father.Lee said.She ",
        '"a\n\n',
    ],
)
def test_ten_times_the_text_is_ten_times_the_work(part: str) -> None:
    split_blocks(part)
    assert _count_calls(part * 1_000) <= 12 * _count_calls(part * 100)


def test_broken_off_captions_of_a_gallery_are_furniture() -> None:
    text = f"Image 1 of 2 A boat is towed from the pier.\n\nA boat is towed from…\n\n{LEAD}\n\n{SECOND}"
    assert [kind for kind, _ in kinds(text)] == ["boilerplate", "boilerplate", "body", "body"]


def test_a_list_of_teasers_that_stand_twice_is_no_story() -> None:
    teasers = [f"The {name} is to be painted, officials say." for name in ("pier", "mill", "school")]
    text = "\n\n".join([*(line for t in teasers for line in (t, t)), LEAD, SECOND])
    assert [kind for kind, _ in kinds(text)] == ["related_links"] * 6 + ["body"] * 2


def test_a_lead_that_stands_twice_is_the_story() -> None:
    assert [kind for kind, _ in kinds(f"{LEAD}\n\n{LEAD}\n\n{SECOND}")] == ["body"] * 3


TEASER = "A dog bit a man at the lake on Sunday, police said."
STORY = f"{LEAD}\n\n{SECOND}\n\nThe boat of the rowing club was found two days later near the old mill on the river."


@pytest.mark.parametrize(
    ("text", "line", "kind"),
    [
        (f"{LEAD}\n\n{TEASER}\n\n{SECOND}\n\n{TEASER}", TEASER, "related_links"),
        (f"{LEAD}\n\n{SECOND}\n\n{TEASER}", TEASER, "body"),
        (f"Council weighs harbor bridge budget\n\n{STORY}", "Council weighs harbor bridge budget", "related_links"),
        (f"Woman charged in theft of boat\n\n{STORY}", "Woman charged in theft of boat", "headline"),
        (f"{LEAD}\n\nEarlier coverage:\n\nBoat found in creek\n\n{SECOND}", "Boat found in creek", "related_links"),
    ],
)  # fmt: skip
def test_lines_of_other_stories(text: str, line: str, kind: str) -> None:
    assert {k for k, words in kinds(text) if words == line} == {kind}


HEADLINE = "Woman Charged With Theft of a Boat at Dover Pier"


@pytest.mark.parametrize(
    ("text", "line", "kind"),
    [
        # of a section or a place, above a headline
        (f"Harbor News\n\n{HEADLINE}\n\n{LEAD}\n\n{SECOND}", "Harbor News", "boilerplate"),
        (f"{HEADLINE}\n\nDOVER, DELAWARE\n\n{LEAD}\n\n{SECOND}", "DOVER, DELAWARE", "dateline"),
        # all the headline there is, one that tells something, one of the story's parts
        (f"Dover Boat\n\n{LEAD}\n\n{SECOND}", "Dover Boat", "headline"),
        (f"Quill Charged\n\n{HEADLINE}\n\n{LEAD}\n\n{SECOND}", "Quill Charged", "headline"),
        (f"{HEADLINE}\n\nSummary\n\n{LEAD}\n\n{SECOND}", "Summary", "headline"),
        (f"{HEADLINE}\n\n{LEAD}\n\nHarbor News\n\n{SECOND}", "Harbor News", "body"),
        # behind the cross that closes a box
        (f"× {HEADLINE}\n\n{LEAD}\n\n{SECOND}", HEADLINE, "headline"),
        (f"× {HEADLINE}\n\n{LEAD}\n\n{SECOND}", "×", "boilerplate"),
        (f"{LEAD}\n\nThe boat [ edit ]\n\n{SECOND}", "[ edit ]", "boilerplate"),
        # a name that ends the text, and one in a list
        (f"{LEAD}\n\n{SECOND}\n\nCy Moss", "Cy Moss", "byline"),
        (f"{LEAD}\n\nThe boats were taken by:\n\nCy Moss", "Cy Moss", "body"),
        (f"{LEAD}\n\n{SECOND}\n\nAda Quill\n\nCy Moss", "Cy Moss", "related_links"),
    ],
)
def test_short_lines_by_where_they_stand(text: str, line: str, kind: str) -> None:
    assert (kind, line) in kinds(text)


def test_a_name_over_several_links_is_theirs() -> None:
    _, *links = lines = ["Harbor Prizes", "Moss Wins at Dover", "Lee Wins at Elm"]
    text = "\n\n".join([*lines, LEAD, SECOND])
    told = [Block(Span(text.index(link), text.index(link) + len(link)), BlockKind.RELATED_LINKS) for link in links]
    assert [kind for kind, _ in kinds(text, told)] == ["related_links"] * 3 + ["body"] * 2


def test_a_credit_is_cut_off_the_paragraph_that_it_begins() -> None:
    found = kinds(f"{LEAD}\n\nBo Lee/Gazette {TEASER}\n\nGoogle Maps {SECOND}\n\n{SECOND}")
    assert found[1:] == [
        ("credit", "Bo Lee/Gazette"),
        ("body", TEASER),
        ("credit", "Google Maps"),
        ("caption", SECOND),
        ("body", SECOND),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "June 10 -- Dover County Court",
        "A: Not guilty",
        "| Count | Offense | Plea |",
        "Elm Boats Sailing Dinghy for $840",
        "$500 for Each of the Boats",
    ],
)
def test_lines_of_a_list_in_the_story_are_no_links(line: str) -> None:
    text = "\n\n".join([LEAD, *[f"{line} {letter}" for letter in "ABCDEFGH"], SECOND])
    assert {kind for kind, _ in kinds(text)} <= {"body"}


def test_what_stands_among_teasers_is_no_story() -> None:
    teasers = [
        "Rain is due in Dover on Friday, the forecast says.",
        "The fair opens on Sunday, the mayor says.",
        "Elm Pier closes for repairs, the harbor master says.",
    ]
    text = "\n\n".join(
        [
            teasers[0],
            teasers[0],
            "A ferry was late on Monday.",
            teasers[1],
            teasers[1],
            teasers[2],
            teasers[2],
            LEAD,
            SECOND,
        ]
    )
    assert [words for kind, words in kinds(text) if kind == "body"] == [LEAD, SECOND]


def test_other_stories_run_together_with_the_end_are_cut_off() -> None:
    text = f"{LEAD}\n\n{SECOND} Top stories The mayor of Elm resigned. A ferry sank."
    assert kinds(text)[-1] == ("related_links", "Top stories The mayor of Elm resigned. A ferry sank.")


@pytest.mark.parametrize(
    ("kind", "expected"),
    [(BlockKind.HEADLINE, "headline"), (BlockKind.CAPTION, "caption"), (BlockKind.RELATED_LINKS, "related_links")],
)
def test_kind_that_the_markup_tells(kind: BlockKind, expected: str) -> None:
    line = "The Boat at Elm Pier"
    text = f"{LEAD}\n\n{line}\n\n{SECOND}"
    start = text.index(line)
    found = split_blocks(text, [Block(Span(start, start + len(line)), kind)])
    assert [str(block.kind) for block in found] == ["body", expected, "body"]


SHOUTED = f"GOOD EVENING. {LEAD.upper()} MARY: {SECOND.upper()} BACK TO YOU."


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        (f"{SHOUTED}\n\n{LEAD}", ["transcript", "body"]),
        (f"{LEAD}\n\n{SHOUTED}\n\n{SECOND}", ["body", "transcript", "body"]),
        (f"{SHOUTED}\n\n{LEAD.upper()}", ["body", "body"]),
        (f"{LEAD}\n\nTHE JUDGE SAID NO.\n\n{SECOND}", ["body", "body", "body"]),
    ],
    ids=["before", "between", "all in capitals", "one sentence"],
)
def test_captions_of_a_station_beside_the_story(text: str, kinds: list[str]) -> None:
    assert [block.kind for block in split_blocks(text)] == kinds
