"""From files to passages: one module for the Compact, one for further documents, one for campaigns."""
