"""Which facts changed between two versions of an article, on planted edits."""
