"""Groups of rows: k-means by scikit-learn from a fixed start, Sinkhorn's algorithm by its definition, neighbours by cosine."""
import numpy as np
import sklearn
from sklearn.cluster import KMeans
from sklearn.neighbors import NearestNeighbors

from fixtures import clusters, scattered, write

count, width, k = 60, 4, 5


def means(rounds, apart, every):
    rows, _ = clusters(31, count, width, k, apart)
    fit = KMeans(k, init=rows[::every][:k], n_init=1, max_iter=rounds, algorithm="lloyd", tol=0).fit(rows)
    distances = np.sort(((rows[:, None] - fit.cluster_centers_) ** 2).sum(2), 1)
    assert (distances[:, 1] - distances[:, 0]).min() > 1e-4  # no row is as near to two
    assert len(set(fit.labels_)) == k
    print(f"k-means: {fit.n_iter_} of {rounds} rounds, {np.bincount(fit.labels_)} rows")
    return {"rounds": rounds, "apart": apart, "every": every, "centres": fit.cluster_centers_, "of": fit.labels_}


def sinkhorn(temperature, rounds):
    """Caron et al. 2020, appendix A: the matrix is scaled to even rows and columns in turns."""
    q = np.exp(scattered((12, 4), 33) / temperature).T
    q /= q.sum()
    for _ in range(rounds):
        q /= q.sum(1, keepdims=True) * 4
        q /= q.sum(0, keepdims=True) * 12
    return {"temperature": temperature, "rounds": rounds, "shares": (q * 12).T}


def alike(near=6):
    """Rows of uneven lengths, so that near is not alike."""
    rows = scattered((40, 3), 35) * 2.0 ** (np.arange(40) % 5 - 2)[:, None]
    distances, places = NearestNeighbors(n_neighbors=near + 2, metric="cosine").fit(rows).kneighbors(rows)
    assert (np.diff(distances[:, 1:]) > 1e-6).all() and (places[:, 0] == np.arange(40)).all()
    return {"near": near, "places": places[:, 1 : near + 1], "squares": 2 * distances[:, 1 : near + 1]}


write(
    __file__,
    [np, sklearn],
    {
        "means": [means(1, 1.5, 1), means(3, 0.4, 1), means(100, 1.5, 7)],
        "shares": [sinkhorn(0.05, 3), sinkhorn(0.5, 1), sinkhorn(0.5, 50)],
        "alike": alike(),
    },
)
