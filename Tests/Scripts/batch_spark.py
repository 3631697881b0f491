#!/usr/bin/env python3
"""Answers questions with Galen on Apache Spark, and checks that it is what one Galen answers.

    apt-get install -y openjdk-17-jre-headless
    python3 -m venv spark && spark/bin/pip install pyspark
    spark/bin/python Tests/Scripts/batch_spark.py [FILE…]

Spark does the distribution, Galen is a filter: each partition is piped through one `galen batch -`. The records of one
session must meet the same process in their order, so they are partitioned by session, and each carries its place in the
whole (`"row"`), by which it is sorted before the pipe, and the replies after it. In a cluster, put `galen` and the folder
`Knowledge` on every machine, or send them with `--files`.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from pyspark.sql import SparkSession

ROOT = Path(__file__).resolve().parents[2]
FILES = [ROOT / f"Tests/Evaluation/{name}.jsonl" for name in ("tuning", "tuning-a", "tuning-b")]


def numbered(files):
    """The records of files with their places; every third question is given to a session, so that there are some."""
    records = [json.loads(line) for file in files for line in Path(file).read_text().splitlines() if line.strip()]
    for row, record in enumerate(records):
        record["row"] = row
        if row % 3 == 0:
            # Numbers and their digits are one session; 0 is a session like any other.
            number = row % 50
            record.setdefault("session", number if row % 2 else str(number))
    return records


def key(record):
    """What a record is partitioned and sorted by: its session, whatever it is called, or else its own place."""
    session = record.get("session")
    return (str(session) if session not in (None, "") else f"row {record['row']}", record["row"])


def answers_of_spark(galen, records, partitions):
    """The recipe."""
    spark = SparkSession.builder.master(f"local[{partitions}]").appName("galen").getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    command = f"{galen} batch - --input-format jsonl --format jsonl --jobs 1 --quiet"
    environment = {name: os.environ[name] for name in ("GALEN_KNOWLEDGE", "HOME", "PATH")}
    try:
        return (
            spark.sparkContext.parallelize(records, partitions)
            .keyBy(key)
            # By session, and within a partition in the order of the rows.
            .repartitionAndSortWithinPartitions(
                partitions, partitionFunc=lambda key: hash(key[0]), keyfunc=lambda key: key[1])
            .map(lambda pair: json.dumps(pair[1], ensure_ascii=False))
            .pipe(command, env=environment, checkCode=True)
            # Sorting looks at the replies twice; they need not be found twice.
            .cache()
            .keyBy(lambda line: json.loads(line)["row"])
            .sortByKey()
            .values()
            .collect()
        )
    finally:
        spark.stop()


def answers_of_one(galen, records):
    """What one local run answers."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as file:
        file.writelines(json.dumps(record, ensure_ascii=False) + "\n" for record in records)
        file.flush()
        run = subprocess.run(
            [galen, "batch", file.name, "--format", "jsonl", "--quiet"], capture_output=True, text=True, check=True)
    return run.stdout.splitlines()


def without_line(answer):
    """A record without the line on which it stood, which is the one thing that a partition must change."""
    record = json.loads(answer)
    del record["line"]
    return record


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", default=FILES)
    parser.add_argument("--galen", default=ROOT / ".build/release/galen", type=Path)
    parser.add_argument("--partitions", default=4, type=int)
    options = parser.parse_args()
    os.environ.setdefault("GALEN_KNOWLEDGE", str(ROOT / "Knowledge"))
    # Texts must fall into the same partitions in all of Spark's processes.
    os.environ["PYTHONHASHSEED"] = "0"
    galen = options.galen.resolve()
    records = numbered(options.files)
    start = time.monotonic()
    theirs = answers_of_spark(galen, records, options.partitions)
    seconds = time.monotonic() - start
    ours = answers_of_one(galen, records)
    differing = [row for row, pair in enumerate(zip(ours, theirs)) if without_line(pair[0]) != without_line(pair[1])]
    print(
        f"{len(records)} records, {len(theirs)} from Spark in {options.partitions} partitions ({seconds:.0f} s), "
        f"{len(ours)} from one run, {len(differing)} differ{': rows ' + str(differing[:5]) if differing else ''}")
    return 0 if len(ours) == len(theirs) == len(records) and not differing else 1


if __name__ == "__main__":
    sys.exit(main())
