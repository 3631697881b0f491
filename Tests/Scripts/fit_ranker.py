#!/usr/bin/env python3
"""Fits the weights by which a passage's own words and the topics that lead to it are weighed.

    swift build -c release --product RankerProbe
    Tests/Scripts/fit_ranker.py FOLDER

FOLDER is a knowledge folder with the leaflets that the questions of Tests/Evaluation/shelf.jsonl are about. The weights are
those of a logistic regression over passages, fitted by Newton's method with a little ridge, and of a second one over
questions, which tells how often the best passage is right. They stand in Sources/Matching/Passages/PassageRanker.swift.

Ten-fold cross-validation, a question never being judged by weights that it was fitted to, shows what they are worth.
"""

import math
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NAMES = (
    "topics", "likeness", "words", "wordsAhead", "things", "thingsAhead", "broaderThings", "closeness",
    "closenessAhead")
FILES = ("shelf", "shelf-b", "shelf-c", "shelf-d", "shelf-plain", "tuning", "tuning-a", "tuning-b")
RIDGE = 1.0
FOLDS = 10
# A wrong answer is 2.2 times as bad as a missed one.
ANSWER = 2.2 / 3.2


def questions(folder):
    """For each question its passages: signals and whether it is a right answer."""
    with tempfile.TemporaryDirectory() as cache:
        probe = ROOT / ".build/release/RankerProbe"
        files = [ROOT / f"Tests/Evaluation/{name}.jsonl" for name in FILES]
        lines = subprocess.run([probe, folder, cache, *files], check=True, capture_output=True, text=True).stdout
    found = {}
    for line in lines.splitlines():
        number, right, *values = line.split("\t")
        found.setdefault(number, []).append(([float(value) for value in values], int(right)))
    return list(found.values())


def solve(matrix, vector):
    """The solution of a system of linear equations, by Gauss's elimination."""
    rows = [row[:] + [value] for row, value in zip(matrix, vector)]
    size = len(rows)
    for step in range(size):
        pivot = max(range(step, size), key=lambda row: abs(rows[row][step]))
        rows[step], rows[pivot] = rows[pivot], rows[step]
        for row in range(size):
            if row != step:
                factor = rows[row][step] / rows[step][step]
                rows[row] = [one - factor * other for one, other in zip(rows[row], rows[step])]
    return [row[size] / row[step] for step, row in enumerate(rows)]


def fit(cases, rounds=30):
    """Offset and weights of a logistic regression; the offset is not held back by the ridge."""
    size = len(cases[0][0]) + 1
    weights = [0.0] * size
    for _ in range(rounds):
        gradient = [-RIDGE * weight for weight in weights]
        gradient[0] = 0.0
        hessian = [[RIDGE if row == column and row > 0 else 0.0 for column in range(size)] for row in range(size)]
        for values, right in cases:
            inputs = [1.0, *values]
            said = probability(weights, values)
            for row in range(size):
                gradient[row] += (right - said) * inputs[row]
                slope = said * (1 - said) * inputs[row]
                for column in range(size):
                    hessian[row][column] += slope * inputs[column]
        step = solve(hessian, gradient)
        weights = [weight + change for weight, change in zip(weights, step)]
        if max(map(abs, step)) < 1e-6:
            break
    return weights


def probability(weights, values):
    total = weights[0] + sum(weight * value for weight, value in zip(weights[1:], values))
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


def log_odds(weights, values):
    return weights[0] + sum(weight * value for weight, value in zip(weights[1:], values))


def best(weights, passages):
    """The log odds of the best passage, and whether it is right."""
    values, right = max(passages, key=lambda passage: log_odds(weights, passage[0]))
    return [log_odds(weights, values)], right


def both(training):
    """The weights of the passages, and the curve from the best one's log odds to how often it is right."""
    weights = fit([passage for passages in training for passage in passages])
    return weights, fit([best(weights, passages) for passages in training])


def main():
    asked = questions(sys.argv[1])
    counts = {"right": 0, "wrong": 0, "missed": 0}
    for fold in range(FOLDS):
        weights, curve = both([passages for place, passages in enumerate(asked) if place % FOLDS != fold])
        for passages in asked[fold::FOLDS]:
            said, right = best(weights, passages)
            if probability(curve, said) >= ANSWER:
                counts["right" if right else "wrong"] += 1
            else:
                counts["missed" if any(right for _, right in passages) else "right"] += 1
    print(f"{len(asked)} questions that name their medicine; cross-validated: {counts}")
    weights, curve = both(asked)
    # The curve is folded into the weights.
    offset, slope = curve
    print(f"offset {offset + slope * weights[0]:.2f}")
    for name, weight in zip(NAMES, weights[1:]):
        print(f"{name} {slope * weight:.2f}")


if __name__ == "__main__":
    main()
