"""Which passages were carried over from older articles or have gone stale, on planted ones."""
