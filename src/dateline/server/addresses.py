"""The addresses of the pages."""

from urllib.parse import quote

from dateline.exports.page.citations import Addresses
from dateline.model import Span
from dateline.server.state import State

# How much a page shows of a list, and the page that is opened first of the board: it stays light in a long case.
PER_PAGE = 50
MOST_CHARGES = 40

# Enough of a document's id to know it by.
SHORT = 12


def to_document(state: State, document: str, span: Span | None = None) -> str:
    """Return the address of a document, or of a passage of it, which is then shown and lit."""
    path = f"/documents/{quote(document[:SHORT], safe='')}"
    return state.days.to(path, "at", at=f"{span.start}-{span.end}") if span else state.days.to(path)


def to_event(state: State, event: str) -> str:
    """Return the address of an event."""
    return state.days.to(f"/events/{quote(event, safe='')}")


def to_person(state: State, person: str) -> str:
    """Return the address of a person or organisation."""
    return state.days.to(f"/people/{quote(person, safe='')}")


def to_statement(state: State, document: str, statement: str) -> str:
    """Return the address of a statement."""
    return state.days.to(f"/documents/{quote(document[:SHORT], safe='')}/statements/{quote(statement, safe='')}")


def page_addresses(state: State) -> Addresses:
    """Return where the builders of the page are to point: rows of the board and findings have pages of their own."""

    def find_part(anchor: str) -> str:
        kind, _, number = anchor.partition("-")
        if kind == "charge" and int(number) <= MOST_CHARGES:
            return state.days.to("/", anchor)
        page = (int(number) - 1) // PER_PAGE + 1
        return state.days.but(page=page).to("/status" if kind == "charge" else "/findings", anchor)

    return Addresses(passage=lambda document, span: to_document(state, document, span), part=find_part)
