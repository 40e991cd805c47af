"""What the two stages of charges cost beside the parse that they need, in processor time."""

import time
from collections.abc import Sequence
from datetime import date

from bench.charges.labelled import Labelled
from dateline import charges, dates, events, people, statements
from dateline.documents import make_document
from dateline.model import PublishedBasis
from dateline.settings import Settings
from dateline.text.parsing import parse_documents


def measure_cost(articles: Sequence[Labelled]) -> float:
    """Return the time of finding events and charges as a share of that of the parse, over some articles.

    Both are taken of one process on the same texts; loading the model is no part of it, and the word lists are read
    before the clock runs.
    """
    documents = [
        make_document(article.text, date.fromisoformat(article.day), PublishedBasis.METADATA) for article in articles
    ]
    settings = Settings()
    list(parse_documents(documents[:1]))
    started = time.process_time()
    parses = [parse for _, parse in parse_documents(documents)]
    parsed = time.process_time() - started
    spent = 0.0
    for number, (document, parse) in enumerate(zip([documents[0], *documents], [parses[0], *parses], strict=True)):
        times = dates.read_times(document, settings)
        who = people.find_people(document, parse)
        said = statements.find_statements(document, parse, who)
        started = time.process_time()
        found = events.find_events(document, parse, times, who, said)
        charges.derive_charges(charges.find_actions(document, parse, found, who))
        spent += time.process_time() - started if number else 0.0
    return spent / parsed if parsed else 0.0
