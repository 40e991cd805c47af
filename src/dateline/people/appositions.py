"""Descriptions that stand beside a name: "the mill's engineer, Ann Poe", "Ann Poe, 24, a neighbor", "victim Al Roe"."""

from collections.abc import Iterator

from dateline.model import ActorKind, Span
from dateline.people.ages import AgePhrase, age_after
from dateline.people.drafts import Draft, Reference, link
from dateline.people.lexicon import lexicon
from dateline.people.roles import add_role, note_noun, title_role
from dateline.people.runs import Run
from dateline.people.words import bare, singular
from dateline.text.parsing import Parse

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_NAMING = (("named",), ("identified", "as"), ("known", "as"), ("called",))
# What may stand between a description and "identified as", and how far on that may end.
_DASHES = frozenset({",", "—", "–", "--"})
_BEFORE_NAMING = _DASHES | {"who", "was", "is", "has", "been", "later", "since", "now", "tentatively"}
_NAMED_WITHIN = 12
# How many words a clause between a description and its name takes at most.
_CLAUSE = 25


class AppositionLinker:
    """Joins names with the titles, ages and descriptions beside them."""

    def __init__(self, parse: Parse, names: list[Reference], phrases: list[Reference]) -> None:
        """Index names by their first and last token, and group names that are coordinated."""
        self.parse = parse
        self.starts = {r.first: r for r in names}
        self.ends = {r.last: r for r in names}
        self.rows = self._group(names)
        self.phrases = phrases
        self.after_age: dict[int, int] = {}
        self.plural: dict[int, list[Draft]] = {}

    def link_titles(self, runs: list[Run], ages: dict[int, AgePhrase]) -> None:
        """Give each named person the role that its title says, and the age set before the name."""
        words = lexicon()
        self.after_age = {phrase.first: phrase.last for phrase in ages.values()}
        for run in runs:
            reference = self.starts.get(run.first)
            draft = reference.draft if reference else None
            if reference is None or draft is None:
                continue
            self._share_age(reference)
            phrase = ages.get(run.start)
            if phrase is not None and not phrase.plural and draft.age is None:
                draft.age = phrase.years
            if run.start < run.first:
                for title in _titles(run):
                    if title in words.titles - words.courtesy or "-" in title:
                        draft.classes |= words.nouns.get(
                            title, frozenset({"official"} if title in words.official_titles else ())
                        )
                        draft.nouns |= {title, words.title_nouns.get(title, title)}
                if (span := title_role(self.parse, run.start, run.first)) is not None:
                    add_role(draft, span, self.parse)

    def _share_age(self, name: Reference) -> None:
        """Give "Ann Poe and Al Roe, both 16," the age that is said of both."""
        if name.age is None:
            return
        tokens, after = self.parse.tokens, name.last
        if after + 1 >= len(tokens) or tokens[after + 1].text.lower() not in ("both", "each", "all"):
            return
        for draft in self._row_of(name):
            if draft.age is None:
                draft.age = name.age

    def link_phrases(self, run_starts: dict[int, int]) -> list[Reference]:
        """Link descriptions beside names; return those that are mentions of their own.

        `run_starts` maps the first token of a name's titles to the first token of the name. A bare noun before a name
        ("victim Ann Poe") is a role but no mention.
        """
        kept = []
        for phrase in self.phrases:
            if phrase.last < len(self.parse.tokens) and self.parse.tokens[phrase.last].text in ("'s", "’s", "'", "’"):
                kept.append(phrase)
                continue
            before = self.starts.get(run_starts.get(self._after_naming(phrase), -1))
            if before is not None:
                if self._before(phrase, before):
                    kept.append(phrase)
                continue
            if not self._after_name(phrase) and not self._before_comma(phrase, run_starts):
                self._before_clause(phrase)
            kept.append(phrase)
        return kept

    def _before_clause(self, phrase: Reference) -> None:
        """Join "A girl who sang at the show, Ann Poe, was hurt".

        The name stands between commas, after a clause, and what is told of the one described goes on behind it.
        """
        tokens, head = self.parse.tokens, self.parse.tokens[phrase.head]
        if phrase.plural or head.dep not in ("nsubj", "nsubjpass") or not phrase.last < head.head:
            return
        for i in range(phrase.last, min(head.head, phrase.last + _CLAUSE)):
            name = self.starts.get(i)
            if name is None or name.draft is None or tokens[name.head].dep != "appos" or tokens[i - 1].text != ",":
                continue
            told = any(t.pos == "VERB" for t in tokens[phrase.last : i])
            closed = name.last < head.head and tokens[name.last].text == ","
            if told and closed and name.draft.kind is ActorKind.PERSON and _agree(phrase, name.draft):
                above = tokens[tokens[name.head].head]
                if above.i == phrase.head or (not singular(above.text.lower()) and above.pos == "NOUN"):
                    link(phrase, name.draft, "set beside the name")
            return

    def _after_naming(self, phrase: Reference) -> int:
        """Return the token after the description, and after "named", "identified as" behind it."""
        following = self.parse.tokens[min(phrase.last, len(self.parse.tokens) - 1)]
        token = self.parse.tokens[phrase.head]
        names = following.tag in ("VBD", "VBZ") and token.dep in ("nsubj", "dobj", "ROOT")
        if names or (phrase.first > 0 and self.parse.tokens[phrase.first - 1].text.lower() == "whom"):
            return phrase.last  # "a relative identified the man as Al Roe", "whom a relative identified as Al Roe"
        after = [t.text.lower() for t in self.parse.tokens[phrase.last : phrase.last + _NAMED_WITHIN]]
        skipped = next((n for n, word in enumerate(after) if word not in _BEFORE_NAMING), 0)
        if after[skipped : skipped + 2] == ["identified", "by"] and "as" in after[skipped:]:
            return phrase.last + after.index("as", skipped) + 1
        named = next((skipped + len(words) for words in _NAMING if after[skipped:][: len(words)] == list(words)), 0)
        return phrase.last + named

    def _before(self, phrase: Reference, name: Reference) -> bool:
        """Join "[his] neighbor Ann Poe"; tell whether the description is a mention."""
        drafts = self._row_of(name) if phrase.plural else [name.draft] if name.draft else []
        if not drafts or not all(_agree(phrase, d) for d in drafts):
            return phrase.article != "bare"
        if phrase.article == "bare" or phrase.plural:
            for draft in drafts:
                note_noun(draft, phrase.noun)
                if phrase.age is not None and draft.age is None:
                    draft.age = phrase.age
                if "general" not in lexicon().nouns.get(phrase.noun, ()):
                    add_role(draft, Span(self.parse.tokens[phrase.first].start, phrase.span.end), self.parse)
            return False
        if not self._tells_of(phrase, name):
            link(phrase, drafts[0], "set before the name")
        return True

    def _tells_of(self, phrase: Reference, name: Reference) -> bool:
        """Tell whether the one named tells of the other: "a man Poe said was hurt", "the boy Poe described"."""
        tokens = self.parse.tokens
        if name.first != phrase.last:
            return False
        follows = tokens[name.last] if name.last < len(tokens) else None
        tells = follows is not None and follows.tag in _FINITE and follows.lemma in lexicon().speech
        return phrase.article == "indefinite" or (tells and "general" in lexicon().nouns.get(phrase.noun, ()))

    def _after_name(self, phrase: Reference) -> bool:
        """Join "Ann Poe, 24, [the] attorney for …" and "Ann Poe and Al Roe, the attorneys for …"."""
        tokens = self.parse.tokens
        comma = phrase.first - 1
        if comma < 1 or tokens[comma].text not in _DASHES:
            return False
        end = comma
        name = self.ends.get(end)
        for back in range(1, 6):
            if name is None and end - back > 0:
                name = self.ends.get(end - back)
                aged = age_after(self.parse, end - back) if name else None
                if name is not None and (aged is None or aged[1] != comma):
                    return False
        if name is None or name.draft is None or name.sentence != phrase.sentence:
            return False
        if self._starts_list(phrase) or (
            phrase.article == "indefinite" and tokens[phrase.first].text.lower() == "another"
        ):
            return False
        if phrase.plural:
            drafts = self._row_of(name)
            if len(drafts) < 2:
                return False
            phrase.candidates, phrase.why = tuple(drafts), "said of all who are named before it"
            self.plural[id(phrase)] = drafts
            return True
        if self._is_subject(phrase) or not _agree(phrase, name.draft):
            return False
        link(phrase, name.draft, "set beside the name")
        return True

    def _is_subject(self, phrase: Reference) -> bool:
        """Tell whether the description goes on to its own verb ("According to Ann Poe, a 16-year-old was hurt").

        What is set beside a name is closed off by a second comma.
        """
        tokens = self.parse.tokens
        follows = tokens[phrase.last] if phrase.last < len(tokens) else None
        return follows is not None and follows.pos in ("AUX", "VERB") and follows.tag in _FINITE

    def _starts_list(self, phrase: Reference) -> bool:
        """Tell whether the description goes on to a name of its own ("Ann Poe, her brother Al Roe and …")."""
        after = phrase.last
        tokens = self.parse.tokens
        if after < len(tokens) and tokens[after].text == ",":
            after += 1
        after = self.after_age.get(after, after)
        following = self.starts.get(after)
        if following is None or following.sentence != phrase.sentence:
            return False
        return phrase.article == "possessive" or after == phrase.last

    def _before_comma(self, phrase: Reference, run_starts: dict[int, int]) -> bool:
        """Join "The mill's engineer, Ann Poe"."""
        tokens = self.parse.tokens
        after = phrase.last
        limit = min(len(tokens), after + 8)
        while (
            after < limit
            and tokens[after].text not in _DASHES
            and tokens[after].pos not in ("VERB", "AUX", "PUNCT", "PRON")
        ):
            after += 1
        if after >= limit or tokens[after].text not in _DASHES or phrase.plural or phrase.article == "bare":
            return False
        begins = self.after_age.get(after + 1, after + 1)
        if begins + 1 in run_starts and tokens[begins].pos == "ADJ":
            begins += 1  # "the third defendant, *past* president Ann Poe"
        name = self.starts.get(run_starts.get(begins, begins))
        if name is None or name.draft is None or name.sentence != phrase.sentence or not _agree(phrase, name.draft):
            return False
        # "Beside his attorney, Ann Poe wept": what follows the comma is the subject of the sentence.
        lead = tokens[self.parse.sentence_of(phrase.head).first]
        opens = lead.pos == "ADP" or lead.tag in ("VBG", "VBN")
        opens = opens and tokens[phrase.head].dep == "pobj" and tokens[name.head].dep in ("nsubj", "nsubjpass")
        if not self._closes(name) and (opens or phrase.article == "indefinite"):
            return False
        link(phrase, name.draft, "set beside the name")
        return True

    def _closes(self, name: Reference) -> bool:
        """Tell whether the name after the comma is closed off by another, as an apposition is."""
        tokens = self.parse.tokens
        return name.last >= len(tokens) or tokens[name.last].text in (",", ".", "—", "–", ";", ")", "(")

    def _row_of(self, name: Reference) -> list[Draft]:
        row = self.rows.get(name.first, [name])
        return list(dict.fromkeys(r.draft for r in row if r.draft is not None))

    def _group(self, names: list[Reference]) -> dict[int, list[Reference]]:
        """Group names that only commas, ages and "and" stand between."""
        rows: dict[int, list[Reference]] = {}
        before: Reference | None = None
        for name in sorted(names, key=lambda r: r.first):
            row = [name]
            if before is not None and before.sentence == name.sentence and name.first - before.last <= 5:
                between = self.parse.tokens[before.last : name.first]
                if all(t.text in (",", "and", "&") or t.text.isdigit() or bare(t) in lexicon().titles for t in between):
                    row = rows[before.first]
                    row.append(name)
            rows[name.first] = row
            before = name
        return rows


def _agree(phrase: Reference, draft: Draft) -> bool:
    if draft.kind is ActorKind.ORGANISATION and (phrase.gender or phrase.age is not None):
        return False
    if phrase.gender and draft.gender and phrase.gender != draft.gender:
        return False
    return phrase.age is None or draft.age is None or phrase.age == draft.age


def _titles(run: Run) -> Iterator[str]:
    """Yield the titles before a name; "District Attorney" is one, and no attorney's."""
    titles = list(run.titles)
    while titles:
        two = "-".join(titles[:2])
        yield two if two in lexicon().nouns else titles[0]
        titles = titles[2 if two in lexicon().nouns else 1 :]
