"""Computes again what src/headless/referee.ts has trained and exported, with scikit-learn, SciPy and NumPy. `npm run referee` starts it.

First it says what it is; then one question a line on stdin, one answer a line on stdout, both JSON.
"""
import inspect
import json
import pathlib
import signal
import sys
import types
import warnings

import numpy as np
import scipy
import sklearn
from scipy import sparse, stats
from sklearn.feature_extraction.text import TfidfTransformer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, confusion_matrix
from sklearn.preprocessing import normalize
from sklearn.semi_supervised import LabelPropagation, LabelSpreading, SelfTrainingClassifier

from readouts import listed

warnings.simplefilter("ignore")  # a sum of nothing, and a fit that could go on


def load(folder):
    """The exported arrays by name; row i is the same example in all, the pool first. Numbers as float64."""
    arrays = {file.stem: np.load(file) for file in pathlib.Path(folder).glob("*.npy")}
    run = types.SimpleNamespace(**{name: a.astype(float) if a.dtype.kind == "f" else a for name, a in arrays.items()})
    run.pool, run.test, run.shown = run.split == 0, run.split == 1, run.visible >= 0
    run.classes = run.labels.max() + 1
    return run


def softmax_regression(C, classes):
    """Multinomial, for two classes too: newer versions have no such form of two classes, but the usual one with C twice as large is the same."""
    exact = {"solver": "newton-cg", "tol": 1e-7, "max_iter": 1000}
    if "multi_class" in inspect.signature(LogisticRegression).parameters:
        return LogisticRegression(C=C, multi_class="multinomial", **exact)
    return LogisticRegression(C=C if classes > 2 else 2 * C, **exact)


def same(run, probabilities):
    """How ours agrees with probabilities of all examples [n, classes]; where a row is no numbers, nothing is known of it."""
    guess = np.where(np.isfinite(probabilities).all(1), probabilities.argmax(1), -1)
    known = (guess >= 0) & (run.predictions >= 0)
    gaps = np.abs(run.confidence - probabilities[np.arange(len(guess)), np.maximum(run.predictions, 0)])[known]
    return {
        "examples": len(guess),
        "differ": int((guess != run.predictions).sum()),
        "probability": float(gaps.max(initial=0)),
        "accuracy": float(accuracy_score(run.labels[run.test], guess[run.test])),
    }


def spreading(run, values, steps, **_):
    common = {
        "kernel": "rbf" if values["graph"] == "rbf" else "knn",
        "gamma": values["gamma"],
        "n_neighbors": int(values["k"]),
        "max_iter": steps,
        "tol": 0,
    }
    model = LabelSpreading(alpha=values["alpha"], **common) if "alpha" in values else LabelPropagation(**common)
    model.fit(run.features[run.pool], run.visible[run.pool])
    return {"same": same(run, model.predict_proba(run.features))}


def self_training(run, values, **_):
    best = max(1, int(values["best"] * run.pool.sum() + 0.5))
    criterion = {"threshold": "threshold", "k-best": "k_best"}[values["criterion"]]
    model = SelfTrainingClassifier(
        softmax_regression(1, run.classes), threshold=values["threshold"], criterion=criterion, k_best=best, max_iter=int(values["rounds"])
    )
    model.fit(run.features[run.pool], run.visible[run.pool])
    return {"same": same(run, model.predict_proba(run.features))}


def readout(run, inversePenalty, **_):
    rows = normalize(run.features)
    rule = softmax_regression(inversePenalty, run.classes).fit(rows[run.shown], run.visible[run.shown])
    others = {name: score(run, scale(run.features, run.shown), make(run.shown.sum())) for name, (scale, make) in listed.items()}
    return {"same": same(run, rule.predict_proba(rows)), "vote": vote(run), "readouts": others}


def vote(run, most=1000, k=20, temperature=0.07):
    """Accuracy of the labelled examples' votes, nearest by cosine first, of equally near ones the first labelled (Wu et al. 2018)."""
    bank = run.order[: min(run.shown.sum(), most)]
    similarity = normalize(run.features[run.test]) @ normalize(run.features[bank]).T
    nearest = np.argsort(-similarity, axis=1, kind="stable")[:, :k]
    weights = np.exp(np.take_along_axis(similarity, nearest, 1) / temperature)
    votes = np.stack([(weights * (run.labels[bank][nearest] == c)).sum(1) for c in range(run.classes)], 1)
    return float(accuracy_score(run.labels[run.test], votes.argmax(1)))


def score(run, rows, model):
    return float(model.fit(rows[run.shown], run.visible[run.shown]).score(rows[run.test], run.labels[run.test]))


def baselines(run, technique, kind, **_):
    if technique != "labels-only":
        return {}  # the same labels, the same test examples
    rows = tf_idf(run) if kind == "text" else run.inputs.reshape(len(run.inputs), -1)
    return {"raw": {f"{C:g}": score(run, rows, LogisticRegression(C=C, max_iter=2000)) for C in (0.1, 1, 10)}}


def tf_idf(run):
    """How rare a word is, is told by the whole pool: no weaker a rival than if the labelled texts alone told it."""
    examples, places = np.nonzero(run.inputs)  # 0 pads
    words = run.inputs[examples, places]
    counts = sparse.csr_matrix((np.ones(len(words)), (examples, words)), (len(run.inputs), run.inputs.max() + 1))
    return TfidfTransformer().fit(counts[run.pool]).transform(counts)


def statistics(a, b):
    difference = np.subtract(a, b)
    if len(difference) < 2:
        return {"mean": float(difference.mean()), "half": None, "p": None}
    half = stats.t.ppf(0.975, len(difference) - 1) * stats.sem(difference)
    p = float(stats.ttest_rel(a, b).pvalue)
    return {"mean": float(difference.mean()), "half": float(half), "p": p if np.isfinite(p) else None}


checks = {"spreading": spreading, "self-training": self_training, "readout": readout, "baselines": baselines}


def answer(question):
    part = question.pop("part")
    if part == "statistics":
        return statistics(**question)
    run = load(question.pop("folder"))
    truth, guess = run.labels[run.test], run.predictions[run.test]
    columns = np.where(guess < 0, run.classes, guess)
    return {
        "accuracy": float(accuracy_score(truth, guess)),
        "confusion": confusion_matrix(truth, columns, labels=range(run.classes + 1))[:-1].tolist(),
        **checks[part](run, **question),
    }


def say(content):
    print(json.dumps(content), flush=True)


def main():
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever asks ends it, by closing stdin
    say({"name": f"scikit-learn {sklearn.__version__}, SciPy {scipy.__version__}, NumPy {np.__version__}"})
    for line in sys.stdin:
        try:
            say(answer(json.loads(line)))
        except Exception as error:
            say({"error": f"{type(error).__name__}: {error}"})


if __name__ == "__main__":
    main()
