"""An event told in plain lines, for formats whose readers show text: its words, and where its charges stand."""

import unicodedata
from collections.abc import Mapping, Sequence

from dateline.exports.charge_records import is_step_of, order_charges
from dateline.exports.page.citations import name_source
from dateline.exports.terse import say_standings
from dateline.exports.words import count_of, say_basis, say_interval
from dateline.model import Case, Charge, Document, Event, Factuality

# Controls, characters that turn the direction of a line, surrogates and what has no meaning.
_UNSHOWN = frozenset({"Cc", "Cf", "Cs", "Cn", "Co"})
MOST_QUOTES = 8


def documents_of(case: Case) -> Mapping[str, Document]:
    """Return the documents of a case by their ids."""
    return {reading.document.id: reading.document for reading in case.readings}


def tidy(text: str) -> str:
    """Return text as one line, without what XML 1.0 cannot hold and what a program that shows it would obey."""
    spaced = " ".join(text.split())
    return "".join(c for c in spaced if unicodedata.category(c) not in _UNSHOWN)


def title_event(event: Event) -> str:
    """Return what happened, as far as it is said to have: "charged: Ann Pell, arson (planned)"."""
    hedge = "" if event.factuality is Factuality.ASSERTED else f" ({event.factuality})"
    return tidy(f"{event.summary}{hedge}")


def stand_lines(event: Event, charges: Sequence[Charge]) -> list[str]:
    """Return where the charges stand that an event is a step of, each with its defendant."""
    return [
        tidy(f"{charge.defendant_name}: {say_standings(charge)}")
        for charge in order_charges(charges)
        if is_step_of(event, charge)
    ]


def tell_event(event: Event, case: Case, documents: Mapping[str, Document]) -> list[str]:
    """Return an event as lines: its date, where its charges stand, how many sources there are, and their words."""
    inferred = say_basis(event.occurred)
    quotes = dict.fromkeys(
        f"“{tidy(piece.quote)}” ({tidy(name_source(documents[piece.document]))})"
        for account in event.accounts
        for piece in account.evidence
        if piece.document in documents
    )
    more = [count_of(len(quotes) - MOST_QUOTES, "more passage")] if len(quotes) > MOST_QUOTES else []
    return [
        say_interval(event.occurred.interval) + (f" ({tidy(inferred)})" if inferred else ""),
        *stand_lines(event, case.charges),
        count_of(event.independent, "independent source"),
        *list(quotes)[:MOST_QUOTES],
        *more,
    ]


def board_lines(case: Case) -> list[str]:
    """Return where every charge of a case stands, one line each."""
    return [tidy(f"{charge.defendant_name}: {say_standings(charge)}") for charge in order_charges(case.charges)]
