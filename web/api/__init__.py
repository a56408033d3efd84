"""The JSON API, version 1: the same view models as the pages, for programs."""
