from pathlib import Path

import pytest

from dateline.documents import load
from dateline.settings import Settings
from tests.documents.readers.inputs import STORY, problems, texts


def fill(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(f"{name}: {STORY}")


def names_of(source: Path | str) -> list[str]:
    return [text.split(":")[0] for text in texts(list(load([str(source)], Settings())))]


@pytest.mark.parametrize(
    ("pattern", "names"),
    [
        ("*.txt", ["a.txt", "b.txt"]),
        ("**/*.txt", ["a.txt", "b.txt", "x/c.txt", "x/y/d.txt"]),
        ("[b-z].txt", ["b.txt"]),
        ("x*", ["x/c.txt", "x/y/d.txt"]),
        ("x/**", ["x/c.txt", "x/y/d.txt"]),
    ],
)
def test_pattern(tmp_path: Path, pattern: str, names: list[str]) -> None:
    fill(tmp_path, "a.txt", "b.txt", "x/c.txt", "x/y/d.txt")
    assert names_of(tmp_path / pattern) == names


def test_pattern_without_a_file_is_a_problem(tmp_path: Path) -> None:
    (told,) = problems(list(load([str(tmp_path / "*.txt")], Settings())))
    assert "no file fits" in told


def test_file_with_a_star_in_its_name(tmp_path: Path) -> None:
    fill(tmp_path, "a*.txt", "ab.txt")
    assert names_of(tmp_path / "a*.txt") == ["a*.txt"]


def test_parts_of_a_saved_page_are_passed_over(tmp_path: Path) -> None:
    fill(tmp_path, "story.txt", "page_files/advert.txt", "other_files/own.txt")
    (tmp_path / "page.html").write_text(f"<html><body><p>page: {STORY}</p></body></html>")
    assert names_of(tmp_path) == ["other_files/own.txt", "page", "story.txt"]


def test_loop_of_links_ends(tmp_path: Path) -> None:
    fill(tmp_path, "x/a.txt")
    (tmp_path / "x" / "loop").symlink_to(tmp_path)
    assert names_of(tmp_path) == ["x/a.txt"]
