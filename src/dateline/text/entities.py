"""The model's names and figures (PERSON, GPE, DATE …), told as its own component tells them, in half the time.

The component takes one step for each word, and asks at each for the score of every action, and of every action whether
it is allowed. But outside of an entity a word's scores depend on that word alone, so that they can be computed for all
words at once, and inside only two actions are allowed: to go on, or to end it. (spaCy 3.8, `ml/parser_model.pyx`,
`ml/tb_framework.py` and `pipeline/_parser_internals/ner.pyx`; MIT.)
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

COMPONENT = "ner"
_LAYERS = ("vectors", "precomputable_affine", "linear")
_BARRED = "U-"
_FEATURES = 3  # the word, the first word of the entity that is open, the word before


class _Actions(NamedTuple):
    """Places of the actions among the scores: to begin, go on with, end each label, to take one word, or none.

    `barred` is of use in training alone.
    """

    begin: Any
    inside: Any
    last: Any
    unit: Any
    barred: int
    out: int


class EntityFinder:
    """Marks the entities of texts."""

    def __init__(self, nlp: Any) -> None:
        """Take the component of a pipeline; where it is built in another way, it does its own work."""
        self._component: Any = nlp.get_pipe(COMPONENT) if COMPONENT in nlp.pipe_names else None
        self._labels: list[str] = []
        self._actions = self._find_actions() if self._component is not None and self._is_known() else None

    def mark(self, docs: Sequence[Any]) -> None:
        """Set the entities of texts that have sentences and no entities."""
        full = [doc for doc in docs if len(doc)] if self._component is not None else []
        if full and self._actions is not None:
            from spacy.tokens import Span  # noqa: PLC0415 - loaded with the model

            for doc, entities in zip(full, self._decode(full, self._actions), strict=True):
                doc.set_ents([Span(doc, first, last, label=label) for first, last, label in entities])
        elif full:
            for _ in self._component.pipe(full):
                pass

    def _is_known(self) -> bool:
        """Tell whether the component scores with the features and layers that are computed here."""
        component = self._component
        model = component.model
        return bool(
            component.cfg.get("beam_width") == 1
            and len(model.layers) == len(_LAYERS)
            and tuple(layer.name for layer in model.layers[1:]) == _LAYERS[1:]
            and model.attrs.get("has_upper")
            and not model.attrs.get("unseen_classes")
            and model.layers[1].get_dim("nF") == _FEATURES
            and model.layers[1].get_dim("nP") > 1
        )

    def _find_actions(self) -> _Actions | None:
        """Return the places of the actions; None unless they come in the order in which equal scores are settled."""
        import numpy as np  # noqa: PLC0415 - loaded with the model

        moves = self._component.moves
        names = [moves.get_class_name(place) for place in range(moves.n_moves)]
        self._labels = [name.removeprefix("B-") for name in names if name.startswith("B-")]
        if names != [*(f"{move}-{label}" for move in "BILU" for label in self._labels), _BARRED, "O"]:
            return None
        number = len(self._labels)
        begin, inside, last, unit = (np.arange(start * number, (start + 1) * number) for start in range(4))
        return _Actions(begin, inside, last, unit, 4 * number, 4 * number + 1)

    def _decode(self, docs: Sequence[Any], actions: _Actions) -> list[list[tuple[int, int, str]]]:
        """Return for each text its entities: first word, word behind the last, label."""
        import numpy as np  # noqa: PLC0415 - loaded with the model

        vectors, lower, upper = self._component.model.layers
        known = lower.predict(vectors.predict(docs))  # (1 + words, features, hidden, pieces); row 0 stands for no word
        bias = lower.get_param("b")
        weights, constant = upper.get_param("W"), upper.get_param("b")

        def score(features: Any) -> Any:
            return (features + bias).max(axis=-1) @ weights.T + constant

        starts, blank = (np.concatenate([doc.to_array(name) for doc in docs]) for name in ("SENT_START", "IS_SPACE"))
        ends_text = np.zeros(len(starts), dtype=bool)
        ends_text[np.cumsum([len(doc) for doc in docs]) - 1] = True
        goes_on = ~ends_text & (np.append(starts[1:], 0) != 1)  # no entity goes beyond its sentence
        outside = score(known[1:, 0] + known[0, 1] + known[0, 2])
        outside[np.ix_(~goes_on | (blank == 1), actions.begin)] = -np.inf
        outside[np.ix_(blank == 1, actions.unit)] = -np.inf
        outside[:, [*actions.inside, *actions.last, actions.barred]] = -np.inf
        best = outside.argmax(axis=1)
        opened = np.flatnonzero(best < len(self._labels))
        last = dict(zip(opened.tolist(), opened.tolist(), strict=True))
        first, label, here = opened, best[opened], opened + 1
        while len(first):
            scores = score(known[1 + here, 0] + known[1 + first, 1] + known[here, 2])
            rows = np.arange(len(first))
            on = goes_on[here] & (scores[rows, actions.inside[label]] >= scores[rows, actions.last[label]])
            last.update(zip(first[~on].tolist(), here[~on].tolist(), strict=True))
            first, label, here = first[on], label[on], here[on] + 1
        return self._walk(docs, best, last, actions.out)

    def _walk(self, docs: Sequence[Any], best: Any, last: dict[int, int], out: int) -> list[list[tuple[int, int, str]]]:
        """Go through the words in order: what begins inside an entity that was taken before is none."""
        found: list[list[tuple[int, int, str]]] = []
        offset = free = 0
        for doc in docs:
            found.append([])
            for place, action in enumerate(best[offset : offset + len(doc)].tolist(), offset):
                if action != out and place >= free:
                    free = last.get(place, place) + 1
                    found[-1].append((place - offset, free - offset, self._labels[action % len(self._labels)]))
            offset += len(doc)
        return found
