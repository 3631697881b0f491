#!/usr/bin/env python3
"""Counts questions, answers and precautions of leaflets by plain patterns and compares them with what the reader makes.

    swift build -c release --product LeafletProbe
    Tests/Scripts/leaflet_pairs.py FOLDER [--show 20]

It knows nothing of Markdown and shares no code with the reader: it looks at one line after the other. For each leaflet it
reports, by kind:

- lost: a line of text that stands in no passage;
- question: a question that the reader has not as one, or has and does not stand there as one;
- answer: a question whose answer the two see differently;
- precaution: a labelled precaution that the reader has not as a passage of its own;
- glued: a passage that holds two questions or two labelled precautions;
- unproven: a passage that does not stand in its lines word for word.

Leaflets that the reader leaves out are listed with its reason. The exit code is 1 if anything differs.
"""

import argparse
import collections
import json
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

BULLET = re.compile(r"^\s*(?:[*+-]|\d+[.)])\s+")
BOLD = re.compile(r"^\*\*(?P<bold>.+?)\*\*(?P<rest>.*)$")
QUESTION_MARK = re.compile(r"^(?:Q(?:uestion)?\s*\d*\s*[:.)]\s*)", re.I)
ANSWER_MARK = re.compile(r"^[*_\s]*A(?:nswer)?\s*\d*\s*[:.)]\s*[*_]*\s*")
DISCLAIMER = re.compile(r"^[*_\s]*(?:Important |Medical |General )?Disclaimers?\b[*_\s]*[:.]", re.I)
UNMARKED_DISCLAIMER = re.compile(r"information.*(?:general knowledge|educational purposes|medical advice)", re.I)
REFUSAL = re.compile(r"\bI (?:cannot|can't|can’t|am unable to|am not able to|do not have access)|\bas an AI\b|language model")
HEADING = re.compile(r"^#{1,6}\s+(?P<text>.*)$")
SECTIONS = ("generic name", "usage", "dosage", "side effect", "how it works", "precaution", "faq", "disclaimer", "warning")


def plain(text):
    """Words without marks, tags and superscripts, with single blanks."""
    text = re.sub(r"</?(?:sub|sup|i|em|b|strong|br)\s*/?>", "", text)
    text = text.translate(str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻", "0123456789+-"))
    text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&").replace("&nbsp;", " ")
    return re.sub(r"\s+", " ", re.sub(r"[*_`\\]", "", text)).strip()


class Leaflet:
    """What plain patterns see in a leaflet's lines."""

    def __init__(self, path):
        self.lines = path.read_text(encoding="utf-8", errors="replace").split("\n")
        body = 0
        if self.lines and self.lines[0].strip() == "---":
            body = next((i for i, line in enumerate(self.lines[1:], 1) if line.strip() == "---"), 0) + 1
        self.body = body
        self.pairs = []  # (line, question, answer)
        self.labels = []  # (line, label, the label alone above it or None)
        self.read()

    @staticmethod
    def question(line):
        """The question with which a line begins and what follows it; None when it begins with none."""
        text = BULLET.sub("", line, 1).strip()
        found = BOLD.match(text)
        if not found:
            return None
        bold, rest = found["bold"].strip(), found["rest"].strip()
        is_marked = QUESTION_MARK.match(bold)
        asked = QUESTION_MARK.sub("", bold).strip()
        if not is_marked and not asked.endswith("?"):
            # The mark may stand in bold by itself: **Q:** How …? A: …
            return None
        return plain(asked), rest

    def read(self):
        section, asked, answer, start, group = "", None, [], 0, None

        def close():
            nonlocal asked, answer
            if asked is not None:
                text = plain(" ".join(answer))
                self.pairs.append((start, asked, plain(ANSWER_MARK.sub("", text, 1))))
            asked, answer = None, []

        for number, line in enumerate(self.lines[self.body:], self.body + 1):
            heading = HEADING.match(line)
            if heading:
                close()
                section, group = self.section(heading["text"]) or section, None
                continue
            if not line.strip():
                continue
            is_apart = not self.lines[number - 2].strip() and not re.match(r"^(\s|[*+-]\s)", line)
            if DISCLAIMER.match(line.strip()) or is_apart and any(answer) and not self.question(line) and UNMARKED_DISCLAIMER.search(line):
                close()
                section = "disclaimer"
                continue
            found = self.question(line)
            if found:
                close()
                asked, rest = found
                answer, start = [rest], number
                continue
            label = BOLD.match(BULLET.sub("", line, 1).strip())
            name = label and plain(label["bold"]).rstrip(":").strip()
            opened = name and not BULLET.match(line) and self.section(name, whole=True)
            if opened:
                close()
                section = opened
                continue
            is_alone = label and not label["rest"].strip(" :") and (label["bold"] + label["rest"]).rstrip().endswith(":")
            if asked is not None and not is_alone and not self.ends(number, start):
                answer.append(BULLET.sub("", line, 1))
                continue
            close()
            if is_alone:
                group = name
                continue
            if line.strip() and not BULLET.match(line) and not line.startswith(" "):
                group = None
            is_labelled = label and (label["bold"].rstrip().endswith(":") or label["rest"].lstrip().startswith(":"))
            if section == "precaution" and is_labelled and re.match(r"^[*+-]\s+", line):
                self.labels.append((number, name, group))
        close()

    def ends(self, number, start):
        """Whether a line ends the answer to the question above: one at the margin behind a blank line, when the question
        is an item of a list."""
        line, before = self.lines[number - 1], self.lines[number - 2]
        return bool(BULLET.match(self.lines[start - 1])) and not before.strip() and not re.match(r"^(\s|[*+-]\s)", line)

    @staticmethod
    def section(text, whole=False):
        text = plain(text).lower().rstrip(":")
        for name in SECTIONS:
            if text.startswith(name) if whole else name in text:
                if not whole or len(text) <= len(name) + 3:
                    return name
        return None


def compare(leaflet, read):
    """The differences between what patterns see and what the reader made: (kind, line, what)."""
    passages = read["passages"]
    yield from (("unproven", p["first"], p["heading"]) for p in passages if not p["isProven"])

    covered = collections.defaultdict(list)
    for passage in passages:
        text = plain(passage["heading"] + " " + passage["text"])
        for line in range(passage["first"], passage["last"] + 1):
            covered[line].append(text)
    for number, line in enumerate(leaflet.lines[leaflet.body:], leaflet.body + 1):
        words = re.findall(r"\w+", plain(BULLET.sub("", line, 1)))
        if not words or REFUSAL.search(line) or HEADING.match(line) or not any(word.isalpha() for word in words):
            continue
        texts = covered.get(number)
        if not texts:
            if not self_is_label(line):
                yield "lost", number, line.strip()[:80]
            continue
        there = set(re.findall(r"\w+", " ".join(texts)))
        gone = [word for word in words if word not in there and word not in ("Q", "A", "Disclaimer", "Answer", "Question")]
        if gone and not self_is_label(line) and not Leaflet.section(line.split(":")[0]):
            yield "lost", number, f"{gone[:6]} of {line.strip()[:60]}"

    own = collections.Counter(question for _, question, answer in leaflet.pairs if answer)
    theirs = collections.Counter(plain(p["heading"]) for p in passages if p["kind"] == "faq")
    lines = {question: line for line, question, _ in leaflet.pairs}
    for question in (own - theirs).elements():
        yield "question", lines[question], f"not read: {question}"
    for question in (theirs - own).elements():
        line = next(p["first"] for p in passages if p["kind"] == "faq" and plain(p["heading"]) == question)
        yield "question", line, f"not there: {question}"
    answers = {plain(p["heading"]): plain(p["text"]) for p in passages if p["kind"] == "faq"}
    for line, question, answer in leaflet.pairs:
        if own[question] == 1 and theirs[question] == 1 and words_of(answers[question]) != words_of(answer):
            yield "answer", line, f"{question} | reader: …{answers[question][-60:]} | patterns: …{answer[-60:]}"

    for passage in passages:
        inside = leaflet.lines[passage["first"] - 1:passage["last"]]
        passage["items"] = sum(bool(BULLET.match(line)) for line in inside)
        passage["labelled"] = sum(passage["first"] <= line <= passage["last"] for line, _, _ in leaflet.labels)
    labelled = collections.Counter(plain(p["heading"]) for p in passages if p["kind"] in ("labelled", "list"))
    for line, label, group in leaflet.labels:
        around = [p for p in passages if p["first"] <= line <= p["last"]]
        # Below a label that stands alone, such as the name of one of two medicines, they are one passage with it.
        if any(p["heading"] == group for p in around):
            continue
        # So are those among more items without a label.
        if any(p["kind"] == "list" and 2 * p["labelled"] < p["items"] for p in around):
            continue
        if labelled[label] <= 0:
            yield "precaution", line, label
        labelled[label] -= 1

    for passage in passages:
        inside = [line for line, _, _ in leaflet.pairs if passage["first"] <= line <= passage["last"]]
        bullets = [line for line, _, _ in leaflet.labels if passage["first"] <= line <= passage["last"]]
        if len(inside) > 1 or len(bullets) > 1 and passage["kind"] != "list":
            yield "glued", passage["first"], passage["heading"]


def words_of(text):
    return re.findall(r"\w+", text)


def self_is_label(line):
    """Whether a line is nothing but a label in bold, which is a heading and no text of its own."""
    found = BOLD.match(BULLET.sub("", line, 1).strip())
    return bool(found) and not found["rest"].strip(" :*") and (line.rstrip(" *").endswith(":") or bool(Leaflet.section(found["bold"])))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--show", type=int, default=10, help="differences to show of each kind")
    options = parser.parse_args()
    probe = ROOT / ".build/release/LeafletProbe"
    output = subprocess.run([probe, options.folder], check=True, capture_output=True, text=True).stdout
    files = [json.loads(line) for line in output.splitlines()]
    differences, counts, left_out = collections.defaultdict(list), collections.Counter(), []
    for read in files:
        leaflet = Leaflet(options.folder / read["path"])
        if not read["isUsable"]:
            left_out.append((read["path"], next((f for f in read["findings"] if ": error:" in f), "no reason")))
            continue
        counts.update(leaflets=1, passages=len(read["passages"]), pairs=len(leaflet.pairs), precautions=len(leaflet.labels))
        for kind, line, what in compare(leaflet, read):
            differences[kind].append(f"{read['path']}:{line}: {what}")
    print(f"{len(files)} files; {dict(counts)}; {len(left_out)} left out")
    for path, reason in left_out[: options.show]:
        print(f"  left out: {reason}")
    for kind, found in sorted(differences.items()):
        print(f"{kind}: {len(found)} in {len({item.split(':')[0] for item in found})} leaflets")
        for item in found[: options.show]:
            print(f"  {item}")
    sys.exit(1 if differences else 0)


if __name__ == "__main__":
    main()
