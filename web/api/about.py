"""What is in the knowledge base, as JSON: the build that answers, its counts, and the documents with their editions."""

from kb.library import Library
from web.api import lists
from web.api.passages import Json


def about(library: Library) -> Json:
    """The build as its manifest tells it, without the files on disk, and every document."""
    manifest = library.manifest
    return {
        "build": manifest.id,
        "built": manifest.built,
        "fingerprint": manifest.fingerprint,
        "changes": manifest.changes,
        "engine": manifest.engine,
        "passages": manifest.passages,
        "counts": dict(manifest.counts),
        "topics": len(library.corpus.topics),
        "documents": lists.documents(library)["items"],
    }
