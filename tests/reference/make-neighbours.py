"""Nearest neighbours among many equally near ones: distances by scikit-learn, their order by exact whole numbers, of equal ones the first."""
import numpy as np
import sklearn
from sklearn.neighbors import NearestNeighbors

from fixtures import write

side, step, k = 40, 1237, 12
size = side**2
at = np.arange(size) * step % size  # rows follow one another without a pattern in the plane
lattice = np.stack([at % side, at // side], 1)


def nearest(queries, others_of=None):
    """Squared distances and places [queries, k]; `others_of`: the row that each query is, which is then left out."""
    squared = ((queries[:, None] - lattice) ** 2).sum(2)
    if others_of is not None:
        squared[np.arange(len(queries)), others_of] = squared.max() + 1
    places = np.argsort(squared, 1, kind="stable")[:, :k]
    found = np.take_along_axis(squared, places, 1)
    asked = NearestNeighbors(n_neighbors=k + 1, algorithm="brute").fit(lattice).kneighbors(queries)[0] ** 2
    assert np.allclose(found, asked[:, :k] if others_of is None else asked[:, 1:])
    return {"places": places, "squared": found}


rows = np.arange(0, size, 45)
between = lattice[rows] + 0.5  # each as near to four, or to the two or one that are at the edge
write(
    __file__,
    [sklearn, np],
    {
        "side": side,
        "step": step,
        "k": k,
        "rows": rows,
        "itself": nearest(lattice[rows]),
        "others": nearest(lattice[rows], rows),
        "between": nearest(between),
        # Of all rows: the sum of the first of their neighbours, of the second, and so on.
        "sums": np.concatenate([nearest(lattice[some], some)["places"] for some in np.array_split(np.arange(size), 20)]).sum(0),
    },
)
