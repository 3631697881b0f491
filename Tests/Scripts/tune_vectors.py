#!/usr/bin/env python3
"""Teaches Knowledge/lexicon/word-vectors.txt how people ask for what leaflets say.

    swift build -c release --product LeafletProbe
    Tests/Scripts/tune_vectors.py FOLDER [--keep DIR]

Starts from the vectors that distill_vectors.py made. FOLDER holds the leaflets that the questions of
Tests/Learning/lay-questions.jsonl are about, each of which a known passage answers. A word gets a second vector, for
questions, since people mean other things by it than leaflets do ("the runs"). Both are moved by gradient descent until the
passage that answers comes closer to the question than the other passages of its leaflet do, a passage being as close as its
closest phrase is (a dual encoder, trained with a softmax over the passages: Karpukhin and others, Dense Passage Retrieval,
2020). A penalty keeps the vectors near those that they start from, and a fifth of a question's words, drawn anew each time, is
not shown, so that no single word decides.

One leaflet in ten is kept apart while a first run shows what is gained on questions that nothing was learned from. Takes
six minutes on two cores. DIR keeps the environment for another run.
"""

import argparse
import itertools
import json
import random
import re
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TARGET = ROOT / "Knowledge/lexicon/word-vectors.txt"
QUESTIONS = ROOT / "Tests/Learning/lay-questions.jsonl"
PACKAGES = ("numpy==2.4.6", "torch==2.15.0", "PyStemmer==3.1.0")
HEADER = """\
# What words mean, for comparing questions with passages: a stem, 64 numbers from -127 to 127, as bytes in hexadecimal, and, where
# people mean something else in questions, 64 numbers for that. Made by Tests/Scripts/distill_vectors.py and tune_vectors.py; not to
# be edited. The licence stands in word-vectors-licence.txt.
"""
EPOCHS, BATCH, RATE = 8, 64, 0.01
# How much a difference of the cosines counts in the softmax.
SHARPNESS = 12.0
# What holds the vectors near those that they start from.
HOLD = 1e-5
# Of the words of a question so many are not shown.
HIDDEN = 0.2
# Words that this many questions have and no leaflet get a vector of their own.
FEWEST = 2
SEED = 1


def folded(text):
    return re.sub("['’‘*_`]", "", text.lower())


class Material:
    """Leaflets and questions as numbers of words."""

    def __init__(self, folder, stem):
        self.places, vectors = {}, []
        for line in TARGET.read_text().splitlines():
            if not line.startswith("#"):
                word, numbers, *_ = line.split()
                self.places[word] = len(vectors)
                vectors.append(list(bytes.fromhex(numbers)))
        self.vectors = [[number - 256 if number > 127 else number for number in vector] for vector in vectors]
        self.stem = stem
        probe = ROOT / ".build/release/LeafletProbe"
        lines = subprocess.run([probe, folder], check=True, capture_output=True, text=True).stdout.splitlines()
        self.leaflets = {}
        for file in map(json.loads, lines):
            if file["isUsable"]:
                self.leaflets[Path(file["path"]).stem] = file["passages"]
        asked = [json.loads(line) for line in QUESTIONS.read_text().splitlines()]
        texts = [(text, row["leaflet"], row["line"]) for row in asked for text in row["questions"]]
        counts = {}
        for text, *_ in texts:
            for word in set(self.words(text)):
                counts[word] = counts.get(word, 0) + 1
        for word in sorted(counts):
            if word not in self.places and counts[word] >= FEWEST:
                self.places[word] = len(self.vectors)
                self.vectors.append([0] * len(self.vectors[0]))
        self.questions = list(filter(None, (self.question(*row) for row in texts)))
        self.phrases = {leaflet: self.phrases_of(leaflet) for leaflet in sorted({row[1] for row in self.questions})}

    def words(self, text):
        return self.stem(re.findall("[a-z]+", folded(text)))

    def numbers(self, words):
        return [self.places[word] for word in words if word in self.places]

    def question(self, text, leaflet, line):
        """The words of a question, its leaflet and the passage that answers; None when the leaflet has changed."""
        passages = self.leaflets.get(leaflet, [])
        answer = next((place for place, passage in enumerate(passages) if passage["first"] == line), None)
        own = self.words(leaflet)
        words = self.numbers(dict.fromkeys(word for word in self.words(text) if word not in own))
        return (words, leaflet, answer) if words and answer is not None else None

    def phrases_of(self, leaflet):
        """The phrases and sentences of a leaflet, as Sources/Matching/Passages/Wording.swift divides them, with their passage."""
        found = []
        for place, passage in enumerate(self.leaflets[leaflet]):
            for sentence in re.split(r"[.;?!\n]", folded(passage["heading"] + "\n" + passage["text"])):
                parts = [self.numbers(self.words(part)) for part in re.split("[,:]", sentence)]
                parts = [part for part in parts if part]
                found += [(place, part) for part in parts]
                if len(parts) > 1:
                    found.append((place, sum(parts, [])))
        return found


def trained(material, questions, torch):
    """The vectors of leaflets and of questions."""
    start = torch.tensor(material.vectors, dtype=torch.float32) / 32
    tables = [torch.nn.EmbeddingBag.from_pretrained(start.clone(), mode="sum", freeze=False) for _ in range(2)]
    weights = [table.weight for table in tables]
    optimizer = torch.optim.Adam(weights, lr=RATE)
    steps = EPOCHS * (len(questions) // BATCH + 1)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, steps)
    chance = random.Random(SEED)
    questions = list(questions)
    for _ in range(EPOCHS):
        chance.shuffle(questions)
        for first in range(0, len(questions), BATCH):
            batch = []
            for words, leaflet, answer in questions[first:first + BATCH]:
                shown = [word for word in words if len(words) < 3 or chance.random() > HIDDEN]
                batch.append((shown or words, leaflet, answer))
            loss = sum(
                -torch.log_softmax(SHARPNESS * cosines, 0)[answer]
                for cosines, (_, _, answer) in zip(closeness(tables, batch, material, torch), batch)) / len(batch)
            loss = loss + HOLD * sum(((weight - start) ** 2).sum() for weight in weights)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
    return tables


def closeness(tables, batch, material, torch):
    """For each question how close each passage of its leaflet comes: the cosine of its closest phrase."""
    def sums(table, texts):
        starts = [0]
        for text in texts:
            starts.append(starts[-1] + len(text))
        found = table(torch.tensor(list(itertools.chain(*texts))), torch.tensor(starts[:-1]))
        return torch.nn.functional.normalize(found, dim=1)

    texts, passages, owners, sizes = [], [], [], []
    for number, (_, leaflet, _) in enumerate(batch):
        base = sum(sizes)
        sizes.append(len(material.leaflets[leaflet]))
        for place, phrase in material.phrases[leaflet]:
            texts.append(phrase)
            passages.append(base + place)
            owners.append(number)
    written, asked = tables
    questions = sums(asked, [words for words, *_ in batch])
    cosines = (questions[torch.tensor(owners)] * sums(written, texts)).sum(1)
    closest = torch.full((sum(sizes),), -1.0).scatter_reduce(0, torch.tensor(passages), cosines, "amax")
    return closest.split(sizes)


def first_right(tables, questions, material, torch):
    """For how many of some questions the passage that answers comes closest."""
    right = 0
    with torch.no_grad():
        for first in range(0, len(questions), BATCH):
            batch = questions[first:first + BATCH]
            for cosines, (_, _, answer) in zip(closeness(tables, batch, material, torch), batch):
                right += int(cosines.argmax()) == answer
    return right / len(questions)


def main(folder):
    import Stemmer
    import torch

    torch.manual_seed(SEED)
    torch.set_num_threads(2)
    material = Material(folder, Stemmer.Stemmer("english").stemWords)
    apart = set(sorted({leaflet for _, leaflet, _ in material.questions})[::10])
    known = [row for row in material.questions if row[1] not in apart]
    unknown = [row for row in material.questions if row[1] in apart]
    start = torch.tensor(material.vectors, dtype=torch.float32) / 32
    before = [torch.nn.EmbeddingBag.from_pretrained(start, mode="sum") for _ in range(2)]
    shares = [first_right(tables, unknown, material, torch) for tables in (before, trained(material, known, torch))]
    print(f"{len(known)} questions learned; of {len(unknown)} others the right passage comes first: "
          f"{shares[0]:.1%} before, {shares[1]:.1%} after", flush=True)
    texts = []
    for table in trained(material, material.questions, torch):
        vectors = table.weight.detach()
        # Few numbers are larger than this one; they are cut, so that the others are finer.
        scale = float(vectors[vectors != 0].abs().quantile(0.9995)) / 127
        whole = (vectors / scale).round().clamp(-127, 127).to(torch.int8).numpy()
        texts.append([vector.tobytes().hex() for vector in whole])
    with TARGET.open("w") as file:
        file.write(HEADER)
        for word, place in sorted(material.places.items()):
            written, asked = (column[place] for column in texts)
            file.write(f"{word} {written} {asked}\n")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--set-up", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.set_up:
        main(options.folder)
        sys.exit()
    with tempfile.TemporaryDirectory() as temporary:
        python = (options.keep or Path(temporary)) / "venv/bin/python"
        if not python.exists():
            venv.create(python.parents[1], with_pip=True)
            subprocess.run([python, "-m", "pip", "install", "--quiet", *PACKAGES], check=True)
        subprocess.run([python, __file__, options.folder, "--set-up"], check=True)
