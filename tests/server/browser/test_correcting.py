"""Each correction as a person enters it: from the page that shows the mistake, with the keyboard alone."""

import re
from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

Fill = Callable[..., None]


@pytest.fixture
def fill(page: Page) -> Fill:
    """Follow a link of the page with the keyboard, fill in its form by label, and send it with Enter."""

    def enter(link: str, /, **fields: str) -> None:
        page.get_by_role("link", name=link).first.focus()
        page.keyboard.press("Enter")
        expect(page.locator("h1")).to_be_visible()
        for name, value in {**fields, "why": "as filed", "who": "Court desk"}.items():
            field = page.locator(f"#f-{name}")
            field.focus()
            if field.evaluate("field => field.localName") == "select":
                page.keyboard.type(value)
            else:
                page.keyboard.press("Control+A")
                page.keyboard.type(value)
        assert Axe().run(page).response["violations"] == []
        page.keyboard.press("Enter")  # in "Who you are", the last field
        expect(page.locator("h1")).to_have_text("Corrections")
        assert Axe().run(page).response["violations"] == []

    return enter


def take_back(page: Page, site: str, gone: int = 1) -> None:
    """Take back the correction that is listed first; `gone` are then crossed out."""
    page.goto(f"{site}/corrections")
    page.get_by_role("link", name="take it back").first.focus()
    page.keyboard.press("Enter")
    page.locator("#f-why").focus()
    page.keyboard.type("it stands after all")
    page.locator("#f-who").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".gone")).to_have_count(gone)


def open_event(page: Page, site: str) -> None:
    page.goto(f"{site}/timeline?person=piet-lindqvist&type=pleaded")
    page.locator(".headline a").click()


def test_two_people_are_merged_and_parted_again(page: Page, own_site: str, fill: Fill) -> None:
    page.goto(f"{own_site}/people/dana-frey")
    fill("Same as somebody else", other="jo-marsh")
    page.goto(f"{own_site}/people")
    expect(page.locator(".card h2", has_text=re.compile("Frey|Marsh"))).to_have_count(1)
    take_back(page, own_site)
    page.goto(f"{own_site}/people")
    expect(page.locator(".card h2", has_text=re.compile("Frey|Marsh"))).to_have_count(2)


def test_one_report_means_somebody_else(page: Page, own_site: str, fill: Fill) -> None:
    page.goto(f"{own_site}/people/marta-okonjo")
    fill("Somebody else in one report", document="Elm Valley News, 15 Mar 2023")
    page.goto(f"{own_site}/people")
    expect(page.locator(".card h2", has_text="Marta Okonjo")).to_have_count(2)
    take_back(page, own_site)
    page.goto(f"{own_site}/people")
    expect(page.locator(".card h2", has_text="Marta Okonjo")).to_have_count(1)


def test_a_date_is_put_right(page: Page, own_site: str, fill: Fill) -> None:
    open_event(page, own_site)
    fill("Another date", date="2022-08-29")
    open_event(page, own_site)
    expect(page.locator(".masthead .when")).to_have_text("29 Aug 2022")
    take_back(page, own_site)
    open_event(page, own_site)
    expect(page.locator(".masthead .when")).to_have_text("30 Aug 2022")


def test_an_event_is_rejected(page: Page, own_site: str, fill: Fill) -> None:
    open_event(page, own_site)
    fill("It did not happen")
    page.goto(f"{own_site}/people/piet-lindqvist")
    expect(page.locator(".state")).to_have_text("charged")
    take_back(page, own_site)
    page.goto(f"{own_site}/people/piet-lindqvist")
    expect(page.locator(".state")).to_contain_text("pleaded guilty")


def test_a_missed_step_is_added(page: Page, own_site: str, fill: Fill) -> None:
    page.goto(f"{own_site}/people/piet-lindqvist")
    fill(
        "A step was missed",
        action="sentenced",
        date="2022-09-01",
        document="Harrow Post",
        quote="Piet Lindqvist pleaded guilty to perjury",
        offense="perjury",
    )
    page.goto(f"{own_site}/people/piet-lindqvist")
    expect(page.locator(".state")).to_contain_text("sentenced")
    take_back(page, own_site)
    page.goto(f"{own_site}/people/piet-lindqvist")
    expect(page.locator(".state")).to_contain_text("pleaded guilty")


def test_cases_are_parted_joined_and_named(page: Page, own_site: str, fill: Fill) -> None:
    def open_case() -> None:
        page.goto(f"{own_site}/cases")
        page.locator(".story h2 a", has_text="Okonjo").first.click()

    page.goto(f"{own_site}/cases")
    before = page.locator(".story").count()
    reports = {"one": "Harrow Post", "other": "Elm Valley News, 15 Mar 2023"}
    open_case()
    fill("They tell of different cases", **reports)
    page.goto(f"{own_site}/cases")
    expect(page.locator(".story")).to_have_count(before + 1)
    open_case()
    fill("Two reports tell of one case", **reports)
    page.goto(f"{own_site}/cases")
    expect(page.locator(".story")).to_have_count(before)
    open_case()
    fill("Another name", name="The mill fire of Elmdale")
    page.goto(f"{own_site}/cases")
    named = page.locator(".story h2", has_text="The mill fire of Elmdale")
    expect(named).to_have_count(1)
    take_back(page, own_site, gone=1)  # the name
    page.goto(f"{own_site}/cases")
    expect(named).to_have_count(0)
    take_back(page, own_site, gone=2)  # that they are one
    page.goto(f"{own_site}/cases")
    expect(page.locator(".story")).to_have_count(before + 1)
    take_back(page, own_site, gone=3)  # that they are two
    page.goto(f"{own_site}/cases")
    expect(page.locator(".story")).to_have_count(before)


def test_what_is_wrong_is_said_where_the_reader_is(page: Page, own_site: str) -> None:
    page.goto(f"{own_site}/correct/merge")
    for name, value in {"one": "piet-lindqvist", "other": "nobody at all", "why": "as filed", "who": "me"}.items():
        page.locator(f"#f-{name}").fill(value)
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("Nobody in the case is called")
    expect(page.locator("#f-why")).to_have_value("as filed")
    assert Axe().run(page).response["violations"] == []
