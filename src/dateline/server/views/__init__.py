"""The pages: one file each, from a request to its answer."""
