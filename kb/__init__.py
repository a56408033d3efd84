"""The core of the knowledge base: passages, citations, query plans and the read side of one build."""
