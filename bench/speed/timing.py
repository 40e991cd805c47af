"""How much of the processor each part of reading takes, of one process, on the same articles."""

import importlib.util
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from typing import Any, NamedTuple, TypeVar

from dateline import charges, dates, events, people, statements, story
from dateline.model import Document, Reading
from dateline.pipeline import choose_blocks, read_document
from dateline.settings import Settings
from dateline.text.parsing import MODELS, Parse, parse_documents

T = TypeVar("T")
STAGES = ("dates", "people", "statements", "events", "charges", "checks")


class Times(NamedTuple):
    """Seconds of the processor, the least of some rounds.

    `full` is spaCy's pipeline as it comes on the whole texts, `parse` the analysis of all blocks as dateline does it,
    `needed` of those that it chooses, with the choice; `whole` is all that reading takes, and `stages` what each takes
    behind the parse. `words` are those of the texts, `parsed` the share of the words of the blocks that is parsed.
    """

    documents: int
    words: int
    parsed: float
    full: float
    parse: float
    needed: float
    whole: float
    stages: dict[str, float]

    @property
    def against_full(self) -> float:
        """How many times as fast as spaCy's full pipeline the whole is."""
        return self.full / self.whole

    @property
    def against_needed(self) -> float:
        """How many times the parse that it needs the whole takes."""
        return self.whole / self.needed


def time_reading(documents: Sequence[Document], rounds: int) -> Times:
    """Time reading and its parts in turn, so many rounds; what is loaded once is loaded before."""
    settings = Settings()
    least: defaultdict[str, float] = defaultdict(lambda: float("inf"))
    choose = partial(choose_blocks, settings=settings)
    english = _load_english()
    read_document(documents[0], settings)
    for _ in range(rounds):
        with _own_products():
            _clock(least, "full", lambda: list(english.pipe([document.text for document in documents])))
        _clock(least, "parse", lambda: list(parse_documents(documents)))
        parses = _clock(least, "needed", lambda: list(parse_documents(documents, choose)))
        _clock(least, "whole", lambda: [read_document(document, settings) for document in documents])
        for stage, seconds in _time_stages(parses, settings).items():
            least[stage] = min(least[stage], seconds)
    words = sum(len(document.text.split()) for document in documents)
    stages = {stage: least[stage] for stage in STAGES}
    parsed = _share_parsed(documents, choose)
    return Times(len(documents), words, parsed, least["full"], least["parse"], least["needed"], least["whole"], stages)


def _clock(least: dict[str, float], name: str, work: Callable[[], T]) -> T:
    started = time.process_time()
    done = work()
    least[name] = min(least[name], time.process_time() - started)
    return done


def _time_stages(parses: Sequence[tuple[Document, Parse]], settings: Settings) -> dict[str, float]:
    """Return what each stage takes over all documents."""
    spent = dict.fromkeys(STAGES, 0.0)

    def lap(stage: str, work: Callable[[], T]) -> T:
        started = time.process_time()
        done = work()
        spent[stage] += time.process_time() - started
        return done

    for document, parse in parses:
        times = lap("dates", partial(dates.read_times, document, settings))
        who = lap("people", partial(people.find_people, document, parse))
        said = lap("statements", partial(statements.find_statements, document, parse, who))
        found = lap("events", partial(events.find_events, document, parse, times, who, said))
        actions = lap("charges", partial(charges.find_actions, document, parse, found, who))
        ledger = lap("charges", partial(charges.derive_charges, actions))
        reading = Reading(document, times, who, said, found, actions, ledger)
        lap("checks", partial(story.check_reading, reading, lambda text, day: tuple(dates.find_times(text, day))))
    return spent


def _share_parsed(documents: Sequence[Document], choose: Callable[[Document], Any]) -> float:
    chosen = total = 0
    for document in documents:
        kept = choose(document)
        for number, block in enumerate(document.blocks):
            if block in document.mined:
                words = len(block.span.cut(document.text).split())
                total += words
                chosen += words if number in kept else 0
    return chosen / total if total else 0.0


def _load_english() -> Any:
    """Return spaCy's pipeline with all its components, apart from dateline's own copy of it."""
    import spacy  # noqa: PLC0415 - dateline decides on the products before spaCy is loaded

    return spacy.load(next(name for name in MODELS if importlib.util.find_spec(name)))


@contextmanager
def _own_products() -> Iterator[None]:
    """Have the matrices multiplied as spaCy does it by itself."""
    from thinc.api import get_current_ops  # noqa: PLC0415 - as above

    ops = get_current_ops()
    chosen, ops.use_blis = ops.use_blis, True
    try:
        yield
    finally:
        ops.use_blis = chosen
