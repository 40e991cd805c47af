"""What the case page shows, made ready for the template: nothing here writes HTML."""
