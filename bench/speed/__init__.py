"""What reading articles costs, beside the parse that it needs and beside spaCy's full pipeline."""
