"""Which words a passage must hold for one of the cues to be met, so that others need not be parsed."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from dateline.events.details import LOCKUPS
from dateline.events.frames import OTHER_CLAUSES
from dateline.events.lexicon import Cue, cues_by_lemma
from dateline.events.words import words
from dateline.text.scanning import Words

# Slots of `Frame.slot` that are no prepositions.
_ROLES = OTHER_CLAUSES | {
    "subject", "object", "remaining", "joined", "complement", "possessor", "auxiliary", "modifier", "meanwhile",
}  # fmt: skip
_MISREAD = "charge"  # what is asked of it is not asked where the parse misreads it (`Frame.is_misread`)
_UNCHANGED = ("t", "d")  # participles that are like the verb itself end so: "hit", "shed"


class _Hint(NamedTuple):
    """What must stand in a passage for a cue: its word, perhaps as a participle, and of each group of words one."""

    verb: bool
    participle: bool
    groups: tuple[frozenset[str], ...]


def hint_words(folder: Path | None = None) -> frozenset[str]:
    """Return the lemmas that `may_tell_events` asks for; `folder` holds further types of the user's."""
    hints = _hints(folder)
    beside = {word for known in hints.values() for hint in known for group in hint.groups for word in group}
    return frozenset({*hints, *beside, *words().factuality.granting, *_granted()})


def may_tell_events(found: Words, folder: Path | None = None) -> bool:
    """Tell whether a passage with these words may hold an event.

    That is where the word of a cue stands in it, and whatever the cue requires beside it, or where a motion is granted.
    """
    hints = _hints(folder)
    for lemma in found.lemmas & hints.keys():
        forms = found.verbs.get(lemma, frozenset())
        for verb, participle, groups in hints[lemma]:
            fits = any(_may_be_participle(f, lemma) for f in forms) if participle else forms or not verb
            if fits and not any(group.isdisjoint(found.lemmas) for group in groups):
                return True
    return not found.lemmas.isdisjoint(words().factuality.granting) and not found.lemmas.isdisjoint(_granted())


@cache
def _hints(folder: Path | None) -> dict[str, tuple[_Hint, ...]]:
    """Return what each cue wants, by the lemma of its word; what wants more than another is left out."""
    wanted: dict[str, list[_Hint]] = defaultdict(list)
    for (kind, lemma), cues in cues_by_lemma(folder).items():
        verb = kind == "verb"
        wanted[lemma] += [_Hint(verb, verb and cue.passive is True, words_beside(lemma, cue)) for _, cue in cues]
    return {lemma: _without_narrower(hints) for lemma, hints in wanted.items()}


def _without_narrower(hints: Sequence[_Hint]) -> tuple[_Hint, ...]:
    distinct = tuple(dict.fromkeys(hints))
    return tuple(h for h in distinct if not any(h is not other and _is_wider(other, h) for other in distinct))


def _is_wider(one: _Hint, other: _Hint) -> bool:
    kinds = one.verb <= other.verb and one.participle <= other.participle
    return kinds and all(any(group >= narrow for narrow in other.groups) for group in one.groups)


def words_beside(lemma: str, cue: Cue) -> tuple[frozenset[str], ...]:
    """Return groups of words of which one each must stand in the sentence of a cue's word for the cue to be met."""
    return () if lemma == _MISREAD else tuple(dict.fromkeys(_wanted(cue)))


def _wanted(cue: Cue) -> Iterator[frozenset[str]]:
    """Yield groups of words of which one each must stand beside a cue's word."""
    for slot, fillers in cue.require.items():
        if slot not in _ROLES:
            yield frozenset({slot})
        yield frozenset(word for filler in fillers for word in _words_of(filler))
    for slot in cue.needs:
        if slot not in _ROLES:
            yield frozenset({slot})
    if cue.particles:
        yield frozenset(cue.particles)


def _words_of(filler: str) -> Iterator[str]:
    """Yield the words that a filler may be read from (`details.filler`): "not guilty" from "guilty"."""
    if filler == "lockup":
        yield from LOCKUPS
    else:
        yield from (word for word in filler.lower().split() if word not in ("not", "of"))


def _may_be_participle(form: str, lemma: str) -> bool:
    if form.endswith("ing") or form in (f"{lemma}s", f"{lemma}es"):
        return False
    return form != lemma or form.endswith(_UNCHANGED)


@cache
def _granted() -> frozenset[str]:
    """Return what is granted: "granted the motion", "filed a motion, and the judge granted it"."""
    return frozenset({*words().factuality.motions, "it"})
