"""Checks of the corpus: every mistake is reported with its file and line, all at once."""
