"""What somebody does with the pages: move the days, use the keyboard, follow a link to its words, correct."""

import re

from playwright.sync_api import Browser, Page, expect


def test_a_day_moves_the_page_in_place_and_is_in_the_address(page: Page, site: str) -> None:
    page.goto(site)
    expect(page.locator("#status")).to_contain_text("pleaded guilty")
    page.evaluate("window.stayed = true")
    page.locator("#as-of").fill("2022-06-01")
    page.locator("#as-of").press("Enter")
    expect(page.locator(".view-note")).to_contain_text("As of 1 Jun 2022")
    expect(page).to_have_url(re.compile(r"as_of=2022-06-01"))
    expect(page.locator("#said")).to_contain_text("as of 1 Jun 2022")
    expect(page.locator("#status .on-record").first).to_contain_text("Latest on record")
    assert page.evaluate("window.stayed") is True
    page.go_back()
    expect(page.locator(".view-note")).to_have_count(0)


def test_the_keys(page: Page, site: str) -> None:
    page.goto(site)
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_focused()
    page.keyboard.press("/")
    expect(page.locator("#q")).to_be_focused()
    page.keyboard.type("arson")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_contain_text("arson")
    page.keyboard.press("[")
    expect(page).to_have_url(re.compile("as_of="))


def test_the_keys_are_told_and_can_be_turned_off(page: Page, site: str) -> None:
    page.goto(site)
    page.get_by_label("Keys").uncheck()
    page.locator("h1").click()
    page.keyboard.press("/")
    expect(page.locator("#q")).not_to_be_focused()
    page.goto(f"{site}/people")
    expect(page.get_by_label("Keys")).not_to_be_checked()
    page.get_by_label("Keys").check()
    page.locator("h1").click()
    page.keyboard.press("/")
    expect(page.locator("#q")).to_be_focused()


def test_from_a_status_to_its_words_and_back(page: Page, site: str) -> None:
    page.goto(site)
    row = page.locator("#status tbody", has_text="perjury")
    row.get_by_text("The words it rests on").click()
    row.locator(".quote a").first.click()
    lit = page.locator("mark.lit")
    expect(lit.first).to_be_in_viewport()
    assert "Lindqvist" in "".join(lit.all_inner_texts())
    page.locator("mark.lit a.k-event-word").first.click()
    expect(page.locator("h1")).to_contain_text("Lindqvist")


def test_what_is_marked_can_be_hidden(page: Page, site: str) -> None:
    page.goto(f"{site}/documents")
    page.get_by_role("link", name="Arson case dropped").click()
    expect(page.locator(".n-event").first).to_be_visible()
    page.get_by_label("events").uncheck()
    expect(page.locator(".n-event").first).to_be_hidden()


def test_it_works_without_scripts(browser: Browser, site: str) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(site)
    page.locator("#as-of").fill("2022-06-01")
    page.get_by_role("button", name="Show").click()
    expect(page.locator(".view-note")).to_contain_text("As of 1 Jun 2022")
    page.close()


def test_a_correction_is_entered_and_taken_back(page: Page, own_site: str) -> None:
    page.goto(f"{own_site}/timeline?person=piet-lindqvist&type=pleaded")
    page.locator(".headline a").click()
    page.get_by_role("link", name="It did not happen").click()
    page.get_by_label("Why").fill("the plea was withdrawn")
    page.get_by_label("Who you are").fill("Court desk")
    page.get_by_role("button", name="Enter the correction").click()
    expect(page.locator("#correction-1")).to_contain_text("the plea was withdrawn")
    page.goto(f"{own_site}/people/piet-lindqvist")
    expect(page.locator(".state")).to_contain_text("charged")
    page.goto(f"{own_site}/corrections")
    page.get_by_role("link", name="take it back").click()
    expect(page.get_by_label("Who you are")).to_have_value("Court desk")
    page.get_by_label("Why").fill("it stands after all")
    page.get_by_role("button", name="Enter the correction").click()
    page.goto(f"{own_site}/people/piet-lindqvist")
    expect(page.locator(".state")).to_contain_text("pleaded guilty")


def test_an_article_is_checked(page: Page, site: str) -> None:
    page.goto(f"{site}/check")
    page.get_by_label("Its text").fill("Prosecutors charged Marta Okonjo with arson on Monday.\n")
    page.get_by_label("Published on").fill("2022-05-10")
    page.get_by_role("button", name="Check").click()
    expect(page.locator(".result")).to_contain_text("superseded", timeout=30_000)
