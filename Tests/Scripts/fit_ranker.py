#!/usr/bin/env python3
"""Fits the weights by which a passage's own words and the topics that lead to it are weighed.

    swift build -c release --product RankerProbe
    Tests/Scripts/fit_ranker.py FOLDER

FOLDER is a knowledge folder with the leaflets that the questions of Tests/Evaluation/shelf.jsonl are about. The weights are
those of a conditional logit: the passages of a leaflet compete with each other and with silence for a question, and those of
which each is a right answer share the win. They stand in Sources/Matching/Passages/PassageRanker.swift.

Ten-fold cross-validation, a question never being judged by weights that it was fitted to, shows what they are worth. Needs
numpy and scipy.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

import numpy
from scipy.optimize import minimize

ROOT = Path(__file__).resolve().parents[2]
# What the probe prints of a passage.
SIGNALS = (
    "topics", "answers", "likeness", "wordsAhead", "things", "broaderThings", "closeness", "lightness", "silence")
# What a passage's score is made of, and silence's: the two last of a passage are products with the lightness.
OWN = SIGNALS.index("lightness")
PASSAGE = SIGNALS[:OWN] + ("lightness * topics", "lightness * likeness")
SILENCE = ("offset", "highest topics", "highest likeness", "silence")
FILES = (
    "shelf", "shelf-b", "shelf-c", "shelf-d", "shelf-e", "shelf-f", "shelf-plain", "tuning", "tuning-a", "tuning-b")
RIDGE = 2.0
FOLDS = 10
# A wrong answer is 1.2 times as bad as a missed one, as in Sources/Matching/Thresholds.swift.
ANSWER = 1.2 / 2.2


class Question:
    """A question with what speaks for each passage and for silence, and which of the passages answer."""

    def __init__(self, signals, answers):
        topics, likeness, lightness = (signals[:, SIGNALS.index(name)] for name in ("topics", "likeness", "lightness"))
        self.passages = numpy.column_stack((signals[:, :OWN], lightness * topics, lightness * likeness))
        self.silence = numpy.array((1.0, topics.max(), likeness.max(), signals[0, SIGNALS.index("silence")]))
        self.answers = answers

    def probabilities(self, weights):
        """The probability of each passage; what is missing to 1 is that of silence."""
        scores = numpy.append(self.passages @ weights[:len(PASSAGE)], self.silence @ weights[len(PASSAGE):])
        powers = numpy.exp(scores - scores.max())
        return (powers / powers.sum())[:-1]


def questions(folder):
    """The labelled questions, with what speaks for the passages of their leaflets."""
    with tempfile.TemporaryDirectory() as cache:
        probe = ROOT / ".build/release/RankerProbe"
        files = [ROOT / f"Tests/Evaluation/{name}.jsonl" for name in FILES]
        lines = subprocess.run([probe, folder, cache, *files], check=True, capture_output=True, text=True).stdout
    found = {}
    for line in lines.splitlines():
        number, right, *values = line.split("\t")
        found.setdefault(number, []).append((int(right), [float(value) for value in values]))
    return [
        Question(numpy.array([values for _, values in passages]), numpy.array([right for right, _ in passages]))
        for passages in found.values()]


def fit(asked):
    """The weights of the passages and of silence; silence's offset is not held back by the ridge."""
    scale = numpy.concatenate([question.passages for question in asked]).std(axis=0)
    scale = numpy.concatenate((scale, (1.0,), numpy.array([question.silence[1:] for question in asked]).std(axis=0)))
    held = numpy.array([name != "offset" for name in PASSAGE + SILENCE])

    def loss(weights):
        total, gradient = 0.0, numpy.zeros(len(weights))
        for question in asked:
            said = question.probabilities(weights / scale)
            silent = 1 - said.sum()
            answers = question.answers
            win = (said * answers).sum() if answers.any() else silent
            total -= numpy.log(win + 1e-12)
            share = said * answers / (win + 1e-12) if answers.any() else numpy.zeros(len(said))
            off = said - share
            gradient[:len(PASSAGE)] += off @ question.passages
            gradient[len(PASSAGE):] -= off.sum() * question.silence
        return total + RIDGE / 2 * (held * weights) @ weights, gradient / scale + RIDGE * held * weights

    return minimize(loss, numpy.zeros(len(scale)), jac=True, method="L-BFGS-B").x / scale


def main():
    asked = questions(sys.argv[1])
    counts = {"right": 0, "wrong": 0, "missed": 0}
    for fold in range(FOLDS):
        weights = fit([question for place, question in enumerate(asked) if place % FOLDS != fold])
        for question in asked[fold::FOLDS]:
            said = question.probabilities(weights)
            best = said.argmax()
            if said[best] >= ANSWER:
                counts["right" if question.answers[best] else "wrong"] += 1
            else:
                counts["missed" if question.answers.any() else "right"] += 1
    print(f"{len(asked)} questions that name their medicine; cross-validated: {counts}")
    for name, weight in zip(PASSAGE + SILENCE, fit(asked)):
        print(f"{name} {weight:.2f}")


if __name__ == "__main__":
    main()
