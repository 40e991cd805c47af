"""What has been mentioned so far, and what the grammar says about a mention."""

from collections import Counter, defaultdict

from dateline.model import ActorKind
from dateline.people.drafts import SURE, Draft, Reference
from dateline.people.lexicon import lexicon
from dateline.text.parsing import Parse, Token

# How many mentions back an antecedent can lie, and how many people from either end of the text are kept in mind.
_NEAREST = 60
_KNOWN = 150
# How many words a verdict may follow after the name of the one it is on.
_VERDICT = 12
_CONVICTING = frozenset({"convict", "sentence"})
_KEPT_FOR = frozenset({"bail", "bond", "jail", "prison", "custody", "charge", "count", "trial"})
_APPEARING = frozenset({"appear", "stand", "come", "go"})
_JUDGES = frozenset({"judge", "magistrate", "commissioner"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})


class History:
    """The linked references of a document up to the place that has been read."""

    def __init__(self, parse: Parse) -> None:
        """Start with nothing mentioned."""
        self.parse = parse
        self.by_sentence: dict[int, list[Reference]] = defaultdict(list)
        self.by_head: dict[int, Reference] = {}
        self.people: list[Draft] = []
        self.counts: Counter[int] = Counter()
        self.last: dict[int, Reference] = {}

    def add(self, reference: Reference) -> None:
        """Note a linked reference, and what the verb it depends on makes of its actor."""
        self.by_sentence[reference.sentence].append(reference)
        self.by_head[reference.head] = reference
        draft = reference.draft
        if draft is None:
            return
        if draft.kind is ActorKind.PERSON and id(draft) not in self.counts:
            self.people.append(draft)
        self.counts[id(draft)] += 1
        self.last[id(draft)] = reference
        if reference.strength >= SURE:
            self._learn(draft, self.parse.tokens[reference.head])

    def _learn(self, draft: Draft, token: Token) -> None:
        """Note what the grammar makes of somebody: speaker, suspect, victim."""
        token = first_of_row(self.parse, token)
        above, words = self.parse.tokens[token.head], lexicon()
        if self._found_guilty(token, above):
            draft.classes.add("suspect")
        if self._is_dead(token, above):
            draft.classes |= {"victim", "dead"}
        if token.dep == "nsubj":
            self._learn_from_deed(draft, above)
        elif token.dep == "dobj" or (token.dep == "nsubjpass" and not _negated(self.parse, above)):
            self._learn_from_suffering(draft, above)
        elif token.dep == "pobj" and above.text in ("of", "against"):
            noun = self.parse.tokens[above.head].lemma
            if above.text == "of" and noun in words.harms:
                draft.classes.add("victim")
            elif above.text == "against" and self._opposes(above):
                draft.classes.add("suspect")
        for child in self.parse.children(token.i):
            relative = child.dep == "relcl" and any(
                c.dep == "nsubjpass" and c.tag in ("WP", "WDT") for c in self.parse.children(child.i)
            )
            if relative or (child.dep == "acl" and child.tag == "VBN"):
                self._learn_from_suffering(draft, child)

    def _opposes(self, against: Token) -> bool:
        """Tell whether a charge is what is against somebody: "a *count* of assault *against* Ann Poe".

        The parse may hang the preposition on the offense, or on the verb that has the charge as its object.
        """
        charges, host = lexicon().charges, self.parse.tokens[against.head]
        if any(c.dep == "dobj" and c.lemma in charges for c in self.parse.children(host.i)):
            return True
        while host.dep == "pobj" and host.lemma not in charges:
            host = self.parse.tokens[self.parse.tokens[host.head].head]
        return host.lemma in charges

    def _is_dead(self, token: Token, above: Token) -> bool:
        """Tell whether somebody is told to be dead: killed, fatally shot, pronounced dead, "the death of"."""
        words = lexicon()
        if token.dep == "poss":
            return above.lemma in words.deaths
        if token.dep == "pobj" and above.text == "of":
            return self.parse.tokens[above.head].lemma in words.deaths
        if token.dep == "nsubj":
            dead = any(c.text.lower() == "dead" for c in self.parse.children(above.i))
            return above.lemma == "die" or (above.lemma in ("be", "leave") and dead)
        if token.dep == "dobj" and above.lemma in ("leave", "find"):
            return any(t.text.lower() == "dead" for t in self.parse.tokens[token.i + 1 : token.i + 2])
        if token.dep not in ("nsubjpass", "dobj") or _negated(self.parse, above):
            return False
        verbs = [above, *(c for c in self.parse.children(above.i) if c.dep == "conj" and c.pos == "VERB")]
        return any(
            v.lemma in words.killing
            or any(c.text.lower() in ("dead", "fatally", "mortally") for c in self.parse.children(v.i))
            for v in verbs
        )

    def _found_guilty(self, token: Token, verb: Token) -> bool:
        """Tell whether somebody is tried ("a jury found Ann Poe, 24, guilty", "Ann Poe was found not guilty")."""
        if verb.lemma == "guilty":
            return True
        after = self.parse.tokens[token.i : self.parse.sentence_of(token.i).last][:_VERDICT]
        return verb.lemma == "find" and token.dep != "nsubj" and any(t.lemma == "guilty" for t in after)

    def _learn_from_deed(self, draft: Draft, verb: Token) -> None:
        words = lexicon()
        if verb.lemma in words.speech:
            draft.classes.add("speaker")
        if _negated(self.parse, verb):
            return
        objects = {c.lemma for c in self.parse.children(verb.i) if c.dep == "dobj"}
        answers = verb.lemma in words.answering or (verb.lemma == "face" and objects & words.faced)
        answers = answers or (verb.lemma == "turn" and objects & {"himself", "herself"})
        answers = answers or self._stands_before_judge(verb) or self._is_kept(verb)
        if answers:
            draft.classes.add("suspect")
            after = self.parse.tokens[verb.i + 1 : verb.i + 2]
            if verb.lemma == "plead" and after and after[0].text == "guilty":
                draft.classes.add("convicted")
            elif verb.lemma == "plead" and after and after[0].text == "not":
                draft.classes.add("denies")
        elif verb.lemma in words.harming and not draft.named:
            draft.classes.add("doer")
        elif verb.lemma == "die" or self._in_a_condition(verb):
            draft.classes.add("victim")

    def _stands_before_judge(self, verb: Token) -> bool:
        """Tell whether somebody "appeared before a judge"; in court appear witnesses and families too."""
        before = (p for p in self.parse.children(verb.i) if verb.lemma in _APPEARING and p.text == "before")
        return any(c.lemma in _JUDGES for p in before for c in self.parse.children(p.i))

    def _is_kept(self, verb: Token) -> bool:
        """Tell whether somebody "remains jailed"."""
        parts = (c for c in self.parse.children(verb.i) if verb.lemma == "remain" and c.tag == "VBN")
        return any(c.lemma in lexicon().accusing for c in parts)

    def _learn_from_suffering(self, draft: Draft, verb: Token) -> None:
        if self._called_suspect(verb):
            draft.classes.add("suspect")
        if is_held(self.parse, verb):
            draft.classes.add("suspect")
        if verb.lemma in lexicon().accusing:
            draft.classes |= {"suspect", "convicted"} if verb.lemma in _CONVICTING else {"suspect"}
        elif verb.lemma in lexicon().harming or self._to_hospital(verb):
            draft.classes.add("victim")

    def _called_suspect(self, verb: Token) -> bool:
        """Tell whether somebody is "identified as the shooting suspect"."""
        if verb.lemma not in ("identify", "name", "consider"):
            return False
        called = (c for p in self.parse.children(verb.i) if p.text == "as" for c in self.parse.children(p.i))
        return any(c.lemma in ("suspect", "defendant") for c in called)

    def _in_a_condition(self, verb: Token) -> bool:
        """Tell whether somebody is "in critical condition"."""
        parts = (p for p in self.parse.children(verb.i) if verb.lemma in ("be", "remain") and p.text == "in")
        return any(c.lemma == "condition" for p in parts for c in self.parse.children(p.i))

    def _to_hospital(self, verb: Token) -> bool:
        """Tell whether somebody is brought to a hospital."""
        following = self.parse.tokens[verb.i + 1 : verb.i + _VERDICT]
        brought = verb.lemma in lexicon().bringing and any(t.lemma == "hospital" for t in following)
        return brought or verb.lemma == "hospitalize"

    def recent(self, sentence: int, back: int) -> list[Reference]:
        """Return the references of the last `back` sentences and this one, nearest sentence first."""
        found: list[Reference] = []
        for number in range(sentence, max(-1, sentence - back - 1), -1):
            found.extend(self.by_sentence.get(number, [])[: -_NEAREST - 1 : -1])
            if len(found) > _NEAREST:
                break
        return found[:_NEAREST]

    def known(self) -> list[Draft]:
        """Return the people mentioned so far; in a very long text only those who came first and last."""
        if len(self.people) <= 2 * _KNOWN:
            return self.people
        return self.people[:_KNOWN] + self.people[-_KNOWN:]


def _negated(parse: Parse, verb: Token) -> bool:
    return any(child.dep == "neg" for child in parse.children(verb.i))


def is_held(parse: Parse, verb: Token) -> bool:
    """Tell whether a verb keeps somebody for a court: "ordered *held* without bail", "is being *held* on a charge"."""
    if verb.lemma == "order":
        verb = next((c for c in parse.children(verb.i) if c.lemma == "hold" and c.tag == "VBN"), verb)
    if verb.lemma != "hold" or verb.tag != "VBN":
        return False
    behind = [t.lemma for t in parse.tokens[verb.i + 1 : verb.i + _VERDICT]]
    return behind[:1] in (["without"], ["on"], ["in"], ["for"], ["at"]) and not _KEPT_FOR.isdisjoint(behind)


def first_of_row(parse: Parse, token: Token) -> Token:
    """Return the first member of the row of coordinated words that a token stands in, else the token."""
    for _ in range(8):
        if token.dep not in ("conj", "appos") or token.head == token.i:
            break
        token = parse.tokens[token.head]
    return token


def is_subject(parse: Parse, token: Token) -> bool:
    """Tell whether a token, or the row it stands in, is a subject."""
    return first_of_row(parse, token).dep in _SUBJECTS


def verb_over(parse: Parse, token: Token) -> Token:
    """Return the nearest verb above a token, else the root."""
    for _ in range(30):
        if token.head == token.i:
            break
        token = parse.tokens[token.head]
        if token.pos in ("VERB", "AUX"):
            break
    return token


def subject_of(parse: Parse, verb: Token) -> Token | None:
    """Return the subject of a verb; of a verb without one, that of the verb it is coordinated with or depends on."""
    for _ in range(5):
        found = next((c for c in parse.children(verb.i) if c.dep in _SUBJECTS), None)
        if found is not None:
            return found
        above = parse.tokens[verb.head]
        # "before taking his own life": the preposition stands between the two verbs.
        if verb.dep == "pcomp" and above.dep == "prep" and above.head != above.i:
            above = parse.tokens[above.head]
        elif verb.dep not in ("conj", "xcomp", "advcl", "pcomp", "acl") or above.i == verb.i:
            return None
        verb = above
    return None
