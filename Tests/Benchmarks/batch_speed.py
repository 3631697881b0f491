#!/usr/bin/env python3
"""How fast `galen batch` is, from a JSON Lines file to a JSON Lines file.

    swift build -c release --static-swift-stdlib
    apt-get install -y fasttext     # for the comparison, which is left out without it
    Tests/Benchmarks/batch_speed.py [--count 50000] [--rounds 3]

It answers the questions of Tests/Evaluation/tuning*.jsonl with one job and with two, and takes the best of some rounds,
because all else is other programs' doing. It does so twice, because Galen remembers its replies to short questions that stand
alone: once with questions of which no two are the same, which is what understanding costs, and once with the same questions
over and over, as in the log of a counter. There are some 1,200 in those files; each further round of them is made distinct by
a number at the end of each. Beside it stand:

- records with an empty question, which show what reading, writing and JSON cost at most;
- `fasttext predict` with a model that was trained on the same phrasings, on the same distinct questions in the same run.

Nothing is asserted: machines differ, ratios less so.
"""

import argparse
import itertools
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def questions():
    """The questions of the development sets, each once; what Galen remembers them by are their words as they stand."""
    return list(dict.fromkeys(
        json.loads(line)["question"]
        for name in ("tuning", "tuning-a", "tuning-b")
        for line in (ROOT / f"Tests/Evaluation/{name}.jsonl").read_text().splitlines()
    ))


def phrasings():
    """The phrasings of all topics as fastText wants them."""
    for file in sorted((ROOT / "Knowledge/topics").rglob("*.txt")):
        # A header in YAML between two lines of dashes, then one phrasing a line.
        body = file.read_text().split("\n---\n")[-1]
        for line in body.splitlines():
            if line.strip() and not line.startswith("#"):
                yield f"__label__{file.stem} {line.strip().lower()}"


class Timed:
    """The best of some runs of a command: seconds on the clock and on the processor."""

    def __init__(self, rounds, command):
        self.wall, self.processor = float("inf"), float("inf")
        for _ in range(rounds):
            before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
            subprocess.run([str(word) for word in command], check=True, stdout=subprocess.DEVNULL)
            wall = time.monotonic() - start
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
            self.wall, self.processor = min(self.wall, wall), min(self.processor, processor)


def fasttext_seconds(folder, asked, rounds):
    """Seconds that `fasttext predict` takes for the questions, without loading its model; None when it is not installed."""
    if shutil.which("fasttext") is None:
        return None
    train, model, empty, source = (folder / name for name in ("train.txt", "model", "none.txt", "questions.txt"))
    train.write_text("\n".join(phrasings()) + "\n")
    empty.write_text("")
    source.write_text("".join(question.lower().replace("\n", " ") + "\n" for question in asked))
    subprocess.run(
        ["fasttext", "supervised", "-input", train, "-output", model, "-epoch", "25", "-wordNgrams", "2", "-minn", "2",
         "-maxn", "5", "-bucket", "200000", "-thread", "1"],
        check=True, capture_output=True)
    predict = ["fasttext", "predict", str(model) + ".bin"]
    return Timed(rounds, [*predict, source]).wall - Timed(rounds, [*predict, empty]).wall


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", default=50_000, type=int)
    parser.add_argument("--rounds", default=3, type=int)
    parser.add_argument("--galen", default=ROOT / ".build/release/galen", type=Path)
    options = parser.parse_args()
    os.environ.setdefault("GALEN_KNOWLEDGE", str(ROOT / "Knowledge"))
    some = questions()
    repeated = list(itertools.islice(itertools.cycle(some), options.count))
    distinct = [
        text if number < len(some) else f"{text} {number // len(some)}" for number, text in enumerate(repeated)]
    assert len(set(distinct)) == len(distinct)
    with tempfile.TemporaryDirectory(prefix="galen-speed-") as name:
        folder = Path(name)

        def batch(file, jobs):
            return Timed(
                options.rounds,
                [options.galen, "batch", file, "--quiet", "--jobs", jobs, "--output", folder / "answers.jsonl"])

        def file_of(name, texts):
            path = folder / name
            with open(path, "w") as file:
                file.writelines(
                    json.dumps({"id": number, "question": text}, ensure_ascii=False) + "\n"
                    for number, text in enumerate(texts))
            return path

        nothing = batch(file_of("nothing.jsonl", []), 1)
        measured = {}
        for kind, asked in (("distinct", distinct), ("repeated", repeated)):
            source = file_of(f"{kind}.jsonl", asked)
            measured[kind] = (len(asked), batch(source, 1), batch(source, 2))
        empty = batch(file_of("empty.jsonl", [""] * options.count), 1)
        fasttext = fasttext_seconds(folder, distinct, options.rounds)

    def rate(timed, count):
        return count / (timed.wall - nothing.wall)

    def micro(timed, count):
        return (timed.processor - nothing.processor) / count * 1e6

    load = ", ".join(f"{value:.1f}" for value in os.getloadavg())
    print(f"best of {options.rounds} rounds, start-up of {nothing.wall * 1000:.0f} ms taken off; load {load}")
    for kind, (count, one, two) in measured.items():
        print(f"{kind} questions, {count}:")
        print(f"  one job:  {rate(one, count):8.0f} a second, {micro(one, count):6.1f} µs of processor time each")
        print(
            f"  two jobs: {rate(two, count):8.0f} a second, {micro(two, count):6.1f} µs of processor time each, "
            f"{rate(two, count) / rate(one, count):.2f} times one job")
    count, one, _ = measured["distinct"]
    print(
        f"empty questions, {options.count}: {rate(empty, options.count):.0f} a second, {micro(empty, options.count):.1f} µs "
        f"each: reading, writing and JSON are at most {micro(empty, options.count) / micro(one, count):.0%} of a distinct one")
    if fasttext is None:
        print("fasttext: not installed (apt-get install -y fasttext)")
    else:
        print(f"fasttext predict: {count / fasttext:.0f} distinct questions a second on one core; Galen with one job takes {count / rate(one, count) / fasttext:.1f} times as long")
    return 0


if __name__ == "__main__":
    sys.exit(main())
