"""The cases that the documents tell of, and one of them."""

from starlette.requests import Request
from starlette.responses import Response

from dateline import exports
from dateline.exports.page.view import ChargeLine
from dateline.exports.rows import say_place
from dateline.exports.vocabulary import CaseRow
from dateline.exports.words import count_of, say_day
from dateline.model import Story
from dateline.server.frame import Link, lay_frame
from dateline.server.index import NotFoundError
from dateline.server.listing import cut_page
from dateline.server.replies import form_of, library_of, state_of, write_page, write_rows
from dateline.server.sight import Sight
from dateline.server.state import State
from dateline.server.views.lists import write_documents


def show_cases(request: Request) -> Response:
    """Show which cases the documents tell of."""
    library, state = library_of(request), state_of(request)
    sight, stories = library.look(state), library.stories(state)
    if form := form_of(request):
        return write_rows(form, CaseRow, exports.case_rows(stories))
    shown, pager = cut_page(stories, state, "/cases")
    return write_page(
        request,
        "cases.html",
        frame=lay_frame(sight, "Cases", "/cases", library.name),
        cases=[(link_case(state, story), list_facts(story), list_charges(sight, story)) for story in shown],
        pager=pager,
    )


def show_story(request: Request) -> Response:
    """Show one of the cases: its charges, its documents, and why they belong together."""
    library, state = library_of(request), state_of(request)
    sight = library.look(state)
    wanted = request.path_params["story"]
    story = next((each for each in library.stories(state) if each.id.startswith(wanted)), None)
    if story is None or len(wanted) < len(short(story)):
        raise NotFoundError("No such case in this view of the case file.")
    if form := form_of(request):
        return write_rows(form, CaseRow, exports.case_rows([story]))
    documents = [sight.index.documents[document] for document in story.documents]
    return write_page(
        request,
        "story.html",
        frame=lay_frame(sight, story.name, request.url.path, library.name),
        first=short(story),
        facts=list_facts(story),
        charges=list_charges(sight, story),
        documents=list(zip(write_documents(sight, documents), map(say_place, story.groupings), strict=True)),
    )


def short(story: Story) -> str:
    """Return enough of a case's id to know it by."""
    return story.id[:12]


def link_case(state: State, story: Story) -> Link:
    """Return the link to a case."""
    return Link(story.name, state.days.to(f"/cases/{short(story)}"), count=len(story.documents))


def list_facts(story: Story) -> list[str]:
    """Return how much there is of a case, in words."""
    days = [say_day(day) for day in (story.first, story.last) if day]
    return [count_of(len(story.documents), "report"), *([" – ".join(dict.fromkeys(days))] if days else [])]


def list_charges(sight: Sight, story: Story) -> tuple[ChargeLine, ...]:
    """Return the charges of a case as they stand, as rows of the board."""
    return sight.write_charges(each for each in story.charges if each.id in sight.index.charge_numbers)
