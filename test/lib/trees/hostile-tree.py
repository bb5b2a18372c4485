"""Fills a folder with whatever a machine's root may have on its disk; as the server's own, also with what he alone makes.

hostile-tree.py FOLDER OUTSIDE: links lead to OUTSIDE, which is not to be touched.
"""
import os, struct, sys

folder, outside = (os.fsencode(word) for word in sys.argv[1:])
with open("/proc/self/uid_map") as ids:
    root = os.getuid() == 0 and ids.read().split()[1] == "0"
os.chdir(folder)

for name in [b"plain", b"bad\xff\xfename", b"new\nline", b"-rf", b"--checkpoint-action=exec=touch pwned", b" ", b"\x1b[2J"]:
    with open(name, "wb") as file:
        file.write(b"of " + name)
os.link(b"plain", b"hard")
os.utime(b"plain", ns=(1, 1234567890123456789))
os.utime(b"-rf", ns=(0, 4_000_000_000_000_000_000))
os.chmod(b"new\nline", 0o4755)
os.chmod(b" ", 0)
os.setxattr(b"plain", "user.DOSATTRIB", b"\0\1\nbin=\xff")
os.setxattr(b"plain", "user.a=b%c", b"v")
for name in [b"user.empty", b"user.new\nline", b"user.\xff\xfe", b"user. 12 path=x"]:
    os.setxattr(b"new\nline", name, b"" if name == b"user.empty" else b"of\0\n" + name)
os.utime(b"new\nline", ns=(0, -1_500_000_000_123_456_789))

for name, to in [(b"to-folder", outside), (b"up", b"../" * 20 + outside[1:]), (b"to-file", outside + b"/kept"), (b"nowhere", b"x" * 3000)]:
    os.symlink(to, name)
os.mkfifo(b"pipe")

with open(b"sparse", "wb") as file:
    os.truncate(file.fileno(), 1 << 40)
    os.pwrite(file.fileno(), b"middle", 1 << 39)
    os.pwrite(file.fileno(), b"end", (1 << 40) - 3)

os.mkdir(b"opaque")
os.mkdir(b"opaque/within")
os.mkdir(b"shut")
with open(b"shut/inside", "wb"):
    pass
os.chmod(b"shut", 0o500)
os.mkdir(b"deep")
os.makedirs(b"deep/" + b"/".join([b"d" * 200] * 18))

everyone = 0xFFFFFFFF
entries = [(1, 6, everyone), (2, 6, 999), (4, 4, everyone), (8, 4, 1_999_999_999), (16, 6, everyone), (32, 0, everyone)]
acl = struct.pack("<I", 2) + b"".join(struct.pack("<HHI", *entry) for entry in entries)
os.setxattr(b"hard", "system.posix_acl_access", acl)
os.setxattr(b"opaque", "system.posix_acl_default", acl)

if root:
    os.setxattr(b"opaque", "trusted.overlay.opaque", b"y")
    os.setxattr(b"plain", "security.NTACL", bytes(range(256)) * 3)
    os.mknod(b"gone", 0o020000, os.makedev(0, 0))
    os.mknod(b"disk", 0o060600, os.makedev(8, 0))
    with open(b"capable", "wb") as file:
        os.fchown(file.fileno(), 2_000_000_000, 3_999_999_999)
    os.chmod(b"capable", 0o6755)
    # Of a user namespace whose root is that user.
    os.setxattr(b"capable", "security.capability", struct.pack("<IIIIII", 0x03000001, 1 << 10, 0, 0, 0, 2_000_000_000))
    os.chown(b"opaque/within", 2_000_000_001, 2_000_000_002)
    os.lchown(b"to-file", 2_000_000_003, 2_000_000_004)
