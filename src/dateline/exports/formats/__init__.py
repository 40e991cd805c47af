"""One file per format. Each has NAME and `render(case, history)`, and is found without being listed anywhere."""
