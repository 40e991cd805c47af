"""Statements scored on labelled text, beside another program."""
