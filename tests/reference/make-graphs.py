"""Label spreading and label propagation by scikit-learn: beliefs after a fixed number of sweeps, and probabilities of new points."""
import warnings

import numpy as np
import sklearn
from sklearn.datasets import make_blobs, make_moons
from sklearn.neighbors import NearestNeighbors
from sklearn.semi_supervised import LabelPropagation, LabelSpreading

from fixtures import as_float32, write

warnings.simplefilter("ignore")  # that it stops before it has settled is what we want
k, gamma = 7, 20


def hide(labels, shown_a_class):
    """−1 for all but the first few of each class."""
    shown = np.concatenate([np.flatnonzero(labels == c)[:shown_a_class] for c in np.unique(labels)])
    return np.where(np.isin(np.arange(len(labels)), shown), labels, -1)


def data_set(inputs, labels, count, shown_a_class, twin=False):
    inputs = as_float32(np.round(inputs, 4))
    if twin:
        inputs[count - 1] = inputs[count - 2]  # two examples in one place
    rows, queries = inputs[:count], inputs[count:]
    # No ties that the last bits could decide: between the k-th neighbour and the next lies a gap.
    nearest = NearestNeighbors(n_neighbors=k + 1).fit(rows)
    for some in (rows, queries):
        distances = nearest.kneighbors(some)[0] ** 2
        assert (distances[:, k] - distances[:, k - 1]).min() > 2e-5, (distances[:, k] - distances[:, k - 1]).min()
    return {"shape": [rows.shape[1]], "rows": rows, "queries": queries, "labels": hide(labels[:count], shown_a_class)}


moons = data_set(*make_moons(100, noise=0.1, random_state=3), 80, 3)
blobs_at = np.array([[-1, -0.6], [0.9, -0.8], [0.1, 0.9], [1.6, 0.9]])
blobs = data_set(*make_blobs(84, centers=blobs_at, cluster_std=0.35, random_state=2), 64, 2, twin=True)
deep = data_set(*make_blobs(70, n_features=5, centers=3, center_box=(-0.6, 0.6), cluster_std=0.3, random_state=0), 56, 2)
data_sets = {"moons": moons, "blobs": blobs, "deep": deep}


def answer(data, variant, kernel, alpha, sweeps):
    given = data_sets[data]
    common = {"kernel": kernel, "gamma": gamma, "n_neighbors": k, "max_iter": sweeps, "tol": 0}
    model = LabelSpreading(alpha=alpha, **common) if variant == "spreading" else LabelPropagation(**common)
    model.fit(given["rows"], given["labels"])
    return {
        "data": data,
        "variant": variant,
        "graph": "neighbours" if kernel == "knn" else "rbf",
        "alpha": alpha,
        "sweeps": sweeps,
        "beliefs": model.label_distributions_,
        "probabilities": model.predict_proba(given["queries"]),
    }


chain = np.array([[x, 0] for x in [0, 1, 2, 5, 6, 7]], dtype=float)
chain_labels = [0, -1, -1, -1, -1, 1]


def golden(model):
    return model.fit(chain, chain_labels).label_distributions_[:, 0]


write(
    __file__,
    [sklearn, np],
    {
        "k": k,
        "gamma": gamma,
        "data": data_sets,
        "answers": [
            *[answer(data, "spreading", kernel, alpha, 40) for data in data_sets for kernel in ("knn", "rbf") for alpha in (0.2, 0.9)],
            *[answer(data, "propagation", kernel, 0.2, 40) for data in data_sets for kernel in ("knn", "rbf")],
            answer("moons", "spreading", "knn", 0.01, 40),
            answer("moons", "spreading", "knn", 0.99, 1),
            answer("moons", "spreading", "rbf", 0.99, 400),
            answer("moons", "propagation", "knn", 0.2, 3),
            answer("blobs", "propagation", "rbf", 0.2, 400),
        ],
        "chain": {
            "inputs": chain,
            "labels": chain_labels,
            "propagation1": golden(LabelPropagation(gamma=1, max_iter=5000, tol=1e-9)),
            "propagation01": golden(LabelPropagation(gamma=0.1, max_iter=5000, tol=1e-9)),
            "spreading1": golden(LabelSpreading(gamma=1, alpha=0.9, max_iter=5000, tol=1e-9)),
        },
    },
)
