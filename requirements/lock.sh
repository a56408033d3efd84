#!/bin/sh
# Write the locks of exact versions with hashes, for Python 3.11 to 3.13.
set -eu
uv="$1"
cd "$(dirname "$0")/.."
compile() {
    "$uv" pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --no-header "$@"
}
compile setup.cfg --output-file requirements/serve.txt
compile setup.cfg --extra test --constraint requirements/serve.txt --output-file requirements/test.txt
compile setup.cfg --extra test --extra browser --constraint requirements/test.txt --output-file requirements/browser.txt
compile setup.cfg --extra test --extra evaluate --constraint requirements/test.txt --output-file requirements/evaluate.txt
compile --no-deps requirements/text.in --output-file requirements/text.txt
