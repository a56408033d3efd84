"""The adopted text: fetch or read official documents, take their passages out, check and store them."""
