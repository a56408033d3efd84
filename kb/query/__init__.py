"""From what a person typed to a plan that any engine can carry out."""
