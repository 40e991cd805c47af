"""Measuring against labelled data and against others: one folder a subject, run as `python -m bench.SUBJECT`."""
