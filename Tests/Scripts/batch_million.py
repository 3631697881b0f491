#!/usr/bin/env python3
"""Answers a million questions and watches the memory.

    Tests/Scripts/batch_million.py [--count 1000000] [--sessions]

The questions are those of Tests/Evaluation/tuning*.jsonl, over and over. Every few seconds the resident memory of the
process is noted; at the end the records are counted, and the memory in the last half of the run is compared with that in
the first: it must not grow by more than a tenth. With --sessions, each record belongs to one of as many sessions as half
the count, so that the table of open sessions is full all the time.
"""

import argparse
import itertools
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", default=1_000_000, type=int)
    parser.add_argument("--sessions", action="store_true")
    parser.add_argument("--galen", default=ROOT / ".build/release/galen", type=Path)
    parser.add_argument("--every", default=5.0, type=float, help="seconds between two looks at the memory")
    parser.add_argument("--folder", help="where to work; a temporary folder without it")
    options = parser.parse_args()
    os.environ.setdefault("GALEN_KNOWLEDGE", str(ROOT / "Knowledge"))
    questions = [
        json.loads(line)["question"]
        for name in ("tuning", "tuning-a", "tuning-b")
        for line in (ROOT / f"Tests/Evaluation/{name}.jsonl").read_text().splitlines()
    ]
    with tempfile.TemporaryDirectory(prefix="galen-million-", dir=options.folder) as folder:
        source, target = Path(folder) / "questions.jsonl", Path(folder) / "answers.jsonl"
        with open(source, "w") as file:
            for number, question in zip(range(options.count), itertools.cycle(questions)):
                record = {"id": number, "question": question}
                if options.sessions:
                    record["session"] = f"s{number * 7919 % (options.count // 2)}"
                file.write(json.dumps(record, ensure_ascii=False) + "\n")
        start = time.monotonic()
        run = subprocess.Popen(
            [options.galen, "batch", source, "--output", target, "--summary-json", Path(folder) / "summary.json"])
        seen = []
        while run.poll() is None:
            try:
                status = Path(f"/proc/{run.pid}/status").read_text()
                resident = int(status.split("VmRSS:")[1].split()[0]) / 1024
                seen.append(resident)
                print(f"{time.monotonic() - start:6.0f} s  {resident:6.1f} MiB", flush=True)
            except (IndexError, FileNotFoundError):
                pass
            time.sleep(options.every)
        seconds = time.monotonic() - start
        with open(target, "rb") as file:
            ids = sum(1 for number, line in enumerate(file) if f'"id":{number},'.encode() in line[:60])
        summary = json.loads((Path(folder) / "summary.json").read_text())
    half = len(seen) // 2
    first, last = max(seen[1:half] or seen), max(seen[half:])
    print(f"{ids} of {options.count} records in their order in {seconds:.0f} s, {options.count / seconds:.0f} a second")
    print(f"memory at most {first:.1f} MiB in the first half, {last:.1f} MiB in the second")
    print(f"sessions forgotten: {summary['sessions_forgotten']}")
    return 0 if run.returncode == 0 and ids == options.count and last <= 1.1 * first else 1


if __name__ == "__main__":
    sys.exit(main())
