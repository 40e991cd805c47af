"""Programs that copies are compared with, run apart from the project."""
