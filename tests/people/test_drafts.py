from dateline.model import ActorKind, MentionKind, Span
from dateline.people.drafts import Draft, Reference, link


def test_a_link_goes_to_whom_a_draft_was_found_to_be() -> None:
    named, unnamed = (
        Draft(ActorKind.PERSON, name, named=name == "Al Roe", span=Span(0, 1)) for name in ("Al Roe", "man")
    )
    unnamed.merged = named
    reference = Reference(0, 1, 0, 0, Span(0, 1), MentionKind.DESCRIPTION)
    link(reference, unnamed, "called so elsewhere")
    assert reference.draft is named
    assert named.references == [reference]
    assert not unnamed.references
