"""Full stops that end no sentence: those of titles and streets, which the model does not know."""

from itertools import pairwise
from typing import Any

# Titles in the style of American newspapers (Associated Press): a name follows. spaCy knows "Dr.", "Gov.", "Rev.",
# "Sen." and the like, and cuts a sentence in two behind these.
TITLES = (
    "Asst.", "Atty.", "Attys.", "Capt.", "Cmdr.", "Col.", "Cpl.", "Dep.", "Det.", "Dets.", "Fr.", "Insp.", "Lt.",
    "Lts.", "Maj.", "Ofc.", "Pfc.", "Pvt.", "Sgt.", "Sgts.", "Spc.", "Supt.",
)  # fmt: skip
# Words before a number.
NUMBERED = ("Apt.", "Hwy.", "Rte.")
NAME = "full_stops"


def hold_together(nlp: Any) -> None:
    """Make a pipeline keep sentences whole behind the full stops of abbreviations.

    Titles become one word with their full stop. Behind any other full stop a sentence begins with no small letter:
    "was shot on Elm Ave. in Dover".
    """
    from spacy.language import Language  # noqa: PLC0415 - loaded with the model
    from spacy.symbols import ORTH  # noqa: PLC0415

    for short in (*TITLES, *NUMBERED):
        nlp.tokenizer.add_special_case(short, [{ORTH: short}])
    if NAME not in nlp.pipe_names:
        Language.component(NAME, func=_join_small)
        nlp.add_pipe(NAME, first=True)


def _join_small(doc: Any) -> Any:
    """Mark that no sentence begins at a word in small letters behind a full stop."""
    for before, token in pairwise(doc):
        if before.text == "." and token.is_lower:
            token.is_sent_start = False
    return doc
