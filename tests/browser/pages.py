"""One address of every kind of page, and the ways of looking at it that the accessibility test takes."""

from typing import Any

KINDS = (
    "/",
    "/search?q=my+degree+counts+for+nothing+here",
    "/search?q=detention&by=objective",
    "/search?q=detention&objective=1&type=principle",
    "/objectives",
    "/gcm",
    "/gcm/13",
    "/gcm/13/h?q=children+detention",
    "/gcm/principles",
    "/gcm/principles/h",
    "/gcm/para/43",
    "/topics",
    "/topics/detention",
    "/campaigns",
    "/campaigns/timeline",
    "/campaigns/i-am-a-migrant-uk-2023",
    "/campaigns/i-am-a-migrant-uk-2023/3",
    "/compare?ids=gcm/13/h,gcm/7/e",
    "/collection?ids=gcm/13/h,gcm/7/e",
    "/brief?ids=gcm/13/h,gcm/7/e",
    "/check-quotation",
    "/coverage",
    "/connections",
    "/about",
    "/api",
    "/problems",
    "/accessibility",
    "/gcm/13/z",
)

_LARGE = {"width": 1280, "height": 900}
_SMALL = {"width": 320, "height": 640}

WAYS: dict[str, dict[str, Any]] = {
    "light": {"viewport": _LARGE, "color_scheme": "light"},
    "dark": {"viewport": _LARGE, "color_scheme": "dark"},
    "arabic": {"viewport": _LARGE, "color_scheme": "light"},
    "narrow": {"viewport": _SMALL, "color_scheme": "light"},
}
"""Settings of the browser by the name of a way."""


def in_arabic(address: str) -> str:
    """The same page in Arabic."""
    return "/ar" if address == "/" else f"/ar{address}"
