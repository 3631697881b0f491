#!/usr/bin/env python3
"""Tries the public terminal as curious, clumsy and malicious people would, and says what it found.

    swift build -c release --static-swift-stdlib
    Tests/Kiosk/trial.py all                    # about a quarter of an hour
    Tests/Kiosk/trial.py fuzz --events 100000 --seed 1
    Tests/Kiosk/trial.py soak --questions 100000
    Tests/Kiosk/trial.py secrets
    Tests/Kiosk/trial.py restarts --count 50

fuzz      sends random and crafted keys; the kiosk must be alive, at its prompt, with a sane terminal, and must never have
          sent the terminal anything but the few sequences that it needs
soak      asks many questions, half of them in one visit, half in visits of a hundred; memory and descriptors must stay flat
secrets   plants a secret in every way a person can, lets the visit end, and looks for the secret in the terminal (screen
          and scrollback, by tmux), in the memory of every process, in their files, arguments and environment
restarts  measures how long it takes from Ctrl-C to the next start page

The exit code is 0 if all is well. Needs Python 3.9 and Linux; "secrets" needs tmux and the right to read the memory of
one's own processes (root, or kernel.yama.ptrace_scope 0 or 1).
"""

import argparse
import atexit
import fcntl
import itertools
import os
import pty
import random
import re
import select
import shlex
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PROMPT = b"Your question: "
START = b"Type your question and press Enter"
PATIENCE = 60

# All that may be sent to a terminal: clearing, bold, and what readline moves the cursor with.
SEQUENCES = re.compile(rb"\x1b\[(?:0?m|1m|H|[23]?J|\d*[ABCDGKP@]|\d*;?\d*H)")


def fail(sentence):
    sys.exit("FAILED: " + sentence)


def children(pid):
    try:
        with open(f"/proc/{pid}/task/{pid}/children") as file:
            return [int(child) for child in file.read().split()]
    except FileNotFoundError:
        return []


def resident(pid):
    with open(f"/proc/{pid}/status") as file:
        return next(int(line.split()[1]) for line in file if line.startswith("VmRSS"))


def descriptors(pid):
    return len(os.listdir(f"/proc/{pid}/fd"))


def memory_holds(pid, mark):
    """The secrets that stand anywhere in the memory of a process: all that begins with the mark."""
    found = set()
    secret = re.compile(re.escape(mark) + rb"\w*")
    try:
        maps = open(f"/proc/{pid}/maps").read().splitlines()
        with open(f"/proc/{pid}/mem", "rb", 0) as memory:
            for line in maps:
                span, rights = line.split()[:2]
                if "r" not in rights or "[vvar" in line or "[vsyscall" in line:
                    continue
                start, end = (int(part, 16) for part in span.split("-"))
                try:
                    memory.seek(start)
                    content = memory.read(end - start)
                except (OSError, OverflowError, ValueError):
                    continue
                found |= set(secret.findall(content))
    except ProcessLookupError:
        pass
    return found


class Kiosk:
    """A kiosk at a pseudo-terminal."""

    def __init__(self, options, arguments=(), columns=80, rows=24):
        self.log = tempfile.NamedTemporaryFile(prefix="kiosk-log-")
        command = [options.galen, "kiosk", "--knowledge", options.knowledge, "--cache", options.cache, *arguments]
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            os.dup2(os.open(self.log.name, os.O_WRONLY | os.O_APPEND), 2)
            os.execve(options.galen, command, {"TERM": options.term, "LANG": options.lang, "HOME": "/nowhere"})
        self.resize(columns, rows)
        self.seen = self.carried = b""
        # The first start learns the knowledge.
        self.wait_for(PROMPT, 10 * PATIENCE)

    def resize(self, columns, rows):
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def receive(self, seconds):
        ready, _, _ = select.select([self.terminal], [], [], seconds)
        if not ready:
            return False
        try:
            chunk = os.read(self.terminal, 1 << 16)
        except OSError:
            fail("the kiosk has gone: " + self.account())
        self.seen += chunk
        self.inspect(chunk)
        return True

    def inspect(self, chunk):
        """A terminal that is sent nothing odd cannot be garbled."""
        chunk = self.carried + chunk
        # A sequence may be cut by the end of what was read.
        last = chunk.rfind(b"\x1b")
        cut = last if last >= len(chunk) - 8 else len(chunk)
        whole, self.carried = chunk[:cut], chunk[cut:]
        rest = SEQUENCES.sub(b"", whole)
        odd = re.search(rb"[\x00-\x07\x09\x0b\x0c\x0e-\x1f\x7f]", rest)
        if odd:
            fail(f"the terminal was sent {rest[max(0, odd.start() - 20):odd.start() + 20]!r}")

    def send(self, data):
        while data:
            while self.receive(0):
                pass
            _, ready, _ = select.select([], [self.terminal], [], 5)
            if not ready:
                continue
            data = data[os.write(self.terminal, data[:1024]):]

    def comes(self, text, patience):
        deadline = time.monotonic() + patience
        while text not in self.seen and time.monotonic() < deadline:
            self.receive(0.2)
        return text in self.seen

    def wait_for(self, text, patience=PATIENCE):
        if not self.comes(text, patience):
            fail(f"{text!r} did not come. Seen: {self.seen[-600:]!r}. " + self.account())
        self.seen = self.seen[self.seen.index(text) + len(text):]

    def settle(self, seconds=0.1):
        while self.receive(seconds):
            pass

    def ask(self, line):
        self.seen = b""
        self.send(line.encode() + b"\r")
        self.wait_for(PROMPT)

    def leave(self):
        """Ctrl-C until the start page is there, and the seconds that took."""
        self.settle(0.02)
        self.seen = b""
        begun = time.monotonic()
        self.send(b"\x03")
        self.wait_for(START)
        self.wait_for(PROMPT)
        return time.monotonic() - begun

    def visit(self):
        found = children(self.pid)
        return found[0] if len(found) == 1 else None

    def check(self):
        """Alive, at its prompt, one visit and nothing else, terminal sane."""
        # A warning takes the next key, and keys that come right behind Ctrl-C are dropped with it, so it may take more
        # than one attempt; a kiosk that is stuck takes none.
        for attempt in range(5):
            self.settle(0.1)
            self.leave()
            self.settle(0.5)
            self.seen = b""
            self.send(b"storage\r")
            if self.comes(b"cool, dry place", 10):
                break
        else:
            fail(f"it does not answer. Seen: {self.seen[-600:]!r}. " + self.account())
        flags = termios.tcgetattr(self.terminal)
        if flags[3] & (termios.ECHO | termios.ICANON | termios.ISIG) or not flags[1] & termios.OPOST:
            fail("the terminal's settings have changed")
        if self.visit() is None:
            fail(f"there are other processes: {children(self.pid)}")
        if children(self.visit()):
            fail("a visit has started a process")
        self.leave()

    def stop(self):
        os.kill(self.pid, signal.SIGTERM)
        while True:
            try:
                if not os.read(self.terminal, 1 << 16):
                    break
            except OSError:
                break
        _, status = os.waitpid(self.pid, 0)
        os.close(self.terminal)
        if os.waitstatus_to_exitcode(status) != 143:
            fail(f"SIGTERM ended it with {os.waitstatus_to_exitcode(status)}")
        return open(self.log.name, errors="replace").read()

    def account(self):
        with open(self.log.name, errors="replace") as log:
            return "Log: " + log.read()[-2000:]


# Keys

def crafted(chance):
    """Keys that have hurt programs before."""
    sequences = [
        b"\x1b[A", b"\x1b[B", b"\x1b[C", b"\x1b[D", b"\x1bOP", b"\x1b[[A", b"\x1b[15~", b"\x1b[200~", b"\x1b[201~",
        b"\x1b[3~", b"\x1b[1;5C", b"\x1bf", b"\x1bb", b"\x1b\x7f", b"\x1b.", b"\x1b\x1b", b"\x1b[", b"\x1b]0;x\x07",
        b"\x1bP1$r\x1b\\", b"\x1b[6n", b"\x1b[c", b"\x1b[?1049h", b"\x1bc", b"\x1b[2J", b"\x1b[<0;1;1M", b"\x1b[M !!",
        b"\x18(", b"\x18)", b"\x18e", b"\x18\x05", b"\x18\x12", b"\x18\x15", b"\x18\x16", b"\x12dose", b"\x13", b"\x11",
        b"\x16\x1b", b"\x1b10a", b"\x1b-5", b"\x19", b"\x0b", b"\x17", b"\x1f", b"\x1b_", b"\t\t", b"\x1b?", b"\x1b*",
        b"\x00", b"\x00\x00\x00", b"\x9b31m", b"\xc2\x9b31m", b"\xff\xfe", b"\xc0\x80", b"\xed\xa0\x80", b"\xf4\x90\x80\x80",
        "\u202e".encode(), "\u200b".encode(), "e\u0301\u0301\u0301".encode(), "漢字".encode(), "👩‍👩‍👧".encode(),
        b"!!", b"!$", b"`id`", b"$(id)", b"; sh", b"| sh", b"\x03", b"\x04", b"\x1a", b"\x1c", b"\r", b"\n", b"\r\n",
        b"menu\r", b"back\r", b"start over\r", b"help\r", b"print\r", b"1\r", b"99999999999999999999\r", b"%s%n%x\r",
        b"storage\r", b"precautions\r", b"/quit\r", b"../../etc/passwd\r", b"~root\t", b"\x0c", b"\x1b[5~", b"\x1b[6~",
        b"\x1b[200~ls\rrm\r\x1b[201~", b"\x1b[200~no end", b"a" * 600, b"word " * 150, b"\x1b[1" + b";1" * 500 + b"m",
    ]
    return chance.choice(sequences)


def key(chance):
    kind = chance.random()
    if kind < 0.35:
        return crafted(chance)
    if kind < 0.6:
        return bytes([chance.randrange(256)])
    if kind < 0.7:
        return bytes([chance.randrange(32)])
    if kind < 0.78:
        return b"\x1b" + bytes([chance.randrange(128)])
    if kind < 0.84:
        return b"\x1b[" + bytes(chance.choice(b"0123456789;?<>= ") for _ in range(chance.randrange(5))) + bytes(
            [chance.randrange(0x40, 0x7F)])
    if kind < 0.92:
        return chr(chance.choice([chance.randrange(0x20, 0x7F), chance.randrange(0xA0, 0xD7FF), chance.randrange(
            0xE000, 0x110000)])).encode()
    return chance.choice(["dose", "can i ", "missed", "kidney ", "x"]).encode()


def fuzz(options):
    chance = random.Random(options.seed)
    kiosk = Kiosk(options)
    log = ""
    begun, events, checks = time.monotonic(), 0, 0
    while events < options.events:
        count = chance.randrange(200, 2000)
        for _ in range(count):
            keys = key(chance)
            # A visit that ends takes a moment in which keys are lost; most are to meet a visit.
            if chance.random() < 0.9:
                keys = keys.translate(None, b"\x03\x04\x1a\x1c")
            kiosk.send(keys)
            if chance.random() < 0.05:
                kiosk.settle(0.005)
            if chance.random() < 0.002:
                kiosk.resize(chance.choice([20, 40, 80, 200, 1, 0]), chance.choice([5, 10, 24, 60, 1, 0]))
        events += count
        kiosk.resize(80, 24)
        if chance.random() < 0.1:
            kiosk.seen = b""
            kiosk.send(bytes(chance.randrange(256) for _ in range(50_000)))
        kiosk.settle(0.6)
        kiosk.check()
        checks += 1
        kiosk.seen = b""
        print(f"\r{events} keys, {checks} checks", end="", flush=True)
    for size in (1 << 20,):
        paste = time.monotonic()
        kiosk.send(b"x" * size)
        kiosk.settle(0.5)
        kiosk.check()
        lines = time.monotonic()
        kiosk.send(b"what is this\r" * (size // 13))
        kiosk.settle(0.5)
        kiosk.check()
        print(f"\na paste of 1 MB took {lines - paste:.1f} s, 1 MB of lines {time.monotonic() - lines:.1f} s")
    log = kiosk.stop()
    if "by itself" in log:
        fail("visits have ended by themselves: " + log)
    print(f"fuzz: {events} key events, {checks} checks, seed {options.seed}, {time.monotonic() - begun:.0f} s: well")


QUESTIONS = [
    "i mised a doze", "storage", "can i drink wine with it", "precautions", "what about kidney disease", "menu", "1", "back",
    "hello", "how much for a child", "is it safe in pregnancy", "xyzzy plugh", "side effects", "repeat", "help", "thanks",
]


def soak(options):
    kiosk = Kiosk(options)
    kiosk.ask("storage")
    begun, samples, visits = time.monotonic(), [], 1
    half = options.questions // 2
    for number in range(options.questions):
        kiosk.ask(QUESTIONS[number % len(QUESTIONS)])
        if number >= half and number % 100 == 0:
            kiosk.leave()
            visits += 1
            kiosk.ask("storage")
        if number % (options.questions // 20) == options.questions // 20 - 1:
            visit = kiosk.visit()
            sample = (resident(kiosk.pid), descriptors(kiosk.pid), resident(visit), descriptors(visit))
            samples.append(sample)
            print(
                f"{number + 1} questions, {visits} visits: supervisor {sample[0]} kB, {sample[1]} descriptors; "
                f"visit {sample[2]} kB, {sample[3]} descriptors", flush=True)
    seconds = time.monotonic() - begun
    kiosk.stop()
    for column, name in enumerate(["supervisor's memory", "supervisor's descriptors", "visit's memory",
                                   "visit's descriptors"]):
        # The first half is one visit; a visit may grow for a while, but not for ever.
        values = [sample[column] for sample in samples[2:len(samples) // 2 if column > 1 else None]]
        if max(values) > min(values) * 1.1 + 512 * (column % 2 == 0):
            fail(f"the {name} is not flat: {values}")
    print(f"soak: {options.questions} questions, {visits} visits, {seconds:.0f} s: flat")


def restarts(options):
    kiosk = Kiosk(options)
    times = []
    for _ in range(options.count):
        kiosk.ask("storage")
        times.append(kiosk.leave())
    kiosk.stop()
    print(f"restarts: median {statistics.median(times) * 1000:.0f} ms, longest {max(times) * 1000:.0f} ms "
          f"of {options.count}")
    if statistics.median(times) > 1:
        fail("it takes more than a second")


# Secrets

class Tmux:
    """A kiosk in tmux, which keeps the screen and what has left it."""

    serial = itertools.count()

    def __init__(self, options, term, lang, arguments):
        # A server of its own, because one that is ending takes no new session.
        self.socket = f"kiosk-trial-{os.getpid()}-{next(Tmux.serial)}"
        # Also when the trial fails.
        atexit.register(lambda: subprocess.run(["tmux", "-L", self.socket, "kill-server"], capture_output=True))
        self.log = tempfile.NamedTemporaryFile(prefix="kiosk-log-")
        inner = shlex.join(
            [options.galen, "kiosk", "--knowledge", options.knowledge, "--cache", options.cache, *arguments])
        environment = shlex.join(["env", "-i", f"TERM={term}", f"LANG={lang}", "HOME=/nowhere", "INPUTRC=/etc/inputrc"])
        self.run("new-session", "-d", "-x", "80", "-y", "24", f"{environment} {inner} 2>{self.log.name}")
        self.run("set-option", "-g", "history-limit", "2000")
        self.until(lambda: PROMPT.decode().strip() in self.screen(), 10 * PATIENCE)
        shell = int(self.run("display-message", "-p", "#{pane_pid}").strip())
        self.pid = shell if "galen" in os.readlink(f"/proc/{shell}/exe") else children(shell)[0]

    def run(self, *words):
        return subprocess.run(["tmux", "-L", self.socket, "-f", "/dev/null", *words], check=True, capture_output=True, text=True).stdout

    def until(self, holds, patience=PATIENCE):
        deadline = time.monotonic() + patience
        while not holds():
            if time.monotonic() > deadline:
                fail("tmux shows:\n" + self.screen())
            time.sleep(0.1)

    def screen(self):
        return self.run("capture-pane", "-p")

    def everything(self):
        return self.run("capture-pane", "-p", "-S", "-", "-J")

    def send(self, data):
        for start in range(0, len(data), 200):
            self.run("send-keys", "-H", *[f"{byte:x}" for byte in data[start:start + 200]])
        time.sleep(0.15)

    def visit(self):
        found = children(self.pid)
        return found[0] if found else 0

    def processes(self):
        return [self.pid] + children(self.pid)

    def close(self):
        os.kill(self.pid, signal.SIGTERM)
        time.sleep(0.5)
        subprocess.run(["tmux", "-L", self.socket, "kill-server"], capture_output=True)


# How a person leaves a secret behind; "S" is the secret.
WAYS = {
    "a line that was typed and not entered": b"S",
    "a question": b"does it cure S disease\r",
    "text that was killed": b"S\x15",
    "text that was killed word by word": b"about S\x17\x17",
    "text that was killed to its end": b"S\x01\x0b",
    "text that was rubbed out": b"S" + b"\x7f" * 40,
    "history": b"S one\r\x1b[A\x10",
    "undo": b"S\x7f\x7f\x1f\x18\x15",
    "a macro": b"\x18(S\x18)\x18e",
    "a search": b"\x12S\x07",
    "yank": b"S\x15\x19\x1by",
    "a paste": b"\x1b[200~S\x1b[201~",
    "a paste of lines": b"S\rS again\rmore S\r",
    "a paste that is too long": b"S " * 60,
    "an escape sequence that is none": b"\x1b]0;S\x07\x1bPS\x1b\\",
    "quoted insertion": b"\x16S\x16\x16",
    "completion": b"S\t\t",
    "an answer that is printed": b"is S in it\rprint\r",
    "a wrong phrase": b"let me out S\r",
}


def hunt(place, mark, when):
    """Looks for secrets everywhere; all begin with the mark."""
    if mark.decode() in place.everything():
        fail(f"{when}: a secret is still on the terminal:\n{place.everything()}")
    for pid in place.processes():
        held = memory_holds(pid, mark)
        if held:
            fail(f"{when}: process {pid} still holds {held}")
        for name in ("cmdline", "environ"):
            if mark in open(f"/proc/{pid}/{name}", "rb").read():
                fail(f"{when}: process {pid} has a secret in its {name}")
    for folder in [folder for folder in os.listdir("/tmp") if folder.startswith("galen-kiosk.")]:
        for path, _, names in os.walk("/tmp/" + folder):
            for name in names:
                if mark in open(os.path.join(path, name), "rb").read() or mark.decode() in name:
                    fail(f"{when}: {path}/{name} holds a secret")
    if mark.decode() in open(place.log.name, errors="replace").read():
        fail(f"{when}: the log holds a secret")


def secrets(options):
    begun, hunts = time.monotonic(), 0
    # No word of the knowledge begins like this.
    mark, serial = b"zqxjv", 0
    phrase = tempfile.NamedTemporaryFile("w", suffix=".phrase")
    phrase.write("the operator goes home\n")
    phrase.flush()
    terminals = [("xterm-256color", "C.UTF-8"), ("linux", "C.UTF-8"), ("vt100", "C"), ("vt220", "C.UTF-8"), ("dumb", "C")]
    for term, lang in terminals:
        # One way at a time; on the other terminals, and where twenty seconds have to go by, all of them in one visit.
        one_by_one = [[way] for way in WAYS] if term == terminals[0][0] else [list(WAYS)]
        trials = [("start over", one_by_one), ("Ctrl-C", one_by_one), ("nobody answers", [list(WAYS)])]
        for ending, rounds in trials:
            idle = "6" if ending == "nobody answers" else "3600"
            place = Tmux(
                options, term, lang, ["--idle", idle, "--exit-phrase-file", phrase.name, "--print-command", "/bin/cat"])
            for ways in rounds:
                visit = place.visit()
                for way in ways:
                    serial += 1
                    place.send(WAYS[way].replace(b"S", mark + b"%06d" % serial))
                if "a question" in ways and not memory_holds(visit, mark):
                    fail("nothing is found even before the visit ends; that proves nothing")
                if ending == "start over":
                    place.send(b"\x15start over\r")
                elif ending == "Ctrl-C":
                    place.send(b"\x03")
                else:
                    place.until(lambda: "Are you still there?" in place.everything())
                place.until(lambda: place.visit() not in (0, visit))
                place.until(lambda: START.decode() in place.screen() and "still there" not in place.screen())
                hunt(place, mark, f"{term}, {', '.join(ways)}, {ending}")
                hunts += 1
            place.close()
            print(f"{time.monotonic() - begun:4.0f} s: {term}, {lang}, {ending}: nothing found", flush=True)
    print(f"secrets: {serial} secrets, {hunts} hunts, {time.monotonic() - begun:.0f} s: nothing found")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("trial", choices=["fuzz", "soak", "secrets", "restarts", "all"])
    parser.add_argument("--galen", default=ROOT + "/.build/release/galen")
    parser.add_argument("--knowledge", default=ROOT + "/Knowledge")
    parser.add_argument("--cache", default=tempfile.gettempdir() + "/galen-trial-cache", help="for the compiled knowledge")
    parser.add_argument("--events", type=int, default=100_000)
    parser.add_argument("--questions", type=int, default=100_000)
    parser.add_argument("--count", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--term", default="xterm")
    parser.add_argument("--lang", default="C.UTF-8")
    options = parser.parse_args()
    for trial in [restarts, secrets, fuzz, soak] if options.trial == "all" else [globals()[options.trial]]:
        trial(options)


if __name__ == "__main__":
    main()
