#!/usr/bin/env python3
"""Galen beside what people would use instead, on the same questions and the same knowledge.

    swift build -c release --static-swift-stdlib
    Tests/Benchmarks/side_by_side.py [--questions FILE …] [--galen PATH] [--keep DIR]

It makes a virtual environment, installs the others from PyPI, and runs everything one after the other on one core:

- fastText, supervised, on words, pairs of words and parts of words;
- scikit-learn: TF-IDF over words and parts of words, and logistic regression;
- RapidFuzz: the nearest of all wordings;
- SQLite FTS5: the passage that BM25 ranks first;
- Galen.

All learn from the wordings in Knowledge/topics. What a topic leads to, a passage, an emergency or no answer, is taken from
what Galen says to the topic's own wordings most often, so that no contestant can lose by a worse map. FTS5 searches the
passages themselves. Each of the others learns on four fifths of the wordings when to stay silent: the threshold is the one
at which right answers less twice the wrong ones are most on the last fifth. Galen's own threshold rests on the same cost.

A question is right when the passage that is meant comes first, when the leaflet is silent and nothing is quoted, or when an
emergency is seen; wrong when another passage comes first, when something is quoted although the leaflet is silent, or when
an emergency is not seen. The questions are those of Tests/Evaluation/held-out.jsonl, by authors who saw none of the
knowledge; only totals are printed. Figures are the best of three rounds. Nothing is asserted.
"""

import argparse
import collections
import datetime
import json
import os
import platform
import random
import re
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("numpy==1.26.4", "fasttext==0.9.3", "scikit-learn==1.5.2", "rapidfuzz==3.14.6")
NAMES = {"fasttext": "fastText", "sklearn": "TF-IDF and logistic regression", "rapidfuzz": "RapidFuzz", "fts5": "SQLite FTS5"}
SILENT, URGENT = "silent", "urgent"
WRONG_COSTS = 2
ROUNDS = 3
# RapidFuzz compares each question with all wordings: its threshold is chosen on some of them.
TRIALS = 1500


def phrasings():
    """The wordings of all topics: (topic, wording)."""
    for file in sorted((ROOT / "Knowledge/topics").rglob("*.txt")):
        for line in file.read_text().split("\n---\n")[-1].splitlines():
            if line.strip() and not line.startswith("#"):
                yield file.stem, line.strip().lower().replace("{drug}", "magnesium")


def folded(text):
    return re.sub(r"\s+", " ", re.sub(r"[*_`]", "", text or "")).strip()


def galen_replies(galen, texts, folder):
    file = folder / "asked.jsonl"
    file.write_text("".join(json.dumps({"question": text}) + "\n" for text in texts))
    output = subprocess.run(
        [galen, "batch", file, "--format", "jsonl", "--quiet", "--knowledge", ROOT / "Knowledge"],
        capture_output=True, text=True, check=True).stdout
    return [json.loads(line) for line in output.splitlines()]


def answer_of(reply):
    """What a reply of Galen's comes to: a passage's text with heading and section, `urgent` or `silent`."""
    if reply["outcome"] == "urgent":
        return URGENT
    if reply["outcome"] != "answered":
        return SILENT
    first = reply["passages"][0]
    return folded(f"{first['section']} {first['heading']} {first['text']}")


def knowledge(galen, folder):
    """What the contestants share: wordings, what each topic leads to, and the passages."""
    wordings = list(phrasings())
    answers = [answer_of(reply) for reply in galen_replies(galen, [text for _, text in wordings], folder)]
    leads = collections.defaultdict(collections.Counter)
    for (topic, _), answer in zip(wordings, answers):
        leads[topic][answer] += 1
    return {
        "wordings": wordings,
        "leads": {topic: counts.most_common(1)[0][0] for topic, counts in leads.items()},
        "passages": sorted(set(answers) - {SILENT, URGENT}),
    }


def verdict(record, answer):
    """Right, missed or wrong, by the rules in the description of this script."""
    expected = record.get("expect") or []
    expected = [expected] if isinstance(expected, str) else expected
    texts = record.get("expect_text") or []
    texts = [texts] if isinstance(texts, str) else texts
    if answer == URGENT or URGENT in expected:
        return "right" if answer == URGENT and URGENT in expected else "wrong"
    if answer == SILENT:
        return "right" if not texts else "missed"
    return "right" if any(folded(text) in answer for text in texts) else "wrong"


# --- the others; each runs in a process of its own -------------------------------------------------------------------


class FastText:
    def train(self, wordings, file):
        import fasttext
        source = str(file) + ".txt"
        # It learns in the order of the file, so the topics must be mixed.
        wordings = random.Random(1).sample(wordings, len(wordings))
        Path(source).write_text("".join(f"__label__{topic} {text}\n" for topic, text in wordings))
        model = fasttext.train_supervised(
            source, epoch=25, lr=0.5, wordNgrams=2, minn=2, maxn=5, bucket=200_000, thread=1, verbose=0, seed=1)
        model.save_model(str(file))

    def load(self, file):
        import fasttext
        fasttext.FastText.eprint = lambda *_: None
        self.model = fasttext.load_model(str(file))

    def guess(self, text):
        (label,), (probability,) = self.model.predict(text.replace("\n", " "))
        return label[len("__label__"):], float(probability)


class ScikitLearn:
    def train(self, wordings, file):
        import pickle
        from sklearn.feature_extraction.text import TfidfVectorizer
        from sklearn.linear_model import LogisticRegression
        from sklearn.pipeline import make_pipeline, make_union
        model = make_pipeline(
            make_union(
                TfidfVectorizer(ngram_range=(1, 2), min_df=2, sublinear_tf=True),
                TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), min_df=5, sublinear_tf=True)),
            LogisticRegression(C=10, max_iter=60, solver="saga", tol=0.01, random_state=1))
        topics, texts = zip(*wordings)
        model.fit(texts, topics)
        file.write_bytes(pickle.dumps(model))

    def load(self, file):
        import pickle
        self.model = pickle.loads(file.read_bytes())

    def guess(self, text):
        probabilities = self.model.predict_proba([text])[0]
        best = probabilities.argmax()
        return self.model.classes_[best], float(probabilities[best])


class RapidFuzz:
    def train(self, wordings, file):
        file.write_text(json.dumps(wordings))

    def load(self, file):
        from rapidfuzz import fuzz, process
        wordings = json.loads(file.read_text())
        self.topics, self.texts = zip(*wordings)
        self.find = lambda text: process.extractOne(text, self.texts, scorer=fuzz.ratio)

    def guess(self, text):
        _, score, place = self.find(text)
        return self.topics[place], score


class FTS5:
    """Knows no topics: what it finds are passages."""

    def train(self, passages, file):
        base = sqlite3.connect(file)
        base.execute("CREATE VIRTUAL TABLE passages USING fts5(text, tokenize = 'porter')")
        base.executemany("INSERT INTO passages VALUES (?)", [(passage,) for passage in passages])
        base.commit()

    def load(self, file):
        self.base = sqlite3.connect(file)

    def guess(self, text):
        words = " OR ".join(f'"{word}"' for word in re.findall(r"\w+", text))
        found = words and self.base.execute(
            "SELECT text, -bm25(passages) FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT 1", (words,)).fetchone()
        return found or (SILENT, 0.0)


CONTESTANTS = {"fasttext": FastText, "sklearn": ScikitLearn, "rapidfuzz": RapidFuzz, "fts5": FTS5}


def train(name, folder):
    """Trains a contestant, chooses its threshold and saves both."""
    shared = json.loads((folder / "knowledge.json").read_text())
    wordings, leads = [tuple(pair) for pair in shared["wordings"]], shared["leads"]
    contestant, file = CONTESTANTS[name](), folder / f"{name}.model"
    if name == "fts5":
        contestant.train(shared["passages"], file)
        unseen = wordings
    else:
        contestant.train([pair for place, pair in enumerate(wordings) if place // 6 % 5], file)
        unseen = [pair for place, pair in enumerate(wordings) if not place // 6 % 5]
    contestant.load(file)
    random.Random(1).shuffle(unseen)
    cases = []
    for topic, text in unseen[:TRIALS]:
        guess, score = contestant.guess(text)
        answer = leads.get(guess, guess)
        # What is silent anyway needs no threshold.
        if answer != SILENT:
            cases.append((score, 1 if answer == leads[topic] else -WRONG_COSTS))
    threshold = best_threshold(cases)
    if name != "fts5":
        contestant.train(wordings, file)
    (folder / f"{name}.json").write_text(json.dumps({"threshold": threshold, "leads": leads}))


def best_threshold(cases):
    """The score from which on the sum of gains is greatest."""
    best, total, threshold = 0, 0, float("inf")
    for score, gain in sorted(cases, reverse=True):
        total += gain
        if total > best:
            best, threshold = total, score
    return threshold


def answer(name, folder, questions):
    """Answers a file of questions; prints the answers and the seconds that they took after the first."""
    settings = json.loads((folder / f"{name}.json").read_text())
    contestant = CONTESTANTS[name]()
    contestant.load(folder / f"{name}.model")
    texts = [json.loads(line)["question"].lower() for line in open(questions)]
    answers, start = [], None
    for text in texts:
        guess, score = contestant.guess(text)
        answers.append(settings["leads"].get(guess, guess) if score >= settings["threshold"] else SILENT)
        start = start or time.perf_counter()
    print(json.dumps({"answers": answers, "seconds": time.perf_counter() - start}))


# --- measuring -------------------------------------------------------------------------------------------------------


def run(command):
    """Runs a command on one core: its output, seconds on the clock, and the most memory that it held, in MB."""
    start = time.perf_counter()
    process = subprocess.Popen(
        [str(word) for word in command], stdout=subprocess.PIPE, text=True,
        preexec_fn=lambda: os.sched_setaffinity(0, {min(os.sched_getaffinity(0))}))
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status & 0x7F or status >> 8 not in (0, 1):
        sys.exit(f"{command[0]} failed")
    return output, time.perf_counter() - start, usage.ru_maxrss / 1000


def measure_other(name, python, folder, questions, one):
    command = [python, __file__, "--contestant", name, "--folder", folder]
    _, training, _ = run([*command, "--train"])
    start_up = min(run([*command, "--answer", one])[1] for _ in range(ROUNDS))
    rounds = [run([*command, "--answer", questions]) for _ in range(ROUNDS)]
    replies = json.loads(rounds[0][0])
    seconds = min(json.loads(output)["seconds"] for output, _, _ in rounds)
    return replies["answers"], training, start_up, seconds, max(memory for _, _, memory in rounds)


def measure_galen(galen, questions, one, folder):
    common = ["--quiet", "--knowledge", ROOT / "Knowledge"]
    os.environ["XDG_CACHE_HOME"] = str(folder / "cache")
    _, training, _ = run([galen, "index", *common])
    first = json.loads(one.read_text())["question"]
    start_up = min(run([galen, "ask", first, *common])[1] for _ in range(ROUNDS))
    batch = [galen, "batch", "--jobs", "1", "--format", "jsonl", *common]
    rounds = [run([*batch, questions]) for _ in range(ROUNDS)]
    replies = [json.loads(line) for line in rounds[0][0].splitlines()]
    alone = min(run([*batch, one])[1] for _ in range(ROUNDS))
    seconds = min(wall for _, wall, _ in rounds) - alone
    return [answer_of(reply) for reply in replies], training, start_up, seconds, max(memory for _, _, memory in rounds)


def row(name, records, measured, galen):
    answers, training, start_up, seconds, memory = measured
    counts = collections.Counter(verdict(record, answer) for record, answer in zip(records, answers))
    emergencies = [answer for record, answer in zip(records, answers) if URGENT in (record.get("expect") or [])]
    missed = sum(answer != URGENT for answer in emergencies)
    rate = (len(records) - 1) / seconds
    _, _, galen_start, galen_seconds, galen_memory = galen
    own = (len(records) - 1) / galen_seconds
    return (
        f"| {name} | {counts['right'] / len(records):.0%} | {counts['wrong'] / len(records):.0%} "
        f"| {missed} of {len(emergencies)} | {rate:,.0f} ({rate / own:.3g} ×) | {start_up * 1000:,.0f} ms "
        f"({start_up / galen_start:.2g} ×) | {memory:,.0f} MB ({memory / galen_memory:.2g} ×) | {training:,.0f} s |")


def processor():
    found = re.search(r"^model name\s*: (.*)$", Path("/proc/cpuinfo").read_text(), re.M)
    return found[1] if found else platform.machine()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--questions", nargs="+", type=Path, default=[ROOT / "Tests/Evaluation/held-out.jsonl"])
    parser.add_argument("--galen", type=Path, default=ROOT / ".build/release/galen")
    parser.add_argument("--keep", type=Path, help="a folder for the environment, kept for the next time")
    for option in ("--contestant", "--folder", "--answer"):
        parser.add_argument(option, help=argparse.SUPPRESS)
    for option in ("--train", "--prepare"):
        parser.add_argument(option, action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.prepare:
        # In a process of its own: a process begins with as much memory as the one that started it.
        folder = Path(options.folder)
        return (folder / "knowledge.json").write_text(json.dumps(knowledge(options.galen, folder)))
    if options.contestant:
        folder = Path(options.folder)
        return train(options.contestant, folder) if options.train else answer(options.contestant, folder, options.answer)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        environment = options.keep or folder / "environment"
        python = environment / "bin/python"
        if not python.exists():
            venv.create(environment, with_pip=True)
            subprocess.run([python, "-m", "pip", "install", "--quiet", *PACKAGES], check=True)
        records = [json.loads(line) for file in options.questions for line in file.read_text().splitlines() if line.strip()]
        questions, one = folder / "questions.jsonl", folder / "one.jsonl"
        questions.write_text("".join(json.dumps({"question": record["question"]}) + "\n" for record in records))
        one.write_text(json.dumps({"question": records[0]["question"]}) + "\n")
        run([sys.executable, __file__, "--prepare", "--folder", folder, "--galen", options.galen])
        galen = measure_galen(options.galen, questions, one, folder)
        others = {name: measure_other(name, python, folder, questions, one) for name in CONTESTANTS}
    print("| | right | wrong | emergencies missed | questions a second | start | memory | learning |")
    print("|---|---:|---:|---:|---:|---:|---:|---:|")
    print(row("Galen", records, galen, galen))
    for name, measured in others.items():
        print(row(NAMES[name], records, measured, galen))
    print(
        f"\n{len(records)} questions of {', '.join(file.name for file in options.questions)}, {datetime.date.today():%d %B %Y}, "
        f"one core of {processor()}; {', '.join(PACKAGES)}, SQLite {sqlite3.sqlite_version}, Python {platform.python_version()}.")


if __name__ == "__main__":
    main()
