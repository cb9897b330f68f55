"""Self-training on logistic regression by scikit-learn: who is adopted in which round, and probabilities after each."""
import warnings

import numpy as np
import sklearn
from sklearn.linear_model import LogisticRegression
from sklearn.semi_supervised import SelfTrainingClassifier

from fixtures import clusters, write

warnings.simplefilter("ignore")
queries = 8
# Neither a threshold nor the rank of a guess may hang on the last decimals.
least_gap = 1e-4


class Watched(LogisticRegression):
    """Remembers what it said of the new points after each fit, and of the examples still without a label."""

    said, guesses, new_points = [], [], None

    def fit(self, rows, labels, sample_weight=None):
        super().fit(rows, labels, sample_weight)
        Watched.said.append(super().predict_proba(Watched.new_points))
        return self

    def predict_proba(self, rows):
        probabilities = super().predict_proba(rows)
        Watched.guesses.append(probabilities)
        return probabilities


def answer(name, rounds, threshold=None, best=None, **spec):
    rows, truth = clusters(**spec)
    pool, new_points = rows[:-queries], rows[-queries:]
    # One group in six shows its labels.
    labels = np.where(np.arange(len(pool)) // spec["classes"] % 6 == 2, truth[:-queries], -1)
    Watched.said, Watched.guesses, Watched.new_points = [], [], new_points
    k = max(1, round(best * len(pool))) if best else 10
    base = Watched(C=1, multi_class="multinomial", solver="newton-cg", tol=1e-7, max_iter=500)
    model = SelfTrainingClassifier(base, threshold=threshold or 0.75, criterion="k_best" if best else "threshold", k_best=k, max_iter=rounds)
    model.fit(pool, labels)

    for guesses in Watched.guesses:
        sure = np.sort(guesses.max(1))[::-1]
        gap = np.abs(sure - threshold).min() if threshold else sure[k - 1] - sure[k] if k < len(sure) else 1
        assert gap > least_gap, (name, gap)
    adopted = [int((model.labeled_iter_ == i).sum()) for i in range(1, model.n_iter_ + 1)]
    right = (model.transduction_ == truth[:-queries])[model.labeled_iter_ > 0].mean()
    print(f"{name}: adopted {adopted}, {right:.2f} of them right, {model.termination_condition_}")
    return {
        "name": name,
        "rounds": rounds,
        "threshold": threshold,
        "best": best,
        "clusters": spec,
        "labels": labels,
        "adoptedIn": model.labeled_iter_,
        "adopted": model.transduction_,
        "said": Watched.said,
    }


three = {"seed": 107, "count": 98, "width": 5, "classes": 3, "apart": 0.9}
write(
    __file__,
    [sklearn, np],
    {
        "queries": queries,
        "answers": [
            answer("three classes, surer than .75", 10, threshold=0.75, **three),
            answer("three classes, surer than .6", 10, threshold=0.6, **three),
            answer("three classes, the best tenth, four rounds", 4, best=0.1, **three),
            answer("three classes, the best fifth, until none is left", 10, best=0.2, **three),
            answer("two classes, surer than .75", 10, threshold=0.75, seed=103, count=68, width=2, classes=2, apart=1.2),
            answer("five classes, surer than .6", 10, threshold=0.6, seed=209, count=128, width=12, classes=5, apart=0.8),
            answer("five classes, the best tenth", 10, best=0.1, seed=209, count=128, width=12, classes=5, apart=0.8),
        ],
    },
)
