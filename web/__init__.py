"""The front end: pages, the JSON API, exports and feeds over one published build."""
