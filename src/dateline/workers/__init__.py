"""Reading many documents at once: worker processes that load the model once, and results in the order of the input."""

from dateline.workers.many import count_cores, read_many
from dateline.workers.pool import Pool
from dateline.workers.process import WorkerError
from dateline.workers.whole import Read

__all__ = ["Pool", "Read", "WorkerError", "count_cores", "read_many"]
