"""Components for spaCy pipelines: what dateline finds, on a `Doc` of the user's own pipeline."""
