"""`python -m indexer`: the maintainer's commands."""

import gc

from indexer.cli import main

OBJECTS = 50_000
"""New objects between two searches for garbage: nearly all that a build makes lasts to its end."""

if __name__ == "__main__":
    gc.set_threshold(OBJECTS)
    main()
