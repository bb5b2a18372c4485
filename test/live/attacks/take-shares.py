"""Takes inotify instances, inotify watches and terminals until it is refused, and prints how many it got of each."""

import ctypes
import os
import shutil

libc = ctypes.CDLL(None)
folder = "/tmp/watched"


def until_refused(name, most, take):
    got = 0
    while got < most and take(got):
        got += 1
    print(name, got)


def watch(number):
    os.mkdir(f"{folder}/{number}")
    return libc.inotify_add_watch(instance, f"{folder}/{number}".encode(), 2) >= 0


def open_terminal(_):
    try:
        return os.openpty()
    except OSError:
        return None


instance = libc.inotify_init()
os.mkdir(folder)
until_refused("instances", 5000, lambda _: libc.inotify_init() >= 0)
until_refused("watches", 20_000, watch)
until_refused("terminals", 500, open_terminal)
shutil.rmtree(folder)
