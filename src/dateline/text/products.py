"""Which library multiplies the model's matrices.

On texts of some sentences the BLAS that comes with NumPy has the model done in some three quarters of the time that
spaCy's own takes, as long as it uses one thread: with more they wait for each other. Its threads can be limited only
before it is loaded.
"""

import os
import sys
from functools import cache

_THREADS = "OPENBLAS_NUM_THREADS"


@cache
def takes_blas() -> bool:
    """Tell whether NumPy's BLAS is used; the first call decides it for this process, and loads NumPy for that.

    It is not where another part of the program had loaded NumPy before, with as many threads as there are cores.
    """
    asked = os.environ.get(_THREADS)
    if "numpy" in sys.modules:
        return asked == "1"
    os.environ[_THREADS] = "1"
    try:
        import numpy  # noqa: F401, PLC0415 - it is loaded now for the threads
    finally:
        if asked is None:
            del os.environ[_THREADS]
        else:
            os.environ[_THREADS] = asked
    return True


def set_products(*, blas: bool) -> None:
    """Have the model's matrices multiplied by NumPy's BLAS, or by spaCy's own."""
    from thinc.api import NumpyOps, get_current_ops  # noqa: PLC0415 - loaded with the model

    ops = get_current_ops()
    if isinstance(ops, NumpyOps) and blas:
        ops.use_blis = False
