"""Pictures drawn on the server as SVG, one module each; a page shows each beside a table of the same."""
