"""Other forms of a page, one module a format; `EXPORTS` is the table of them, by suffix."""

from web.exports import bib, csl, csv, json, jsonld, md, ris, txt
from web.exports.base import Context, Export

EXPORTS: dict[str, Export] = {
    export.suffix: export
    for export in (
        Export(".json", "application/json", json.render),
        Export(".md", "text/markdown", md.render),
        Export(".txt", "text/plain", txt.render),
        Export(".bib", "application/x-bibtex", bib.render, attachment=True),
        Export(".ris", "application/x-research-info-systems", ris.render, attachment=True),
        Export(".csl", "application/vnd.citationstyles.csl+json", csl.render, attachment=True),
        Export(".csv", "text/csv", csv.render, attachment=True),
        Export(".jsonld", jsonld.MEDIA_TYPE, jsonld.render),
    )
}
"""Every form that passages can be had in."""

__all__ = ["EXPORTS", "Context", "Export"]
