"""The word lists of this stage, read once from the TOML files beside the code."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True)
class Lexicon:
    """Words by what they tell; all lower case. `genders` maps a person noun, `given` a first name, to its gender.

    `nouns` maps a person noun in the singular to its classes ("kin", "young", "suspect" …); `bodies` and
    `definite_bodies` map a noun to its family of bodies ("police").
    """

    given: dict[str, str | None]
    short_forms: dict[str, frozenset[int]]
    nouns: dict[str, frozenset[str]]
    genders: dict[str, str]
    irregular: dict[str, str]
    bodies: dict[str, str]
    definite_bodies: dict[str, str]
    body_modifiers: frozenset[str]
    any_body: frozenset[str]
    not_bodies: frozenset[str]
    step_nouns: frozenset[str]
    agent_endings: tuple[str, ...]
    status_nouns: frozenset[str]
    titles: frozenset[str]
    courtesy: frozenset[str]
    official_titles: frozenset[str]
    forename_titles: frozenset[str]
    title_genders: dict[str, str]
    title_nouns: dict[str, str]
    suffixes: frozenset[str]
    particles: frozenset[str]
    organisation_words: frozenset[str]
    place_words: frozenset[str]
    media: frozenset[str]
    before_examiner: frozenset[str]
    weekdays: frozenset[str]
    surname_places: frozenset[str]
    never_names: frozenset[str]
    never_roles: frozenset[str]
    leading: frozenset[str]
    places: frozenset[str]
    place_pairs: frozenset[str]
    offices: frozenset[str]
    credits: tuple[str, ...]
    credit_openings: tuple[str, ...]
    never_surnames: frozenset[str]
    place_openings: frozenset[str]
    credit_endings: tuple[str, ...]
    aliases: frozenset[str]
    doers: frozenset[str]
    doubts: frozenset[str]
    contacts: tuple[str, ...]
    speech: frozenset[str]
    human: frozenset[str]
    accusing: frozenset[str]
    answering: frozenset[str]
    court_nouns: frozenset[str]
    court_verbs: frozenset[str]
    offense_nouns: frozenset[str]
    harming: frozenset[str]
    bringing: frozenset[str]
    brought_to: frozenset[str]
    credited: frozenset[str]
    harms: frozenset[str]
    killing: frozenset[str]
    deaths: frozenset[str]
    dead: frozenset[str]
    injuries: frozenset[str]
    hurt: frozenset[str]
    back: frozenset[str]
    jails: frozenset[str]
    mourning: frozenset[str]
    charges: frozenset[str]
    faced: frozenset[str]
    party_verbs: frozenset[str]
    party_nouns: frozenset[str]
    representing: frozenset[str]
    agreeing: frozenset[str]
    serving: frozenset[str]
    apart: frozenset[str]
    grown_kin: frozenset[str]
    inverse: frozenset[tuple[str, str]]
    inverse_relations: frozenset[tuple[str, str]]
    weights: dict[str, float]
    relations: dict[str, str]
    lead: dict[str, float]
    person_points: float
    single_points: float


@cache
def lexicon() -> Lexicon:
    """Return the word lists."""
    first, nouns, words, verbs, points = (
        _read(name) for name in ("first_names", "nouns", "words", "verbs", "evidence")
    )
    given: dict[str, str | None] = {}
    for gender in ("male", "female"):
        for name in first[gender].split():
            given[name] = None if given.get(name, gender) != gender else gender
    given.update(dict.fromkeys(first["either"].split()))
    short: dict[str, set[int]] = {}
    for number, group in enumerate(first["groups"]):
        for name in group.split():
            short.setdefault(name, set()).add(number)
    person = {k: v.split() for k, v in nouns["person"].items() if isinstance(v, str)}
    classes: dict[str, set[str]] = {}
    for kind, members in person.items():
        for noun in members:
            classes.setdefault(noun, set()).add(kind)
    titles = {f"{gender}_titles": words[f"{gender}_titles"].split() for gender in ("male", "female")}
    return Lexicon(
        given=given,
        short_forms={name: frozenset(numbers) for name, numbers in short.items()},
        nouns={noun: frozenset(kinds) for noun, kinds in classes.items()},
        genders={noun: gender for gender in ("male", "female") for noun in person[gender]},
        irregular=nouns["person"]["irregular"],
        bodies=_families(nouns["bodies"]),
        definite_bodies=_families(nouns["definite_bodies"]),
        body_modifiers=frozenset(nouns["body_words"]["modifiers"].split()),
        any_body=frozenset(nouns["body_words"]["any_body"].split()),
        not_bodies=frozenset(nouns["body_words"]["not_bodies"].split()),
        step_nouns=frozenset(nouns["body_words"]["step_nouns"].split()),
        status_nouns=frozenset(nouns["status"]["nouns"].split()),
        agent_endings=tuple(nouns["agents"]["endings"].split()),
        titles=frozenset(words["titles"].split()),
        courtesy=frozenset(words["courtesy"].split()),
        official_titles=frozenset(words["official_titles"].split()),
        forename_titles=frozenset(words["forename_titles"].split()),
        title_genders={t: gender for gender in ("male", "female") for t in titles[f"{gender}_titles"]},
        title_nouns=words["title_nouns"],
        suffixes=frozenset(words["suffixes"].split()),
        particles=frozenset(words["particles"].split()),
        organisation_words=frozenset(words["organisation_words"].split()),
        place_words=frozenset(words["place_words"].split()),
        surname_places=frozenset(words["surname_places"].split()),
        never_names=frozenset(words["never_names"].split()),
        never_roles=frozenset(f"{words['never_roles']} {words['weekdays']}".split()),
        leading=frozenset(words["leading"].split()),
        places=frozenset(words["places"].split()),
        place_pairs=frozenset(" ".join(pair.split()) for pair in words["place_pairs"].split("|")),
        offices=frozenset(words["offices"].split()),
        credits=tuple(words["credits"]),
        credit_openings=tuple(words["credit_openings"]),
        never_surnames=frozenset(words["never_surnames"].split()),
        place_openings=frozenset(words["place_openings"].split()),
        credit_endings=tuple(words["credit_endings"]),
        aliases=frozenset(phrase.strip() for phrase in words["aliases"].split("|")),
        doers=frozenset(nouns["doers"]["nouns"].split()),
        doubts=frozenset(verbs["doubts"].split()),
        contacts=tuple(words["contacts"]),
        **{name: frozenset(words[name].split()) for name in ("media", "before_examiner", "weekdays")},
        speech=frozenset(verbs["speech"].split()),
        human=frozenset(verbs["human"].split()),
        accusing=frozenset(verbs["accusing"].split()),
        court_nouns=frozenset(verbs["court_nouns"].split()),
        court_verbs=frozenset(verbs["court_verbs"].split()),
        offense_nouns=frozenset(verbs["offense_nouns"].split()),
        answering=frozenset(verbs["answering"].split()),
        harming=frozenset(verbs["harming"].split()),
        bringing=frozenset(verbs["bringing"].split()),
        brought_to=frozenset(verbs["brought_to"].split()),
        credited=frozenset(words["credited"].split()),
        harms=frozenset(verbs["harms"].split()),
        killing=frozenset(verbs["killing"].split()),
        deaths=frozenset(verbs["deaths"].split()),
        dead=frozenset(verbs["dead"].split()),
        injuries=frozenset(verbs["injuries"].split()),
        hurt=frozenset(verbs["hurt"].split()),
        back=frozenset(verbs["back"].split()),
        jails=frozenset(verbs["jails"].split()),
        mourning=frozenset(verbs["mourning"].split()),
        charges=frozenset(verbs["charges"].split()),
        faced=frozenset(verbs["faced"].split()),
        **{name: frozenset(verbs["parties"][name].split()) for name in verbs["parties"]},
        apart=frozenset(nouns["apart"]["words"].split()),
        grown_kin=frozenset(nouns["apart"]["grown_kin"].split()),
        inverse=frozenset(_inverse(nouns["inverse"])),
        inverse_relations=frozenset(_inverse_relations(nouns["inverse"]["pairs"])),
        weights=points["weights"],
        relations=_relations(nouns["inverse"]),
        lead=points["lead"],
        person_points=points["person"],
        single_points=points["single"],
    )


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(files("dateline.people").joinpath(f"data/{name}.toml").read_text(encoding="utf-8"))


def _families(table: dict[str, str]) -> dict[str, str]:
    return {noun: family for family, nouns in table.items() for noun in nouns.split()}


def _relations(table: dict[str, Any]) -> dict[str, str]:
    return {noun: relation for relation, nouns in table.items() if relation != "pairs" for noun in nouns.split()}


def _inverse_relations(pairs: list[str]) -> Iterator[tuple[str, str]]:
    for one, other in (pair.split() for pair in pairs):
        yield one, other
        yield other, one


def _inverse(table: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for pair in table["pairs"]:
        left, right = (table[side].split() for side in pair.split())
        for one in left:
            for other in right:
                yield one, other
                yield other, one
