"""Prints all that there is to know of a tree, as JSON by path. Follows no link, and no path is too deep for it.

tell-tree.py FOLDER
"""
import hashlib, json, os, stat, sys

# A sparse file is larger than anybody reads: where it has something, and what.
def content(fd):
    digest, size, at = hashlib.sha256(), os.fstat(fd).st_size, 0
    while at < size:
        try:
            at = os.lseek(fd, at, os.SEEK_DATA)
        except OSError:
            break
        piece = os.pread(fd, 4096, at)
        if piece.strip(b"\0"):
            digest.update(b"%d:%s" % (at, piece))
        at += 4096
    return digest.hexdigest()


def tell(parent, name, path, told):
    seen = os.stat(name, dir_fd=parent, follow_symlinks=False)
    way = f"/proc/self/fd/{parent}/".encode() + name
    one = {
        "mode": oct(seen.st_mode),
        "owner": [seen.st_uid, seen.st_gid],
        "device": seen.st_rdev,
        "mtime": seen.st_mtime_ns,
        "size": 0 if stat.S_ISDIR(seen.st_mode) else seen.st_size,
        "links": 0 if stat.S_ISDIR(seen.st_mode) else seen.st_nlink,
        "attributes": {
            key: os.getxattr(way, key, follow_symlinks=False).hex() for key in sorted(os.listxattr(way, follow_symlinks=False))
        },
    }
    told[path.decode(errors="backslashreplace")] = one
    if stat.S_ISLNK(seen.st_mode):
        one["to"] = os.readlink(name, dir_fd=parent).decode(errors="backslashreplace")
    elif stat.S_ISREG(seen.st_mode) and os.access(name, os.R_OK, dir_fd=parent):
        fd = os.open(name, os.O_RDONLY | os.O_NOFOLLOW, dir_fd=parent)
        one["content"] = content(fd)
        os.close(fd)
    elif stat.S_ISDIR(seen.st_mode):
        fd = os.open(name, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW, dir_fd=parent)
        for entry in sorted(os.listdir(fd), key=os.fsencode):
            tell(fd, os.fsencode(entry), path + b"/" + os.fsencode(entry), told)
        os.close(fd)


told = {}
tell(os.open(sys.argv[1], os.O_RDONLY | os.O_DIRECTORY), b".", b".", told)
print(json.dumps(told))
