"""Citations of passages: found in text, resolved to ids, printed in the usual styles."""
