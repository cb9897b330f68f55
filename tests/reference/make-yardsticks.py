"""Logistic regression and nearest neighbours among the labelled rows, by scikit-learn: probabilities of new points."""
import numpy as np
import sklearn
from sklearn.linear_model import LogisticRegression
from sklearn.neighbors import KNeighborsClassifier
from sklearn.preprocessing import normalize

from fixtures import clusters, write

queries = 8


def given(every, **spec):
    """Rows of which one group of classes in so many shows its labels, and new points."""
    rows, truth = clusters(**spec)
    pool, new_points = rows[:-queries], rows[-queries:]
    labels = np.where(np.arange(len(pool)) // spec["classes"] % every == 0, truth[:-queries], -1)
    return {"clusters": spec, "labels": labels}, pool, labels, new_points


def regression(penalty, unit, **spec):
    """C = penalty·∛(labels a class)."""
    about, pool, labels, new_points = given(**spec)
    shape = normalize if unit else np.asarray
    known = labels >= 0
    strength = penalty * np.cbrt(known.sum() / spec["classes"])
    model = LogisticRegression(C=strength, multi_class="multinomial", solver="newton-cg", tol=1e-7, max_iter=500)
    model.fit(shape(pool[known]), labels[known])
    right = (model.predict(shape(pool[known])) == labels[known]).mean()
    return {**about, "values": {"penalty": penalty, "unit": unit}, "said": model.predict_proba(shape(new_points)), "memorised": right}


def neighbours(k, unit, **spec):
    about, pool, labels, new_points = given(**spec)
    shape = normalize if unit else np.asarray
    known = labels >= 0
    model = KNeighborsClassifier(min(k, known.sum()), algorithm="brute").fit(shape(pool[known]), labels[known])
    distances = np.sort(model.kneighbors(shape(new_points), known.sum())[0] ** 2, 1)
    assert k >= known.sum() or (distances[:, k] - distances[:, k - 1]).min() > 1e-4  # nobody's place hangs on the last decimals
    return {**about, "values": {"k": k, "unit": unit}, "said": model.predict_proba(shape(new_points))}


near = {"seed": 5, "count": 68, "width": 3, "classes": 3, "apart": 1}
many = {"seed": 9, "count": 128, "width": 6, "classes": 4, "apart": 0.7, "stretch": 3}

write(
    __file__,
    [sklearn, np],
    {
        "queries": queries,
        "regression": [
            regression(10, False, every=4, **near),
            regression(10, True, every=4, **near),
            regression(0.1, False, every=2, **many),
            regression(10, True, every=10, **many),
        ],
        "neighbours": [
            neighbours(1, False, every=4, **near),
            neighbours(5, True, every=4, **near),
            neighbours(3, False, every=2, **many),
            neighbours(50, False, every=6, **near),
        ],
    },
)
