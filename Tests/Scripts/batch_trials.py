#!/usr/bin/env python3
"""Tries hard to make `galen batch` lose, double or misplace a record.

    Tests/Scripts/batch_trials.py                 all trials, about ten minutes
    Tests/Scripts/batch_trials.py kills --kills 20
    Tests/Scripts/batch_trials.py --list

Run it from the repository after `swift build -c release --static-swift-stdlib`. Every trial prints what it saw; the exit
code is 1 if one failed. The trial of a full disk mounts a small tmpfs and needs root; without it, it says that it was
skipped. `swift test` runs a smaller form of most trials.
"""

import argparse
import itertools
import json
import os
import random
import re
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
QUESTIONS = [
    json.loads(line)["question"]
    for name in ("tuning", "tuning-a", "tuning-b")
    for line in (ROOT / f"Tests/Evaluation/{name}.jsonl").read_text().splitlines()
]


class Failed(Exception):
    """A trial saw what must not be."""


def check(holds, what):
    if not holds:
        raise Failed(what)


class Bench:
    """A folder to work in, and the program."""

    def __init__(self, galen, folder, seed):
        self.galen = str(galen)
        self.folder = Path(folder)
        self.random = random.Random(seed)

    def batch(self, *options, stdin=b"", **more):
        return subprocess.run(
            [self.galen, "batch", *map(str, options)], input=stdin, capture_output=True, cwd=self.folder, **more)

    def start(self, *options, **more):
        return subprocess.Popen([self.galen, "batch", *map(str, options)], cwd=self.folder, **more)

    def questions(self, count, name="questions.jsonl", sessions=40):
        """A file of questions, two in three of which belong to sessions that go on all the time."""
        with open(self.folder / name, "w") as file:
            for number in range(count):
                record = {"id": number, "question": self.random.choice(QUESTIONS), "weight": 1.5}
                if number % 5 == 0:
                    record["expect"] = self.random.choice(["storage", "dose", "none"])
                if number % 3:
                    record["session"] = f"s{self.random.randrange(sessions)}"
                    if self.random.random() < 0.3:
                        record["question"] = self.random.choice(["say that again", "and for kids?", "why?", "1"])
                file.write(json.dumps(record) + "\n")
        return name


# Each line of a damaged file, with whether a reply must come of it: "good", "error" or nothing at all.


def json_line(rng, number):
    question = rng.choice(QUESTIONS)
    good = {"id": number, "question": question}
    choices = [
        ("good", json.dumps(good).encode()),
        ("good", json.dumps(good, ensure_ascii=False).encode()),
        ("good", json.dumps({**good, "question": ""}).encode()),
        ("error", b'{"question":"\xff\xfe broken"}'),
        ("error", b'{"question":"nul \x00 byte"}'),
        ("error", json.dumps(good).encode()[:-3]),
        ("error", b"[" * rng.randrange(1, 3000)),
        ("error", json.dumps({"id": number}).encode()),
        ("error", json.dumps({**good, "question": 7}).encode()),
        ("error", json.dumps({**good, "session": [1]}).encode()),
        ("error", b'{"question":"a","question":"b"}'),
        ("error", json.dumps({**good, "pad": "x" * 70_000}).encode()),
        (None, b"   "),
    ]
    return rng.choice(choices[:3] * 4 + choices)


def text_line(rng, number):
    choices = [
        ("good", rng.choice(QUESTIONS).encode()),
        ("error", b"caf\xe9 " + rng.choice(QUESTIONS).encode()),
        ("error", b"nul \x00 byte"),
        ("error", b"long " * 20_000),
        (None, b"# a comment"),
        (None, b" "),
    ]
    return rng.choice(choices[:1] * 8 + choices)


def table_line(rng, number, delimiter=b","):
    def cell(text, quoted=False):
        raw = text.encode()
        special = quoted or any(mark in raw for mark in (delimiter, b'"', b"\n", b"\r"))
        return b'"' + raw.replace(b'"', b'""') + b'"' if special else raw

    question = rng.choice(QUESTIONS)
    row = lambda *cells: delimiter.join(cells)
    name = cell(str(number))
    choices = [
        ("good", row(name, cell(question), cell("ward"))),
        ("good", row(name, cell(question.replace(" ", "\n", 1), quoted=True), cell('say "x"'))),
        ("good", row(name, b'""', b"")),
        ("error", row(name, cell(question), b"a", b"b")),
        ("error", name),
        ("error", row(name, b'sto"rage', b"a")),
        ("error", row(name, b'"storage" now', b"a")),
        ("error", row(name, b"\xff\xff", b"a")),
        ("error", row(name, b"x" * 70_000, b"a")),
        (None, b""),
    ]
    return rng.choice(choices[:3] * 5 + choices)


def damage(bench):
    """Damaged files of each form: one record out for each question in, in order, and exit code 65."""
    forms = {
        "jsonl": (json_line, b""),
        "text": (text_line, b""),
        "csv": (table_line, b"id,question,ward"),
        "tsv": (lambda rng, number: table_line(rng, number, b"\t"), b"id\tquestion\tward"),
    }
    seen = 0
    for form, (line, header) in forms.items():
        for end in (b"\n", b"\r\n", b"\r"):
            lines = [line(bench.random, number) for number in range(700)]
            expected = [kind for kind, _ in lines if kind]
            data = end.join(([header] if header else []) + [text for _, text in lines])
            data = bench.random.choice([b"", b"\xef\xbb\xbf"]) + data + bench.random.choice([b"", end])
            outputs = []
            for jobs, source in ((1, "-"), (2, "file")):
                if source == "file":
                    (bench.folder / f"damaged.{form}").write_bytes(data)
                run = bench.batch(
                    "--quiet", "--format", "jsonl", "--jobs", jobs, "--input-format", form,
                    "-" if source == "-" else f"damaged.{form}", stdin=data if source == "-" else b"")
                check(run.returncode == 65, f"{form}: exit code {run.returncode}: {run.stderr[:300]}")
                outputs.append(run.stdout)
            check(outputs[0] == outputs[1], f"{form}: the number of cores or a pipe changed the replies")
            records = [json.loads(text) for text in outputs[0].splitlines()]
            got = ["error" if record["outcome"] == "error" else "good" for record in records]
            check(got == expected, f"{form} with {end}: {len(got)} records in place of {len(expected)}: {difference(got, expected)}")
            check(all(record["disclaimer"] for record in records), f"{form}: a reply without a disclaimer")
            lines_seen = [record["line"] for record in records]
            check(lines_seen == sorted(set(lines_seen)), f"{form}: the lines are not in order")
            seen += len(records)
    # A table in UTF-16, as spreadsheets write it.
    rows = ["question\tid"] + [f"{bench.random.choice(QUESTIONS)}\t{number} ü😀" for number in range(300)]
    for codec in ("utf-16-le", "utf-16-be"):
        data = ("\ufeff" + "\r\n".join(rows)).encode(codec)
        run = bench.batch("--quiet", "--format", "jsonl", "--input-format", "tsv", "-", stdin=data)
        records = [json.loads(text) for text in run.stdout.splitlines()]
        check(run.returncode == 0 and [r["id"] for r in records] == [row.split("\t")[1] for row in rows[1:]], codec)
    return f"{seen} records of damaged files, none lost and none twice"


def difference(one, other):
    place = next((n for n, pair in enumerate(itertools.zip_longest(one, other)) if pair[0] != pair[1]), None)
    return f"first at record {place}"


def any_bytes(bench):
    """Files of random bytes never crash it, whatever form they are said to have."""
    pieces = [b'"', b",", b"\n", b"\r", b"{", b"}", b'{"question":"storage"}', b"\xff", b"\x00", b"\t", b"storage", b"\xef\xbb\xbf"]
    for number in range(60):
        data = b"".join(bench.random.choice(pieces) for _ in range(bench.random.randrange(300)))
        form = bench.random.choice(["text", "jsonl", "csv", "tsv"])
        run = bench.batch("--quiet", "--format", "jsonl", "--input-format", form, "-", stdin=data)
        check(run.returncode in (0, 65), f"{form}: exit code {run.returncode} after {data!r}")
        for text in run.stdout.splitlines():
            json.loads(text)
    return "60 files of random pieces"


def kills(bench, count):
    """Killed by SIGKILL at random moments and gone on with, sessions included: the same bytes as an unbroken run."""
    name = bench.questions(6000)
    outputs = ["out.jsonl", "out.jsonl.gz", "out.csv"]
    options = ["--quiet", "--sessions", 25, "--junit", "cases.xml", name]
    # How long a run took is the one thing that may differ.
    cases = lambda: re.sub(rb' time="[^"]*"', b"", (bench.folder / "cases.xml").read_bytes())
    whole, longest = {}, 0.0
    for output in outputs:
        start = time.monotonic()
        check(bench.batch(*options, "--output", "whole-" + output).returncode == 0, "the unbroken run failed")
        longest = max(longest, time.monotonic() - start)
        whole[output] = (bench.folder / ("whole-" + output)).read_bytes(), cases()
    killed = resumed = compared = 0
    while killed < count or compared < len(outputs):
        output = outputs[compared % len(outputs)]
        if killed < count:
            jobs = bench.random.choice([1, 2, 3])
            run = bench.start(*options, "--jobs", jobs, "--resume", "--output", output, stderr=subprocess.DEVNULL)
            time.sleep(bench.random.random() * longest)
            run.send_signal(signal.SIGKILL)
            if run.wait() == -signal.SIGKILL:
                killed += 1
                resumed += (bench.folder / (output + ".resume")).exists()
                continue
        else:
            check(bench.batch(*options, "--resume", "--output", output).returncode == 0, "the last run failed")
        check((bench.folder / output).read_bytes() == whole[output][0], f"{output} differs after {killed} kills")
        check(cases() == whole[output][1], f"the test cases differ after {killed} kills")
        compared += 1
        left = sorted(path.name for path in bench.folder.iterdir() if path.suffix in (".part", ".resume"))
        check(not left, f"left behind: {left}")
        (bench.folder / output).unlink()
    return f"{killed} kills, {resumed} with something to go on with, {compared} results compared byte for byte"


def disk(bench):
    """A full disk: exit code 74, what was there stays, and once there is room the run is gone on with."""
    if os.geteuid() != 0:
        return "SKIPPED: mounting a small disk needs root"
    name = bench.questions(4000)
    check(bench.batch("--quiet", name, "--output", "whole.jsonl").returncode == 0, "the unbroken run failed")
    place = bench.folder / "disk"
    place.mkdir()
    mount = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", place], capture_output=True)
    if mount.returncode != 0:
        return f"SKIPPED: {mount.stderr.decode().strip()}"
    try:
        (place / "out.jsonl").write_text("what was there\n")
        run = bench.batch(name, "--output", "disk/out.jsonl", "--junit", "disk/j.xml", "--summary-json", "disk/s.json")
        check(run.returncode == 74, f"exit code {run.returncode}: {run.stderr}")
        check(b"No space left on device" in run.stderr, f"it did not say so: {run.stderr}")
        check((place / "out.jsonl").read_text() == "what was there\n", "what was there is gone")
        subprocess.run(["mount", "-o", "remount,size=64m", place], check=True)
        again = bench.batch(name, "--output", "disk/out.jsonl", "--junit", "disk/j.xml", "--resume")
        check(again.returncode == 0, f"it could not be gone on with: {again.stderr}")
        same = (place / "out.jsonl").read_bytes() == (bench.folder / "whole.jsonl").read_bytes()
        check(same, "the result differs from that of an unbroken run")
        before = b"of them before" in again.stderr
        return "full, said so, kept what was there" + (", gone on with after it was enlarged" if before else "")
    finally:
        subprocess.run(["umount", place], check=False)


def pipes(bench):
    """Readers that go away, one that waits for each reply, and one that stops reading while it is terminated."""
    name = bench.questions(3000, sessions=5)
    for after in (0, 1, 100):
        run = bench.start("--format", "jsonl", name, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        for _ in range(after):
            json.loads(run.stdout.readline())
        run.stdout.close()
        said = run.stderr.read()
        check(run.wait() == 0 and said == b"", f"closed after {after}: code {run.returncode}, {said}")
    run = bench.start(
        "--quiet", "--format", "jsonl", "--input-format", "jsonl", "-", stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    for number in range(200):
        run.stdin.write(json.dumps({"id": number, "question": bench.random.choice(QUESTIONS)}).encode() + b"\n")
        run.stdin.flush()
        check(json.loads(run.stdout.readline())["id"] == number, "a waiting reader got another reply")
    run.stdin.close()
    check(run.wait() == 0 and run.stdout.read() == b"", "a reply too many")
    for _ in range(8):
        run = bench.start("--format", "jsonl", name, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        time.sleep(1 + bench.random.random())
        run.send_signal(signal.SIGTERM)
        try:
            check(run.wait(timeout=20) in (143, -signal.SIGTERM), f"terminated while nobody reads: {run.returncode}")
        except subprocess.TimeoutExpired:
            run.kill()
            raise Failed("it did not end when it was terminated while nobody read") from None
    with open("/dev/full", "wb") as full:
        run = bench.start(name, stdout=full, stderr=subprocess.PIPE)
        said = run.stderr.read()
        check(run.wait() == 74 and b"Writing failed" in said, f"/dev/full: code {run.returncode}, {said}")
    return "closed early, question by question, terminated while nobody reads, /dev/full"


def signals(bench):
    """SIGINT and SIGTERM at random moments: what was under way is written whole, and can be gone on with."""
    name = bench.questions(4000)
    check(bench.batch("--quiet", name, "--output", "whole.jsonl").returncode == 0, "the unbroken run failed")
    whole = (bench.folder / "whole.jsonl").read_bytes()
    for number in range(12):
        which = bench.random.choice([signal.SIGINT, signal.SIGTERM])
        with open(bench.folder / "stream.jsonl", "wb") as file:
            run = bench.start("--format", "jsonl", name, stdout=file, stderr=subprocess.DEVNULL)
            time.sleep(0.15 + bench.random.random())
            run.send_signal(which)
            code = run.wait(timeout=30)
        written = (bench.folder / "stream.jsonl").read_bytes()
        # Before it listens to signals, they end it as they end any program.
        check(code in (128 + which, -which, 0), f"exit code {code}")
        check(whole.startswith(written) and (not written or written.endswith(b"\n")), "half a record was written")
    return "12 signals, no half record"


TRIALS = {"damage": damage, "any-bytes": any_bytes, "kills": kills, "disk": disk, "pipes": pipes, "signals": signals}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("trials", nargs="*", metavar="TRIAL", help=f"of {', '.join(TRIALS)}; all without one")
    parser.add_argument("--galen", default=ROOT / ".build/release/galen", type=Path)
    parser.add_argument("--kills", default=100, type=int, help="how often it is killed")
    parser.add_argument("--seed", default=int(time.time()), type=int, help="repeats a run")
    parser.add_argument("--list", action="store_true", help="tell what each trial does")
    options = parser.parse_args()
    if options.list:
        for name, trial in TRIALS.items():
            print(f"{name}: {trial.__doc__}")
        return 0
    unknown = set(options.trials) - set(TRIALS)
    if unknown:
        parser.error(f"there is no trial {', '.join(sorted(unknown))}")
    os.environ.setdefault("GALEN_KNOWLEDGE", str(ROOT / "Knowledge"))
    print(f"seed {options.seed}", flush=True)
    has_failed = False
    for name in options.trials or TRIALS:
        with tempfile.TemporaryDirectory(prefix="galen-trial-") as folder:
            bench = Bench(options.galen.resolve(), folder, f"{options.seed} {name}")
            start = time.monotonic()
            try:
                told = TRIALS[name](bench, options.kills) if name == "kills" else TRIALS[name](bench)
            except Failed as failure:
                has_failed = True
                told = f"FAILED: {failure}"
            print(f"{name}: {told} ({time.monotonic() - start:.0f} s)", flush=True)
    return 1 if has_failed else 0


if __name__ == "__main__":
    sys.exit(main())
