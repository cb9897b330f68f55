"""Label spreading and label propagation: beliefs after a fixed number of sweeps, and probabilities of new points. By scikit-learn; and by NumPy
on the weighted, undirected graph that scikit-learn has not."""
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
    return {"shape": [rows.shape[1]], "rows": rows, "queries": queries, "labels": hide(labels[:count], shown_a_class), "truth": labels[:count]}


moons = data_set(*make_moons(100, noise=0.1, random_state=3), 80, 3)
blobs_at = np.array([[-1, -0.6], [0.9, -0.8], [0.1, 0.9], [1.6, 0.9]])
blobs = data_set(*make_blobs(84, centers=blobs_at, cluster_std=0.35, random_state=2), 64, 2, twin=True)
deep = data_set(*make_blobs(70, n_features=5, centers=3, center_box=(-0.6, 0.6), cluster_std=0.3, random_state=0), 56, 2)
data_sets = {"moons": moons, "blobs": blobs, "deep": deep}


def answer(data, technique, kernel, alpha, sweeps):
    given = data_sets[data]
    common = {"kernel": kernel, "gamma": gamma, "n_neighbors": k, "max_iter": sweeps, "tol": 0}
    model = LabelSpreading(alpha=alpha, **common) if technique == "label-spreading" else LabelPropagation(**common)
    model.fit(given["rows"], given["labels"])
    return {
        "data": data,
        "technique": technique,
        "values": {"graph": "neighbours" if kernel == "knn" else "rbf", **({"alpha": alpha} if technique == "label-spreading" else {})},
        "sweeps": sweeps,
        "beliefs": model.label_distributions_,
        "probabilities": model.predict_proba(given["queries"]),
    }


def near(rows, among, count):
    """Places and squared distances of the nearest, nearest first; of equally near ones the first."""
    squared = ((rows[:, None] - among) ** 2).sum(2)
    if rows is among:
        np.fill_diagonal(squared, np.inf)
    places = np.argsort(squared.round(9), 1, kind="stable")
    squared = np.take_along_axis(squared, places, 1)
    assert (squared[:, count] - squared[:, count - 1]).min() > 5e-5
    return places[:, :count], squared[:, :count]


def in_shares(x):
    sums = x.sum(1, keepdims=True)
    return x / np.where(sums > 0, sums, 1)


def by_weights(data, k, technique, alpha, balanced, sweeps):
    """Zhou et al. 2004 and Zhu & Ghahramani 2002 on W = (A + Aᵀ) / 2, Aᵢⱼ = exp(−d² / σ²) to the nearest others, σ² the geometric mean of all d²;
    balanced by class mass normalisation, Zhu et al. 2003, section 4."""
    given = data_sets[data]
    rows, labels, truth = given["rows"], given["labels"], given["truth"]
    n, classes = len(rows), labels.max() + 1
    places, squared = near(rows, rows, k)
    width = np.exp(np.log(squared + 1e-9).mean())
    one_way = np.zeros((n, n))
    np.put_along_axis(one_way, places, np.exp(-squared / width), 1)
    w = (one_way + one_way.T) / 2
    root = 1 / np.sqrt(w.sum(1))
    y = (labels[:, None] == np.arange(classes)).astype(float)
    evened = lambda mass: mass / mass.sum(0)
    f, before = y, np.zeros_like(y)
    for _ in range(sweeps):
        before = f
        if technique == "label-spreading":
            f = alpha * root[:, None] * w * root @ f + (1 - alpha) * (evened(y) if balanced else y)
        else:
            f = np.where(labels[:, None] >= 0, y, in_shares(w @ f))
    standing = evened(f) if balanced else in_shares(f)
    there, apart = near(given["queries"], rows, k)
    said = (np.exp(-apart / width)[:, :, None] * standing[there]).sum(1)
    reached, hidden = f.sum(1) > 0, labels < 0
    return {
        "data": data,
        "technique": technique,
        "values": {"balanced": balanced, "k": k, **({"alpha": alpha} if alpha else {})},
        "sweeps": sweeps,
        "beliefs": in_shares(f),
        "probabilities": in_shares(said),
        "measured": {
            "change": abs(f - before).sum() / f.sum(),
            "reached": reached.mean(),
            "right": ((standing.argmax(1) == truth) & reached & hidden).sum() / hidden.sum(),
            "homophily": (w * (truth[:, None] == truth)).sum() / w.sum(),
            "certainty": in_shares(standing).max(1),
            "edges": np.stack([np.repeat(np.arange(n), min(k, 5)), places[:, :5].reshape(-1)], 1),
        },
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
            *[answer(data, "label-spreading", kernel, alpha, 40) for data in data_sets for kernel in ("knn", "rbf") for alpha in (0.2, 0.9)],
            *[answer(data, "label-propagation", kernel, None, 40) for data in data_sets for kernel in ("knn", "rbf")],
            answer("moons", "label-spreading", "knn", 0.01, 40),
            answer("moons", "label-spreading", "knn", 0.99, 1),
            answer("moons", "label-spreading", "rbf", 0.99, 400),
            answer("moons", "label-propagation", "knn", None, 3),
            answer("blobs", "label-propagation", "rbf", None, 400),
        ],
        "byWeights": [
            by_weights(*each)
            for each in (
                ("moons", 8, "label-spreading", 0.9, False, 40),
                ("moons", 8, "label-spreading", 0.9, False, 1),
                ("deep", 8, "label-spreading", 0.5, True, 40),
                ("blobs", 4, "label-propagation", None, False, 40),
                ("moons", 8, "label-propagation", None, True, 3),
            )
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
