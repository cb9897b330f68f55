"""How good a technique is, computed again: guesses and confusion, the vote of the nearest, and readouts of features by scikit-learn.

The features were packed from the pools of runs of three techniques on three data sets, each exported into a folder that is named
data.technique.seed, as by `npm run -s headless -- "v=2&judged=validation&data=digits&seed=801&a=simclr" --export digits.simclr.801`.
To pack others first, name their folders: /usr/bin/python3 -B tests/reference/make-evaluate.py FOLDER [FOLDER …]
"""
import base64
import gzip
import json
import pathlib
import sys
import warnings

import numpy as np
import sklearn
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, confusion_matrix
from sklearn.preprocessing import normalize

from fixtures import as_float32, scattered, write
from readouts import listed

warnings.simplefilter("ignore")
packed_features = pathlib.Path(__file__).with_name("features.json")


def guesses(count=240, classes=4, seed=5):
    """Shares of few different sizes, so that many are equal; every eleventh example is unknown."""
    parts = np.floor(scattered((count, classes), seed, 0, 4))
    parts[5::11] = 0
    truth = np.floor(scattered((count,), seed + 1, 0, classes)).astype(int)
    guess = [row.index(max(row)) if sum(row) else -1 for row in parts.tolist()]
    columns = [classes if each < 0 else each for each in guess]
    ties = sum(row.count(max(row)) > 1 for row in parts.tolist())
    print(f"guesses: {ties} ties, {guess.count(-1)} unknown of {count}")
    return {
        "count": count,
        "classes": classes,
        "seed": seed,
        "guess": guess,
        "accuracy": accuracy_score(truth, columns),
        "unknown": guess.count(-1) / count,
        "confusion": confusion_matrix(truth, columns, labels=range(classes + 1))[:classes],
    }


def votes(labels, queries=40, width=6, classes=5, seed=40):
    """Every other labelled example is a copy of one of four, more copies than may vote; lengths differ, so that near is not alike."""
    bank = scattered((1100, width), seed) * 2.0 ** (np.arange(1100) % 5 - 2)[:, None]
    bank[8::2] = bank[np.arange(8, 1100, 2) % 8]
    said = np.floor(scattered((1100,), seed + 1, 0, classes)).astype(int)
    rows = scattered((queries, width), seed + 2)
    rows[::2] = as_float32(bank[np.arange(0, queries, 2) % 8] + 0.25 * rows[::2])
    voters = bank[: min(labels, 1000)]
    shares = []
    for row in rows:
        similarity = np.array([(row * voter).sum() / np.sqrt((row * row).sum() * (voter * voter).sum()) for voter in voters])
        order = sorted(range(len(voters)), key=lambda i: (-similarity[i], i))
        if len(order) > 20:  # either equal, or far enough apart for numbers of single precision
            gap = similarity[order[19]] - similarity[order[20]]
            assert gap == 0 or gap > 1e-5, gap
        tally = np.zeros(classes)
        for i in order[:20]:
            tally[said[i]] += np.exp(similarity[i] / 0.07)
        shares.append(tally / tally.sum())
    return {"labels": labels, "queries": queries, "width": width, "classes": classes, "seed": seed, "shares": np.array(shares)}


budgets = [1, 4, 16]  # labels a class
levels = 20
groups_of = {"digits": 44, "definitions": 44, "two-moons": 110}  # of one example of each class


def pack(folders):
    """So many examples of each class of each pool, in turn; features in a few levels of either sign."""
    cells = []
    for folder in map(pathlib.Path, folders):
        features, labels, split = (np.load(folder / f"{name}.npy") for name in ("features", "labels", "split"))
        data, technique, seed = folder.name.split(".")
        pool = np.random.RandomState(int(seed)).permutation(np.flatnonzero(split == 0))
        rows = np.stack([pool[labels[pool] == c][: groups_of[data]] for c in range(labels.max() + 1)], 1).reshape(-1)
        step = round(float(np.percentile(np.abs(features[rows]), 99.95)) / levels, 4)
        packed = gzip.compress(np.clip(np.round(features[rows] / step), -levels, levels).astype(np.int8).tobytes(), 9, mtime=0)
        cells.append({
            "name": f"{technique} on {data}",
            "classes": int(labels.max()) + 1,
            "width": features.shape[1],
            "step": step,
            "levels": base64.b64encode(packed).decode(),
        })
    packed_features.write_text("[\n" + ",\n".join(map(json.dumps, cells)) + "\n]\n")
    print(f"{packed_features.name}: {packed_features.stat().st_size} bytes")


def load(cell):
    """Features and labels; row i is of class i modulo their count."""
    steps = np.frombuffer(gzip.decompress(base64.b64decode(cell["levels"])), np.int8).reshape(-1, cell["width"])
    return as_float32(cell["step"] * steps), np.arange(len(steps)) % cell["classes"]


def rule(rows, labels, shown, budget):
    scaled = normalize(rows)
    model = LogisticRegression(C=10 * np.cbrt(budget), multi_class="multinomial", solver="newton-cg", tol=1e-7, max_iter=1000)
    return model.fit(scaled[shown], labels[shown]).predict_proba(scaled[~shown])


def readouts(budget):
    """With the first examples labelled: probabilities, by the rule, of the first of the others, and its accuracy on all others. Over many draws of
    labels: mean accuracies of the rule and of every readout of the list; every technique counts the same on every data set."""
    first, of_rule, of_others = [], [], {name: [] for name in listed}
    for cell in json.loads(packed_features.read_text()):
        rows, labels = load(cell)
        group = np.arange(len(labels)) // cell["classes"]
        groups = group.max() + 1
        draws = [(group - start) % groups < budget for start in range(0, groups, int(np.sqrt(budget)))]
        probabilities = [rule(rows, labels, shown, budget) for shown in draws]
        accuracies = [accuracy_score(labels[~shown], p.argmax(1)) for shown, p in zip(draws, probabilities)]
        first.append({"probabilities": probabilities[0][:6], "accuracy": accuracies[0]})
        of_rule.append(np.mean(accuracies))
        for name, (scale, make) in listed.items():
            accuracies = []
            for shown in draws:
                scaled = scale(rows, shown)
                model = make(shown.sum()).fit(scaled[shown], labels[shown])
                accuracies.append(model.score(scaled[~shown], labels[~shown]))
            of_others[name].append(np.mean(accuracies))
        print(f"{cell['name']}, {budget} labels a class, {len(draws)} draws: the rule {of_rule[-1]:.3f}", flush=True)
    others = {name: np.mean(each) for name, each in sorted(of_others.items(), key=lambda one: -np.mean(one[1]))}
    print(f"mean: the rule {np.mean(of_rule):.4f}", *(f"  {value:.4f} {name} {np.round(of_others[name], 3)}" for name, value in others.items()), sep="\n")
    return {"budget": budget, "first": first, "accuracy": np.mean(of_rule), "others": others}


if len(sys.argv) > 1:
    pack(sys.argv[1:])
write(
    __file__,
    [sklearn, np],
    {"guesses": guesses(), "votes": [votes(12), votes(400), votes(1100)], "readouts": [readouts(budget) for budget in budgets]},
)
