#!/usr/bin/env python3
"""Checks records of 正票 (*.zp). Needs Python 3.6 or newer and nothing else.

    python3 check_record.py FILE...

For each file one line: the name, then SOUND, TORN, DAMAGED, HEADER (the first
line is damaged or incomplete), NEWER (made by a newer program) or OTHER (not a
record); then the count of events, the head code and the last hash, and where a
torn end or damage begins. Compare count and code with the signed papers: the
chain cannot show that whole commands are missing at the end.

Exit status: 0 all sound, 1 at least one is not, 2 wrong use.

Every record begins with a line  zhengpiao-record VERSION HASH FIELDS
followed by one line per event   SEQ HASH TEXT   where SEQ ends in "+" when the
next event belongs to the same command. With sha256 in 64 lowercase digits:

    header hash = sha256("zhengpiao-record VERSION FIELDS")
    event hash  = sha256("PREVIOUS_HASH SEQ TEXT")
"""

import hashlib
import sys

MAGIC = b"zhengpiao-record"
KNOWN_VERSION = 1


def sha256(*words):
    return hashlib.sha256(b" ".join(words)).hexdigest().encode("ascii")


def head_code(hash_digits):
    digits = hash_digits[:16].decode("ascii").upper()
    return "-".join(digits[at:at + 4] for at in range(0, 16, 4))


def is_text(raw):
    try:
        raw.decode("utf-8")
        return True
    except UnicodeDecodeError:
        return False


def field_words(fields):
    """The header's fields, or None if they are not as the format has them."""
    if not is_text(fields) or any(b < 32 and b != 9 or b == 127 for b in fields):
        return None
    program, _, rest = fields.partition(b" created=")
    created, _, meeting = rest.partition(b" meeting=")
    if not program.startswith(b"program=") or not created or not meeting:
        return None
    return program[len(b"program="):], created, meeting


def header(line):
    """The state of the first line, and the hash the chain starts from."""
    seems_ours = MAGIC in line or b" program=" in line or b" meeting=" in line
    bad = ("HEADER" if seems_ours else "OTHER"), None
    if not line.endswith(b"\n"):
        return ("HEADER" if MAGIC.startswith(line) else bad[0]), None
    words = line[:-1].split(b" ", 3)
    if len(words) != 4 or words[0] != MAGIC or not is_text(line):
        return bad
    _, version, found, fields = words
    if found != sha256(MAGIC, version, fields) or not version.isdigit():
        return bad
    if int(version) > KNOWN_VERSION:
        return "NEWER", None
    if version != b"1" or field_words(fields) is None:
        return bad
    return "SOUND", found


def event(number, previous, line):
    """What is wrong with an event line (or None), its hash, whether its group goes on."""
    words = line.split(b" ", 2)
    if len(words) != 3:
        return "shape", None, False
    seq, found, text = words
    goes_on = seq.endswith(b"+")
    digits = seq[:-1] if goes_on else seq
    if digits != str(number).encode("ascii"):
        return ("sequence" if digits.isdigit() else "shape"), None, False
    if found != sha256(previous, seq, text):
        return "hash", None, False
    if not is_text(text):
        return "not text", None, False
    return None, found, goes_on


def check(path):
    """One line that says everything about one file."""
    with open(path, "rb") as file:
        line = file.readline()
        state, last = header(line)
        if state != "SOUND":
            return state
        seq, line_number, position = 0, 1, len(line)
        # The end of the last whole command: what counts.
        whole = seq, last, position
        while True:
            line = file.readline()
            if not line.endswith(b"\n"):
                break
            seq, line_number = seq + 1, line_number + 1
            wrong, found, goes_on = event(seq, last, line[:-1])
            if wrong:
                return "DAMAGED events=%d head=%s hash=%s line=%d byte=%d %s" % (
                    seq - 1, head_code(last), last.decode(), line_number, position, wrong)
            last, position = found, position + len(line)
            if not goes_on:
                whole = seq, last, position
    count, last, end = whole
    position += len(line)
    told = "events=%d head=%s hash=%s" % (count, head_code(last), last.decode())
    if position > end:
        return "TORN %s byte=%d bytes=%d" % (told, end, position - end)
    return "SOUND " + told


def main(paths):
    if not paths or any(path in ("-h", "--help") for path in paths):
        print(__doc__)
        return 2
    sound = True
    for path in paths:
        try:
            result = check(path)
        except OSError as error:
            print("%s: %s" % (path, error), file=sys.stderr)
            return 2
        sound = sound and result.startswith("SOUND")
        print("%s: %s" % (path, result))
    return 0 if sound else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
