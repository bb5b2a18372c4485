"""Reads layers of machines, where the engine keeps them: no machine is asked, and no link of one is followed.

Programs beside this one share it. A path has no first slash; names may hold anything but NUL.
"""
import os, stat, subprocess

#: Entries of one machine that are looked at.
LOOKED_AT = 200_000
#: Of a path that is told, in characters.
LENGTH = 500
KINDS = {"f": "file", "l": "link", "c": "gone", "d": "folder"}


class Machine:
    """A machine's name, the layer that it writes to, and those of its image, from MACHINE:LAYER:LAYER,LAYER..."""

    def __init__(self, words):
        self.name, own, image = words.split(":")
        self.own = f"/overlay/{own}/diff"
        self.image = [f"/overlay/{layer}/diff" for layer in image.split(",")]

    def entries(self):
        """(kind, mode, changed, path) as `find` meets them, folders as well."""
        with subprocess.Popen(
            ["find", self.own, "-xdev", "-mindepth", "1", "-printf", r"%y %m %C@ %P\0"],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        ) as found:
            rest = b""
            try:
                while chunk := found.stdout.read1(1 << 16):
                    *whole, rest = (rest + chunk).split(b"\0")
                    for entry in whole:
                        kind, mode, changed, path = os.fsdecode(entry).split(" ", 3)
                        yield kind, int(mode, 8), float(changed), path
            finally:
                found.kill()

    def built_in(self, path):
        """The image's layer that has a path."""
        return next((layer for layer in self.image if os.path.lexists(f"{layer}/{path}")), None)


def reached(folder, path, flags=os.O_PATH):
    """Descriptor of what has a path; whoever puts a link into its way meanwhile leads nobody elsewhere."""
    at = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    *parents, name = path.split("/")
    try:
        for parent in parents:
            below = os.open(parent, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW, dir_fd=at)
            os.close(at)
            at = below
        return os.open(name, flags | os.O_NOFOLLOW, dir_fd=at)
    finally:
        os.close(at)


def opened(folder, path):
    """A plain file, to be read."""
    file = os.fdopen(reached(folder, path, os.O_RDONLY | os.O_NONBLOCK), "rb")
    if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
        file.close()
        raise OSError(f"{path} is no plain file")
    return file


def same(one, other, path):
    """Whether two folders hold the same plain file; of more than the other one holds nothing is read."""
    with opened(one, path) as first, opened(other, path) as second:
        size = os.fstat(second.fileno()).st_size
        if os.fstat(first.fileno()).st_size != size:
            return False
        while size > 0:
            chunk = second.read(min(size, 1 << 20))
            if not chunk or first.read(len(chunk)) != chunk:
                return False
            size -= len(chunk)
        return True


def readable(path):
    return f"/{path}".encode(errors="surrogateescape").decode(errors="backslashreplace")[:LENGTH]
