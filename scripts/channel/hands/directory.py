"""Does what `ldbmodify` and `ldbdel` do, without starting them: each loads a hundred libraries of Samba's,
which takes ten times what it does. A part of `hands.py`, which stands below it.

Only scripts that are one such command and nothing else are known, as `try-changes.ts` and
`delete-entries.ts` write them. What the directory answers is read after the machine was entered; all that
this needs of libraries is loaded before, for those that are found there are the machine's own.
"""

import os
import re

import ldb

word = r"((?:[\w/.@:=+,%-]++|\$'(?:[^'\\]++|\\.)*+')++)"
changes = re.compile(rf"echo {word} \| /usr/bin/ldbmodify -H {word}", re.S)
deletion = re.compile(rf"/usr/bin/ldbdel -H {word}((?: {word})++)", re.S)
escapes = {"n": "\n", "t": "\t", "r": "\r", "f": "\f", "v": "\v", "0": "\0"}
# As Samba's tools name what a directory refuses for, e.g. `No such object`.
reasons = {
    value: name[4:].replace("_", " ").capitalize() for name, value in vars(ldb).items() if name.startswith("ERR_")
}


def unquoted(text):
    """A word that zx's `quote` wrote."""
    inside = lambda found: re.sub(r"\\(.)", lambda one: escapes.get(one[1], one[1]), found[1], flags=re.S)
    return re.sub(r"\$'((?:[^'\\]|\\.)*)'", inside, text, flags=re.S)


def say(stream, text):
    os.write(stream, f"{text}\n".encode())


def told(refused):
    code, text = refused.args
    return code, f"({reasons.get(code, code)}) {text}"


def connected(directory, url, work):
    """Do something with a directory. Returns the exit code."""
    try:
        directory.connect(url)
        directory.search("", ldb.SCOPE_BASE, attrs=["1.1"])
    except ldb.LdbError as refused:
        say(2, f"Failed to connect to {url} - {refused.args[1]}")
        return 1
    return work(directory)


def change(directory, text):
    """Apply LDIF, in order. Returns the exit code; the first record that is refused ends it."""
    done = 0
    for kind, record in directory.parse_ldif(text):
        try:
            if kind == ldb.CHANGETYPE_MODIFY:
                directory.modify(record)
            elif kind == ldb.CHANGETYPE_DELETE:
                directory.delete(record.dn)
            else:
                directory.add(record)
        except ldb.LdbError as refused:
            code, why = told(refused)
            say(2, f"ERR: {why} on DN {record.dn}")
            say(1, f"Modify failed after processing {done} records")
            return code
        done += 1
    say(1, f"Modified {done} records successfully")
    return 0


def delete(directory, names):
    """Delete entries. Returns the exit code of the last one; none keeps the others from being tried."""
    code = 0
    for name in names:
        try:
            code = 0
            directory.delete(ldb.Dn(directory, name))
            say(1, "Deleted 1 record")
        except ldb.LdbError as refused:
            code, why = told(refused)
            say(2, f"delete of '{name}' failed - {why}")
    return code


def speaker():
    """Somebody to speak LDAP with any directory, who needs to load nothing any more."""
    try:
        # Nobody is there.
        ldb.Ldb("ldapi://%2Fnobody").search("", ldb.SCOPE_BASE)
    except ldb.LdbError:
        pass
    return ldb.Ldb()


def directory_work(script):
    """What a script has done to a directory, to be called in the machine; nothing where it is another script."""
    script = script.strip()
    if found := changes.fullmatch(script):
        # The reader takes an empty line at its end for a record that is cut off.
        text, url = unquoted(found[1]).rstrip("\n") + "\n", unquoted(found[2])
        directory = speaker()
        known = (ldb.CHANGETYPE_NONE, ldb.CHANGETYPE_ADD, ldb.CHANGETYPE_MODIFY, ldb.CHANGETYPE_DELETE)
        try:
            if not all(kind in known for kind, _ in directory.parse_ldif(text)):
                return None
        except (ldb.LdbError, ValueError):
            return None
        return lambda: connected(directory, url, lambda there: change(there, text))
    if found := deletion.fullmatch(script):
        url, names = unquoted(found[1]), [unquoted(one) for one in re.findall(word, found[2], re.S)]
        directory = speaker()
        return lambda: connected(directory, url, lambda there: delete(there, names))
    return None
