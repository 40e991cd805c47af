"""Which library multiplies, in processes of their own: the first call decides it."""

import subprocess
import sys

import pytest


@pytest.mark.parametrize(
    ("before", "environment", "blas"),
    [
        ("pass", {}, True),
        ("import numpy", {}, False),
        ("import numpy", {"OPENBLAS_NUM_THREADS": "1"}, True),
        ("pass", {"OPENBLAS_NUM_THREADS": "4"}, True),
    ],
)
def test_it_depends_on_what_was_loaded_before(before: str, environment: dict[str, str], blas: bool) -> None:
    code = (
        f"{before}\nimport os\nfrom dateline.text.products import takes_blas\nprint(takes_blas(), "
        "os.environ.get('OPENBLAS_NUM_THREADS'))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env={**clean(), **environment}
    )
    assert done.stdout.split() == [str(blas), environment.get("OPENBLAS_NUM_THREADS", "None")]


def clean() -> dict[str, str]:
    import os

    return {name: value for name, value in os.environ.items() if name != "OPENBLAS_NUM_THREADS"}
