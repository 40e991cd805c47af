"""How far a text commits itself to an event: happened, planned, possible, alleged, denied, or did not happen."""

from collections.abc import Iterator

from dateline.events.words import FactualityWords, words
from dateline.model import Factuality
from dateline.text.parsing import Parse, Token

# The weaker commitment wins where several words bear on one trigger.
ORDER = (Factuality.NEGATED, Factuality.DENIED, Factuality.POSSIBLE, Factuality.PLANNED, Factuality.ALLEGED)
COUNTED = {"first", "second", "third", "last", "only", "latest", "next", "one"}
SPELLS = {"minute", "hour", "day", "week", "month"}
# Dependencies through which a governing word bears on what hangs below it.
GOVERNED = {"xcomp", "ccomp", "pcomp", "acl", "dobj", "pobj", "prep", "advcl", "conj", "acomp", "oprd"}


def judge_factuality(parse: Parse, trigger: Token) -> Factuality:
    """Return how far the text commits itself to the event named by `trigger`."""
    found = set(_signs(parse, trigger, words().factuality))
    causer = _causer(parse, trigger)
    if causer is not None:
        found |= set(_signs(parse, causer, words().factuality))
    return next((kind for kind in ORDER if kind in found), Factuality.ASSERTED)


def _causer(parse: Parse, trigger: Token) -> Token | None:
    """Return the "have" of what somebody has done for him: "hopes to *have* the charge dismissed"."""
    head = parse.tokens[trigger.head]
    if trigger.dep == "acl" and head.dep == "dobj":
        head = parse.tokens[head.head]  # "having the *charge* dismissed"
    bare = not any(c.dep in {"aux", "auxpass"} for c in parse.children(trigger.i))
    below = trigger.dep in {"ccomp", "acl"} and trigger.tag in {"VBN", "VBD"} and bare
    return head if below and head.lemma in {"have", "get"} else None


def _signs(parse: Parse, trigger: Token, lists: FactualityWords) -> Iterator[Factuality]:
    yield from _local_signs(parse, trigger, lists)
    if _is_told_wrongly(parse, trigger, lists):
        yield Factuality.DENIED
    token, came_by = trigger, trigger.dep
    for _ in range(4):
        head = parse.tokens[token.head]
        if head.lemma in SPELLS and token.tag == "VB" and came_by in {"acl", "relcl"}:
            yield Factuality.POSSIBLE  # "prosecutors have 30 *days* to appeal"
        if head.i == token.i or came_by not in GOVERNED or (came_by == "acl" and token.tag != "VB"):
            return  # a participle is not governed by what governs its noun: "denied bond for a man charged with"
        if came_by == "conj":
            yield from _shared_signs(parse, head, token, lists)
        elif head.pos == "ADP" and trigger.pos == "NOUN" and head.lemma in lists.temporal | {"during"}:
            return  # "during the hearing, a judge set bail"
        elif head.pos not in {"ADP", "SCONJ"} and not _is_granted(parse, head, lists):
            yield from _governing_signs(parse, trigger, head, came_by, lists)
        shared = head.pos == "VERB" or (head.pos == "NOUN" and token.pos == "NOUN")
        if came_by in {"advcl", "ccomp"} or (came_by == "conj" and not shared):
            return
        if came_by == "pcomp" and head.lemma in lists.temporal:
            return  # "avoided jail after pleading guilty": the plea was not avoided
        token, came_by = head, head.dep


def _is_told_wrongly(parse: Parse, trigger: Token, lists: FactualityWords) -> bool:
    """Tell whether a clause is what was told wrongly: "corrected a report that he was charged", "falsely reported"."""
    above = parse.tokens[trigger.head]
    if trigger.dep not in {"acl", "ccomp", "relcl"} or not any(c.dep == "mark" for c in parse.children(trigger.i)):
        return False
    around = {c.text.lower() for c in parse.children(above.i) if c.dep in {"amod", "advmod"}}
    if above.pos == "VERB":
        return above.lemma in {"report", "say", "state", "suggest", "claim"} and not around.isdisjoint(lists.untrue)
    if above.lemma not in lists.reports:
        return False
    verb = parse.tokens[above.head]
    set_right = verb.lemma in lists.correcting and above.dep in {"dobj", "nsubjpass"}
    called = above.dep == "nsubj" and any(c.lemma in lists.untrue for c in parse.children(verb.i) if c.dep == "acomp")
    denied = any(c.dep == "neg" for c in parse.children(verb.i))
    return not around.isdisjoint(lists.untrue) or ((set_right or called) and not denied)


def _is_granted(parse: Parse, motion: Token, lists: FactualityWords) -> bool:
    """Tell whether a motion is given: "granted a *motion* to dismiss", "the *motion* to dismiss was granted"."""
    given = parse.tokens[motion.head].lemma in lists.granting and motion.dep in {"dobj", "nsubjpass"}
    return given and motion.lemma in lists.motions


def _local_signs(parse: Parse, trigger: Token, lists: FactualityWords) -> Iterator[Factuality]:
    """Read the trigger's own form, auxiliaries, negation, marks and adverbs."""
    yield from _form_signs(parse, trigger, lists)
    plea = any(child.lemma == "guilty" for child in parse.children(trigger.i))
    for child in parse.children(trigger.i):
        lower = child.text.lower()
        if plea and child.dep == "neg" and trigger.lemma == "be":
            continue  # "was not guilty" is a verdict
        if child.dep == "neg" or (child.dep in {"advmod", "preconj"} and lower in {"never", "not", "neither"}):
            yield Factuality.NEGATED
        if child.dep == "advmod" and lower == "longer" and parse.tokens[child.i - 1].text.lower() == "no":
            yield Factuality.NEGATED  # "no longer faces charges"
        if child.dep == "aux" and lower in lists.planned_auxiliaries and trigger.lemma not in lists.continuing:
            yield Factuality.PLANNED
        if child.dep == "aux" and lower in lists.possible_auxiliaries:
            yield Factuality.POSSIBLE
        if child.dep == "mark" and lower in lists.conditional_markers:
            yield Factuality.POSSIBLE
        if child.dep == "mark" and lower == "until" and _is_ahead(parse, parse.tokens[trigger.head], lists):
            yield Factuality.PLANNED  # "will not rest until he is arrested"
        if lower in lists.alleged_modifiers and child.dep in {"advmod", "amod"}:
            yield Factuality.ALLEGED
        if child.dep == "advmod" and lower in lists.possible:
            yield Factuality.POSSIBLE
        if child.dep in {"dobj", "nsubjpass", "nsubj", "attr"} or (child.dep == "det" and trigger.pos == "NOUN"):
            yield from _noun_signs(parse, child, lists, subject=child.dep == "nsubj")
        if trigger.pos == "NOUN" and child.dep in {"amod", "compound"} and lower in lists.planned_modifiers:
            yield Factuality.PLANNED
        if trigger.pos == "NOUN" and child.dep == "amod" and lower in lists.possible_modifiers:
            yield Factuality.POSSIBLE


def _hangs_on_condition(parse: Parse, trigger: Token, lists: FactualityWords) -> bool:
    """Tell whether the sentence says without what a step comes: "faces an indictment, *absent* an intervention"."""
    sentence = parse.sentence_of(trigger.i)
    for token in parse.sentence_tokens(sentence):
        if token.text.lower() in lists.but_for and token.i + 1 < sentence.last:
            opens = token.i == sentence.first or parse.tokens[token.i - 1].pos == "PUNCT"
            if opens and parse.tokens[token.i + 1].text.lower() != "from":  # "absent from court" is no condition
                return True
    return False


def _is_ahead(parse: Parse, verb: Token, lists: FactualityWords) -> bool:
    auxiliaries = {c.text.lower() for c in parse.children(verb.i) if c.dep == "aux"}
    return not auxiliaries.isdisjoint(lists.planned_auxiliaries | lists.possible_auxiliaries | {"wo", "ca"})


def _form_signs(parse: Parse, trigger: Token, lists: FactualityWords) -> Iterator[Factuality]:
    """Read what the form of the trigger and the word above it say of the future."""
    if _hangs_on_condition(parse, trigger, lists):
        yield Factuality.POSSIBLE
    yield from _infinitive_signs(parse, trigger, lists)
    if trigger.dep == "pcomp" and _is_left_out(parse, trigger):
        yield Factuality.NEGATED
    if trigger.dep == "relcl" and _is_alleged_in_passing(parse, trigger, lists):
        yield Factuality.ALLEGED
    if trigger.tag in {"VBZ", "VBP"} and trigger.lemma in lists.scheduled_verbs:
        yield Factuality.PLANNED  # "goes on trial in July"
    if _is_when_to_come(parse, trigger, lists):
        yield Factuality.PLANNED
    head = parse.tokens[trigger.head]
    if trigger.pos == "NOUN" and _is_reward_for(parse, trigger):
        yield Factuality.POSSIBLE
    if trigger.pos == "NOUN" and any(c.text.lower() == "next" and c.dep == "amod" for c in parse.children(trigger.i)):
        yield Factuality.PLANNED  # "his next court appearance"
    if trigger.dep in {"csubj", "nsubj"} and trigger.tag in {"VBG", "NN"} and _is_ahead(parse, head, lists):
        yield Factuality.PLANNED  # "sentencing for the two will be in July"
    passive = trigger.dep == "nsubjpass" or head.tag == "VBN"
    if trigger.dep == "nsubjpass" and head.lemma in lists.postponing:
        yield Factuality.PLANNED  # "the arraignment was postponed until May 3"
    if trigger.dep in {"nsubjpass", "nsubj"} and passive and head.lemma in lists.planned:
        yield Factuality.PLANNED  # "sentencing is set for May 3"
    infinitive = any(c.text.lower() == "to" for c in parse.children(trigger.i))
    if infinitive and head.lemma == "be" and trigger.dep in {"xcomp", "ccomp"}:  # "is to be sentenced"
        yield Factuality.PLANNED


def _is_when_to_come(parse: Parse, trigger: Token, lists: FactualityWords) -> bool:
    """Tell whether a clause in the present says when something will be: "will say more *when he is arraigned*"."""
    children = parse.children(trigger.i)
    verb = next((c for c in children if c.dep == "auxpass"), trigger)
    opened = any(c.dep in {"advmod", "mark"} and c.text.lower() in {"when", "once", "until"} for c in children)
    perfect = any(c.dep == "aux" for c in children)
    left_out = verb is trigger and trigger.tag == "VBN" and not any(c.dep == "nsubj" for c in children)
    present = verb.tag in {"VBZ", "VBP"} or left_out  # "faces ten years when sentenced in July"
    if trigger.dep not in {"advcl", "relcl", "acl"} or not present or not opened or perfect:
        return False
    here = trigger
    for _ in range(3):
        above = parse.tokens[here.head]
        if above.i == here.i:
            return False
        tense = next((c for c in parse.children(above.i) if c.dep in {"aux", "auxpass"}), above).tag
        if _is_ahead(parse, above, lists) or above.lemma in lists.planned or tense in {"VBZ", "VBP"}:
            return True
        if tense == "VBD":
            return False
        here = above
    return False


def _is_left_out(parse: Parse, gerund: Token) -> bool:
    """Tell whether something was not done: "released him without charging him", "decided against charging him"."""
    above = parse.tokens[gerund.head]
    against = above.text.lower() == "against" and parse.tokens[above.head].lemma in {
        "decide",
        "vote",
        "rule",
        "decision",
    }
    return against or above.text.lower() == "without"


def _infinitive_signs(parse: Parse, trigger: Token, lists: FactualityWords) -> Iterator[Factuality]:
    """Read an infinitive: it has happened only where the word above says that it succeeded ("managed to arrest")."""
    children = parse.children(trigger.i)
    if not any(c.text.lower() == "to" and c.tag == "TO" for c in children):
        return
    head = parse.tokens[trigger.head]
    around = {c.text.lower() for c in (*children, *parse.children(head.i))}
    pending = head.lemma in {"have", "be"} and around & {"yet", "still"}
    if pending or head.lemma == "remain":
        yield Factuality.NEGATED  # "has yet to be charged", "remains to be sentenced"
    elif _is_of_somebody(parse, trigger, head):
        yield Factuality.PLANNED  # a headline: "Man to be sentenced for theft"
    elif trigger.dep == "advcl" and head.lemma not in lists.succeeding and not tells_how_long(parse, head):
        yield Factuality.PLANNED  # a purpose: "officers worked with deputies to arrest him"


def tells_how_long(parse: Parse, verb: Token) -> bool:
    """Tell whether the infinitive below a verb is what took that long: "*took* an hour to find him guilty"."""
    spells = (c for c in parse.children(verb.i) if c.dep in {"dobj", "npadvmod"})
    return verb.lemma in {"take", "need"} and any(t.lemma in SPELLS for c in spells for t in parse.subtree(c.i))


def _is_of_somebody(parse: Parse, infinitive: Token, head: Token) -> bool:
    """Tell whether an infinitive says of somebody what will be; not "the first man to be charged"."""
    person = head.pos == "PROPN" or head.lemma in words().human_nouns
    counted = any(c.dep in {"amod", "nummod", "det"} and c.lemma in COUNTED for c in parse.children(head.i))
    alone = infinitive.dep == "ROOT"
    return alone or (infinitive.dep == "acl" and person and not counted and head.dep == "ROOT")


def _is_alleged_in_passing(parse: Parse, trigger: Token, lists: FactualityWords) -> bool:
    """Tell whether somebody's word stands between a relative pronoun and the verb: "a man who police say shot"."""
    opening = min((c.i for c in parse.subtree(trigger.i)), default=trigger.i)
    between = parse.tokens[opening : trigger.i]
    saying = {"say", "believe", "think", "claim"} | lists.alleged
    return any(token.lemma in saying and token.pos in {"VERB", "AUX", "ADV", "NOUN"} for token in between)


def _is_reward_for(parse: Parse, trigger: Token) -> bool:
    """Tell whether an arrest is only hoped for: "information that leads to the arrest of"."""
    here = trigger
    for _ in range(3):
        here = parse.tokens[here.head]
        if here.lemma == "lead":
            sentence = parse.sentence_tokens(parse.sentence_of(trigger.i))
            return any(token.lemma in {"information", "reward", "tip"} for token in sentence)
    return False


def _noun_signs(parse: Parse, noun: Token, lists: FactualityWords, *, subject: bool) -> Iterator[Factuality]:
    """Read a negative or open determiner: "no charges", "any charges"."""
    if noun.dep == "det" and noun.text.lower() in lists.negative_determiners:
        yield Factuality.NEGATED
    if noun.lemma == "contest":
        return  # "no contest" is a plea
    for child in parse.children(noun.i):
        lower = child.text.lower()
        if child.dep in {"det", "neg", "preconj"} and lower in lists.negative_determiners:
            yield Factuality.NEGATED
        if not subject and child.dep in {"det", "amod"} and lower in lists.possible_modifiers:
            yield Factuality.POSSIBLE
    if noun.text.lower() == "nobody" or (subject and noun.text.lower() == "none"):
        yield Factuality.NEGATED


def _shared_signs(parse: Parse, first: Token, second: Token, lists: FactualityWords) -> Iterator[Factuality]:
    """Read what a joined verb shares with the first: its auxiliaries, unless it has its own subject or auxiliary."""
    own = {child.dep for child in parse.children(second.i)}
    if own & {"aux", "nsubj", "nsubjpass"} or first.pos not in {"VERB", "AUX"}:
        return
    for child in parse.children(first.i):
        lower = child.text.lower()
        if child.dep == "aux" and lower in lists.planned_auxiliaries:
            yield Factuality.PLANNED
        if child.dep == "aux" and lower in lists.possible_auxiliaries:
            yield Factuality.POSSIBLE
        if child.dep == "mark" and lower in lists.conditional_markers:
            yield Factuality.POSSIBLE


def _governing_signs(
    parse: Parse, trigger: Token, head: Token, came_by: str, lists: FactualityWords
) -> Iterator[Factuality]:
    """Read the word above: "is expected to", "asked a judge to", "refused to", "a motion to"."""
    lemma = head.lemma
    yield from _clause_signs(parse, trigger, head, came_by, lists)
    if came_by in {"ccomp", "advcl", "conj"} and lemma in lists.planned:
        return  # "announced that charges were filed": the trigger's own tense decides
    # "set aside" plans nothing
    aside = any(c.dep == "prt" and c.text.lower() == "aside" for c in parse.children(head.i))
    if lemma in lists.planned and came_by in {"xcomp", "acl", "prep", "pcomp", "pobj", "acomp", "dobj"} and not aside:
        yield Factuality.PLANNED
    if lemma in lists.possible and came_by != "advcl":
        yield from _openness(parse, trigger, head, came_by)
    denying = lemma in lists.denied and came_by == "xcomp" and trigger.tag == "VBG"  # "denied killing her"
    if lemma in lists.negated and not denying and came_by in {"xcomp", "dobj", "pcomp", "prep", "pobj", "acomp"}:
        yield Factuality.NEGATED
    if lemma in lists.alleged and came_by in {"pcomp", "prep", "xcomp", "pobj"}:
        yield Factuality.ALLEGED
    if lemma in lists.denied and came_by in {"xcomp", "dobj"}:
        yield Factuality.DENIED
    below = came_by in {"xcomp", "dobj", "pcomp", "acomp", "oprd"} or (came_by == "ccomp" and lemma == "let")
    if below and not _is_presupposed(parse, trigger, head, lists):
        yield from _auxiliary_signs(parse, head, lists)


def _clause_signs(
    parse: Parse, trigger: Token, head: Token, came_by: str, lists: FactualityWords
) -> Iterator[Factuality]:
    """Read what stands above a whole clause: "denies that he shot her", "it is unlikely that he will"."""
    if head.lemma in lists.denied and came_by == "ccomp":
        yield Factuality.DENIED
    if came_by == "ccomp" and any(word.lemma == "unlikely" for word in (head, *parse.children(head.i))):
        yield Factuality.POSSIBLE
    if head.lemma == "order" and came_by == "xcomp" and trigger.lemma in lists.ordered:
        yield Factuality.PLANNED


def _openness(parse: Parse, trigger: Token, head: Token, came_by: str) -> Iterator[Factuality]:
    """Read a word that leaves open whether: "asked a judge to", "asked that bond be set", "is believed to have"."""
    if head.lemma == "believe" and came_by == "xcomp":
        yield Factuality.ALLEGED
        return
    finite = any(c.dep in {"nsubj", "nsubjpass"} for c in parse.children(head.i))
    weighed = head.lemma in {"consider", "weigh", "whether", "believe", "determine"}
    if came_by != "ccomp" or not finite or weighed or _is_subjunctive(parse, trigger):
        yield Factuality.POSSIBLE


def _auxiliary_signs(parse: Parse, verb: Token, lists: FactualityWords) -> Iterator[Factuality]:
    """Read the negation and the auxiliaries of the word above."""
    for child in parse.children(verb.i):
        lower = child.text.lower()
        if child.dep == "neg":
            yield Factuality.NEGATED
        if child.dep == "aux" and lower in lists.planned_auxiliaries:
            yield Factuality.PLANNED
        if child.dep == "aux" and lower in lists.possible_auxiliaries:
            yield Factuality.POSSIBLE


def _is_subjunctive(parse: Parse, trigger: Token) -> bool:
    """Tell whether a clause is put in the bare form: "that bond *be set*", "that he *plead*"."""
    if trigger.tag == "VB":
        return not any(c.dep == "aux" for c in parse.children(trigger.i))
    return any(c.dep == "auxpass" and c.text.lower() == "be" for c in parse.children(trigger.i))


def _is_presupposed(parse: Parse, trigger: Token, head: Token, lists: FactualityWords) -> bool:
    """Tell whether a noun stands for something known to have been: "could not learn much from *his arrest*".

    What is denied of the verb is not denied of it, unless the verb brings it about ("did not make the arrest").
    """
    known = any(c.dep == "poss" or c.text.lower() == "the" for c in parse.children(trigger.i))
    return trigger.pos == "NOUN" and known and head.lemma not in lists.making
