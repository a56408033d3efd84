"""The indexer: reads the corpus, checks it, and publishes a build."""
