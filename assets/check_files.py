#!/usr/bin/env python3
"""Checks the files of an archive against SHA256SUMS.txt beside this program.
Needs Python 3.6 or newer and nothing else.

    python3 check_files.py

One line for each file that is CHANGED, MISSING or NOT LISTED, then how many are as
listed, and the SHA-256 of the list itself. Compare it with the signed archive sheet:
only that shows that the list is the one the sheet was signed for.

Exit status: 0 every listed file is as it was, 1 at least one is not, 2 no list.
Files that are not listed are told but are no fault: put photographs and scans into
"scans" and export again, and they will be listed.
"""

import hashlib
import os
import sys

LIST = "SHA256SUMS.txt"
# The archive sheet bears the SHA-256 of the list, so it cannot be on the list.
SHEET = "ARCHIVE-SHEET"


def sha256(path):
    digest = hashlib.sha256()
    with open(path, "rb") as file:
        for block in iter(lambda: file.read(1 << 20), b""):
            digest.update(block)
    return digest.hexdigest()


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    try:
        with open(os.path.join(here, LIST), encoding="utf-8") as file:
            lines = file.read().splitlines()
    except OSError as error:
        print(error, file=sys.stderr)
        return 2
    listed, right, wrong = set(), 0, 0
    for line in lines:
        expected, _, name = line.partition("  ")
        listed.add(name)
        path = os.path.join(here, *name.split("/"))
        if not os.path.isfile(path):
            state = "MISSING"
        elif sha256(path) != expected:
            state = "CHANGED"
        else:
            right += 1
            continue
        wrong += 1
        print("%s: %s" % (state, name))
    for folder, _, names in os.walk(here):
        for name in sorted(names):
            path = os.path.relpath(os.path.join(folder, name), here).replace(os.sep, "/")
            if path not in listed and path != LIST and not path.startswith(SHEET):
                print("NOT LISTED: %s" % path)
    print("%d of %d files as listed" % (right, len(listed)))
    print("SHA-256 of the list: %s" % sha256(os.path.join(here, LIST)))
    return 1 if wrong else 0


if __name__ == "__main__":
    if hasattr(sys.stdout, "reconfigure"):
        # A console that cannot show a name must not stop the check.
        sys.stdout.reconfigure(errors="replace")
    sys.exit(main())
