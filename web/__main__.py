"""`python -m web`: serve the published build with waitress."""

import argparse
import logging
import sys

import waitress

from kb.citations.format import KNOWLEDGE_BASE
from web.app import create_app
from web.contact import BadContact
from web.memory import spare
from web.settings import BadSetting, from_environment

_LAST_PORT = 65_535


def port(text: str) -> int:
    """The number of a port; the server would take a larger one for another.

    Raises:
        ArgumentTypeError: it is none.
    """
    if not (text.isascii() and text.isdecimal() and 1 <= int(text) <= _LAST_PORT):
        message = f"a port is a number from 1 to {_LAST_PORT}, not {text!r}"
        raise argparse.ArgumentTypeError(message)
    return int(text)


def main() -> None:
    """Serve until stopped."""
    options = argparse.ArgumentParser(prog="python -m web", description="Serve the knowledge base.")
    options.add_argument("--host", default="127.0.0.1")
    options.add_argument("--port", type=port, default=8000)
    chosen = options.parse_args()
    spare()
    try:
        app = create_app(from_environment())
    except (BadContact, BadSetting) as error:
        sys.exit(str(error))
    print(f"{KNOWLEDGE_BASE}: http://{chosen.host}:{chosen.port}/", flush=True)  # noqa: T201
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)  # that a request waits its turn is no news
    try:
        waitress.serve(app, host=chosen.host, port=chosen.port, threads=8, ident=None)
    except OSError as error:
        sys.exit(f"{chosen.host}:{chosen.port} cannot be used ({error.strerror}); choose another: make serve PORT=8001")


if __name__ == "__main__":
    main()
