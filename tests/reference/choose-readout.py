"""Chooses the rule by which features are read out: mean accuracy of many rules on validation labels, hidden labels of the pool.

Run as: /usr/bin/python3 -B tests/reference/choose-readout.py FOLDER [FOLDER …]   (prints the table of static-data/tuned/readout.md)

Each folder is what `npm run -s headless -- "v=2&judged=validation&data=digits&seed=801&a=simclr" --export FOLDER` writes for one run, named
data.technique.seed. No seed of them is ever reported, and with judged=validation the test part is in none of the arrays.
"""
import pathlib
import sys
import warnings
from collections import defaultdict

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.neighbors import NearestCentroid
from sklearn.preprocessing import normalize

warnings.simplefilter("ignore")
budgets = (1, 4, 16, 64, "all")
most_labelled = 4000  # of all: beyond that only the time changes
sample = 400


# What is done to features before; a sample of examples, drawn without labels, gives the scales.
scalings = {
    "unit length": lambda rows, some: normalize(rows),
    "standardised": lambda rows, some: (rows - some.mean(0)) / (some.std(0) + 1e-6),
    "rms length 1": lambda rows, some: rows / np.sqrt((some**2).sum(1).mean()),
}
# The inverse penalty, by labels a class.
penalties = {
    "C = 0.1": lambda a_class: 0.1,
    "C = 1": lambda a_class: 1,
    "C = 10": lambda a_class: 10,
    "C = 100": lambda a_class: 100,
    "C = 4·√(labels a class)": lambda a_class: 4 * a_class**0.5,
    "C = 10·∛(labels a class)": lambda a_class: 10 * a_class ** (1 / 3),
}


def draw(labels, each, random):
    return np.concatenate([random.permutation(np.flatnonzero(labels == c))[:each] for c in range(labels.max() + 1)])


def accuracies(folder):
    """By rule and budget, of one run."""
    features, labels, split = (np.load(folder / f"{name}.npy") for name in ("features", "labels", "split"))
    features = features.astype(np.float64)
    random = np.random.RandomState(1)
    pool, judged = random.permutation(np.flatnonzero(split == 0)), np.flatnonzero(split == 1)
    some = features[pool[:sample]]
    for budget in budgets:
        shown = pool[:most_labelled] if budget == "all" else pool[draw(labels[pool], budget, random)]
        a_class = len(shown) / (labels.max() + 1)
        for scaling, scaled in scalings.items():
            rows = scaled(features, some)
            for penalty, inverse in penalties.items():
                model = LogisticRegression(C=inverse(a_class), max_iter=300, tol=1e-3).fit(rows[shown], labels[shown])
                yield f"logistic regression, {scaling}, {penalty}", budget, model.score(rows[judged], labels[judged])
        rows = scalings["unit length"](features, some)
        yield "nearest centroid, unit length", budget, NearestCentroid().fit(rows[shown], labels[shown]).score(rows[judged], labels[judged])


found = defaultdict(lambda: defaultdict(list))  # rule, budget → one mean a data set and technique
groups = defaultdict(list)
for folder in map(pathlib.Path, sys.argv[1:]):
    groups[folder.name.rsplit(".", 1)[0]].append(folder)
for group, folders in sorted(groups.items()):
    of_group = defaultdict(list)
    for folder in folders:
        for rule, budget, accuracy in accuracies(folder):
            of_group[rule, budget].append(accuracy)
        print(f"{folder.name} of {group}", file=sys.stderr, flush=True)
    for (rule, budget), values in of_group.items():
        found[rule][budget].append(np.mean(values))

means = {rule: [100 * np.mean(of[budget]) for budget in budgets] for rule, of in found.items()}
best = np.max(list(means.values()), 0)
print(f"{len(groups)} techniques × data sets, {sum(map(len, groups.values()))} runs\n")
print("| rule | " + " | ".join(map(str, budgets)) + " | most behind the best |")
print("| --- |" + " ---: |" * (len(budgets) + 1))
for rule, values in sorted(means.items(), key=lambda one: np.max(best - one[1])):
    print(f"| {rule} | " + " | ".join(f"{value:.1f}" for value in values) + f" | {np.max(best - values):.1f} |")
