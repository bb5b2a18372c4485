"""Runs the bench's requests on a probe, each in a process of its own.

Speaks as the agent of a machine does (`agent.ts`): reads `NUMBER SECONDS SCRIPT` a line, and answers in
lines that are written in one piece.

What a request asks for decides what it costs:
- one of the probe's own programs, or `python3 -c PROGRAM`, by itself: this program forks, and the fork runs
  it. An interpreter that starts, and imports what it needs, costs twenty times as much;
- one other command by itself: it is run without a shell;
- anything else: bash.
What a program is told by others is read in its own process: it may crash or hang there, and nothing of it
is left for the next one.
"""

import _ast
import binascii
import gc
import os
import re
import resource
import selectors
import signal
import sys
import time
import types

part_letters = int(os.environ.pop("PART_LETTERS"))
# Most bytes of each stream that may be answered; whoever writes eight times as much into a file is ended.
most_bytes = int(os.environ.pop("ANSWER_BYTES"))
file_bytes = 8 * most_bytes
# Most that one process of a request may hold in memory, in bytes, and how often that is looked at, in seconds: whoever
# is told something without end is ended before the others have no memory left.
most_held = 24 << 20
look_s = 0.05
page = os.sysconf("SC_PAGESIZE")
# Between a request's TERM and its KILL, in seconds.
grace = 1
programs = "/usr/lib/plateau/"
shell = "/bin/bash"
# What bash does itself, though there is a program of that name.
built_in = {b"[", b"echo", b"false", b"kill", b"printf", b"pwd", b"test", b"time", b"true"}

# A word, some of it in '…' or, as zx quotes, in $'…'. Without a way back: nobody's text may make it slow.
word = rb"(?:[\w/.@:=+,%-]++|'[^']*+'|\$'(?:[^'\\]++|\\.)*+')++"
plain = re.compile(rb"(?:%s(?:[ \t]++|$))++" % word, re.S)
escapes = {b"n": b"\n", b"t": b"\t", b"r": b"\r", b"f": b"\f", b"v": b"\v", b"0": b"\0"}


def unescaped(text):
    return re.sub(rb"\\(.)", lambda found: escapes.get(found[1], found[1]), text, flags=re.S)


def words_of(script):
    """The words of a script that is one plain command; none of any other."""
    script = script.strip()
    if not plain.fullmatch(script):
        return []
    quoted = re.compile(rb"'([^']*)'|\$'((?:[^'\\]|\\.)*)'", re.S)
    plainly = lambda found: unescaped(found[2]) if found[1] is None else found[1]
    words = [quoted.sub(plainly, one) for one in re.findall(word, script, re.S)]
    # What comes before a command sets a variable; no word can hold NUL.
    return [] if b"=" in words[0] or any(b"\0" in one for one in words) else words


compiled = {}


def program_of(words):
    """A program for a fork of this one, and its arguments; nothing where the words are another command."""
    if words[0] == b"python3" and words[1:2] == [b"-c"] and len(words) > 2:
        name, text, arguments = "<string>", words[2], [b"-c", *words[3:]]
    elif words[0].startswith(programs.encode()):
        name, arguments = os.fsdecode(words[0]), words
        with open(name, "rb") as file:
            text = file.read()
        if not text.startswith(b"#!/usr/bin/python3"):
            return None
    else:
        return None
    if text not in compiled:
        tree = compile(text, name, "exec", _ast.PyCF_ONLY_AST)
        # Here, so that every fork finds them; what can't be imported is told by the fork.
        for one in tree.body:
            if isinstance(one, (_ast.Import, _ast.ImportFrom)):
                try:
                    exec(compile(_ast.Module([one], []), name, "exec"), {})
                except Exception:
                    pass
        compiled[text] = compile(text, name, "exec")
    return compiled[text], [os.fsdecode(one) for one in arguments]


def found_on_path(command):
    """Where a command is that bash would look for."""
    if b"/" in command or command in built_in:
        return None
    places = (os.path.join(folder.encode(), command) for folder in os.environ["PATH"].split(":"))
    return next((place for place in places if os.access(place, os.X_OK) and os.path.isfile(place)), None)


def prepared(script):
    """What the process of a request does. Never raises: what is no program is bash's to complain of."""
    words = words_of(script)
    if words:
        try:
            program = program_of(words)
            if program:
                return lambda: run_program(*program)
        except (OSError, SyntaxError, ValueError):
            pass
        place = found_on_path(words[0])
        if place:
            return lambda: become(place, words)
    return lambda: become_shell(script)


def become(place, words):
    # Python ignores them.
    for number in (signal.SIGPIPE, signal.SIGXFSZ):
        signal.signal(number, signal.SIG_DFL)
    os.execv(place, words)


def become_shell(script):
    # The lowest number that is free, which is 3. What the script starts is handed none of it.
    text = os.memfd_create("script", 0)
    os.write(text, b"exec 3<&-; " + script)
    become(shell, [b"bash", b"/proc/self/fd/%d" % text])


def run_program(code, arguments):
    """What an interpreter does with a program, from its arguments to its exit code."""
    sys.argv = arguments
    main = sys.modules["__main__"] = types.ModuleType("__main__")
    status = 0
    try:
        exec(code, main.__dict__)
    except SystemExit as ended:
        if isinstance(ended.code, str):
            print(ended.code, file=sys.stderr)
        status = ended.code if isinstance(ended.code, int) else int(ended.code is not None)
    except BaseException as problem:
        own = problem.__traceback__.tb_next
        sys.excepthook(type(problem), problem.with_traceback(own), own)
        status = 1
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status & 0xFF)


events = selectors.DefaultSelector()
nothing = os.open("/dev/null", os.O_RDONLY)
requests = set()


class Request:
    def __init__(self, number, limit, script):
        self.number = number
        self.deadline = time.monotonic() + limit
        self.terminated = self.overfed = False
        work = prepared(script)
        self.said = os.memfd_create("out"), os.memfd_create("err")
        try:
            self.process = os.fork()
        except OSError:
            for stream in self.said:
                os.close(stream)
            raise
        if self.process == 0:
            try:
                os.setsid()
                for target, source in enumerate((nothing, *self.said)):
                    os.dup2(source, target)
                # Nobody's answers but its own.
                os.closerange(3, os.sysconf("SC_OPEN_MAX"))
                # What others say without end fills no memory, and where there is none left it is the first to go.
                resource.setrlimit(resource.RLIMIT_FSIZE, (file_bytes, file_bytes))
                with open("/proc/self/oom_score_adj", "w") as score:
                    score.write("500")
                work()
            except BaseException as problem:
                os.write(2, f"it can't be run: {problem}\n".encode())
            finally:
                os._exit(126)
        requests.add(self)
        self.handle = os.pidfd_open(self.process)
        events.register(self.handle, selectors.EVENT_READ, self.ended)

    def out_of_time(self):
        os.kill(self.process, signal.SIGKILL if self.terminated else signal.SIGTERM)
        self.deadline += grace
        self.terminated = True

    def feed_no_more(self):
        self.overfed = True
        os.killpg(self.process, signal.SIGKILL)

    def ended(self):
        events.unregister(self.handle)
        os.close(self.handle)
        requests.discard(self)
        code = os.waitstatus_to_exitcode(os.waitpid(self.process, 0)[1])
        lines = [b"%d" % (code if code >= 0 else 128 - code)]
        for stream, mark in zip(reversed(self.said), b"!>"):
            lines[:0] = [b"+"] if self.overfed else told(stream, b"%c " % mark)
            os.close(stream)
        tell(*(self.number + b" " + line for line in lines))


def told(stream, mark):
    """What is told of a stream: its parts, or that it is longer than may be told."""
    size = os.fstat(stream).st_size
    if size > most_bytes:
        return [b"+"]
    letters = binascii.b2a_base64(os.pread(stream, size, 0), newline=False)
    return [mark + letters[at:at + part_letters] for at in range(0, len(letters), part_letters)]


def tell(*lines):
    rest = memoryview(b"".join(line + b"\n" for line in lines))
    while rest:
        try:
            rest = rest[os.write(1, rest):]
        except BrokenPipeError:
            # Nobody listens any more: what goes on goes on to its end.
            return


def held():
    """What each process of a request holds that is in no file, with the session that the request is."""
    for name in os.listdir("/proc"):
        if name.isdigit():
            try:
                with open(f"/proc/{name}/statm") as told:
                    _, resident, shared = map(int, told.read().split()[:3])
                yield os.getsid(int(name)), (resident - shared) * page
            except (OSError, ValueError):
                # It has ended.
                pass


def look_after():
    overfed = {session for session, size in held() if size > most_held}
    for request in [one for one in requests if one.process in overfed]:
        request.feed_no_more()


pending = bytearray()


def asked():
    part = os.read(0, 1 << 16)
    if not part:
        events.unregister(0)
        return
    pending.extend(part)
    *lines, rest = pending.split(b"\n")
    pending[:] = rest
    for line in lines:
        number, limit, script = line.split(b" ", 2)
        try:
            Request(number, int(limit), unescaped(bytes(script)))
        except OSError as problem:
            why = binascii.b2a_base64(f"it can't be run: {problem}\n".encode(), newline=False)
            tell(b"%b ! %b" % (number, why), b"%b 126" % number)


events.register(0, selectors.EVENT_READ, asked)
# A collection would write to every page, which each fork shares.
gc.disable()
tell(b"ready")
looked_at = float("-inf")
while events.get_map():
    now = time.monotonic()
    for request in [one for one in requests if one.deadline <= now]:
        request.out_of_time()
    if requests and now >= looked_at + look_s:
        look_after()
        looked_at = now
    due = min((one.deadline for one in requests), default=float("inf"))
    if requests:
        due = min(due, looked_at + look_s)
    for key, _ in events.select(max(0, min(due - now, 3600))):
        key.data()
