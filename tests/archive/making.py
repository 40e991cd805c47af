"""Invented articles for archives, and the files that come of them."""

from pathlib import Path


def article(name: str, day: int, count: int) -> dict[str, str]:
    text = (
        f"Police charged {name}, 34, with forgery on Monday in Dover. {name} denied the charge, a lawyer said.\n\n"
        f'"We will fight all {count} counts," the lawyer, Ruben Thorsby, told reporters outside the courthouse.'
    )
    return {
        "text": text,
        "date": f"2024-05-{day:02}",
        "title": f"{name} is charged",
        "url": f"https://a.example/{count}",
    }


def files_of(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
