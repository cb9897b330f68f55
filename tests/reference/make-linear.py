"""Multinomial logistic regression by scikit-learn, fitted to the end."""
import gzip
import warnings
from pathlib import Path

import numpy as np
import sklearn
from sklearn.linear_model import LogisticRegression

from fixtures import clusters, write

warnings.simplefilter("ignore")
shown = 12


def answer(name, c, seed, weighted=False, **spec):
    rows, labels = clusters(seed, **spec)
    # Every fourth example counts for nothing, the others unequally.
    weights = np.where(np.arange(len(labels)) % 4 == 3, 0, 0.5 + np.arange(len(labels)) % 3) if weighted else np.ones(len(labels))
    model = LogisticRegression(C=c, multi_class="multinomial", solver="newton-cg", tol=1e-7, max_iter=500)
    model.fit(rows, labels, sample_weight=weights)
    probabilities = model.predict_proba(rows)
    error = (probabilities - np.eye(spec["classes"])[labels]) * weights[:, None]
    coefficients = model.coef_ if spec["classes"] > 2 else np.concatenate([-model.coef_, model.coef_])
    slope = np.abs(error.T @ rows + coefficients / c).max()
    assert slope < 1e-5, slope
    accuracy = float(model.score(rows, labels))
    print(f"{name} C={c}: accuracy {accuracy:.3f}, steepest slope left {slope:.1e}, rounds {model.n_iter_}")
    return {"name": name, "inversePenalty": c, "seed": seed, "weighted": weighted, **{"stretch": 1, **spec}, "probabilities": probabilities[:shown]}


def digits(count):
    """The first digits of the packed file: the sum of the ink, from 0 to 16, of each of 7 × 7 blocks of 4 × 4 pixels."""
    packed = gzip.decompress((Path(__file__).parents[2] / "static-data/digits/digits.bin.gz").read_bytes())
    total = len(packed) // 393
    labels = np.frombuffer(packed, np.uint8, count)
    pairs = np.frombuffer(packed, np.uint8, count * 392, total).reshape(count, 392)
    ink = np.stack([pairs >> 4, pairs & 15], 2).reshape(count, 7, 4, 7, 4) / 15
    return ink.sum((2, 4)).reshape(count, 49), labels


def many(count, c):
    rows, labels = digits(count)
    model = LogisticRegression(C=c, multi_class="multinomial", solver="newton-cg", tol=1e-6, max_iter=1000)
    probabilities = model.fit(rows, labels).predict_proba(rows)
    slope = np.abs((probabilities - np.eye(10)[labels]).T @ rows + model.coef_ / c).max()
    assert slope < 1e-2, slope
    print(f"{count} digits C={c}: accuracy {model.score(rows, labels):.4f}, steepest slope left {slope:.1e}, rounds {model.n_iter_}")
    return {
        "count": count,
        "inversePenalty": c,
        "accuracy": float(model.score(rows, labels)),
        "every": 50,
        "probabilities": probabilities[::50],
    }


shapes = {
    "three classes, mixed": {"seed": 10, "count": 90, "width": 5, "classes": 3, "apart": 0.5},
    "three classes, apart": {"seed": 20, "count": 60, "width": 5, "classes": 3, "apart": 3},
    "ten classes, mixed": {"seed": 30, "count": 200, "width": 16, "classes": 10, "apart": 0.6},
    "ten classes, apart": {"seed": 40, "count": 100, "width": 16, "classes": 10, "apart": 2},
}

write(
    __file__,
    [sklearn, np],
    {
        "answers": [
            *[answer(name, c, **spec) for name, spec in shapes.items() for c in (0.1, 1, 10)],
            answer("three classes, mixed", 1, weighted=True, **shapes["three classes, mixed"]),
            answer("ten classes, apart", 1, weighted=True, **shapes["ten classes, apart"]),
            answer("badly scaled", 1, seed=50, count=120, width=6, classes=4, apart=0.7, stretch=30),
            answer("two classes", 1, seed=60, count=60, width=4, classes=2, apart=0.7),
            answer("a probe with few labels", 0.1, seed=70, count=40, width=64, classes=10, apart=1),
            answer("a probe with more labels", 1, seed=80, count=200, width=64, classes=10, apart=1),
        ],
        "digits": many(8000, 1),
    },
)
