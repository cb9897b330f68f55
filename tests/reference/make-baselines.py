"""How far logistic regression comes on data of which nothing was learned: what the data cards of the page tell. static-data/baselines/make.ts starts it.

One question on stdin: the folders that hold the arrays, one for each seed, under which numbers of labels, the categories of each column
where they are a table, and the longest run of characters that counts as a word. One answer on stdout. Both JSON.
"""
import json
import pathlib
import sys
import types
import warnings

import numpy as np
import sklearn
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold, cross_val_score
from sklearn.preprocessing import StandardScaler

from referee import tf_idf

warnings.simplefilter("ignore")  # a fit that could go on

strengths = (0.01, 0.1, 1, 10)
usual = 1
folds = 4
most_to_choose = 1000
most_runs = 3000  # as the program counts them


def load(folder):
    """Row i is the same example in all, the pool first."""
    run = types.SimpleNamespace(**{file.stem: np.load(file) for file in pathlib.Path(folder).glob("*.npy")})
    run.pool = np.arange(len(run.labels)) < len(run.order)
    return run


def runs(longest):
    """Of a text that is written in single characters: all runs of up to so many."""
    return lambda text: [tuple(text[i : i + n]) for n in range(1, longest + 1) for i in range(len(text) - n + 1) if text[i : i + n].all()]


def rows(run, numbers, columns, longest):
    """Numbers that a straight line may part. How they are scaled, the whole pool tells, never a test example."""
    if numbers == "int32" and longest > 1:
        return TfidfVectorizer(analyzer=runs(longest), max_features=most_runs).fit(run.inputs[run.pool]).transform(run.inputs)
    if numbers == "int32":
        return tf_idf(run)
    if columns is None:
        return run.inputs.astype(float)
    parts = [np.eye(count)[values.astype(int)] if count else values[:, None] for count, values in zip(columns, run.inputs.T.astype(float))]
    table = np.hstack(parts)
    return StandardScaler().fit(table[run.pool]).transform(table)


def choose(inputs, labels):
    """C by cross-validation among the labels: of many, among the first; where a class has but one, nothing can be left out."""
    inputs, labels = inputs[:most_to_choose], labels[:most_to_choose]
    parts = min(folds, np.bincount(labels)[np.unique(labels)].min())
    if parts < 2:
        return usual
    split = StratifiedKFold(parts)
    return max(strengths, key=lambda C: cross_val_score(model(C), inputs, labels, cv=split).mean())  # of equally good ones the first


def model(C):
    return LogisticRegression(C=C, max_iter=1000)


def accuracy(inputs, run, labelled):
    shown = run.order[:labelled]
    fit = model(choose(inputs[shown], run.labels[shown])).fit(inputs[shown], run.labels[shown])
    return float(fit.score(inputs[~run.pool], run.labels[~run.pool]))


def answer(folders, budgets, isPacked, numbers, columns, longest):
    reached = {labelled: [] for labelled in budgets}
    for folder in folders:
        run = load(folder)
        inputs = rows(run, numbers, columns, longest)
        for labelled, shares in reached.items():
            # With all labels of packed data every seed is the same.
            if not (isPacked and labelled == len(run.order) and shares):
                shares.append(round(accuracy(inputs, run, labelled), 6))
    return {
        "by": f"scikit-learn {sklearn.__version__}",
        "reached": [{"labelled": labelled, "accuracy": shares} for labelled, shares in reached.items()],
    }


if __name__ == "__main__":
    print(json.dumps(answer(**json.load(sys.stdin))))
